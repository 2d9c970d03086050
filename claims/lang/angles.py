"""Minutes and seconds of arc: "6 derajat 10 menit lintang selatan" is a place, and lasts no time."""

from claims.lang.found import Found
from claims.lang.matcher import Matcher
from claims.lang.small_words import small_words
from claims.text.listed import any_of

_WORDS = small_words("angles")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}
_AND = rf"(?:{_ANY['and']} )?"
_DEGREES = Matcher(
    rf"(?i)(?:\b{_ANY['degrees']}|°),? ?{_AND}"
    rf"(?:\pN{{1,2}}(?:[.,]\pN+)? ?(?:{_ANY['minutes']}|['′’]),? ?{_AND})?$"
)
_LATER = Matcher(rf"(?i)^ ?{_ANY['later']}\b")
_LATITUDE = Matcher(
    rf"(?i)^(?:,? ?{_AND}\pN{{1,2}}(?:[.,]\pN+)? {_ANY['seconds']})? ?"
    rf"(?:{_ANY['of_arc']}|(?-i:{_ANY['compass']}))\b"
)
_SIGNS = ("°", *_WORDS["degree_signs"])


def of_an_angle(found: Found) -> bool:
    """The minutes or seconds stand behind degrees, or before a latitude or longitude."""
    before = found.before.lower()
    behind = any(sign in before for sign in _SIGNS) and _DEGREES.fits(before)
    return (behind and not _LATER.fits(found.after)) or _LATITUDE.fits(found.after)
