"""How long a site asks us to wait, within bounds."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

UNSAID = timedelta(minutes=1)
"""What is waited after a 429 that does not say."""
LONGEST = timedelta(days=1)
"""No site keeps an address waiting for longer."""
HOST_LONGEST = timedelta(hours=1)
"""Nor all of its addresses together: one page's answer must not silence a newspaper for a day."""


def until(status: int, retry_after: str | None, now: datetime) -> datetime | None:
    """The moment from which we may ask again, given in seconds or as a date, at most a day ahead.

    None where we are not asked to wait: only a 429, or a 503 that says for how long, does so.
    """
    if status != 429 and (status != 503 or not retry_after):
        return None
    wait = UNSAID
    said = (retry_after or "").strip()
    if said.isascii() and said.isdigit():
        wait = timedelta(seconds=min(int(said[:9]), LONGEST.total_seconds()))
    elif said:
        wait = _date(said[:100], now) or wait
    return now + min(max(wait, timedelta(seconds=1)), LONGEST)


def _date(said: str, now: datetime) -> timedelta | None:
    try:
        moment = parsedate_to_datetime(said)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    except (ValueError, TypeError, OverflowError):
        return None
