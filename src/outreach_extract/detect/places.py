"""Places: listed ones, districts and venues by pattern, and the place of the dateline."""

import re
from collections.abc import Iterator
from functools import cache

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.data.tables import read_table
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.capitals import capital_runs, is_capital
from outreach_extract.detect.organisations.heads import token_keys
from outreach_extract.detect.spans import covered, longest_first, mention
from outreach_extract.model import Mention

_UNIT_AFTER = re.compile(
    r"\s+(?:[Dd]istrict|[Pp]refecture|[Tt]ehsil|[Tt]aluka?|[Cc]ounty|[Pp]rovince|[Vv]illage|[Cc]ity|[Tt]own)\b"
    r"|\s+(?:जिला|जिले|ज़िले|ज़िला|शहर|नगर|प्रांत|प्रीफेक्चर|प्रिफेक्चर|तहसील|गांव|में)(?![\u0900-\u0963])"
)
_UNIT = re.compile(r"\s+(district|[Pp]refecture)\b")
_IN_BEFORE = re.compile(r"(?:\b(?:in|at|to|from|near|of|district|reached|visit|visited)\s+|[,/]\s*)$")


def find_places(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions of kind ``place`` outside the names of bodies; ``value`` is the lexicon's key, or the name itself."""
    taken = covered(article.of_kind("organisation"))
    found = [*_listed(article, lexicon), *_venues(article, taken)]
    for m in longest_first(found):
        if m.start not in taken and m.end - 1 not in taken and not _lost(article, m):
            yield m


def _lost(article: Article, m: Mention) -> bool:
    return any(r.kind != "byline" and r.start < m.end and m.start < r.end for r in article.residue)


def _listed(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    hits = article.of_kind("lexicon.place")
    named = {m.value for m in hits if not m.attributes["note"]}
    states = {lexicon.places[v].within for v in named if v} | named
    dateline = article.dateline or (0, 0)
    for hit in hits:
        row = lexicon.places[hit.value or ""]
        if hit.attributes["note"]:
            supported = (
                hit.value in named
                or dateline[0] <= hit.start < dateline[1]
                or _UNIT_AFTER.match(article.text, hit.end)
                or (_IN_BEFORE.search(article.text, max(0, hit.start - 12), hit.start) and hit.text[0].isascii())
            )
            if not supported or (row.type == "city" and row.within not in states and row.key not in states):
                continue
        unit = _UNIT.match(article.text, hit.end)
        if unit and row.type in ("city", "prefecture", "district"):
            yield mention(
                article,
                "place",
                hit.start,
                unit.end(),
                hit.rule,
                row.key,
                country=row.country or "",
                type=row.type,
                inner=hit.text,
            )
        yield mention(article, "place", hit.start, hit.end, hit.rule, row.key, country=row.country or "", type=row.type)


@cache
def _venue_heads() -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    last: set[tuple[str, ...]] = set()
    first: set[str] = set()
    for row in read_table("venue_heads.tsv"):
        for form in f"{row['en']}|{row['hi']}".split("|"):
            key = fold_key(form)
            if row["position"] == "last":
                last.add(tuple(key.split()))
            else:
                first.add(key)
    return frozenset(last), frozenset(first)


def _venues(article: Article, taken: set[int]) -> Iterator[Mention]:
    """Names that end (or begin) with a venue's head word: "Banpo Hangang Park", "झारखंड भवन", "Hotel X"."""
    tokens, keys = article.tokens, token_keys(article)
    last, first = _venue_heads()
    stops = word_set("stop_words.tsv")
    for low, high in capital_runs(article):
        while low < high and keys[low] in stops:
            low += 1
        for size in (3, 2, 1):
            if high - size > low and tuple(keys[high - size : high]) in last:
                begin = next(
                    (
                        i + 1
                        for i in range(high - size - 1, low, -1)
                        if keys[i] in ("of", "and", "in", "at", "for", "the")
                    ),
                    low,
                )
                if begin < high - size:
                    yield mention(
                        article, "place", tokens[begin].start, tokens[high - 1].end, "venue head", None, type="venue"
                    )
                break
        else:
            if keys[low : low + 1] and keys[low] in first and high - low in (2, 3, 4):
                yield mention(
                    article, "place", tokens[low].start, tokens[high - 1].end, "venue head", None, type="venue"
                )
    for i, token in enumerate(tokens):
        if not "\u0900" <= token.text[0] <= "\u097f":
            continue
        for size in (2, 1):
            if i + 1 >= size and tuple(keys[i + 1 - size : i + 1]) in last:
                begin = i + 1 - size
                while (
                    begin > 0
                    and i - begin < 5
                    and tokens[begin - 1].kind == "word"
                    and keys[begin - 1] not in stops
                    and not is_capital(tokens[begin - 1])
                    and "\n" not in article.text[tokens[begin - 1].end : tokens[begin].start]
                ):
                    begin -= 1
                if begin < i + 1 - size:
                    yield mention(article, "place", tokens[begin].start, token.end, "venue head", None, type="venue")
                break
