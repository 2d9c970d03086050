"""One quotation with two speakers, or in two wordings."""

import pytest

CHECK = "one_quotation_two_speakers"
FIRST = '"Kami siap bekerja sama penuh dengan warga desa," kata Budi Hartono.\nRapat digelar sore itu.\n'


def test_one_quotation_of_two_people_is_flagged_and_repaired_both_ways(ask, mend):
    text = FIRST + '"Kami siap bekerja sama penuh dengan warga desa," ujar Andi Saputra.'
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert (finding.reason, finding.severity) == ("two-speakers", "warning")
    assert finding.span.start > len(FIRST) - 1
    assert [repair.replacement for repair in finding.repairs] == ["Budi Hartono", "Andi Saputra"]
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


@pytest.mark.parametrize(
    ("title", "printed", "other"),
    [
        ("Bupati: 'Kami siap bekerja sama penuh dengan warga kota'", "kota", "desa"),
        ("Bupati: 'Kami Siap Bekerja Sama Penuh dengan Warga Kota'", "Kota", "desa"),
    ],
)
def test_a_quotation_of_the_title_with_one_word_another_is_a_notice(ask, mend, title, printed, other):
    (finding,) = [finding for finding in ask(FIRST, CHECK, title=title) if finding.is_flag]
    assert (finding.reason, finding.severity) == ("wording-differs", "notice")
    assert (finding.facts["printed"], finding.facts["other"]) == (printed, other)
    assert len(finding.repairs) == 2
    for repair in finding.repairs:
        assert [again for again in mend(FIRST, repair, CHECK, title=title) if again.is_flag] == []


def test_a_quotation_that_comes_again_with_its_speaker_holds(ask):
    text = FIRST + '"Kami siap bekerja sama penuh dengan warga desa," ujar Budi Hartono lagi.'
    assert [finding.outcome for finding in ask(text, CHECK)] == ["holds"]


@pytest.mark.parametrize(
    "behind",
    ["katanya, Senin (5/5/2025).", "kata seorang warga yang tak mau disebut namanya."],
)
def test_a_speaker_who_is_not_named_is_not_decided(ask, behind):
    text = FIRST + f'"Kami siap bekerja sama penuh dengan warga desa," {behind}'
    assert {finding.outcome for finding in ask(text, CHECK)} <= {"unknown", "holds"}


@pytest.mark.parametrize(
    "again",
    [
        '"Kami siap bekerja," ujar Andi Saputra.',  # other words
        '"Kami siap bekerja sama penuh dengan warga kota," ujar Andi Saputra.',
        '"Kami siap bekerja sama penuh dengan warga desa," ujar Hartono.',  # a part of the name
        '"Kami siap bekerja sama penuh dengan warga desa," tulis Kementerian Desa.',  # an organisation
        "Kami siap bekerja sama penuh dengan warga desa, ujar Andi Saputra.",  # no marks
    ],
)
def test_other_words_and_the_same_person_are_left_alone(ask, again):
    assert [finding for finding in ask(FIRST + again, CHECK) if finding.is_flag] == []


@pytest.mark.parametrize(
    "title",
    [
        "Bupati: 'Kami siap bekerja sama penuh dengan warga desa'",
        "Bupati: 'Kami siap'",
        "Bupati: 'Warga desa akan bekerja sama dengan kami nanti'",
        "Bupati siap bekerja sama penuh dengan warga kota",
        None,
    ],
)
def test_titles_that_quote_the_same_or_other_words_are_left_alone(ask, title):
    assert [finding for finding in ask(FIRST, CHECK, title=title) if finding.is_flag] == []


def test_short_cries_are_anybodys(ask):
    cry = '"Merdeka untuk selamanya, kawan,"'
    text = f"{cry} kata Budi Hartono.\n{cry} ujar Andi Saputra."
    assert ask(text, CHECK) == []


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        (
            "Ketua RT: 'Kami Punya Tiga Sumur di Kampung Ini'",
            '"Kami punya 3 sumur di kampung ini," kata ketua RT.',
            "id",
        ),
        (
            "Warga 'Menjaga Sumur Tua di Ujung Kampung Ini'",
            'Ajakan "jaga sumur tua di ujung kampung ini" dipasang.',
            "id",
        ),
        (
            "Is It the 'Third Well of the Old Village'?",
            'It is called the "3rd well of the old village" there.',
            "en",
        ),
        (
            "The Art of 'Letting the Well Fill by Itself'",
            'The rule is "let the well fill by itself" there.',
            "en",
        ),
    ],
)
def test_numbers_in_digits_and_a_bent_first_word_are_the_same_wording(ask, title, text, language):
    assert [finding for finding in ask(text, CHECK, title=title, language=language) if finding.is_flag] == []


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        (
            "Ketua RT: 'Kami Punya Tiga Sumur di Kampung Ini'",
            '"Kami punya 4 sumur di kampung ini," kata ketua RT.',
            "id",
        ),
        ("Did She Say 'We Drank from the Old Well'?", 'She said "they drank from the old well" there.', "en"),
    ],
)
def test_another_number_or_first_word_is_another_wording(ask, title, text, language):
    (finding,) = [finding for finding in ask(text, CHECK, title=title, language=language) if finding.is_flag]
    assert finding.reason == "wording-differs"
