"""Lengths of time in two units. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.angles import of_an_angle
from claims.lang.calendar import LENGTH, LETTER, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.durations import NO_COUNT
from claims.lang.id.pack import pack
from claims.model import Time

SIZES = ("year", "month", "week", "day", "hour", "minute", "second")
COUNT = r"(?:{n}|{count})"
SECOND = r"(?:{n2:n}|{count2:count})"


@pack.rule(
    COUNT + r" {unit}(?: dan|, dan|,)? " + SECOND + r" {unit2:unit}",
    reads={
        "selama [dua jam 30 menit]": "PT2H30M ?length-of-time",
        "1 tahun 6 bulan": "P1Y6M ?length-of-time",
        "lima tahun dan tiga bulan": "P5Y3M ?length-of-time",
    },
    ignores=[
        "dua jam 30 orang",
        "30 menit dua jam",
        "5 tahun 6 bulan lalu",
        "berusia 5 tahun 6 bulan",
        "6 derajat 10 menit 30 detik lintang selatan",
    ],
    version=2,
    unless=either(
        of_an_angle,
        followed_by(r"(?:lalu|yang lalu|silam|lagi|terakhir|kemudian|sebelumnya|setelahnya)\b"),
        preceded_by(NO_COUNT),
    ),
)
def so_long_in_two_units(found: Found, today: date | None) -> Time | None:
    """A length in a larger and a smaller unit."""
    first, second = found["unit"], found["unit2"]
    if first not in SIZES or second not in SIZES or SIZES.index(first) >= SIZES.index(second):
        return None
    parts = [
        LETTER[unit][0].format(count)
        for unit, count in (
            (first, found.get("n", found.get("count"))),
            (second, found.get("n2", found.get("count2"))),
        )
    ]
    value = parts[0] + (
        parts[1].removeprefix("PT") if parts[0].startswith("PT") else parts[1].removeprefix("P")
    )
    return opened(value, LENGTH, type="DURATION")
