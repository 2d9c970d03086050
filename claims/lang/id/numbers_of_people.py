"""Ages, places in an order, and results of games."""

from datetime import date
from decimal import Decimal

from claims.lang.amounts import loose, outside_a_game, quantity, score, spellings
from claims.lang.found import Found, either, followed_by
from claims.lang.id.numbers_pack import A, pack
from claims.lang.id.pack import pack as times
from claims.lang.matcher import Matcher
from claims.lang.pattern import listed
from claims.lang.small_words import words_around
from claims.model import Quantity, Score

_ANY = words_around("id", "numbers_of_people")
OLDEST = 120
YOUNGEST = 10
"""A smaller number between commas is no age without its unit."""
INITIALS = 2
NO_AGED = spellings(pack, "no_aged")
WHO = spellings(pack, "aged_person", "what_somebody_is")
"""What somebody is, behind a name and an age: "Rohmah, 47, pedagang"."""
_NO_NAME = Matcher(
    rf"(?i)(?:{listed([times.words['weekday'], times.words['month']])}|{_ANY['no_name']}) ?\($"
)
# "Siti Aminah, S.H., M.M. (34)": degrees behind a name.
_DEGREE = Matcher(
    r"[A-Z][A-Za-z'’-]*[a-z]"
    r"(?:, ?(?:(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Za-z]{0,4}|SH|MH|SE|MM|ST|MT)){1,6} ?\(?$"
)

_SENTENCED = Matcher(rf"(?i)\b{_ANY['sentenced']}\b")


@pack.rule(
    r"{age_word} «(?:{approx} )?" + A + r" ?{age_unit}\b»",
    reads={
        "berusia [34 tahun]": "34 year",
        "umur [5 bulan]": "5 month",
        "berumur [sekitar dua puluh lima tahun]": "about 25 year",
        "usia [17-25 tahun]": "17/25 year",
        "usia [kurang dari 18 tahun]": "below 18 year",
    },
    ignores=["34 tahun", "usia tua", "seusia 34 tahun"],
    kind="age",
)
def age(found: Found, today: date | None) -> Quantity | None:
    """An age behind a word that says so."""
    return quantity(found, unit=found["age_unit"])


@pack.rule(
    r"{age_word} «(?:{approx} )?{a:count}»",
    reads={"di usia [34]": "34 year", "berusia [lima puluh]": "50 year"},
    ignores=["usia 34 tahun", "usia 1.250", "usia 500"],
    kind="age",
    unless=followed_by(r"[-–/%,.:]\d|(?:tahun|thn|bulan|bln|minggu|pekan|hari|persen|jam)\b"),
)
def age_in_years(found: Found, today: date | None) -> Quantity | None:
    """An age without its unit is in years."""
    return quantity(found, unit="year") if of_a_person(found) else None


@pack.rule(
    r"(?-i:\p{Lu}[\pL'’.-]+) ?\(«{a:digits}(?: {age_unit})?»\)",
    reads={
        "Siti ([34])": "34 year",
        "Siti Aminah ([34 tahun])": "34 year",
        "Bayu ([5 bulan])": "5 month",
        "Pelaku AR ([17]) ditahan": "17 year",
        "Siti Aminah, S.H., M.M. ([34])": "34 year",
        "Siti Aminah, SE ([34])": "34 year",
    },
    ignores=[
        "Senin (12)",
        "jumlah (34)",
        "PT PSSI (34)",
        "Siti (1)",
        "Siti (1985)",
        "Rp (34)",
        "UU (12)",
        "AR (7)",
    ],
    kind="age",
    version=2,
)
def age_in_brackets(found: Found, today: date | None) -> Quantity | None:
    """Two digits in brackets behind a name are the age of who is named."""
    name = found.before.rstrip(" (").rsplit(None, 1)[-1]
    if (no_person(name) and not _DEGREE.fits(found.before)) or _NO_NAME.fits(found.before):
        return None
    if not of_a_person(found) or ("age_unit" not in found and found["a"].total < 10):
        return None
    return quantity(found, unit=found.get("age_unit", "year"))


@pack.rule(
    r"(?-i:\p{Lu}[\pL'’.-]+), «{a:digits} {age_unit}»,",
    reads={
        "Bambang Sutrisno, [45 tahun], mengatakan": "45 year",
        "Siti, [5 bulan], dirawat": "5 month",
        "BS, [21 tahun], ditahan": "21 year",
    },
    ignores=[
        "Bambang, 45 tahun penjara,",
        "Vonis Bambang, 12 tahun, lebih ringan",
        "Senin, 45 tahun,",
        "Siti, 45 tahun lalu,",
        "UU, 45 tahun,",
    ],
    kind="age",
    version=2,
)
def age_between_commas(found: Found, today: date | None) -> Quantity | None:
    """A length of time between commas behind a name is an age, unless somebody is sentenced to it."""
    name = found.before.rstrip(" ,").rsplit(None, 1)[-1]
    if no_person(name) or _NO_NAME.fits(f"{found.before.rstrip(' ,')} (") or _SENTENCED.fits(found.before):
        return None
    return quantity(found, unit=found["age_unit"]) if of_a_person(found) else None


@pack.rule(
    r"«{n}», (?-i:[a-z-]{2,24})",
    reads={"Rohmah, [47], pedagang sayur": "47 year", "kata Siti Aminah, [23], warga": "23 year"},
    ignores=[
        "Senin, 12, dan",
        "Bandung, 47, dan Garut, 52",
        "Jalan Melati, 47, Bandung",
        "Siti, 5, dirawat",
        "Juni, 12, pagi",
        "nomor urut Satu, 12, kalah",
        "sayur, 47, pedagang",
    ],
    kind="age",
    at="number",
    unless=lambda found: found.source[found.start - 2 : found.start] != ", ",
)
def age_of_a_named_one(found: Found, today: date | None) -> Quantity | None:
    """Two digits between commas, behind a name and before what its bearer is, are an age."""
    before, behind = found.before.rstrip(" ,"), found.after.lstrip(" ,").split(maxsplit=1)
    name = before.rpartition(" ")[2]
    if not name[:1].isupper() or no_person(name) or not behind or behind[0].strip(".,") not in WHO:
        return None
    if _NO_NAME.fits(f"{before} (") or not YOUNGEST <= found["n"] <= OLDEST:
        return None
    age = Decimal(found["n"])
    return Quantity(age, age, unit="year", precision=Decimal(1))


@pack.rule(
    r"(?:usia|umur)(?: (?-i:\p{Lu}[\pL'’.-]+)){1,4}(?: (?:kini|saat ini|baru|sudah|telah|mencapai|masih))? "
    r"«(?:{approx} )?{a:count} {age_unit}\b»",
    reads={"Usia Siti Aminah [34 tahun]": "34 year", "umur Siti kini [sekitar 40 tahun]": "about 40 year"},
    ignores=["usia pakai 34 tahun", "Usia Siti Aminah 34 orang", "seusia Siti 34 tahun"],
    kind="age",
)
def age_of_a_name(found: Found, today: date | None) -> Quantity | None:
    """An age behind the name whose age it is."""
    return quantity(found, unit=found["age_unit"])


@pack.rule(
    r"(?:ber)?inisial (?-i:\p{Lu}{1,4}) ?\(«{a:digits}(?: {age_unit})?»\)",
    reads={"berinisial S ([17])": "17 year", "inisial ABC ([17 tahun])": "17 year"},
    ignores=["S (17)", "berinisial S (1985)"],
    kind="age",
)
def age_of_initials(found: Found, today: date | None) -> Quantity | None:
    """Digits in brackets behind the initials of somebody whose name is not printed."""
    return quantity(found, unit=found.get("age_unit", "year")) if of_a_person(found) else None


NOT_INITIALS = spellings(pack, "not_initials")


def no_person(name: str) -> bool:
    """Capitals are short for something, unless two of them are somebody's initials."""
    return name.isupper() and (len(name) > INITIALS or name.lower() in NOT_INITIALS)


@pack.rule(
    r"{aged_person} «{a:count} {age_unit}\b»",
    reads={
        "bocah [7 tahun]": "7 year",
        "seorang pria [45 tahun] ditangkap": "45 year",
        "bayi [5 bulan]": "5 month",
    },
    ignores=[
        "anak 7 tahun lalu",
        "pria 45 orang",
        "korban 20 tahun terakhir",
        "tersangka 5 tahun penjara",
        "seorang pria 45 tahun menjabat",
    ],
    kind="age",
    unless=lambda found: found.after.strip(" ,").split(" ")[0].strip(".,") in NO_AGED,
)
def age_of_somebody(found: Found, today: date | None) -> Quantity | None:
    """An age behind the word for somebody whose age it is."""
    return quantity(found, unit=found["age_unit"]) if of_a_person(found) else None


@pack.rule(
    r"{_:aged_group} «{approx} {a:count} {age_unit}\b»",
    reads={"anak [di bawah 15 tahun]": "below 15 year", "warga [di atas 60 tahun]": "above 60 year"},
    ignores=["warga lebih dari 5 tahun menunggu", "bunga di bawah 5 tahun", "orang di atas 5 tahun penjara"],
    kind="age",
    unless=lambda found: (
        not found.words.lower().startswith("di ")
        or found.after.strip(" ,").split(" ")[0].strip(".,") in NO_AGED
    ),
)
def age_of_a_group(found: Found, today: date | None) -> Quantity | None:
    """The age below or above which the people are that are meant."""
    return quantity(found, unit=found["age_unit"]) if of_a_person(found) else None


def of_a_person(found: Found) -> bool:
    """People grow this old, and their age has no decimals."""
    number = found.get("a")
    return number is not None and number.place == 1 and 0 < number.total <= OLDEST


@pack.rule(
    r"ke-{n}|{ordered} «{ordinal}\b»",
    reads={"ke-79": "79", "putaran [kedua]": "2", "peringkat [ketiga]": "3"},
    ignores=["kedua negara", "ke-79a", "ketiga orang itu", "ke 79"],
    kind="ordinal",
)
def ordinal(found: Found, today: date | None) -> int:
    """A place in an order; "kedua" only where it cannot be "both"."""
    place: int = found.get("n", found.get("ordinal"))
    return place


NO_ORDERED = spellings(pack, "no_ordered")
BEHIND_ORDERED = spellings(pack, "behind_ordered")
VERBS = ("ber", "mem", "men", "meng", "me", "di", "ter")


def all_of_them(found: Found) -> bool:
    """ "Kedua" is both: no noun stands before it, or one that there are two of behind it."""
    words = found.before.split()
    if not words or words[-1] in NO_ORDERED or (words[-1].startswith(VERBS) and len(words[-1]) > SHORT):
        return True
    behind = found.after.lstrip()
    if behind.startswith(("kali", "-")):
        return True
    if found["ordinal"] == 1 or not behind[:1].islower():
        return False
    return behind.split()[0].strip(".,;:)") not in BEHIND_ORDERED


SHORT = 5


@pack.rule(
    r"(?-i:\pL[a-z-]{2,24}) «{ordinal}(?:nya)?\b»",
    reads={
        "Sektor [kedua] adalah": "2",
        "kecelakaan [ketiga].": "3",
        "gol [ketiganya] di": "3",
        "percobaan [pertama] gagal": "1",
    },
    ignores=[
        "bagi kedua negara",
        "menurut kedua itu",
        "pertama kali",
        "antara kedua",
        "menemui kedua di",
        "sektor kedua negara",
    ],
    kind="ordinal",
    unless=all_of_them,
)
def ordinal_behind(found: Found, today: date | None) -> int:
    """A place in an order behind what stands there."""
    place: int = found["ordinal"]
    return place


@pack.rule(
    r"{first:n}[-–]{last:n}",
    reads={"menang [2-1]": "2-1", "skor [3-0]": "3-0", "mengalahkan tim tamu [0-4]": "0-4"},
    ignores=["2-1", "halaman 3-0", "menang 3-0-1", "skor 100-2000"],
    kind="score",
    unless=either(loose, outside_a_game(pack)),
)
def result(found: Found, today: date | None) -> Score | None:
    """The result of a game behind a word that says it is one."""
    return score(found)
