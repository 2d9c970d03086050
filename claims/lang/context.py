"""TIMEX3 values of words that point back: "hari itu", "pukul 10.00", "sebulan kemudian".

Only the value is settled here, as readers of TIMEX3 expect it; the period stays open, for it is
decided where the article is understood as a whole.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from claims.lang.calendar import VAGUE
from claims.lang.relative import shift
from claims.lang.same_periods import RULE, of_quarter, part_of_a_year, same_period
from claims.lang.small_words import small_words
from claims.model import Reading, Time, on, open_period
from claims.text.listed import any_of

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])(T[MANE][OFIV])?")
_MONTH_OR_YEAR = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?")
_IN_A_YEAR = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?:T|$)")
_UNIT = {"D": "day", "W": "week", "M": "month", "Y": "year"}
JOINED = 4
"""A day so few code points behind a clock time is its day: "10.00 WIB, Senin (12/5)", "noon on Friday"."""

NEAR = timedelta(6)
"""A bare weekday is the day of that name the article dates, where that is so near the day of printing."""

_DAY_WORDS = (".that_day@",)
_WORDS = small_words("context")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}
_YEAR_WORDS = frozenset(_WORDS["that_year"])
"""Words of `that_time` that point to the year named last: "76 in 2018 … 135 that year"."""
_MONTH_WORDS = frozenset(_WORDS["that_month"])
_IN_A_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}$")
_BESIDE = re.compile(rf"(?i){_ANY['beside']}\s|{_ANY['unit']}\s+{_ANY['unit_beside']}")
"""A week, month or year told by its place beside another one, and not by so many units."""
_BEHIND = tuple(f" {word} " for word in _WORDS["behind"])
"""A day pointed to behind these ("naik setelah kemarin turun") is told by the way: nothing counts from it."""

CAPTION = 400
"""A caption is not longer than so many code points up to its day."""
_CREDIT = re.compile(r"(?:[A-Z]{2,12}\.?(?: |(?= ?/))){1,4}/ ?(?:[A-Z][A-Z.'-]{1,14} ){1,4}(?=[A-Z])")
"""The agency and the photographer, in capitals: "KORAN KITA / RINA WATI Kapal bersandar …"."""

_PLANNED = re.compile(rf"(?i)\b{_ANY['planned']}\b")
"""Words of planning: a clock behind them does not lie on a day that is over."""

_CLOCKS = frozenset(["/", *_WORDS["between_clocks"]])
"""Between two clock times of one day, which stands behind the second."""

_UP_TO = re.compile(rf"(?i) {_ANY['up_to']} (?:{_ANY['day']} )?")
_AND = re.compile(rf"(?i)(?:,? {_ANY['and']} |, )(?:{_ANY['day']} )?")
_ARTICLE = re.compile(rf"(?i)\b{_ANY['article']} $")
_NOUN = re.compile(r" [a-z]{4,}")
_BARE_WEEKDAY = (".weekday_alone@", ".part_of_weekday@")


def settle(readings: Iterable[Reading], published: date | None, text: str = "") -> tuple[Reading, ...]:
    """The readings with the values of those that point back, counted from the last day named before them."""
    day = published
    named: date | None = None
    year: str | None = None
    month: str | None = None
    part: str | None = None  # the month, quarter or half of a year named last
    close: date | None = None  # the last day named that lies about the day of printing
    named_at = 0
    wider: str | None = None  # the month or year named last, where no day has been since
    settled: list[Reading] = []
    row = dated_weekdays(tuple(readings), published, text)
    for index, reading in enumerate(row):
        time: Time = reading.value
        if RULE in reading.rule:
            same = same_period(time.value, part, text[reading.start : reading.end])
            if same is not None or time.value == "P1Y":
                before = f"{int(year) - 1:04}" if year is not None else time.value
                reading = replace(reading, value=replace(time, value=before if same is None else same))
            settled.append(reading)
            continue
        if part_of_a_year(time.value):
            part = time.value
        if not time.back_reference:
            wider = time.value if _MONTH_OR_YEAR.fullmatch(time.value) else wider
            year = time.value[:4] if _IN_A_YEAR.match(time.value) else year
            month = time.value[:7] if _names_a_month(time) else month
            aside = named is not None and time.printed is None and _is_aside(reading, text)
            aside = aside or (time.printed is not None and _is_attribute(reading, text))
            aside = aside or (time.printed is not None and _in_a_caption(reading, text))
            if time.period.known and time.period.lo == time.period.hi and not aside:
                named = day = time.period.lo
                wider, named_at = None, reading.end
                if published is not None and named is not None and abs(named - published) <= NEAR:
                    close = named
        elif year is not None and _shortened(text, reading) in _YEAR_WORDS:
            reading = replace(reading, value=replace(time, value=year))
        elif month is not None and _shortened(text, reading) in _MONTH_WORDS:
            reading = replace(reading, value=replace(time, value=month))
        elif (quarter := of_quarter(part, time, text[reading.start : reading.end])) is not None:
            reading = replace(reading, value=replace(time, value=quarter))
        elif (other := counted(wider, time, published)) is not None:
            wider = as_wide(other, time.value, text[reading.start : reading.end])
            reading = replace(reading, value=replace(time, value=wider))
        else:
            following = row[index + 1 : index + 2] if time.value.startswith("T") else ()
            ends = reading.end
            if following and _same_clock(reading, following[0], text):
                ends, following = following[0].end, row[index + 2 : index + 3]
            joined = next((r.value.period for r in following if r.start - ends <= JOINED), None)
            one_day = joined is not None and joined.known and joined.lo == joined.hi
            told = joined.lo if one_day and joined else day
            if told is day and close is not None and _told_anew(reading, text, named_at):
                ahead = published is not None and close < published and _is_planned(reading, text)
                told = published if ahead else close
            value = pointed(
                time, reading.rule, told, named or _printed_before(time, published, text, reading)
            )
            if time.value.startswith("P") and value is not None and published is not None:
                value = None if value[:10] > published.isoformat() else value
            if value is None and (beside_it := _LENGTH.fullmatch(time.value)) is not None:
                value = beside_it[3]  # "the next morning" of a day nobody names is a morning
                reading = reading if value is None else replace(reading, value=replace(time, value=value))
            elif value is not None:
                seen = as_wide(value, time.value, text[reading.start : reading.end])
                reading = replace(reading, value=replace(time, value=seen))
            if time.value.startswith("P") and value is not None and named is not None and value[:1] != "T":
                named = day = date.fromisoformat(value[:10])
        settled.append(reading)
    return tuple(settled)


def _names_a_month(time: Time) -> bool:
    """The words name a month, alone or with a day; "Thursday" and "today" lie in one and name none."""
    printed = time.printed is not None and time.printed.month is not None
    return printed or _IN_A_MONTH.match(time.value) is not None


def _printed_before(time: Time, published: date | None, text: str, reading: Reading) -> date | None:
    """The day of printing, before which "the previous month" lies where the article names no day."""
    beside = time.direction == "past" and _BESIDE.match(text[reading.start : reading.end])
    return published if beside and time.value in ("P1W", "P1M", "P1Y") else None


def as_wide(value: str, length: str, words: str) -> str:
    """The week, month or year that holds a day, for "the following year"; the day itself otherwise."""
    if length not in ("P1W", "P1M", "P1Y") or not _BESIDE.match(words):
        return value
    if length == "P1W":
        year, week, _ = date.fromisoformat(value).isocalendar()
        return f"{year:04}-W{week:02}"
    return value[: 4 if length == "P1Y" else 7]


def _shortened(text: str, reading: Reading) -> str:
    """ "Later that year" as "that year"."""
    words = text[reading.start : reading.end].lower()
    for word in _WORDS["in_that_year"]:
        words = words.removeprefix(f"{word} ")
    return words


def _told_anew(reading: Reading, text: str, named_at: int) -> bool:
    """The clock stands in another paragraph than the last day named, and opens no line of a list of hours."""
    if not reading.value.value.startswith("T") or text[reading.start - 1 : reading.start] in ("", "\n"):
        return False
    return "\n" in text[named_at : reading.start]


def _same_clock(reading: Reading, other: Reading, text: str) -> bool:
    """Two clocks of one day: "02.30 UTC atau 09.30 WIB, Senin", "jam 7 sampai jam 5 sore besok"."""
    between = text[reading.end : other.start].strip(" (").lower()
    return bool(other.value.value.startswith("T")) and between in _CLOCKS


def _is_aside(reading: Reading, text: str) -> bool:
    """The day is told behind "setelah", as what was before the day that is told of."""
    return text[max(0, reading.start - 9) : reading.start].endswith(_BEHIND)


def _is_attribute(reading: Reading, text: str) -> bool:
    """The date says of what day a thing is ("since the Oct. 16 disclosure"): nothing counts from it."""
    if not text[reading.end + 1 : reading.end + 2].islower() or text[reading.end] != " ":
        return False
    before = _ARTICLE.search(text[max(0, reading.start - 6) : reading.start])
    return before is not None and _NOUN.match(text, reading.end) is not None


def _in_a_caption(reading: Reading, text: str) -> bool:
    """The line begins with who took a picture: what was on its day is no part of what the article tells."""
    line = text.rfind("\n", 0, reading.start) + 1
    return reading.start - line < CAPTION and _CREDIT.match(text, line) is not None


def _is_planned(reading: Reading, text: str) -> bool:
    """A word of planning stands before the clock in its sentence."""
    return _PLANNED.search(text[max(0, reading.start - 100) : reading.start].rpartition(". ")[2]) is not None


def dated_weekdays(row: tuple[Reading, ...], published: date | None, text: str = "") -> tuple[Reading, ...]:
    """The readings with each bare weekday taken for the day of that name the article dates before it.

    "Pada Kamis (27/11/2014) … pertemuan Kamis": printed on the 26th, the second is the 27th as well.
    In "from Wednesday to Thursday" the second follows the first, as it does in "Saturday and Sunday" behind
    words of planning.
    """
    if published is None:
        return row
    days: dict[int, date] = {}
    found: list[Reading] = []
    for reading in row:
        time: Time = reading.value
        printed, lo = time.printed, time.period.lo
        if printed is not None and printed.day is not None and lo is not None and lo == time.period.hi:
            if abs(lo - published) <= NEAR:
                days[lo.isoweekday()] = lo
        elif printed is not None and lo is not None and any(name in reading.rule for name in _BARE_WEEKDAY):
            day = days.get(printed.weekday or 0)
            before = found[-1].value.period if found else open_period(VAGUE)
            if before.lo is not None and before.lo == before.hi:
                behind = (lo.isoweekday() - before.lo.isoweekday()) % 7 or 7
                ends = found[-1].end
                joined = _UP_TO.fullmatch(text, ends, reading.start) is not None or (
                    before.lo > published
                    and any(name in found[-1].rule for name in _BARE_WEEKDAY)
                    and text[reading.end : reading.end + 1] not in ("'", "’")
                    and _AND.fullmatch(text, ends, reading.start) is not None
                )
                day = before.lo + timedelta(behind) if joined else day
            if day is not None and day != lo:
                value = day.isoformat() + time.value[10:]
                reading = replace(reading, value=replace(time, value=value, period=on(day, "context")))
        found.append(reading)
    return tuple(found)


def counted(wider: str | None, time: Time, published: date | None) -> str | None:
    """So many years from a year or quarter, or months from a month: "2012 … setahun sebelumnya" is 2011."""
    length = _LENGTH.fullmatch(time.value)
    if wider is None or length is None or length[2] not in "YM":
        return None
    quarters = "Q" in wider and length[2] == "M" and int(length[1]) % 3 == 0
    if length[2] == "M" and (len(wider) == 4 or "Q" in wider) and not quarters:
        return None
    steps = int(length[1]) * (-1 if time.direction == "past" else 1)
    if quarters:
        index = int(wider[:4]) * 4 + int(wider[6]) - 1 + steps // 3
        return f"{index // 4:04}-Q{index % 4 + 1}"
    if "Q" in wider:
        year = int(wider[:4]) + steps
        return f"{year:04}{wider[4:]}" if published is None or year <= published.year else None
    other = shift(date(int(wider[:4]), int(wider[5:] or 1), 1), steps, _UNIT[length[2]])
    if other is None or (published is not None and other > published):
        return None
    return other.isoformat()[: len(wider)]


def pointed(time: Time, rule: str, day: date | None, named: date | None) -> str | None:
    """The value of a time that points back, or None where it stays as it is."""
    if time.value.startswith("T"):
        return None if day is None else "/".join(f"{day.isoformat()}{part}" for part in time.value.split("/"))
    if any(name in rule for name in _DAY_WORDS):
        return None if named is None else named.isoformat()
    length = _LENGTH.fullmatch(time.value)
    if length is None or named is None:
        return None
    other = shift(named, int(length[1]) * (-1 if time.direction == "past" else 1), _UNIT[length[2]])
    return None if other is None else other.isoformat() + (length[3] or "")
