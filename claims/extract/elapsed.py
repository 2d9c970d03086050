"""So long ago, since then, from then to then: a length of time printed beside the times it lies between."""

from collections.abc import Iterator
from typing import Any

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Claim, Period, Reading, Time
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("elapsed")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}
# What alone may stand between a length of time and the time it explains.
_AGO = Pattern(rf"(?i)^,? ?(?:\(|{_ANY['namely']} )?(?:{_ANY['at']} )?(?:{_ANY['before_date']} )?$")
_SINCE = Pattern(rf"(?i)^,? {_ANY['that_is']}(?: {_ANY['already']}){{0,2}} $")
_SPAN = Pattern(rf"(?i)^,? ?\(?(?:{_ANY['from']} ){{0,2}}$")
_SPAN_BEHIND = Pattern(rf"(?i)^,? ?(?:\(|{_ANY['or_for']} )$")
_LASTING = Pattern(rf"(?i)\b{_ANY['lasting']} $")
_HELD = Pattern(rf"(?i)\b{_ANY['held']} $")
_IN_BRACKETS = Pattern(rf"^ ?\((?:{_ANY['in_brackets']} )?((?:19|20)\d\d)\)")
# Characters of the longest such bracket.
_BRACKET = 14
_BEGAN = Pattern(rf"(?i)\b{_ANY['since']}(?: {_ANY['year']})? ?$")
_YEAR = Pattern(r"(?:19|20)\d\d")
_LENGTH = Pattern(r"^P(\d{1,4})([YD])$")
_UNIT = Pattern(rf"(?i) ?-?{_ANY['unit']}\b")
_ABOUT = Pattern(rf"(?i)\b{_ANY['about']} ?")


def number_at(words: str) -> tuple[int, int] | None:
    """Where the number of a length of time stands within its words: "sekitar [sepuluh] tahun lalu"."""
    unit = _UNIT.search(words)
    if unit is None:
        return None
    start = 0
    for about in _ABOUT.finditer(words[: unit.start()]):
        start = about.end()
    return (start, unit.start()) if words[start : unit.start()].strip() else None


def _count(scene: Scene, time: Time) -> tuple[int, str] | None:
    """How many years or days a length of time has, or lies back, from its value."""
    length = _LENGTH.search(time.value) if time.type == "DURATION" else None
    if length is not None:
        return int(length[1]), "year" if length[2] == "Y" else "day"
    plain_year = len(time.value) == 4 and time.value.isdigit()
    if not time.period.known:
        return None  # "five years earlier", from another time that is told
    if time.direction == "past" and time.printed is None and plain_year and scene.today is not None:
        return scene.today.year - int(time.value), "year"
    return None


def _printed_year(scene: Scene, sentence: Sentence, reading: Reading) -> tuple[int, int, str] | None:
    """Where the one printed year of a time stands, in cleaned offsets, and its words."""
    words = scene.words(sentence.field, reading.start, reading.end)
    years = list(_YEAR.finditer(words))
    if len(years) != 1 or reading.value.year_assumed:
        return None
    return reading.start + years[0].start(), reading.start + years[0].end(), years[0].group()


def _pairs(sentence: Sentence) -> Iterator[tuple[Reading, Reading, str]]:
    for one, two in zip(sentence.times, sentence.times[1:], strict=False):
        yield one, two, sentence.text[one.end - sentence.start : two.start - sentence.start]


def elapsed(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every length of time that stands right beside the time it counts from, or the range it lasts."""
    for one in sentence.times:
        at = one.end - sentence.start
        if one.value.type != "DATE" or not sentence.text.startswith(("(", " ("), at):
            continue
        behind = _IN_BRACKETS.search(sentence.text[at : at + _BRACKET])
        counted = _count(scene, one.value)
        if behind is not None and counted is not None:
            start, end = one.end + behind.start(1), one.end + behind.end(1)
            yield from _counted(
                scene, sentence, "ago", one, counted, (start, end, behind[1]), one.start, end + 1
            )
    for one, two, gap in _pairs(sentence):
        for length, other, order in ((one, two, "ahead"), (two, one, "behind")):
            counted = _count(scene, length.value)
            if counted is None or _count(scene, other.value) is not None:
                continue
            before = sentence.text[: one.start - sentence.start]
            kind = _kind(length.value, other.value, gap, before, order)
            if kind == "span":
                yield from spanning(scene, sentence, length, counted, other)
            elif kind is not None and counted[1] == "year":
                year = _printed_year(scene, sentence, other)
                if year is not None:
                    yield from _counted(scene, sentence, kind, length, counted, year, one.start, two.end)


def _kind(length: Time, other: Time, gap: str, before: str, order: str) -> str | None:
    """What two times that stand beside each other say of one another; None where nothing."""
    if length.type == "DATE":
        return "ago" if _AGO.search(gap) and "/" not in other.value else None
    if "/" in other.value and other.period.known:
        if length.value.endswith("D") and any(word in gap.lower() for word in _WORDS["some_of"]):
            return None  # "tiga hari pada periode 1-31 Mei": some three days of them
        if order == "ahead":
            lasting = _LASTING.search(before) or (gap.startswith(",") and _HELD.search(before))
            return "span" if lasting and _SPAN.search(gap) else None
        return "span" if _SPAN_BEHIND.search(gap) else None
    if order == "behind" and _BEGAN.search(before) and _SINCE.search(gap):
        return "since"
    return None


def _counted(
    scene: Scene,
    sentence: Sentence,
    kind: str,
    length: Reading,
    counted: tuple[int, str],
    year: tuple[int, int, str],
    start: int,
    end: int,
) -> Iterator[Claim]:
    """A claim that so many years lie between a printed year and now."""
    about = sentence.text[max(0, length.start - sentence.start - 16) : length.end - sentence.start]
    others = {
        int(found.group())
        for reading in sentence.times
        if reading.start not in (length.start, year[0])
        for found in _YEAR.finditer(scene.words(sentence.field, reading.start, reading.end))
    }
    details = {"first": year[2], "last": None, "year_at": _raw(scene, sentence, year[0], year[1])}
    more = {"about": _ABOUT.search(about) is not None, "other_years": sorted(others - {int(year[2])})}
    yield _drafted(scene, sentence, kind, length, counted, start, end, details | more)


def spanning(
    scene: Scene, sentence: Sentence, length: Reading, counted: tuple[int, str], other: Reading
) -> Iterator[Claim]:
    """A claim that a printed range lasts so many days or years."""
    period = other.value.period
    whole_years = len(period.edtf) == 9 or other.value.value.count("-") == 0
    if (counted[1] == "year") != whole_years:
        return
    start, end = min(length.start, other.start), max(length.end, other.end)
    details: dict[str, Any] = {
        "first": str(period.lo.year) if whole_years else period.lo.isoformat(),
        "last": str(period.hi.year) if whole_years else period.hi.isoformat(),
        "about": False,
        "other_years": [],
    }
    yield _drafted(scene, sentence, "span", length, counted, start, end, details, period)


def _raw(scene: Scene, sentence: Sentence, start: int, end: int) -> list[int]:
    span = scene.span(sentence.field, start, end)
    return [span.start, span.end]


def _drafted(
    scene: Scene,
    sentence: Sentence,
    kind: str,
    length: Reading,
    counted: tuple[int, str],
    start: int,
    end: int,
    details: dict[str, Any],
    period: Period | None = None,
) -> Claim:
    """The claim; planned where the stretch it lasts is still to come."""
    number = number_at(scene.words(sentence.field, length.start, length.end))
    at = number and _raw(scene, sentence, length.start + number[0], length.start + number[1])
    quoted = sentence.quoted(start) is not None
    first = period.lo if period is not None else None
    ahead = first is not None and scene.today is not None and first > scene.today
    common = {"kind": kind, "count": counted[0], "unit": counted[1], "count_at": at or [], "quoted": quoted}
    return draft(
        scene,
        "elapsed",
        sentence,
        start,
        end,
        rule=f"{kind}@2",
        period=length.value.period,
        modality="planned" if ahead else "done",
        details=common | details,
    )
