"""Compare the exam's figures with the floors that no change may sink below: `check_floors.py FIGURES [FLOORS]`.

FIGURES is what `score.py --json` writes. Each figure is an F1, the headline their mean. Standard library only.
With `--raise` before FIGURES, floors that lie more than 0.01 below a figure are raised to 0.01 below it.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")


Floors = dict[str, dict[str, float]]


def figure(figures: dict[str, Any], group: str, name: str) -> float | None:
    """One figure of `score.py`; null if it has none."""
    value = figures.get(group, {}).get(name)
    f1: float | None = value["f1"] if isinstance(value, dict) else value
    return f1


def compare(figures: dict[str, Any], floors: Floors) -> list[str]:
    """Print every figure beside its floor; return a line for each that is missing or below it."""
    below: list[str] = []
    for group, expected in floors.items():
        print(f"\n{group:16} figure  floor")
        for name, floor in expected.items():
            value = figure(figures, group, name)
            shown = "  none" if value is None else f"{value:6.3f}"
            fine = value is not None and value >= floor
            print(f"  {name:14} {shown} {floor:6.3f}{'' if fine else '  BELOW'}")
            if not fine:
                below.append(f"FAILED {group} {name}: {shown.strip()} is below the floor of {floor:.3f}")
    return below


def raised(figures: dict[str, Any], floors: Floors) -> Floors:
    """The floors, none lower than before, most of them 0.01 below their figures."""
    return {
        group: {
            name: max(floor, math.floor(((figure(figures, group, name) or 0) - 0.01) * 1000) / 1000)
            for name, floor in expected.items()
        }
        for group, expected in floors.items()
    }


def main(arguments: list[str]) -> int:
    to_raise = arguments[:1] == ["--raise"]
    paths = [Path(path) for path in arguments[to_raise:]]
    if not 1 <= len(paths) <= 2:
        print("usage: check_floors.py [--raise] FIGURES [FLOORS]", file=sys.stderr)
        return 2
    pinned = paths[1] if len(paths) == 2 else FLOORS
    figures = json.loads(paths[0].read_text("utf-8"))
    floors = json.loads(pinned.read_text("utf-8"))
    if to_raise:
        floors = raised(figures, floors)
        pinned.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    below = compare(figures, floors)
    print()
    for line in below or ["All figures are at or above their floors."]:
        print(line)
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
