"""Posts with names, and words that are no names."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Aturan itu tertuang dalam Surat Edaran Gubernur Jawa Timur Nomor 12 Tahun 2025.",
        "Aturan itu tertuang dalam Telegram Panglima TNI No TR/12/2025.",
        "Aturan itu tertuang dalam Keputusan Wali Kota Surabaya Tentang Jam Malam.",
    ],
)
def test_words_of_laws_name_nobody(draw, text):
    assert draw(text, "office_holder") == []


def test_a_verb_in_a_heading_names_nobody(draw):
    text = "Gubernur Jawa Timur Perluas Layanan\n\nGubernur Jawa Timur Khofifah Indar Parawansa hadir."
    assert [claim.details["name"] for claim in draw(text, "office_holder")] == ["Khofifah Indar Parawansa"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Rupiah lebih kuat dibandingkan saat Presiden AS Donald Trump berpidato pada April 2025.",
            "2025-04",
        ),
        ("Rupiah lebih kuat dibandingkan saat Presiden AS Donald Trump berpidato.", ""),
        ("Rupiah menguat ketika Presiden AS Donald Trump berpidato.", "2025-09-09"),
        ("Kementerian itu terpisah usai Presiden Prabowo Subianto membentuknya.", ""),
        ("Gubernur Jawa Timur Basofi Sudirman saat itu membuka pasar seni.", ""),
    ],
)
def test_a_clause_of_its_own_borrows_no_day(draw, text, period):
    (claim,) = draw(text, "office_holder")
    assert claim.period.edtf == period


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hadir pula Wakil Panglima TNI Jenderal Budi Revia.", []),
        ("Hadir pula Panglima TNI Jenderal Budi Revia.", ["Budi Revia"]),
    ],
)
def test_a_deputy_holds_another_post(draw, text, names):
    assert [claim.details["name"] for claim in draw(text, "office_holder")] == names
