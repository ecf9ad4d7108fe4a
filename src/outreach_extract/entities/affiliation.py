"""What an office is ``of``: the body or the land that the title names, or that the article settles."""

from bisect import bisect_left
from typing import NamedTuple

from outreach_extract.article import fold_key
from outreach_extract.entities.body_names import latin_name
from outreach_extract.entities.offices import Office
from outreach_extract.entities.recode import PREMIERS, SENDERS
from outreach_extract.entities.surroundings import Surroundings, place_names
from outreach_extract.model import Mention, Organisation

_MINISTERS = frozenset({"minister", "minister_of_state", "vice_minister", "parliamentary_vice_minister"})
_NATIONAL = frozenset({"prime_minister", "head_of_state"})
# Offices of a body, not of a land.
_EMPLOYED = frozenset(
    "director managing_director chairperson president vice_president chief_executive chief_officer general_manager country_head "
    "executive director_general deputy_director_general joint_director representative founder professor official expert".split()
)
_OF_TRADERS = frozenset({"managing_director", "chief_executive", "country_head", "founder"})
_STATE = frozenset(
    "chief_minister deputy_chief_minister chief_secretary additional_chief_secretary principal_secretary secretary joint_secretary "
    "commissioner special_duty_officer".split()
)
_INDIAN = frozenset({"chief_secretary", "additional_chief_secretary"})  # offices that only India has
_HEADS_OF_DEPARTMENTS = frozenset({"director", "joint_director"})
_LOCAL = {
    "governor": ("prefecture", "state"),
    "vice_governor": ("prefecture", "state"),
    "mayor": ("city",),
    "deputy_mayor": ("city",),
}
# Offices of a state or of the Union whose code serves other bodies too.
_OF_STATES = frozenset("महाधिवक्ता advocate opposition प्रतिपक्ष विपक्ष विधायक mla mlc legislator".split())
_OF_DISTRICTS = ("deputy commissioner", "municipal commissioner", "उपायुक्त", "मंडलायुक्त", "नगर आयुक्त")
_OF_INDIA = (
    "foreign secretary", "cabinet secretary", "defence secretary", "home secretary", "commerce secretary",
    "विदेश सचिव", "कैबिनेट सचिव", "रक्षा सचिव", "वाणिज्य सचिव",
)  # fmt: skip
_JOINED = (",", "and", "&", "और", "एवं", "तथा", "व")
_BRANCH = (" India", " इंडिया")
_UNION = frozenset({"union", "केंद्रीय", "central"})
_STATES = frozenset({"state", "राज्य", "प्रदेश", "सूबे"})
_SERVED = ("मुख्यमंत्री के", "सीएम के")
_JUDGES = ("justice", "judge", "न्यायमूर्ति", "न्यायाधीश", "जस्टिस")
_UNION_TABLE = "organisations/india-government"
_ENVOYS_APART = 500
_ANAPHORS = {
    "bank": "bank",
    "बैंक": "bank",
    "university": "university",
    "विश्वविद्यालय": "university",
    "company": "company",
    "कंपनी": "company",
    "agency": "agency",
    **dict.fromkeys("group firm carmaker airline conglomerate समूह ग्रुप फर्म".split(), "company"),
    **dict.fromkeys(("chamber", "चैंबर"), "chamber"),
}
_NAMED_SO = frozenset("hospital school college hotel airport port trust authority university".split())
_OF_UNION = frozenset({"mea-india", "mor-india", "mod-india"})
_COMMERCE = ("commerce", "वाणिज्य")  # comes first in the Union's ministry; states have Industries and Commerce


class Affiliation(NamedTuple):
    """A value of ``of`` and how it was settled: 2 named by the title, 1 pointed at, 0 the likeliest."""

    of: str | None
    rank: int


def _is_agency(m: Mention, around: Surroundings) -> bool:
    row = around.lexicon.organisations.get(m.value or "")
    return row is not None and row.kind == "agency"


def _governs(body: Organisation) -> bool:
    """Whether the body stands for its land; an autonomous council is a body of its own."""
    return body.kind == "government" and (body.canon is None or body.canon.startswith("gov-"))


def _of_union(body: Organisation) -> bool:
    """Whether the body is a department of the Union, which keeps its name; a state's department is the state."""
    return any(m.rule.startswith(_UNION_TABLE) for m in body.mentions)


class Affiliations:
    """The bodies and places of one article, asked what a title is of."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        article = around.article
        self._titles = article.of_kind("role")
        self._title_starts = [m.start for m in self._titles]
        self._fields = article.of_kind("lexicon.portfolio")
        self._field_starts = [m.start for m in self._fields]
        self._known = {m.start: m for m in article.of_kind("lexicon.organisation") if _is_agency(m, around)}

    def of(self, office: Office, country: str | None) -> Affiliation:
        """The value of ``of`` for one office of a person who acts for ``country``."""
        title, code = office.title, office.code
        named = self._named(title, code)
        if code == "speaker":
            return self._speaker(title, named)
        if named is None and code in _EMPLOYED and (signer := self._around.behalf(title)) is not None:
            return Affiliation(self._governed(signer) if _governs(signer) else self._near(signer), 1)
        if named is not None:
            return Affiliation(None if code in _NATIONAL and named == "India" else named, 2)
        if code in _NATIONAL:
            name = self._around.country_name(country)
            return Affiliation(None if name == "India" else name, 0)
        if code in SENDERS:
            return Affiliation(self._sender(title, country), 0)
        if inherited := self._inherited(title, code):
            return Affiliation(inherited, 1)
        return self._settled(title, code, country)

    def _named(self, title: Mention, code: str) -> str | None:
        """What the title itself names."""
        around = self._around
        if "union" in title.attributes or not _UNION.isdisjoint(fold_key(title.text).split()[:3]):
            return "India"
        start = int(title.attributes.get("of_start", -1))
        if start < 0:
            return None
        body, row = around.owner(title)
        if body is not None:
            return self._body(body, title, code)
        if row is None:
            return latin_name(around.article.text[start : int(title.attributes["of_end"])])
        if code in _MINISTERS and row.country != "IN":
            return self._ministry(title, row.country) or row.canon
        local = any(word in fold_key(title.text) for word in _OF_DISTRICTS)
        if code in _STATE and row.country == "IN" and row.type == "city" and row.within and not local:
            return around.lexicon.places[row.within].canon if row.within in around.lexicon.places else row.canon
        return row.canon

    def _body(self, body: Organisation, title: Mention, code: str) -> str | None:
        if _governs(body):
            return self._governed(body)
        if body.country in (None, "IN"):
            if code in _MINISTERS:
                return "India" if body.kind == "ministry" else self._around.state_at(title.start)
            if body.kind == "department" and not _of_union(body) and (state := self._around.state_at(title.start)):
                return state
        end = int(title.attributes["of_end"])
        place = self._around.row(end + 1) if self._around.article.text[end : end + 1] == " " else None
        if (
            body.kind in ("company", "other")
            and place is not None
            and place.type == "country"
            and code != "country_head"
        ):
            return f"{body.name} {place.canon}"  # Hitachi India is not Hitachi
        text = self._around.article.text[int(title.attributes["of_start"]) : end]
        if body.kind == "company" and body.canon and text.endswith(_BRANCH) and not body.name.endswith(_BRANCH):
            return f"{body.name} India"
        return self._near(body, text)

    def _governed(self, body: Organisation) -> str:
        return place_names(self._around.lexicon).get((body.canon or "").removeprefix("gov-"), body.name)

    def _ministry(self, title: Mention, country: str | None) -> str | None:
        """The ministry of a foreign minister, if the article names it: "Japan's Minister of Economy, Trade and Industry" is METI's."""
        words = set(fold_key(title.text).replace(",", " ").split())
        for body in self._around.bodies.values():
            if body.kind == "ministry" and body.country == country and body.canon:
                row = self._around.lexicon.organisations.get(body.canon)
                field = set(fold_key(row.name if row else body.name).replace(",", " ").split()) - {
                    "ministry",
                    "of",
                    "and",
                    "the",
                }
                if len(field) > 1 and field <= words:
                    return body.canon
        return None

    def _speaker(self, title: Mention, named: str | None) -> Affiliation:
        text = fold_key(title.text)
        if "house of representatives" in text or "प्रतिनिधि सभा" in text:
            return Affiliation("House of Representatives", 2)
        if "lok sabha" in text or "लोक सभा" in text or "लोकसभा" in text:
            return Affiliation("lok-sabha", 2)
        state = named or self._around.state_at(title.start)
        assembly = f"{state} Legislative Assembly" if state and state == self._around.state else named
        return Affiliation(assembly, 2 if named else 0)

    def _inherited(self, title: Mention, code: str) -> str | None:
        """The owner of the title before, which the conjunction shares: "Singapore's Trade Minister A and Home Minister B"."""
        at = bisect_left(self._title_starts, title.start)
        if at == 0 or "anaphor" in title.attributes or "to" in title.attributes:
            return None
        last = self._titles[at - 1]
        there = last.attributes.get("anaphor") == "there"
        article = self._around.article
        between = article.text[last.end : title.start]
        codes = set((last.value or "").split("+"))
        if len(between) > 60 or article.sentence_at(last.end) != article.sentence_at(title.start):
            return None
        if any(mark in between for mark in ";:(") or not between.rstrip().endswith(_JOINED):
            return None
        if code in _HEADS_OF_DEPARTMENTS and not codes.isdisjoint(_STATE) and self._portfolios(last):
            return self._around.state_at(title.start)  # बागवानी सचिव A तथा निदेशक B
        if not (there or "of_start" in last.attributes) or not codes.isdisjoint(_NATIONAL | SENDERS):
            return None
        civil = _MINISTERS | _STATE
        if codes.isdisjoint(civil) != (code not in civil):
            return None
        return self._around.country_before(last.start) if there else self._named(last, code)

    def _settled(self, title: Mention, code: str, country: str | None) -> Affiliation:
        """What the article settles without the title's help."""
        around, at = self._around, title.start
        anaphor = title.attributes.get("anaphor", "")
        if (
            anaphor == "there"
            and code in _LOCAL
            and (place := around.place_before(at, _LOCAL[code], country if country != "IN" else None))
        ):
            return Affiliation(place, 1)
        if anaphor == "there":
            return Affiliation(around.country_before(at) or around.country_name(country), 1)
        indian = country in (None, "IN")
        if code in (*_MINISTERS, "chief_minister") and (place := around.place_behind(title.end)):
            return Affiliation(place, 2)
        if code == "chief_minister" and not indian and fold_key(title.text).endswith(PREMIERS):
            return Affiliation(around.place_before(at, ("state",), country) or around.province_before(at), 1)
        if anaphor in _STATES:
            return Affiliation(around.state_at(at), 1)
        if code in _MINISTERS:
            if side := around.side(title):
                return Affiliation(side, 1)
            if not indian:
                return Affiliation(self._land(at, country), 0)
            if country is None and (abroad := around.abroad(at)):
                return Affiliation(abroad, 0)
            if not around.of_a_state:
                return Affiliation("India", 0)
            fields = {m.value for m in self._portfolios(title) if m.value}
            commerce = fold_key(title.text).startswith(_COMMERCE) and not self._among_officers(title)
            of_union = bool(fields & _OF_UNION) or commerce
            state = None if of_union else around.state_at(at)
            return Affiliation(state or "India", 0)
        text = fold_key(title.text)
        if code == "other" and text.startswith(_JUDGES):
            return Affiliation(around.court_near(at), 1)
        if indian and not anaphor and any(word in text for word in _OF_INDIA):
            return Affiliation("India", 0)
        if indian and not anaphor and not _OF_STATES.isdisjoint(text.split()):
            return Affiliation(around.state_at(at), 0)
        if code in _LOCAL:
            if code == "governor" and indian:
                return Affiliation(around.state_at(at), 0)
            place = (
                around.place_before(at, _LOCAL[code], country)
                or around.place_before(at, ("city",), country)
                or (around.city_abroad_before(at) if not indian else None)
                or around.city_near(title.end, country)
            )
            return Affiliation(place, 0)
        if "to" in title.attributes or text.startswith(_SERVED) or code in ("chief_minister", "deputy_chief_minister"):
            return Affiliation(around.state_at(at), 1)
        if code in _STATE and (indian or code in _INDIAN) and not (anaphor and anaphor not in ("विभाग", "department")):
            return Affiliation(around.state_at(at), 0)
        if anaphor in ("विभाग", "department") or (indian and bool(self._portfolios(title))):
            return Affiliation(around.state_at(at), 0)
        mode = around.lexicon.role_of.get(code, "any")
        if anaphor or mode == "body" or code in ("founder", "chief_officer"):
            kind = _ANAPHORS.get(anaphor)
            trades = code in _OF_TRADERS
            country = "IN" if text.startswith("कुलपति") else country  # as India calls them
            body = (
                around.body_behind(title.end)
                or (around.body_before(at, kind, country=country) if kind else None)
                or (None if kind == "company" else around.body_before(at, trades=trades, country=country))
            )
            if body and anaphor in _NAMED_SO and anaphor not in body.name.lower():
                body = None  # the port authority's chairperson is no officer of the shipping line named before
            if body and body.kind == "department" and not _of_union(body) and body.country in (None, "IN"):
                return Affiliation(around.state_at(at) or self._near(body), 0)
            return Affiliation(self._near(body) if body else None, 1 if anaphor else 0)
        return Affiliation(None, 0)

    def _land(self, at: int, country: str | None) -> str | None:
        """The land of a foreign minister: the one that the sentence names, else that of the name if the text speaks of it."""
        around = self._around
        name = around.country_name(country)
        if name is not None and around.names(name) and around.abroad(at) is None:
            return name
        return around.country_before(at) or name

    def _sender(self, title: Mention, country: str | None) -> str | None:
        """Who sends an envoy whose title does not tell: the name's country if the article speaks of it, else the last one's."""
        around = self._around
        if country == "IN" and not self._envoy_before(title):
            return around.country_name(country)
        name = around.country_name(country)
        if name is not None and country != "IN" and around.names(name):
            return name
        host = around.country_of_place(title.start, title.end)
        sender = self._envoy_before(title) or around.country_before(title.start) or name
        return sender if sender != host else name or "India"  # our Consul General in Sydney

    def _envoy_before(self, title: Mention) -> str | None:
        """The foreign country of the envoy named a little before: "the Ambassador of Denmark ... with X, Minister Counsellor"."""
        at = bisect_left(self._title_starts, title.start)
        for last in reversed(self._titles[max(0, at - 4) : at]):
            if title.start - last.start > _ENVOYS_APART:
                break
            row = self._around.owner(last)[1]
            if row is not None and row.country != "IN" and not SENDERS.isdisjoint((last.value or "").split("+")):
                return self._around.country_name(row.country)
        return None

    def _among_officers(self, title: Mention) -> bool:
        """Whether officers of a state stand in the same sentence: "वाणिज्य एवं उद्योग मंत्री X, मुख्य सचिव Y"."""
        article = self._around.article
        sentence = article.sentences[article.sentence_at(title.start)]
        low, high = (bisect_left(self._title_starts, at) for at in (sentence.start, sentence.end))
        return any(m.value in _STATE for m in self._titles[low:high])

    def _portfolios(self, title: Mention) -> list[Mention]:
        low, high = (bisect_left(self._field_starts, at) for at in (title.start, title.end))
        return self._fields[low:high]

    def _near(self, body: Organisation, text: str = "") -> str:
        """The canon of a body, that of an agency whose branch it is (JICA India), or its name in Latin script."""
        if body.canon:
            return body.canon
        for mention in body.mentions:
            known = self._known.get(mention.start)
            if known is not None and known.end < mention.end:
                return known.value or body.name
        return text if text and text[0].isascii() else latin_name(body.name)
