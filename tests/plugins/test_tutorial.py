"""The tutorial, word for word, in an environment of its own.

A block of bash is run; the text block behind it is what it prints, where ``...`` stands for anything. A block of py or tsv is a file:
its first line names it. Packages come from the environment of the tests, so nothing is fetched.
"""

import doctest
import os
import re
import subprocess
import sysconfig
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "plugins-tutorial.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

pytestmark = pytest.mark.skipif(
    not (find_spec("hatchling") and find_spec("editables")), reason="needs hatchling, to build without a network"
)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables of an environment with pip, whose other packages are those of the tests."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=True, symlinks=True)
    base = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=base))
    (site / "tests.pth").write_text(f"{ROOT / 'src'}\n{sysconfig.get_path('purelib')}\n", "utf-8")
    scripts = Path(sysconfig.get_path("scripts", "venv", vars=base))
    for name, target in (("outreach-extract", "outreach_extract.cli:app"), ("pytest", "pytest:main")):
        module, function = target.split(":")
        script = f"#!{scripts / 'python'}\nimport sys\nfrom {module} import {function}\nsys.exit({function}())\n"
        (scripts / name).write_text(script, "utf-8")
        (scripts / name).chmod(0o755)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "OUTREACH_", "PYTEST_"))
    }
    return kept | {
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it the wrong way round
        "PIP_NO_DEPS": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
    }


def test_word_for_word(environment: dict[str, str], tmp_path: Path) -> None:
    place, printed = tmp_path, ""
    for kind, block in _BLOCK.findall(TUTORIAL.read_text("utf-8")):
        if kind == "bash":
            printed, place = run(block, place, environment)
        elif kind == "text":
            same = doctest.OutputChecker().check_output(block, printed, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert same, f"expected:\n{block}\nprinted:\n{printed}"
        else:
            assert kind in ("py", "tsv"), f"a block of {kind} is run by nobody"
            path = place / block.partition("\n")[0].removeprefix("# ")
            assert path.parent.is_dir(), path
            path.write_text(block, "utf-8")


def run(block: str, place: Path, environment: dict[str, str]) -> tuple[str, Path]:
    """What a block prints, and the folder in which it ends."""
    done = subprocess.run(
        ["bash", "-e", "-c", f"{block}\npwd > {place}/.place"], cwd=place, env=environment, text=True, timeout=300, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return done.stdout, Path((place / ".place").read_text("utf-8").strip())
