"""Gatherings: the summits, seminars and receptions that the text names become events where it says something of them."""

from outreach_extract.article import Article
from outreach_extract.events.circumstances import Circumstances
from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import clause_of, give
from outreach_extract.events.phrases import Item
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.model import Mention, Organisation, Person

_REACH = 12  # tokens between a gathering and the verb that tells of it
_HOLDS = frozenset({"organise", "hold"})
_NO_PART = frozenset({"place", "date", "people", "gathering", "delegation"})


def gathering_drafts(
    article: Article, cues: list[Cue], items: list[Item], index: int, scene: Scene, circumstances: Circumstances
) -> list[Draft]:
    """A draft for every gathering of the sentence that has a verb, a date or a place of its own."""
    sentence = article.sentences[index]
    drafts: list[Draft] = []
    for mention in article.of_kind("gathering"):
        if not sentence.start <= mention.start < sentence.end or mention.attributes.get("bilateral") == "yes":
            continue
        clause = clause_of(article, sentence, mention.start)
        verb = _verb(article, cues, mention, clause)
        trigger = _trigger(article, mention, verb)
        cue = Cue(mention.start, mention.end, "trigger", "gathering", "noun", "", _language(mention), mention.rule)
        draft = Draft("gathering", status_of(article, verb or cue, cues, clause), trigger, index, evidence=[trigger])
        draft.title = mention.attributes.get("title") or None
        draft.title_key = mention.value
        circumstances.fill_gathering(draft, items, mention, clause, (sentence.start, sentence.end))
        if verb is None and draft.date is None and (draft.place is None or draft.title is None):
            continue
        if verb is None and draft.title is None:
            continue
        if verb is not None:
            _take_part(draft, verb, items, clause, scene)
        drafts.append(draft)
    return drafts


def _language(mention: Mention) -> str:
    return "hi" if any("\u0900" <= c <= "\u097f" for c in mention.text) else "en"


def _verb(article: Article, cues: list[Cue], mention: Mention, clause: tuple[int, int]) -> Cue | None:
    """The nearest verb that tells of the gathering."""
    at, end = article.token_at(mention.start), article.token_at(mention.end)
    best: tuple[int, Cue] | None = None
    for cue in cues:
        if cue.kind != "trigger" or cue.key != "gathering" or not clause[0] <= cue.start < clause[1]:
            continue
        if cue.start < mention.end and mention.start < cue.end:
            continue
        distance = article.token_at(cue.start) - end if cue.start >= mention.end else at - article.token_at(cue.end)
        if 0 <= distance <= _REACH and (best is None or distance < best[0]):
            best = (distance, cue)
    return best[1] if best else None


def _trigger(article: Article, mention: Mention, verb: Cue | None) -> Mention:
    start = min(mention.start, verb.start) if verb else mention.start
    end = max(mention.end, verb.end) if verb else mention.end
    return Mention(
        kind="trigger", start=start, end=end, text=article.text[start:end], rule=verb.rule if verb else mention.rule,
        value="gathering",
    )  # fmt: skip


def _take_part(draft: Draft, verb: Cue, items: list[Item], clause: tuple[int, int], scene: Scene) -> None:
    """Who holds the gathering and who takes part, by the verb and the case of the names in its clause."""
    holds = verb.support in _HOLDS
    for item in items:
        if not clause[0] <= item.start < clause[1]:
            continue
        if item.kind == "place":
            if holds and item.case in ("agent", "bare") and item.end <= verb.start:
                give(draft, item, "organiser", scene, f"{item.case} of {verb.rule}")
            continue
        if item.kind in _NO_PART:
            continue
        if item.case in ("agent", "lead", "bare") and (item.end <= verb.start or item.case == "agent"):
            part = "organiser" if holds and isinstance(item.entity, Organisation) else "participant"
            if isinstance(item.entity, Person):
                draft.add(item.entity.id, "participant", f"{item.case} in the clause")
                if not holds:
                    continue
                for body in scene.bodies_of(item.entity):
                    draft.add(body.id, "organiser", f"{item.entity.name} acts for it")
            else:
                give(draft, item, part, scene, f"{item.case} in the clause")
        elif item.case == "with" and holds and isinstance(item.entity, Organisation):
            draft.add(item.entity.id, "organiser", "with in the clause")
