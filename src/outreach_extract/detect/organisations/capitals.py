"""Names in Latin script: runs of capitalised words, with the small words that hold a name together."""

from collections.abc import Iterator

from outreach_extract.article import Article, Token

_LINKS = frozenset({"of", "and", "for", "&", "de", "la", "del", "der", "van", "von", "the", "e", "und", "et", "in"})
# "Manufacturers' Association": what may follow the possessive of a plural inside a name.
_OWNED = frozenset(
    "Association Union Federation Council Chamber Guild Club Forum Society Confederation Organisation Organization Cooperative "
    "Party Board Bank Institute Alliance League Conference Congress".split()
)
_FOLK = frozenset({"People", "Women", "Children", "Workers", "Farmers"})  # the People's Committee
_TIGHT = frozenset({"-", "–", "'", "’", "/", "+"})
_ABBREVIATED = frozenset("pvt ltd co corp inc no st dr bros pte dept govt intl assn mr sri".split())


def is_capital(token: Token) -> bool:
    """Whether the token is a word in Latin script that begins with a capital."""
    return token.kind == "word" and token.text[0].isupper()


def capital_runs(article: Article) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words as token index ranges; links such as "of" stand only inside them."""
    return article.once(_runs)


def _runs(article: Article) -> list[tuple[int, int]]:
    return list(_find_runs(article))


def _find_runs(article: Article) -> Iterator[tuple[int, int]]:
    tokens, text = article.tokens, article.text
    starts = {sentence.start for sentence in article.sentences}
    capital = [kind == "word" and form[0].isupper() for _, _, form, kind in tokens]
    n = len(tokens)
    end = 0
    for i in (i for i, begins in enumerate(capital) if begins):
        if i < end:
            continue
        end = i + 1
        j = i + 1
        while j < n:
            token, before = tokens[j], tokens[j - 1]
            if token.start in starts or "\n" in text[before.end : token.start]:
                break
            if capital[j] or (token.kind == "number" and len(token.text) <= 4 and j + 1 < n and capital[j + 1]):
                j += 1
                end = j
                continue
            if token.text in _LINKS and j + 1 < n and (capital[j + 1] or tokens[j + 1].text in _LINKS):
                j += 1
                continue
            if (
                token.text in "'’"
                and before.text.endswith("s")
                and token.start == before.end
                and j + 1 < n
                and tokens[j + 1].text in _OWNED
            ):
                j += 1
                continue
            if (
                token.text in "'’"
                and before.text in _FOLK
                and j + 2 < n
                and tokens[j + 1].text == "s"
                and capital[j + 2]
            ):
                j += 2
                continue
            if (
                token.text in _TIGHT
                and token.start == before.end
                and j + 1 < n
                and tokens[j + 1].start == token.end
                and (capital[j + 1] or token.text == "-")
            ):
                if (token.text in "'’" and tokens[j + 1].text.lower() == "s") or tokens[j + 1].text == "based":
                    break  # "Sheffield-based X": the town is no part of the name
                j += 2
                end = j
                continue
            if (
                token.text == "."
                and before.end == token.start
                and (len(before.text) == 1 or before.text.lower() in _ABBREVIATED)
                and j + 1 < n
                and capital[j + 1]
            ):
                j += 1
                continue
            break
        yield i, end
