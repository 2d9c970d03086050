"""Periods told by the same one of another year. Examples are read as if printed on Monday 12 May 2025.

Which month or quarter is meant is settled from the article (claims/lang/same_periods.py).
"""

from datetime import date

from claims.lang.calendar import STEP, Direction, back
from claims.lang.extents import in_year
from claims.lang.found import Found, followed_by
from claims.lang.id.pack import pack
from claims.lang.relative import unit_around
from claims.model import Time

_SAME = r"{_:same_unit} (?:yang )?(?:sama|serupa)"


@pack.rule(
    _SAME + r",? (?:(?:pada|di|dari) )?(?:(?:tahun )?{y}\b(?: (?:lalu|silam)\b)?|tahun {pointing}\b|"
    r"tahun (?:sebelumnya|berselang)\b|setahun (?:sebelumnya|(?:yang )?lalu|silam)\b)",
    reads={
        "dari [periode yang sama tahun lalu]": "2024",
        "dibanding [bulan yang sama tahun sebelumnya]": "P1Y ?points-back",
        "dari [kuartal yang sama pada 2023]": "2023",
        "dari [periode sama tahun lalu]": "2024",
        "dari [periode yang sama setahun lalu]": "2024",
    },
    ignores=[
        "periode yang sama",
        "orang yang sama tahun lalu",
        "bulan yang sama",
        "saat yang sama tahun lalu",
    ],
)
def same_period(found: Found, today: date | None) -> Time | None:
    """The part of last year, of a printed year or of the one before, that was told of this one."""
    words = found.words.lower()
    if "y" in found:
        return in_year(found["y"])
    points: Direction | None = found.get("pointing")
    if points is None and words.endswith(("lalu", "silam")):
        points = "past"
    if points is None:
        return back("P1Y", direction="past")
    return unit_around(today, STEP[points], "year", points)


@pack.rule(
    r"periode yang sama",
    reads={"turun pada [periode yang sama].": "PAST_REF ?points-back"},
    ignores=["periode yang sama tahun lalu", "periode yang sama sekali lain", "periode yang sama pada 2023"],
    unless=followed_by(r"(?:tahun|pada|di|dari|dengan|setahun|sekali|seperti|\d)"),
)
def the_same_period(found: Found, today: date | None) -> Time:
    """Points to a period the article names elsewhere."""
    return back("PAST_REF", direction="past")
