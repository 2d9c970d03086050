"""From – to: the two ends of a printed range, in the order they are printed, whether it runs up or down.

The time rules decline a range that runs down, since it is no stretch of the calendar. Here both ends
are kept as printed, so that a check can say that they are exchanged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from claims.lang import Pack, number_pack, pack
from claims.lang.amounts import plain
from claims.lang.found import NEARBY
from claims.lang.pattern import Convert, expand
from claims.lang.small_words import small_words
from claims.lang.triggers import Triggers
from claims.model import Language, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

Kind = Literal["days", "months", "years", "clock", "amount"]

_DAYS = {
    "id": r"{d0:d}(?: {m0:month+month_short})?(?: {y0:y})?(?:{to}){d} {m:month+month_short}(?: {y}\b)?",
    "en": r"{d0:d}(?: {m0:month+month_short})?(?: {y0:y})?(?:{to}){d} {m:month+month_short}(?:,? {y}\b)?",
}
_OTHER_DAYS = {
    "id": r"\( ?{d0:d}(?:/{m0:m})?(?:{to}){d}/{m}(?:/{y})? ?\)",
    "en": r"{m0:month+month_short} {d0:d}(?:, {y0:y})?(?:{to})(?:{m:month+month_short} )?{d}\b(?:, {y}\b)?",
}
_MONTHS = r"{m0:^month} {y0:y}(?:{to}){m:^month} {y}\b"
_HOURS = r"{h0:hour}[.:]{n0:minute}(?: {zone0:zone})?(?:{to})(?:pukul |jam )?{hour}[.:]{minute}\b"
_CLOCK = {"id": r"(?:pukul|jam) " + _HOURS, "en": r"(?:from|between) " + _HOURS}
_FROM = r"{h0:hour}(?:[.:]{n0:minute})?"
_TILL = r"{hour}(?:[.:]{minute})?"
# What begins at one hour and ends at another, and hours with their halves of the day.
_HELD = {
    "id": r"BEGINS(?: pada)? (?:pukul|jam) {h0:hour}[.:]{n0:minute}(?: {zone0:zone})?,? AND ENDS(?: pada)? "
    r"(?:pukul|jam) {hour}[.:]{minute}\b",
    "en": rf"BEGINS at {_FROM} ?{{half0:half}}(?: {{zone0:zone}})?,? AND ENDS at {_TILL} ?{{half}}",
}
_HALVES = {
    "id": (),
    "en": (rf"(?:from|between) {_FROM} ?{{half0:half}}(?:{{to}}| and ){_TILL} ?{{half}}",),
}
_WORDS = small_words("ranges")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}
_OF = {
    language: {name: any_of(words) for name, words in small_words("ranges", language).items()}
    for language in get_args(Language)
}
_YEARS = {
    "id": rf"(?:(?:dari|sejak|mulai|antara)(?: tahun)?|{_OF['id']['of_years']}) "
    r"{y0:y}(?:{to})(?:tahun )?{y}\b",
    "en": rf"(?:from|between|in|during|for|over|{_OF['en']['of_years']}) {{y0:y}}(?:{{to}}){{y}}\b",
}
# The first sum in digits or a few words: with fractions and long words in both, re2 runs out of memory.
_SUMS = (
    rf"(?:{{unit0:currency}} ?)?{{a0:lower}}(?P<percent0> ?(?:%|{_ANY['share']}))?(?:-|–|UP_TO)"
    rf"(?:{{unit:currency}} ?)?{{a:money}}(?P<percent> ?(?:%|{_ANY['share']}))?"
)
_AMOUNT = {
    "id": rf"(?:antara|{_OF['id']['of_sums']})(?: (?:antara|dari|di|pada|{_OF['id']['sum']})){{0,2}} "
    + _SUMS.replace("UP_TO", " hingga | sampai | sampai dengan | dan "),
    "en": rf"(?:between|{_OF['en']['of_sums']}) " + _SUMS.replace("UP_TO", " to | and "),
}
_BEFORE = Pattern(rf"(?i)(?:[\pN./-]|\b{_ANY['no_range']}) ?$")
_APART_FROM = Pattern(rf"(?i)\b{_ANY['apart']}(?: \pL+){{0,2}} ?$")
# What changes goes from one to the other, whichever is later: "to bring it forward from 2030 to 2028".
_MOVED = Pattern(rf"(?i)\b{_ANY['moved']}\b[^.;:]*$")
# What falls may fall further: "dropped from 80 percent to between 30 percent and 20 percent".
_FELL = Pattern(rf"(?i)\b{_ANY['fell']}\b[^.;:]*$")
_CHANGED = Pattern(rf"(?i)\b{_ANY['from']} $|^{_ANY['from']} ")
_NEXT_DAY = Pattern(rf"(?i)\b(?:{_ANY['next_day']}|{_ANY['all_day']})\b")
_ZONE = Pattern(r" ?(\p{Lu}{2,4})\b")
_ALL_DAY = Pattern(rf"(?i)\b{_ANY['all_day']}\b")
_BEHIND = Pattern(
    rf"(?i)^ ?(?:{_ANY['era']}\b|{_ANY['era_in_full']}|[\pN/]|[.,:]\pN|-\pN|{_ANY['percent']}|%)"
)
_NUMBER = Pattern(r"\pN+")
_BETWEEN = re.compile(rf"(?i).{{0,25}}(?:[-–—]|{_ANY['between']}).{{0,25}}")
"""What stands between the last digit of any range's first end and the first of its last one."""
DAY_BESIDE = 60
"""Characters before and behind hours within which another day is told."""
_APART = 2 * 25 + max(map(len, _WORDS["between"]))


@dataclass(frozen=True, slots=True)
class Range:
    """The two ends as printed: days as year, month, day; months as year, month; years; hour and
    minute; an amount as the text of a decimal.

    What an end does not print is None; a month that only the last day prints is the first's too.
    `first_at` and `last_at` are the offsets of what could change places.
    """

    kind: Kind
    first: tuple[int | str | None, ...]
    last: tuple[int | str | None, ...]
    first_at: tuple[int, int]
    last_at: tuple[int, int]


@cache
def _patterns(language: Language) -> tuple[Triggers, tuple[tuple[Kind, Any, dict[str, Convert]], ...]]:
    times, numbers = pack(language), number_pack(language)
    written: list[tuple[Kind, str, Pack]] = [
        ("days", _DAYS[language], times),
        ("days", _OTHER_DAYS[language], times),
        ("months", _MONTHS, times),
        ("years", _YEARS[language], times),
        ("clock", _CLOCK[language], times),
        ("clock", _held(language), times),
        ("amount", _AMOUNT[language], numbers),
        *(("clock", pattern, times) for pattern in _HALVES[language]),
    ]
    found = []
    for kind, pattern, rules in written:
        expanded, converters = expand(pattern, rules.words, rules.shapes)
        found.append((kind, Pattern(expanded), converters))
    return Triggers([shape.pattern for _, shape, _ in found]), tuple(found)


def _held(language: Language) -> str:
    """The pattern of what begins and ends, with the language's words in it."""
    lists, pattern = small_words("ranges", language), _HELD[language]
    for name in ("begins", "and", "ends"):
        # Plain words, longest first: spaces become what expand() makes of them.
        pattern = pattern.replace(name.upper(), f"(?:{'|'.join(sorted(lists[name], key=len, reverse=True))})")
    return pattern


def may_hold_any(text: str) -> bool:
    """Two numbers in a row have words of a range between them: most texts have none."""
    # One pattern of all of it, digits included, takes three times as long: it counts anew from each digit.
    end = None
    for number in _NUMBER.finditer(text):
        start, behind = number.span()
        if end is not None and start - end <= _APART and _BETWEEN.fullmatch(text, end, start) is not None:
            return True
        end = behind
    return False


def read_ranges(text: str, language: Language) -> Iterator[Reading]:
    """Every range of days, months, years, hours or amounts of a text, in its own offsets, left to right."""
    if not may_hold_any(text):
        return
    found: list[Reading] = []
    triggers, patterns = _patterns(language)
    for number in sorted(number for number, _ in triggers.windows(text.encode("utf-8", "replace"))):
        kind, shape, converters = patterns[number]
        for match in shape.finditer(text):
            before = text[max(0, match.start() - NEARBY) : match.start()]
            if before[-1:].isalnum() or _BEFORE.search(before):
                continue
            if _BEHIND.search(text[match.end() : match.end() + NEARBY]):
                continue
            if kind == "amount" and _APART_FROM.search(before):
                continue
            if _is_moved(text, match, kind):
                continue
            value = _value(kind, match, converters)
            if value is not None and not _of_two_days(text, match, value):
                rule = f"{language}.{kind}_in_order@{2 if kind == 'clock' else 1}"
                found.append(Reading("range", match.start(), match.end(), value, rule))
    found.sort(key=lambda reading: (reading.start, -reading.end))
    end = 0
    for reading in found:
        if reading.start >= end:
            end = reading.end
            yield reading


def _is_moved(text: str, match: Any, kind: Kind) -> bool:
    """Words before a "from … to" say that it is moved from the one to the other, or that a sum goes down."""
    before = text[max(0, match.start() - DAY_BESIDE) : match.start()]
    if kind == "amount":
        return _FELL.search(before) is not None
    if _MOVED.search(before) is None:
        return False
    # Of years the words of the range begin with "from", of days it stands before them.
    return _CHANGED.search(match.group(0)) is not None or _CHANGED.search(before) is not None


def _of_two_days(text: str, match: Any, value: Range) -> bool:
    """Hours that run down, of two zones, or with a word that says that they end on another day."""
    if value.kind != "clock" or value.first <= value.last:
        return False
    zone = _ZONE.match(text, match.end())
    own = match.group("zone0") if "zone0" in match.names else None
    if zone is not None and own is not None and zone[1].upper() != own.upper():
        return True  # "from 1 p.m. ET to 12.30 p.m. PT"
    ahead = text[max(0, match.start() - DAY_BESIDE) : match.start()]
    behind = text[match.end() : match.end() + DAY_BESIDE]
    # Of what stands behind a full stop nothing is said here; "p.m." ends with one.
    return _ALL_DAY.search(ahead.rpartition(". ")[2]) is not None or (
        _NEXT_DAY.search(behind.partition(". ")[0]) is not None
    )


def _value(kind: str, match: Any, converters: dict[str, Convert]) -> Range | None:
    """The ends of a match; None where a day or hour is none."""
    slots = {name: read(match.group(name)) for name, read in converters.items() if match.group(name)}
    if kind == "days":
        month = slots.get("m", slots.get("m0"))
        first = (slots.get("y0"), slots.get("m0", month), slots["d0"])
        last = (slots.get("y"), month, slots["d"])
        if not (1 <= slots["d0"] <= 31 and 1 <= slots["d"] <= 31 and 1 <= (month or 0) <= 12):
            return None
        names = ["d", *(["m"] if "m0" in slots and "m" in slots else []), *(["y"] if "y0" in slots else [])]
        first_names = ["d0", *(["m0"] if "m" in slots else []), "y0"]
        return Range("days", first, last, _place(match, *first_names), _place(match, *names))
    if kind == "months":
        at = _place(match, "m0", "y0"), _place(match, "m", "y")
        return Range("months", (slots["y0"], slots["m0"]), (slots["y"], slots["m"]), *at)
    if kind == "years":
        return Range("years", (slots["y0"],), (slots["y"],), _place(match, "y0"), _place(match, "y"))
    if kind == "amount":
        return _amount(match, slots)
    if slots["h0"] > 24 or slots["hour"] > 24:
        return None
    half = slots.get("half")
    if half is not None and (half != slots["half0"] or not all(1 <= slots[n] <= 12 for n in ("h0", "hour"))):
        return None  # from one half of the day to the other may be over night
    later = 12 if half == "pm" else 0
    hours = [slots[name] % 12 + later if half is not None else slots[name] for name in ("h0", "hour")]
    first_at, last_at = _place(match, "h0", "n0"), _place(match, "hour", "minute")
    return Range(
        "clock", (hours[0], slots.get("n0", 0)), (hours[1], slots.get("minute", 0)), first_at, last_at
    )


def _amount(match: Any, slots: dict[str, Any]) -> Range | None:
    """Two sums of one currency, or two shares; None where the scale of the first is left open."""
    first, last = slots["a0"], slots["a"]
    money, share = {slots[n] for n in ("unit0", "unit") if n in slots}, match.group("percent")
    if first is None or last is None or first.vague or last.vague or len(money) + bool(share) != 1:
        return None
    if first.scale == 1 and last.scale > 1:
        first = first.times(last.scale)
        if first.total > last.total:
            return None
    ends = ((f"{plain(one.total):f}",) for one in (first, last))
    return Range("amount", next(ends), next(ends), _place(match, "a0"), _place(match, "a"))


def _place(match: Any, *names: str) -> tuple[int, int]:
    """From the first to the last of these slots that are filled."""
    known = match.names
    spans = [match.span(known[name]) for name in names if name in known and match.group(name)]
    return min(start for start, _ in spans), max(end for _, end in spans)
