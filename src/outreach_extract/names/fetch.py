"""One file over HTTP: resumed where it broke off, checked, and put in place whole or not at all."""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from outreach_extract.names.errors import PULL, EngineError

Progress = Callable[[int, int | None], None]
"""Told the bytes so far and, where the server says it, how many there will be."""

_TIMEOUT = 30.0
_TRIES = 3
_CHUNK = 1 << 16


def md5_of(path: Path) -> str:
    """The MD5 sum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def read_url(url: str) -> bytes:
    """A small file as bytes. Raises EngineError where it cannot be had."""
    try:
        with _open(url, 0) as response:
            return response.read()
    except (OSError, HTTPException) as error:
        raise _failure(url, error) from None


def fetch(url: str, target: Path, md5: str, progress: Progress | None = None) -> bool:
    """Bring ``target`` to the file with this checksum; false if it was there already.

    What has come so far is kept beside the target as ``.part``, from which the next call goes on.
    Raises EngineError: no connection, not on the server, broken off, or another checksum.
    """
    if target.exists() and md5_of(target) == md5:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with _alone(part) as file:
        # A part that was left by another version fits no checksum: then once more from the start.
        for attempt in ("resumed", "afresh"):
            resumed = _download(url, file, progress or (lambda done, total: None))
            file.flush()
            if md5_of(part) == md5:
                part.replace(target)
                return True
            file.truncate(0)
            if not resumed or attempt == "afresh":
                break
    part.unlink(missing_ok=True)
    raise EngineError(
        f"{url}: what came has another checksum than the resources file says; nothing was kept. Try again later: {PULL}"
    )


def _download(url: str, file: BinaryIO, progress: Progress) -> bool:
    """Append what is missing; says whether there was a part to go on from."""
    resumed = file.seek(0, 2) > 0
    for _ in range(_TRIES):
        done = file.seek(0, 2)
        try:
            with _open(url, done) as response:
                if done and not _goes_on(response, done):
                    file.truncate(0)
                    done = file.seek(0)
                length = response.headers.get("Content-Length")
                total = done + int(length) if length else None
                while chunk := response.read(_CHUNK):
                    file.write(chunk)
                    done += len(chunk)
                    progress(done, total)
            if total is None or done >= total:
                return resumed
        except HTTPError as error:
            if error.code == 416 and done:  # nothing is missing, or the part is of another file: the checksum tells
                return resumed
            raise _failure(url, error) from None
        except (OSError, HTTPException) as error:
            if not done:
                raise _failure(url, error) from None
    raise EngineError(f"{url}: broke off after {file.seek(0, 2):,} bytes; what came is kept, go on with: {PULL}")


def _open(url: str, start: int) -> HTTPResponse:
    if not url.startswith(("http://", "https://")):
        raise EngineError(f"{url}: not an http(s) address")
    headers = {"User-Agent": "outreach-extract", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    response: HTTPResponse = urlopen(Request(url, headers=headers), timeout=_TIMEOUT)
    return response


def _goes_on(response: HTTPResponse, start: int) -> bool:
    """Whether the server sends the rest; one that knows no ranges sends the whole file again."""
    found = re.match(r"bytes (\d+)-", response.headers.get("Content-Range") or "")
    return response.status == 206 and found is not None and int(found[1]) == start


@contextmanager
def _alone(part: Path) -> Iterator[BinaryIO]:
    """The part, for this process alone: two that write into one file would spoil it."""
    with part.open("ab") as file:
        try:
            import fcntl
        except ImportError:  # no such locks on Windows; there the checksum is the only guard
            yield file
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise EngineError(f"{part}: another process is fetching this file; wait until it is done") from None
        yield file


def _failure(url: str, error: Exception) -> EngineError:
    if isinstance(error, HTTPError):
        error.close()
        return EngineError(f"{url}: the server answers {error.code} {error.reason}")
    reason = error.reason if isinstance(error, URLError) else error
    return EngineError(
        f"{url}: no connection ({reason}). Models are needed once: try again with a network ({PULL}), name a mirror (--url), "
        "or copy the folder that `outreach-extract models path` names from a machine that has them"
    )
