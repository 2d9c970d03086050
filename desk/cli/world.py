"""The reference facts a command works from: the seed files, or the database of the settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from claims.model import World
from claims.world import SeedError, SeedWorld, read_seeds
from desk.cli.files import refuse
from desk.cli.stderr import tell


def seed_world(as_known_at: date | None = None) -> SeedWorld:
    """The world of the seed files; ends with exit code 2 where a seed file is wrong."""
    try:
        return SeedWorld(read_seeds(), as_known_at)
    except SeedError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.filename}: a seed file cannot be read ({error.strerror}); install Tilik anew")


def say_nothing_known(as_known_at: date | datetime) -> None:
    """One line on stderr: at that time nothing was on record, so what follows rests on no facts."""
    tell(
        f"no facts were on record by {as_known_at.isoformat()}: nothing is checked against facts; "
        "give a later --as-known-at for that"
    )


@contextmanager
def opened_world(
    in_database: bool, as_known_at: date | datetime | None = None
) -> Iterator[tuple[World, int | None]]:
    """The world of the seed files, or that of the database and the revision it stands at.

    Ends with exit code 2, in one line, where it cannot be opened, where the database holds no
    facts, and where seed files are asked for a moment: they know days only.
    """
    if not in_database:
        if isinstance(as_known_at, datetime):
            refuse(f"seed files know days only; write {as_known_at.date()}, or judge with --database")
        yield seed_world(as_known_at), None
        return
    from db.revisions import newest_revision
    from db.session import transaction
    from db.world import SqlWorld
    from desk.cli.database import NO_FACTS, database

    with database(migrated=False) as engine:
        with transaction(engine) as session:
            if newest_revision(session) == 0:
                refuse(NO_FACTS)
        with SqlWorld(engine, as_known_at) as world:
            yield world, world.revision
