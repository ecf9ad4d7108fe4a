"""Small word lists of the lexicon, as sets of match keys."""

from functools import cache

from outreach_extract.article.fold import fold_keys
from outreach_extract.data.tables import read_table


@cache
def word_set(table: str, *columns: str) -> frozenset[str]:
    """The match keys of every form in these columns of a table; all columns of forms if none is named."""
    cells = (row[column] for row in read_table(table) for column in (columns or ("en", "hi")))
    return frozenset(fold_keys(form for cell in cells for form in cell.split("|") if form.strip()))
