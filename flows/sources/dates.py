"""Dates of feeds and sitemaps: the day they are here, and the words they stood there in."""

from typing import Literal

from claims.article.days import day_as_written
from flows.sources.model import ListedDate

LONGEST = 100  # characters kept; a date has forty at most


def listed_date(
    written: str, *, origin: Literal["feed", "sitemap"], where: str, zone: str | None
) -> ListedDate | None:
    """The date as written, and its day in the zone where the words name a moment; None for no words.

    A date without an offset is of the day as written, as is every date where no zone is given.
    """
    written = " ".join(written[:LONGEST].split())
    if not written:
        return None
    return ListedDate(day_as_written(written, zone), written, origin, where)
