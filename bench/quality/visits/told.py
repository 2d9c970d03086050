"""Each visit on record as one sentence of our own, in English and in Indonesian."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date

from bench.house import given_article
from bench.quality.visits.holders import office_id, words
from claims.model import Article, Language

SINCE = date(2000, 1, 1)
LANGUAGES: tuple[Language, ...] = ("en", "id")
HOST = "US"
# Rows read of the list, at most; it has 10 000.
MOST = 100_000


@dataclass(frozen=True, slots=True)
class Visit:
    """One row of the list: its id, the first day, who with which title, of which country, and where to.

    `where` is a city as the list prints it; None where the whole country is named.
    """

    id: str
    day: date
    title: str
    name: str
    country: str
    office: str
    where: str | None

    @property
    def own(self) -> bool:
        """The host's own president or secretary, abroad."""
        return self.country == HOST


def read_visits(path: Path) -> list[Visit]:
    """The visits since 2000 by holders of posts that the tables hold, in the order of the list."""
    codes = {name: row["code"] for row in words()["countries"].values() for name in row["names"]}
    found = []
    with path.open(encoding="utf-8", newline="") as file:
        for count, row in enumerate(csv.DictReader(file)):
            if count >= MOST:
                raise ValueError(f"{path}: more than {MOST} rows")
            code = codes.get(row["from_country"])
            if code is None or date.fromisoformat(row["start"]) < SINCE:
                continue
            visit = _visit(row, code)
            if visit is not None:
                found.append(visit)
    return found


def _visit(row: Mapping[str, str], code: str) -> Visit | None:
    own = words()["own_titles"].get(row["kind"])
    if own is not None:
        title, name = row["kind"], row["who"]
        country, _, cities = row["to"].partition("; ")
        where = (cities or country).split(",")[0].strip()
        portfolio = own["portfolio"]
    else:
        titles = sorted(words()["titles"], key=len, reverse=True)
        led = next((each for each in titles if row["who"].startswith(f"{each} ")), None)
        if row["kind"] != "visit" or led is None:
            return None
        # Newspapers number a namesake as he does himself: "Benigno Aquino III".
        name = row["who"].removeprefix(f"{led} ").replace(", 3rd", " III").replace(" 3rd", " III")
        title, where = led, None
        portfolio = words()["titles"][led]["portfolio"]
    day = date.fromisoformat(row["start"])
    return Visit(f"{row['kind']}-{row['id']}", day, title, name, code, office_id(code, portfolio), where)


def told(visit: Visit, name: str | None = None) -> Iterator[tuple[Language, Article]]:
    """The visit in each language, printed the day after it began; under another name where one is given."""
    for language in LANGUAGES:
        text = _sentence(visit, name or visit.name, language)
        yield (
            language,
            given_article(text, visit.day + timedelta(days=1), f"{visit.id}-{language}", language=language),
        )


def _sentence(visit: Visit, name: str, language: Language) -> str:
    said: dict[str, Any] = words()["sentences"]
    forms = (said["own"] if visit.own else said)[language]
    demonym = _row(visit.country)["demonym"]
    country, host = (_country(code, language) for code in (visit.country, HOST))
    title = words()["own_titles" if visit.own else "titles"][visit.title][language]
    return str(
        forms[int(visit.id.rpartition("-")[2]) % len(forms)].format(
            title=title,
            name=name,
            country=country,
            demonym=demonym,
            owner=_owner(country),
            where=visit.where or host,
            day=format_date(visit.day, "d MMMM y", locale=language),
        )
    )


def _row(code: str) -> dict[str, Any]:
    """What words.yml says of a country."""
    return next(row for row in words()["countries"].values() if row["code"] == code)


def _country(code: str, language: Language) -> str:
    row = _row(code)
    name = str(Locale.parse(language).territories[code])
    return f"the {name}" if language == "en" and row.get("the") else name


def _owner(country: str) -> str:
    return country[0].upper() + country[1:] + ("'" if country.endswith("s") else "'s")
