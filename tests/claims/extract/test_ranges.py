"""How sure a range is said to be, and which of its days are told."""

import pytest


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        # Forecast, and told as it was.
        ("Dolar AS diperkirakan bergerak di rentang Rp 16.454 hingga Rp 16.463.", "hedged"),
        ("Dolar AS bergerak di rentang Rp 16.454 hingga Rp 16.463.", "done"),
        # A doubt that is about something else.
        ("Dana yang bisa dipakai untuk pembangunan jalan hanya berkisar antara 10-15%.", "done"),
        # Still to come, begun, and over.
        ("Masa pembelian berlangsung 22 Oktober 2025 hingga 19 Januari 2026.", "planned"),
        ("Masa pembelian berlangsung 1 September 2025 hingga 19 Januari 2026.", "done"),
        ("Arus akan dialihkan mulai 9 September 2025 hingga 8 Desember 2025.", "planned"),
        ("KPK menjadwalkan sidang kasus tahun anggaran 2021-2023.", "done"),
        ("Para wali kota berkumpul pada 21-23 September mendatang.", "planned"),
        ("Para wali kota berkumpul pada 2-4 September 2025.", "done"),
        # Hours.
        ("Acara akan berlangsung pukul 08.00-11.00 WIB.", "planned"),
        ("Acara digelar Senin (15/9/2025), pukul 08.00-11.00 WIB.", "planned"),
        ("Petugas siap berjaga setiap malam, mulai pukul 20.00-23.00 WIB.", "done"),
        ("Acara berlangsung pukul 08.00-11.00 WIB.", "done"),
    ],
)
def test_a_range_is_as_sure_as_its_words(draw, text, modality):
    (claim,) = draw(text, "range")
    assert claim.modality == modality


def test_of_hours_that_are_only_advised_there_is_no_claim(draw):
    assert draw("BRIN menyarankan agar berolahraga pukul 07.00-09.00.", "range") == []


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("Produksi sepanjang periode 2023-2024 naik.", "id", "2023-01-01/2024-12-31"),
        ("Produksi sepanjang periode 2023-2024 (dua tahun) naik.", "id", "2023-01-01/2024-12-31"),
        ("Produksi sepanjang periode 2023-2024 (hingga September) naik.", "id", "vague"),
        ("RUU itu disahkan pada Tahun Sidang 2025-2026 di Jakarta.", "id", "vague"),
        ("Dana itu untuk tahun anggaran 2021-2023.", "id", "2021-01-01/2023-12-31"),
        ("He played 20 games in 2022-2023 season.", "en", "vague"),
        ("He played 20 games in 2022-2023.", "en", "2022-01-01/2023-12-31"),
    ],
)
def test_years_that_are_not_meant_whole_are_left_open(draw, text, language, period):
    (claim,) = draw(text, "range", language=language)
    assert (claim.period.edtf or claim.period.open_reason) == period
    assert claim.modality == "done"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Forum itu digelar selama tiga hari, 21-23 September 2025.", "planned"),
        ("Forum itu digelar selama tiga hari, 2-4 September 2025.", "done"),
    ],
)
def test_a_stretch_that_is_still_to_come_lasts_as_planned(draw, text, modality):
    (claim,) = draw(text, "elapsed")
    assert claim.modality == modality
