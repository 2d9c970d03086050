"""Quarters and halves of a year. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, STEP, Direction, back, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.extents import in_part, near_year
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("en", "quarters")
_LOOKING_BACK = 2
"""In the first two months of a year "the fourth quarter of the year" is as often that of the year before."""
_REPORTED = Matcher(rf"(?i)^ (?:\pL+ )?{_ANY['reported']}\b")
"""What is told of a quarter before such a word is over."""
_RESULTS = Matcher(rf"(?i)\b{_ANY['results']}\b[^.;]{{0,60}}\b(?:for|in) $")
"""What a company expects to report for a quarter is most often that of the one just over."""
YEAR = (
    r"(?:(?: of| in)?(?: the)?(?: fiscal)?(?: year)? {y}\b| (?:of |in )?{pointing} (?:fiscal )?year|"
    r" of the (?:fiscal |calendar )?year\b)"
)

QUARTER = (
    r"(?:(?:(?:the )?(?:fiscal )?{ordinal} (?:fiscal )?|(?:fiscal )?{ordinal2:ordinal}- ?)quarter|"
    r"(?-i:Q){q:quarter}|{q1:quarter}(?-i:Q))"
)
HALF = r"(?:(?:the )?{ordinal}(?: |-)(?:half|semester)|(?-i:H){q:quarter})"


def of_year(found: Found, today: date | None, per_year: int) -> Time | None:
    """The numbered part of the year that is printed, pointed to, or nearest."""
    index = found.get("ordinal", found.get("ordinal2", found.get("q", found.get("q1"))))
    if index > per_year:
        return None
    if "y" in found:
        return in_part(found["y"], index, per_year)
    points: Direction | None = found.get("pointing")
    if today is None:
        return opened(f"XXXX-{'H' if per_year == 2 else 'Q'}{index}", NO_PUBLICATION, direction=points)
    if points is not None:
        year = today.year + STEP[points]
    elif found.words.lower().endswith("year") and today.month > _LOOKING_BACK:
        year = today.year
    else:
        told = _RESULTS.fits(found.before) and index == ((today.month + 2) // 3 + 2) % 4 + 1
        planned = points_to_future(found) and not (told and per_year == 4)
        year = near_year(today, index, per_year, "future" if planned else None)
        if not planned and per_year == 4 and _REPORTED.fits(found.after) and index > (today.month + 2) // 3:
            year = today.year - 1
    return in_part(year, index, per_year, basis="publication", direction=points)


@pack.rule(
    r"(?:in|for|during|over) «the quarter»\b",
    reads={"sales fell in [the quarter]": "P3M ?points-back", "a loss for [the quarter]": "P3M ?points-back"},
    ignores=["the quarter", "in the quarterfinals", "in the quarter of the city", "in the quarter-mile"],
    unless=followed_by(r"(?:of|that|where|which|known|called|ended|ending|to|through)\b|[-–]|['’]s"),
)
def the_quarter(found: Found, today: date | None) -> Time:
    """The quarter the article tells the results of."""
    return back("P3M")


@pack.rule(
    QUARTER
    + YEAR
    + r"|{y:y},? (?:(?:the )?{ordinal:ordinal} quarter|(?-i:Q){q:quarter})".replace("{y:y}", "{y0:y}")
    .replace("{ordinal:ordinal}", "{o0:ordinal}")
    .replace("{q:quarter}", "{q0:quarter}")
    + r"|(?:{pointing0:pointing} year|{y1:y})['’]s {o1:ordinal}(?: |-)quarter",
    reads={
        "the third quarter of 2024": "2024-Q3 = 2024-07-01/2024-09-30",
        "the first quarter of last year": "2024-Q1 = 2024-01-01/2024-03-31",
        "Q3 2025": "2025-Q3 = 2025-07-01/2025-09-30",
        "2016 Q3": "2016-Q3 = 2016-07-01/2016-09-30",
        "next year's first quarter": "2026-Q1 = 2026-01-01/2026-03-31",
        "2024's fourth quarter": "2024-Q4 = 2024-10-01/2024-12-31",
        "3Q 2019": "2019-Q3 = 2019-07-01/2019-09-30",
        "the fiscal third quarter of 2012": "2012-Q3 = 2012-07-01/2012-09-30",
        "the second quarter of the year": "2025-Q2 = 2025-04-01/2025-06-30",
    },
    ignores=["the third quarter", "a quarter of 2024 cars", "q3 2025", "a quarter of the year"],
    version=5,
    unless=preceded_by(r"\bone"),
)
def quarter_named(found: Found, today: date | None) -> Time | None:
    """A numbered quarter of a year that is printed or pointed to."""
    for name, others in (
        ("y", ("y0", "y1")),
        ("q", ("q0",)),
        ("ordinal", ("o0", "o1")),
        ("pointing", ("pointing0",)),
    ):
        for other in others:
            if other in found:
                found.values[name] = found.values[other]
    return of_year(found, today, 4)


@pack.rule(
    r"(?:the |its )?year-(?:earlier|ago) {ordinal} quarter",
    reads={"in [the year-earlier first quarter]": "2024-Q1 = 2024-01-01/2024-03-31"},
    ignores=["the year-earlier quarter", "a year ago, first quarter"],
)
def quarter_of_year_before(found: Found, today: date | None) -> Time | None:
    """A numbered quarter, of the year before the nearest fitting one."""
    if today is None:
        return opened(f"XXXX-Q{found['ordinal']}", NO_PUBLICATION, direction="past")
    year = near_year(today, found["ordinal"], 4, None) - 1
    return in_part(year, found["ordinal"], 4, basis="publication", direction="past")


@pack.rule(
    QUARTER,
    reads={
        "in [the third quarter]": "2025-Q3 = 2025-07-01/2025-09-30",
        "in [Q1]": "2025-Q1 = 2025-01-01/2025-03-31",
        "a charge in [the first quarter] of $16 million": "2025-Q1 = 2025-01-01/2025-03-31",
        "lower [first-quarter] earnings": "2025-Q1 = 2025-01-01/2025-03-31",
        "expects to report a loss for [the first quarter]": "2025-Q1 = 2025-01-01/2025-03-31",
        "expects to reopen in [the first quarter]": "2026-Q1 = 2026-01-01/2026-03-31",
        "the airline's [first-quarter] profit": "2025-Q1 = 2025-01-01/2025-03-31",
        "lifted by [third-quarter] results": "2024-Q3 = 2024-07-01/2024-09-30",
        "in its [fiscal fourth quarter]": "2024-Q4 = 2024-10-01/2024-12-31",
    },
    ignores=["the third quarter of the cake", "the third quarter of 2024", "led after the third quarter"],
    version=6,
    unless=either(
        followed_by(r"(?:of (?:\pL|\d{4}\b)|of the|in \d|\d|(?:last|this|next) year)"),
        preceded_by(r"\b(?:after|midway through|early in|late in|with)|(?:\byear|\d)['’]s"),
    ),
)
def quarter_alone(found: Found, today: date | None) -> Time | None:
    """A numbered quarter of the nearest fitting year."""
    return of_year(found, today, 4)


@pack.rule(
    HALF + YEAR,
    reads={
        "the first half of 2025": "2025-H1 = 2025-01-01/2025-06-30",
        "H2 2016": "2016-H2 = 2016-07-01/2016-12-31",
        "the second semester of 2024": "2024-H2 = 2024-07-01/2024-12-31",
        "in [the second half of the year]": "2025-H2 = 2025-07-01/2025-12-31",
    },
    ignores=["the first half", "the third half of 2025", "the second semester", "the first half of the game"],
    version=3,
)
def half_named(found: Found, today: date | None) -> Time | None:
    """A numbered half of a year that is printed or pointed to."""
    return of_year(found, today, 2)


@pack.rule(
    r"«{ordinal}-half» (?:\pL+ )?{_:half_result}\b|{y} {of:ordinal}(?: |-)half\b",
    reads={
        "a [first-half] profit": "2025-H1 = 2025-01-01/2025-06-30",
        "weak [second-half] net income": "2024-H2 = 2024-07-01/2024-12-31",
        "the [1989 first half]": "1989-H1 = 1989-01-01/1989-06-30",
    },
    ignores=["a first-half goal", "the first-half score", "a half profit", "1989 first half-time"],
    unless=followed_by(r"-"),
)
def half_told(found: Found, today: date | None) -> Time | None:
    """A half of a printed year, or of the nearest one, by what a company earned in it."""
    if "of" in found:
        return in_part(found["y"], found["of"], 2) if found["of"] <= 2 else None
    return of_year(found, today, 2)
