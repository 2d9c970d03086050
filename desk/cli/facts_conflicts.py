"""`tilik facts conflicts`: sources that contradict each other, statements that cannot both be true."""

import sys

import click

from claims.model import Language
from claims.world.looks import Clash, Side, conflicts
from desk.cli.help import Command
from desk.cli.saying import Json, Sayer
from desk.cli.table import deliver_json, deliver_lines, looking_options, opened_table
from desk.cli.terminal import folded


@click.command("conflicts", cls=Command, short_help="Where sources, or statements, contradict each other.")
@click.option("--open", "only_open", is_flag=True, help="Only what nobody has settled.")
@looking_options
def facts_conflicts(only_open: bool, as_json: bool, in_database: bool, report_lang: Language) -> None:
    """List disagreements with what each side says, those on record first.

    On record are the rows of seeds/reference/conflicts.yml, with what the table makes of them; a
    resolution that begins with "open" is none. Found by comparing are sources with the stance
    "contradicts", disputed statements, two holders of one office on one day, an event with a post the
    terms give to another, one event with two days, and an event outside its visit or conference.

    Exit codes: 0 nothing open, 1 something not settled, 2 could not look.
    """
    from claims.world.looks import answered

    with opened_table(in_database) as table:
        facts = table.whole()
    found = conflicts(answered(facts)[0])
    shown = [each for each in found if each.open or not only_open]
    by = Sayer(facts, report_lang)
    if as_json:
        deliver_json(_json(each, by) for each in shown)
    else:
        deliver_lines(folded(row, hang=2) for each in shown for row in _lines(each, by))
    sys.exit(1 if any(each.open for each in found) else 0)


def _json(each: Clash, by: Sayer) -> Json:
    fields = {name: getattr(each, name) for name in each.__dataclass_fields__}
    return {**fields, "open": each.open, "words": _head(each, by)}


def _lines(each: Clash, by: Sayer) -> list[str]:
    rows = [f"{_head(each, by)} {by.ids(each.statements)}"]
    rows += [f"  - {_side(side, by)}" for side in each.sides]
    if each.kind == "on_record":
        rows += [f"  {by.say('touches', what=by.statement(id))}" for id in each.statements]
        key = "not_settled" if each.open else "settled"
        rows.append(f"  {by.say(key, how=by.value(each.resolution))}")
    return rows


def _head(each: Clash, by: Sayer) -> str:
    possible = None if each.certainty == "certain" else by.say("possible")
    about = None if each.about is None else by.value(each.about)
    return by.say(f"clash_{each.kind}", id=each.id, about=about, possible=possible)


def _side(side: Side, by: Sayer) -> str:
    says = None if side.says is None else by.value(side.says)
    source = by.source(side.source)
    if source is None and side.statement is not None:
        return by.say("side_statement", what=by.statement(side.statement), says=says)
    if side.stance is None:
        return by.say("side_says", source=source or by.say("no_source"), says=says or by.say("nothing"))
    return by.say("side_stance", source=source, stance=by.voice.say("stance", side.stance), says=says)
