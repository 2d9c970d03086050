"""`tilik audit`: why something was flagged, told from the record and derived again from it."""

import json
from pathlib import Path
from typing import Any

import click

from claims.model import Facts, Language
from desk.cli.checkpoints import checkpoint, verify
from desk.cli.database import database
from desk.cli.files import deliver, refuse
from desk.cli.help import Group
from desk.cli.options import told_in
from desk.cli.replay import replay
from desk.cli.terminal import folded


@click.group(cls=Group)
def audit() -> None:
    """Show why something was flagged, derive it again, and bind what is kept against later change."""


@audit.command()
@click.argument("id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="The whole story as one JSON object.")
@told_in
@click.option(
    "--in",
    "file",
    metavar="DOSSIERS.jsonl",
    type=click.Path(path_type=Path),
    help="Look in this file that `tilik check --format jsonl` wrote; no database is needed.",
)
def show(id: str, as_json: bool, lang: Language, file: Path | None) -> None:
    """Tell where a finding, a claim, a dossier or a run comes from.

    ID is its id, or the first six or more characters of it: reports and `tilik check --format
    jsonl` show the ids of findings and claims.

    Exit codes: 0 told, 2 there is no such id, or it could not be looked for.
    """
    from desk.cli.teller import teller
    from desk.cli.telling import tell

    try:
        story, then, now = _from_database(id) if file is None else _from_file(file, id)
    except (LookupError, ValueError) as error:
        refuse(str(error.args[0]) if error.args else str(error))
    if as_json:
        deliver(json.dumps(story, ensure_ascii=False, sort_keys=True, indent=2) + "\n", None)
        return
    by = teller(then, lang, "database" if file is None else "seeds", now)
    deliver(folded(tell(story, by)), None)


for command in (replay, checkpoint, verify):
    audit.add_command(command)


def _from_database(id: str) -> tuple[dict[str, Any], Facts, Facts]:
    """The story of the id, the facts with the names of then, and with those of today."""
    with database(migrated=False) as engine:
        from db.facts import read_facts
        from db.read import Known
        from db.session import transaction
        from db.trail import story

        with transaction(engine) as session:
            told, now = story(session, id), read_facts(session)
            revision = told["dossier"]["facts"]["revision"] if "dossier" in told else None
            then = now if revision is None else read_facts(session, Known(revision=revision))
            return told, then, now


def _from_file(file: Path, id: str) -> tuple[dict[str, Any], Facts, Facts]:
    from claims.world import SeedError, read_seeds
    from desk.cli.dossiers import story_in_file

    try:
        facts = read_seeds()
        return story_in_file(file, id, facts), facts, facts
    except SeedError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{file}: cannot be read ({(error.strerror or str(error)).lower()}); give a file of dossiers")
