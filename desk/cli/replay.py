"""`tilik audit replay`: a kept dossier derived again, from its article and the facts as they stood."""

import sys
from typing import TYPE_CHECKING

import click

from claims.model import Language
from claims.report.shown import line
from desk.cli.database import database
from desk.cli.files import deliver, refuse
from desk.cli.help import Command
from desk.cli.options import told_in
from desk.cli.stderr import tell
from desk.cli.words import say

if TYPE_CHECKING:
    from db.replay import Rederived
    from db.session import Engine


@click.command(cls=Command, short_help="Derive a kept dossier again, by the facts of then.")
@click.argument("id", metavar="ID")
@told_in
def replay(id: str, lang: Language) -> None:
    """Derive a kept dossier again: the same article, the facts as they stood, the rules of today.

    ID is the id of a dossier, of a finding or claim in it, or of a run (all its dossiers), or the
    first six or more characters of it.

    Exit codes: 0 every finding derives again, 1 something differs, 2 could not derive it.
    """
    from db.replay import CannotReplay, rederive_all
    from flows.patience import patience

    results: list[Rederived] = []
    refused: list[str] = []
    with database(migrated=False) as engine:
        try:
            dossiers = _dossiers(engine, id)
        except LookupError as error:
            refuse(str(error.args[0]))
        for result in rederive_all(engine, dossiers, patience):
            if isinstance(result, CannotReplay):
                refused.append(str(result))
            else:
                results.append(result)
    deliver("".join(f"{row}\n" for result in results for row in told(result, lang)), None)
    for reason in refused:
        tell(reason)
    sys.exit(2 if refused else int(not all(result.same for result in results)))


def told(result: "Rederived", lang: Language) -> list[str]:
    """What came of one dossier, in lines: whether it derives again, by which rules, and what differs."""
    key = "identical" if result.identical else "same" if result.same else "differs"
    rows = [
        say(
            *(lang, "replay", key),
            id=result.dossier[:12],
            count=result.findings,
            differing=len(result.differences),
            revision=result.revision,
        )
    ]
    if result.ruleset_then != result.ruleset_now:
        rows.append(say(lang, "replay", "rules", then=result.ruleset_then, now=result.ruleset_now))
    for each in result.differences:
        said = {"check": each.check, "outcome": each.outcome, "quote": line(each.quote, 200)}
        rows.append(say(lang, "replay", each.kind, **said))
    rows += [say(lang, "replay", "failed", check=check) for check in result.failed]
    return rows


def _dossiers(engine: "Engine", id: str) -> list[str]:
    """The dossiers an id stands for; raises LookupError, in one line, where it stands for none."""
    from db.find import find
    from db.session import transaction
    from db.store import dossiers_of

    with transaction(engine) as session:
        found = find(session, id)
        if found.kind != "run":
            return [found.dossiers[0]]
        dossiers = dossiers_of(session, found.id)
    if not dossiers:
        raise LookupError(f"run {found.id} made no dossier: all it read was judged before")
    return dossiers
