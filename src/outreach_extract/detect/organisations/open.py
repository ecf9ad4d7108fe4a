"""Bodies that no list holds, by the head word of their name, in either script."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.capitals import capital_runs
from outreach_extract.detect.organisations.heads import Head, head_ending_at, head_starting_at, token_keys
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_AND = frozenset({"and", "&", "एवं", "और", "तथा", "व", "एंड", "एण्ड"})
_FIELD_HEADS = frozenset({"ministry", "department", "agency", "chamber"})  # whose names join fields with "and"
_LINKS = _AND | {"of", "in", "for", "the"}
_MAX_WORDS = 8


def open_bodies(article: Article) -> Iterator[Mention]:
    """Names of bodies that end or begin with a head word."""
    keys = token_keys(article)
    fields = _field_spans(article)
    yield from _in_latin(article, keys, fields)
    yield from _in_devanagari(article, keys, fields)


def _field_spans(article: Article) -> dict[int, int]:
    """Start → end offset of the longest portfolio ("Industries and Commerce") that starts there."""
    spans: dict[int, int] = {}
    for m in article.mentions:
        if m.kind in ("lexicon.portfolio", "lexicon.sector"):
            spans[m.start] = max(spans.get(m.start, 0), m.end)
    return spans


def _make(article: Article, first: int, last: int, head: Head) -> Mention:
    start, end = article.tokens[first].start, article.tokens[last - 1].end
    return mention(article, "organisation", start, end, f"head {head.rule}", "", kind=head.kind, head=_generic(head))


def _generic(head: Head) -> str:
    return "generic" if head.generic else "own"


def _in_latin(article: Article, keys: list[str], fields: dict[int, int]) -> Iterator[Mention]:
    tokens = article.tokens
    stops, not_bodies = word_set("stop_words.tsv"), word_set("not_organisations.tsv")
    titles = {m.start: m.end for m in article.of_kind("lexicon.role", "lexicon.honorific")}
    for low, high in capital_runs(article):
        while low < high and (keys[low] in stops or tokens[low].start in titles):
            low = max(low + 1, article.token_at(titles.get(tokens[low].start, 0)))
        i = low
        while i < high:
            first = head_starting_at(keys, i, high)
            if first and first[0] < high:
                end = _reach(article, keys, first[0], high, fields)
                yield _make(article, i, end, first[1])
                low = i = min(end, high)
                continue
            i += 1
        end = high
        if keys[high - 1] in not_bodies:
            continue
        while end > low + 1:
            last = head_ending_at(keys, end, low)
            if not last:
                end -= 1
                continue
            begin = _begin(keys, low, last[0], last[1])
            while begin < last[0] and (keys[begin] in stops or keys[begin] in _AND):
                begin += 1
            if begin < last[0]:
                stop = end
                if stop < len(tokens) and tokens[stop].text == "." and keys[stop - 1] in ("ltd", "inc", "corp", "co"):
                    stop += 1
                yield _make(article, begin, stop, last[1])
            end = begin
    return


def _reach(article: Article, keys: list[str], start: int, high: int, fields: dict[int, int]) -> int:
    """Where the name that a first head opened ends: after the field it names, or before the next "and"."""
    tokens = article.tokens
    field_end = fields.get(tokens[start].start)
    if field_end:
        end = article.token_at(field_end)
        return max(end, start + 1)
    end = start
    while end < high and keys[end] not in _AND:
        end += 1
    return end


def _begin(keys: list[str], low: int, head: int, kind: Head) -> int:
    """Where the name before a last head begins: after the last "and", unless the name joins fields with it."""
    if kind.kind in _FIELD_HEADS:
        return low
    links = _LINKS if kind.kind in ("company", "bank") else _AND
    return next((i + 1 for i in range(head - 1, low, -1) if keys[i] in links), low)


def _in_devanagari(article: Article, keys: list[str], fields: dict[int, int]) -> Iterator[Mention]:
    tokens, text = article.tokens, article.text
    stops = word_set("stop_words.tsv")
    field_ends: dict[int, int] = {}
    for start, stop in fields.items():
        field_ends[stop] = min(field_ends.get(stop, start), start)
    demonyms = {m.start for m in article.of_kind("lexicon.demonym")}
    i = len(tokens)
    while i > 0:
        if not "\u0900" <= tokens[i - 1].text[0] <= "\u097f":
            i -= 1
            continue
        found = head_ending_at(keys, i, max(0, i - 5))
        if not found or "\n" in text[tokens[found[0]].start : tokens[i - 1].start]:
            i -= 1
            continue
        head_at, head = found
        begin = head_at
        while begin > 0 and head_at - begin < _MAX_WORDS:
            token = tokens[begin - 1]
            if "\n" in text[token.end : tokens[begin].start]:
                break
            field = field_ends.get(token.end)
            if field is not None and head.kind in _FIELD_HEADS | {"other"} and field < token.start:
                begin = article.token_at(field)
                continue
            if token.text == "-" and token.end == tokens[begin].start and begin > 1:
                begin -= 2
                continue
            if token.text == "." and begin > 1 and len(tokens[begin - 2].text) <= 3 and token.start == tokens[begin - 2].end:
                begin -= 2
                continue
            if keys[begin - 1] in _AND and begin > 1 and head.kind in _FIELD_HEADS and _joins_fields(article, keys, begin, field_ends):
                begin -= 1
                continue
            if token.kind != "word" or keys[begin - 1] in stops or token.start in demonyms:
                break
            begin -= 1
        if begin < head_at:
            yield _make(article, begin, i, head)
        i = begin if begin < head_at else i - 1


def _joins_fields(article: Article, keys: list[str], begin: int, field_ends: dict[int, int]) -> bool:
    """Whether the conjunction before token ``begin`` joins two fields of one department."""
    return article.tokens[begin - 2].end in field_ends or keys[begin - 1] in ("एवं", "एंड", "&")


