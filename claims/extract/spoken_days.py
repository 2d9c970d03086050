""" "Today" within a quotation is the day it was spoken, which need not be the day of printing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from claims.model import Reading, Time, on, open_period

# Rules that count a day from the day of printing; the weekday or date of the saying is told by others.
DAY_WORDS = ("pointed_day@", "last_night@", "earlier_today@", "earlier_part_of_today@")
# The day of saying lies so many days back, at most: an older one is that of another matter.
LONGEST = 7
# The words may have been spoken on the day printed with earlier words, or on that of printing.
SPOKEN = "spoken-on-another-day"

Quote = tuple[int, int]


class SpokenDays:
    """The days of a text as they were meant by whoever spoke, sentence by sentence in reading order."""

    def __init__(self, today: date | None) -> None:
        self.today = today
        self.told: date | None = None

    def as_meant(self, times: tuple[Reading, ...], quotes: Iterable[Quote]) -> tuple[Reading, ...]:
        """The times of a sentence: "hari ini" in a quotation is counted from the day printed with the
        quotation ("…, kata X, Senin (12/5)"), and is left open where only the quotation before has one
        and it is not that of printing."""
        quotes = tuple(quotes)
        if self.today is None or not quotes:
            return times
        inside = [item for item in times if any(start <= item.start < end for start, end in quotes)]
        printed = {day for item in times if item not in inside for day in self._saying(item)}
        if printed:
            self.told = printed.pop() if len(printed) == 1 else None
            own = True
        else:
            own = False
        if self.told is None or self.told == self.today:
            return times
        back = self.told - self.today if own else None
        return tuple([_moved(item, back) if item in inside and _day_word(item) else item for item in times])

    def _saying(self, item: Reading) -> Iterator[date]:
        """The day of a time with its weekday or date printed, up to today and not long before it."""
        time: Time = item.value
        day = time.period.lo
        if time.printed is None or day is None or day != time.period.hi or self.today is None:
            return
        if timedelta(0) <= self.today - day <= timedelta(LONGEST):
            yield day


def _day_word(item: Reading) -> bool:
    """The time is a day counted from that of printing, with no date of its own."""
    return item.rule.partition(".")[2].removeprefix("part_of_").startswith(DAY_WORDS)


def _moved(item: Reading, by: timedelta | None) -> Reading:
    time: Time = item.value
    if time.period.lo is None:
        return item
    meant = open_period(SPOKEN) if by is None else on(time.period.lo + by, "context")
    return replace(item, value=replace(time, period=meant))
