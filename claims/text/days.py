"""Days: those the calendar has, and the names of the days of the week as newspapers print them."""

from datetime import date

from claims.model import Language

_NAMES: dict[Language, tuple[str, ...]] = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def day_name(weekday: int, language: Language) -> str:
    """The name of an ISO weekday (Monday 1 … Sunday 7). Raises IndexError outside 1 to 7."""
    if not 1 <= weekday <= 7:
        raise IndexError(f"{weekday} is no ISO weekday")
    return _NAMES[language][weekday - 1]


def same_case(word: str, like: str) -> str:
    """The word in capitals where the word it replaces is, in lower case where that is."""
    if like.isupper():
        return word.upper()
    return word.lower() if like.islower() else word


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
