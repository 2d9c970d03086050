"""A part, its whole and the percentage it is said to be: "75 dari 100 peserta, atau 57 persen".

Only the words between the numbers are looked at. Where they leave it open what the percentage is of, nothing
is read.
"""

from dataclasses import dataclass
from functools import cache

from claims.text.patterns import Pattern

_WORDS = r"(?: \pL[\pL-]*)"
_JOINS = {
    "id": r",? (?:atau|setara(?: dengan)?)(?: sebesar| sebanyak)?",
    "en": r",? (?:or|equal to)",
}
_OF = {
    "id": r" dari(?: total| seluruh| keseluruhan| jumlah| sebanyak| semua){0,2}",
    "en": r" of(?: the| all| all the| a total of| a total)?",
}
_OPENS = {
    "id": r"(?i)(?:^|[.!?\"“] ?|\n)dari(?: total| seluruh| keseluruhan| jumlah| sebanyak)?$",
    "en": r"(?i)(?:^|[.!?\"“] ?|\n)(?:out )?of(?: the| all| all the| a total of)?$",
}
_POINTS = {
    "id": r"(?i)^dari (?:jumlah|total|angka) (?:itu|tersebut|ini), (?:sebanyak |baru |hanya |ada )?$",
    "en": r"(?i)^of (?:those|them|these),? $",
}
_BARE = {
    "id": r"(?i)^(?:sebanyak |ada |baru |hanya )?$",
    "en": r"(?i)^(?:some |a total of |only )?$",
}
_SAID = {
    "id": r"di antara(?:nya| mereka)|yang|adalah|merupakan|hadir|lulus|tidak|belum|sudah|telah|masih|tewas|"
    r"meninggal|dinyatakan|berasal|berhasil|gagal|ikut|memilih|setuju|menolak|sembuh|rusak|"
    r"ber\pL{4,}|me[mn]\pL{4,}|ter(?:kena|luka|jangkit|infeksi|papar|dampak|daftar|tangkap|bukti)|"
    r"di(?:rawat|tahan|periksa|tangkap|vonis|temukan|selamatkan|terima|tolak|tutup|pulangkan)",
    "en": r"were|are|was|is|have|has|had|did|came|passed|failed|voted|said|chose|died|agreed|refused|live|"
    r"come",
}
# Words before the three numbers that make them a movement, or rough.
_MOVES = Pattern(
    r"(?i)\b(?:naik|turun|tumbuh|meningkat|menurun|melonjak|merosot|anjlok|bertambah|berkurang|lebih|kurang|selisih|"
    r"sekitar|kira-kira|hampir|nyaris|about|around|nearly|almost|roughly|over|"
    r"rose|fell|up|down|grew|gained|lost|dropped|climbed|more|less|fewer|higher|lower|increase|decrease|cut)"
    r"(?: \pL+){0,2} ?$"
)
_ROUGH = Pattern(
    r"(?i)\b(?:lebih|kurang|selisih|sekitar|kira-kira|hampir|nyaris|about|around|nearly|almost|roughly|over|more|less|"
    r"fewer)(?: \pL+){0,2} ?$"
)
# A part of the sentence before may be the whole of this one.
_PARTS = Pattern(
    r"(?i)\b(?:separuh|setengah|sebagian|sepertiga|seperempat|mayoritas|sisanya|selebihnya|beberapa|half|most|some|"
    r"majority|third|quarter|rest|many|few)(?:nya)?\b"
)


@dataclass(frozen=True, slots=True)
class Portions:
    """What may stand between, before and behind the three numbers, in one language."""

    of: Pattern
    part_of: Pattern
    whole_of: Pattern
    members: Pattern
    joins: Pattern
    opens: Pattern
    behind_whole: Pattern
    points: Pattern
    bare: Pattern
    ends: Pattern


@cache
def portions(language: str) -> Portions:
    """The patterns of a language."""
    of, joins = _OF[language], _JOINS[language]
    return Portions(
        of=Pattern(rf"(?i)^{of}{_WORDS}{{0,2}} $"),
        part_of=Pattern(rf"(?i)^{_WORDS}{{0,3}}{of} $"),
        whole_of=Pattern(rf"(?i)^{_WORDS}{{0,3}}, (?:sebanyak |some )?$"),
        members=Pattern(r"(?i)^ (?:orang )?(?:di antaranya|of (?:them|whom))\b"),
        joins=Pattern(rf"(?i)^(?:{_WORDS}{{0,3}}{joins} |(?: [\pL\pN-]+){{0,7}} \()$"),
        opens=Pattern(_OPENS[language]),
        behind_whole=Pattern(
            rf"(?i)^{_WORDS}{{0,4}}, (?:sebanyak |baru |hanya |ada |terdapat |some |only |a total of )?$"
        ),
        points=Pattern(_POINTS[language]),
        bare=Pattern(_BARE[language]),
        ends=Pattern(rf"(?i)^(?:[,.;)\"”]|\n|$| (?:{_SAID[language]})\b)"),
    )


def moves(before: str) -> bool:
    """The words right before tell of a movement, or say that the number is a rough one."""
    return _MOVES.search(before) is not None


def rough(before: str) -> bool:
    """The words right before say that the number is a rough one, or more or less by so much."""
    return _ROUGH.search(before) is not None


def divides(words: str) -> bool:
    """The words name a part without its number."""
    return _PARTS.search(words) is not None
