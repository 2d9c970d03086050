"""Lengths of time. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.angles import of_an_angle
from claims.lang.calendar import LENGTH, Direction, back, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import pack
from claims.lang.relative import lasting, length, some, up_to_now
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "durations")
COUNT = r"(?:{n}(?: \(\pL+(?: \pL+){0,3}\))?|{count})"
ABOUT = r"(?:hampir |sekitar |sekira |kurang lebih |lebih kurang |lebih dari |kurang dari )?"
"""Words that say a length is not exact; they belong to it."""
AGE = (
    rf"\b{_ANY['of_age']}|"
    r"\b(?:usia|berusia|berumur|umur)(?:nya)?(?: (?:sekitar|sekira|hampir|kurang lebih|minimal|maksimal|"
    r"antara|paling \pL{1,12}|di \pL{1,12}|\d{1,2} (?:hingga|sampai)))?"
)
"""Words of age or distance before a length: it is how old or far off somebody is, and no time."""
NO_COUNT = rf"(?:\b(?:usia|berusia|berumur|umur|{_ANY['numbered']})|[\d][.,/-])"
"""Before a number that does not count units, or is the rest of a longer one."""


_NAMED = preceded_by(r"(?-i:\p{Lu})[\pL'’-]{1,30}(?:,|(?:,)? ?\()")


def _old(found: Found) -> bool:
    """So many years behind a name, between commas or in brackets, are somebody's age: "Budi, 34 tahun,"."""
    count = found.get("n")
    if found["unit"] != "year" or count is None or not 5 <= count <= 110:
        return False
    return found.after[:1] in (",", ")") and _NAMED(found)


@pack.rule(
    ABOUT + COUNT + r" {unit}",
    reads={
        "[hampir tiga hari] hanyut": "P3D ?length-of-time",
        "tak sampai [sekitar 20 menit]": "PT20M ?length-of-time",
        "sudah [lebih dari dua tahun]": "P2Y ?length-of-time",
        "dalam [sepuluh tahun]": "P10Y ?length-of-time",
        "selama [tiga hari]": "P3D ?length-of-time",
        "48 jam": "PT48H ?length-of-time",
        "dua dekade": "P20Y ?length-of-time",
        "dua belas jam": "PT12H ?length-of-time",
        "24 (dua puluh empat) bulan": "P24M ?length-of-time",
    },
    ignores=[
        "2,5 tahun",
        "tahun 2022",
        "2025 tahun",
        "lima tahunan",
        "17 bulanan",
        "usianya sekitar 20 tahun",
        "PMK 138 tahun 2024",
        "6 derajat 10 menit lintang selatan",
        "10 menit LS",
        "bayi 11 bulan itu menangis",
        "berusia lebih dari 40 tahun",
        "berjarak sekitar 10 menit dari sana",
        "Budi, 34 tahun, petani",
        "Budi (34 tahun)",
        "seorang pria 45 tahun ditangkap",
        "anak usia 5 hingga 12 tahun",
        "anak di bawah 5 tahun",
        "jauhnya 5 tahun cahaya",
    ],
    version=6,
    unless=either(
        _old,
        followed_by(r"(?:cahaya|lalu|yang lalu|silam|depan|mendatang|kliwon|ini|tangan|\d{4})\b"),
        preceded_by(AGE + "|" + NO_COUNT),
        of_an_angle,
    ),
)
def so_long(found: Found, today: date | None) -> Time | None:
    """A counted length of time; what looks like a year is not a count, and an age is not read."""
    count = found.get("n", found.get("count"))
    if 1900 <= count <= 2099 and found["unit"] != "hour":
        return None
    return lasting(count, found["unit"])


@pack.rule(
    r"{n0:n}(?:-|–){n} {unit}",
    reads={"4-5 jam": "PT4H/PT5H ?length-of-time", "dalam [1-2 bulan]": "P1M/P2M ?length-of-time"},
    ignores=["2-1 jam", "usia 6-18 tahun", "1-2 tahun lalu", "2019-2020 tahun"],
    unless=either(
        followed_by(r"(?:lalu|yang lalu|silam|lagi|terakhir|kemudian|ke depan|mendatang)\b"),
        preceded_by(NO_COUNT),
    ),
)
def from_so_long_to_so_long(found: Found, today: date | None) -> Time | None:
    """A length between two counts."""
    if not found["n0"] < found["n"] < 1900:
        return None
    value = f"{length(found['n0'], found['unit'])}/{length(found['n'], found['unit'])}"
    return opened(value, LENGTH, type="DURATION")


@pack.rule(
    r"{n0:n} ?[xX×] ?{n} {unit}",
    reads={"1x24 jam": "PT24H ?length-of-time", "3 x 24 jam": "PT72H ?length-of-time"},
    ignores=["1x24 orang", "4 x 4 meter"],
)
def so_many_times_so_long(found: Found, today: date | None) -> Time:
    """So many times a number of units, as offices count their deadlines."""
    return lasting(found["n0"] * found["n"], found["unit"])


@pack.rule(
    ABOUT + r"{one_unit}",
    reads={
        "setahun": "P1Y ?length-of-time",
        "sepekan": "P1W ?length-of-time",
        "sehari semalam": "P1D ?length-of-time",
        "selama [lebih dari sebulan]": "P1M ?length-of-time",
    },
    ignores=[
        "setahun lalu",
        "sejamnya",
        "sehari-hari",
        "tiga kali sehari",
        "24 jam sehari",
        "252.000 sehari",
        "1,7 juta sehari",
    ],
    version=3,
    unless=either(
        followed_by(r"(?:lalu|yang lalu|silam|sekali)\b|[-–]"),
        preceded_by(rf"\bkali|\d jam|\d menit|\d|\d {_ANY['scales']}"),
    ),
)
def one_unit_long(found: Found, today: date | None) -> Time:
    """One unit told in one word."""
    return lasting(1, found["one_unit"])


@pack.rule(
    r"{many_unit}",
    reads={
        "bertahun-tahun": "PXY ?vague",
        "berhari-hari": "PXD ?vague",
        "selama [belasan tahun]": "PXY ?vague",
    },
    ignores=["bertahun", "sehari-hari", "berusia belasan tahun", "remaja belasan tahun"],
    version=2,
    unless=preceded_by(AGE + rf"|\b{_ANY['young']}"),
)
def many_units(found: Found, today: date | None) -> Time:
    """An uncounted, long time."""
    return some(found["many_unit"], None)


@pack.rule(
    r"(?:" + COUNT + r" {unit}|{one_unit}) (?:(?:terakhir|belakangan)(?: ini)?|ini|ke belakang)\b",
    reads={
        "dalam [10 tahun terakhir ini]": "P10Y = 2015-05-12/2025-05-12",
        "sepuluh tahun terakhir": "P10Y = 2015-05-12/2025-05-12",
        "3 bulan terakhir": "P3M = 2025-02-12/2025-05-12",
        "setahun terakhir": "P1Y = 2024-05-12/2025-05-12",
    },
    ignores=["tahun terakhir", "beberapa bulan terakhir", "berusia 48 tahun ini"],
    version=3,
    unless=preceded_by(AGE),
)
def the_last_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that ends on the day of printing."""
    return reaching(found, today, "past")


@pack.rule(
    r"(?:" + COUNT + r" {unit}|{one_unit}) (?:ke depan|mendatang|yang akan datang|kedepan|depan)\b",
    reads={"12 jam ke depan": "PT12H ?length-of-time", "tiga tahun mendatang": "P3Y = 2025-05-12/2028-05-12"},
    ignores=["tahun depan", "tiga orang ke depan"],
)
def the_next_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that begins on the day of printing."""
    return reaching(found, today, "future")


def reaching(found: Found, today: date | None, direction: Direction) -> Time | None:
    """A length that ends or begins on the day of printing."""
    unit = found.get("unit", found.get("one_unit"))
    return up_to_now(today, found.get("n", found.get("count", 1)), unit, direction)


@pack.rule(
    ABOUT
    + r"(?:"
    + COUNT
    + r" {unit}|{one_unit}) (?:kemudian|setelahnya|berikutnya|sesudahnya|setelah itu|berselang)\b",
    reads={
        "sebulan kemudian": "P1M ?points-back",
        "lebih dari sejam kemudian": "PT1H ?points-back",
        "Hampir tiga minggu kemudian": "P3W ?points-back",
        "Tiga jam berselang": "PT3H ?points-back",
    },
    ignores=["tiga orang kemudian", "hari kemudian", "berselang tiga hari"],
    version=3,
)
def so_long_after(found: Found, today: date | None) -> Time:
    """So long after another time of the article."""
    unit = found.get("unit", found.get("one_unit"))
    return back(length(found.get("n", found.get("count", 1)), unit), direction="future")


@pack.rule(
    ABOUT + r"(?:" + COUNT + r" {unit}|{one_unit}) (?:sebelumnya|sebelum itu)\b",
    reads={
        "sehari sebelumnya": "P1D ?points-back",
        "dua tahun sebelumnya": "P2Y ?points-back",
        "kurang dari dua jam sebelumnya": "PT2H ?points-back",
    },
    ignores=["tiga orang sebelumnya", "sebelumnya"],
    version=2,
)
def so_long_before(found: Found, today: date | None) -> Time:
    """So long before another time of the article."""
    unit = found.get("unit", found.get("one_unit"))
    return back(length(found.get("n", found.get("count", 1)), unit), direction="past")
