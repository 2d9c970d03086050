"""The whole reference table for commands that look at it: from the seed files or from the database."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import click

from claims.contracts import plain
from claims.model import Facts
from desk.cli.database import NO_FACTS, database
from desk.cli.files import deliver, refuse
from desk.cli.options import report_language

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
Recorders = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Table:
    """Every version of every statement, where it was looked up, and who recorded each version."""

    facts: Facts
    where: str
    recorders: Recorders = field(default_factory=dict)


def looking_options(command: Decorated) -> Decorated:
    """--database, --json and --report-lang: what all looks at the table share."""
    for option in (
        report_language,
        click.option("--json", "as_json", is_flag=True, help="One JSON object a line."),
        click.option(
            "--database",
            "in_database",
            is_flag=True,
            help="Look in TILIK_DATABASE_URL, not in the seed files.",
        ),
    ):
        command = option(command)
    return command


def whole_table(in_database: bool) -> Table:
    """The table; ends with one line and exit code 2 where it cannot be read or holds no facts."""
    if not in_database:
        return _seeds()
    with database(migrated=False) as engine:
        from db.facts import read_facts, recorders
        from db.session import transaction

        with transaction(engine) as session:
            table = Table(read_facts(session), "database", recorders(session))
    if not table.facts.aliases and not table.recorders:
        refuse(NO_FACTS)
    return table


def _seeds() -> Table:
    from claims.world import SeedError, read_seeds, seed_recorders

    try:
        return Table(read_seeds(), "seeds", seed_recorders())
    except SeedError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.filename}: a seed file cannot be read ({error.strerror}); install Tilik anew")


def deliver_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object a line, keys sorted, days in ISO form."""
    lines = [json.dumps(plain(row), ensure_ascii=False, sort_keys=True) + "\n" for row in rows]
    deliver("".join(lines), None)


def deliver_lines(lines: Iterable[str]) -> None:
    """The lines, each ended; nothing where there is none."""
    deliver("".join(f"{line}\n" for line in lines), None)
