"""Weekdays beside a date that are not plainly the day's own: the last of a row, and the eve of one.

A heading ("Berangkat Rabu") tells of the nearest such day, ahead or behind, for its verb has no tense; one of
what nobody plans, a death, an accident, an arrest ("Dua Orang Tewas Rabu"), tells of the last such day.
"Friday to Sunday, May 16-18" prints the row of the weekdays and the row of the days: "Sunday, May 16" is
no date in it. "Malam Jumat, 15 Mei" is Thursday's night, and the 15th a Thursday.
"""

from dataclasses import replace
from datetime import date

from claims.lang.calendar import Direction
from claims.lang.found import NEARBY, Found
from claims.lang.matcher import Matcher
from claims.model import Time

_AHEAD = {
    "id": Matcher(
        r"(?i)\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)"
        r"(?: ?[-–—&] ?| (?:hingga|sampai|sampai dengan|s\.?d\.?|s/d|dan|serta) |, (?:dan )?)$"
    ),
    "en": Matcher(
        r"(?i)\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?"
        r"(?: ?[-–—&] ?| (?:to|through|until|till|and) |, (?:and )?)$"
    ),
}
_BEHIND = Matcher(
    r"(?i)^(?: ?[-–—&] ?|,? (?:hingga|sampai|sampai dengan|s\.?d\.?|s/d|dan|serta|to|through|until|till|and) "
    r"|, )(?:the )?(?:\pL{3,9}\.? )?\pN{1,2}\b"
)
_SOON = 3
"""Days ahead that are nearer than the last day of that name."""
_OVER = Matcher(
    r"(?i)\b(?:tewas|meninggal|wafat|gugur|terluka|luka-luka|kecelakaan|tabrakan|terbakar|kebakaran|terbalik|tenggelam|"
    r"tergelincir|jatuh|roboh|ambruk|longsor|banjir|gempa|diguncang|guncang|meletus|meledak|ledakan|hanyut|terseret|"
    r"ditangkap|dibekuk|diringkus|diciduk|ditembak|tertembak|dirampok|dibunuh|dianiaya|ditemukan|bentrok|rusuh|"
    r"usai|telah|sudah|tadi|kemarin|died|dies|dead|killed|kills|injured|wounded|crashed|crashes|collapsed|collapses|"
    r"derails?|derailed|sank|capsizes|capsized|exploded|explodes|arrested|shot|stabbed|robbed|"
    r"struck|fell|rose|slid|plunged|jumped|won|beat|lost|was|were|had)\b"
)
"""What is over when it is told; verbs of courts and funerals are left out, which are announced as often."""
_PLANNED = Matcher(
    r"(?i)\b(?:akan|bakal|besok|lusa|siap|jelang|menjelang|rencana|jadwal|dijadwalkan|mulai|digelar|dimulai|potensi|"
    r"berpotensi|waspada|prakiraan|prediksi|simulasi|peringatan|will|to|set|due|plans?|ahead|begins|starts|opens|"
    r"forecast|expected|could|may|risk|memorial|funeral)\b"
)
_EVE = Matcher(r"(?i)\b(?:malam|eve of) (?:hari )?$")


def of_a_row(found: Found, language: str) -> bool:
    """The weekday ends a row of them, and the date begins a row of dates."""
    return "weekday" in found and _BEHIND.fits(found.after) and _AHEAD[language].fits(found.before)


def by_its_eve(time: Time, found: Found) -> Time:
    """The time with the weekday of the night before the printed one, where the date is that day."""
    printed, day = time.printed, time.period.lo
    if printed is None or printed.weekday is None or day is None:
        return time
    if day.isoweekday() % 7 + 1 != printed.weekday or not _EVE.fits(found.before):
        return time
    return replace(time, printed=replace(printed, weekday=day.isoweekday()))


def nearest(found: Found, today: date | None) -> Direction | None:
    """The way to the nearest such weekday where the words stand in a line of capitals; None in any other.

    It is never ahead where the line tells of what is over, and of nothing planned.
    """
    ahead, behind = found.before.rpartition("\n")[2], found.after.partition("\n")[0]
    if today is None or not ahead.strip() or len(ahead) >= NEARBY or len(behind) >= NEARBY:
        return None
    line = f"{ahead} {behind}"
    if any(mark in line for mark in '.,;:!?"“”') or any(len(w) > 3 and w[0].islower() for w in line.split()):
        return None
    if not 0 < (found["weekday"] - today.isoweekday()) % 7 <= _SOON:
        return None
    return None if _OVER.fits(line) and not _PLANNED.fits(line) else "future"
