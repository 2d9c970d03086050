"""Files for tests of imports: a table of terms, made up, and how it is read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from claims.model import OfficeTerm
from db.intake import Plan, first_import, known_here, take_in, try_out
from flows.intake import FileSource, file_source

MAPPING = """kind: terms
source:
  publisher: A list
  url: https://list.example/terms.csv
  licence: CC0-1.0
country: AA
columns: {statement: id, person: name, person_id: person, office: office, start: start, end: end}
offices:
  Harbour master: {portfolio: harbour, level: minister, label: Harbour master of Aland}
"""
HEADING = "id,name,person,office,start,end"
DAY = date(2026, 3, 2)


def term(n: int, end: str = "2003", office: str = "Harbour master", person: str | None = None) -> str:
    """One line of the table: the term of one person."""
    return f"T-{n:06},Person no. {n},{person or f'Q{1000 + n}'},{office},2001-05-03,{end}"


def number(payload: OfficeTerm) -> str | None:
    """The number a term has in its file, where the table keeps it: the place it is cited at."""
    return payload.statement.sources[0].locator


def table(rows: Iterable[str]) -> str:
    """The whole file."""
    return "".join(f"{row}\n" for row in (HEADING, *rows))


@dataclass
class Desk:
    """Whoever imports files into one database."""

    engine: Engine
    folder: Path
    said: dict[str, date] = field(default_factory=lambda: {"retrieved": date(2026, 3, 1)})

    def source(self, content: str | bytes, name: str = "terms.csv") -> FileSource:
        """The file, written and looked at."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        mapping = self.folder / "mapping.yml"
        mapping.write_text(MAPPING, encoding="utf-8")
        return file_source(str(path), "csv", str(mapping), "SRC-list", self.said)

    def take(
        self,
        content: str | bytes,
        day: date = DAY,
        *,
        dry: bool = False,
        anew: bool = False,
        seen: Callable[[Connection, Plan], None] = lambda connection, plan: None,
        heard: Callable[[int, int], None] = lambda items, at: None,
    ) -> Plan:
        """Imports the file as of a day; gives the plan."""
        source = self.source(content)
        source = replace(source, taken_before=first_import(self.engine, "SRC-list", source.sha256))
        order = source.order(by="test", at=datetime(day.year, day.month, day.day, tzinfo=UTC))
        known = known_here(self.engine)

        def opened(recorded: date) -> FileSource:
            return source.on(recorded, known)

        if dry:
            return try_out(self.engine, order, opened, size=source.size, heard=heard, seen=seen)
        return take_in(self.engine, order, opened, size=source.size, heard=heard, seen=seen, anew=anew)
