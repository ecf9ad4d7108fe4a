"""A server on localhost that hands out models, whole or not."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from outreach_extract.names.catalogue import resources_version


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


@contextmanager
def serving() -> Iterator[Served]:
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
