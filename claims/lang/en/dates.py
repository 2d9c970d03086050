"""Calendar dates in words as English papers print them, read on Monday 12 May 2025 in the examples."""

from datetime import date

from claims.lang.calendar import dated, day_range, is_nearer_ahead
from claims.lang.en.pack import FUTURE, PAST, pack
from claims.lang.found import Found, followed_by
from claims.lang.matcher import Matcher
from claims.lang.relative import dated_in_year
from claims.lang.weekdays import by_its_eve, of_a_row
from claims.lang.zones import zoned
from claims.model import Printed, Time, on

SCHEDULED = (
    r"\b(?:plays|hosts|faces|visits|comes|falls due|"
    r"begins?|starts|opens|ends|closes|arrives|leaves|departs|expires|resumes?|returns|reopens?|"
    r"kicks off|takes (?:effect|place|office)|goes (?:on sale|on trial|to trial|into effect)|"
    r"go(?:es)? to the polls|polls (?:open|close)(?: at [^;]{1,25} and close)?|"
    r"(?:was|were) (?:to|due to|expected to|scheduled to|set to)(?: \pL+)?)"
    r"(?: (?:in|at|for|with|the|a|on|his|her|its|their) ?(?:\pL+)?){0,3}\s+(?:on\s+)?$"
)
"""What opens or begins, by a verb in the present, does so on a day to come."""
AHEAD = (
    r"\b(?:as (?:early|soon|late) as|ahead of|ready for|prepar\pL+ for|in preparation for|run-up to|"
    r"(?:go|goes|going|head|heads|heading) into|(?:place|spot|berth) in|qualif\pL+ for|favou?rites? for)"
    r"\s+(?:on\s+)?$"
)
"""As early as that day, or ahead of it, it is still to come whatever stands before."""
DEMANDED = r"\b(?:demand\pL*|urged?|order(?:s|ed)|must|should|needs?|ultimatum)\b[^.;]{0,60} by\s+$"
"""What is demanded by a day is not done yet."""
_FUTURE = Matcher(f"(?i){FUTURE}|{SCHEDULED}|{AHEAD}|{DEMANDED}")  # one pass for all: every date asks
_PAST = Matcher(f"(?i){PAST}")
_SAID = Matcher(r"(?i)\b(?:said|told|added|wrote|announced|warned)\b")
_DID = Matcher(
    r"(?i)\b(?:passed|signed|approved|released|issued|introduced|unveiled|filed|launched|published|rejected|endorsed|"
    r"adopted|submitted|delivered|posted|arrived|returned|began|resigned|died|took|gave|won|lost|beat)\s+(?:on\s+)?$"
)
_PASSIVE = Matcher(
    r"(?i)\b(?:be|been|being|is|are|get|gets|and|or|to|not|never|yet|newly|until)\s+"
    r"(?:\pL+ly\s+)?\pL+\s+(?:on\s+)?$"
)
"""What somebody did on a day is over ("a bill the House passed Tuesday"); what is to be done need not be."""
_HAD_BEEN = Matcher(
    r"(?i)\b(?:had been|(?:was|were) (?:originally|initially|earlier|previously)) (?:\pL+ly )?"
    r"(?:planned|scheduled|due|expected|set|slated|supposed)\b[^.;]{0,60} $"
)
"""What had been due on a day need not be still to come."""
_CLAUSE = r"\b(?:after|since|which|that|who)\b"
_WAS_DONE = Matcher(
    rf"(?i){_CLAUSE} (?:[\pL’'-]+ ){{0,5}}?(?:\pL{{2,}}ed|hit|struck|took|began|broke|"
    r"fell|was|were|left|lost|won|"
    r"shot|cut|met|came|went|sank|shut)\b(?: [\pL’'-]+){0,6}\s+(?:on\s+)?$"
)
_IS_YET = Matcher(
    rf"(?i){_CLAUSE}[^.;]{{0,60}}\b(?:will|would|to|be|is|are|can|could|may|might|should|must|has|have)\b[^.;]{{0,60}}$"
)
"""What a plant lost in a fire "that hit it on Monday" is over, whatever it expects."""
_IS_TO_BE = Matcher(r"(?i)(?:, to|\bset to|\bdue to) be (?:\pL+ly )?\pL+\s+(?:on\s+)?$")
_TO_BE = Matcher(
    r"(?i)\b(?:will|to|shall|would|must|should|may|can|could|might|is|are) (?:also |now |then )?(?:be|being) "
    r"(?:\pL+ly )?\pL+\s+(?:on\s+)?$"
)
"""What is to be held or announced on a day is to come: "will be held Saturday"."""
_LASTED = Matcher(
    r"(?i)\b(?:kept|remained|stayed|lasted|worked|waited|fought|searched|survived|stood|(?:did|could) not|"
    r"didn['’]t|couldn['’]t)\b[^.;]{0,50} until\s+(?:on\s+)?$"
)
"""What lasted until a day, or did not happen before it, is over."""
_BEHIND = ("'s scheduled", "’s scheduled", "'s planned", "’s planned", "'s upcoming", "’s upcoming")
"""Right behind a day, or a month, of what is still to come."""
_SOMEBODY_WILL = Matcher(r"^, (?:the |a |an |its )?(?:\S+ ){1,3}will ")
_TELLS = Matcher(
    r"^[^.]{0,60}\b(?:said|told|added|announced|warned|who|which|that|as|whether|how|when) [^.]{0,40}\bwill "
)
"""On Tuesday, the council will vote: but not so "on Tuesday, officials said they will"."""
_WILL = (
    "will ",
    "is expected",
    "is due",
    "is set",
    "is scheduled",
    "is likely",
    "could be",
    "is at ",
)
"""Right behind a day that is still to come."""
_OF_2001 = followed_by(
    r"(?:\d{4} )?(?:terror\pL* |suicide )?(?:attacks?|hijack\pL*|terrorist|commission|victims)\b"
)
_BOUND = Matcher(r"(?i)\b(?:by|until|till|through|before|no later than|starting|from)\s+(?:midnight on\s+)?$")

WEEKDAY = r"(?:{weekday:weekday+weekday_short}(?: {daypart}\b)?,? (?:the )?)?"
MONTH = r"{m:month+month_short}"
TH = r"(?:st|nd|rd|th)?"
CLOCK = r"(?:,? at {hour}(?:[.:]{minute}(?: ?{half})?| ?{half2:half})(?: {zone})?)?"


def points_to_future(found: Found) -> bool:
    """A word of planning stands before it in its sentence, and none of reporting right before it.

    Behind who said it (`"It will be hard," she said at a meeting Monday`) it is the day of saying.
    """
    sentence = found.before.rpartition(". ")[2]
    if _IS_TO_BE.fits(sentence):
        return True
    if not _FUTURE.fits(sentence) or (_PAST.fits(found.before) and not _TO_BE.fits(sentence)):
        return False
    if _WAS_DONE.fits(sentence) and not _IS_YET.fits(sentence):
        return False
    if (
        _LASTED.fits(sentence)
        or _HAD_BEEN.fits(sentence)
        or (_DID.fits(sentence) and not _PASSIVE.fits(sentence))
    ):
        return False
    _, mark, teller = sentence.replace("”", '"').rpartition('," ')
    return not (mark and _SAID.fits(teller)) or _FUTURE.fits(teller)


def had_been_due(found: Found) -> bool:
    """The words before tell what had been planned for the day."""
    return _HAD_BEEN.fits(found.before)


def is_scheduled(found: Found) -> bool:
    """The words behind tell of what is scheduled for the day or month."""
    return found.after.startswith(_BEHIND)


def is_ahead(found: Found) -> bool:
    """The words point to the future, or those behind do; or the day stands behind "for"."""
    if points_to_future(found) or is_scheduled(found):
        return True
    behind = found.after.lstrip()
    if behind.startswith(", ") and _SOMEBODY_WILL.fits(behind) and not _TELLS.fits(behind):
        return True
    return behind.startswith(_WILL) or (found.before.endswith("for ") and not behind.startswith(("'s", "’s")))


def ahead_of_bound(found: Found, printed: Printed, today: date | None) -> bool:
    """A word for the end of a time stands right before it, and the next such day is nearer than the last."""
    return _BOUND.fits(found.before) and is_nearer_ahead(printed, today)


def clock_value(found: Found) -> str:
    """The clock as TIMEX3 writes it, or the part of the day; nothing where none is printed."""
    if "hour" not in found:
        part: str = found.get("daypart", "")
        return part
    hour, minute = found["hour"], found.get("minute", 0)
    half = found.printed.get("half", found.printed.get("half2", "")).replace(".", "").lower()
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}"


def whole(found: Found, today: date | None) -> Time | None:
    """The date of the slots, in the nearest fitting year where none is printed; a day above 31 is no day.

    The attacks of September 11 are those of 2001 in every year.
    """
    day = found.get("d", found.get("d2", found.get("word")))
    if not 1 <= day <= 31 or ".\n" in found.words:  # "about 13." and, a line on, "Dec. 2010:"
        return None
    if of_a_row(found, "en"):
        return None
    printed = Printed(day, found["m"], found.get("y"), found.get("weekday"))
    if (day, found["m"], printed.year, printed.weekday) == (11, 9, None, None) and _OF_2001(found):
        return Time("DATE", "2001-09-11", on(date(2001, 9, 11), "context"), None, "past")
    suffix = clock_value(found) if found.get("hour", 0) <= 24 else ""
    planned = printed.year is None and (points_to_future(found) or ahead_of_bound(found, printed, today))
    return zoned(by_its_eve(dated(printed, today, planned=planned, suffix=suffix), found), found)


@pack.rule(
    WEEKDAY
    + MONTH
    + r"(?: (?:the )?(?:{d}"
    + TH
    + r"|{word:day_word})|[-/]{d2:d})(?:,? (?:of )?{y}\b)?"
    + CLOCK,
    reads={
        "September 8, 2025": "2025-09-08",
        "Sept. 8": "2024-09-08",
        "Monday, May 12, 2025": "2025-05-12",
        "June 31, 2025": "2025-06-31 ?no-such-day",
        "on [April 7]": "2025-04-07",
        "towers will close on [November 7]": "2025-11-07",
        "cheaper from [August 1]": "2025-08-01",
        "he left by [April 7]": "2025-04-07",
        "the year which begins [Oct. 1]": "2025-10-01",
        "May 8th": "2025-05-08",
        "Thursday, May 8": "2025-05-08",
        "May twenty-first": "2025-05-21",
        "Jan-1": "2025-01-01",
        "after the [Sept. 11] attacks": "2001-09-11",
        "May 12, 2025, at 10:00 GMT": "2025-05-12T10:00 = 2025-05-12",
        "June 2 at 9:30 p.m.": "2025-06-02T21:30 = 2025-06-02",
        "Thursday afternoon, May 8, 2025": "2025-05-08TAF = 2025-05-08",
        "had been due to close [May 9]": "2025-05-09",
        "its next test comes on [June 24]": "2025-06-24",
        "markets expect a cut by [Nov. 5]": "2025-11-05",
        "a service will be held [July 8]": "2025-07-08",
    },
    ignores=["may 8", "May 81 people", "Section March 2.5", "February 30 days"],
    version=9,
    unless=followed_by(r"(?:percent|per cent|%|million|billion|days\b)"),
)
def month_first(found: Found, today: date | None) -> Time | None:
    """A month and a day, with or without weekday and year; the weekday is left to the checks."""
    return whole(found, today)


@pack.rule(
    WEEKDAY
    + r"(?:(?:the )?(?:{d}"
    + TH
    + r"\.?|{word:day_word})(?: of)? |{d2:d}-)"
    + MONTH
    + r"(?:,? (?:of )?{y}\b)?"
    + CLOCK,
    reads={
        "8 September 2025": "2025-09-08",
        "the 8th of September": "2024-09-08",
        "Monday 12 May 2025": "2025-05-12",
        "Sunday, 7 May 2023": "2023-05-07",
        "second of August": "2024-08-02",
        "26th June of 2020": "2020-06-26",
        "28-Nov": "2024-11-28",
        "[the 11 September] attacks": "2001-09-11",
    },
    ignores=["8 ministers", "81 May", "8 may be too many", "he served about 13.\nDec. 2010: he is seen"],
    version=8,
)
def day_first(found: Found, today: date | None) -> Time | None:
    """A day and a month, with or without weekday and year; the weekday is left to the checks."""
    return whole(found, today)


@pack.rule(
    r"(?:"
    + MONTH
    + r" {d}"
    + TH
    + r"|(?:the )?{d2:d}"
    + TH
    + r" (?:of )?{m2:month+month_short}),? (?:of )?{pointing} year",
    reads={
        "Feb. 27 last year": "2024-02-27",
        "on [8 September next year]": "2026-09-08",
        "by [June 2 of this year]": "2025-06-02",
    },
    ignores=["Feb. 41 last year", "Feb. 27 in the last years"],
)
def date_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A day of last year, this year or next year, counted from the day of printing."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    return dated_in_year(day, month, today, found["pointing"]) if 1 <= day <= 31 else None


@pack.rule(
    MONTH + r" {d0:d}(?:{to}| and )(?:{m2:month+month_short} )?{d}" + TH + r"(?:,? {y}\b)?",
    reads={
        "June 2-4": "2025-06-02/2025-06-04",
        "June 2-4, 2025": "2025-06-02/2025-06-04",
        "from [June 2 to 4]": "2025-06-02/2025-06-04",
        "May 28-June 2, 2025": "2025-05-28/2025-06-02",
    },
    ignores=["June 2-41", "won 2-4 in June"],
)
def month_first_to_day(found: Found, today: date | None) -> Time | None:
    """From a day to a day, the month first; "and" joins two days that follow each other."""
    if found["d"] > 31 or found["d0"] > 31 or (" and " in found.words and found["d"] != found["d0"] + 1):
        return None
    last_month = found.get("m2", found["m"])
    first, last = Printed(found["d0"], found["m"], None), Printed(found["d"], last_month, found.get("y"))
    return day_range(first, last, today, planned=points_to_future(found))


@pack.rule(
    r"{d0:d}(?: {m0:month+month_short})?(?:{to}){d} " + MONTH + r"(?:,? {y}\b)?",
    reads={"2-4 June": "2025-06-02/2025-06-04", "28 May to 2 June 2025": "2025-05-28/2025-06-02"},
    ignores=["2-4 ministers", "41-42 June"],
)
def day_first_to_day(found: Found, today: date | None) -> Time | None:
    """From a day to a day, the day first."""
    if found["d"] > 31 or found["d0"] > 31:
        return None
    first = Printed(found["d0"], found.get("m0", found["m"]), None)
    last = Printed(found["d"], found["m"], found.get("y"))
    return day_range(first, last, today, planned=points_to_future(found))
