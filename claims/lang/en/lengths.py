"""Lengths of time in two units, or in parts of one. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date
from itertools import pairwise

from claims.lang.angles import of_an_angle
from claims.lang.calendar import LENGTH, LETTER, NO_PUBLICATION, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import lasting, length, one_day, shift
from claims.model import Time

MOST = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
"""So many of the smaller unit are one of the larger, and no part of one."""
PARTS = {"minute": "30S", "hour": "30M", "day": "T12H", "year": "6M"}
"""What half of a unit adds to a length of that unit."""
HALVES = {"minute": "PT30S", "hour": "PT30M", "day": "PT12H", "month": "P15D", "year": "P6M"} | {
    "decade": "P5Y",
    "century": "P50Y",
}


QUARTERS = {"hour": (15, "minute"), "year": (3, "month"), "century": (25, "year")}
"""A quarter of a unit in whole smaller units."""


@pack.rule(
    r"{n}\.{d} {unit}|(?:the (?:next|past|last) )?"
    r"(?:{n2:n}|{count})(?: and (?:a )?half |-and-a-half(?: |-)){unit2:unit}|"
    r"(?:an?|the (?:past|last|next)) {unit3:one_unit} and (?:a )?half|"
    r"{n3:n}(?: 1/2|½)(?:-| ){unit4:unit}",
    reads={
        "for [3.5 years]": "P3.5Y ?length-of-time",
        "two and a half hours": "PT2H30M ?length-of-time",
        "an hour and a half": "PT1H30M ?length-of-time",
        "a decade and a half": "P15Y ?length-of-time",
        "jailed for [22 1/2 years]": "P22Y6M ?length-of-time",
        "[six and a half hours] later": "PT6H30M ?length-of-time",
        "[the past year and a half]": "P1Y6M ?length-of-time",
        "two and a half weeks": "P2.5W ?length-of-time",
        "for [the next two and half years]": "P2Y6M ?length-of-time",
        "a [two-and-a-half-year] term": "P2Y6M ?length-of-time",
    },
    ignores=["3.5 years ago", "2.5 million", "10.2.5 years", "22 1/2 people"],
    version=5,
    unless=either(followed_by(r"(?:ago|from now|old|of age)\b"), preceded_by(r"[\d][.,/-]")),
)
def so_long_in_decimals(found: Found, today: date | None) -> Time | None:
    """A length of so many units and a part of one."""
    whole = found.get("n", found.get("n2", found.get("n3", found.get("count", 1))))
    unit = next(found[name] for name in ("unit", "unit2", "unit3", "unit4") if name in found)
    letter, factor = LETTER[unit]
    if "d" not in found.printed and factor >= 10:
        return lasting(whole * factor + factor // 2, "year")
    if "d" not in found.printed and unit in PARTS:
        return opened(f"{letter.format(whole)}{PARTS[unit]}", LENGTH, type="DURATION")
    return (
        opened(letter.format(f"{whole}.{found.printed.get('d', '5')}"), LENGTH, type="DURATION")
        if factor == 1
        else None
    )


@pack.rule(
    r"(?:{n}|{count}){dash}(?:{n2:n}|{count2:count})(?:-| ){unit}",
    reads={
        "lasts [10-12 days]": "P10D/P12D ?length-of-time",
        "a [six-to-eight-week] course": "P6W/P8W ?length-of-time",
    },
    ignores=[
        "12-10 days",
        "2019-2020 years",
        "1-2 years old",
        "9-11 years ago",
        "one to one hour",
        "2.10-12 days",
    ],
    unless=either(followed_by(r"(?:ago|from now|-?olds?|of age)\b"), preceded_by(r"[\d][.,/-]")),
)
def from_so_long_to_so_long(found: Found, today: date | None) -> Time | None:
    """A length between two counts."""
    first, last = found.get("n", found.get("count")), found.get("n2", found.get("count2"))
    if not first < last < 1900:
        return None
    value = f"{length(first, found['unit'])}/{length(last, found['unit'])}"
    return opened(value, LENGTH, type="DURATION")


@pack.rule(
    r"(?:a )?half(?:-| )(?:an? )?{one_unit}",
    reads={
        "half an hour": "PT30M ?length-of-time",
        "a half hour": "PT30M ?length-of-time",
        "half a year": "P6M ?length-of-time",
        "half a century": "P50Y ?length-of-time",
    },
    ignores=["half the year", "an hour and a half"],
)
def half_a_unit(found: Found, today: date | None) -> Time | None:
    """Half of a unit in whole smaller units."""
    value = HALVES.get(found["one_unit"])
    return None if value is None else opened(value, LENGTH, type="DURATION")


@pack.rule(
    r"(?:(?:an? |one |one-)?{one:quarter_unit}|three(?: |-){three:quarter_parts}) of an? {one_unit}",
    reads={
        "for [a quarter of an hour]": "PT15M ?length-of-time",
        "[three-quarters of an hour] later": "PT45M ?length-of-time",
        "for [three quarters of a century]": "P75Y ?length-of-time",
    },
    ignores=["a quarter of a mile", "three quarters of the hour", "a quarter of a day"],
)
def quarters_of_a_unit(found: Found, today: date | None) -> Time | None:
    """One or three quarters of an hour, a year or a century in whole smaller units."""
    quarter = QUARTERS.get(found["one_unit"])
    if quarter is None:
        return None
    return lasting(quarter[0] * (3 if "three" in found else 1), quarter[1])


@pack.rule(
    r"an? quarter(?:-| )century",
    reads={
        "for [a quarter-century]": "P25Y ?length-of-time",
        "a quarter century": "P25Y ?length-of-time",
    },
    version=2,
    ignores=["a quarter of the century", "three quarters of a century"],
)
def quarter_of_a_century(found: Found, today: date | None) -> Time:
    """Twenty-five years."""
    return opened("P25Y", LENGTH, type="DURATION")


@pack.rule(
    r"(?:(?:{n}|{count}) {unit}|an? {a:one_unit}),? (?:and )?(?:{n2:n}|{count2:count}) {unit2:unit}"
    r"(?:,? (?:and )?(?:{n3:n}|{count3:count}) {unit3:unit})?(?: {way:way}\b)?",
    reads={
        "1 year 6 months": "P1Y6M ?length-of-time",
        "two hours and 10 minutes": "PT2H10M ?length-of-time",
        "an hour and 10 minutes": "PT1H10M ?length-of-time",
        "1 month and 21 days ago": "2025-03-22",
        "32 years and 38 days": "P32Y38D ?length-of-time",
    },
    ignores=[
        "two years, three people",
        "one day and another",
        "three years and 18 months respectively",
        "6 degrees, 10 minutes and 30 seconds south",
    ],
    version=4,
    unless=of_an_angle,
)
def so_long_in_two_units(found: Found, today: date | None) -> Time | None:
    """A length in two or three units; with "ago" it is counted back from the day of printing."""
    parts: dict[str, int] = {found["a"]: 1} if "a" in found else {}
    if any(LETTER[unit][1] != 1 for unit in parts):
        return None
    for end in ("", "2", "3"):
        if f"unit{end}" in found:
            unit = found[f"unit{end}"]
            if unit in parts or LETTER[unit][1] != 1:
                return None
            parts[unit] = found.get(f"n{end}", found.get(f"count{end}"))
    units = list(parts)
    if any(parts[less] >= MOST.get((more, less), parts[less] + 1) for more, less in pairwise(units)):
        return None  # "three years and 18 months": two lengths
    days = "".join(
        f"{parts[unit]}{unit[0].upper()}" for unit in ("year", "month", "week", "day") if unit in parts
    )
    clock = "".join(
        f"{parts[unit]}{unit[0].upper()}" for unit in ("hour", "minute", "second") if unit in parts
    )
    value = f"P{days}T{clock}" if clock else f"P{days}"
    if "way" not in found:
        return opened(value, LENGTH, type="DURATION")
    if today is None or clock:
        return opened(value, NO_PUBLICATION if today is None else LENGTH, type="DURATION", direction="past")
    moved: date | None = today
    for unit in ("year", "month", "week", "day"):
        moved = None if moved is None else shift(moved, -parts.get(unit, 0), unit)
    return None if moved is None else one_day(moved, 0, "past")
