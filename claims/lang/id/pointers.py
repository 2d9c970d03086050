"""Words that point to the present, the past, the future or another time of the article."""

from datetime import date

from claims.lang.calendar import VAGUE, back, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import pack
from claims.model import Time


@pack.rule(
    r"hari (?:itu|tersebut|yang sama)",
    reads={"pada [hari itu]": "PAST_REF ?points-back", "hari yang sama": "PAST_REF ?points-back"},
    ignores=["hari ini", "sehari itu"],
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
    r"saat ini|sekarang(?: ini)?|kini|dewasa ini|masa kini|waktu ini",
    reads={"saat ini": "PRESENT_REF ?vague", "kini": "PRESENT_REF ?vague"},
    ignores=["saat itu", "terkini", "kinipun"],
)
def now(found: Found, today: date | None) -> Time:
    """The present, which is no one day."""
    return opened("PRESENT_REF", VAGUE, direction="present")


@pack.rule(
    r"(?:baru-baru ini|belakangan ini|akhir-akhir ini|(?:beberapa )?(?:waktu|saat)(?: yang)? lalu|"
    r"masa lalu|masa lampau|dahulu kala|belum lama ini)",
    reads={"baru-baru ini": "PAST_REF ?vague", "beberapa waktu lalu": "PAST_REF ?vague"},
    ignores=["baru ini", "waktu lalu lintas padat"],
    unless=followed_by("lintas"),
)
def some_time_ago(found: Found, today: date | None) -> Time:
    """A past nobody can place."""
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
    r"dalam waktu dekat(?: ini)?",
    reads={"dalam waktu dekat": "FUTURE_REF ?vague", "dalam waktu dekat ini": "FUTURE_REF ?vague"},
    ignores=["dalam waktu lama", "waktu dekat"],
)
def soon(found: Found, today: date | None) -> Time:
    """A near future that is no one day."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"keesokan (?:harinya|paginya)|esok (?:harinya|paginya)|hari berikutnya",
    reads={"Keesokan harinya": "P1D ?points-back", "hari berikutnya": "P1D ?points-back"},
    ignores=["esok hari", "keesokan hari ini", "besok", "hari berikut"],
    unless=followed_by(r"(?:ini|nanti)\b"),
)
def next_day(found: Found, today: date | None) -> Time:
    """The day after another day of the article."""
    return back("P1D", direction="future")


@pack.rule(
    r"(?:puluhan|belasan|ratusan|ribuan) {unit} (?:yang lalu|lalu|silam)",
    reads={"puluhan tahun lalu": "PAST_REF ?vague", "belasan bulan silam": "PAST_REF ?vague"},
    ignores=["puluhan tahun", "puluhan orang lalu", "puluhan hari lalu lintas padat"],
    unless=followed_by("lintas"),
)
def long_ago(found: Found, today: date | None) -> Time:
    """An uncounted number of units ago."""
    return opened("PAST_REF", VAGUE, direction="past")
