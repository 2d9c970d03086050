"""A world of the tables of office-holders: who held which post when, as seen when they were frozen.

The tables derive from Wikidata (CC0). They have holes, a few false rows, and were last brought up to date
in the middle of 2022. A post that several people hold at once, and a row whose days are not known to the day,
may support and never refutes.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from claims.model import Alias, Citation, Entity, Facts, Office, OfficeTerm, Source, Statement
from claims.model.edtf import parse_edtf
from claims.world import SeedWorld

WORDS = Path(__file__).with_name("words.yml")
LAST_SEEN = date(2022, 6, 30)
SOURCE = "SRC-office-holder-tables"
# Days that two holders of one post may overlap: a handover told by two sources. More are two holders.
HANDOVER = 31
# Rows read of one table, at most; the longest has 2 300.
MOST = 20_000


@cache
def words() -> dict[str, Any]:
    """What words.yml says of countries, positions, titles and sentences."""
    read: dict[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return read


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: a post, a person with the names the row has for them, and two days as printed."""

    office: str
    person: str
    names: tuple[str, ...]
    start: str
    end: str

    @property
    def exact(self) -> bool:
        """Both days are days, or the end is open."""
        return len(self.start) == 10 and len(self.end) in (0, 10)

    @property
    def days(self) -> tuple[date, date]:
        """First and last possible day."""
        end = parse_edtf(self.end).hi if self.end else None
        return parse_edtf(self.start).lo or date.min, end or date.max


def office_id(code: str, portfolio: str) -> str:
    """The id of a country's post."""
    return f"office:{code.lower()}-{portfolio.replace('_', '-')}"


def office_holders(folder: Path) -> SeedWorld:
    """The world of the tables in a folder; raises FileNotFoundError where one is missing."""
    offices: dict[str, Office] = {}
    rows: list[Row] = []
    for file, country in words()["countries"].items():
        code = country["code"]
        for office, row in _read(folder / f"{file}.holders21.csv", code):
            offices[office.id] = office
            rows.append(row)
    return SeedWorld(_facts(tuple(offices.values()), rows))


def _read(path: Path, code: str) -> Iterator[tuple[Office, Row]]:
    posts = {
        named: post
        for post in words()["positions"]
        if post.get("only") in (None, code)
        for named in post["named"]
    }
    with path.open(encoding="utf-8", newline="") as file:
        for count, row in enumerate(csv.DictReader(file)):
            if count >= MOST:
                raise ValueError(f"{path}: more than {MOST} rows")
            post = posts.get(row["position"])
            if post is None or not row["start"]:
                continue
            portfolio, level = post["portfolio"], post["level"]
            label = f"{row['position']} ({code})"
            office = Office(office_id(code, portfolio), code, portfolio, level, label)
            # The title of an encyclopedia's article tells namesakes apart in brackets.
            other = (row.get("enwiki") or "").partition(" (")[0]
            names = tuple(dict.fromkeys(name for name in (row["person"], other) if name))
            person = f"person:{row['personID'].lower()}"
            yield office, Row(office.id, person, names, row["start"], row["end"])


def _facts(offices: Sequence[Office], rows: Sequence[Row]) -> Facts:
    by_office: dict[str, list[Row]] = defaultdict(list)
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        by_office[row.office].append(row)
        names[row.person].update(dict.fromkeys(row.names))
    terms = []
    for office, own in sorted(by_office.items()):
        alone = not _several(own)
        for number, row in enumerate(sorted(own, key=lambda row: (row.start, row.person))):
            id = f"T-{office.partition(':')[2]}-{number:02}"
            terms.append(_term(id, row, sure=alone and row.exact))
    people = [Entity(person, "person", next(iter(known))) for person, known in names.items()]
    posts = [Entity(office.id, "office", office.label, office.country) for office in offices]
    note = "tables of office-holders, last brought up to date in mid-2022"
    return Facts(
        sources=(
            Source(SOURCE, "Wikidata", "https://www.wikidata.org/", "C", "CC0-1.0", LAST_SEEN, note=note),
        ),
        entities=tuple(sorted([*people, *posts], key=lambda entity: entity.id)),
        offices=tuple(sorted(offices, key=lambda office: office.id)),
        aliases=tuple(
            Alias(person, name, "mul", "official")
            for person, known in sorted(names.items())
            for name in sorted(known)
        ),
        terms=tuple(terms),
    )


def _several(rows: Sequence[Row]) -> bool:
    """Two people hold the post at once for longer than a handover takes."""
    ordered = sorted(rows, key=lambda row: row.days)
    for at, row in enumerate(ordered):
        for later in ordered[at + 1 :]:
            shared = min(row.days[1], later.days[1], LAST_SEEN) - later.days[0]
            if later.person != row.person and shared.days > HANDOVER:
                return True
    return False


def _term(id: str, row: Row, *, sure: bool) -> OfficeTerm:
    statement = Statement(
        id, 1, "office_term", "wikidata_only" if sure else "reported", LAST_SEEN, (Citation(SOURCE),)
    )
    end = parse_edtf(row.end) if row.end else None
    return OfficeTerm(statement, row.office, row.person, parse_edtf(row.start), end, last_seen=LAST_SEEN)
