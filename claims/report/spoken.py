"""Days, months, numbers and countries in words, by Babel's CLDR tables."""

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from claims.model import Language
from claims.report.catalogue import fill, wording

# British English writes "8 September 2025", the order Indonesian readers expect as well.
_LOCALES = {"id": "id", "en": "en_GB"}
_SCALES = (12, 9, 6)
_LONGEST = 20
"""Longer numbers are no amounts of money or people, and more than decimals are reckoned with to."""


@lru_cache(maxsize=4096)
def _format(day: date, pattern: str, language: Language) -> str:
    """Kept, for a report says the same days again and again and Babel takes its time."""
    from babel.dates import format_date

    return format_date(day, pattern, locale=_LOCALES[language])


def day_words(day: date, language: Language) -> str:
    """The day as "8 September 2025"."""
    return _format(day, "d MMMM y", language)


def weekday_words(iso: int, language: Language) -> str:
    """The name of an ISO weekday: Monday is 1, Sunday 7. Raises ValueError outside that."""
    return _format(date.fromisocalendar(2025, 1, iso), "EEEE", language)


_LENGTHS = ([4], [4, 2], [4, 2, 2])
"""Digits of the parts of a year, a month, a day: "5000000000" is an amount."""


def _parse(text: str) -> tuple[date, str] | None:
    """The first day of an ISO day, month or year, and the pattern it is said in."""
    parts = text.split("-")
    if not (text.isascii() and "".join(parts).isdecimal() and list(map(len, parts)) in _LENGTHS):
        return None
    try:
        numbers = [int(part) for part in parts]
        return date(*[*numbers, 1, 1][:3]), ("y", "MMMM y", "d MMMM y")[len(text) // 3 - 1]
    except (ValueError, TypeError):
        return None


def edtf_words(edtf: str, language: Language, *, preposition: bool = False) -> str | None:
    """An EDTF day, month, year or interval in words; None for what is none of these.

    "2015-10" is "Oktober 2015", "2025-06-02/2025-06-04" is "2–4 Juni 2025". A mark of
    uncertainty (~ ? %) is said as "about". With `preposition`, "pada Oktober 2015".
    """
    if not "0" <= edtf[:1] <= "9":  # most of what is asked about are words
        return None
    unsure = any(mark in edtf for mark in "~?%")
    ends = [_parse(end) for end in edtf.rstrip("~?%").split("/")]
    if len(ends) > 2 or ends[0] is None or ends[-1] is None:
        return None
    (first, pattern), (last, last_pattern) = ends[0], ends[-1]
    kind = {"y": "on_year", "MMMM y": "on_month", "d MMMM y": "on_day"}[last_pattern]
    words = _format(last, last_pattern, language)
    if len(ends) == 2 and (first, pattern) != (last, last_pattern):
        kind = "on_range"
        if pattern == last_pattern == "d MMMM y" and (first.year, first.month) == (last.year, last.month):
            words = f"{first.day}–{words}"
        else:
            words = f"{_format(first, pattern, language)} – {words}"
    if unsure:
        words = f"{wording(language, 'phrase', 'about')} {words}"
    if preposition:
        template = wording(language, "phrase", kind)
        words = template.replace("{day}", words)
    return words


@lru_cache(maxsize=4096)
def number_words(number: str | int, language: Language) -> str:
    """A decimal, given as digits, in the language's way: "9.89" is "9,89" in Indonesian."""
    from babel.numbers import format_decimal

    try:
        return format_decimal(Decimal(str(number)), format="#,##0.##########", locale=_LOCALES[language])
    except InvalidOperation:
        return str(number)


def amount_words(number: str | int, language: Language) -> str:
    """The same, with "miliar" or "billion" in place of noughts: "130 miliar" for "130000000000".

    From a million on, by the largest scale word of the CLDR that leaves three decimals at most; nothing is
    rounded, so that a number which none shortens is printed with all its digits.
    """
    from babel.numbers import format_compact_decimal

    try:
        value = Decimal(str(number))
    except InvalidOperation:
        return str(number)
    plain = not value.is_finite() or value.adjusted() > _LONGEST
    for power in () if plain else _SCALES:
        count = value.scaleb(-power)
        if abs(count) >= 1 and count == round(count, 3):
            one = format_compact_decimal(10**power, format_type="long", locale=_LOCALES[language])
            return f"{number_words(f'{count:f}', language)}{one.removeprefix('1')}"
    return number_words(number, language)


@cache
def country_words(code: str, language: Language) -> str | None:
    """The name of an ISO 3166 alpha-2 country or area; None for a code that names none."""
    from babel import Locale

    name = Locale.parse(_LOCALES[language]).territories.get(code)
    return str(name) if name is not None else None


def shown_words(shown: int, whole: int, language: Language) -> str:
    """How many of all articles a report shows, and where the others are."""
    numbers = {"count": number_words(shown, language), "whole": number_words(whole, language)}
    return fill(wording(language, "ui", "shown_of"), numbers.get)


def count_words(section: str, key: str, count: int, language: Language) -> str:
    """A catalogue sentence with its {count} filled in."""
    return fill(wording(language, section, key), {"count": number_words(count, language)}.get)
