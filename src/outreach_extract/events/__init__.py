"""Entities → typed events: triggers, participants, status, date, place, sectors; one event per happening."""

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.entities import Entities
from outreach_extract.events.attendance import add_attendees
from outreach_extract.events.build import build
from outreach_extract.events.circumstances import Circumstances
from outreach_extract.events.cues import read_cues
from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import accepted, make_draft
from outreach_extract.events.gatherings import gathering_drafts
from outreach_extract.events.items import Items, Running
from outreach_extract.events.merge import merge
from outreach_extract.events.phrases import Item
from outreach_extract.events.scene import Scene
from outreach_extract.events.settle import Settler
from outreach_extract.model import Event, Organisation, Person


def find_events(article: Article, entities: Entities, lexicon: Lexicon) -> list[Event]:
    """The events of the article in text order. Governments that act without being named are added to ``entities``."""
    scene = Scene(article, entities, lexicon)
    cues = list(read_cues(article))
    builder = Items(article, entities, cues, scene)
    settler = Settler(scene)
    circumstances = Circumstances(article, entities)
    running = Running()
    drafts: list[Draft] = []
    last_meeting: Draft | None = None
    for index, sentence in enumerate(article.sentences):
        if sentence.kind == "residue":
            continue
        here = [c for c in cues if sentence.start <= c.start < sentence.end]
        items = builder.of(sentence, running)
        found: list[Draft] = []
        triggers = accepted(article, here, items)
        for cue in triggers:
            draft = make_draft(article, cue, triggers, here, items, index, scene)
            circumstances.fill(draft, items)
            if settler.settle(draft, items, running, circumstances.place):
                circumstances.settle(draft)
                found.append(draft)
        for draft in found:
            if draft.type == "meeting":
                last_meeting = draft
        if not found and last_meeting and article.sentences[last_meeting.sentence].paragraph == sentence.paragraph:
            for code in circumstances.discussed(sentence.start, sentence.end):
                last_meeting.sectors[code] = None
        found += gathering_drafts(article, here, items, index, scene, circumstances)
        drafts += found
        add_attendees(article, here, items, drafts, index)
        _move_on(running, items, found, settler, scene)
    body = scene.home_body()
    homes = {e.id for e in (scene.principal, body) if e}
    return build(merge(drafts, settler, homes), settler)


def _move_on(running: Running, items: list[Item], found: list[Draft], settler: Settler, scene: Scene) -> None:
    """Remember who was spoken of, for the pronouns of the next sentence."""
    for item in items:
        if isinstance(item.entity, Person) and item.kind in ("person", "title") and item.case in ("agent", "bare"):
            running.person = item.entity
            if item.entity is not scene.principal:
                running.other = item.entity
        if isinstance(item.entity, Organisation) and item.entity.kind == "company":
            running.company = item.entity
    for draft in found:
        if draft.type in ("meeting", "visit", "agreement"):
            others = [settler.entity(r) for r in draft.refs("party", "host")]
            counterparts = [o for o in others if isinstance(o, Person | Organisation) and not scene.is_home(o)]
            if counterparts:
                running.counterparts = counterparts
