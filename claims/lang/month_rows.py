"""Months named in one row over the turn of a year: each follows the one before it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claims.lang.calendar import last_day
from claims.lang.small_words import small_words
from claims.model import Reading, Time
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("month_rows")
_AND = any_of(_WORDS["and"])
_GAP = Pattern(rf"(?i)^(?:, ?(?:{_AND} )?| (?:{_AND}|{any_of(_WORDS['to'])}) | ?[-–] ?)$")
DECEMBER = 12
ROWS = ("month_row@1",)
"""The rule, with its version, of a month whose year its row tells."""


def in_rows(readings: Sequence[Reading], text: str, language: str, today: date | None) -> tuple[Reading, ...]:
    """The readings with the years of such rows counted on ("November, Desember, dan Januari").

    A year printed with one of them holds for all; without any, the row that holds the day of printing
    is meant, else the one its first month was read as. Rows within a year are left as they are.
    """
    if not any(month in text for month in _WORDS["turn"]):
        return tuple(readings)
    found = list(readings)
    for start, end in _rows(found, text):
        months = [_month(reading) for reading in found[start:end]]
        first = _first_year(found[start:end], months, text, today)
        turn = months.index(1)
        for index, month in enumerate(months):
            year = first + (index >= turn)
            found[start + index] = _moved(found[start + index], year, month, f"{language}.{ROWS[0]}")
    return tuple(found)


def _rows(readings: Sequence[Reading], text: str) -> list[tuple[int, int]]:
    """Where rows of months one after the other stand that turn from December to January."""
    rows = []
    start = 0
    for index in range(1, len(readings) + 1):
        if index < len(readings) and _follows(readings[index - 1], readings[index], text):
            continue
        months = [_month(reading) for reading in readings[start:index]]
        if len(months) > 1 and 1 in months[1:]:
            rows.append((start, index))
        start = index
    return rows


def _follows(one: Reading, other: Reading, text: str) -> bool:
    before, behind = _month(one), _month(other)
    if not before or not behind or behind != before % DECEMBER + 1:
        return False
    return _GAP.fullmatch(text[one.end : other.start]) is not None


def _month(reading: Reading) -> int:
    """The month of a reading that is one month and no more; nought for every other."""
    time = reading.value
    if not isinstance(time, Time) or time.type != "DATE" or len(time.value) != 7:
        return 0
    month = time.value[5:]
    return int(month) if month.isdigit() and 1 <= int(month) <= DECEMBER and time.period.known else 0


def _first_year(row: Sequence[Reading], months: Sequence[int], text: str, today: date | None) -> int:
    """The year of the first month."""
    turn = months.index(1)
    for index, reading in enumerate(row):
        if text[reading.start : reading.end].endswith(reading.value.value[:4]):
            return int(reading.value.value[:4]) - (index >= turn)
    read = row[0].value.value
    if today is not None and today.month in months:
        ahead = read > f"{today.year:04}-{today.month:02}"
        if not (ahead and today.month == months[-1]):
            return today.year - (months.index(today.month) >= turn)
    return int(read[:4])


def _moved(reading: Reading, year: int, month: int, rule: str) -> Reading:
    value = f"{year:04}-{month:02}"
    time: Time = reading.value
    if time.value == value:
        return reading
    period = replace(time.period, edtf=value, lo=date(year, month, 1), hi=last_day(year, month))
    return replace(reading, value=replace(time, value=value, period=period), rule=rule)
