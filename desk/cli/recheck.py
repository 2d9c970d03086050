"""`tilik recheck`: what changed facts, rules or the calendar may touch is judged again."""

from datetime import UTC, date, datetime
from typing import Any

import click

from claims.model import Language
from claims.report.catalogue import wording
from claims.report.shown import line
from claims.report.spoken import number_words
from desk.cli.database import database
from desk.cli.files import refuse
from desk.cli.help import Command
from desk.cli.options import Day
from desk.cli.stderr import language_of, tell, tell_of
from desk.cli.words import say


@click.command(cls=Command)
@click.option(
    "--dry-run", is_flag=True, help="List what would be judged again, and why; judge and keep nothing."
)
@click.option("--today", type=Day(), metavar="DAY", help="Take this day for today: plans before it are over.")
def recheck(dry_run: bool, today: date | None) -> None:
    """Judge again what changed facts, rules or days may touch; everything else stays as it is.

    Of every article the newest version counts. It is judged again where the rules are not those of its
    dossier, where facts changed that have to do with anybody or anything it names, or where any facts changed
    and a day it tells of as still to come is over. Old dossiers stay, and decisions go along with flags that
    did not change.

    Exit codes: 0 done, 2 something could not be judged or done.
    """
    day = today if today is not None else datetime.now(UTC).date()
    if dry_run:
        _list(day)
        return
    summary = _run_flow(day)
    for unread in summary["unread"]:
        tell_of(line(unread["source_id"]), line(unread["reason"]))
    from flows.settings import Settings

    language = Settings.from_environment().language
    for each in summary["affected"]:
        click.echo(_told(each["source_id"], each["why"], each["what"], language))
    for flag in summary["flags"]:
        where = line(f"{flag['source_id']}:{flag['field']}:{flag['start']}")
        severity = wording(language, "severity", flag["severity"]).lower()
        click.echo(f"{severity:<10} {where}  {flag['check']}  {line(flag['message'])}")
    counts = summary["counts"]
    numbers = {name.replace(" ", "_"): number_words(number, language) for name, number in counts.items()}
    click.echo(say(language, "recheck", "done", **numbers))
    if summary["unread"]:
        raise SystemExit(2)


def _list(day: date) -> None:
    """What would be judged again, one line an article."""
    from db.world import SqlWorld
    from flows.rechecking import affected_pages

    count = 0
    language = language_of(None)
    with database(migrated=False) as engine, SqlWorld(engine) as world:
        for page in affected_pages(engine, world, day):
            for each in page:
                count += 1
                click.echo(_told(each.source_id, each.why, each.what, language))
    tell(f"{count} would be judged again")


def _told(source_id: str, why: str, what: str, language: Language) -> str:
    told = say(language, "recheck", f"why_{why.replace(' ', '_')}", what=line(what) or None)
    return f"{line(source_id)}  {told}"


def _run_flow(day: date) -> dict[str, Any]:
    """The flow's summary; ends with one line and exit code 2 where it could not run at all."""
    from db.errors import DatabaseError
    from flows import prefect_home
    from flows.settings import Settings, SettingsError

    try:
        Settings.from_environment()
        prefect_home.prepare()
        from claims.world import SeedError
        from flows.recheck import recheck as again
        from flows.runners import RunnerError
        from flows.skipping import SKIPPED

        with prefect_home.in_process():
            try:
                state = again(today=day.isoformat(), return_state=True)
                if state.name == SKIPPED:
                    refuse(f"{state.message}: start it again when that has ended")
                summary: Any = state.result()
            except (SeedError, RunnerError) as error:
                refuse(str(error))
    except (SettingsError, DatabaseError, prefect_home.PrefectUnreachable) as error:
        refuse(str(error))
    told: dict[str, Any] = summary
    return told
