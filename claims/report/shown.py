"""How outside text is shown: e-mail addresses masked, invisible control characters made visible.

Each code point of a field is mapped to the characters shown in its place, so that the offsets
of findings need no correction. Escaping for HTML, Markdown or a table comes after this.
"""

import re2

# Names of the characters that change the direction of text (Unicode 16, UAX #9), break lines unseen, or
# stand inside a word where nobody sees them. Soft hyphens and the joiners of emoji are left to the reader.
_CHIPS = {
    0x061C: "ALM",
    0x200E: "LRM",
    0x200F: "RLM",
    0x200B: "ZWSP",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    **dict.fromkeys((0x2061, 0x2062, 0x2063, 0x2064), "INV"),
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    **dict.fromkeys(range(0x206A, 0x2070), "DEP"),
    0xFEFF: "BOM",
}
_EMAIL = re2.compile(r"[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
CLIP = 240
"""Longest quotation, in characters, inside a sentence or a table cell's summary."""


def _one(char: str) -> str:
    code = ord(char)
    if code in _CHIPS:
        return f"⟦{_CHIPS[code]}⟧"
    if code < 0x20 and char not in "\n\t":
        return chr(0x2400 + code)
    if 0x7F <= code < 0xA0:
        return "␡" if code == 0x7F else "�"
    if 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return "�"
    return char


def shown(text: str) -> list[str]:
    """For each code point of the text, the characters shown in its place (often itself)."""
    # Nearly all text is printable: it is not looked at character by character.
    plain = text.replace("\n", "").replace("\t", "").isprintable()
    cells = list(text) if plain else [_one(char) for char in text]
    if "@" in text:
        for found in _EMAIL.finditer("".join(c if len(c) == 1 else "⟦" for c in cells)):
            at = text.index("@", found.start())
            hidden = min(found.start() + 1, at - 1)
            cells[hidden:at] = ["•••"] + [""] * (at - hidden - 1)
    return cells


def line(text: str, clip: int | None = None) -> str:
    """The text as shown, on one line: each run of white space is one space; clipped with an ellipsis."""
    # Nearly all text is printable, and is shown as it is.
    plain = text.isprintable() and "@" not in text
    words = " ".join((text if plain else "".join(shown(text))).split())
    if clip is not None and len(words) > clip:
        return words[: clip - 1].rstrip() + "…"
    return words
