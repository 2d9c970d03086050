"""Percent, measures and counts."""

from dataclasses import replace
from datetime import date

from claims.lang.amounts import (
    heads_an_item,
    loose,
    named_before,
    numbered,
    only_a_word,
    only_names,
    quantity,
    spellings,
    yearlike,
)
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.numbers_pack import ABOUT, TOLD, A, pack
from claims.lang.id.pack import ONE_TO_NINE
from claims.lang.small_words import words_around
from claims.model import Quantity

_ANY = words_around("id", "numbers")
NO_COUNT = numbered(pack)

NOT_COUNTED = spellings(pack, "not_counted")


PER = preceded_by(r"\bper")
"""Of so many each: the number behind it is none of its own ("208 kasus per 100.000 penduduk")."""
PAIRS = spellings(pack, "pair")

MEASURED = spellings(pack, "unit", "currency_name", "percent", "age_unit", "scale", "round_scale", "below")
BEFORE_COUNT = spellings(pack, "before_count")

NO_VERB = spellings(pack, "no_verb")
SHORTEST = 6
"""Shorter words with "di" are no passives ("dinar")."""
VERBS = ("ber", "mem", "men", "meng", "di-", "ter")


CODE = preceded_by(rf"\b{_ANY['codes']} ?")
TURN = preceded_by(rf"\b{_ANY['turns']} ?")
DISPOSED = followed_by(rf"{_ANY['once']}\b")


def fixed(found: Found) -> bool:
    """ "Kode sekali pakai", "kode otentikasi satu kali", "berpikir dua kali": names and turns of phrase."""
    if found.printed.get("counted", "").lower() != "kali":
        return False
    return CODE(found) or TURN(found) or DISPOSED(found)


def named(found: Found) -> bool:
    """A name stands before the number, and no verb that only a headline gives its capital."""
    return named_before(found) and found.before.split()[-1].lower() not in BEFORE_COUNT


def nothing_counted(found: Found) -> bool:
    """The word behind the number is no noun that is counted here, or the number is a name's or a year."""
    noun = found.get("noun")
    if noun is None:
        return False
    first = found.get("a")
    return (
        noun in NOT_COUNTED
        or noun.partition("-")[0] in MEASURED
        or noun.startswith(VERBS)
        or (noun.startswith("di") and len(noun) >= SHORTEST and noun not in NO_VERB)
        or noun.endswith("nya")
        or yearlike(found)
        or named(found)
        or first is None
        or first.total < 2
    )


@pack.rule(
    ABOUT + r"(?:antara {c:lower}(?: ?%| persen)?(?: dan |{to})|{d:figure}(?: ?%| persen)?{dash}|"
    r"{e:lower}(?: ?%| persen)?{up_to:to})?{a:number}(?: {more}\b)?(?: |-)?(?:{points}|{percent}){per}?",
    reads={
        "52 persen": "52 percent",
        "2,34%": "2.34 percent",
        "hampir 5 - 10 persen": "nearly 5/10 percent",
        "0,25 poin persentase": "0.25 percentage_point",
        "25 basis poin": "25 basis_point",
        "dua puluh lima persen": "25 percent",
        "6.6 %": "6.6 percent",
        "antara 2 1/2 dan 3 persen": "2.5/3 percent",
        "minus 5 persen": "-5 percent",
        "-2,5 persen": "-2.5 percent",
        "0,46 persen poin": "0.46 percentage_point",
        "0,79% poin": "0.79 percentage_point",
        "tidak lebih dari 10%": "at_most 10 percent",
        "antara 0,03 persen hingga 0,75 persen": "0.03/0.75 percent",
        "BBCA (+[7,62%])": "7.62 percent",
        "5 persen-10 persen": "5/10 percent",
    },
    ignores=["persen", "1.2.3 persen", "beberapa persen", "dua tiga persen"],
    kind="quantity",
    at="number",
    unless=loose,
    version=4,
)
def percentage(found: Found, today: date | None) -> Quantity | None:
    """Percent, or points between two percentages, which are not the same."""
    return quantity(found, unit=found.get("points", found.get("percent")), per=found.get("per"))


@pack.rule(
    r"atau «" + ABOUT + r"{a:number}(?: |-)?(?:{points}|{percent})»",
    reads={
        "Rp 122 triliun atau [5 persen]": "5 percent",
        "80.023 atau [14,2 persen]": "14.2 percent",
        "Rp 50 atau [1,3%]": "1.3 percent",
    },
    ignores=["persen", "1.2.3 persen", "dua tiga persen"],
    kind="quantity",
    unless=either(loose, preceded_by(rf"\b(?:{ONE_TO_NINE})")),
)
def percentage_apart(found: Found, today: date | None) -> Quantity | None:
    """Percent behind another number with which it makes no range: "122 triliun atau 5 persen"."""
    return quantity(found, unit=found.get("points", found.get("percent")))


@pack.rule(
    ABOUT + A + r"(?: |-)?{unit}{per}?",
    reads={
        "30 km": "30 kilometer",
        "35.000 mega watt": "35000 megawatt",
        "sekitar 10 ribu ton per tahun": "about 10000 metric_ton per tahun",
        "140.900 m2": "140900 meter ** 2",
        "1,1 juta hektare": "1100000 hectare",
        "38,5 derajat celsius": "38.5 degree_Celsius",
        "55 kilometer per jam": "55 kilometer / hour",
        "setengah kilogram": "0.5 kilogram fraction 1/2",
        "3 kuintal": "3 kuintal",
        "1.5 juta ton": "1500000 metric_ton",
        "volume [3 juta meter kubik]": "3000000 meter ** 3",
        "tak kurang dari 50 ton": "at_least 50 metric_ton",
    },
    ignores=["KM 57", "ruas km 5 km", "tiga kilo-kilo", "A-4 ton"],
    kind="quantity",
    at="number",
    version=2,
    unless=either(loose, only_names(pack)),
)
def measure(found: Found, today: date | None) -> Quantity | None:
    """A number of units of length, mass, area, volume, temperature, speed or energy."""
    return quantity(found, unit=found["unit"], per=found.get("per"))


@pack.rule(
    ABOUT + A + r" (?:{counted}\b|{noun}){per}?",
    reads={
        "162 penumpang": "162 penumpang",
        "dua orang": "2 orang",
        "1.250.000 orang": "1250000 orang",
        "Tiga belas orang": "13 orang",
        "sedikitnya 40 warga": "at_least 40 warga",
        "10-12 orang": "10/12 orang",
        "Ribuan rumah": "?vague rumah",
        "2,615 pasien": "?decimal-or-thousands pasien",
        "seratus tiga belas kursi": "113 kursi",
        "7 tangkai": "7 tangkai",
        "208 kasus per 100.000 penduduk": "208 kasus per 100.000 penduduk",
        "16 kementerian/lembaga": "16 kementerian/lembaga",
        "5 (lima) orang": "5 orang",
        "672 SPPG": "672 sppg",
        "tiga lusin telur": "36 telur",
        "lima ribuan orang": "about 5000 orang",
        "dua setengah juta orang": "2500000 orang",
        "belasan ribu warga": "?vague warga",
        "Polisi Sita [3 mobil]": "3 mobil",
        "5 distrik": "5 distrik",
        "tiga dinding": "3 dinding",
    },
    ignores=[
        "salah satu hal",
        "salah satu kota",
        "Pasal 27 ayat",
        "nomor 2 dunia",
        "satu-satunya orang",
        "2014 banyak orang",
        "dua tiga orang",
        "12 juta untuk",
        "pesawat Boeing 737 milik",
        "kode otentikasi satu kali (OTP)",
        "alat tes satu kali pakai",
        "perlu berpikir dua kali",
        "per 100.000 penduduk",
        "5 (enam) orang",
        "pukul 10 WIB",
        "pasal 3 KUHP",
        "24 diraih partai itu",
    ],
    kind="quantity",
    at="number",
    unless=either(loose, NO_COUNT, nothing_counted, PER),
    version=6,
)
def count(found: Found, today: date | None) -> Quantity | None:
    """A number and what is counted, by the word right behind it; "salah satu" picks one and counts none."""
    if found.before.lower().endswith("salah ") or fixed(found):
        return None
    printed, per = found.printed.get("counted", found.printed.get("noun", "")).lower(), found.get("per")
    if per is not None and f"{printed} {per}" in PAIRS and "/" in found.printed["per"]:
        return quantity(found, counted=f"{printed}/{per}")
    return quantity(found, counted=printed, per=per)


@pack.rule(
    ABOUT + r"{a:number}" + TOLD,
    reads={
        "[sekitar 20 ribu] dan": "about 20000",
        "[dua] dari": "2",
        "2 (dua)": "2",
        "hanya [dua juta]": "2000000",
        "sebanyak [1.250]": "1250",
        "sebesar [1,5]": "1.5",
    },
    ignores=[
        "Jl. Melati No. 12",
        "UU Nomor 11",
        "2+2",
        "0812-3456-7890",
        "pada 1998",
        "B 1234 XYZ",
        "versi 2.0.1",
        "kursi Golkar 1",
        "satu",
        "66 jiwa per 100.000",
        "3. Surat keterangan",
        "ayat (1)",
        "lebih dari satu",
        "1111111111111111111111111111111111111111",
    ],
    kind="quantity",
    at="number",
    version=3,
    unless=either(loose, heads_an_item, yearlike, NO_COUNT, named, PER),
)
def bare(found: Found, today: date | None) -> Quantity | None:
    """A number that nothing says more of: a reading, and no claim."""
    return None if only_a_word(found) else quantity(found)


@pack.rule(
    ABOUT + r"{a:digits}-an (?:{counted}\b|{noun})",
    reads={"30-an kendaraan": "about 30 kendaraan", "[sekitar 200-an orang] hadir": "about 200 orang"},
    ignores=["tahun 90-an lagu", "30-an", "30-an yang", "era 80-an musik"],
    kind="quantity",
    unless=either(NO_COUNT, nothing_counted),
)
def count_about(found: Found, today: date | None) -> Quantity | None:
    """So many, give or take some."""
    told = quantity(found, counted=found.printed.get("counted", found.printed.get("noun", "")).lower())
    return None if told is None else replace(told, approx="about")
