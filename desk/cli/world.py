"""The reference facts for commands that need no database: the seed files."""

from datetime import date

from claims.world import SeedError, SeedWorld, read_seeds
from desk.cli.files import refuse


def seed_world(as_known_at: date | None = None) -> SeedWorld:
    """The world of the seed files; ends with exit code 2 where a seed file is wrong."""
    try:
        return SeedWorld(read_seeds(), as_known_at)
    except SeedError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.filename}: a seed file cannot be read ({error.strerror}); install Tilik anew")
