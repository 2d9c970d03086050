"""The slip benchmark: slips are what they say, planted one at a time, and counted honestly."""

import random
from datetime import date

import pytest

from bench.house import SAMPLES, articles_at, world
from bench.quality.slips.__main__ import main
from bench.quality.slips.run import KINDS, grounds, measure
from bench.quality.slips.slip import Ground
from bench.quality.slips.table import table
from claims.dossier import check_article
from tests.factory import article

KIND = {kind.name: kind for kind in KINDS}
LONG = "Pembangunan jembatan itu sudah lama dinanti oleh warga yang tinggal di kedua tepi sungai"

# A text of ours, the kind, and what the slip does to it.
PLANTED = [
    ("Rapat digelar Senin (12/5/2025).", "weekday_after", "Senin → Selasa"),
    ("Rapat digelar Senin (12/5/2025).", "weekday_before", "Senin → Minggu"),
    ("Rapat digelar Senin, 12 Mei 2025.", "day_transposed", "12 → 21"),
    ("Rapat digelar Senin (12/5/2025).", "year_far_ahead", "2025 → 3025"),
    ("Rapat digelar Senin (2/6/2025).", "no_such_day", "2 → 31"),
    ("Rapat digelar Senin (12/5/2025).", "no_such_month", "5 → 15"),
    ("Pameran berlangsung 12-15 Mei 2025.", "range_turned", "12-15 → 15-12"),
    ("Sebanyak 48 peserta, terdiri dari 30 pria dan 18 wanita, hadir.", "whole_off", "48 → 49"),
    ("Jumlahnya naik 50 persen, dari 40 menjadi 60 orang.", "direction_turned", "naik → turun"),
    ("Jumlahnya naik 50 persen, dari 40 menjadi 60 orang.", "percentage_off", "50 → 65"),
    ("Sebanyak 60 orang hadir, naik dari 40 orang.", "direction_beside_turned", "naik → turun"),
    ("Sebanyak 75 dari 100 peserta, atau 75 persen, hadir.", "share_of_whole_off", "75 → 90"),
    ("Dari 200 siswa, 50 orang (25 persen) tidak lulus.", "share_of_whole_off", "25 → 40"),
    ("Hujan turun pada Sabtu dan Minggu (17-18 Mei).", "both_days_off_by_one", "17-18 → 18-19"),
    ("Calon itu meraih 60 persen suara dan lawannya 40 persen suara.", "shares_over_hundred", "40 → 60"),
    ("Dana Rp 5 miliar disiapkan. Dana Rp 5 miliar itu cair.", "scale_word_off", "miliar → juta"),
    ("Ada tiga kota, yakni Bandung, Bogor, dan Depok.", "count_of_list_off", "tiga → dua"),
    ("Kami merayakan HUT ke-80 RI.", "anniversary_off", None),
    ("Rumah itu di Kecamatan Laweyan, Kota Surakarta.", "container_elsewhere", None),
    ("Lembaga Bantuan Hukum (LBH) hadir.", "abbreviation_turned", "LBH → LHB"),
    ("Lembaga Bantuan Hukum (LBH) hadir.", "expansion_word_wrong", "Hukum → Umum"),
    ("Acara dimulai pukul 09.00 WIB.", "zone_of_elsewhere", "WIB → WIT"),
    (
        "Budi Santoso dilantik sebagai Bupati Klaten pada 2024. Ia menjabat Bupati Klaten sejak 2024.",
        "life_event_turned",
        "2024 → 2025",
    ),
    ("Budi Santoso lahir pada 1966 dan lulus dari UGM pada 1990.", "life_event_turned", "1990 → 1960"),
    (f'"{LONG}," kata Budi. "{LONG} juga," ujar Andi.', "quotation_of_another", None),
]


def ground(text: str, **more) -> Ground:
    printed = article(text, **({"published": date(2025, 5, 12)} | more))
    return Ground(printed, check_article(printed, world()), world(), random.Random(1))


@pytest.mark.parametrize(("text", "kind", "told"), PLANTED)
def test_a_slip_is_what_its_name_says(text, kind, told):
    slips = KIND[kind].slips(ground(text))
    assert slips
    assert told is None or told in [slip.told for slip in slips]
    for slip in slips:
        start, end = slip.place
        assert slip.article.text[start:end] == slip.planted
        assert slip.article.text != text


def test_no_slip_is_planted_where_there_is_no_place_for_it():
    assert all(not kind.slips(ground("Hujan turun di desa itu.")) for kind in KINDS)


def test_what_is_wrong_already_gets_no_slip():
    assert KIND["weekday_after"].slips(ground("Rapat digelar Selasa (12/5/2025).")) == []
    assert KIND["whole_off"].slips(ground("Ada 50 orang, terdiri dari 30 pria dan 18 wanita.")) == []


def test_there_are_at_least_twenty_kinds_with_names_of_their_own():
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 20


def test_catching_and_mending_are_counted():
    known = grounds([article("Rapat digelar Senin (12/5/2025).")], world(), 1)
    slips = measure("test", known, world(), 1, kinds=[KIND["weekday_after"], KIND["zone_of_elsewhere"]])
    caught, none = slips.counts
    assert (caught.places, caught.tried, caught.caught, caught.loud, caught.second) == (1, 1, 1, 1, 1)
    assert (none.places, none.tried) == (0, 0)
    assert slips.groups() == {"calendar": (1, 1, 1)}
    assert "weekday_after" in table(slips, missed=True)


def test_a_slip_that_nothing_says_is_missed_and_listed():
    known = grounds([article("Rapat digelar Senin (12/5/2025).")], world(), 1)
    deaf = KIND["weekday_after"]
    slips = measure("test", known, world(), 1, kinds=[type(deaf)("deaf", "none", frozenset(), deaf.changes)])
    (count,) = slips.counts
    assert (count.tried, count.caught) == (1, 0)
    assert count.missed == ["Senin → Selasa  (test)"]


def test_the_same_seed_gives_the_same_table():
    articles = articles_at(SAMPLES)
    one, two = (
        table(measure("samples", grounds(articles, world(), 3), world(), 3, most=3)) for _ in range(2)
    )
    assert one == two


def test_a_path_that_is_not_there_ends_with_two(capsys, tmp_path):
    assert main([str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err
