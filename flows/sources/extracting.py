"""Reading articles in a process of its own that may hang, crash or grow without harm to the run.

Cost, measured by `python -m bench.extracting`: see docs/decisions/0020-extraction-in-a-child.md.
"""

import hashlib
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Any

from claims.article.extracted import Extracted, Form, Hints, Listed
from claims.article.extracted_json import from_json, hints_to_json
from claims.article.extraction import too_large
from claims.model import Language, Unread
from flows.sources.child_process import NONSENSE, Child, Fault

SECONDS = 20.0
"""The longest one article may take where the source sets no limit; the slowest page kept takes 2."""

MEMORY = 768 * 1024 * 1024
"""Bytes of address space the child may use; the largest page within our caps needs 270 MiB."""

_PAGES = 500  # read by one child; what libraries keep in memory for good does not grow for ever
_INSTEAD = "save the article as text, or give it alone"


def given_up(unread: Unread) -> bool:
    """It took too long or too much, or ended the child: on a machine less busy it may be read."""
    return unread.reason.endswith(_INSTEAD)


class Extractor:
    """A child process that reads articles, one at a time, kept between them and replaced when it dies.

        with Extractor() as extractor:
            extracted = extractor.extract(raw, form="page", source_id=address, url=address)

    Not for two threads at once. `command` is what is started, for tests; MEMORY goes in as its last word.
    """

    def __init__(self, *, memory: int = MEMORY, command: Sequence[str] | None = None) -> None:
        self._memory = memory
        self._command = command or (sys.executable, "-P", "-m", "flows.sources.child")
        self._child: Child | None = None

    def __enter__(self) -> "Extractor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child, if there is one; another article would start a new one."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def extract(
        self,
        raw: bytes,
        *,
        form: Form,
        source_id: str,
        url: str | None = None,
        content_type: str | None = None,
        last_modified: str | None = None,
        listed: Listed | None = None,
        title_suffixes: Sequence[str] = (),
        time_zone: str | None = None,
        language: Language | None = None,
        seconds: float | None = None,
    ) -> Extracted | Unread:
        """What is in the bytes; an Unread where that takes too long or too much, or ends the child.

        `content_type` and `last_modified` are headers of the answer, `title_suffixes` and `time_zone`
        quirks of the source (see claims.article.extracted.Hints), `seconds` its limit of one article.
        Raises ChildProcessError only where no child can be started: a fault of this machine, not of
        the article.
        """
        limit = SECONDS if seconds is None else seconds
        hints = Hints(url, content_type, last_modified, listed, tuple(title_suffixes), time_zone)
        request: dict[str, Any] = {"form": form, "source_id": source_id, "language": language}
        if (unread := too_large(raw, source_id)) is not None:
            return unread
        request |= {"hints": hints_to_json(hints), "seconds": limit}
        try:
            return from_json(self._ask(request, raw, limit))
        except (Fault, KeyError, TypeError, ValueError) as error:
            fault = error if isinstance(error, Fault) else Fault(NONSENSE)
            reason = fault.reason.format(seconds=f"{limit:g} s", memory=f"{self._memory // 2**20:,} MiB")
            return Unread(source_id, f"{reason}: {_INSTEAD}", hashlib.sha256(raw).hexdigest())

    def _ask(self, request: dict[str, Any], raw: bytes, seconds: float) -> dict[str, Any]:
        """The child's answer. Raises Fault where a fresh child fails too: then it is the article's doing."""
        while True:
            if self._child is not None and (self._child.spent or self._child.answers >= _PAGES):
                self.close()
            if self._child is None:
                self._child = Child((*self._command, str(self._memory)))
            fresh = self._child.answers == 0
            try:
                return self._child.ask(request, raw, seconds)
            except Fault as fault:
                if not fault.alive:
                    self.close()
                if fresh or fault.final:
                    raise
