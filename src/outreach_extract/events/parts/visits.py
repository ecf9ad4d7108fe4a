"""Who travels and where to: the owner of a visit, whom a participle describes, the destinations."""

import re

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.routes import hosts, leads_to
from outreach_extract.events.words.travel import is_personal, reach_of_destination
from outreach_extract.model import Organisation, Person

_STARTS = re.compile(r"\s(?:की|का) (?:शुरुआत|शुरूआत|आगाज|शुभारंभ|श्रीगणेश)")
_INFINITIVE = re.compile(r"(?:जा|आ|पहुंच|लौट)न[ाे] ")  # "X का जापान जाना टल गया"
_MUST = re.compile(r"न[ाीे] (?:है|था|थी|थीं|थे|होगा|पड़ा|पड़ेगा)$")  # "X को दावोस के लिए निकलना था"
_PARTICIPLE = 6  # words between a participle and whom it describes, titles included
_RETURN = re.compile(r"लौट|वापस|होकर")
_FINITE = frozenset("है हैं था थे थी थीं और तथा व एवं जहां जो कि तो ने को से पर में लेकिन".split())
_DESCRIBED = 4  # words from a participle to the postposition of whom it describes
_CASED = frozenset({"को", "ने", "से", "के", "की", "का"})
_OWNER = 5  # tokens between the owner of a visit and the word for it
_TITLED = 8  # tokens between "visit of" and the name, its title included
_OPENING = 5  # words before "trip" in the phrase that opens a sentence
_TITLE = 4  # words between its place or day and the subject
_WHOSE = 14  # tokens from there to where the visit goes


def travellers_beside(reading: Reading, cue: Cue, actors: list[Item]) -> list[Item] | None:
    """Who travels, where the words beside the trigger tell, even if they name no one; None where they do not tell."""
    infinitive = _INFINITIVE.match(reading.article.text, cue.start)
    owns = cue.use == "noun" or infinitive
    if owns and (owners := _owners(reading, cue, actors) or _introduced(reading, cue, actors)):
        return owners
    if infinitive or _MUST.search(reading.article.text, cue.start, cue.end):
        low = reading.clause_of(cue.start)[0]
        if bound := [i for i in actors if i.case == "to" and is_personal(i) and low <= i.start < cue.start]:
            return bound
    if cue.use == "stop" and not any(i.end <= cue.start for i in actors):
        return [i for i in actors if i.start >= cue.end and reading.apart(i, cue) <= _TITLED][:1] or None
    if cue.language == "hi":
        if head := _head_of_participle(reading, cue):
            return [head] if head in actors else []
        if _describes_others(reading, cue):
            return []
    return None


def destinations(reading: Reading, cue: Cue, window: tuple[int, int]) -> list[Item]:
    """The place or institution that a visit goes to: the nearest one, and those in a list with it."""
    reach = reach_of_destination(reading, cue) + (_TITLED if _is_of(reading, cue) else 0)
    here = [
        i
        for i in reading.items
        if window[0] <= i.start < window[1]
        and i.kind in ("place", "organisation", "company")
        and reading.apart(i, cue) <= reach
        and not (isinstance(i.entity, Organisation) and i.entity.kind == "government")
    ]
    if cue.use == "hosted":
        return [place] if (place := hosts(reading, cue)) else []
    starts = _STARTS.match(reading.article.text, cue.end)
    before = [i for i in here if i.end <= cue.start and i.case not in (("agent",) if starts else ("agent", "with"))]
    if _RETURN.search(reading.article.text, cue.start, cue.end):
        # "लंदन से जयपुर लौटे": the visit was to where one comes back from.
        left = [i for i in here if i.end <= cue.start and i.kind == "place" and _is_left(reading, i)]
        via = reading.article.text.startswith("होकर", cue.start)
        before = left or [i for i in before if via or i.kind != "place"]
    # "on a tour of Germany": the preposition before the visit is not the destination's.
    other = (
        ("agent", "with", "from", "including") if cue.use == "noun" else ("agent", "with", "from", "about", "including")
    )
    after = [i for i in here if i.start >= cue.end and i.case not in other]
    if _is_of(reading, cue) and any(i.case == "to" for i in after):
        after = [i for i in after if i.case == "to"]
    if cue.language == "hi":
        # Behind a Hindi verb only a headline names the place: "पहुंचे मुंबई".
        # "दौरे की शुरुआत कोरिया से की": where it starts may stand behind, too.
        named = [i for i in here if i.start >= cue.end and i.case == "with"] if starts else []
        if reading.words(cue.start, cue.end) == ["आगमन"]:
            named = [i for i in here if i.start >= cue.end and i.kind == "place" and i.case == "in"]
        nearest = named[:1] or before[-1:] or [i for i in after[:1] if i.kind == "place" and i.case == "bare"]
    else:
        adjacent = [i for i in before[-1:] if " ".join(reading.words(i.end, cue.start)) in ("", "'s", "’s", ",")]
        goal = leads_to(reading, cue) if cue.use in ("move", "guide", "lead") else None
        nearest = [goal] if goal else adjacent if cue.use in ("noun", "stop") and adjacent else after[:1]
    if not nearest:
        return []
    alike = [i for i in reading.items if window[0] <= i.start < window[1] and i.kind == nearest[0].kind]
    return [i for i in alike if i is nearest[0] or chained(i, nearest[0], reading.items)]


def shown_around(reading: Reading, cue: Cue, window: tuple[int, int]) -> list[Item]:
    """Whom a Hindi host shows a place: "राजदूत X को बंदरगाह दिखाया गया"."""
    if cue.use != "shown" or cue.language == "en":
        return []
    kinds = ("person", "title", "pronoun", "delegation", "organisation", "company")
    return [i for i in reading.items if i.case == "to" and i.kind in kinds and window[0] <= i.start < cue.start]


def companions(reading: Reading, window: tuple[int, int], scene: Scene) -> list[Item]:
    """Those of the home government with whom someone else travels: "flew to Oslo with Industries Minister X"."""
    home = scene.home_body()
    people = [i for i in reading.items if i.case == "with" and i.kind == "person" and window[0] <= i.start < window[1]]
    own = [i for i in people if isinstance(i.entity, Person) and scene.body_of(i.entity) is home is not None]
    return [i for i in own if i.entity is not scene.principal]


def _owners(reading: Reading, cue: Cue, actors: list[Item]) -> list[Item]:
    """Whose visit it is: "Singh's visit to Japan", "मोदी की जापान यात्रा"."""
    places = {i.start: i.end for i in reading.items if i.kind == "place"}
    for item in reversed(actors):
        if item.end > cue.start or reading.apart(item, cue) > _OWNER:
            continue
        words = reading.words(item.end, cue.start)
        if cue.language == "en" and words and words[0] in ("'s", "’s"):
            return [item]
        between_place = any(item.end < start < cue.start for start in places)
        # "मोदी का दौरा" is his, "बॉश का दौरा" is one of Bosch.
        travels = between_place or (len(words) <= 2 and is_personal(item))
        if cue.language == "hi" and words and words[0] in ("का", "की", "के") and travels:
            return [i for i in actors if i is item or chained(i, item, reading.items)]
    if _is_of(reading, cue):
        return [i for i in actors if i.start >= cue.end and reading.apart(i, cue) <= _TITLED][:1]
    return []


def _introduced(reading: Reading, cue: Cue, actors: list[Item]) -> list[Item]:
    """The subject behind the phrase that opens an English sentence: "On a trip to Nashik last month, the Bosch team ..."."""
    opens = reading.words(reading.sentence.start, cue.start)
    behind = [i for i in actors if i.start >= cue.end and i.case == "bare"]
    if cue.language != "en" or len(opens) > _OPENING or not behind:
        return []
    said = [*(i.end for i in reading.items if i.kind == "place"), *(d.end for d in reading.dates)]
    last = max((end for end in said if cue.end < end <= behind[0].start), default=0)
    if not last or len(reading.words(last, behind[0].start)) > _TITLE or any(i.end <= cue.start for i in actors):
        return []
    return [i for i in behind if i is behind[0] or chained(i, behind[0], reading.items)]


def _is_left(reading: Reading, item: Item) -> bool:
    """Whether a place is that from which someone comes: "जापान और कोरिया से", "लंदन से"."""
    return item.case == "with" or reading.words(item.end, item.end + 6)[:1] == ["से"]


def _is_of(reading: Reading, cue: Cue) -> bool:
    """Whether an English noun is followed by whose it is, and then where to: "the visit of Finance Minister X to London"."""
    if cue.language != "en" or not {"of", "by", "from", "for"}.intersection(reading.words(cue.start, cue.end + 5)[1:2]):
        return False
    places = (i for i in reading.items if i.kind == "place" and i.case == "to")
    return any(0 < reading.apart(i, cue) <= _WHOSE for i in places)


def _head_of_participle(reading: Reading, cue: Cue) -> Item | None:
    """Whom a Hindi participle describes: "जापान गए मुख्यमंत्री यादव ने", "दौरे पर आए जर्मन दल ने"."""
    behind = next(
        (i for i in reading.items if i.start >= cue.end and i.kind not in ("place", "date", "gathering")), None
    )
    # "रियाद जाकर" has the subject of its sentence.
    absolutive = reading.article.text[cue.start : cue.end].endswith("कर")
    if behind is None or absolutive or cue.use not in ("go", "arrive", "verb"):
        return None
    gap = reading.words(cue.end, behind.start)
    return behind if len(gap) <= _PARTICIPLE and not any(w[-1] in ",।" or w in _FINITE for w in gap) else None


def _describes_others(reading: Reading, cue: Cue) -> bool:
    """Whether a participle describes people whom no name tells: "बोधगया आने वाले विदेशी सैलानियों में", "दुबई से लौटे युवक को"."""
    words, text = reading.words(cue.end, reading.sentence.end), reading.article.text[cue.start : cue.end]
    if text.endswith(("वाले", "वाली", "वाला")):
        return not _FINITE.intersection(w.strip("।,") for w in words[:1])
    cased = next((n for n, word in enumerate(words[:_DESCRIBED]) if word in _CASED), 0)
    return text.endswith(("लौटे", "लौटी", "लौटा")) and cased > 0 and not _FINITE.intersection(words[:cased])
