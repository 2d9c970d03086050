"""People named in a file: each once, under an id that stays the same from import to import."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from claims.model import Alias, Entity
from claims.world.intake import ids
from claims.world.intake.cells import wikidata
from claims.world.intake.known import Known
from claims.world.intake.seen import Seen
from claims.world.intake.taken import Fault


class Somebody(NamedTuple):
    """A person's id, the Wikidata id, and whether the file brings the person (the table has no such)."""

    id: str
    wikidata: str | None
    brought: bool


Told: TypeAlias = tuple[tuple[Entity, ...], tuple[Alias, ...]]
_NOTHING: Told = ((), ())


class People:
    """Gives people ids, and says which of their names the file has not told yet."""

    def __init__(self, origin: str, known: Known) -> None:
        self._origin, self._known = origin, known
        self._seen = Seen()
        self._just: tuple[Somebody, Sequence[str]] | None = None
        self.who = lru_cache(maxsize=65_536)(self._who)

    def _who(self, written: str, name: str, country: str | None) -> Somebody:
        """Who is meant; raises Fault where nobody is, or somebody the table does not have.

        `written` is what the file has: a Wikidata id, an id of the table ("person:…"), an id of the
        file's own, or nothing; then the name and the country tell people of one file apart.
        """
        if not written:
            if not name:
                raise Fault("person", "empty; a row needs somebody")
            return Somebody(ids.person_id(self._origin, name, country or ""), None, True)
        if written.startswith("person:"):
            if self._known.entities is not None and written not in self._known.entities:
                raise Fault("person_id", f"{written[:80]} is nobody in the table; load the person first")
            return Somebody(written, None, False)
        if (written[0] == "Q" and written[1:].isdigit()) or "wikidata.org/" in written:
            return self._of_wikidata(wikidata(written, "person_id"), name)
        return Somebody(ids.person_id(self._origin, name or "x", written), None, True)

    def _of_wikidata(self, number: str, name: str) -> Somebody:
        own = ids.of_wikidata(number)
        id = self._known.people.get(number, own)
        if id == own and not name and self._known.entities is not None and id not in self._known.entities:
            raise Fault("person", f"{number} has no name here and is nobody of the table; give the name")
        return Somebody(id, number, id == own and bool(name))

    def of_file(self, id: str) -> Somebody:
        """Whoever a file knows by that id, whether or not it has told the name already."""
        if id[:1] == "Q" and id[1:].isdigit():
            number = wikidata(id, "id")
            own = ids.of_wikidata(number)
            known = self._known.people.get(number, own)
            return Somebody(known, number, known == own)
        return Somebody(ids.person_id(self._origin, "x", id), None, True)

    def told(self, who: Somebody, names: Sequence[str], country: str | None, line: int) -> Told:
        """The person and the names that no earlier row has told; the first of the names is the label.

        Of somebody the table has under another id nothing is told: it has the names.
        """
        if not who.brought or not names[0]:
            return _NOTHING
        # Tables give the terms of one person together: what the row before told needs no looking up.
        just = (who, names)
        if just == self._just:
            return _NOTHING
        self._just = just
        id, seen = who.id, self._seen
        aliases: tuple[Alias, ...] = ()
        for name in names:
            if name and seen.before((id, name), None, line) is None:
                aliases += (Alias(id, name, "mul", "official"),)
        if not aliases or seen.before(id, None, line) is not None:
            return (), aliases
        return (Entity(id, "person", names[0], country, None, who.wikidata),), aliases
