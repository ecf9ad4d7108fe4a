import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def check(folder: Path, figures: object, floors: object, *options: str) -> subprocess.CompletedProcess[str]:
    paths = [folder / "figures.json", folder / "floors.json"]
    for path, content in zip(paths, (figures, floors), strict=True):
        path.write_text(json.dumps(content), "utf-8")
    command = [sys.executable, str(BENCHMARKS / "check_floors.py"), *options, *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("figures", "failed"),
    [
        ({"hi": {"dates": {"f1": 0.9}, "headline": 0.7}}, []),
        ({"hi": {"dates": {"f1": 0.899}, "headline": 0.7}}, ["FAILED hi dates: 0.899 is below the floor of 0.900"]),
        ({"hi": {"dates": {"f1": 1.0}}}, ["FAILED hi headline: none is below the floor of 0.700"]),
        ({}, ["FAILED hi dates: none", "FAILED hi headline: none"]),
    ],
)
def test_floors(tmp_path: Path, figures: object, failed: list[str]) -> None:
    done = check(tmp_path, figures, {"hi": {"dates": 0.9, "headline": 0.7}})
    lines = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert done.returncode == (1 if failed else 0)
    assert len(lines) == len(failed)
    assert all(line.startswith(start) for line, start in zip(lines, failed, strict=True))


def test_raising_never_lowers(tmp_path: Path) -> None:
    figures = {"hi": {"dates": {"f1": 0.9876}, "headline": 0.7}}
    check(tmp_path, figures, {"hi": {"dates": 0.9, "headline": 0.8}}, "--raise")
    assert json.loads((tmp_path / "floors.json").read_text("utf-8")) == {"hi": {"dates": 0.977, "headline": 0.8}}


def test_each_group_has_the_same_floors() -> None:
    floors = json.loads((BENCHMARKS / "floors.json").read_text("utf-8"))
    assert set(floors) == {"all", "hi", "en"}
    assert len({tuple(group) for group in floors.values()}) == 1
