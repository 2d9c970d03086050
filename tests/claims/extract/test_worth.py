"""Check-worthiness: a sum of named reasons."""

import pytest

from claims.extract.worth import REASONS, TYPE_POINTS
from claims.report.catalogue import LANGUAGES, catalogue


def reasons(claim):
    return {item.reason: item.points for item in claim.worth}


def test_every_reason_that_holds_is_named(draw):
    (claim,) = draw(
        "Menteri Pertahanan Jepang Gen Nakatani mengunjungi Korea Selatan pada 8 September 2025.", "visit"
    )
    assert reasons(claim) == {"type:visit": 4, "public-office": 2, "time-named": 2, "recent": 1}
    assert claim.checkworthiness == 9


def test_an_old_event_is_not_recent(draw):
    (claim,) = draw("Gen Nakatani mengunjungi Korea Selatan pada Oktober 2015.", "visit")
    assert "recent" not in reasons(claim)


@pytest.mark.parametrize(("words", "counts"), [("40 kapal", True), ("kapal pada 8 September 2025", False)])
def test_a_number_counts_but_not_that_of_a_date(draw, words, counts):
    (claim,) = draw(f'Gen Nakatani berkata, "Kami akan segera membeli {words}."', "quotation")
    assert ("number-present" in reasons(claim)) is counts
    assert reasons(claim)["quoted-person"] == 1


def test_an_unknown_speaker_adds_nothing(draw):
    (claim,) = draw('"Kami siap bekerja sama lebih erat," kata seorang warga.', "quotation")
    assert "quoted-person" not in reasons(claim)


def test_first_or_last_is_a_comparison(draw):
    (claim,) = draw("Gen Nakatani terakhir kali mengunjungi Korea Selatan pada Oktober 2015.", "first_last")
    assert reasons(claim)["comparator"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_type_has_its_words(language):
    words = catalogue(language)
    assert set(REASONS) <= set(words["worth"])
    assert set(TYPE_POINTS) <= set(words["claim"])
