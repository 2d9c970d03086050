"""Texts to fuzz with: any Unicode, and our own sentences with pieces moved, cut, doubled, replaced."""

from hypothesis import strategies as st

SENTENCES = (
    "Menteri Luar Negeri Sari Wibawa bertemu Duta Besar Jepang di Solo, Senin (12/5/2025) pukul 10.00 WIB.",
    "“Kami sepakat,” kata Budi Hartono, Direktur Utama PT Maju, “dan mulai bekerja pada 1 Juni mendatang.”",
    "Harga naik 2,5 persen pada kuartal III-2025, tertinggi sejak akhir 1990-an, setahun kemudian turun.",
    "Setiap Senin-Jumat pukul 08.00-16.30 WITA, dua kali sepekan, selama 1x24 jam; Idulfitri 1446 H.",
    "HUT ke-79 RI dirayakan 17 Agustus lalu. Sehari sebelumnya, hari itu, malam Minggu, tadi malam.",
    "President Ana Cole met Prime Minister Ito in Tokyo on Monday, May 12, 2025, at 10:00 GMT.",
    "It was the first visit in 10 years; every Monday, twice a week, in the third quarter of 2024.",
    "September 4th through September 8th, the 1990s, the first Friday of July, two and a half hours ago.",
    "JAKARTA, Kabar - Rapat (Foto: Dok) \u00abdibuka\u00bb pada 31/2/2025. (abc/def)",
)
PIECES = (
    "\u200b",
    "\u00ad",
    "\n",
    "\u2029",
    "\u00a0",
    '"',
    "“",
    "(",
    ")",
    "12/",
    "2025",
    "-",
    ".",
    "é",
    "🙂",
    "١٢",
    "\x00",
    "ﬁ",
)


def unicode_text(most: int = 200) -> st.SearchStrategy[str]:
    """Any text of so many characters at most, without lone surrogates."""
    return st.text(st.characters(codec="utf-8"), max_size=most)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One to three sentences, up to six times cut, doubled, spliced or mixed with a stray piece."""
    text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(0, 6))):
        low = draw(st.integers(0, len(text)))
        high = min(len(text), low + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from([*PIECES, text[low:high] * 2, ""]))
        text = text[:low] + piece + text[high:]
    return text


def texts() -> st.SearchStrategy[str]:
    """Either kind."""
    return unicode_text() | mutated()
