"""Small word lists of the lexicon, as sets of match keys."""

from functools import cache

from outreach_extract.article.fold import fold_key
from outreach_extract.data.tables import read_table


@cache
def word_set(table: str, *columns: str) -> frozenset[str]:
    """The match keys of every form in these columns of a table; all columns of forms if none is named."""
    return frozenset(
        fold_key(form)
        for row in read_table(table)
        for column in (columns or ("en", "hi"))
        for form in row[column].split("|")
        if form.strip()
    )
