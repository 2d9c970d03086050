"""`tilik facts as-of`: who held what on a day, how agreements stood, what took place around it."""

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

import click

from claims.model import Facts, Language
from claims.world.looks import AsOf, Holder, Meeting, Standing, Vacancy, as_of
from desk.cli.columns import columns
from desk.cli.help import Command
from desk.cli.options import Day
from desk.cli.saying import Json, Sayer
from desk.cli.table import Table, deliver_json, deliver_lines, looking_options, opened_table

_FAR = 36_500


@click.command("as-of", cls=Command, short_help="Who held what on a day, and what took place around it.")
@click.argument("day", type=Day(), metavar="DATE")
@click.option("--office", "offices", multiple=True, metavar="OFFICE", help="Only this office (id or words).")
@click.option("--person", "people", multiple=True, metavar="PERSON", help="Only this person (id or words).")
@click.option(
    "--country", "countries", multiple=True, metavar="COUNTRY", help="Only this country (code or name)."
)
@click.option(
    "--as-known-at", type=Day(), help="What the table held on this day.  [default: what it holds now]"
)
@click.option(
    "--around",
    type=click.IntRange(0, _FAR),
    default=7,
    show_default=True,
    metavar="N",
    help="Events at most so many days off.",
)
@looking_options
def facts_as_of(
    day: date,
    offices: tuple[str, ...],
    people: tuple[str, ...],
    countries: tuple[str, ...],
    as_known_at: date | None,
    around: int,
    as_json: bool,
    in_database: bool,
    report_lang: Language,
) -> None:
    """Say who held what on DATE, how agreements stood, and what took place around it.

    On a handover day both holders are right and both are shown. A term without an end is known
    only until its holder was last seen; later days say so. Agreements are left out where only an
    office or a person is asked for. The options narrow each other down; each may be given more
    than once.

    Exit codes: 0 something on record, 1 nothing on record of that day, 2 could not look.
    """
    from claims.world.looks import answered
    from desk.cli.naming import country, named

    with opened_table(in_database) as table:
        posts = {id for words in offices for id in named(table, words, "office")}
        persons = {id for words in people for id in named(table, words, "person")}
        codes = {country(table, words) for words in countries}
        facts = _narrowed(table, posts, persons, codes)
    known, merged = answered(facts, as_known_at)
    found = as_of(
        known,
        day,
        offices={merged.id(id) for id in posts},
        people={merged.id(id) for id in persons},
        countries=codes,
        around=around,
    )
    by = Sayer(known, report_lang)
    if as_json:
        deliver_json(_json(found, by))
    else:
        deliver_lines(_lines(found, by, as_known_at))
    sys.exit(1 if found.empty else 0)


def _narrowed(table: Table, posts: set[str], persons: set[str], codes: set[str]) -> Facts:
    """The facts about what is asked for; with a person, about every post that person is on record for."""
    if not (posts or persons or codes):
        return table.whole()
    wanted = posts | persons | {f"country:{code}" for code in codes} | set(table.offices_of(codes))
    facts = table.about(wanted)
    held = {term.office for term in facts.terms if term.person in persons}
    return facts if held <= wanted else table.about(wanted | held)


def _told(found: AsOf, by: Sayer) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    """Every row with what it is about, in its order, and its cells in words."""
    for holder in found.holders:
        yield "holder", holder, _holder(holder, by)
    for vacancy in found.vacancies:
        yield "vacancy", vacancy, _vacancy(vacancy, by)
    for standing in found.agreements:
        yield "agreement", standing, _agreement(standing, by)
    for meeting in found.meetings:
        yield "event", meeting, _meeting(meeting, by)


def _json(found: AsOf, by: Sayer) -> Iterator[Json]:
    for about, row, cells in _told(found, by):
        fields = {name: getattr(row, name) for name in row.__dataclass_fields__}
        yield {"about": about, "day": found.day, **fields, "words": cells[-1]}


def _lines(found: AsOf, by: Sayer, as_known_at: date | None) -> Iterator[str]:
    known = None if as_known_at is None else by.day(as_known_at)
    yield by.say("as_of", day=by.day(found.day), known=known)
    for about, told in groupby(_told(found, by), key=lambda each: each[0]):
        yield ""
        yield by.say(f"all_of_{about}")
        yield from columns([_with_id(row, cells, by) for _, row, cells in told], indent="  ")
    if found.empty:
        yield ""
        yield by.say("nothing_of_the_day")


def _with_id(row: Any, cells: tuple[str, ...], by: Sayer) -> tuple[str, ...]:
    if isinstance(row, Vacancy):
        return cells
    return (*cells[:-1], f"{cells[-1]} {by.ids([f'{row.statement}@{row.version}'])}")


def _holder(each: Holder, by: Sayer) -> tuple[str, ...]:
    successor: Any = by.row(each.successor) if each.successor is not None else None
    words = by.say(
        f"holder_{each.state}",
        since=by.when(each.since),
        until=None if each.until is None else by.when(each.until),
        last_seen=None if each.last_seen is None else by.day(each.last_seen),
        successor=None if successor is None else by.voice.entity(successor.person),
        successor_since=None if successor is None else by.when(successor.start.edtf),
    )
    unsure = "" if each.sure else f"; {by.say('never_decides')}"
    confidence = by.voice.say("confidence", each.confidence)
    name = by.voice.entity(each.person)
    name = f"{name} ({by.say('acting')})" if each.acting else name
    return by.voice.entity(each.office), name, f"{words} ({confidence}{unsure})"


def _vacancy(each: Vacancy, by: Sayer) -> tuple[str, ...]:
    before = None if each.before is None else by.statement(each.before)
    after = None if each.after is None else by.statement(each.after)
    return by.voice.entity(each.office), by.say("vacancy", before=before, after=after)


def _agreement(each: Standing, by: Sayer) -> tuple[str, ...]:
    possible = None if each.certain else by.say("possible")
    status = by.voice.say("status", each.status)
    words = by.say("standing", status=status, since=by.when(each.since), possible=possible)
    return by.value(each.name), words


def _meeting(each: Meeting, by: Sayer) -> tuple[str, ...]:
    key = "that_day" if each.days == 0 else "days_before" if each.days < 0 else "days_after"
    if abs(each.days) == 1:
        key = "day_before" if each.days < 0 else "day_after"
    distance = by.say(key, days=by.count(abs(each.days)))
    return distance, by.noun(by.row(each.statement, each.version), long=True)
