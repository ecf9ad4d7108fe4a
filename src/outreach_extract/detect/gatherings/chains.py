"""Which mentions mean one gathering: "the summit", "GIM" and "Vibrant Summit" take the key of the long name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from outreach_extract.detect.gatherings.names import Name

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
            chain = next((c for c in reversed(chains) if _joins(c, name)), None)
            if chain is None and at and _bracketed(names[at - 1][0], name):
                chain = found.get(at - 1)
            if chain is None:
                chain = Chain(kind_of(name), "")
                chains.append(chain)
            chain.add(name, title)
            found[at] = chain
    for at, (name, title) in enumerate(names):
        if not title:
            found[at] = _antecedent(chains, name)
    return [found[at] for at in range(len(names))]


def _bracketed(before: Name, name: Name) -> bool:
    """Whether a name without a head noun explains the one before: "निवेशक सम्मेलन (इन्वेस्ट कर्नाटक 2025)"."""
    return name.head is None and name.start == before.end + 1


def _antecedent(chains: Sequence[Chain], name: Name) -> Chain:
    """The named gathering that a common noun means: the last one before it, else the first one behind it."""
    kind = kind_of(name)
    definite = not name.modifiers
    same = [c for c in chains if c.kind == kind and (definite or name.modifiers <= c.modifiers)]
    near = same or [c for c in chains if definite and {kind, c.kind} <= _ASSEMBLIES]
    before = [c for c in near if c.names[0].start < name.start]
    if before:
        return max(before, key=lambda c: max(n.start for n in c.names if n.start < name.start))
    return near[0] if near else Chain(kind, "")
