"""Lengths with a part of a unit: 2.5 years, half a day, a quarter of a century.

Examples are read as if printed on Monday 12 May 2025.
"""

from datetime import date

from claims.lang.calendar import LENGTH, LETTER, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.durations import ABOUT, NO_COUNT
from claims.lang.id.pack import ONE_TO_NINE, pack
from claims.lang.relative import lasting
from claims.model import Time

HALVES = {
    "minute": "PT30S",
    "hour": "PT30M",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
}
QUARTERS = {"hour": (15, "minute"), "year": (3, "month"), "century": (25, "year")}


@pack.rule(
    ABOUT + r"(?:{n}[.,]{d} {unit}|{count} setengah {unit2:unit})",
    reads={
        "lebih dari 5,5 tahun": "P5.5Y ?length-of-time",
        "dua setengah tahun": "P2.5Y ?length-of-time",
        "selama [75,02 tahun]": "P75.02Y ?length-of-time",
    },
    ignores=["2,5 tahun lalu", "2.500 jam", "berusia 2,5 tahun", "2,5 juta"],
    version=2,
    unless=either(
        followed_by(r"(?:lalu|yang lalu|silam|lagi|terakhir|kemudian)\b"),
        preceded_by(NO_COUNT),
    ),
)
def so_long_in_decimals(found: Found, today: date | None) -> Time | None:
    """A length of so many units and a part of one."""
    return _in_decimals(found)


@pack.rule(
    r"(?:{n}[.,]{d} {unit}|{count} setengah {unit2:unit}) "
    r"(?:terakhir(?: ini)?|belakangan(?: ini)?|ke depan|mendatang)\b",
    reads={
        "dalam [2,5 bulan ke depan]": "P2.5M ?length-of-time",
        "selama [dua setengah tahun terakhir]": "P2.5Y ?length-of-time",
    },
    ignores=["2,5 juta ke depan", "2,5 tahun lalu"],
    unless=preceded_by(NO_COUNT),
)
def the_next_or_last_in_decimals(found: Found, today: date | None) -> Time | None:
    """A length of so many units and a part of one, up to the day of printing or from it on."""
    return _in_decimals(found)


def _in_decimals(found: Found) -> Time | None:
    count = f"{found['n']}.{found.printed['d']}" if "n" in found else f"{found['count']}.5"
    letter, factor = LETTER[found.get("unit", found.get("unit2"))]
    return opened(letter.format(count), LENGTH, type="DURATION") if factor == 1 else None


@pack.rule(
    r"(?:{one:quarter_word}|{three:quarters_word}) {unit}",
    reads={
        "seperempat abad": "P25Y ?length-of-time",
        "tiga perempat jam": "PT45M ?length-of-time",
        "seperempat jam": "PT15M ?length-of-time",
    },
    ignores=["seperempat hari", "tiga perempat lahan", "seperempat tahun lalu"],
    unless=followed_by(r"(?:lalu|yang lalu|silam|lagi)\b"),
)
def quarters_of_a_unit(found: Found, today: date | None) -> Time | None:
    """One or three quarters of an hour, a year or a century in whole smaller units."""
    quarter = QUARTERS.get(found["unit"])
    if quarter is None:
        return None
    return lasting(quarter[0] * (3 if "three" in found else 1), quarter[1])


@pack.rule(
    r"setengah {unit}",
    reads={
        "setengah hari": "PT12H ?length-of-time",
        "setengah jam": "PT30M ?length-of-time",
        "setengah abad": "P50Y ?length-of-time",
    },
    ignores=["setengah mati", "dua setengah tahun"],
    version=2,
    unless=preceded_by(rf"(?:\d|\b(?:{ONE_TO_NINE}))"),
)
def half_a_unit(found: Found, today: date | None) -> Time | None:
    """Half an hour, a day, a month or a year in whole smaller units."""
    value = HALVES.get(found["unit"])
    return None if value is None else opened(value, LENGTH, type="DURATION")
