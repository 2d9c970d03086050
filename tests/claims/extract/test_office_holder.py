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
