"""Bodies of the lexicon, and the homonyms among their short names."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import FIELD, OF_HINDI, PLACE, ROLE, TITLE, Ground
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.spans import mention
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.model import Mention


def known_bodies(article: Article, lexicon: Lexicon, ground: Ground) -> Iterator[Mention]:
    """Mentions of listed bodies. A weak form counts only with support: another form of the body, or its country before it.

    A house that bears the name of a person (Suzuki, Honda) is none where the words beside it are the rest of such a name; and
    none anywhere if a person of that name is in the article, unless an office is said to be the house's.
    """
    hits = [
        hit
        for hit in article.of_kind("lexicon.organisation")
        if not _agency_line(article, lexicon, hit) and not _short_title(ground, hit)
    ]
    people = {id(hit): ground.in_name(hit) if _namesake(hit) else _surname(ground, hit) for hit in hits}
    strong = {
        hit.value
        for hit in hits
        if not people[id(hit)] and (" " in hit.text or not _namesake(hit) or _has_office(ground, hit))
    }
    persons = {hit.value for hit in hits if people[id(hit)]} - strong
    hits = [hit for hit in hits if not people[id(hit)] and not (hit.value in persons and _namesake(hit))]
    named = {m.value for m in hits if not m.attributes["note"]}
    weak: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for hit in hits:
        if hit.attributes["note"]:
            weak[hit.start, hit.end].append(hit)
        else:
            yield _known(article, lexicon, hit)
    lands = _lands(article, lexicon)
    for candidates in weak.values():
        chosen = _choose(lexicon, candidates, named, ground, lands)
        if chosen:
            yield _known(article, lexicon, chosen)


def weak_bodies(article: Article) -> dict[tuple[int, int], Mention]:
    """The spans of weak forms that mean one listed body → its mention, for rules that find support elsewhere."""
    found: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for hit in article.of_kind("lexicon.organisation"):
        if hit.attributes["note"]:
            found[hit.start, hit.end].append(hit)
    return {span: _known(article, article.lexicon, hits[0]) for span, hits in found.items() if len(hits) == 1}


def _agency_line(article: Article, lexicon: Lexicon, hit: Mention) -> bool:
    """Whether the hit is the news agency of the dateline, or a link in a share bar ("WhatsApp · X · Facebook")."""
    beside = article.text[max(0, hit.start - 2) : hit.start] + article.text[hit.end : hit.end + 2]
    if "·" in beside:
        return True
    dateline = article.dateline
    return (
        dateline is not None
        and dateline[0] <= hit.start < dateline[1]
        and lexicon.organisations[hit.value or ""].kind == "media"
    )


def _short_title(ground: Ground, hit: Mention) -> bool:
    """Whether the acronym is that of an office which the article spells out: LG, the Lieutenant Governor."""
    if not hit.text.isupper() or not any(
        m.end == hit.end for m in ground.role_at.get(ground.at.get(hit.start, -1), ())
    ):
        return False
    titles = (m.text.split() for m in ground.article.of_kind("lexicon.role"))
    return any("".join(word[0] for word in words) == hit.text for words in titles if len(words) > 1)


def _namesake(hit: Mention) -> bool:
    return fold_key(hit.text) in name_parts()


def _has_office(ground: Ground, hit: Mention) -> bool:
    """Whether an office is the body's: "Suzuki chairman", "officials of Suzuki", "सुजुकी के चेयरमैन"."""
    span = ground.span(hit)
    if span is None:
        return False
    low, high = span
    behind = high + 1 if ground.key(high) in OF_HINDI else high
    if ground.joined(behind) and ground.has(behind, ROLE):
        return True
    return low > 1 and ground.key(low - 1) == "of" and ground.has(low - 2, ROLE)


def _surname(ground: Ground, hit: Mention) -> bool:
    """Whether a first name or an initial before the one word makes it a surname: Nick Cummins, J. Cummins."""
    span = ground.span(hit)
    return (
        span is not None
        and span[1] - span[0] == 1
        and ground.capital(span[0])
        and not hit.text.isupper()
        and ground.named_before(span[0])
        and not ground.capital(span[1])
    )


def _known(article: Article, lexicon: Lexicon, hit: Mention) -> Mention:
    row = lexicon.organisations[hit.value or ""]
    return mention(
        article,
        "organisation",
        hit.start,
        hit.end,
        hit.rule,
        row.canon,
        kind=row.kind,
        country=row.country or "",
        name=row.name,
    )


_SITES = frozenset({"plant", "plants", "factory", "unit", "facility", "office", "works", "chapter"})
_CAMPAIGN = re.compile(
    r"[”\"'’]\s+(?:(?:[Rr]oad ?show|[Ss]ummit|[Cc]onclave|[Mm]eet|[Cc]ampaign|[Ss]eminar)\b|"
    r"(?:रोड ?शो|समिट|सम्मेलन|कॉन्क्लेव|मीट|अभियान|सेमिनार|कार्यक्रम)(?![\u0900-\u0963]))"
)
_HOME = frozenset({"इंडिया", "india"})
_HOUSES = frozenset({"company", "university", "other", "chamber"})


def branch(ground: Ground, body: Mention) -> Mention:
    """A house with the land or town of its branch is a body of its own (LG India); an agency's office is the agency (JICA India)."""
    span = ground.span(body)
    if span is None or body.attributes.get("kind") in (
        "government",
        "embassy",
        "ministry",
        "department",
        "party",
        "media",
    ):
        return body
    low, high = span
    traded = body.attributes.get("kind") == "company"
    if (
        low
        and ground.tokens[low - 1].text == "-"
        and ground.tight(low)
        and ground.tight(low - 1)
        and ground.capital(low - 2)
        and traded
    ):
        low -= 2
    end = high
    if ground.joined(end) and ground.key(end) in _HOME and ground.key(end + 1) not in _SITES:
        end += 1
    elif (
        traded
        and ground.capital(end)
        and ground.joined(end)
        and ground.has(end, PLACE)
        and ground.key(end + 1) not in _SITES
    ):
        while ground.capital(end) and ground.joined(end) and not ground.has(end, ROLE | TITLE):
            end += 1
    if (low, end) == span or ground.opens(high):
        return body
    start, stop = ground.tokens[low].start, ground.tokens[end - 1].end
    if not traded:
        return mention(ground.article, "organisation", start, stop, body.rule, body.value, **body.attributes)
    house = body.value or ""
    return mention(
        ground.article, "organisation", start, stop, f"head branch of {body.rule}", "", kind="company", house=house
    )


@cache
def site_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of every word for a site → those that begin with it, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in word_set("site_words.tsv"):
        words = tuple(form.split())
        table[words[0]].append(words)
    return {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in table.items()}


def site_behind(ground: Ground, end: int) -> int:
    """The end of the word for a site that stands straight behind the token, or ``end``: ISB campus, लोट्टे होटल."""
    for words in site_words().get(ground.key(end), ()):
        stop = end + len(words)
        if tuple(ground.keys[end:stop]) == words and all(ground.joined(i) for i in range(end, stop)):
            return stop
    return end


def is_site(ground: Ground, body: Mention) -> bool:
    """Whether the name of the house begins that of a venue or, in quotes, of a road show: ISB campus, 'Invest Goa' meet."""
    span = ground.span(body)
    if ground.venues.get(body.start, 0) > body.end or _CAMPAIGN.match(ground.text, body.end):
        return True
    return span is not None and body.attributes.get("kind") in _HOUSES and site_behind(ground, span[1]) > span[1]


def _lands(article: Article, lexicon: Lexicon) -> dict[int, str | None]:
    """End of a place or demonym → its country."""
    hits = article.of_kind("lexicon.place", "lexicon.demonym")
    return {m.end: lexicon.places[m.value].country for m in hits if m.value in lexicon.places}


def _proper(ground: Ground, hit: Mention) -> bool:
    """Whether a capital inside of a sentence shows the one word to be a name, and no person, place or acronym."""
    span = ground.span(hit)
    if span is None or span[1] - span[0] > 1 or not ground.capital(span[0]) or hit.text.isupper():
        return False
    low, high = span
    sentence = ground.article.sentences[ground.article.sentence_at(hit.start)]
    beside = (ground.capital(low - 1) and ground.joined(low)) or (ground.capital(high) and ground.joined(high))
    return (
        sentence.kind == "body"
        and not beside
        and (not ground.opens(low) or (commonness(ground.keys[low]) == 0 and ground.keys[low] not in name_parts()))
        and not ground.has(low, PLACE | FIELD | ROLE)
        and not (high < len(ground.tokens) and ground.tokens[high].text == "-")
        and ground.keys[low] not in ground.people
    )


def _company_behind(ground: Ground, hit: Mention) -> bool:
    """Whether a word that every company may bear follows: FPT Corporation, एमिरेट्स समूह."""
    span = ground.span(hit)
    if span is None or not ground.joined(span[1]):
        return False
    return any(h.kind == "company" and h.generic for h in heads().get((ground.key(span[1]),), ()))


def _employs(ground: Ground, hit: Mention) -> bool:
    """Whether a person's full name is said to be the house's: "ITC's Sanjiv Puri", आईटीसी के संजीव पुरी."""
    span = ground.span(hit)
    if span is None:
        return False
    owns = ground.key(span[1]) in ("'", "’") and ground.key(span[1] + 1) == "s"
    at = span[1] + (2 if owns else 1)
    if not (owns or ground.key(span[1]) in OF_HINDI) or not ground.joined(at):
        return False
    return ground.given(at) and not ground.has(at, PLACE) and ground.joined(at + 1) and ground.personal(at + 1)


def _choose(
    lexicon: Lexicon, candidates: list[Mention], named: set[str | None], ground: Ground, lands: dict[int, str | None]
) -> Mention | None:
    """The body that a weak form means here, or none."""
    first = candidates[0]
    for hit in candidates:
        if hit.value in named:
            return hit
    at = ground.at.get(first.start, 0)
    for back in (0, 1, 2):  # "Japan's Foreign Ministry", "जापान के विदेश मंत्रालय": at most a case sign between
        country = lands.get(ground.tokens[at - back - 1].end) if at > back else None
        for hit in candidates:
            if country and lexicon.organisations[hit.value or ""].country == country:
                return hit
    if len(candidates) == 1 and (_proper(ground, first) or _company_behind(ground, first) or _employs(ground, first)):
        return first
    kinds = {lexicon.organisations[hit.value or ""].kind for hit in candidates}
    if kinds == {"ministry"}:
        # "The foreign ministry" without a country is the national one of the news: India's, where it has a candidate.
        at_home = [hit for hit in candidates if lexicon.organisations[hit.value or ""].country == "IN"]
        return at_home[0] if at_home else None
    return None
