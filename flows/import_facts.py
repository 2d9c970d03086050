"""Import facts: a file on the worker's machine into the reference table, as `tilik facts import` does it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Literal

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from db.engine import migrate, open_engine
from db.intake import Connection, Plan, first_import, known_here, take_in, try_out
from db.intake import told as rows
from db.session import Engine
from flows.intake import FileSource, IntakeError, file_source
from flows.ops.plainly import plainly
from flows.running import LONGEST
from flows.settings import Settings
from flows.untouched import untouched

MOST_REFUSED = 200
"""The most refused rows an artifact lists: Prefect keeps it in its own database and shows it in a page."""

Confidence = Literal["confirmed", "reported", "wikidata_only", "low", "unverified"]


@flow(name="import-facts", timeout_seconds=LONGEST.total_seconds())
def import_facts(
    file: str,
    kind: str,
    mapping: str | None = None,
    origin: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    licence: str | None = None,
    retrieved: date | None = None,
    confidence: Confidence | None = None,
    dry_run: bool = False,
    anew: bool = False,
) -> dict[str, Any]:
    """Takes the facts of a file into the table; rows that are refused are told, the rest goes in.

    `file` lies on the worker's machine; `kind`, `mapping`, `origin` and what is said of the file are
    those of `tilik facts import`. With `dry_run` the plan is made and the table left as it is; `anew`
    drops what an interrupted import had read. Gives the counts, the revision, and the first refused
    rows. Raises IntakeError, in one line, where the import cannot be begun.
    """
    said = {"publisher": publisher, "url": url, "licence": licence, "retrieved": retrieved}
    given = {name: value for name, value in (said | {"confidence": confidence}).items() if value is not None}
    if file == "-":
        raise IntakeError("a flow has no standard input; name a file on the worker's machine")
    source = file_source(file, kind, mapping, origin, given)
    engine = open_engine(Settings.from_environment().database_url)
    try:
        plan, refused = import_file(engine, untouched(source), datetime.now(UTC), dry_run=dry_run, anew=anew)
    finally:
        engine.dispose()
    show(plan, refused)
    return {**plan.counts, "revision": plan.revision, "dry_run": dry_run, "rows_refused": refused}


@task(name="import-file", cache_policy=NO_CACHE)
def import_file(
    engine: Engine, source: FileSource, now: datetime, *, dry_run: bool, anew: bool
) -> tuple[Plan, list[dict[str, Any]]]:
    """What became of the file's rows, and the first of those refused.

    Not tried again by itself: started again, an import goes on where it was, and one that cannot go
    on says what to do.
    """
    migrate(engine)
    source = replace(source, taken_before=first_import(engine, source.head.origin, source.sha256))
    known = known_here(engine)
    refused: list[dict[str, Any]] = []

    def opened(day: date) -> FileSource:
        return source.on(day, known)

    def seen(connection: Connection, plan: Plan) -> None:
        for row in rows(connection, "refused", MOST_REFUSED):
            where = f"line {row.line}" if row.line else "the whole file"
            refused.append({"where": where, "what": row.what or "", "reason": row.reason or ""})

    def heard(items: int, at: int) -> None:
        """Nobody watches."""

    order = source.order(by="import-facts", at=now)
    try:
        if dry_run:
            return try_out(engine, order, opened, size=source.size, heard=heard, seen=seen), refused
        return take_in(engine, order, opened, size=source.size, heard=heard, seen=seen, anew=anew), refused
    except OSError as error:
        why = error.strerror or error
        raise IntakeError(
            f"{source.name}: cannot be read to its end ({why}); bring it back and start again"
        ) from error


def show(plan: Plan, refused: list[dict[str, Any]]) -> None:
    """Prefect's pages show the counts, and the refused rows with their lines and reasons."""
    create_table_artifact(
        key="tilik-import",
        table=[{"what": name.replace("_", " "), "number": number} for name, number in plan.counts.items()],
        description="What became of the file's rows",
    )
    if refused:
        create_table_artifact(
            key="tilik-import-refused",
            table=[{name: plainly(text) for name, text in row.items()} for row in refused],
            description=f"Rows refused: {plan.refused}, the first {len(refused)} of them",
        )
