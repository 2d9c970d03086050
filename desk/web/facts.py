"""The facts a process of the service works from: the seed files, or the database as it stands."""

from contextlib import suppress

from claims.checked import CheckedBase
from claims.world import SeedWorld, read_seeds
from db.checked import checked_claims, checked_stamp
from db.engine import open_engine, require_current
from db.errors import DatabaseError
from db.revisions import newest_revision
from db.session import Engine, transaction
from db.world import SqlWorld
from flows.meaning import base_of

NO_FACTS = "no facts are loaded in the database; run `tilik facts load`"


class SeedFacts:
    """The facts of the seed files, read once."""

    def __init__(self) -> None:
        """Raises SeedError where a file is wrong."""
        self._world = SeedWorld(read_seeds())
        self.checked = CheckedBase(())

    def world(self) -> SeedWorld:
        """What articles are judged from."""
        return self._world

    def rest(self) -> None:
        """Nothing is held between two articles."""

    def forget(self) -> None:
        """Seed files are not read again."""


class KeptFacts:
    """The facts of a database, opened anew when a revision is added; nothing is held between articles.

    With `checked_too` sentences are compared with the checked claims of the database, as a run does.
    """

    def __init__(self, url: str, checked_too: bool) -> None:
        """Raises DatabaseError where the database cannot be used."""
        self.engine: Engine = open_engine(url)
        require_current(self.engine)
        self.checked = CheckedBase(())
        self._checked_too = checked_too
        self._stamp: tuple[int, int, int] | None = None
        self._world: SqlWorld | None = None

    def world(self) -> SqlWorld:
        """What articles are judged from: the newest revision. Raises DatabaseError where there is none."""
        changed = None
        with transaction(self.engine) as session:
            newest = newest_revision(session)
            if newest == 0:
                raise DatabaseError(NO_FACTS)
            if self._checked_too and (stamp := checked_stamp(session)) != self._stamp:
                changed = stamp, checked_claims(session)
        if changed is not None:
            stamp, claims = changed
            self.checked, self._stamp = base_of(claims), stamp
        if self._world is None or self._world.revision != newest:
            if self._world is not None:
                self._world.close()
            # At its number, so that answers stay those of one revision after the snapshot is let go.
            self._world = SqlWorld(self.engine, revision=newest)
        return self._world

    def rest(self) -> None:
        """The database may clear away what no reader needs. Never raises: a lost connection is let go."""
        if self._world is not None:
            try:
                self._world.rest()
            except DatabaseError:
                self.forget()

    def forget(self) -> None:
        """Every connection is let go, so that a database that was away is found again when it is back."""
        if self._world is not None:
            with suppress(DatabaseError):
                self._world.close()
            self._world = None
        self.engine.dispose()
