"""Our end of the pipes to the process that reads articles: started, asked, killed when it does not answer."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Timer
from typing import Any

_START = 60.0  # seconds to load its libraries in, on a machine that is busy with others
_LARGEST_REPLY = 32 * 1024 * 1024  # bytes; a million characters with every field are under 12 million
# The child knows nothing of ours: no address of a database, no key.
_FIXED = {"PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "TZ": "UTC"}

NONSENSE = "made its reader answer what cannot be read"


class Fault(Exception):
    """The child did not answer; `reason` says how, with {seconds} and {memory} for its limits.

    `final` says that another try would end as this one did: it was too slow, or a fault of our own.
    `alive` says that the child is fit for the next request.
    """

    def __init__(self, reason: str, *, final: bool = False, alive: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final
        self.alive = alive


class Child:
    """One process. Raises ChildProcessError where it does not start.

    `answers` counts what it answered.
    """

    def __init__(self, command: Sequence[str]) -> None:
        # Each end closes when it is told to, here, or when this process dies: no other inherits them.
        theirs_in, requests = os.pipe()
        replies, theirs_out = os.pipe()
        self._requests = Connection(requests, readable=False)
        self._replies = Connection(replies, writable=False)
        self._late = False
        self.answers = 0
        try:
            self._process = subprocess.Popen(
                command,
                stdin=theirs_in,
                stdout=theirs_out,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd="/",
                start_new_session=True,  # Ctrl+C is for us; the child then sees its pipe end
            )
        except OSError:
            self._close()
            raise ChildProcessError(f"the process that reads articles does not start: {command[0]}") from None
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        try:
            self._receive(_START)
        except Fault:
            self.end()
            raise ChildProcessError(
                f"the process that reads articles did not get ready in {_START:g} s; to see why: "
                + " ".join(command)
            ) from None

    def ask(self, request: dict[str, Any], raw: bytes, seconds: float) -> dict[str, Any]:
        """The answer to one request. Raises Fault."""
        answer = self._receive(seconds, json.dumps(request).encode(), raw)
        self.answers += 1
        return answer

    @property
    def spent(self) -> bool:
        """Whether it was killed for its slowness, if only after its last answer."""
        return self._late

    def end(self) -> None:
        """Kills the process and waits for it."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _receive(self, seconds: float, *frames: bytes) -> dict[str, Any]:
        """The next answer. Past the time the process is killed, which ends every wait on a pipe of its."""
        timer = Timer(seconds, self._kill)
        timer.daemon = True
        timer.start()
        try:
            for frame in frames:
                self._requests.send_bytes(frame)
            reply: dict[str, Any] = json.loads(self._replies.recv_bytes(_LARGEST_REPLY))
        except (EOFError, ConnectionError):
            raise Fault(self._death(), final=self._late) from None
        except (OSError, ValueError, RecursionError):  # too long, cut off, or no JSON
            raise Fault(NONSENSE) from None
        finally:
            timer.cancel()
            timer.join()
        if "fault" in reply:
            if reply["fault"] == "MemoryError":
                raise Fault("needed more memory than {memory} to read")
            raise Fault(f"made its reader fail ({reply['fault']})", final=True, alive=True)
        return reply

    def _kill(self) -> None:
        self._late = True
        self._process.kill()

    def _death(self) -> str:
        """How the process ended, in words."""
        if self._late:
            return "took longer than {seconds} to read"
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:  # it closed its pipes and goes on
            return NONSENSE
        if status in (-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS):
            return f"made its reader crash ({signal.Signals(-status).name})"
        how = signal.Signals(-status).name if status < 0 else f"status {status}"
        return f"was being read when its reader ended ({how})"

    def _close(self) -> None:
        self._requests.close()
        self._replies.close()


def _environment() -> dict[str, str]:
    """What Python needs to find the same modules, and nothing else of ours."""
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    return kept | _FIXED | {"PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
