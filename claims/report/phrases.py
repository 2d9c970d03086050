"""Lines that are said and kept in English, in the words of another language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import re2
import yaml

REASON = "reason"
"""A value of this name is a line itself, and is told in the same way."""
_THOUSANDS = re2.compile(r"[0-9]{1,3}(,[0-9]{3})+")
_SLOT = re2.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True)
class Phrases:
    """One file of such lines: `reasons` with their words, and `values` that are words themselves.

    `numbers: {thousands: .}` tells how a number in a value is parted: "5,000" as "5.000".
    The first line of the file that fits is taken; what `below` has is taken where none does.
    """

    file: Path
    below: "Phrases | None" = None

    def told(self, said: str) -> str:
        """The line in the file's language; as it was said where there are no words for it."""
        for pattern, names, words in self._patterns:
            found = pattern.match(said)
            if found is not None:
                return self._filled(words, dict(zip(names, found.groups(), strict=True)))
        return said if self.below is None else self.below.told(said)

    def _filled(self, words: str, values: Mapping[str, str]) -> str:
        """The sentence with its values, those that are words in the language where it knows them."""
        parts = _SLOT.split(words)
        for at in range(1, len(parts), 2):
            value = values[parts[at]]
            parts[at] = self.told(value) if parts[at] == REASON else self._value(value)
        return "".join(parts)

    def _value(self, value: str) -> str:
        known = self._words["values"].get(value)
        if known is not None:
            return known
        if _THOUSANDS.fullmatch(value) is not None:
            return value.replace(",", self._words.get("numbers", {}).get("thousands", ","))
        return value if self.below is None else self.below._value(value)

    @cached_property
    def _patterns(self) -> tuple[tuple[Any, tuple[str, ...], str], ...]:
        return tuple(self._read())

    def _read(self) -> Iterator[tuple[Any, tuple[str, ...], str]]:
        for reason, words in self._words["reasons"].items():
            parts = _SLOT.split(reason)
            pattern = "(.+)".join(map(re2.escape, parts[::2]))
            yield re2.compile(f"(?s)^{pattern}$"), tuple(parts[1::2]), words

    @cached_property
    def _words(self) -> Mapping[str, Mapping[str, str]]:
        text = self.file.read_text(encoding="utf-8")
        loaded = yaml.load(text, Loader=yaml.CSafeLoader)
        return {
            section: {str(key): str(words) for key, words in found.items()}
            for section, found in loaded.items()
        }
