"""Numbers of a whole text: what times take, what is no quantity, changes, shares, and hostile input."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from claims.lang import read_amounts, read_times
from claims.lang.numeral import read_digits
from claims.model import Change, Quantity, Reading, Share
from tests.costs import least, stays_below

PRINTED = date(2025, 5, 12)


def read(text: str, language: str = "id") -> tuple[Reading, ...]:
    return read_amounts(text, language, read_times(text, language, PRINTED))


def kinds(text: str, language: str = "id") -> list[tuple[str, str]]:
    return [(reading.kind, text[reading.start : reading.end]) for reading in read(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Senin (12/5/2025) pukul 10.00 WIB",
        "sejak tahun 1998",
        "Jl. Melati No. 12 RT 03/RW 05",
        "UU Nomor 11 Tahun 2008",
        "Pasal 27 ayat 3",
        "Pasal 2 ayat (1)",
        "1. Fotokopi kartu",
        "B 1234 XYZ",
        "telepon 0812-3456-7890",
        "versi 2.0.1",
        "hasil 2+2",
        "halaman 15",
        "hasil 2-1",
        "satu-satunya",
        "nomor perkara 123/Pid.B/2020",
        "1" * 400,
        "https://contoh.id/?q=30%25%2020%",
    ],
)
def test_what_only_looks_like_a_number_is_no_quantity(text: str) -> None:
    assert [kind for kind, _ in kinds(text) if kind in ("quantity", "change", "share")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upah Rp 5 juta setahun", ("quantity", "Rp 5 juta setahun")),
        ("10 juta penumpang per tahun ini", ("quantity", "10 juta penumpang per tahun")),
        ("Siti (34) hadir", ("age", "34")),
        ("hanya Rp 120 juta kepada warga", ("quantity", "Rp 120 juta")),
        ("menang 2-1", ("score", "2-1")),
        ("Kongres ke-79 PSSI", ("ordinal", "ke-79")),
        ("Partai ketiga hanya", ("ordinal", "ketiga")),
        ("tersangka AR (17)", ("age", "17")),
    ],
)
def test_the_nearer_kind_and_the_whole_amount_are_read(text: str, expected: tuple[str, str]) -> None:
    assert kinds(text) == [expected]


def test_of_two_percentages_that_make_no_range_both_are_read() -> None:
    told = [words for kind, words in kinds("by 49.6% to 49.1%", "en") if kind == "quantity"]
    assert told == ["49.6%", "49.1%"]
    told = [words for kind, words in kinds("Rp 122 triliun atau 5 persen") if kind == "quantity"]
    assert told == ["Rp 122 triliun", "5 persen"]
    assert kinds("rose 5% to 10%", "en")[-1] == ("quantity", "5% to 10%")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("208 kasus per 100.000 penduduk", "id", ["208 kasus per 100.000 penduduk"]),
        ("66 per 100,000 people", "en", ["66"]),
        ("Surplus 4,22 Miliar Dollar AS", "id", ["4,22 Miliar Dollar AS"]),
        ("third, two behind leaders", "en", ["two"]),
        ("22 1/2 years", "en", []),
        ("Rp 56 juta atau 3.927 dollar AS", "id", ["Rp 56 juta", "3.927 dollar AS"]),
        ("2 sampai 3 juta rupiah", "id", ["2 sampai 3 juta rupiah"]),
        ("valued at £1.8bn or $2.4bn", "en", ["£1.8bn", "$2.4bn"]),
        ("gained $12 to $3,345.50 an ounce", "en", ["$12", "$3,345.50 an ounce"]),
        ("three quarters billion dollars", "en", ["three quarters billion dollars"]),
        ("di akhir tahun sekitar 20 ribu dan", "id", ["sekitar 20 ribu"]),
        ("atau lebih\n12. Bukti", "id", []),
        ("its share edged up to 19.9% and", "en", ["19.9%"]),
        ("a share of up to 19.9% and", "en", ["up to 19.9%"]),
        ("the rate went up to 5 percent", "en", ["5 percent"]),
        ("Upah minimum naik 6,5 persen", "id", ["6,5 persen"]),
        ("upah minimum provinsi Rp 3,1 juta", "id", ["Rp 3,1 juta"]),
        ("syaratnya minimum Rp 3,1 juta", "id", ["minimum Rp 3,1 juta"]),
    ],
)
def test_a_number_is_read_with_all_that_is_its_own(text: str, language: str, told: list[str]) -> None:
    assert [words for kind, words in kinds(text, language) if kind == "quantity"] == told


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        ("47.5 pounds (21.5 kilograms) of rock", True),
        ("300 pounds of cocaine", True),
        ("500 pounds of debt", False),
        ("5 million pounds of aid", False),
        ("it cost 300 pounds", False),
    ],
)
def test_pounds_weigh_or_are_paid(text: str, weighs: bool) -> None:
    value = next(reading.value for reading in read(text, "en") if reading.kind == "quantity")
    assert (value.unit, value.currency) == (("pound", None) if weighs else (None, "pound"))


def test_each_language_has_its_own_marks() -> None:
    (indonesian,) = read("1.250.000 orang")
    (english,) = read("1,250,000 people", "en")
    assert indonesian.value.low == english.value.low == Decimal(1_250_000)
    assert read("2,34 persen")[0].value.low == read("2.34 percent", "en")[0].value.low == Decimal("2.34")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.250.000,5", "1250000.5"),
        ("1,250.5", "1250.5"),
        ("22.61", "22.61"),
        ("0,768", "0.768"),
        ("1.5.2", None),
        ("0812", None),
        ("12.34.567", None),
    ],
)
def test_digits_are_read_with_care(printed: str, value: str | None) -> None:
    found = read_digits(printed, ",", ".")
    assert (None if found is None else str(found.total)) == value


def test_precision_is_the_place_of_the_last_printed_digit() -> None:
    (reading,) = read("Rp 1,24 triliun")
    assert (str(reading.value.low), str(reading.value.precision)) == ("1240000000000", "10000000000")


def change(text: str, language: str = "id") -> Change:
    (found,) = [reading.value for reading in read(text, language) if reading.kind == "change"]
    return found


def lows(value: Change) -> tuple[str | None, ...]:
    return tuple(None if part is None else str(part.low) for part in (value.before, value.after, value.by))


@pytest.mark.parametrize(
    ("text", "language", "direction", "parts"),
    [
        ("dari 50 menjadi 65 (naik 30 persen)", "id", "up", ("50", "65", "30")),
        ("turun 5 persen menjadi 12 juta", "id", "down", (None, "12000000", "5")),
        ("naik dari 3 persen ke 4,5 persen", "id", "up", ("3", "4.5", None)),
        ("rose from 10% to 15%", "en", "up", ("10", "15", None)),
        ("fell by 5 percent to $12 million", "en", "down", (None, "12000000", "5")),
        ("naik menjadi 5,2 persen dari sebelumnya 4,8 persen", "id", "up", ("4.8", "5.2", None)),
        ("naik dari 900 meter menjadi 1,2 kilometer", "id", "up", ("900", "1.2", None)),
        ("naik 5 persen dari target Rp 10 triliun", "id", "up", (None, None, "5")),
        ("fell to 4.8% from 5.2% a year earlier", "en", "down", ("5.2", "4.8", None)),
        ("pertumbuhan dari 5,3 persen menjadi 5 persen", "id", None, ("5.3", "5", None)),
        ("kenaikan dari Rp 5.000 menjadi Rp 6.000", "id", "up", ("5000", "6000", None)),
        ("the decline slowed to 3% from 5%", "en", None, ("5", "3", None)),
        ("naik dari 5 ton pada 2019 menjadi 6 ton", "id", "up", ("5", "6", None)),
        ("down 8.7%, then recovered to 6,138.69", "en", "down", (None, None, "8.7")),
        ("meningkatkan kapasitas pabrik lebih dari 40 persen", "id", "up", (None, None, "40")),
        ("menaikkan bunga 25 basis poin ke 5,25 persen", "id", "up", (None, "5.25", "25")),
        (
            "memangkas dana sebesar Rp 2 triliun menjadi Rp 7 triliun",
            "id",
            "down",
            (None, "7000000000000", "2000000000000"),
        ),
        ("menurunkan angka putus sekolah dari 9 persen menjadi 7 persen", "id", "down", ("9", "7", None)),
        ("menurunkan angka putus sekolah menjadi 7 persen", "id", "down", (None, "7", None)),
        ("menambah dana 10 persen ke 5 daerah", "id", "up", (None, None, "10")),
        ("raised fares on the line by 12 percent", "en", "up", (None, None, "12")),
        ("cut its rate by 25 basis points to 4.5 percent", "en", "down", (None, "4.5", "25")),
        ("an increase of 4.2 percent", "en", "up", (None, None, "4.2")),
        ("a drop of about 30 cents", "en", "down", (None, None, "30")),
    ],
)
def test_a_change_is_read_from_its_quantities(
    text: str, language: str, direction: str | None, parts: tuple[str | None, ...]
) -> None:
    found = change(text, language)
    assert (found.direction, lows(found)) == (direction, parts)


@pytest.mark.parametrize(
    "text",
    [
        "naik dua tingkat",
        "naik 12",
        "dari Rp 5 juta menjadi 12 orang",
        "naik bus",
        "naik dari 5 km menjadi 7 kg",
        "menambah 30 bus",
        "menambah armada 30 bus",
        "menambah dana bagi 10 persen warga",
        "mengurangi pegawai yang 30 persen malas",
        "menaikkan bendera setinggi 30 meter",
    ],
)
def test_what_is_no_change_is_not_read_as_one(text: str) -> None:
    assert [kind for kind, _ in kinds(text) if kind == "change"] == []


@pytest.mark.parametrize(
    "text", ["a fall of 30 metres", "raised his hand to 40 voters", "cut the rope of 12 metres"]
)
def test_what_is_moved_by_hand_is_no_change(text: str) -> None:
    assert [reading.kind for reading in read(text, "en") if reading.kind == "change"] == []


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("52 persen dari responden", "id", "responden"),
        ("sepertiga dari penduduk", "id", "penduduk"),
        ("4 dari 10 pasien", "id", "10 pasien"),
        ("two-thirds of voters", "en", "voters"),
        ("nearly half of residents", "en", "residents"),
        ("one in four children", "en", "four children"),
    ],
)
def test_a_share_names_its_whole(text: str, language: str, whole: str) -> None:
    (found,) = [reading.value for reading in read(text, language) if reading.kind == "share"]
    assert isinstance(found, Share)
    assert found.whole == whole


def test_a_rate_in_a_time_divides_nothing() -> None:
    assert [kind for kind, _ in kinds("growth was 1.9% in the third quarter", "en") if kind == "share"] == []


def test_a_part_of_a_time_or_of_something_larger_is_no_share() -> None:
    for text in ("naik 5 persen dari tahun lalu", "5 persen dari yang direncanakan", "10 dari 4 pasien"):
        assert [kind for kind, _ in kinds(text) if kind == "share"] == []


def test_no_value_is_a_binary_float() -> None:
    for reading in read("Rp 1,1 miliar, 2,5 persen, setengah kilogram, sepertiga kilogram"):
        assert isinstance(reading.value, Quantity)
        assert not any(isinstance(getattr(reading.value, name), float) for name in reading.value.__slots__)


EVIL = [
    "dua ",
    "9",
    "1.",
    "Rp 1-",
    "naik 5 persen dari ",
    "5 dari 9 ",
    "(34) ",
    "12-",
    "seratus dua",
    "1/2 ",
    "a ",
]


@pytest.mark.parametrize("piece", EVIL)
def test_the_cost_of_a_text_grows_in_line_with_it(piece: str) -> None:
    short, long = (partial(read_amounts, piece * (size // len(piece)), "id", ()) for size in (10_000, 40_000))
    assert stays_below(10 * least(short) + 0.02, long)


@pytest.mark.parametrize(
    ("text", "language", "approx"),
    [
        ("half of the pupils passed", "en", "about"),
        ("a quarter of the pupils passed", "en", "about"),
        ("exactly half of the pupils passed", "en", None),
        ("nearly half of the pupils passed", "en", "nearly"),
        ("3/4 of the pupils passed", "en", None),
        ("50% of the pupils passed", "en", None),
        ("seperempat dari siswa lulus", "id", "about"),
        ("tepat seperempat dari siswa lulus", "id", None),
    ],
)
def test_a_share_in_one_word_is_about_so_much(text: str, language: str, approx: str | None) -> None:
    (found,) = [reading.value for reading in read(text, language) if reading.kind == "share"]
    assert found.part.approx == approx
