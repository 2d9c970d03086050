"""The words and entities of a world in the database; people are asked for where they are very many."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from claims.model import Alias, Entity
from claims.world import Merged
from db import read
from db.many import is_person, others
from db.tables import AliasRow, EntityRow
from db.whole import Each, Once, Whole, grouped


class Names:
    """Entities by id, and the words for each; `crowded` says that people are too many to be read whole."""

    def __init__(
        self, asked: read.Asked, known: read.Known, merged: Merged, crowded: Callable[[], bool]
    ) -> None:
        self._asked = asked
        self._known = known
        self._merged = merged
        self._crowded = crowded
        self._once = Once()

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        """All words for all entities and offices, or for one of them, blocked ones included."""
        if entity is None:
            return self._once.answer("aliases", self._words)
        return self._words_of.get(self._merged.id(entity))

    def words_for_others(self) -> Sequence[Alias]:
        """The words for whatever is no person."""
        no_person = others(self._asked, AliasRow.entity)
        return self._words(no_person, gone=[id for id in self._merged.gone if not is_person(id)])

    def read_people(self, ids: Sequence[str]) -> None:
        """Asks for the words and entities of these people together."""
        self._words_of.read(ids)
        self._people.read(ids)

    def _words(self, *wanted: read.Condition, gone: Iterable[str] | None = None) -> Sequence[Alias]:
        """The words that fit, with the labels of these merged entities, or of all."""
        words = read.aliases(self._asked, self._known.of(AliasRow), *wanted)
        ids = sorted(self._merged.gone if gone is None else gone)
        labels = EntityRow.id.in_(ids) & self._known.of(EntityRow)
        return self._merged.aliases(words, read.entities(self._asked, labels) if ids else ())

    @cached_property
    def _words_of(self) -> Each[tuple[Alias, ...]]:
        """The words for each entity and office."""

        def some(ids: Sequence[str]) -> dict[str, tuple[Alias, ...]]:
            if not self._crowded():
                return grouped(self.aliases(), "entity")
            every = [id for each in ids for id in self._merged.all(each)]
            words = self._words(AliasRow.entity.in_(every), gone=self._merged.gone.intersection(every))
            return grouped(words, "entity")

        return Each(some, ())

    def entity(self, entity_id: str) -> Entity | None:
        """The person, place, organisation, office or event series of that id."""
        id = self._merged.id(entity_id)
        if is_person(id) and self._crowded():
            return self._people.get(id)
        return self._entity.get(id)

    def _entities(self, *wanted: read.Condition) -> dict[str, Entity | None]:
        found = read.entities(self._asked, self._known.of(EntityRow), *wanted)
        return {each.id: self._merged.entity(each) for each in found}

    @cached_property
    def _people(self) -> Each[Entity | None]:
        """People, where they are asked for."""
        return Each(lambda ids: self._entities(EntityRow.id.in_(ids)), None)

    @cached_property
    def _entity(self) -> Whole[Entity | None]:
        def everything() -> dict[str, Entity | None]:
            return self._entities(*([others(self._asked, EntityRow.id)] if self._crowded() else []))

        return Whole(lambda id: self._entities(EntityRow.id == id).get(id), everything, None)
