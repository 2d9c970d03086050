"""How a country or a time is written in an article's language, for repairs."""

from datetime import date
from functools import lru_cache

from claims.model import Language, Period


@lru_cache(maxsize=512)
def country_name(code: str, language: Language) -> str:
    """The country's name by Unicode CLDR ("KR" is "Korea Selatan" in Indonesian); the code if unknown."""
    from babel import Locale

    return str(Locale.parse(language).territories.get(code, code))


def day_words(day: date, language: Language) -> str:
    """A day as newspapers write it, without the weekday: "20 Oktober 2015", "20 October 2015"."""
    from babel.dates import format_date

    return str(format_date(day, "d MMMM y", locale=language))


def month_words(month: int, language: Language) -> str:
    """The name of a month, January being 1: "Oktober", "October"."""
    from babel.dates import format_date

    return str(format_date(date(2000, month, 1), "MMMM", locale=language))


def period_words(period: Period, language: Language) -> str:
    """A period as precise as it is: a month stays a month, a year a year."""
    from babel.dates import format_date

    if period.lo is None or period.hi is None:
        return period.edtf
    if period.lo == period.hi:
        return day_words(period.lo, language)
    if len(period.edtf) == 7:
        return str(format_date(period.lo, "MMMM y", locale=language))
    if len(period.edtf) == 4:
        return period.edtf
    return f"{day_words(period.lo, language)} – {day_words(period.hi, language)}"
