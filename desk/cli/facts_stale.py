"""`tilik facts stale`: what nobody has looked at for long, and plans whose day has passed."""

import sys
from datetime import UTC, date, datetime, timedelta

import click

from claims.model import Language
from claims.world.looks import STALE_AFTER, Stale, stale
from desk.cli.columns import columns
from desk.cli.help import Command
from desk.cli.options import Day
from desk.cli.saying import Json, Sayer
from desk.cli.table import deliver_json, deliver_lines, looking_options, opened_table

_LONGEST = 365_000


@click.command(
    "stale", cls=Command, short_help="What to look up again: old sightings, old sources, open plans."
)
@click.option("--today", type=Day(), help="Count from this day.  [default: the day it is, in UTC]")
@click.option(
    "--days",
    type=click.IntRange(0, _LONGEST),
    default=STALE_AFTER.days,
    show_default=True,
    metavar="N",
    help="Old is what was last seen more than so many days before.",
)
@looking_options
def facts_stale(
    today: date | None, days: int, as_json: bool, in_database: bool, report_lang: Language
) -> None:
    """List what to look up again, the most pressing kind first, the oldest of each kind first.

    Plans whose day has passed without an outcome, whatever N; holders of open terms not seen for
    N days; complete records that ended as long ago; sources not retrieved as long; and plans
    still to come.

    Exit codes: 0 nothing to look up, 1 something to look up, 2 could not look.
    """
    from claims.world.looks import answered

    with opened_table(in_database) as table:
        facts = table.whole()
    day = today if today is not None else datetime.now(UTC).date()
    found = stale(answered(facts)[0], day, timedelta(days=days))
    by = Sayer(facts, report_lang)
    if as_json:
        deliver_json(_json(each, by) for each in found)
    else:
        deliver_lines(columns([_cells(each, by) for each in found]))
    sys.exit(1 if found else 0)


def _json(each: Stale, by: Sayer) -> Json:
    return {"kind": each.kind, "id": each.id, "seen": each.seen, "days": each.days, "words": _words(each, by)}


def _cells(each: Stale, by: Sayer) -> tuple[str, ...]:
    key = "one_day" if abs(each.days) == 1 else "days"
    days = by.say(key, days=by.count(abs(each.days)))
    return by.say(f"stale_{each.kind}"), days, f"{_words(each, by)} {by.ids([each.id])}"


def _words(each: Stale, by: Sayer) -> str:
    if each.kind == "source_not_retrieved":
        publisher, url, _, _ = by.whole_source(each.id)
        what = f"{publisher}, {url}"
    else:
        what = by.statement(each.id)
    return by.say(f"stale_{each.kind}_words", what=what, day=by.day(each.seen))
