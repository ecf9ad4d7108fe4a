"""Many articles: their identity, their order, and reading them only when they are needed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from outreach_extract import Pipeline, Source
from outreach_extract.pipeline import AnySource

TEXT = "Chief Minister Yogi Adityanath met JETRO president Norihiko Ishiguro in Tokyo."


def test_many_articles_keep_their_identity_and_order() -> None:
    pipeline = Pipeline(plugins=[])
    articles: list[AnySource] = [
        TEXT,
        (TEXT, "2025-10-07"),
        Source(TEXT, id="a-1"),
        {"id": "a-2", "text": TEXT, "published": "2025-10-08"},
    ]
    results = list(pipeline.extract_many(articles))
    assert [r.id for r in results] == [None, None, "a-1", "a-2"]
    assert [r.published and r.published.isoformat() for r in results] == [None, "2025-10-07", None, "2025-10-08"]
    assert results[2].events == pipeline.extract(TEXT).events


def test_many_articles_are_read_when_they_are_needed() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield TEXT

    assert next(Pipeline(plugins=[]).extract_many(endless())).text == TEXT


@pytest.mark.parametrize("articles", [TEXT, [None], [TEXT, 7]])
def test_what_is_no_series_of_articles_is_refused(articles: Any) -> None:
    with pytest.raises(TypeError, match="article"):
        list(Pipeline(plugins=[]).extract_many(articles))


def test_the_day_of_a_point_in_time_is_the_day_of_publication() -> None:
    result = Pipeline(plugins=[]).extract(TEXT, published=datetime(2025, 10, 7, 23, 30))
    assert result.published is not None
    assert result.published.isoformat() == "2025-10-07"
