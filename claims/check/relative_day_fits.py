"""Day word and date: "hari ini" or "kemarin" beside a printed date, counted from the day of printing."""

from datetime import date, timedelta

from claims.match.made_up import printed_again
from claims.match.other_dates import other_days
from claims.match.small_words import small_words
from claims.model import Claim, Evidence, Finding, Language, Repair, Severity, Span
from claims.model.check import Case, Check
from claims.text.grammar import grammar

ALLOWED: dict[int, tuple[int, ...]] = {
    0: (0, -1),
    -1: (-1, -2),
    -2: (-2, -3),
    1: (1, 0, 2),
    2: (2, 1, 3),
}
"""Days from printing that a word may mean, likeliest first: a paper printed the day after keeps its words."""
STALE = 3
"""A story printed again within so many days keeps its "hari ini", and that is no slip."""
STAMPED = 7
"""So far ahead the day of printing itself may be stamped too early, where weekday and date agree."""
DAYS = {0: "today", -1: "yesterday", 1: "tomorrow", 2: "in_two_days"}
"""The list of the day words that mean a day so far from that of printing; the first of it is printed."""
MOST = 4
"""An editor reads a few repairs, not a list."""


def _ground(day: date, printing: date) -> str:
    away = f"{(day - printing).days:+d} days from the day of printing"
    return f"{day.isoformat()} is {away} {printing.isoformat()}"


def _day_word(days: int, language: Language) -> str | None:
    """The word for a day so far from that of printing; None where the language has none."""
    words = small_words("relative_day_fits", language)[DAYS[days]] if days in DAYS else ()
    return words[0] if words else None


def _siblings(claim: Claim, case: Case, lo: date, hi: date) -> bool:
    """Another printed date of the article lies between the two days."""
    return any(
        other.type == "calendar_date"
        and other.id != claim.id
        and other.period.lo is not None
        and lo <= other.period.lo <= hi
        for other in case.claims
    )


def _year_slip(day: date, printing: date, allowed: tuple[int, ...]) -> bool:
    """The same day and month would fit in the year of printing, or over New Year in the one beside it."""
    meant = [printing + timedelta(days=step) for step in allowed]
    return any((one.month, one.day) == (day.month, day.day) for one in meant)


def _repairs(claim: Claim, case: Case, day: date, printing: date, offset: int) -> tuple[Repair, ...]:
    """The day word that means the printed date, and each date the word may mean; one part at a time.

    The word comes first where the weekday fits the date or the article prints that day once
    more, else the date that fits the weekday and is nearest to what the word means.
    """
    beside, weekday = claim.details["day_word"], claim.details["weekday"]
    span = Span(claim.span.field, beside["start"], beside["end"])
    dates: list[tuple[bool, int, str, Repair]] = []
    for other in other_days(claim, case.article, day.year, range(printing.year - 1, printing.year + 2)):
        step = (other.day - printing).days
        if step in ALLOWED[offset]:
            misfit = weekday is not None and other.day.isoweekday() != weekday
            ground = Evidence("calendar", "supports", ref=_ground(other.day, printing))
            repair = Repair(other.span, other.words, "supported", "date-fits-day-word", (ground,))
            dates.append((misfit, ALLOWED[offset].index(step), other.part, repair))
    ranked = [repair for *_, repair in sorted(dates, key=lambda one: one[:3])]
    word = _day_word((day - printing).days, case.article.language)
    if word is not None:
        printed = case.article.quote(span)
        word = word.upper() if printed.isupper() else word.capitalize() if printed[0].isupper() else word
        ground = Evidence("calendar", "supports", ref=_ground(day, printing))
        sure = weekday == day.isoweekday() or _siblings(claim, case, day, day)
        ranked.insert(0 if sure else 1, Repair(span, word, "supported", "day-word-fits-date", (ground,)))
    return tuple(ranked[:MOST])


def _severity(claim: Claim, case: Case, day: date, printing: date, offset: int) -> Severity | None:
    """How sure it is that word and date clash; None where they may both be right.

    A date after printing is never today or yesterday. An old date beside "hari ini" may be that
    of a story printed again, unless it is a year off to the day, or the article's other dates lie about
    the day of printing. "Kemarin" is said loosely of the near past in Indonesian, and papers put
    out the night before print it of the same day.
    """
    away, weekday = (day - printing).days, claim.details["weekday"]
    fits, wrong = weekday == day.isoweekday(), weekday not in (None, day.isoweekday())
    loose = grammar(case.article.language).yesterday_is_loose
    if _year_slip(day, printing, ALLOWED[offset]):
        return "warning" if fits else "error"
    if offset <= 0 < away:
        sure = away > 1 and not fits
        return "error" if sure else None if (offset == 0 and away == 1) or away <= STAMPED else "warning"
    about = _siblings(claim, case, printing - timedelta(days=STAMPED), printing + timedelta(days=1))
    if offset < 0 and away == 0:
        return "notice" if loose and not wrong else "warning"
    if offset == 0 and away < -STALE:
        return "warning" if about and not fits else None
    if offset > 0 and away < -STALE:
        return "warning" if about and not fits else None
    if not loose and abs(away - offset) > STALE and about and not fits:
        return "warning"
    return "warning" if wrong and about and abs(away - offset) > STALE else None


def judge(claim: Claim, case: Case) -> Finding | None:
    """A date beside "hari ini", "kemarin" or "besok" is the day that word means on the day of printing.

    One day of tolerance is kept for papers printed the day after. Dates inside a quotation are
    the speaker's own and left alone; a day of printing that was only inferred decides nothing.
    """
    beside, day, printing = claim.details["day_word"], claim.period.lo, case.article.published.day
    if beside is None or claim.details["quoted"] or day is None:
        return None
    if printing is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    offset, ground = beside["offset"], _ground(day, printing)
    word = case.article.quote(Span(claim.span.field, beside["start"], beside["end"]))
    night = beside["night"] and day == printing
    if (day - printing).days in ALLOWED[offset] or night:
        agrees = Evidence("calendar", "supports", ref=ground)
        return case.finding(
            CHECK, claim, "holds", "day-word-agrees", agrees, word=word.lower(), day=day.isoformat()
        )
    severity = _severity(claim, case, day, printing, offset)
    if severity is None or printed_again(case):
        return case.finding(CHECK, claim, "unknown", "may-be-printed-again", word=word.lower())
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "day-word-differs",
        Evidence("calendar", "contradicts", ref=ground),
        severity=severity,
        repairs=_repairs(claim, case, day, printing, offset),
        word=word.lower(),
        day=day.isoformat(),
        published=printing.isoformat(),
    )


CHECK = Check("relative_day_fits", 2, frozenset({"calendar_date"}), judge)
