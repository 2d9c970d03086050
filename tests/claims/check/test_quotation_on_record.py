"""Quotations are listed, and said to be not compared."""


def test_a_quotation_with_a_known_speaker_is_unknown_for_want_of_its_wording(ask):
    text = '"Kami siap bekerja sama lebih erat," kata Menteri Pertahanan Jepang Gen Nakatani.'
    (finding,) = ask(text, "quotation_on_record")
    assert (finding.outcome, finding.reason) == ("unknown", "wording-not-in-table")


def test_a_quotation_without_a_known_speaker_says_so(ask):
    (finding,) = ask('"Kami siap bekerja sama lebih erat," kata seorang warga.', "quotation_on_record")
    assert finding.reason == "speaker-not-known"


def test_a_term_in_quotation_marks_is_no_quotation(ask):
    assert ask('Program "makan siang" itu dimulai pada Senin (12/5/2025).', "quotation_on_record") == []
