"""Triggers → drafts: which part each noun phrase of the clause has in the event."""

import re
from collections.abc import Iterator

from outreach_extract.article import Article, Sentence
from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.phrases import Item
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.model import Mention, Organisation, Person, Place

_VERB_HINDI = (
    "है|हैं|था|थे|थी|थीं|गया|गए|गई|गये|गयी|की|कीं|किया|किए|किये|हुई|हुईं|हुआ|हुए|दी|दिया|दिए|होगी|होगा|होंगे|करेंगे|करेगा|करेगी"
    "|मिले|रहे|रही|रहा|जाएंगे|पहुंचे|आए|लिया|ली"
)
_CLAUSE_BREAK = re.compile(
    r";|\s[–—]\s|—|:\s|\s-\s"
    r"|,?\s+(?:while|whereas|which|who|whom|where|when|but|after which|before which|and then|and later|and also|adding|as)\b"
    r"|,\s+(?:जिसमें|जहां|जबकि|लेकिन|जो|जिनमें|वहीं|जिससे|जिसके|जिन्हें|ताकि|तब)(?![\u0900-\u0963])"
    rf"|(?<=[\u0900-\u0963])\s(?:{_VERB_HINDI})(?:,|\s+(?:और|तथा|व|एवं|जबकि|लेकिन|वहीं|जिसमें|जहां|कि|तो))(?=\s)"
)
_SUPPORT_HINDI = 7
_SUPPORT_ENGLISH = {"do": 8, "sign": 14, "give": 8, "travel": 8}
_BESIDE = 9  # words between a noun and its counterpart
_NEAR_DESTINATION = 7
_ALONE = frozenset({"verb", "inverse", "arrive", "topic"})
_BEFORE_MOTION = frozenset("भी ही में पर को तक के की का दौरे यात्रा वापस देखने घूमने दौरा लिए प्रवास".split())
_NO_ACTOR = frozenset({"place", "date", "people", "gathering"})
_GOVERNED = frozenset({"country", "state", "prefecture", "city"})
_SUBJECT_PART = {
    "meeting": "party", "visit": "visitor", "agreement": "party", "invitation": "inviter", "investment": "investor",
    "pledge": "giver",
}  # fmt: skip


def clauses(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Spans of the clauses of the sentence, in order and without gaps."""
    spans: list[tuple[int, int]] = []
    low = sentence.start
    for match in _CLAUSE_BREAK.finditer(article.text, sentence.start, sentence.end):
        # In Hindi the verb closes its clause, in English the conjunction opens the next one.
        at = match.end() if "\u0900" <= match[0].strip()[:1] <= "\u0963" else match.start()
        if at > low:
            spans.append((low, at))
            low = at
    spans.append((low, sentence.end))
    return spans


def clause_of(article: Article, sentence: Sentence, start: int) -> tuple[int, int]:
    """Span of the clause that holds the offset."""
    return next(span for span in reversed(clauses(article, sentence)) if span[0] <= start)


def accepted(article: Article, cues: list[Cue], items: list[Item]) -> list[Cue]:
    """The triggers of a sentence that state an event: verbs, and nouns with a support verb or a counterpart beside them."""
    longest: list[Cue] = []
    for cue in sorted((c for c in cues if c.kind == "trigger" and c.key != "gathering"), key=lambda c: (c.start - c.end, c.start)):
        if not any(o.start < cue.end and cue.start < o.end for o in longest):
            longest.append(cue)
    names = [i for i in items if i.kind in ("organisation", "person", "place", "gathering")]
    return [
        cue
        for cue in sorted(longest, key=lambda c: c.start)
        if not any(i.start < cue.end and cue.start < i.end for i in names)
        and (
            cue.use in _ALONE
            or _supported(article, cue, cues)
            or _beside(article, cue, items)
            or (cue.use in ("with", "go") and _right_before(article, cue, items))
            or (cue.use == "stay" and _stays(article, cue, items))
            or (cue.use == "noun" and cue.key == "visit" and _of_place(article, cue, items))
        )
    ]


def _supported(article: Article, cue: Cue, cues: list[Cue]) -> bool:
    if cue.use != "noun":
        return False
    at, end = article.token_at(cue.start), article.token_at(cue.end)
    for other in cues:
        if other.kind != "support" or other.key != cue.support:
            continue
        after = article.token_at(other.start) - end
        before = at - article.token_at(other.end)
        if other.start >= cue.end and after <= (_SUPPORT_HINDI if cue.language == "hi" else 8):
            return True
        if cue.language == "en" and other.end <= cue.start and before <= _SUPPORT_ENGLISH[cue.support]:
            return True
    return False


def _beside(article: Article, cue: Cue, items: list[Item]) -> bool:
    """Whether a counterpart stands right beside the noun: "meeting with X", "X के साथ बैठक"."""
    if cue.use not in ("noun", "topic") or cue.key == "visit":
        return False
    for item in items:
        if item.case not in ("with", "between") or item.kind in ("place", "date", "gathering"):
            continue
        if cue.language == "hi" and item.end <= cue.start and len(article.text[item.end : cue.start].split()) <= _BESIDE:
            return True
        if cue.language == "en" and item.start >= cue.end and len(article.text[cue.end : item.start].split()) <= _BESIDE:
            return True
    return False


def _right_before(article: Article, cue: Cue, items: list[Item]) -> bool:
    """Whether what a Hindi verb needs stands before it: the counterpart of मिले, the destination of गए."""
    for item in items:
        if item.end > cue.start:
            break
        words = article.text[item.end : cue.start].split()
        if cue.use == "with" and item.case == "with" and item.kind not in ("place", "date") and len(words) <= _BESIDE:
            return True
        if cue.use == "go" and item.kind in ("place", "organisation") and len(words) <= 3:
            return not words or words[-1] in _BEFORE_MOTION
    return False


def _stays(article: Article, cue: Cue, items: list[Item]) -> bool:
    """Whether a person is said to be in a place: "Scholz will be in Goa", "यादव अब जर्मनी में हैं"."""
    people = [i for i in items if i.kind in ("person", "title", "pronoun") and i.end <= cue.start and i.case == "bare"]
    places = [i for i in items if i.kind == "place"]
    if cue.language == "hi":
        return bool(people) and any(not article.text[i.end : cue.start].strip() for i in places if i.end <= cue.start)
    near = people and len(article.text[people[-1].end : cue.start].split()) <= 2
    return bool(near) and any(not article.text[cue.end : i.start].strip() for i in places if i.start >= cue.end)


def _of_place(article: Article, cue: Cue, items: list[Item]) -> bool:
    """Whether a place follows or precedes the noun at once: "visit to Japan", "जापान के दौरे"."""
    for item in items:
        if item.kind != "place":
            continue
        if item.start >= cue.end and article.text[cue.end : item.start].strip().lower() in ("to", "of", "to the", "of the"):
            return True
        if item.end <= cue.start and article.text[item.end : cue.start].strip() in ("", "की", "के", "का"):
            return True
    return False


def make_draft(
    article: Article, cue: Cue, triggers: list[Cue], cues: list[Cue], items: list[Item], index: int, scene: Scene
) -> Draft:
    """The event that a trigger states, with the participants that its sentence names."""
    sentence = article.sentences[index]
    clause = clause_of(article, sentence, cue.start)
    trigger = Mention(
        kind="trigger", start=cue.start, end=cue.end, text=article.text[cue.start : cue.end], rule=cue.rule, value=cue.key
    )
    status = status_of(article, cue, cues, clause)
    draft = Draft(type=cue.key, status=status, trigger=trigger, sentence=index, use=cue.use, evidence=[trigger])
    window = _window(cue, triggers, clause, sentence)
    for item, part, why in _arguments(article, cue, items, window, clause, sentence):
        give(draft, item, part, scene, why)
    return draft


def _window(cue: Cue, triggers: list[Cue], clause: tuple[int, int], sentence: Sentence) -> tuple[int, int]:
    """The stretch in which the objects of a trigger stand: back to the trigger before it, on to the one behind it."""
    low, high = clause
    for other in triggers:
        if other.end <= cue.start:
            low = max(low, other.end)
        elif other.start >= cue.end:
            high = min(high, other.start)
            break
    return low, high


def _arguments(
    article: Article, cue: Cue, items: list[Item], window: tuple[int, int], clause: tuple[int, int], sentence: Sentence
) -> Iterator[tuple[Item, str, str]]:
    subjects = _subjects(cue, items, clause, sentence)
    part = "invitee" if cue.use == "inverse" else _SUBJECT_PART[cue.key]
    for item in subjects:
        if cue.key != "investment" or item.kind in ("organisation", "company", "pronoun", "group"):
            yield item, part, "subject of the clause" if item.start >= clause[0] else "subject of the sentence"
    if cue.key == "visit":
        for item in _destinations(article, cue, items, window):
            yield item, "destination", "destination in the clause"
        return
    taken = {id(i) for i in subjects}
    for item in items:
        if id(item) in taken or not window[0] <= item.start < window[1]:
            continue
        object_part = _object_part(cue, item) if item.kind not in _NO_ACTOR else _place_part(cue, item)
        if object_part:
            yield item, object_part, f"{item.case} in the clause"


def _subjects(cue: Cue, items: list[Item], clause: tuple[int, int], sentence: Sentence) -> list[Item]:
    """The subject of the trigger: by its case in Hindi, by its position in English; with the names in its list."""
    agents = [i for i in items if i.kind not in _NO_ACTOR and i.case in ("agent", "lead")]
    inside = [i for i in agents if clause[0] <= i.start < clause[1]]
    if inside:
        return inside
    bare = [i for i in items if i.case == "bare" and i.end <= cue.start and i.kind not in _NO_ACTOR]
    for low in (clause[0], sentence.start):
        here = [i for i in bare if i.start >= low]
        if here:
            head = here[0]
            return [i for i in here if i is head or _chained(i, head, items)]
        before = [i for i in agents if low <= i.start < cue.start]
        if before:
            return before
    return []


def _chained(item: Item, head: Item, items: list[Item]) -> bool:
    """Whether the item stands in the same list or apposition as ``head``."""
    seen: set[int] = set()
    for one, other in ((item, head), (head, item)):
        at = one
        while at.chain >= 0 and id(at) not in seen:
            seen.add(id(at))
            at = items[at.chain]
            if at is other:
                return True
    return item.chain >= 0 and item.chain == head.chain


def _destinations(article: Article, cue: Cue, items: list[Item], window: tuple[int, int]) -> list[Item]:
    """The place or institution that a visit goes to: the nearest one, and those in a list with it."""
    reach = 4 if cue.use == "noun" else _NEAR_DESTINATION

    def near(item: Item) -> bool:
        gap = article.text[item.end : cue.start] if item.end <= cue.start else article.text[cue.end : item.start]
        return len(gap.split()) <= reach

    here = [i for i in items if window[0] <= i.start < window[1] and i.kind in ("place", "organisation") and near(i)]
    before = [i for i in here if i.end <= cue.start and i.case not in ("agent", "with")]
    after = [i for i in here if i.start >= cue.end and i.case not in ("agent", "with", "from", "about", "including")]
    if cue.language == "hi":
        nearest = before[-1:] or after[:1]
    else:
        adjacent = [i for i in before[-1:] if article.text[i.end : cue.start].strip() in ("", "'s", "’s")]
        nearest = adjacent if cue.use == "noun" and adjacent else after[:1]
    if not nearest:
        return []
    return [i for i in here if i is nearest[0] or (i.kind == nearest[0].kind and _chained(i, nearest[0], items))]


def _place_part(cue: Cue, item: Item) -> str | None:
    """A state or country stands for its government where it agrees with another."""
    if item.kind != "place" or cue.key != "agreement":
        return None
    whole = isinstance(item.entity, Place) and item.entity.type in ("country", "state", "prefecture")
    return "party" if item.case in ("between", "with", "agent") or (item.case == "bare" and whole) else None


def _object_part(cue: Cue, item: Item) -> str | None:
    """The part that an item other than the subject has by its case."""
    case, behind = item.case, item.start >= cue.end
    if cue.use == "inverse":
        return "inviter" if case in ("agent", "of", "from", "bare", "about") and (behind == (cue.language == "en")) else None
    if case in ("including", "besides", "about", "in"):
        return None
    if cue.key == "meeting":
        return "party" if case in ("with", "between", "to", "agent") or (case in ("bare", "of") and behind) else None
    if cue.key == "agreement":
        return "party" if case in ("with", "between", "to", "agent", "bare", "of") else None
    if cue.key == "invitation":
        return "invitee" if case in ("to", "with") or (case in ("bare", "of") and (behind or cue.language == "hi")) else None
    if cue.key == "investment":
        return None
    return "recipient" if case in ("to", "with") or (case in ("bare", "of") and behind) else None


def give(draft: Draft, item: Item, part: str, scene: Scene, why: str) -> None:
    """Give the item's entity a part, and the body behind a person the same one."""
    entity = item.entity
    if isinstance(entity, Place) and part != "destination":
        entity = scene.government(entity.name) if entity.type in _GOVERNED else None
        why = f"the government of {item.entity.name}" if isinstance(item.entity, Place) else why
    if not isinstance(entity, Person | Organisation | Place):
        return
    draft.add(entity.id, part, why)
    if isinstance(entity, Person):
        for body in scene.bodies_of(entity):
            draft.add(body.id, part, f"{entity.name} acts for it")
