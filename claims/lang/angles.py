"""Minutes and seconds of arc: "6 derajat 10 menit lintang selatan" is a place, and lasts no time."""

from claims.lang.found import Found
from claims.lang.matcher import Matcher

_DEGREES = Matcher(
    r"(?i)(?:\b(?:derajat|degrees?|deg\.?)|°),? ?(?:dan |and )?"
    r"(?:\pN{1,2}(?:[.,]\pN+)? ?(?:menit|minutes?|['′’]),? ?(?:dan |and )?)?$"
)
_LATER = Matcher(r"(?i)^ ?(?:kemudian|lalu|setelah|sesudah|sebelum|later|after|before|ago|earlier)\b")
_LATITUDE = Matcher(
    r"(?i)^(?:,? ?(?:dan |and )?\pN{1,2}(?:[.,]\pN+)? (?:detik|seconds?))? ?"
    r"(?:busur|lintang|bujur|(?-i:LS|LU|BT|BB)|of (?:arc|latitude|longitude))\b"
)


def of_an_angle(found: Found) -> bool:
    """The minutes or seconds stand behind degrees, or before a latitude or longitude."""
    before = found.before.lower()
    behind = any(word in before for word in ("derajat", "deg", "°")) and _DEGREES.fits(before)
    return (behind and not _LATER.fits(found.after)) or _LATITUDE.fits(found.after)
