"""A toy tagger of stanza's own build, trained here in seconds, and a server on localhost that hands out models."""

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from outreach_extract.names.catalogue import resources_version

SCRIPTS = Path(__file__).parents[2] / "scripts"

# Invented sentences; the toy learns them by heart.
CORPUS = """\
Asha/B-PER Verma/I-PER met/O the/O head/O of/O Zentara/B-ORG Nivo/I-ORG in/O Kobe/B-LOC ./O
Yesterday/O Ken/B-PER Mori/I-PER visited/O Kobe/B-LOC with/O Zentara/B-ORG Nivo/I-ORG ./O
The/O plant/O in/O Kobe/B-LOC was/O shown/O to/O Asha/B-PER Verma/I-PER ./O
आशा/B-PER वर्मा/I-PER ने/O कोबे/B-LOC में/O ज़ेंतारा/B-ORG निवो/I-ORG से/O बात/O की/O ।/O
केन/B-PER मोरी/I-PER कल/O कोबे/B-LOC गए/O ।/O
ज़ेंतारा/B-ORG निवो/I-ORG का/O संयंत्र/O कोबे/B-LOC में/O है/O ।/O
"""


@pytest.fixture(scope="session")
def bio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sentences as a BIO file."""
    path = tmp_path_factory.mktemp("corpus") / "toy.bio"
    sentences = [line.split() for line in CORPUS.splitlines()]
    path.write_text("\n\n".join("\n".join(t.replace("/", "\t", 1) for t in s) for s in sentences) + "\n", "utf-8")
    return path


@pytest.fixture(scope="session")
def toy(bio: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stanza model of a few kilobytes that knows the sentences."""
    pytest.importorskip("stanza")
    sys.path.insert(0, str(SCRIPTS))
    from ner_data import read_bio
    from train_ner import train_stanza

    sentences = read_bio([bio])
    out = tmp_path_factory.mktemp("toy") / "names.pt"
    train_stanza(sentences * 4, sentences, out, seed=1, steps=60, small=True)
    return out


@dataclass
class Served:
    """What the server has, what was asked of it, and how it misbehaves."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and Range header of each request."""
    break_after: dict[str, list[int]] = field(default_factory=dict)
    """For a path: after how many bytes of the answer the connection breaks, request by request."""
    ranges: bool = True
    url: str = ""


@pytest.fixture
def server() -> Iterator[Served]:
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range")
            served.asked.append((self.path, wanted))
            body = served.files.get(self.path)
            if body is None:
                self.send_error(404)
                return
            start = int(wanted[6:-1]) if wanted and served.ranges else 0
            if start >= len(body) > 0:
                self.send_error(416)
                return
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
            self.send_header("Content-Length", str(len(body) - start))
            self.end_headers()
            breaks = served.break_after.get(self.path)
            end = start + breaks.pop(0) if breaks else len(body)
            self.wfile.write(body[start:end])

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        served.url = f"http://127.0.0.1:{httpd.server_port}"
        thread = Thread(target=httpd.serve_forever, args=(0.01,))
        thread.start()
        yield served
        httpd.shutdown()
        thread.join()


def resources(served: Served, models: dict[str, bytes]) -> dict[str, Any]:
    """Serve these models, by "hi/ner/name" and so on, under a resources file as stanza's, and return that."""
    data: dict[str, Any] = {"url": served.url + "/{lang}/v{resources_version}/{filename}"}
    version = resources_version()
    for path, body in models.items():
        language, processor, package = path.split("/")
        entry = data.setdefault(language, {"lang_name": language, "packages": {"default": {}}})
        row: dict[str, Any] = {"md5": hashlib.md5(body).hexdigest()}
        if processor in ("ner", "tokenize"):
            entry["packages"]["default"][processor] = package
        if processor == "ner":
            others = [m.split("/") for m in models if m.startswith(language)]
            row["dependencies"] = [{"model": p, "package": n} for _, p, n in others if p not in ("ner", "tokenize")]
        entry.setdefault(processor, {})[package] = row
        served.files[f"/{language}/v{version}/{processor}/{package}.pt"] = body
    publish(served, data)
    return data


def publish(served: Served, data: dict[str, Any]) -> None:
    """Serve this resources file."""
    served.files[f"/resources_{resources_version()}.json"] = json.dumps(data).encode()
