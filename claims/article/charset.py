"""The bytes of a page in UTF-8, and what was said of their charset that did not turn out so.

Order: a byte order mark; UTF-8 where the bytes are UTF-8, whatever was said, since no other charset's
text is so by accident; then the charset of the HTTP header; then that of the page's head.
"""

import codecs

import re2

from claims.article.decode import decode, refuse_other_kinds
from claims.article.extracted import SeenField
from claims.article.record import Refused

_META = re2.compile(rb"(?i)<meta[^>]+charset\s*=\s*[\"']?\s*([a-z0-9_:.-]+)")
_HEADER = re2.compile(r"(?i)charset\s*=\s*[\"']?\s*([a-z0-9_:.-]+)")
_HEAD = 4096  # bytes in which a page names its charset; the HTML standard asks for the first 1024
# A page cut in the middle of a character here and there is still a page; a page full of it is none.
_DAMAGE = 1_000
# Charsets pages are written in. Everything else Python knows under a name (utf-7, punycode, escapes)
# would let a page say one thing to a browser and another to us.
_CHARSETS = frozenset(
    """utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp932 cp949 cp950
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman macintosh big5 big5hkscs euc_jp euc_kr gb2312
    gbk gb18030 shift_jis tis-620""".split()  # noqa: SIM905
)
# Browsers read these as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_AS_WINDOWS = frozenset({"iso8859-1", "ascii"})


def utf8(raw: bytes, content_type: str | None = None) -> tuple[bytes, tuple[SeenField, ...]]:
    """The page in UTF-8, and the charsets named that it is not in. Raises Refused where none fits.

    A page that says UTF-8 and is so but for one byte in a thousand is read with U+FFFD in those
    places, and a field says how many.
    """
    found = _META.search(raw[:_HEAD])
    header = _HEADER.search(content_type or "")
    named = [
        (place, label[:40])
        for place, label in (
            ("http header", header.group(1) if header else None),
            ("meta", found.group(1).decode("ascii") if found else None),
        )
        if label
    ]
    try:
        text = decode(raw)
        codec = "utf-16" if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    except Refused:
        if not named or b"\x00" in raw:
            raise
        return _declared(raw, named)
    return text.encode(), () if raw.isascii() else _otherwise(named, codec)


def _declared(raw: bytes, named: list[tuple[str, str]]) -> tuple[bytes, tuple[SeenField, ...]]:
    """The page by the first charset named that its bytes are in."""
    refuse_other_kinds(raw)  # a picture is valid windows-1252, too
    codecs_named = [codec for _, label in named if (codec := _codec(label)) is not None]
    for codec in codecs_named:
        try:
            return raw.decode(codec).encode(), _otherwise(named, codec)
        except UnicodeError:
            continue
    if "utf-8" in codecs_named:
        text = raw.decode("utf-8-sig", "replace")
        lost = text.count("�") - raw.count("�".encode())
        if lost * _DAMAGE <= len(raw):
            damage = SeenField("charset", "bytes that are no UTF-8", f"{lost}, read as �")
            return text.encode(), (damage, *_otherwise(named, "utf-8"))
    labels = " or ".join(dict.fromkeys(label[:20] for _, label in named))
    raise Refused(f"is not valid {labels}, as its head says: save it as UTF-8")


def _codec(label: str) -> str | None:
    """The codec of a charset's label; None for one that is unknown or is none pages are written in."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    if name in _AS_WINDOWS:
        return "cp1252"
    return name if name in _CHARSETS else None


def _otherwise(named: list[tuple[str, str]], codec: str) -> tuple[SeenField, ...]:
    return tuple(
        SeenField("charset", place, f"{label}; read as {codec}")
        for place, label in named
        if _codec(label) != codec and not (codec == "utf-16" and label.lower().startswith("utf-16"))
    )
