"""The capitalised words of one article by their key, and whose names they are part of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claims.match.spelling import Spot, key, known_place, ordinary, spots_of
from claims.model import Language
from claims.model.check import Case, Named


@dataclass(frozen=True)
class Names:
    """The capitalised words of one article by their key, and whose names they are part of."""

    case: Case
    by_key: Mapping[str, tuple[Spot, ...]]
    whose: Mapping[tuple[str, int], Named]

    @property
    def language(self) -> Language:
        """That of the article."""
        return self.case.article.language

    def named(self, spot: Spot) -> Named | None:
        """The person or place whose name the word is part of."""
        return self.whose.get((spot.field, spot.start))

    def person(self, spot: Spot) -> Named | None:
        """The person whose name the word is part of."""
        named = self.named(spot)
        return named if named is not None and named.kind in ("person", "holder") else None

    def named_in_full(self, spot: Spot) -> bool:
        """The word is part of somebody's name of more than one word."""
        person = self.person(spot)
        if person is not None and person.name is not None:
            return " " in person.name
        return not self.alone(spot) and any(self.person(each) for each in self.by_key[spot.key])

    def plain(self, word: str) -> bool:
        """A word of every day or of an office."""
        return ordinary(word, self.language)

    def alone(self, spot: Spot) -> bool:
        """Only words of every day and of offices stand beside it, or it is somebody's whole name."""
        person = self.person(spot)
        if person is not None and person.name == spot.words:
            return True
        return all(self.plain(word) for word in (spot.left[:1] + spot.right[:1]))

    @cached_property
    def recorded(self) -> frozenset[str]:
        """The words of the names, in the table, of everybody whom the article names."""
        people = {named.person for named in self.whose.values() if named.person is not None}
        if not people:
            return frozenset()
        texts = [alias.text for person in people for alias in self.case.world.aliases(entity=person)]
        labels = [entity.label for person in people if (entity := self.case.world.entity(person))]
        return frozenset(key(word) for text in (*texts, *labels) for word in text.split())

    def known(self, word: str) -> bool:
        """The word is on record: of a person the article names, or a place of Indonesia and nobody's name."""
        if word in self.recorded:
            return True
        return known_place(word) and not any(self.person(spot) for spot in self.by_key[word])


def gathered(case: Case) -> Names:
    """The capitalised words of an article's sentences, each with whose name it is part of."""
    by_key: dict[str, list[Spot]] = {}
    for spot in spots_of(case):
        if spot.key in by_key:
            by_key[spot.key].append(spot)
        else:
            by_key[spot.key] = [spot]
    whose: dict[tuple[str, int], Named] = {}
    for named in case.names:
        span = named.name_span or (named.span if named.kind in ("place", "country", "org") else None)
        if span is not None:
            field, at = span.field, span.start
            for word in case.article.quote(span).split(" "):
                whose[field, at] = named
                at += len(word) + 1
    return Names(case, {word: tuple(found) for word, found in by_key.items()}, whose)
