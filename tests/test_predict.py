"""``benchmarks/predict.py`` finds or makes its environment, whatever Python starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "predict.py"
# Stands in for make: the environment is the interpreter of the tests, or one that has no packages.
MAKE = """#!/bin/sh
echo made "$@"
mkdir -p "$2/.venv/bin"
printf '#!/bin/sh\\nexec {python} "$@"\\n' > "$2/.venv/bin/python"
chmod +x "$2/.venv/bin/python"
exit {code}
"""


def predict(folder: Path, python: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a copy of the script by a Python without packages, with relative arguments, and such a make."""
    clone, tools, gold = (folder / name for name in ("clone", "tools", "gold"))
    for path in (clone / "benchmarks", tools, gold):
        path.mkdir(parents=True)
    (clone / "benchmarks" / SCRIPT.name).write_text(SCRIPT.read_text("utf-8"), "utf-8")
    (gold / "a.json").write_text('{"id": "a", "text": "Suzuki will invest in Gujarat.", "published": "2025-10-07"}')
    (tools / "make").write_text(MAKE.format(python=python, code=code))
    (tools / "make").chmod(0o755)
    return subprocess.run(
        [sys.executable, "-S", str(clone / "benchmarks" / SCRIPT.name), "gold", "out"],
        cwd=folder, capture_output=True, text=True, timeout=60,
        env={"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip


def test_makes_its_environment_and_starts_again_there(tmp_path: Path) -> None:
    done = predict(tmp_path, f"env PYTHONPATH={os.pathsep.join(sys.path)} {sys.executable}")
    assert done.returncode == 0, done.stderr
    assert not done.stdout
    assert "made -C" in done.stderr
    assert '"suzuki"' in (tmp_path / "out" / "a.json").read_text("utf-8")


@pytest.mark.parametrize(("code", "said"), [(0, "make clean"), (2, "could not be made")])
def test_says_what_is_wrong_in_place_of_trying_for_ever(tmp_path: Path, code: int, said: str) -> None:
    done = predict(tmp_path, f"{sys.executable} -S", code)
    assert done.returncode == 1
    assert said in done.stderr.splitlines()[-1]
    assert done.stderr.count("made -C") == 1
