"""Slips of the calendar: weekdays, days, months, years, ranges, and days told from today."""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta

from bench.quality.slips.slip import Change, Ground, Kind
from claims.text.days import day_name

DAYS = {language: tuple(day_name(number, language) for number in range(1, 8)) for language in ("id", "en")}
MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
        *("Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": tuple(month_name[1:]),
}
_W = {language: "|".join(names) for language, names in DAYS.items()}
_M = {language: "|".join(names) for language, names in MONTHS.items()}
_SLASHED = re.compile(rf"\b(?P<w>{_W['id']}),? \((?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>20\d\d)\)")
_WORDED = {
    "id": re.compile(rf"\b(?P<w>{_W['id']}),? \(?(?P<d>\d{{1,2}}) (?P<m>{_M['id']}) (?P<y>20\d\d)\b"),
    "en": re.compile(rf"\b(?P<w>{_W['en']}),? (?P<m>{_M['en']}) (?P<d>\d{{1,2}}), (?P<y>20\d\d)\b"),
}
_RANGE = re.compile(rf"\b(?P<a>\d{{1,2}})(?: ?[-–] ?| hingga | sampai )(?P<b>\d{{1,2}}) (?:{_M['id']})\b")
_DAYS_OF_RANGE = re.compile(
    rf"\b(?P<v>{_W['id']})(?: dan | hingga | sampai |-)(?P<w>{_W['id']}),? \(?"
    rf"(?P<a>\d{{1,2}})-(?P<b>\d{{1,2}})(?: (?P<m>{_M['id']})|/(?P<n>\d{{1,2}}))\b"
)
_RELATIVE = re.compile(
    r"\b(?P<w>hari ini|kemarin|besok)\b[^.\n(]{0,24}"
    r"\((?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>20\d\d))?\)",
    re.IGNORECASE,
)
_AGAIN = {"hari ini": "kemarin", "kemarin": "hari ini", "besok": "kemarin"}


def _dates(ground: Ground) -> Iterator[tuple["re.Match[str]", date]]:
    """Every weekday printed with a whole date that it fits: only what is right can be made wrong."""
    language = ground.article.language
    shapes = [_WORDED[language], *([_SLASHED] if language == "id" else [])]
    for shape in shapes:
        for match in shape.finditer(ground.article.text):
            month = match["m"]
            number = int(month) if month.isdigit() else MONTHS[language].index(month) + 1
            try:
                day = date(int(match["y"]), number, int(match["d"]))
            except ValueError:
                continue
            if DAYS[language].index(match["w"]) == day.weekday():
                yield match, day


def _swap(match: "re.Match[str]", group: str, planted: str) -> Change:
    return "text", match.start(group), match.end(group), planted


def _weekday(step: int) -> "Kind":
    def changes(ground: Ground) -> Iterator[Change]:
        names = DAYS[ground.article.language]
        for match, day in _dates(ground):
            yield _swap(match, "w", names[(day.weekday() + step) % 7])

    name = "weekday_after" if step > 0 else "weekday_before"
    return Kind(name, "calendar", frozenset({"weekday_fits"}), changes)


def _day_off(ground: Ground) -> Iterator[Change]:
    for match, day in _dates(ground):
        other = day + timedelta(days=ground.chance.choice((-1, 1)))
        if other.month == day.month:
            yield _swap(match, "d", str(other.day).zfill(len(match["d"])))


def _day_transposed(ground: Ground) -> Iterator[Change]:
    for match, day in _dates(ground):
        turned = match["d"][::-1]
        if len(turned) == 2 and turned[0] != "0" and int(turned) <= 28 and int(turned) % 7 != day.day % 7:
            yield _swap(match, "d", turned)


def _month_off(ground: Ground) -> Iterator[Change]:
    names = MONTHS[ground.article.language]
    for match, day in _dates(ground):
        month = day.month + ground.chance.choice((-1, 1))
        if not 1 <= month <= 12:
            continue
        try:
            other = day.replace(month=month)
        except ValueError:
            continue
        if other.weekday() != day.weekday():
            printed = match["m"]
            yield _swap(
                match,
                "m",
                str(month).zfill(len(printed)) if printed.isdigit() else names[month - 1],
            )


def _year_off(ground: Ground) -> Iterator[Change]:
    for match, day in _dates(ground):
        year = day.year + ground.chance.choice((-1, 1))
        if day.replace(year=year, day=min(day.day, 28)).weekday() != day.weekday():
            yield _swap(match, "y", str(year))


def _year_far(ground: Ground) -> Iterator[Change]:
    for match, day in _dates(ground):
        if ground.article.published.day is not None and day <= ground.article.published.day:
            yield _swap(match, "y", "3" + match["y"][1:])


def _no_such_day(ground: Ground) -> Iterator[Change]:
    for match, day in _dates(ground):
        last = {2: 30, 4: 31, 6: 31, 9: 31, 11: 31}.get(day.month)
        if last is not None:
            yield _swap(match, "d", str(last))


def _no_such_month(ground: Ground) -> Iterator[Change]:
    for match, _day in _dates(ground):
        if match["m"].isdigit():
            yield _swap(match, "m", str(int(match["m"]) + 10))


def _range_turned(ground: Ground) -> Iterator[Change]:
    for match in _RANGE.finditer(ground.article.text):
        if int(match["a"]) < int(match["b"]):
            words = match[0]
            first, last = match.start("a") - match.start(), match.end("b") - match.start()
            between = words[len(match["a"]) : match.start("b") - match.start()]
            yield "text", match.start() + first, match.start() + last, match["b"] + between + match["a"]


def _relative_day(ground: Ground) -> Iterator[Change]:
    """A day told from today beside its own date, where the two fit the day of printing."""
    printed = ground.article.published.day
    if printed is None or ground.article.language != "id":
        return
    steps = {"hari ini": 0, "kemarin": -1, "besok": 1}
    for match in _RELATIVE.finditer(ground.article.text):
        word = match["w"].lower()
        try:
            day = date(int(match["y"] or printed.year), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        if day == printed + timedelta(days=steps[word]):
            other = _AGAIN[word]
            yield _swap(match, "w", other.capitalize() if match["w"][0].isupper() else other)


def _both_days(ground: Ground) -> Iterator[Change]:
    """Both days of a range are one later, where its two weekdays fit the year of printing."""
    printed, names = ground.article.published.day, DAYS["id"]
    for match in _DAYS_OF_RANGE.finditer(ground.article.text):
        month = int(match["n"]) if match["n"] else MONTHS["id"].index(match["m"]) + 1
        try:
            ends = [date(printed.year, month, int(match[at])) for at in "ab"] if printed is not None else []
        except ValueError:
            continue
        if [names[day.weekday()] for day in ends] == [match["v"], match["w"]]:
            later = f"{ends[0].day + 1}-{ends[1].day + 1}"
            yield "text", match.start("a"), match.end("b"), later


KINDS = (
    _weekday(1),
    _weekday(-1),
    Kind("day_off_by_one", "calendar", frozenset({"weekday_fits"}), _day_off),
    Kind("day_transposed", "calendar", frozenset({"weekday_fits", "impossible_date"}), _day_transposed),
    Kind("month_off_by_one", "calendar", frozenset({"weekday_fits"}), _month_off),
    Kind("year_off_by_one", "calendar", frozenset({"weekday_fits"}), _year_off),
    Kind("year_far_ahead", "calendar", frozenset({"weekday_fits", "implausible_date"}), _year_far),
    Kind("no_such_day", "calendar", frozenset({"impossible_date"}), _no_such_day),
    Kind("no_such_month", "calendar", frozenset({"impossible_date"}), _no_such_month),
    Kind("range_turned", "calendar", frozenset({"range_order"}), _range_turned),
    Kind("both_days_off_by_one", "calendar", frozenset({"range_weekdays"}), _both_days),
    Kind("relative_day", "calendar", frozenset({"relative_day_fits"}), _relative_day),
)
