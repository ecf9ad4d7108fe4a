"""Entities → typed events: triggers, participants, status, date, place, sectors; one event per happening."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.entities import Entities
from outreach_extract.events.build import build
from outreach_extract.events.drafts import Draft
from outreach_extract.events.gatherings.editions import Editions
from outreach_extract.events.gatherings.gatherings import gathering_drafts
from outreach_extract.events.gatherings.proceedings import Proceedings
from outreach_extract.events.lists.callers import Callers
from outreach_extract.events.lists.listings import Lists, listed_drafts
from outreach_extract.events.merge import merge
from outreach_extract.events.parts.apart import one_by_one
from outreach_extract.events.parts.attendance import Attendance
from outreach_extract.events.parts.frames import make_draft
from outreach_extract.events.parts.hosts import add_hosts
from outreach_extract.events.parts.recipients import investments_under
from outreach_extract.events.parts.settle import Settler
from outreach_extract.events.parts.signatories import add_signatories
from outreach_extract.events.reading import Reading, between, clauses
from outreach_extract.events.reference.items import Items
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.reference.voice import in_first_person
from outreach_extract.events.setting.circumstances import Circumstances
from outreach_extract.events.setting.topics import Topics
from outreach_extract.events.words.cues import Cue, read_cues
from outreach_extract.events.words.triggers import accepted, wish_in
from outreach_extract.model import Event


def find_events(article: Article, entities: Entities, lexicon: Lexicon) -> list[Event]:
    """The events of the article in text order. Governments that act without being named are added to ``entities``."""
    cues = list(read_cues(article))
    scene = Scene(article, entities, lexicon, first_person=in_first_person(article, cues))
    settler = Settler(scene)
    circumstances = Circumstances(article, entities)
    running = Running()
    drafts: list[Draft] = []
    topics = Topics(article, entities, scene)
    proceedings = Proceedings(scene)
    editions = Editions(scene, circumstances)
    attendance = Attendance(scene, circumstances.when)
    callers = Callers(scene, circumstances)
    lists = Lists(scene)
    for reading in _readings(article, entities, cues, scene, running):
        found: list[Draft] = []
        circumstances.open(reading)
        triggers = accepted(reading)
        for cue in triggers:
            for told in filter(None, (cue, wish_in(reading, cue))):
                draft = make_draft(reading, told, triggers, scene)
                circumstances.fill(draft, reading)
                if settler.settle(draft, reading, running, circumstances.where.report.scene):
                    circumstances.move_on(draft, reading)
                    found += one_by_one(draft, reading, scene)
                    break
        found = [d for d in found if not _only_means(d, found)]
        found += listed_drafts(reading, found, scene, circumstances, running, pacts=lists.of_pacts())
        found += investments_under(reading, found, running, scene)
        lists.follow(reading)
        found += callers.follow(reading, found)
        found += gathering_drafts(reading, found, scene, circumstances)
        found += editions.follow(reading, found)
        topics.follow(reading, found)
        proceedings.follow(reading, found)
        drafts += found
        add_signatories(reading, found, running, scene)
        attendance.follow(reading, found)
        add_hosts(reading, drafts, scene)
        running.move_on(reading.items, reading.sentence.language, found, scene)
    scene.leave()
    topics.close(drafts)
    own = scene.home_body()
    hosts = [p for p in entities.people if (scene.body_of(p) is own if own else scene.is_home(p))]
    homes = {e.id for e in (*hosts, scene.principal, own) if e}
    merged = merge(drafts, scene, homes)
    proceedings.close(merged)
    return build(merged, scene)


def _readings(
    article: Article, entities: Entities, cues: list[Cue], scene: Scene, running: Running
) -> Iterator[Reading]:
    """The sentences that report, one after the other; pronouns are read as ``running`` stands by then."""
    money, gatherings, dates = (article.of_kind(kind) for kind in ("money", "gathering", "date"))
    builder = Items(article, entities, cues, scene)
    paragraph = -1
    for index, sentence in enumerate(article.sentences):
        if sentence.kind == "residue":
            continue
        scene.enter(sentence)
        span = sentence.start, sentence.end
        if sentence.paragraph != paragraph:
            # A new paragraph that opens with a pronoun comes back to the person whom the report is about.
            paragraph, running.person = sentence.paragraph, scene.principal or running.person
            running.site = None
        here = between(cues, *span)
        if any(c.key == "sport" for c in here):
            continue  # in a match, teams meet and captains promise
        clause_spans = clauses(article, sentence, here)
        yield Reading(
            article=article,
            index=index,
            sentence=sentence,
            cues=here,
            items=builder.of(sentence, running, clause_spans),
            money=between(money, *span),
            gatherings=between(gatherings, *span),
            dates=between(dates, *span),
            clauses=clause_spans,
        )


def _only_means(draft: Draft, found: list[Draft]) -> bool:
    """Whether a pledge only says again that an investor of the same sentence is ready to invest."""
    if draft.type != "pledge":
        return False
    return any(d.type == "investment" and set(d.refs("investor")) & set(draft.refs("giver")) for d in found)
