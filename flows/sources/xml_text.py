"""XML from outside: decoded once, and looked through before any reader builds anything of it.

A feed or sitemap has no use for a DTD. Entities are how a small file becomes a large one (62 kB made 100 MB
in a reader that does expand them) or opens another, so whoever declares some is refused.
"""

import codecs
import re
from xml.parsers import expat

from flows.sources.model import Refused

MAX_ELEMENTS = 50_000
"""The most elements of a feed: some thousand entries. A sitemap is read as it streams and may have more."""

MAX_DEPTH = 100
"""How deep elements may nest; in feeds they nest ten deep."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,200}\?>", re.IGNORECASE)
_ENCODING = re.compile(r"encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']", re.IGNORECASE)
# Asked before Python looks the name up: it would import a module of that name, and "decodes" zip as well.
_CODECS = re.compile(
    r"utf_?(?:8|16|32)(?:_?[lb]e)?|iso_?8859_\d{1,2}|latin_?1|(?:us_)?ascii|(?:windows|cp)_?125[0-8]"
    r"|koi8_[ru]|big5|gb2312|gbk|gb18030|shift_jis|euc_(?:jp|kr)|tis_620"
)
_AS_WINDOWS = re.compile(r"iso_?8859_1|latin_?1|(?:us_)?ascii|(?:windows|cp)_?1252")
# What the XML recommendation allows no character of; a reader stops at the first one.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARES = re.compile(r"<!\s*(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b|<!\s*DOCTYPE[^<>\[]*\[", re.IGNORECASE)


def utf8(raw: bytes, charset: str | None = None) -> bytes:
    """The same XML as UTF-8, without a declaration: by byte order mark, as UTF-8, as declared, as served.

    What is valid UTF-8 is taken as that, whatever is declared; servers and templates say other things.
    What nothing decodes is read as windows-1252 with signs for the bytes that are none. `charset` is
    that of the Content-Type header. Never raises.
    """
    text = _decoded(raw, charset)
    found = _DECLARATION.match(text)
    text = text[found.end() :] if found is not None else text.lstrip()
    return _CONTROL.sub("", text).encode()


def _decoded(raw: bytes, charset: str | None) -> str:
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return raw.removeprefix(bom).decode(codec, "replace")
    if raw[:4].count(0) >= 2 or b"\x00" in raw[:2]:
        wide = {b"\x00<": "utf-16-be", b"<\x00": "utf-16-le"}.get(raw[:2], "utf-8")
        return raw.decode(wide, "replace")
    declared = _ENCODING.search(raw[:300].decode("latin-1"))
    for name in ("utf-8", declared[1] if declared else None, charset):
        known = _codec(name)
        if known is not None:
            try:
                return raw.decode(known)
            except UnicodeDecodeError:
                continue
    return raw.decode("cp1252", "replace")


def _codec(name: str | None) -> str | None:
    """The codec of a text encoding; latin-1 means windows-1252, as in browsers."""
    plain = (name or "").strip().lower().replace("-", "_")
    if _CODECS.fullmatch(plain) is None:
        return None
    if _AS_WINDOWS.fullmatch(plain) is not None:
        return "cp1252"
    try:
        return codecs.lookup(plain.replace("windows_", "cp")).name
    except LookupError:
        return None


def look_through(xml: bytes) -> str | None:
    """Raises Refused for XML that declares anything, nests too deep or has too many elements.

    Gives None for well-formed XML, else the reader's words for the first place where it is not.
    """
    seen = depth = 0

    def start(*_: object) -> None:
        nonlocal seen, depth
        seen, depth = seen + 1, depth + 1
        if seen > MAX_ELEMENTS:
            raise Refused(f"has more than {MAX_ELEMENTS:,} elements")
        if depth > MAX_DEPTH:
            raise Refused(f"nests its elements more than {MAX_DEPTH} deep")

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser = guarded(expat.ParserCreate("utf-8"))
    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        # The guard has seen nothing behind this place, and a forgiving reader goes on: look at the words.
        if _DECLARES.search(xml.decode()):
            raise Refused("declares entities or elements of its own (a DTD)") from None
        if xml.count(b"<") > 2 * MAX_ELEMENTS:
            raise Refused(f"has more than {MAX_ELEMENTS:,} elements") from None
        if xml.count(b"&") > 10 * MAX_ELEMENTS:
            raise Refused(f"is not well-formed and has more than {10 * MAX_ELEMENTS:,} signs &") from None
        return str(error)
    return None


def guarded(parser: "expat.XMLParserType") -> "expat.XMLParserType":
    """The parser, which raises Refused at the first declaration and opens nothing."""

    def doctype(_name: str, _system: str | None, _public: str | None, has_internal_subset: int) -> None:
        if has_internal_subset:
            raise Refused("declares entities or elements of its own (a DTD)")

    def declared(*_: object) -> int:
        raise Refused("declares entities or elements of its own (a DTD)")

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = declared
    parser.ExternalEntityRefHandler = declared
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser
