"""Impossible dates: a day, month or year that no calendar has."""

from datetime import date, timedelta

from claims.match.made_up import made_up
from claims.match.other_dates import calendar_says, in_style, other_days, piece
from claims.match.told_wrong import no_such_day, told_wrong
from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import Case, Check
from claims.text.days import real_day

NEAR = timedelta(days=14)
"""News dates are of the two weeks before printing, or of the day after: such a repair is the likelier."""
OPENING, CLOSING = ('"', "“", "'", "‘"), frozenset("\"”'’")
MOST = 4
"""An editor reads a few repairs, not a list."""


def _candidates(claim: Claim, case: Case) -> list[tuple[str, date, Span, str]]:
    """The real days that differ from the printed date in one part, with the words to print there."""
    day, month, year = (claim.details[key] for key in ("day", "month", "year"))
    near, year_at = case.published, piece(claim, "year_at")
    if year is not None and not 1000 <= year <= 9999:
        if near is None or year_at is None:
            return []
        years = [(one, real_day(one, month, day)) for one in (near.year, near.year - 1)]
        return [("year", other, year_at, str(one)) for one, other in years if other is not None]
    taken = year or (near.year if near is not None else 2000)
    found: list[tuple[str, date, Span, str]] = []
    number, weekday = piece(claim, "number"), claim.details["weekday"]
    if number is not None and weekday is not None and near is not None and 1 <= month <= 12:
        # Any day of the printed month will do that bears the weekday and is news on the day of printing.
        printed = case.article.quote(number)
        news = [near + timedelta(days=step) for step in range(1, -NEAR.days - 1, -1)]
        meant = [one for one in news if one.month == month and one.isoweekday() == weekday]
        found = [
            ("day", one, number, in_style(one.day, printed)) for one in meant if year in (None, one.year)
        ]
    months = {month - 1, month + 1}
    if near is not None:
        months |= {near.month, (near.month - 2) % 12 + 1}
    for one in other_days(claim, case.article, taken):
        last = one.part == "day" and real_day(taken, month, one.day.day + 1) is None
        borne = one.part == "day" and one.day.isoweekday() == claim.details["weekday"]
        if last or borne or one.part in ("digit", "swapped") or one.day.month in months - {month}:
            found.append((one.part, one.day, one.span, one.words))
    return found


def _repairs(claim: Claim, case: Case) -> tuple[Repair, ...]:
    """Another day, month or year: what bears the printed weekday and is near to printing comes first.

    Where a weekday is printed only such days are offered as fit that bear it; the last day of
    the month is kept as the nearest real one. A month over twelve without a weekday is any near month.
    """
    weekday, near = claim.details["weekday"], case.published
    offers: list[tuple[int, int, str, Repair]] = []
    for part, day, span, words in _candidates(claim, case):
        close = near is not None and near - NEAR <= day <= near + timedelta(days=1)
        away = abs((day - near).days) if near is not None else 0
        fits = weekday == day.isoweekday()
        if fits or (weekday is None and close):
            reason = "same-month-as-publication" if part == "month" and close else "real-day"
            offers.append(
                (not close, away, part, Repair(span, words, "supported", reason, (calendar_says(day),)))
            )
        elif part == "day":
            offers.append((2, 0, part, Repair(span, words, "unknown", "nearest-real-day")))
        elif weekday is None and (part != "digit" or claim.details["day"] > 31):
            offers.append((3, away, part, Repair(span, words, "unknown", "real-day")))
    ranked = [repair for *_, repair in sorted(offers, key=lambda item: item[:3])]
    first = {(repair.span, repair.replacement): repair for repair in reversed(ranked)}
    return tuple(repair for repair in ranked if first[repair.span, repair.replacement] is repair)[:MOST]


def _alone_in_marks(claim: Claim, case: Case) -> bool:
    """The date fills a quotation, shown as somebody else wrote it: 'the date "September 31st."'."""
    text = case.article.title or "" if claim.span.field == "title" else case.article.text
    before, after = text[: claim.span.start], text[claim.span.end :]
    return before.endswith(OPENING) and after.lstrip(".,?!")[:1] in CLOSING


def judge(claim: Claim, case: Case) -> Finding | None:
    """A date must be a day that exists: there is no 31 June, no month 20 and no year 20255."""
    if claim.period.open_reason == "no-such-day":
        if no_such_day(case, claim.span) or told_wrong(case, claim.span):
            return case.finding(CHECK, claim, "unknown", "told-as-wrong", printed=claim.quote)
        if made_up(case, claim.span):
            return case.finding(CHECK, claim, "unknown", "made-up", printed=claim.quote)
        if _alone_in_marks(claim, case):
            return case.finding(CHECK, claim, "unknown", "quoted-as-written", printed=claim.quote)
        day, month, year = (claim.details[key] for key in ("day", "month", "year"))
        part = "month" if not 1 <= month <= 12 else "day"
        if year is not None and not 1000 <= year <= 9999:
            part = "year"
        printed = f"{day}/{month}/{year}" if part == "year" else f"{day}/{month}"
        ground = Evidence("calendar", "contradicts", ref=f"no such {part}: {printed}")
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "no-such-day",
            ground,
            severity="error",
            repairs=_repairs(claim, case),
            printed=claim.quote,
            part=part,
        )
    if claim.period.lo is None:
        return case.finding(CHECK, claim, "unknown", "no-day-read", printed=claim.quote)
    ground = Evidence("calendar", "supports", ref=f"{claim.period.lo.isoformat()} exists")
    return case.finding(CHECK, claim, "holds", "day-exists", ground, day=claim.period.lo.isoformat())


CHECK = Check("impossible_date", 7, frozenset({"calendar_date"}), judge)
