"""Words that point to the present, the past, the future or another time of the article."""

from datetime import date

from claims.lang.calendar import VAGUE, Direction, back, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import ONE_TO_NINE, pack
from claims.lang.relative import length
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "pointers")
_AFTER_AHEAD = followed_by(
    r"(?:[.,;:!?)\"”’]|$|(?:ini|itu|akan|harus|perlu|tetap|diharapkan|adalah|sebagai|agar|untuk|dan|kita|kami|bisa|dapat|"
    r"juga|pemerintah|tidak|tentu|masih|semakin|dalam|seperti|mesti|jangan|tak|yang|supaya|dengan|ia|dia|mereka|saya|"
    r"lebih|terus|menjadi|(?:me|di)\pL{4,20})\b)"
)


def _opens(found: Found) -> bool:
    """ "Ke depan BI akan …": with its capital it opens a sentence about whoever has one too."""
    return found.words[:1] == "K" and found.starts_sentence and found.after.lstrip()[:1].isupper()


@pack.rule(
    r"(?:hari|tanggal) (?:itu|tersebut|yang sama)",
    reads={
        "pada [hari itu]": "PAST_REF ?points-back",
        "hari yang sama": "PAST_REF ?points-back",
        "pada [tanggal yang sama]": "PAST_REF ?points-back",
    },
    version=2,
    ignores=["hari ini", "sehari itu", "tanggal 5 itu"],
)
def that_day(found: Found, today: date | None) -> Time:
    """Points to a day the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"(?:pada )?«(?:saat|ketika|waktu|masa|kala) (?:itu|tersebut)»",
    reads={"saat itu": "PAST_REF ?points-back", "pada [waktu itu]": "PAST_REF ?points-back"},
    ignores=["saat ini", "sesaat itu"],
)
def that_time(found: Found, today: date | None) -> Time:
    """Points to a time the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"kesempatan (?:itu|tersebut|yang sama)",
    reads={"pada [kesempatan itu]": "PAST_REF ?points-back"},
    ignores=["kesempatan ini", "sempat itu"],
)
def that_occasion(found: Found, today: date | None) -> Time:
    """Points to an occasion the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"{stretch} (?:itu|tersebut|yang sama)",
    reads={"pada [tahun itu]": "PAST_REF ?points-back", "bulan tersebut": "PAST_REF ?points-back"},
    ignores=["tahun ini", "orang itu", "dua tahun itu"],
    unless=preceded_by(r"(?:\d|\b(?:dua|tiga|empat|lima|beberapa))"),
)
def that_stretch(found: Found, today: date | None) -> Time:
    """Points to a week, month or year the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"saat ini|sekarang(?: ini)?|kini|dewasa ini|masa kini|waktu ini|detik ini|hari-hari ini",
    reads={
        "saat ini": "PRESENT_REF ?vague",
        "kini": "PRESENT_REF ?vague",
        "sampai [detik ini]": "PRESENT_REF ?vague",
        "[Hari-hari ini] hujan": "PRESENT_REF ?vague",
    },
    ignores=["saat itu", "terkini", "kinipun", "hari-hari itu", "sehari-hari ini"],
    version=3,
)
def now(found: Found, today: date | None) -> Time:
    """The present, which is no one day."""
    return opened("PRESENT_REF", VAGUE, direction="present")


@pack.rule(
    r"(?:baru-baru ini|belakangan ini|akhir-akhir ini|(?:beberapa )?(?:waktu|saat)(?: yang)? lalu|"
    r"masa lalu|masa lampau|masa silam|masa sebelumnya|dahulu kala|belum lama ini|tempo hari)",
    reads={
        "baru-baru ini": "PAST_REF ?vague",
        "beberapa waktu lalu": "PAST_REF ?vague",
        "tempo hari": "PAST_REF ?vague",
    },
    ignores=["baru ini", "waktu lalu lintas padat"],
    version=3,
    unless=followed_by("lintas"),
)
def some_time_ago(found: Found, today: date | None) -> Time:
    """A past nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"belakangan",
    reads={
        "[Belakangan] harga naik": "PAST_REF ?vague",
        "yang [belakangan] sering banjir": "PAST_REF ?vague",
    },
    ignores=[
        "belakangan ini",
        "dua bulan belakangan",
        "datang belakangan",
        "lebih belakangan",
        "urusan belakangan",
        "belakangannya",
    ],
    unless=either(
        preceded_by(rf"(?:\d|-|\b{_ANY['not_lately']})"),
        followed_by(r"(?:ini|hari|itu)\b"),
    ),
)
def lately(found: Found, today: date | None) -> Time:
    """A past of late, or later than what is told, which nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"mendatang|(?:di )?«masa (?:depan|mendatang|yang akan datang)»|ke depannya",
    reads={"mendatang": "FUTURE_REF ?vague", "di [masa mendatang]": "FUTURE_REF ?vague"},
    ignores=["pendatang", "mendatangkan", "mendatangi"],
    unless=either(preceded_by(r"(?:berarah|berarah pada|berorientasi)"), followed_by(r"[-–]\w")),
)
def some_time_to_come(found: Found, today: date | None) -> Time:
    """A future nobody can place; "berarah masa depan" is a manner, not a time."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"dalam «waktu dekat(?: ini)?»|sebentar lagi",
    reads={
        "sebentar lagi": "FUTURE_REF ?vague",
        "dalam [waktu dekat]": "FUTURE_REF ?vague",
        "dalam [waktu dekat ini]": "FUTURE_REF ?vague",
    },
    ignores=["dalam waktu lama", "waktu dekat"],
    version=3,
)
def soon(found: Found, today: date | None) -> Time:
    """A near future that is no one day."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"keesokan (?:harinya|paginya)|esok (?:harinya|paginya)|hari berikutnya|b?esoknya",
    reads={
        "Keesokan harinya": "P1D ?points-back",
        "hari berikutnya": "P1D ?points-back",
        "besoknya": "P1D ?points-back",
        "keesokan paginya": "P1DTMO ?points-back",
    },
    ignores=["esok hari", "keesokan hari ini", "besok", "hari berikut", "keesokannya"],
    version=3,
    unless=followed_by(r"(?:ini|nanti)\b"),
)
def next_day(found: Found, today: date | None) -> Time:
    """The day after another day of the article, or its morning."""
    return back("P1DTMO" if "pagi" in found.words.lower() else "P1D", direction="future")


@pack.rule(
    r"(?:puluhan|belasan|ratusan|ribuan) {unit} (?:yang lalu|lalu|silam)",
    reads={"puluhan tahun lalu": "PAST_REF ?vague", "belasan bulan silam": "PAST_REF ?vague"},
    ignores=["puluhan tahun", "puluhan orang lalu", "puluhan hari lalu lintas padat"],
    unless=followed_by("lintas"),
)
def long_ago(found: Found, today: date | None) -> Time:
    """An uncounted number of units ago."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"ke depan",
    reads={
        "strategi pembangunan [ke depan].": "FUTURE_REF ?vague",
        "[Ke depan], pabrik dibangun": "FUTURE_REF ?vague",
        "[ke depan] kita harus hemat": "FUTURE_REF ?vague",
        "[Ke depan] BI akan melonggar": "FUTURE_REF ?vague",
        "hidup [ke depan] lebih tenang": "FUTURE_REF ?vague",
    },
    ignores=["maju ke depan.", "ke depan rumah", "dua tahun ke depan", "melangkah ke depan, lalu berhenti"],
    unless=either(
        preceded_by(rf"(?:\b{_ANY['to_the_front']}|\d|-)"),
        lambda found: not (_AFTER_AHEAD(found) or _opens(found)),
    ),
    version=2,
)
def ahead(found: Found, today: date | None) -> Time:
    """A future nobody can place, where no one moves and no place follows."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"(?:sejak|dari) «(?:dulu|dahulu|lama)»|(?-i:Dulu|Dahulu)",
    reads={"sejak [dulu]": "PAST_REF ?vague", "[Dulu] ia guru": "PAST_REF ?vague"},
    ignores=["lebih dulu", "terlebih dahulu", "ditelaah dulu", "Bang Dulu"],
    unless=lambda found: found.words[0].isupper() and not found.starts_sentence,
)
def long_since(found: Found, today: date | None) -> Time:
    """A past long gone, which nobody can place; small "dulu" alone says that something comes first."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"{stretch} (?:berikutnya|sebelumnya|selanjutnya)\b",
    reads={
        "naik dari [tahun sebelumnya]": "P1Y ?points-back",
        "[pekan berikutnya] ia kembali": "P1W ?points-back",
        "melambat dari [triwulan sebelumnya]": "P3M ?points-back",
    },
    ignores=["dua tahun sebelumnya", "tahun lalu", "tahun-tahun sebelumnya"],
    version=2,
    unless=preceded_by(rf"(?:[\d-]|\b(?:{ONE_TO_NINE}|puluh|belas|beberapa|se))"),
)
def stretch_beside(found: Found, today: date | None) -> Time | None:
    """The week, month, quarter or year before or after another one of the article."""
    if found["stretch"] not in ("week", "month", "quarter", "year"):
        return None
    way: Direction = "past" if found.words.lower().endswith("sebelumnya") else "future"
    return back(length(1, found["stretch"]), direction=way)
