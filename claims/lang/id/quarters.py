"""Quarters and halves of a year. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, STEP, Direction, opened
from claims.lang.extents import in_part, near_year
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import pack
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "quarters")
PART = r"(?:{part} )?"
QUARTER = r"(?:(?:kuartal|triwulan|kwartal) (?:ke-? ?)?|(?-i:Q)){roman}"
COUNTED = preceded_by(r"\b(?:dua|tiga|[23])")
"""The first two or three quarters, which are no one quarter."""

HALF = r"(?:semester|paruh) (?:ke-? ?)?{roman}"
YEAR = r"(?:(?: | ?[/–-] ?)(?:tahun )?{y}\b(?: (?:lalu|silam|mendatang|ini)\b)?| tahun {pointing}\b)"


def of_year(found: Found, today: date | None, per_year: int) -> Time | None:
    """The numbered part of the year that is printed, pointed to, or nearest."""
    index = found["roman"]
    if index > per_year:
        return None
    points: Direction | None = found.get("pointing")
    if "y" in found:
        return in_part(found["y"], index, per_year)
    if today is None:
        return opened(f"XXXX-{'H' if per_year == 2 else 'Q'}{index}", NO_PUBLICATION, direction=points)
    if points is not None:
        year = today.year + STEP[points]
    else:
        year = near_year(today, index, per_year, "future" if points_to_future(found) else None)
    return in_part(year, index, per_year, basis="publication", direction=points)


@pack.rule(
    PART + QUARTER + YEAR,
    reads={
        "kuartal III 2024": "2024-Q3 = 2024-07-01/2024-09-30",
        "sampai [akhir triwulan ketiga 2025]": "2025-Q3 = 2025-07-01/2025-09-30",
        "triwulan pertama tahun 2025": "2025-Q1 = 2025-01-01/2025-03-31",
        "kuartal I tahun lalu": "2024-Q1 = 2024-01-01/2024-03-31",
        "Q3 2025": "2025-Q3 = 2025-07-01/2025-09-30",
        "triwulan I-2025": "2025-Q1 = 2025-01-01/2025-03-31",
        "kuartal I 2014 lalu": "2014-Q1 = 2014-01-01/2014-03-31",
    },
    ignores=["kuartal ketiga", "kuartal V 2024", "q3 2025", "dua triwulan pertama 2025"],
    version=4,
    unless=COUNTED,
)
def quarter_named(found: Found, today: date | None) -> Time | None:
    """A numbered quarter of a year that is printed or pointed to; its start or end is no narrower."""
    return of_year(found, today, 4)


@pack.rule(
    PART + QUARTER,
    reads={
        "hingga [akhir kuartal I]": "2025-Q1 = 2025-01-01/2025-03-31",
        "pada [kuartal IV]": "2024-Q4 = 2024-10-01/2024-12-31",
        "[triwulan pertama]": "2025-Q1 = 2025-01-01/2025-03-31",
    },
    version=2,
    ignores=["kuartal ini", "triwulan pertama 2024", "Q3", "kuartal pertama dan kedua 2024"],
    unless=either(
        followed_by(r"(?:[-–/ ]*\d|tahun|[-–/] ?[IV]|dan (?:ke|I))"),
        either(COUNTED, lambda found: found.words.startswith("Q")),
    ),
)
def quarter_alone(found: Found, today: date | None) -> Time | None:
    """A numbered quarter of the nearest fitting year."""
    return of_year(found, today, 4)


@pack.rule(
    PART + HALF + YEAR,
    reads={
        "pada [semester I 2016 lalu]": "2016-H1 = 2016-01-01/2016-06-30",
        "semester I 2025": "2025-H1 = 2025-01-01/2025-06-30",
        "semester I-2025": "2025-H1 = 2025-01-01/2025-06-30",
        "paruh pertama tahun depan": "2026-H1 = 2026-01-01/2026-06-30",
    },
    ignores=["semester III 2025", "semester I", "paruh baya"],
    version=3,
)
def half_named(found: Found, today: date | None) -> Time | None:
    """A numbered half of a year that is printed or pointed to."""
    return of_year(found, today, 2)


@pack.rule(
    r"semester (?:ke-? ?)?{roman}",
    reads={"pada [semester I]": "2025-H1 = 2025-01-01/2025-06-30"},
    ignores=["mahasiswa semester I", "semester VII", "semester I 2024", "nilai semester dua"],
    unless=either(
        preceded_by(rf"\b{_ANY['students']}"),
        followed_by(rf"(?:[-–/ ]*\d|tahun|{_ANY['studies']}|dan I)"),
    ),
)
def half_alone(found: Found, today: date | None) -> Time | None:
    """A numbered half of the nearest fitting year; a student's semester is none."""
    return of_year(found, today, 2)


KINDS = r"{kind:part_of_year} (?:ke-? ?)?"


@pack.rule(
    r"«" + KINDS + r"{roman}» (?:dan|serta|atau) (?:ke-? ?)?{other:roman}(?:" + YEAR + r")?",
    reads={
        "dalam [kuartal pertama] dan kedua tahun depan": "2026-Q1 = 2026-01-01/2026-03-31",
        "pada [semester I] dan II 2024": "2024-H1 = 2024-01-01/2024-06-30",
    },
    ignores=["kuartal pertama 2024", "kuartal pertama dan pasar"],
)
def first_of_two_parts(found: Found, today: date | None) -> Time | None:
    """The first of two quarters or halves of a year, whose year stands behind the second."""
    return of_year(found, today, found["kind"])


@pack.rule(
    KINDS + r"{first:roman} (?:dan|serta|atau) «(?:ke-? ?)?{roman}(?:" + YEAR + r")?»",
    reads={
        "kuartal pertama dan [kedua tahun depan]": "2026-Q2 = 2026-04-01/2026-06-30",
        "semester I dan [II 2024]": "2024-H2 = 2024-07-01/2024-12-31",
    },
    ignores=["kuartal pertama 2024", "kuartal pertama dan pasar", "kuartal satu dan lima"],
)
def second_of_two_parts(found: Found, today: date | None) -> Time | None:
    """The second of two quarters or halves of a year."""
    return of_year(found, today, found["kind"])
