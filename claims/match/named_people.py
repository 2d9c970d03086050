"""People asked for by the names that a text prints, where a table has too many to hold all their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import ahocorasick

from claims.match.entries import Entry, HitKind, put, ranked
from claims.match.names import fold
from claims.match.runs import folded_runs
from claims.match.validity import windows
from claims.model import Alias, OnDemand, World

_KEPT = 100_000
"""Runs of words whose people are remembered, those of some fifty articles; beyond that all are forgotten."""

Kinds = dict[HitKind, Entry]


@dataclass(frozen=True, slots=True)
class Person:
    """What the table calls somebody: names, the words among them, and words that never mean them."""

    names: tuple[str, ...]
    words: tuple[Alias, ...]
    label: str | None
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """The spellings in a text that name people, with all that each of them means."""

    texts: Mapping[str, Entry]
    automaton: Any


class PeopleAsked:
    """The people of a world, answered as if all their names had been gathered."""

    def __init__(self, world: World, asked: OnDemand) -> None:
        self._world = world
        self._ask = asked
        self._found: dict[str, frozenset[str]] = {}
        self._people: dict[str, Person] = {}
        self._holders: dict[str, tuple[str, ...]] = {}

    def overlay(self, text: str, entries: Mapping[str, Kinds]) -> Overlay | None:
        """The people's names in the text over `entries`, which are everything else's; None without any."""
        runs = folded_runs(text, self._ask.longest)
        self._look_up(runs)
        ids = sorted({id for run in runs for id in self._found.get(run, ())})
        self._ask.read(id for id in ids if id not in self._people)
        kinds: dict[str, Kinds] = {}

        def of(words: str) -> Kinds:
            return kinds.setdefault(words, dict(entries.get(words, {})))

        people = [(id, self._person(id)) for id in ids]
        for _, person in people:
            for words in person.never:
                # Places are read after people; all that is read before keeps a spelling from being blocked.
                if words in text and not of(words).keys() - {"place"}:
                    put(of(words), Entry("blocked"))
        for id, person in people:
            if person.names and person.label is not None and person.label in text:
                put(of(person.label), Entry("person", (id,)))
        for id, person in people:
            for word in person.words:
                if word.text in text:
                    put(of(word.text), Entry("person", (id,), dated=windows(word, id)))
        texts = {words: ranked(meant) for words, meant in sorted(kinds.items()) if words and meant}
        if not texts:
            return None
        automaton = ahocorasick.Automaton()
        for words, entry in texts.items():
            automaton.add_word(words, (len(words), entry))
        automaton.make_automaton()
        return Overlay(texts, automaton)

    def called(self, folded: str) -> tuple[str, ...]:
        """The people of whom one name folds to these words, sorted."""
        if not folded:
            return ()
        key = " ".join(folded.split(" ")[: self._ask.longest])
        self._look_up({key})
        ids = sorted(self._found.get(key, ()))
        return tuple(id for id in ids if any(fold(name) == folded for name in self.names_of(id)))

    def names_of(self, person: str) -> tuple[str, ...]:
        """All names of a person, sorted; none where the table has no words for them."""
        return self._person(person).names

    def holders_of(self, office: str) -> tuple[str, ...]:
        """Everybody who ever held the office, sorted; their names are read with them."""
        if office not in self._holders:
            known = self._world.office(office)
            terms = self._world.terms(office=office) if known is not None and known.id == office else ()
            held = tuple(sorted({term.person for term in terms}))
            self._ask.read(id for id in held if id not in self._people)
            self._holders[office] = held
        return self._holders[office]

    def in_a_name(self, word: str) -> bool:
        """The folded word is one of a person's name."""
        if self.called(word):
            return True
        for id in self._ask.holding((word,), 1000) if word else ():
            if any(word in fold(name).split(" ") for name in self.names_of(id)):
                return True
        return False

    def _look_up(self, runs: set[str]) -> None:
        """Asks for the runs that were not asked for before, all at once."""
        new = sorted(run for run in runs if run not in self._found)
        if not new:
            return
        if len(self._found) + len(new) > _KEPT:
            self._found.clear()
            self._people.clear()
            new = sorted(runs)
        nobody: frozenset[str] = frozenset()
        self._found.update(dict.fromkeys(new, nobody))
        self._found.update(self._ask.named(new))

    def _person(self, id: str) -> Person:
        if id not in self._people:
            self._people[id] = self._read(id)
        return self._people[id]

    def _read(self, id: str) -> Person:
        words = self._world.aliases(entity=id)
        blocked = {word.text for word in words if word.kind == "blocked"}
        own = tuple(word for word in words if word.text not in blocked)
        entity = self._world.entity(id)
        label = None if entity is None else entity.label
        # Whoever has no words for them is known by a label where they held an office of the table.
        called = bool(own) or (label is not None and label not in blocked and self._held_office(id))
        names = {word.text for word in own} | ({label} if label is not None else set())
        return Person(tuple(sorted(names)) if called else (), own, label, tuple(sorted(blocked)))

    def _held_office(self, id: str) -> bool:
        return any(self._world.office(term.office) is not None for term in self._world.terms(person=id))
