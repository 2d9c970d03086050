"""YAML as it streams in: values made of the parser's events one by one, each with the line it begins on.

What is written is what is read, as in the seeds (claims.world.written): only true, false and null are
not text, a key given twice is a fault, and so is a reference to what stood elsewhere.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from claims.world.intake.taken import Fault
from claims.world.written import MAX_DEPTH, Loader

MAX_SCALAR = 2_000_000
"""Bytes that may come in before something of the file is understood: no text of a row has as many."""

_PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


class TooLong(ValueError):
    """More bytes than may be one text."""


class _Feed:
    """The bytes of a file for the parser, as long as it makes something of them."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, b""
        self.since = 0

    def read(self, size: int = MAX_SCALAR, /) -> bytes:
        """At most so many bytes; raises TooLong where the parser only keeps them."""
        if not self._rest:
            self._rest = next(self._pieces, b"")
        part, self._rest = self._rest[:size], self._rest[size:]
        self.since += len(part)
        if self.since > MAX_SCALAR:
            raise TooLong(f"more than {MAX_SCALAR} bytes in one text, or in one comment; shorten it")
        return part


class Events:
    """The events of a YAML file; raises YAMLError where it is none, and TooLong."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._feed = _Feed(pieces)
        self._loader: Any = Loader(self._feed)
        self.line = self._start = 1

    def next(self) -> Any:
        """The next event; `line` is the one it begins on."""
        event = self._loader.get_event()
        self._feed.since = 0
        self.line = event.start_mark.line + 1
        return event

    def value(self, event: Any) -> Any:
        """The value an event begins. It is always read to its end; then raises Fault for its first fault."""
        faults: list[Fault] = []
        self._start = self.line
        value = self._value(event, 1, faults)
        if faults:
            raise faults[0]
        return value

    def _value(self, event: Any, depth: int, faults: list[Fault]) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, faults)
        if isinstance(event, yaml.AliasEvent):
            self._fault(faults, "a reference (*) is not read; write the row out")
            return None
        if depth > MAX_DEPTH:
            self._fault(faults, f"nested more than {MAX_DEPTH} deep; no row is")
            self._pass_over()
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            found = []
            while not isinstance(inner := self.next(), yaml.SequenceEndEvent):
                found.append(self._value(inner, depth + 1, faults))
            return found
        row: dict[str, Any] = {}
        while not isinstance(inner := self.next(), yaml.MappingEndEvent):
            key = self._value(inner, depth + 1, faults)
            if not isinstance(inner, yaml.ScalarEvent):
                self._fault(faults, "a list or a row is no name of a field")
            key = inner.value if isinstance(inner, yaml.ScalarEvent) else repr(key)
            if key in row:
                self._fault(faults, f"'{key[:80]}' stands there twice; keep one")
            row[key] = self._value(self.next(), depth + 1, faults)
        return row

    def _pass_over(self) -> None:
        """Reads on to the end of the list or row that has just begun."""
        deep = 1
        while deep:
            deep += _opens(self.next())

    def _scalar(self, event: Any, faults: list[Fault]) -> Any:
        if event.tag is not None and event.tag != "!":
            self._fault(faults, f"a tag ({event.tag[:40]}) is not read; leave it out")
        plain = event.implicit[0] and event.style in (None, "")
        return _PLAIN.get(event.value, event.value) if plain else event.value

    def _fault(self, faults: list[Fault], reason: str) -> None:
        if not faults:
            where = f"line {self.line}: " if self.line != self._start else ""
            faults.append(Fault(None, where + reason))


def _opens(event: Any) -> int:
    """1 where an event begins a list or row, -1 where it ends one."""
    if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
        return 1
    return -1 if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent) else 0
