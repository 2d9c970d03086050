"""Days that do not run off the calendar: facts come from anywhere, and may name its first or last one."""

from datetime import date, timedelta


def shifted(day: date, by: int) -> date:
    """The day so many days later, or earlier where that is negative; the calendar's own end beyond it."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return date.max if by > 0 else date.min
