"""The rule engine: a pack is one language's words and rules; it reads a text into readings.

Rules run on google-re2, so every rule takes time linear in the text whatever the text is.
There is no look-around: what must not stand beside a match is said with `unless`, in code.
"""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from datetime import date
from pathlib import Path

import re2

from claims.lang.contest import RANK, Row, rows, winners
from claims.lang.found import Unless
from claims.lang.matcher import Matcher
from claims.lang.pattern import Shape, expand
from claims.lang.places import Sheet
from claims.lang.rule import Ready, Rule, RuleFunction, ready
from claims.lang.triggers import Triggers
from claims.lang.words import load_words
from claims.model import Reading
from claims.model.check import Status

log = logging.getLogger(__name__)
_SLOT = re.compile(r"\(\?P<\w+>")


class Pack:
    """One language's words, rules and examples, from a folder that holds its word file."""

    def __init__(self, folder: Path, words: str = "words.yml") -> None:
        """Loads the words; raises ValueError where the file is not lists of spellings by value."""
        self.language = folder.name
        self.words = load_words(folder / words)
        self.shapes: dict[str, Shape] = {}
        self.openings: dict[str, Matcher] = {}
        self.switched_off: dict[str, str] = {}
        """The rules that do not work, with the reason."""
        self.asleep: list[tuple[Rule, Status]] = []
        self._rules: list[Rule] = []
        self._ready: tuple[Triggers, list[Ready]] | None = None

    def rule(
        self,
        pattern: str,
        *,
        reads: Mapping[str, str],
        ignores: Sequence[str],
        kind: str = "time",
        version: int = 1,
        unless: Unless | None = None,
        status: Status = "live",
        at: str | None = None,
    ) -> Callable[[RuleFunction], RuleFunction]:
        """Registers a rule under its function's name.

        `reads` maps words to the value shown for them (square brackets mark the words that are
        read where they are not all of them), `ignores` lists words on which the rule is
        silent. A rule that begins `at` an opening of the pack is tried there only, which costs much less
        than a search. A pattern that does not compile switches its rule off with a warning. A rule whose
        `status` is not live is kept aside in `asleep` and reads nothing; life.yml says why each version came.
        """

        def register(read: RuleFunction) -> RuleFunction:
            id = f"{self.language}.{read.__name__}@{version}"
            try:
                expanded, converters = expand(pattern, self.words, self.shapes)
            except KeyError as error:
                self._switch_off(id, f"no word list, digits or shape is called {error}")
                return read
            opening = None if at is None else self.openings[at]
            rule = Rule(id, kind, read, reads, ignores, unless, expanded, converters, opening)
            if status == "live":
                self.keep([*self._rules, rule])
            else:
                self.asleep.append((rule, status))
            return read

        return register

    def opens(self, name: str, pattern: str) -> None:
        """Tells where rules may begin that say so: wherever the pattern fits, and nowhere else."""
        self.openings[name] = Matcher(_SLOT.sub("(?:", expand(pattern, self.words, self.shapes)[0]))

    def trying(self, id: str) -> "Pack":
        """A pack that reads as this one does and by the rule of that id too, where it is a draft or retired.

        The id is given with its version. Raises KeyError where there is no such rule.
        """
        if id in self.ruleset():
            return self
        rule = next((rule for rule, _ in self.asleep if rule.id == id), None)
        if rule is None:
            raise KeyError(id)
        tried = copy(self)
        tried.keep([*self.rules, rule])
        return tried

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
        sheet = Sheet(text)
        triggers, rules = self._compiled()
        found: list[Row] = []
        for number, windows in triggers.windows(sheet.data):
            if kind is None or rules[number].rule.kind == kind:
                found += rows(number, rules[number], windows, sheet)
        found.sort(key=RANK)
        return winners(found, rules, sheet, published)

    def _switch_off(self, id: str, why: str) -> None:
        self.switched_off[id] = why
        log.warning("rule %s is switched off: its pattern does not compile (%s)", id, why)

    def _compiled(self) -> tuple[Triggers, list[Ready]]:
        """The rules whose patterns compile, and what says where in a text each of them can fire."""
        if self._ready is None:
            good: list[Ready] = []
            for rule in self._rules:
                try:
                    good.append(ready(rule))
                except re2.error as error:
                    self._switch_off(rule.id, str(error))
            self._rules = [one.rule for one in good]
            self._ready = (Triggers([one.rule.pattern for one in good]), good)
        return self._ready


__all__ = ["Pack", "Rule"]
