"""Checked claims for commands: out of a file, or out of the database."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from claims.checked import CheckedBase
from claims.model import CheckedClaim
from desk.cli.database import database
from desk.cli.files import refuse
from desk.cli.stderr import tell_of

NONE_KEPT = "no checked claims are in the database; import some, or name a file with --claims"
_BEGINNING = 4096


def checked_base(file: str | None) -> CheckedBase:
    """The checked claims of the file, or of the database where none is named.

    Rows of the file that cannot be used are told on stderr, one line each, and left out. Ends with
    exit code 2 where the file cannot be read or no claim is left.
    """
    if file is not None:
        return base_of(claims_of(file))
    kept = _of_database()
    if not kept:
        refuse(NONE_KEPT)
    return base_of(kept)


def base_of(claims: tuple[CheckedClaim, ...]) -> CheckedBase:
    """The claims as the settings want them searched; ends with exit code 2 where that cannot be done."""
    from flows import meaning

    if meaning.asked() == "off":
        return CheckedBase(claims)
    from flows.settings import SettingsError

    try:
        return meaning.base_of(claims)
    except SettingsError as error:
        refuse(str(error))


def claims_of(file: str, known_at: date | None = None) -> tuple[CheckedClaim, ...]:
    """The checked claims of a file, without those checked after a day where one is given.

    Ends with exit code 2 where the file cannot be read or no claim of it can be used.
    """
    claims = tuple(_of_file(Path(file)))
    if not claims:
        refuse(f"{file}: no checked claim could be read; give ClaimReview, or JSON lines with id and claim")
    return tuple(one for one in claims if known_at is None or one.day is None or one.day <= known_at)


def _of_file(path: Path) -> Iterator[CheckedClaim]:
    from claims.world.intake import Head, Refused, read_checked_lines, read_claimreview
    from claims.world.intake.checked_lines import is_claimreview

    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            reader = read_claimreview if is_claimreview(file.read(_BEGINNING)) else read_checked_lines
            file.seek(0)
            today = datetime.now(UTC).date()
            head = Head("SRC-file", "not stated", path.resolve().as_uri(), "not stated", today, today, digest)
            for row in reader(file, head):
                if isinstance(row, Refused):
                    tell_of(f"{path}:{row.line}", row.reason)
                else:
                    yield from row.checked
    except OSError as error:
        refuse(f"{path}: cannot be read ({error.strerror or error}); check the name and its rights")


def _of_database() -> tuple[CheckedClaim, ...]:
    from db.checked import checked_claims
    from db.session import transaction

    with database(migrated=False) as engine, transaction(engine) as session:
        return checked_claims(session)
