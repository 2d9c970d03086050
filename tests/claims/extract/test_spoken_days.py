"""Days told within a quotation are those of whoever spoke; the articles are of 9 September 2025."""

import pytest

MEANT = {
    # The day of saying is printed with the quotation.
    '"Hari ini kami menahan 5 orang," kata AKP Darto, Senin (8/9/2025).': "2025-09-08",
    '"Kemarin ada 5 orang yang melapor," kata AKP Darto saat dihubungi, Sabtu.': "2025-09-05",
    '"Tadi malam ada 5 orang yang melapor," kata AKP Darto, Minggu (7/9).': "2025-09-06",
    # Said on the day of printing.
    '"Hari ini kami menahan 5 orang," kata AKP Darto, Selasa (9/9/2025).': "2025-09-09",
    # Nothing says when it was said.
    '"Hari ini kami menahan 5 orang," kata AKP Darto.': "2025-09-09",
    # Outside of quotation marks the writer speaks.
    "AKP Darto hari ini menahan 5 orang.": "2025-09-09",
    # A date of long ago is that of another matter.
    '"Hari ini kami menahan 5 orang," kata AKP Darto soal pencurian pada 1 Agustus 2025.': "2025-09-09",
}


@pytest.mark.parametrize("text", MEANT)
def test_a_day_word_in_a_quotation_is_counted_from_the_day_it_was_said(draw, text):
    assert {claim.period.edtf for claim in draw(text, "quantity")} == {MEANT[text]}


def test_english_day_words_too(draw):
    (claim,) = draw('"We held five people today," chief John Hart said on Monday.', "quantity", language="en")
    assert claim.period.edtf == "2025-09-08"


def test_words_further_on_may_be_of_that_day_or_of_the_day_of_printing(draw):
    text = (
        '"Kami bekerja keras," kata AKP Darto, Senin (8/9/2025).\n"Hari ini kami menahan 5 orang," katanya.'
    )
    (claim,) = draw(text, "quantity")
    assert (claim.period.known, claim.period.open_reason) == (False, "spoken-on-another-day")
