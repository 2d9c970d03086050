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

from claims.lang.found import Found, Unless
from claims.lang.pattern import Convert, Shape, expand
from claims.lang.places import Groups, Offsets, places
from claims.lang.words import load_words
from claims.model import Reading

log = logging.getLogger(__name__)

RuleFunction = Callable[[Found, date | None], Any]
Candidate = tuple[int, int, int, int, Reading]  # sorted best first by its numbers


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its examples. `id` carries the language and the version, as in "id.so_long_ago@1"."""

    id: str
    kind: str
    read: RuleFunction
    reads: Mapping[str, str]
    ignores: Sequence[str]
    unless: Unless | None
    pattern: bytes
    converters: Mapping[str, Convert]


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule whose pattern is compiled, with the groups its slots and its covered words have there."""

    rule: Rule
    shape: Any
    groups: Groups
    span_group: int


class Pack:
    """One language's words, rules and examples, from a folder that holds its word file."""

    def __init__(self, folder: Path, words: str = "words.yml") -> None:
        """Loads the words; raises ValueError where the file is not lists of spellings by value."""
        self.language = folder.name
        self.words = load_words(folder / words)
        self.shapes: dict[str, Shape] = {}
        self.switched_off: list[str] = []
        self._rules: list[Rule] = []
        self._ready: tuple[Any, list[Ready]] | None = None

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
                expanded, converters = expand(pattern, self.words, self.shapes)
            except KeyError as error:
                self._switch_off(id, f"no word list is called {error}")
                return read
            rule = Rule(id, kind, read, reads, ignores, unless, expanded.encode(), converters)
            self.keep([*self._rules, rule])
            return read

        return register

    def keep(self, rules: Sequence[Rule]) -> None:
        """Leaves the pack with these rules only, as for measuring or explaining one of them."""
        self._rules = list(rules)
        self._ready = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that work, in the order they were written."""
        return tuple(ready.rule for ready in self._compiled()[1])

    def ruleset(self) -> list[str]:
        """The ids of the rules that work, with their versions, sorted."""
        return sorted(rule.id for rule in self.rules)

    def read(self, text: str, published: date | None, *, kind: str | None = None) -> tuple[Reading, ...]:
        """The readings of a text (of one kind, or of all) in its own offsets.

        Of two of a kind that overlap the longer one stays; of two equally long ones the one that
        filled more slots, then the one whose rule was written first. A rule that raises is
        switched off for this text, with a warning.
        """
        data = text.encode("utf-8", "replace")  # a lone surrogate becomes one "?"
        text = data.decode()
        offsets = Offsets(text, data)
        candidates: list[Candidate] = []
        for order, ready in self._awake(data):
            rule = ready.rule
            if kind is not None and rule.kind != kind:
                continue
            own: list[Candidate] = []
            try:
                for found in places(ready.shape, ready.groups, ready.span_group, text, data, offsets):
                    if rule.unless is not None and rule.unless(found):
                        continue
                    value = rule.read(found, published)
                    if value is not None:
                        reading = Reading(rule.kind, found.start, found.end, value, rule.id)
                        length, slots = found.end - found.start, len(found.values)
                        own.append((-length, -slots, order, found.start, reading))
            except Exception as error:  # one rule's fault never silences the others
                log.warning("rule %s is switched off for this text: it raised %r", rule.id, error)
            else:
                candidates += own
        return longest(candidates, len(text))

    def _switch_off(self, id: str, why: str) -> None:
        self.switched_off.append(id)
        log.warning("rule %s is switched off: its pattern does not compile (%s)", id, why)

    def _compiled(self) -> tuple[Any, list[Ready]]:
        """The filter that knows which rules can fire on a text, and the rules by their number in it."""
        if self._ready is None:
            sieve, good = re2.Filter(), []
            for rule in self._rules:
                try:
                    sieve.Add(rule.pattern, _options())
                except re2.error as error:
                    self._switch_off(rule.id, str(error))
                else:
                    good.append(rule)
            if good:
                sieve.Compile()
            self._rules = good
            self._ready = (sieve, [ready(rule, sieve.re(at)) for at, rule in enumerate(good)])
        return self._ready

    def _awake(self, data: bytes) -> Iterator[tuple[int, Ready]]:
        """The rules that can fire on this text, found by one pass for the literals they need."""
        sieve, rules = self._compiled()
        if rules and data:
            for index in sorted(sieve.Match(data, True) or ()):
                yield index, rules[index]


def ready(rule: Rule, shape: Any) -> Ready:
    """A rule with its compiled pattern."""
    index = {name.decode(): at for name, at in shape.groupindex.items()}
    groups = tuple((name, index[name], convert) for name, convert in rule.converters.items())
    return Ready(rule, shape, groups, index.get("_span", 0))


def _options() -> Any:
    options = re2.Options()
    options.log_errors = False
    return options


def longest(candidates: list[Candidate], size: int) -> tuple[Reading, ...]:
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
