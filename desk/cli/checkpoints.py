"""`tilik audit checkpoint` and `verify`: what is kept, bound into a chain, and the walk through it."""

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from claims.model import Language
from claims.text.counts import counted
from desk.cli.database import database
from desk.cli.files import deliver
from desk.cli.help import Command
from desk.cli.options import told_in
from desk.cli.printed import printed, told

if TYPE_CHECKING:
    from db.checkpoints import Checkpoint
    from db.verifying import Differs, Verified


@click.command(cls=Command, short_help="Bind what was kept since the last checkpoint.")
@click.option("--json", "as_json", is_flag=True, help="The checkpoint as one JSON object.")
@told_in
def checkpoint(as_json: bool, lang: Language) -> None:
    """Bind what was kept since the last checkpoint; where nothing was, none is written.

    Note the hash somewhere else: on paper, in a mail, at a time stamping service. Whoever alters what is
    bound, and all checkpoints with it, cannot alter that note; `tilik audit verify --has HASH` asks for it.

    Exit codes: 0 bound, or nothing to bind; 2 it could not be.
    """
    with database(migrated=True) as engine:
        from db.checkpoints import newest_checkpoint, write_checkpoint
        from db.session import transaction

        with transaction(engine) as session:
            made = write_checkpoint(session, at=datetime.now(UTC))
            newest = made or newest_checkpoint(session)
    if as_json:
        record = {"new": made is not None, "checkpoint": None if newest is None else _record(newest)}
        deliver(json.dumps(record, sort_keys=True, indent=2) + "\n", None)
        return
    if newest is None:
        printed("nothing is kept yet, so nothing is bound")
        return
    kinds = ((told(kind.replace("_", " ")), count) for kind, count in sorted(newest.counts.items()))
    counts = ", ".join(f"{kind} {count}" for kind, count in kinds)
    head = "checkpoint" if made is not None else "nothing new since checkpoint"
    printed(f"{head} {newest.number} of {_when(newest.at)}: {counts}")
    click.echo(newest.sha256)


@click.command(cls=Command, short_help="Look whether anything kept was altered since.")
@click.option("--has", metavar="HASH", default="", help="Ask whether the chain has this hash, noted before.")
@click.option("--json", "as_json", is_flag=True, help="What was found as one JSON object.")
@told_in
def verify(has: str, as_json: bool, lang: Language) -> None:
    """Walk through the chain of checkpoints and the lines of all dossiers; say where it first differs.

    Exit codes: 0 all holds, 1 something differs or the hash is not in the chain, 2 could not look.
    """
    with database(migrated=False) as engine:
        from db.session import transaction
        from db.verifying import verify as walk

        with transaction(engine) as session:
            found = walk(session, has=has.strip().lower())
    missed = bool(has) and not found.has and found.differs is None
    if as_json:
        deliver(json.dumps(_found(found, has), sort_keys=True, indent=2) + "\n", None)
    else:
        for row in in_lines(found, missed):
            printed(row)
    sys.exit(1 if found.differs is not None or missed else 0)


def in_lines(found: "Verified", missed: bool) -> list[str]:
    """What the walk found, in lines."""
    if found.differs is not None:
        before = counted(found.checkpoints, "checkpoint before it holds", "checkpoints before it hold")
        return [f"differs: {_where(found.differs)}" + (f"; {before}" if found.checkpoints else "")]
    unbound = counted(
        found.since,
        "dossier since then has the line it was kept with",
        "dossiers since then have the lines they were kept with",
    )
    since = f"; {unbound}" if found.since else ""
    if found.newest is None:
        return [f"no checkpoint was written yet{since}"]
    chain = counted(found.checkpoints, "checkpoint holds", "checkpoints hold")
    rows = [f"{chain}, over {counted(found.rows, 'row')}{since}", found.newest.sha256]
    return [*rows, "the chain has no such hash as you noted: it is another chain"] if missed else rows


_WAYS = {
    "changed": "checkpoint {checkpoint}: {kind} {id} is not what it was when it was bound",
    "gone": "checkpoint {checkpoint}: {kind} {id} is gone",
    "chain": "checkpoint {checkpoint}: its hash is not that of the rows it says it bound",
    "counts": "checkpoint {checkpoint}: it counts other rows than it bound",
    "number": "checkpoint {checkpoint}: it does not follow the one before it",
    "stray": "{kind} {id} is bound by checkpoint {checkpoint}, which is not there",
    "line": "{kind} {id}, not bound yet: its line is not that of the hash beside it",
}


def _where(differs: "Differs") -> str:
    said = {"checkpoint": differs.checkpoint, "kind": differs.kind.replace("_", " "), "id": differs.id}
    return _WAYS[differs.way].format(**said)


def _record(checkpoint: "Checkpoint") -> dict[str, Any]:
    return {
        "number": checkpoint.number,
        "at": checkpoint.at.isoformat(),
        "previous": checkpoint.previous,
        "sha256": checkpoint.sha256,
        "counts": dict(checkpoint.counts),
    }


def _found(found: "Verified", has: str) -> dict[str, Any]:
    differs = found.differs
    return {
        "checkpoints": found.checkpoints,
        "rows": found.rows,
        "since": found.since,
        "newest": None if found.newest is None else _record(found.newest),
        "has": found.has if has else None,
        "differs": None
        if differs is None
        else {"way": differs.way, "checkpoint": differs.checkpoint, "kind": differs.kind, "id": differs.id},
    }


def _when(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
