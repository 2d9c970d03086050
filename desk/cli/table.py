"""The whole reference table for commands that look at it: from the seed files or from the database."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import click

from claims.contracts import plain
from claims.model import Facts
from desk.cli.database import NO_FACTS, database
from desk.cli.files import deliver, refuse
from desk.cli.options import Decorated, report_language


class Table(Protocol):
    """A reference table to look at, in every version; more may come than was asked for."""

    @property
    def where(self) -> str:
        """ "seeds" or "database"."""
        ...

    def whole(self) -> Facts:
        """All of it."""
        ...

    def names(self) -> Facts:
        """Whatever has a name or an id, agreements among it."""
        ...

    def has(self, id: str) -> bool:
        """A statement has this id."""
        ...

    def knows(self, id: str) -> bool:
        """A person, place, office or other entity, or an agreement, has this id."""
        ...

    def called(self, words: str, kind: str | None) -> tuple[str, ...]:
        """The ids that have exactly these words as a name, letter case and marks aside."""
        ...

    def citing(self, source: str) -> tuple[str, ...] | None:
        """The statements that cite a source, sorted; None where there is no such source."""
        ...

    def offices_of(self, countries: Collection[str]) -> tuple[str, ...]:
        """The offices of these countries, sorted."""
        ...

    def about(self, ids: Collection[str]) -> Facts:
        """The statements that name one of these ids, and all their names."""
        ...

    def of(self, ids: Collection[str]) -> Facts:
        """These statements, and whoever they name."""
        ...

    def recorders(self, ids: Collection[str]) -> Mapping[tuple[str, int], str]:
        """Who recorded each version of these statements."""
        ...


@dataclass(frozen=True)
class SeedTable:
    """The seed files: small enough to be at hand as a whole."""

    facts: Facts
    where: str = "seeds"

    def whole(self) -> Facts:
        """All of it."""
        return self.facts

    names = whole

    @cached_property
    def _ids(self) -> frozenset[str]:
        from claims.world.looks import every_version

        return frozenset(every_version(self.facts))

    def has(self, id: str) -> bool:
        """A statement has this id."""
        return id in self._ids

    def knows(self, id: str) -> bool:
        """A person, place, office or other entity, or an agreement, has this id."""
        facts = self.facts
        return (
            any(entity.id == id for entity in facts.entities)
            or any(office.id == id for office in facts.offices)
            or any(row.agreement == id for row in facts.agreements)
        )

    def called(self, words: str, kind: str | None) -> tuple[str, ...]:
        """The ids that have exactly these words as a name, letter case and marks aside."""
        from claims.match.names import fold

        asked = fold(words)
        found = {
            alias.entity
            for alias in self.facts.aliases
            if alias.kind != "blocked" and fold(alias.text) == asked
        }
        return tuple(sorted(id for id in found if kind is None or id.startswith(f"{kind}:")))

    def citing(self, source: str) -> tuple[str, ...] | None:
        """The statements that cite a source, sorted; None where there is no such source."""
        from claims.world.looks import every_version

        if all(each.id != source for each in self.facts.sources):
            return None
        return tuple(
            id
            for id, rows in every_version(self.facts).items()
            if any(cited.source == source for row in rows for cited in row.statement.sources)
        )

    def offices_of(self, countries: Collection[str]) -> tuple[str, ...]:
        """The offices of these countries, sorted."""
        return tuple(office.id for office in self.facts.offices if office.country in countries)

    def about(self, ids: Collection[str]) -> Facts:
        """All of it, and so the statements that name one of these ids."""
        return self.facts

    of = about

    def recorders(self, ids: Collection[str]) -> Mapping[tuple[str, int], str]:
        """Who recorded each version, by the heads of the files."""
        from claims.world import seed_recorders

        return seed_recorders()


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


@contextmanager
def opened_table(in_database: bool) -> Iterator[Table]:
    """The table; ends with one line and exit code 2 where it cannot be read or holds no facts."""
    if not in_database:
        yield _seeds()
        return
    with database(migrated=False) as engine:
        from db.looking import SqlTable
        from db.revisions import newest_revision
        from db.session import transaction

        with transaction(engine) as session:
            if newest_revision(session) == 0:
                refuse(NO_FACTS)
            yield SqlTable(session)


def _seeds() -> SeedTable:
    from claims.world import SeedError, read_seeds

    try:
        return SeedTable(read_seeds())
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
