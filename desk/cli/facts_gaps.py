"""`tilik facts gaps`: what the table does not hold, though it holds what lies around it."""

import sys

import click

from claims.model import Facts, Language
from claims.world.looks import Hole, Seam
from desk.cli.columns import columns
from desk.cli.help import Command
from desk.cli.saying import Json, Sayer
from desk.cli.table import deliver_json, deliver_lines, looking_options, opened_table


@click.command(
    "gaps", cls=Command, short_help="Seams between terms of office, and holes in what is declared complete."
)
@click.option("--office", "offices", multiple=True, metavar="OFFICE", help="Only this office (id or words).")
@click.option(
    "--country", "countries", multiple=True, metavar="COUNTRY", help="Only offices of this country."
)
@looking_options
def facts_gaps(
    offices: tuple[str, ...],
    countries: tuple[str, ...],
    as_json: bool,
    in_database: bool,
    report_lang: Language,
) -> None:
    """List seams between terms of office, and holes in what is declared complete.

    A term ends on the day the successor starts, so a gap of one day means that nobody is on
    record for a day. Days are given as the fewest and most there can be, by how well the ends
    are known. A term that only an unverified, low or disputed statement gives counts as there;
    the days nothing better covers are listed as "unsure".

    Exit codes: 0 no gaps, 1 gaps found, 2 could not look.
    """
    from claims.world.looks import answered, holes, seams
    from desk.cli.naming import country, named

    with opened_table(in_database) as table:
        only = {id for words in offices for id in named(table, words, "office")}
        codes = {country(table, words) for words in countries}
        wanted = set(table.offices_of(codes)) if codes else only
        wanted &= only or wanted
        everything = not (only or codes)
        facts = table.whole() if everything else table.about(wanted)
    now, merged = answered(facts)
    wanted = {merged.id(office) for office in wanted}
    found: list[Seam | Hole] = [seam for seam in seams(now.terms) if everything or seam.office in wanted]
    found += [hole for hole in holes(now) if everything or _about(hole, now) & wanted]
    by = Sayer(facts, report_lang)
    if as_json:
        deliver_json(_json(each, by) for each in found)
    else:
        deliver_lines(columns([_cells(each, by) for each in found]))
    sys.exit(1 if found else 0)


def _about(hole: Hole, facts: Facts) -> set[str | None]:
    """The offices a record is about."""
    return {row.office for row in facts.coverage if row.statement.id in hole.coverage}


def _json(found: Seam | Hole, by: Sayer) -> Json:
    about = "office" if isinstance(found, Seam) else "coverage"
    fields = {name: getattr(found, name) for name in found.__dataclass_fields__}
    return {"about": about, **fields, "words": _words(found, by)}


def _cells(found: Seam | Hole, by: Sayer) -> tuple[str, ...]:
    ids = found.statements if isinstance(found, Seam) else (*found.coverage, *found.statements)
    days = by.days(found.least, found.most) if isinstance(found, Seam) else ""
    return by.say(f"gap_{found.kind}"), days, f"{_words(found, by)} {by.ids(ids)}"


def _words(found: Seam | Hole, by: Sayer) -> str:
    if isinstance(found, Seam):
        return _seam(found, by)
    record = "; ".join(by.statement(id) for id in found.coverage)
    return by.say(
        f"gap_{found.kind}_words",
        record=record,
        since=by.when(found.since),
        until=by.when(found.until),
        statements="; ".join(by.statement(id) for id in found.statements) or None,
    )


def _seam(seam: Seam, by: Sayer) -> str:
    return by.say(
        f"gap_{seam.kind}_words",
        office=by.voice.entity(seam.office),
        people=by.voice.list([_person(id, by) for id in seam.statements]),
        since=by.when(seam.since) or None,
        until=None if seam.until is None else by.when(seam.until),
        possible=None if seam.certainty == "certain" else by.say("possible"),
    )


def _person(id: str, by: Sayer) -> str:
    term = by.row(id)
    name = by.voice.entity(term.person)
    return f"{name} ({by.say('acting')})" if term.acting else name
