"""What the land, the body and the person's name say of an office: its code, and the country that the person acts for."""

import re
from collections import Counter

from outreach_extract.article import fold_key
from outreach_extract.detect.vocabulary import is_initial, name_parts
from outreach_extract.entities.identity import name_words
from outreach_extract.entities.offices import Office
from outreach_extract.entities.surroundings import Surroundings
from outreach_extract.model import Mention, Organisation

SENDERS = frozenset({"ambassador", "consul_general", "diplomat"})
_SPELLED = "."
_SPOKES = ("spokes", "प्रवक्ता")
_DEPUTY = re.compile(r"(?:^|\s)(?:deputy|vice|उप) (?:[^\s]+ ){1,6}(?:minister|मंत्री)$")  # उप वाणिज्य मंत्री
_LED = frozenset({"president", "vice_president", "director"})
_SECRETARIES = frozenset({"GB", "US", "PH"})  # whose cabinet ministers are called secretaries
_FEDERAL = frozenset(
    {"CA", "AU", "ZA", "US", "GB"}
)  # lands whose names go with the Premiers of their provinces and states
PREMIERS = ("premier", "प्रीमियर")
_CIVIL_SERVICE = re.compile(
    r"permanent|private|cabinet|under|press|assistant|deputy|parliamentary|first|second|third|स्थायी|कैबिनेट|सहायक"
)
_PROFS = frozenset({"prof", "प्रो"})
_CHAIRED = frozenset({"company", "agency", "bank"})
_CHAIRED_WORDS = ("निगम के अध्यक्ष", "बोर्ड के अध्यक्ष", "प्राधिकरण के अध्यक्ष", "आयोग के अध्यक्ष")


def recode(around: Surroundings, held: list[Office], country: str | None) -> list[Office]:
    """The offices with the code that their land, their body or the person's other offices ask for."""
    offices = []
    for office in held:
        body, row = around.owner(office.title)
        text = fold_key(office.title.text)
        chancellor = "chancellor" in text and around.country_before(office.title.start)
        land = (row is not None and row.type == "country") or bool(
            "of_start" not in office.title.attributes and chancellor
        )
        code = _of_land(office, land=land)
        if code == "prime_minister" and (
            row.type == "state" if row is not None else country in _FEDERAL and text.endswith(PREMIERS)
        ):
            code = "chief_minister"  # the Premier of Western Australia, Premier David Eby
        elif code == "president" and text.endswith("अध्यक्ष") and _chaired(body, text):
            code = "chairperson"
        elif code == "secretary" and row is not None and row.type == "country" and row.country in _SECRETARIES:
            code = code if _CIVIL_SERVICE.search(text) else "minister"  # Britain's Business Secretary
        elif code == "minister" and _DEPUTY.search(text):
            code = "vice_minister"
        elif code == "official" and any(word in text for word in _SPOKES):
            party = body.kind == "party" if body is not None else "party" in text or "पार्टी" in text
            code = "representative" if party else code
        elif code == "minister_of_state" and "state minister" in text:
            # "state ministers" are a state's ministers in India, junior ones in Japan.
            indian = row.country == "IN" if row is not None else country == "IN"
            code = "minister" if indian else code
        offices.append(Office(code, office.title))
    if any(o.code in _LED for o in offices):
        # Vice-Chancellor Prof. X: the short form is then one of address
        offices = [o for o in offices if o.code != "professor" or fold_key(o.title.text).strip(". 0०") not in _PROFS]
    if any(o.code == "head_of_state" for o in offices):
        offices = [o for o in offices if o.code != "president" or "of_start" in o.title.attributes]
    return offices


def country_of(around: Surroundings, group: list[Mention], held: list[Office]) -> str | None:
    """The country that the person acts for: by office, else by the sound of the name."""
    for office in held:
        body, row = around.owner(office.title)
        if office.code not in SENDERS and body is not None and body.country:
            return body.country
        if row is not None and row.country:
            return row.country
    weights: Counter[str] = Counter()
    named = [w for m in group for w in name_words(m.text)]
    # वी. is a letter, ओ in ओ यंगजू a surname: letters count where nothing else tells.
    for word in [w for w in named if not is_initial(w.upper()) and w in name_parts()] or (
        [] if _SPELLED in group[0].text else named
    ):
        part = name_parts().get(word)
        if part is not None and part.origin:
            weights[part.origin] += (1 if part.weak else 2) + (part.part == "surname")
    if weights:
        return max(weights, key=lambda origin: (weights[origin], origin))
    return "IN" if any(o.code in ("chief_minister", "legislator", "chief_secretary") for o in held) else None


def _chaired(body: Organisation | None, text: str) -> bool:
    """Whether an अध्यक्ष chairs the body: in India that of a corporation, a board or a company; abroad a company has a president."""
    if text.endswith(_CHAIRED_WORDS):
        return True
    return body is not None and body.country == "IN" and body.kind in _CHAIRED


def _of_land(office: Office, *, land: bool) -> str:
    """The role code, told by the land: the President of Korea is a head of state, the Chancellor of Germany heads a government."""
    if office.code == "president" and land:
        text = fold_key(office.title.text)
        if ("chancellor" in text and "vice" not in text) or "चांसलर" in text:
            return "prime_minister"
        if "president" in text or "राष्ट्रपति" in text:
            return "head_of_state"
    return office.code
