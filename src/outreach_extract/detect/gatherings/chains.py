"""Which mentions mean one gathering: "the summit", "GIM" and "Vibrant Summit" take the key of the long name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from outreach_extract.article import fold_key
from outreach_extract.detect.gatherings.names import Name

_REACH = 40  # names back to which a short form may refer; a bound for very long texts
# What says which part of a gathering it is.
_PHASES = frozenset(
    map(fold_key, ("inaugural", "valedictory", "plenary", "opening", "closing", "उद्घाटन", "समापन", "पूर्ण", "प्लेनरी"))
)
# Gatherings of many that a text may call by each other's noun.
_ASSEMBLIES = frozenset({"summit", "conclave", "conference", "meet", ""})


@dataclass(slots=True)
class Chain:
    """The mentions of one gathering so far."""

    kind: str
    title: str
    names: list[Name] = field(default_factory=list)
    proper: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    edition: str = ""
    bilateral: bool = False
    same: "Chain | None" = None
    """The chain that is found to mean the same gathering."""

    def add(self, name: Name, title: str) -> None:
        """One more mention; the longest title names the gathering."""
        self.names.append(name)
        self.proper |= name.proper
        self.modifiers |= name.modifiers
        self.edition = self.edition or name.edition
        self.kind = self.kind or kind_of(name)
        if len(title) > len(self.title) or (self.title.isupper() and len(title) == len(self.title)):
            self.title = title


def kind_of(name: Name) -> str:
    """The kind of the head noun; empty for a name without one."""
    return name.head.phrase.kind if name.head else ""


def _compatible(chain: Chain, name: Name) -> bool:
    kind = kind_of(name)
    same = kind == chain.kind or (kind in _ASSEMBLIES and chain.kind in _ASSEMBLIES and "" in (kind, chain.kind))
    return same and (not name.edition or not chain.edition or name.edition == chain.edition)


def _joins(chain: Chain, name: Name) -> bool:
    """Whether a name means the chain's gathering: one is the other, shortened."""
    if not _compatible(chain, name):
        return False
    words, own = name.proper | name.modifiers, chain.proper | chain.modifiers
    if any(":" in word for word in name.proper & chain.proper):
        return True  # the row of one brand, in whichever script
    if name.proper and chain.proper:
        return name.proper <= own or chain.proper <= words
    if name.proper:
        return bool(chain.modifiers) and chain.modifiers <= words
    return bool(name.modifiers) and name.modifiers <= own


def link(names: Sequence[tuple[Name, str]]) -> list[Chain]:
    """The chain of each of the names, which come in text order with their titles (empty for a short or unnamed one)."""
    chains: list[Chain] = []
    found: dict[int, Chain] = {}
    for at, (name, title) in enumerate(names):
        if title:
            chain = next((c for c in reversed(chains[-_REACH:]) if _joins(c, name)), None)
            if at and _bracketed(names[at - 1][0], name) and (whole := found.get(at - 1)) and whole is not chain:
                if chain and not chain.same and not whole.same:
                    chain.same = whole  # "... AT WTM" above "the World Travel Market (WTM)"
                chain = whole
            if chain is None:
                chain = Chain(kind_of(name), "")
                chains.append(chain)
            chain.add(name, title)
            found[at] = chain
    seen: list[Chain] = []
    for at, (name, title) in enumerate(names):
        if title:
            seen.append(found[at])
        else:
            found[at] = _antecedent(seen[-_REACH:], chains, name)
    return [found[at].same or found[at] for at in range(len(names))]


def _bracketed(before: Name, name: Name) -> bool:
    """Whether a name without a head noun explains the one before: "निवेशक सम्मेलन (इन्वेस्ट कर्नाटक 2025)"."""
    return name.head is None and name.start == before.end + 1


def _antecedent(before: Sequence[Chain], chains: Sequence[Chain], name: Name) -> Chain:
    """The named gathering that a common noun means: the last one named before it, else the first one of the article."""
    if before and name.modifiers and name.modifiers <= _PHASES:
        return before[-1]  # "the inaugural session", "समापन समारोह"
    kind = kind_of(name)
    nearest = [*reversed(before), *chains[:_REACH]]
    for same in (True, False):
        for chain in nearest:
            akin = chain.kind == kind if same else {kind, chain.kind} <= _ASSEMBLIES and not name.modifiers
            if akin and name.modifiers <= chain.modifiers:
                return chain
    return Chain(kind, "")
