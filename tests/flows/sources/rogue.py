"""A reader that misbehaves as it is told to by the bytes it is given: run in place of flows.sources.child."""

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from claims.article.extraction import extract
from flows.sources import child


def misbehave(raw: bytes, *, source_id: str, **rest: Any) -> Any:
    what = raw.decode()
    match what.split():
        case ["hang"]:
            re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter's lock for ever
        case ["crash"]:
            ctypes.string_at(0)
        case ["signal", number]:
            os.kill(os.getpid(), int(number))
        case ["print"]:
            os.write(1, b"x" * 10_000_000)
            sys.stderr.write("x" * 10_000_000)
        case ["garbage"]:
            for descriptor in range(3, 16):
                with suppress(OSError):
                    os.write(descriptor, b"\x7f\xff\xff\xff" + b"x" * 60_000)
        case ["lie"]:
            return Liar()
        case ["memory"]:
            bytearray(8 << 30)
        case ["swallow"]:
            with suppress(MemoryError):
                bytearray(8 << 30)
            held = [bytearray(1 << 20) for _ in range(330)]
            del held
        case ["connect"]:
            socket.create_connection(("127.0.0.1", 9))
        case ["start"]:
            subprocess.run(["true"], check=False)
        case ["write", path]:
            Path(path).write_bytes(b"x")
        case ["environment"]:
            raw = " ".join(sorted({*os.environ, *sys.modules})).encode()
        case ["fail"]:
            raise KeyError("a fault of our own")
    return extract(raw, source_id=source_id, **rest)


class Liar:
    """Answers with an article that has no text."""


if __name__ == "__main__":
    child.extract = misbehave
    child._GRACE = 1
    to_json = child.to_json
    child.to_json = lambda one: {"article": {}} if isinstance(one, Liar) else to_json(one)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    child.main(int(sys.argv[1]))
