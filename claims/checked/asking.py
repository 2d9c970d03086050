"""The day on which something that is asked was said."""

from datetime import date

from claims.lang import read_times
from claims.model import Language, Time

LONGEST = 10_000
"""Characters that are looked at."""


def day_said(text: str, language: Language) -> date | None:
    """The last whole day a text names: posts are passed on with their day behind them. None without one."""
    last: date | None = None
    for reading in read_times(text[:LONGEST], language, None):
        time = reading.value
        if isinstance(time, Time) and time.type in ("DATE", "TIME") and time.period.lo == time.period.hi:
            last = time.period.lo if time.period.lo is not None else last
    return last
