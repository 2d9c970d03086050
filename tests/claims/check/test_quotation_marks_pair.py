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
    assert [repair.replacement for repair in finding.repairs] == ['"P', ""]


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


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            'Warga berkumpul. "Kami menunggu bantuan sejak pagi, kata Budi di balai desa.',
            'Warga berkumpul. "Kami menunggu bantuan sejak pagi," kata Budi di balai desa.',
        ),
        (
            '"Kami menunggu bantuan sejak pagi di sini.\n\nHujan turun.',
            '"Kami menunggu bantuan sejak pagi di sini."\n\nHujan turun.',
        ),
        ('Kami menunggu bantuan sejak pagi," kata Budi.', '"Kami menunggu bantuan sejak pagi," kata Budi.'),
        ("“Kami menunggu bantuan sejak pagi, kata Budi.", "“Kami menunggu bantuan sejak pagi,” kata Budi."),
    ],
)
def test_the_missing_mark_is_offered_where_it_stood(ask, mend, text, mended):
    (finding,) = [f for f in ask(text, "quotation_marks_pair") if f.is_flag]
    first = finding.repairs[0]
    at = first.span
    assert text[: at.start] + first.replacement + text[at.end :] == mended
    for repair in finding.repairs:
        assert [f for f in mend(text, repair, "quotation_marks_pair") if f.is_flag] == []


WRAPPED = (
    'GLENMOOR, May 12 - "Whole streets have been cut off\n'
    'by water," Tom Reilly said. "There is nine feet of it\n'
    "in the school.\n"
    '"At least 200 people had to leave their houses and\n'
    'farms," he said. "Even those who can go back by now\n'
    'will not know what they find."\n'
    "Rain eased on Friday, the service said."
)


def test_lines_that_break_within_sentences_are_no_paragraphs(ask):
    assert [
        finding for finding in ask(WRAPPED, "quotation_marks_pair", language="en") if finding.is_flag
    ] == []


def test_a_list_of_short_lines_does_not_hide_an_odd_mark(ask):
    text = 'Yang dibawa:\n- beras\n- gula\n- garam\n"Semua sudah siap.\nRapat ditutup malam itu.'
    (finding,) = ask(text, "quotation_marks_pair")
    assert finding.reason == "opening-without-closing"


def test_marks_of_a_text_that_lost_letters_are_left_alone(ask):
    assert ask('Ia berkata, "Kami siap.\ufffd Mereka pulang.', "quotation_marks_pair") == []
