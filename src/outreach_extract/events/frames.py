"""Triggers → drafts: which part each noun phrase of the clause has in the event."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from outreach_extract.article import Article, Sentence
from outreach_extract.entities.entities import Entity
from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.phrases import Item
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.model import Mention, Organisation, Person, Place

_CLAUSE_BREAK = re.compile(
    r";|\s[–—]\s|—|:\s|\s-\s"
    r"|,?\s+(?:while|whereas|which|who|whom|where|when|but|after which|and then|and later|and also|adding)\b"
    r"|,\s+(?:जिसमें|जहां|जबकि|लेकिन|जो|जिनमें|वहीं|जिससे|जिसके|जिन्हें|ताकि|तब|इस)(?![\u0900-\u0963])"
    r"|(?<=[\u0900-\u0963])\s(?:है|हैं|था|थे|थी|थीं|गया|गए|गई|की|कीं|किया|किए|हुई|हुआ|हुए|दी|दिया|दिए|होगी|होगा|होंगे|करेंगे|करेगा|करेगी|मिले|रहे|रही)"
    r"(?:,|\s+(?:और|तथा|व|एवं|जबकि|लेकिन|वहीं|जिसमें|जहां|कि))(?=\s)"
)
_SUPPORT_HINDI = 7
_SUPPORT_ENGLISH = 8
SUBJECT = {"meeting": "party", "visit": "visitor", "agreement": "party", "invitation": "inviter", "investment": "investor", "pledge": "giver"}
OBJECT = {"meeting": "party", "agreement": "party", "invitation": "invitee", "pledge": "recipient"}


def clause_of(article: Article, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Span of the clause around ``start``..``end`` within the sentence."""
    low, high = sentence.start, sentence.end
    for match in _CLAUSE_BREAK.finditer(article.text, sentence.start, sentence.end):
        if match.end() <= start:
            low = match.end()
        elif match.start() >= end:
            high = match.end() if "\u0900" <= match[0].strip()[:1] <= "\u0963" else match.start()
            break
    return low, high


def accepted(article: Article, cues: list[Cue], items: list[Item], sentence: Sentence) -> Iterator[Cue]:
    """The triggers of a sentence that state an event: verbs, and nouns with a support verb or a counterpart beside them."""
    triggers = [c for c in cues if c.kind == "trigger" and c.key != "gathering"]
    longest: list[Cue] = []
    for cue in sorted(triggers, key=lambda c: (c.start - c.end, c.start)):
        if not any(o.start < cue.end and cue.start < o.end for o in longest):
            longest.append(cue)
    for cue in sorted(longest, key=lambda c: c.start):
        if any(i.start < cue.end and cue.start < i.end and i.kind in ("organisation", "person", "gathering") for i in items):
            continue
        if cue.use == "verb" or _supported(article, cue, cues) or _beside(article, cue, items):
            yield cue


def _supported(article: Article, cue: Cue, cues: list[Cue]) -> bool:
    if cue.use != "noun":
        return False
    at, end = article.token_at(cue.start), article.token_at(cue.end)
    for other in cues:
        if other.kind != "support" or other.key != cue.support:
            continue
        distance_after = article.token_at(other.start) - end
        distance_before = at - article.token_at(other.end)
        if other.start >= cue.end and distance_after <= (_SUPPORT_HINDI if cue.language == "hi" else 3):
            return True
        if cue.language == "en" and other.end <= cue.start and distance_before <= _SUPPORT_ENGLISH:
            return True
    return False


def _beside(article: Article, cue: Cue, items: list[Item]) -> bool:
    """Whether a counterpart stands right beside the noun: "meeting with X", "X के साथ बैठक"."""
    if cue.use not in ("noun", "topic") or cue.key == "visit":
        return False
    for item in items:
        if item.case not in ("with", "between") or item.kind in ("place", "date"):
            continue
        if cue.language == "hi" and item.end <= cue.start and len(article.text[item.end : cue.start].split()) <= 8:
            return True
        if cue.language == "en" and item.start >= cue.end and len(article.text[cue.end : item.start].split()) <= 8:
            return True
    return False


def make_draft(article: Article, cue: Cue, cues: list[Cue], items: list[Item], index: int, scene: Scene) -> Draft:
    """The event that a trigger states, with the participants that its sentence names."""
    sentence = article.sentences[index]
    clause = clause_of(article, sentence, cue.start, cue.end)
    trigger = Mention(
        kind="trigger", start=cue.start, end=cue.end, text=article.text[cue.start : cue.end], rule=cue.rule, value=cue.key
    )
    draft = Draft(
        type=cue.key, status=status_of(article, cue, cues, clause), trigger=trigger, sentence=index, evidence=[trigger]
    )
    here = [i for i in items if clause[0] <= i.start < clause[1]]
    for item in here:
        part = part_of(cue, item, here)
        if part:
            give(draft, item, part, scene, f"{item.case} in the clause")
    if not draft.refs():
        for item in items:
            part = part_of(cue, item, items)
            if part:
                give(draft, item, part, scene, f"{item.case} in the sentence")
    return draft


def part_of(cue: Cue, item: Item, items: list[Item]) -> str | None:
    """The part that an item's case gives it in the event of a trigger."""
    if item.kind in ("date", "people", "gathering"):
        return None
    before = item.end <= cue.start
    if item.kind == "place":
        return "destination" if cue.key == "visit" and _is_destination(cue, item, before) else None
    case = item.case
    event = cue.key
    if case == "including" or case == "besides" or case == "about":
        return None
    if event == "visit":
        if item.kind == "organisation" and not (case in ("agent", "bare") and before and cue.language == "en" or case == "agent"):
            return "destination"
        return "visitor" if case in ("agent", "bare") and before or case in ("agent", "with", "of") else None
    if event in ("meeting", "agreement"):
        return "party" if case in ("agent", "with", "between", "to", "bare", "of", "for") else None
    if event == "invitation":
        if case in ("agent",) or case == "bare" and before:
            return "inviter"
        return "invitee" if case in ("to", "with", "bare", "of") else None
    if event == "investment":
        return "investor" if item.kind == "organisation" and case in ("agent", "bare", "with", "of") else None
    if case == "agent" or case == "bare" and before:
        return "giver"
    return "recipient" if case in ("to", "bare", "with", "of") else None


def _is_destination(cue: Cue, item: Item, before: bool) -> bool:
    if cue.language == "hi":
        return before
    return not before


def give(draft: Draft, item: Item, part: str, scene: Scene, why: str) -> None:
    """Give the item's entity a part, and the body behind a person the same one."""
    for entity in resolve(item, scene):
        draft.add(entity.id, part, why)
        if isinstance(entity, Person):
            for body in scene.bodies_of(entity):
                if part != "visitor" or scene.is_home(body):
                    draft.add(body.id, part, f"{entity.name} acts for it")


def resolve(item: Item, scene: Scene) -> list[Person | Organisation | Place]:
    """The entities that an item names or stands for."""
    if isinstance(item.entity, Person | Organisation | Place):
        return [item.entity]
    return []


def within(items: list[Item], start: int, end: int) -> list[Item]:
    """The items that start within ``start``..``end``."""
    low = bisect_left(items, start, key=lambda i: i.start)
    high = bisect_left(items, end, key=lambda i: i.start)
    return items[low:high]


def entity_of(item: Item) -> Entity | None:
    """The entity that the item names."""
    return item.entity
