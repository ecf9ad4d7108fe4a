"""Predict for the exam: ``predict.py GOLD_DIR OUT_DIR`` reads id, published and text of each article, nothing else.

Any Python from 3.11 will do: where the library's dependencies are missing, the project's environment is made and used.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from outreach_extract import Extraction
    from outreach_extract.model import Mention

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
ENTERED = "OUTREACH_EXTRACT_ENTERED"  # in the surroundings of a script that has been started again


def missing() -> ImportError | None:
    """What this interpreter lacks of the library that stands beside this script."""
    sys.path.insert(0, str(ROOT / "src"))
    try:
        for module in ("outreach_extract.pipeline", "dateparser"):  # which the library imports only when it needs it
            import_module(module)
    except ImportError as error:
        return error
    return None


def enter_environment() -> None:
    """Start again in the project's environment, made if need be, unless this interpreter has what it takes."""
    problem = missing()
    if not problem:
        return
    if os.environ.get(ENTERED):  # nothing more that starting again could bring
        sys.exit(f"{VENV} is set up, yet the library cannot be imported there: {problem}. Try again after: make clean")
    make = ["make", "-C", str(ROOT), ".venv/.ready"]
    if sys.version_info >= (3, 11) and find_spec("ensurepip"):  # else make looks for a Python that will do
        make.append(f"PYTHON={sys.executable}")
    if subprocess.run(make, stdout=sys.stderr).returncode:
        sys.exit(f"The environment could not be made by: {' '.join(make)}")
    os.environ[ENTERED] = "1"
    python = str(VENV / "bin" / "python")
    os.execv(python, [python, __file__, *sys.argv[1:]])


def forms(mentions: tuple[Mention, ...]) -> list[str]:
    """The distinct texts of the mentions, longest first."""
    return sorted({m.text for m in mentions}, key=lambda form: (-len(form), form))


def prediction(result: Extraction) -> dict[str, Any]:
    """The extraction in the exam's form."""
    return {
        "people": [
            {
                "id": p.id, "forms": forms(p.mentions), "latin": p.name_latin, "country": p.country,
                "roles": [r.model_dump() for r in p.roles],
            }
            for p in result.people
        ],
        "organisations": [
            {"id": o.id, "canon": o.canon, "forms": forms(o.mentions), "kind": o.kind, "country": o.country}
            for o in result.organisations
        ],
        "places": [
            {"id": p.id, "canon": p.name, "forms": forms(p.mentions), "country": p.country} for p in result.places
        ],
        "sectors": [{"code": s.code, "forms": forms(s.mentions)} for s in result.sectors],
        "dates": [
            {"id": f"D{n}", "form": d.mentions[0].text, "edtf": d.edtf} for n, d in enumerate(result.dates, 1)
        ],
        "events": [
            {
                "id": e.id, "type": e.type, "status": e.status, "trigger": e.trigger.text,
                "participants": [{"ref": p.ref, "part": p.part} for p in e.participants],
                "date": e.date.edtf if e.date else None, "place": e.place.ref if e.place else None,
                "sectors": list(e.sectors), "title": e.title, "amount": e.amount.mention.text if e.amount else None,
            }
            for e in result.events
        ],
    }  # fmt: skip


def main(gold: Path, out: Path) -> None:
    """Write one prediction per gold file, under the same name."""
    from outreach_extract import Pipeline

    out.mkdir(parents=True, exist_ok=True)
    # The library alone; an extractor that fails is no lower figure but an error.
    pipeline = Pipeline(plugins=[], strict=True)
    for path in sorted(gold.glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        result = pipeline.extract(article["text"], published=article.get("published"))
        answer = {"id": article["id"], **prediction(result)}
        (out / path.name).write_text(json.dumps(answer, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: predict.py GOLD_DIR OUT_DIR, where GOLD_DIR is a folder of JSON files")
    enter_environment()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
