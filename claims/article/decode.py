"""Bytes to characters: UTF-8, or UTF-16 that says so; anything else is named, not guessed."""

import codecs

from claims.article.record import Refused

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip file (.docx and .odt are such files)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "an RTF file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
}


def decode(raw: bytes) -> str:
    """The characters of a file without its byte order mark. Raises Refused, naming the byte at fault."""
    if not raw:
        raise Refused("is empty: there is nothing to read")
    refuse_other_kinds(raw)
    if raw.startswith(_UTF16) and not raw.startswith(codecs.BOM_UTF32_LE):
        return _decoded(raw, "utf-16", "UTF-16")
    nul = raw.find(b"\x00")
    if nul >= 0:
        if raw.count(b"\x00") * 3 > len(raw):
            raise Refused("looks like UTF-16 or UTF-32 that does not say so: save it as UTF-8")
        raise Refused(f"has a NUL byte at byte offset {nul}: it is binary or damaged; save it as UTF-8 text")
    return _decoded(raw, "utf-8-sig", "UTF-8")


def refuse_other_kinds(raw: bytes) -> None:
    """Raises Refused for a file that begins as pictures, archives and the like do."""
    for signature, kind in _SIGNATURES.items():
        if raw.startswith(signature):
            raise Refused(f"is {kind}, not text: save the article as UTF-8 text or HTML")


def _decoded(raw: bytes, codec: str, name: str) -> str:
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark it took away.
        offset = error.start + (3 if codec == "utf-8-sig" and raw.startswith(codecs.BOM_UTF8) else 0)
        raise Refused(f"is not valid {name} at byte offset {offset}: save it as UTF-8") from None
    if "\x00" in text:
        raise Refused("has a NUL character: it is binary or damaged; save it as UTF-8 text")
    return text
