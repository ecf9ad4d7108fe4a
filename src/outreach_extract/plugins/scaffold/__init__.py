"""A complete small plugin package, written out for a new name. The templates are the files beside this one."""

import re
from pathlib import Path
from typing import Literal

_HERE = Path(__file__).parent
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

Template = Literal["code", "lexicon"]


def write_package(name: str, template: Template, into: Path) -> list[Path]:
    """Write the package ``outreach-NAME`` into a new folder of that name, and return its files.

    Raises ValueError for a name that no plugin can have, FileExistsError if the folder is there already.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(
            f"{name!r} is no name for a plugin: lower-case letters, digits and hyphens, such as tender-notices"
        )
    distribution = f"outreach-{name}"
    words = {"DISTRIBUTION": distribution, "PACKAGE": distribution.replace("-", "_"), "NAME": name}
    home = into / distribution
    home.mkdir(parents=True)
    written = []
    for source in sorted((_HERE / template).rglob("*.txt")):
        path = home / _filled(source.relative_to(_HERE / template).with_suffix("").as_posix(), words)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(source.read_text("utf-8"), words), "utf-8")
        written.append(path)
    return written


def _filled(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\b(?:DISTRIBUTION|PACKAGE|NAME)\b", lambda match: words[match[0]], text)
