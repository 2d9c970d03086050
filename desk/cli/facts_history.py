"""`tilik facts history`: every version of a statement, what each changed, and on whose word."""

import sys
from collections.abc import Iterable, Mapping

import click

from claims.contracts import plain
from claims.model import Facts, Language
from claims.report.shown import line
from claims.world.looks import Change, History, Step, history
from desk.cli.help import Command
from desk.cli.saying import Json, Sayer
from desk.cli.stderr import tell
from desk.cli.table import deliver_json, deliver_lines, looking_options, opened_table
from desk.cli.terminal import folded

Recorders = Mapping[tuple[str, int], str]


@click.command("history", cls=Command, short_help="Every version of a fact, and what changed between them.")
@click.argument("what", metavar="ID|WORDS")
@looking_options
def facts_history(what: str, as_json: bool, in_database: bool, report_lang: Language) -> None:
    """Tell every version of a statement, or of all statements about somebody or something.

    ID is the id of a statement ("T-jp-mod-kitazawa", "E-2025-09-08"), a person, an office, a
    place, a country ("country:JP"), an agreement ("AG-gsomia"), a conflict or a source. WORDS are a
    name as papers print it; where it names several, all of them are told.

    Exit codes: 0 something told, 1 nothing on record about it, 2 could not look.
    """
    from desk.cli.naming import statements_of

    with opened_table(in_database) as table:
        ids = statements_of(table, what)
        facts, recorders = table.of(ids), table.recorders(ids)
    told = history(facts, ids)
    by = Sayer(facts, report_lang)
    if not told:
        tell(f"no statement is about {by.value(what)}")
        sys.exit(1)
    if as_json:
        deliver_json(row for each in told for row in _json(each, facts, recorders))
    else:
        blocks = ["\n".join(folded(row, hang=2) for row in _lines(each, recorders, by)) for each in told]
        deliver_lines(["\n\n".join(blocks)])


def _json(each: History, facts: Facts, recorders: Recorders) -> Iterable[Json]:
    """One object a version."""
    sources = {source.id: source for source in facts.sources}
    for step in each.steps:
        statement = step.row.statement
        payload = plain(step.row)
        del payload["statement"]
        yield {
            **plain(statement),
            "became": step.became,
            "changes": plain(step.changes),
            "recorded_by": recorders.get((statement.id, statement.version)),
            "says": payload,
            "sources": [
                {**plain(cited), "source": plain(sources.get(cited.source)) or {"id": cited.source}}
                for cited in statement.sources
            ],
            "conflicts": [conflict.id for conflict in each.conflicts],
        }


def _lines(each: History, recorders: Recorders, by: Sayer) -> Iterable[str]:
    yield f"{line(each.id)}: {by.noun(each.steps[-1].row, long=True)}"
    for step in each.steps:
        yield from _step(step, recorders, by)
    for conflict in each.conflicts:
        about, how = by.value(conflict.about), by.value(conflict.resolution)
        yield f"  {by.say('in_conflict', id=conflict.id, about=about, how=how)}"


def _step(step: Step, recorders: Recorders, by: Sayer) -> Iterable[str]:
    statement = step.row.statement
    yield "  " + by.say(
        f"became_{step.became}",
        version=statement.version,
        day=by.day(statement.recorded),
        by=_recorder(recorders, statement.id, statement.version, by),
        superseded=None if statement.superseded is None else by.day(statement.superseded),
    )
    for change in step.changes:
        yield f"    {_change(change, by)}"
    if statement.reason is not None:
        yield f"    {by.say('reason', reason=by.value(statement.reason))}"
    review = None if statement.review == "active" else by.say(f"review_{statement.review}")
    confidence = by.voice.say("confidence", statement.confidence)
    yield f"    {by.say('how_sure', confidence=confidence, review=review)}"
    for cited in statement.sources:
        publisher, url, licence, days = by.whole_source(cited.source)
        yield "    " + by.say(
            "cited",
            publisher=publisher,
            url=url,
            licence=licence,
            days=days,
            stance=by.voice.say("stance", cited.stance),
            locator=None if cited.locator is None else by.value(cited.locator),
        )
    if not statement.sources:
        yield f"    {by.say('no_source_at_all')}"
    if statement.note is not None:
        yield f"    {by.say('note', note=by.value(statement.note))}"


def _recorder(recorders: Recorders, id: str, version: int, by: Sayer) -> str | None:
    who = recorders.get((id, version))
    return None if who is None else by.value(who)


def _change(change: Change, by: Sayer) -> str:
    """A list is told by what went and what came, everything else by its two values."""
    before, after = change.before, change.after
    if isinstance(before, list) and isinstance(after, list):
        gone = [each for each in before if each not in after]
        come = [each for each in after if each not in before]
        if gone or come:
            return by.say(
                "list_changed",
                field=change.field,
                gone=by.value(gone) if gone else None,
                come=by.value(come) if come else None,
            )
    return by.say("changed", field=change.field, before=by.value(before), after=by.value(after))
