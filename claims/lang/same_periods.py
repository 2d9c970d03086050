"""TIMEX3 values of "the same period last year", counted from the part of a year the article told before."""

import re

from claims.lang.small_words import small_words
from claims.model import Time
from claims.text.listed import any_of

RULE = "same_period@"
"""The rules whose readings are settled here, in every language."""
_YEAR_PART = re.compile(r"(\d{4})-(0[1-9]|1[0-2]|Q[1-4]|H[12])(?:/(\d{4})-(0[1-9]|1[0-2]|Q[1-4]))?")
_LENGTHS = (7, 15)
_FAR = 10
"""Nobody compares a month with that of a year farther off, without saying which."""
_UNIT = {name: any_of(words) for name, words in small_words("same_periods").items()}
_OF_A = {
    kind: re.compile(rf"(?i)\b{_UNIT[name]}\b")
    for name, kind in (("month", "M"), ("quarter", "Q"), ("half", "H"))
}


def of_quarter(told: str | None, time: Time, words: str) -> str | None:
    """The value of "the quarter" or "the previous quarter" behind a quarter told before; None elsewhere."""
    part = None if told is None or time.value != "P3M" else re.fullmatch(r"(\d{4})-Q([1-4])", told)
    if part is None or _OF_A["Q"].search(words) is None:
        return None
    index = int(part[1]) * 4 + int(part[2]) - 1 - (time.direction == "past") + (time.direction == "future")
    return f"{index // 4:04}-Q{index % 4 + 1}"


def part_of_a_year(value: str) -> bool:
    """A month, quarter or half of a year, or several months on end."""
    return len(value) in _LENGTHS and _YEAR_PART.fullmatch(value) is not None


def same_period(value: str, told: str | None, words: str) -> str | None:
    """The part of a year told last, in the year of the words; None where they are not of one kind.

    `value` is the year the words name, "P1Y" for the year before the one told of, or anything else for it.
    """
    part = None if told is None else _YEAR_PART.fullmatch(told)
    if part is None:
        return None
    kind = part[2][0] if part[2][0] in "QH" else "M"
    if any(pattern.search(words) for other, pattern in _OF_A.items() if other != kind):
        return None
    steps = -1 if value == "P1Y" else int(value) - int(part[1]) if re.fullmatch(r"\d{4}", value) else 0
    if abs(steps) > _FAR:
        return None
    first = f"{int(part[1]) + steps:04}-{part[2]}"
    return first if part[3] is None else f"{first}/{int(part[3]) + steps:04}-{part[4]}"
