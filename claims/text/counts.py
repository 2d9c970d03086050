"""Small whole numbers as newspapers print them in words, for repairs; and what our messages count."""

from collections.abc import Callable, Mapping

from claims.model import Language

_ID = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_EN = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with what is counted, in English: "1 row", "2 rows"; `many` where an "s" is not enough."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def count_words(number: int, language: Language) -> str:
    """A number from 0 to 99 in words ("dua puluh lima", "twenty-five"). Raises IndexError outside."""
    if not 0 <= number <= 99:
        raise IndexError(f"{number} is not printed in words")
    return _IN_WORDS[language](number)


def _english(number: int) -> str:
    if number < 20:
        return _EN[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_EN[ones]}" if ones else "")


def _indonesian(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number <= 10:
        return _ID[number]
    if number < 20:
        return "sebelas" if number == 11 else f"{_ID[ones]} belas"
    return f"{_ID[tens]} puluh" + (f" {_ID[ones]}" if ones else "")


_IN_WORDS: Mapping[Language, Callable[[int], str]] = {"id": _indonesian, "en": _english}


def printed_like(number: int, like: str, language: Language) -> str:
    """The number in digits where the words it replaces are digits, else in words, with their capital.

    Numbers above 99 are always digits.
    """
    if any(char.isdigit() for char in like) or not 0 <= number <= 99:
        return str(number)
    words = count_words(number, language)
    return words[0].upper() + words[1:] if like[:1].isupper() else words
