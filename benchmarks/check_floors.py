"""Compare the exam's figures with the floors that no change may sink below: `check_floors.py FIGURES [FLOORS]`.

FIGURES is what `score.py --json` writes. Each figure is an F1, the headline their mean. Standard library only.
"""

import json
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")


def compare(figures: dict[str, Any], floors: dict[str, dict[str, float]]) -> list[str]:
    """Print every figure beside its floor; return a line for each that is missing or below it."""
    below: list[str] = []
    for group, expected in floors.items():
        print(f"\n{group:16} figure  floor")
        for name, floor in expected.items():
            value = figures.get(group, {}).get(name)
            value = value["f1"] if isinstance(value, dict) else value
            shown = "  none" if value is None else f"{value:6.3f}"
            fine = value is not None and value >= floor
            print(f"  {name:14} {shown} {floor:6.3f}{'' if fine else '  BELOW'}")
            if not fine:
                below.append(f"FAILED {group} {name}: {shown.strip()} is below the floor of {floor:.3f}")
    return below


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2:
        print("usage: check_floors.py FIGURES [FLOORS]", file=sys.stderr)
        return 2
    figures = json.loads(Path(arguments[0]).read_text("utf-8"))
    floors = json.loads(Path(arguments[1] if len(arguments) == 2 else FLOORS).read_text("utf-8"))
    below = compare(figures, floors)
    print()
    for line in below or ["All figures are at or above their floors."]:
        print(line)
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
