"""`tilik doctor`: what is installed, reachable, stale or stuck, with the command that mends it."""

import json
import shlex
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.model import Facts, Language
from claims.report.shown import line
from claims.text.counts import counted
from desk.cli.doctor_imports import interrupted
from desk.cli.doctor_notices import notices
from desk.cli.doctor_sources import source_files, source_readings
from desk.cli.help import Command
from desk.cli.looks import Look, libraries, prefect_server, settings, stale_terms
from desk.cli.options import told_in
from desk.cli.printed import told
from desk.cli.terminal import folded
from desk.cli.words import say

if TYPE_CHECKING:
    from db.health import Unfinished
    from db.session import Engine

LOAD = "tilik facts load"
OTHER_DATABASE = "git pull && make setup, or name another database in TILIK_DATABASE_URL"
_NO_LONGER_TAKEN = ("paths", "published", "language", "only_new")


@click.command(cls=Command)
@click.option("--mend", is_flag=True, help="Put runs that died on record as abandoned.")
@told_in
def doctor(mend: bool, lang: Language) -> None:
    """Say what is installed, reachable, stale or stuck, and what mends it.

    Nothing is made or fetched, and without --mend nothing changed; a Prefect server is asked whether it
    is well where PREFECT_API_URL names one.

    A run is stuck when its process died and could not say so: its lease has run out. A living run is
    never touched, and each new run mends too.

    A stale fact is shown and is no fault: what it says is still true of its day.

    Exit codes: 0 nothing to mend, 1 something to mend, 2 something could not be looked at.
    """
    kinds: set[str] = set()
    for look in _all(datetime.now(UTC), mend):
        kinds.add(look.kind)
        more = f": {told(look.more)}" if look.more else ""
        mark = say(lang, "doctor", look.kind)
        click.echo(folded(f"{mark:<6}{told(look.words)}{more}", hang=6))
        if look.mend is not None:
            click.echo(f"      {say(lang, 'doctor', 'mend', command=told(look.mend))}")
    sys.exit(2 if "blind" in kinds else 1 if "bad" in kinds else 0)


def _all(now: datetime, mend: bool) -> Iterator[Look]:
    yield from settings()
    yield from libraries()
    facts: Facts | None = None
    try:
        from claims.world import SeedWorld

        facts = _seeds()
        number = counted(SeedWorld(facts).facts.count, "fact")
        yield Look("good", f"seed files: {number}, all as their contracts want them")
        yield from stale_terms(facts, now.date())
    except ValueError as error:
        yield Look("bad", f"seed files: {error}", "correct that file, then run `tilik doctor` again")
    yield from source_files()
    yield from _database(facts, now, mend)
    yield from prefect_server()


def _seeds() -> Facts:
    """The facts of the packaged seed files; raises ValueError, in one line, where one of them is wrong."""
    from claims.world import SeedError, read_seeds

    try:
        return read_seeds()
    except SeedError as error:
        raise ValueError(str(error)) from None


def _database(facts: Facts | None, now: datetime, mend: bool) -> Iterator[Look]:
    from db.engine import open_engine, require_current
    from db.errors import DatabaseError
    from db.health import is_behind
    from flows.settings import Settings, SettingsError, masked

    try:
        url = Settings.from_environment().database_url
    except SettingsError as error:
        yield Look("blind", f"database: not looked at, for {error}", "set that variable, then run it again")
        return
    file = sqlite_file(url)
    if file is not None and not file.exists():
        yield Look("bad", f"database: {file} is not there yet", LOAD)
        return
    try:
        engine = open_engine(url, wait=2)
        try:
            if not is_behind(engine):
                require_current(engine)
                yield Look("good", f"database: {masked(url)} is reachable and its tables are up to date")
                yield from _runs(engine, now, mend)
                yield from _kept(engine, facts, now)
            else:
                yield Look("bad", f"database: {masked(url)} has not the tables of this Tilik yet", LOAD)
        except DatabaseError as error:
            yield Look("bad", f"database: {error}", OTHER_DATABASE)
        finally:
            engine.dispose()
    except DatabaseError as error:
        yield Look("blind", f"database: {error}", "what that line says, then run `tilik doctor` again")


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite address; None for another kind of database, one in memory, or a "file:" URI."""
    scheme, _, rest = url.partition(":///")
    name = rest.partition("?")[0]
    if not scheme.startswith("sqlite") or name in ("", ":memory:") or name.startswith("file:"):
        return None
    return Path(name)


def _runs(engine: "Engine", now: datetime, mend: bool) -> Iterator[Look]:
    """The runs that came to no end, mended first where that is asked for."""
    from db.errors import DatabaseError
    from db.health import unfinished_runs
    from db.session import transaction
    from flows.running import mend as mend_runs

    if mend:
        try:
            mended = mend_runs(engine, now)
        except DatabaseError as error:
            yield Look("bad", f"runs: they cannot be mended: {error}", "what that line says")
            return
        yield from (Look("good", f"run {id} died and is now on record as abandoned") for id in mended)
    with transaction(engine) as session:
        left = unfinished_runs(session, now)
    if not left:
        yield Look("good", "runs: none was left unfinished")
    yield from map(_unfinished, left)


def _kept(engine: "Engine", facts: Facts | None, now: datetime) -> Iterator[Look]:
    """What stands in the database, compared with the seed files."""
    from db.errors import DatabaseError
    from db.health import fact_count, open_import, would_load
    from db.session import transaction

    with transaction(engine) as session:
        count = fact_count(session)
        importing = open_import(session)
    if importing is not None:
        yield interrupted(importing)
    yield from notices(engine)
    yield from source_readings(engine)
    if count == 0:
        yield Look("bad", "facts: none are loaded", LOAD)
    elif facts is not None:
        try:
            loading = would_load(engine, facts, now.date())
        except DatabaseError as error:
            yield Look("bad", f"database: it cannot be written: {error}", "what that line says")
            return
        if loading.nothing_new:
            there = counted(
                count,
                "is loaded, and it is that of the seed files",
                "are loaded, and they are those of the seed files",
            )
            yield Look("good", f"facts: {there}")
        else:
            differ = f"{loading.added} to add, {loading.changed} changed, {loading.retired} to retire"
            names = counted(loading.names, "name or source", "names and sources")
            names = f", {names} to write" if loading.names else ""
            yield Look("bad", f"facts: those loaded are not those of the seed files ({differ}{names})", LOAD)


def _unfinished(run: "Unfinished") -> Look:
    began = f"run {run.id} of {run.flow} began {_minute(run.started_at)}"
    if not run.stuck:
        return Look("bad", f"{began} and was abandoned; its work has not been done again", again(run))
    last = f"; its last sign of life was {_minute(run.heartbeat_at)}" if run.heartbeat_at else ""
    return Look("bad", f"{began} and has no end{last}", "tilik doctor --mend")


def _minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def again(run: "Unfinished") -> str:
    """The command that does the run's work again; what it had kept is not kept twice."""
    if run.flow != "check-articles":
        # Runs of an earlier Tilik have the parameters of its flow, which no deployment takes now.
        asked = {n: v for n, v in run.parameters.items() if v is not None and n not in _NO_LONGER_TAKEN}
        words = ["prefect", "deployment", "run", f"{run.flow}/{run.flow}"]
        return shlex.join([*words, "--params", json.dumps(asked)] if asked else words)
    words = ["tilik", "run", *(line(str(path)) for path in run.parameters.get("paths", []))]
    for name, option in (("published", "--published"), ("language", "--lang")):
        if run.parameters.get(name) is not None:
            words += [option, str(run.parameters[name])]
    return shlex.join(words)
