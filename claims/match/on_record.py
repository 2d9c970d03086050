"""Names on record: which name of the table, or of the map, a printed one misses by a letter or two."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from rapidfuzz.distance import DamerauLevenshtein

from claims.match import regions
from claims.match.names import fold, name_tokens
from claims.match.near_names import Near, Recorded, letters_apart, missed
from claims.match.spelling import Spot, common, key
from claims.match.territories import written_in_latin
from claims.match.worded import on_map
from claims.model import Alias, Language, OnDemand, World

# Letters of a place's name: shorter ones resemble too much.
_PLACE = 5
# People with one word in common, beyond which they are too many to be compared.
_MOST = 1000


class Record:
    """All names of people and organisations of one world, by their words."""

    def __init__(self, world: World) -> None:
        self.by_entity: dict[str, list[Recorded]] = {}
        self.by_token: dict[str, list[Recorded]] = {}
        self.foreign: set[str] = set()
        self._read(world)

    def _read(self, world: World) -> None:
        self._take(world.aliases())
        for office in world.offices():
            if not written_in_latin(office.country):
                self.foreign.update(term.person for term in world.terms(office=office.id))
        for person in sorted(
            {term.person for office in world.offices() for term in world.terms(office=office.id)}
        ):
            entity = world.entity(person)
            if entity is not None:
                self._put(person, entity.label)

    def _take(self, aliases: Sequence[Alias]) -> None:
        """Takes in the words of people and organisations, blocked ones left out."""
        blocked = {(alias.entity, alias.text) for alias in aliases if alias.kind == "blocked"}
        for alias in aliases:
            if alias.entity.startswith(("person:", "org:")) and (alias.entity, alias.text) not in blocked:
                if not alias.text.isascii() and not key(alias.text).isascii():
                    self.foreign.add(alias.entity)
                elif alias.kind != "typo":
                    self._put(alias.entity, alias.text)

    def _put(self, entity: str, words: str) -> None:
        tokens = name_tokens(words) if entity.startswith("person:") else tuple(fold(words).split())
        known = self.by_entity.setdefault(entity, [])
        if all(other.tokens != tokens for other in known):
            recorded = Recorded(entity, words, tokens)
            known.append(recorded)
            for token in set(tokens):
                self.by_token.setdefault(token, []).append(recorded)

    def knows(self, entity: str, tokens: Sequence[str]) -> bool:
        """The words are one of the entity's names, or some words of one."""
        return any(set(tokens) <= set(name.tokens) for name in self.by_entity.get(entity, ()))

    def bears(self, tokens: Sequence[str]) -> bool:
        """Somebody or something of the table bears all these words in one name."""
        names = min((self.by_token.get(token, []) for token in tokens), key=len, default=[])
        return any(set(tokens) <= set(name.tokens) for name in names)

    def missed(self, entity: str, tokens: Sequence[str], language: Language) -> Near | None:
        """The entity's name that these words miss by a letter or two of one word; None for another name."""
        foreign = entity in self.foreign
        names = self.by_entity.get(entity, ())
        if any(letters_apart(name, tokens, foreign) == [] for name in names):
            return None
        found = [near for name in names if (near := missed(name, tokens, language, foreign)) is not None]
        return min(found, key=lambda near: (near.letters, near.recorded.words), default=None)

    def near_beside(self, spot: Spot, language: Language) -> dict[str, Near]:
        """By entity, the names that are missed in this word alone, all others standing beside it.

        None where the word is in a name on record itself.
        """
        keys, at, known = spot.keys, spot.at, self.by_token
        if len(keys) == 1 or spot.key in known:
            return {}
        if not ((at and keys[at - 1] in known) or (at + 1 < len(keys) and keys[at + 1] in known)):
            return {}
        return {near.recorded.entity: near for near in self.missed_beside(spot, language)}

    def only_one_beside(self, spot: Spot, language: Language) -> bool:
        """One entity alone is missed in this word, whoever else of the whole table is looked at."""
        return len(self.near_beside(spot, language)) == 1

    def all_of(self, people: Iterable[str]) -> None:
        """These people's names count from now on, where names are not all gathered anyway."""

    def missed_beside(self, spot: Spot, language: Language) -> Iterator[Near]:
        """The names of two words or more whose other words stand beside this one, which misses its own."""
        for side, step in ((spot.left, 1), (spot.right, -1)):
            for name in self.by_token.get(side[0], ()) if side and not common(side[0], language) else ():
                at = name.tokens.index(side[0]) + step
                if not 0 <= at < len(name.tokens):
                    continue
                left, right = name.tokens[:at], name.tokens[at + 1 :]
                if spot.left[:at] == left[::-1] and spot.right[: len(right)] == right:
                    near = missed(name, (*left, spot.key, *right), language, name.entity in self.foreign)
                    if near is not None:
                        yield near


class _Others(Record):
    """The names of all organisations."""

    def _read(self, world: World) -> None:
        assert world.on_demand is not None
        self._take(world.on_demand.others())


class RecordAsked(Record):
    """The names that one article asks for, where a table has too many people to gather all names.

    Organisations' names are all there. People's are those of everybody asked about (`all_of`):
    `near_beside` gives these alone, `bears` and `only_one_beside` ask for whoever else there is. Make
    one for each article: what one has asked for must not decide another.
    """

    def __init__(self, world: World, asked: OnDemand, others: Record) -> None:
        self._world = world
        self._ask = asked
        self._others = others
        self._had: set[str] = set()
        super().__init__(world)

    def _read(self, world: World) -> None:
        self.by_entity = dict(self._others.by_entity)
        self.by_token = {word: list(names) for word, names in self._others.by_token.items()}
        self.foreign = set(self._others.foreign)

    def all_of(self, people: Iterable[str]) -> None:
        """Takes in all names of these people."""
        new = [id for id in sorted(set(people)) if id not in self._had and id.startswith("person:")]
        self._ask.read(new)
        world = self._world
        for person in new:
            self._had.add(person)
            self._take(world.aliases(entity=person))
            offices = [world.office(term.office) for term in world.terms(person=person)]
            entity = world.entity(person)
            if entity is not None and any(office is not None for office in offices):
                self._put(person, entity.label)
            if any(office is not None and not written_in_latin(office.country) for office in offices):
                self.foreign.add(person)

    def knows(self, entity: str, tokens: Sequence[str]) -> bool:
        """The words are one of the entity's names, or some words of one."""
        self.all_of([entity])
        return super().knows(entity, tokens)

    def missed(self, entity: str, tokens: Sequence[str], language: Language) -> Near | None:
        """The entity's name that these words miss by a letter or two of one word; None for another name."""
        self.all_of([entity])
        return super().missed(entity, tokens, language)

    def bears(self, tokens: Sequence[str]) -> bool:
        """Somebody or something of the table bears all these words in one name.

        So many people with all these words are taken to have one who does.
        """
        return super().bears(tokens) or not self._all_holding(tokens) or super().bears(tokens)

    def only_one_beside(self, spot: Spot, language: Language) -> bool:
        """One entity alone is missed in this word, and nobody of the whole table bears it."""
        beside = [side[0] for side in (spot.left, spot.right) if side and not common(side[0], language)]
        everybody = all(self._all_holding([word]) for word in (spot.key, *beside))
        return everybody and super().only_one_beside(spot, language)

    def _all_holding(self, words: Sequence[str]) -> bool:
        """Takes in everybody of whom one name has all the words; false where they are too many."""
        found = self._ask.holding(words, _MOST + 1)
        self.all_of(found[:_MOST])
        return len(found) <= _MOST


_records: WeakKeyDictionary[Any, Record] = WeakKeyDictionary()


def record_of(world: World) -> Record:
    """The names of a world, gathered once for each world; for an article only where people are too many."""
    asked = world.on_demand
    if world not in _records:
        _records[world] = Record(world) if asked is None else _Others(world)
    return _records[world] if asked is None else RecordAsked(world, asked, _records[world])


@cache
def _places(level: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(key(name), name) for name in regions.names(level)}))


def missed_place(name: str, level: str) -> tuple[str, ...]:
    """The names of provinces, regencies or cities that this one misses by one letter.

    There are none for a name that any place of Indonesia bears, whatever its level.
    """
    folded = key(name)
    if len(folded) < _PLACE or on_map(name):
        return ()
    places = _places(level)
    if any(folded == other for other, _ in places):
        return ()
    return tuple(
        words for other, words in places if DamerauLevenshtein.distance(folded, other, score_cutoff=1) == 1
    )
