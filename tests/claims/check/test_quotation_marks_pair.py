"""Quotation marks and their partners."""

import pytest


def test_paired_marks_hold(ask):
    (finding,) = ask('"Kami siap bekerja sama penuh," kata dia.', "quotation_marks_pair")
    assert finding.outcome == "holds"


def test_a_closing_mark_without_an_opening_one_is_a_notice(ask):
    text = 'Para pihak setuju memperluas pertukaran pelajar (mahasiswa)."\nRapat ditutup malam itu.'
    (finding,) = ask(text, "quotation_marks_pair")
    assert (finding.reason, finding.severity) == ("closing-without-opening", "notice")
    assert finding.span.start == text.index('"')
    assert finding.repairs[0].replacement == ""


@pytest.mark.parametrize(
    "text",
    [
        "Salat Jum'at digelar di Masjid Al-Qur'an.",  # apostrophes
        'Layar 7" dijual murah.',  # inches
        '"Kami mulai hari ini.\n\n"Kami selesai besok," kata dia.',  # a quotation over two paragraphs
        "Tidak ada kutipan di sini.",
    ],
)
def test_marks_that_are_no_stray_quotation_marks_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "quotation_marks_pair") if finding.is_flag] == []
