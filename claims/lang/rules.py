"""The rule engine: a pack is one language's words and rules; it reads a text into readings.

Rules run on google-re2, so every rule takes time linear in the text whatever the text is.
There is no look-around: what must not stand beside a match is said with `unless`, in code.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import re2
import yaml

from claims.lang.found import Found, Unless
from claims.lang.pattern import Convert, WordList, expand
from claims.lang.places import Offsets, places
from claims.model import Reading

log = logging.getLogger(__name__)

RuleFunction = Callable[[Found, date | None], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its examples. `id` carries the language and the version, as in "id.so_long_ago@1"."""

    id: str
    kind: str
    read: RuleFunction
    reads: Mapping[str, str]
    ignores: Sequence[str]
    unless: Unless | None
    shape: Any
    groups: tuple[tuple[str, int, Convert], ...]
    span_group: int
    order: int


class Pack:
    """One language's words, rules and examples, from a folder that holds words.yml."""

    def __init__(self, folder: Path) -> None:
        """Loads the words; raises ValueError where words.yml is not lists of spellings by value."""
        self.language = folder.name
        self.words = load_words(folder / "words.yml")
        self.rules: list[Rule] = []
        self.switched_off: list[str] = []
        self._filter: tuple[Any, list[Rule]] | None = None

    def rule(
        self,
        pattern: str,
        *,
        reads: Mapping[str, str],
        ignores: Sequence[str],
        kind: str = "time",
        version: int = 1,
        unless: Unless | None = None,
    ) -> Callable[[RuleFunction], RuleFunction]:
        """Registers a rule under its function's name.

        `reads` maps words to the value shown for them (square brackets mark the words that are
        read where they are not all of them), `ignores` lists words on which the rule is
        silent. A pattern that does not compile switches its rule off with a warning.
        """

        def register(read: RuleFunction) -> RuleFunction:
            id = f"{self.language}.{read.__name__}@{version}"
            try:
                expanded, converters = expand(pattern, self.words)
                shape = re2.compile(expanded.encode(), _options())
            except (re2.error, KeyError) as error:
                self.switched_off.append(id)
                log.warning("rule %s is switched off: its pattern does not compile (%s)", id, error)
                return read
            index = {name.decode(): at for name, at in shape.groupindex.items()}
            groups = tuple((name, index[name], convert) for name, convert in converters.items())
            at = index.get("_span", 0)
            rule = Rule(id, kind, read, reads, ignores, unless, shape, groups, at, len(self.rules))
            self.rules.append(rule)
            self._filter = None
            return read

        return register

    def read(self, text: str, published: date | None, *, kind: str | None = None) -> tuple[Reading, ...]:
        """The readings of a text (of one kind, or of all) in its own offsets.

        Of two of a kind that overlap the longer one stays; of two equally long ones the one that
        filled more slots, then the one whose rule was written first. A rule that raises is
        switched off for this text, with a warning.
        """
        data = text.encode("utf-8", "surrogatepass")
        offsets = Offsets(text, data)
        candidates: list[tuple[int, int, int, int, Reading]] = []
        for rule in self._awake(data):
            if kind is not None and rule.kind != kind:
                continue
            try:
                for found in places(rule.shape, rule.groups, rule.span_group, text, data, offsets):
                    if rule.unless is not None and rule.unless(found):
                        continue
                    value = rule.read(found, published)
                    if value is not None:
                        reading = Reading(rule.kind, found.start, found.end, value, rule.id)
                        length, slots = found.end - found.start, len(found.values)
                        candidates.append((-length, -slots, rule.order, found.start, reading))
            except Exception as error:  # one rule's fault never silences the others
                candidates = [row for row in candidates if row[4].rule != rule.id]
                log.warning("rule %s is switched off for this text: it raised %r", rule.id, error)
        return longest(candidates, len(text))

    def ruleset(self) -> list[str]:
        """The ids of all rules, with their versions, sorted."""
        return sorted(rule.id for rule in self.rules)

    def _awake(self, data: bytes) -> Iterator[Rule]:
        """The rules that can fire on this text, found by one pass for the literals they need."""
        if self._filter is None:
            sieve = re2.Filter()
            for rule in self.rules:
                sieve.Add(rule.shape.pattern, _options())
            if self.rules:
                sieve.Compile()
            self._filter = (sieve, list(self.rules))
        sieve, rules = self._filter
        if rules and data:
            for index in sorted(sieve.Match(data, True) or ()):
                yield rules[index]


def _options() -> Any:
    options = re2.Options()
    options.log_errors = False
    return options


def load_words(path: Path) -> dict[str, WordList]:
    """The word lists of a words.yml: list name -> value -> spellings. Raises ValueError with the entry."""
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name, values in lists.items():
        for value, spellings in values.items():
            if not isinstance(spellings, list) or not all(isinstance(s, str) and s for s in spellings):
                raise ValueError(f"{path.name}: {name}: {value}: needs a list of spellings in quotes")
    return {
        name: {value: tuple(spellings) for value, spellings in values.items()}
        for name, values in lists.items()
    }


def longest(candidates: list[tuple[int, int, int, int, Reading]], size: int) -> tuple[Reading, ...]:
    """Of candidates that overlap and are of one kind, the best by their sort key; in order of the text."""
    taken: dict[str, bytearray] = {}
    kept: list[Reading] = []
    for *_, reading in sorted(candidates, key=lambda row: row[:4]):
        places = taken.setdefault(reading.kind, bytearray(size))
        width = reading.end - reading.start
        if 1 not in places[reading.start : reading.end]:
            places[reading.start : reading.end] = b"\x01" * width
            kept.append(reading)
    return tuple(sorted(kept, key=lambda reading: (reading.start, reading.end, reading.kind)))
