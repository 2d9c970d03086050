"""The process that reads one article after another and may be killed at any moment.

Started by flows.sources.extracting, never by hand. It knows no Prefect, no database and no setting:
its environment holds what Python needs and nothing else. Requests come and replies go as frames of
multiprocessing.connection (a length, then JSON); what anything prints goes nowhere.

    request: {"form", "source_id", "hints", "language", "seconds"}, then a frame with the raw bytes
    first:   {"ready": true}
    reply:   {"article" …} or {"unread" …} as in claims.article.extracted_json, or {"fault": an exception}
"""

import json
import os
import resource
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from claims.article.extracted_json import hints_from_json, to_json
from claims.article.extraction import extract
from claims.article.record import MAX_BYTES

# Whatever a page makes a library try, this process opens no connection and starts no other.
_REFUSED = frozenset(
    """socket.connect socket.bind socket.sendto socket.getaddrinfo subprocess.Popen os.system os.exec os.fork
    os.forkpty os.posix_spawn os.remove os.rename os.rmdir os.truncate""".split()  # noqa: SIM905
)
_TOO_MUCH = b'{"fault": "MemoryError"}'
_GRACE = 5  # seconds more than the parent allows before this process ends itself


def main(memory: int) -> None:
    """Answers requests until the parent closes its end, in at most `memory` bytes of address space."""
    requests, replies = Connection(os.dup(0), writable=False), Connection(os.dup(1), readable=False)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    # Imported now: the limits below are for pages, not for libraries.
    import trafilatura  # noqa: F401

    _limit(memory)
    arrived: SimpleQueue[tuple[dict[str, Any], bytes]] = SimpleQueue()
    replies.send_bytes(b'{"ready": true}')
    Thread(target=_receive, args=(requests, arrived), daemon=True).start()
    while True:
        request, raw = arrived.get()
        # Kills this process wherever it is, in C code that holds the interpreter's lock too.
        signal.alarm(int(request.pop("seconds")) + _GRACE)
        replies.send_bytes(_reply(request, raw, memory))
        signal.alarm(0)


def _reply(request: dict[str, Any], raw: bytes, memory: int) -> bytes:
    try:
        hints = hints_from_json(request.pop("hints"))
        reply = json.dumps(to_json(extract(raw, hints=hints, **request)), ensure_ascii=False).encode()
    except MemoryError:
        return _TOO_MUCH
    except Exception as error:  # a fault of ours costs one article, not the child and not the run
        return json.dumps({"fault": type(error).__name__}).encode()
    return reply if _peak() <= memory else _TOO_MUCH


def _peak() -> int:
    """The most address space this process ever had, in bytes; 0 where the system does not tell.

    Libraries may swallow a failed allocation and go on with half a page, so reaching for the limit
    counts as having met it: the limit itself lies a third higher.
    """
    try:
        with Path("/proc/self/status").open() as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmPeak"))
    except (OSError, StopIteration):
        return 0


def _receive(requests: Connection, arrived: "SimpleQueue[tuple[dict[str, Any], bytes]]") -> None:
    """Takes requests in. The parent's end closed, by it or by its death, ends this process at once."""
    try:
        while True:
            request = json.loads(requests.recv_bytes())
            arrived.put((request, requests.recv_bytes(MAX_BYTES * 2)))
    except (EOFError, OSError):
        os._exit(0)


def _limit(memory: int) -> None:
    for what, most in (
        (resource.RLIMIT_AS, memory + memory // 3),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # macOS takes no limit of the address space; time limits it there
            if sys.platform.startswith("linux"):
                raise

    def refuse(event: str, _: tuple[Any, ...]) -> None:
        if event in _REFUSED:
            raise PermissionError(f"{event}: not while an article is read")

    sys.addaudithook(refuse)


if __name__ == "__main__":
    main(int(sys.argv[1]))
