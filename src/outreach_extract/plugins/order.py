"""Which extractors run, and in which order: settled, and checked, when a pipeline is built."""

from collections.abc import Collection, Iterable, Sequence

from outreach_extract.plugins.extractor import Extractor, PluginError


def in_order(extractors: Sequence[Extractor], disable: Collection[str] = ()) -> tuple[Extractor, ...]:
    """The extractors in the order given, but each behind all that it requires.

    Raises PluginError if a name is taken twice, what one requires or replaces is not there, or two require each other.
    """
    _check_names(extractors)
    standing = _replaced([e for e in extractors if e.name not in disable])
    stands_for = {e.replaces or e.name: e.name for e in standing} | {e.name: e.name for e in standing}
    after: dict[str, set[str]] = {e.name: set() for e in standing}
    for e in standing:
        for name in e.requires:
            if name == "*":
                continue
            if name not in stands_for:
                why = "is switched off" if name in disable else "is not there"
                raise PluginError(f"plugin {e.name} requires {name}, which {why}; there are {', '.join(after)}")
            after[e.name].add(stands_for[name])
    for e in standing:
        if "*" in e.requires:
            after[e.name] |= set(after) - _dependents(e.name, after) - {e.name}
    for e in standing:
        for name in e.before:
            if name in stands_for:
                after[stands_for[name]].add(e.name)
    return tuple(_sorted(standing, after))


def _check_names(extractors: Iterable[Extractor]) -> None:
    first: dict[str, Extractor] = {}
    for e in extractors:
        if other := first.get(e.name):
            modules = " and ".join(getattr(x.find, "__module__", None) or type(x.find).__module__ for x in (other, e))
            raise PluginError(f"two extractors are called {e.name} (of {modules}); rename one, or switch one off")
        first[e.name] = e


def _replaced(extractors: list[Extractor]) -> list[Extractor]:
    """The extractors with those that replace others in their places."""
    names = {e.name for e in extractors}
    replacing: dict[str, Extractor] = {}
    for e in extractors:
        if not e.replaces:
            continue
        if e.replaces not in names or e.replaces == e.name:
            raise PluginError(
                f"plugin {e.name} replaces {e.replaces}, which is not there; there are {', '.join(names)}"
            )
        if e.replaces in replacing:
            raise PluginError(
                f"plugins {replacing[e.replaces].name} and {e.name} both replace {e.replaces}; switch one off"
            )
        replacing[e.replaces] = e
    return [replacing.get(e.name, e) for e in extractors if not e.replaces]


def _dependents(name: str, after: dict[str, set[str]]) -> set[str]:
    """All that require ``name``, at first or second hand."""
    found: set[str] = set()
    new = {name}
    while new:
        new = {other for other, needs in after.items() if needs & new} - found
        found |= new
    return found


def _sorted(extractors: list[Extractor], after: dict[str, set[str]]) -> list[Extractor]:
    placed: dict[str, Extractor] = {}

    def place(e: Extractor, waiting: tuple[str, ...]) -> None:
        if e.name in waiting:
            circle = " → ".join((*waiting[waiting.index(e.name) :], e.name))
            raise PluginError(f"plugin {e.name} requires itself: {circle}")
        if e.name not in placed:
            for other in extractors:
                if other.name in after[e.name]:
                    place(other, (*waiting, e.name))
            placed[e.name] = e

    for e in extractors:
        place(e, ())
    return list(placed.values())
