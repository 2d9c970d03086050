"""Names that miss the one on record, or on the map, by a letter or two."""

import pytest

CHECK = "name_on_record"

SLIPS = [
    ("Menlu RI Sugiyono tiba di Seoul, Selasa (6/5/2025).", "Sugiyono", "Sugiono", "warning"),
    ("Menlu Sugiyono tiba di Seoul, Selasa (6/5/2025).", "Sugiyono", "Sugiono", "warning"),
    ("Presiden Prabowo Subiyanto hadir di Seoul.", "Subiyanto", "Subianto", "warning"),
    ("Presiden RI Prabawo membuka rapat.", "Prabawo", "Prabowo", "warning"),
    ("Mantan Presiden RI Joko Widido hadir.", "Widido", "Widodo", "warning"),
    ("Menhan Korea Selatan Ahn Gyu-baet tiba di Tokyo.", "Gyu-baet", "Gyu-baek", "notice"),
    ("Menteri Pertahanan Jepang Gen Nakatami tiba di Seoul.", "Nakatami", "Nakatani", "notice"),
    (
        "Presiden RI membuka rapat. Menurut Prabowo Subianta, hasilnya baik.",
        "Subianta",
        "Subianto",
        "warning",
    ),
    ("Warga Kabupaten Karawan resah.", "Karawan", "Karawang", "warning"),
    ("Hujan turun di Kota Surabya kemarin.", "Surabya", "Surabaya", "warning"),
    ("Warga Provinsi Jawa Tengha resah.", "Jawa Tengha", "Jawa Tengah", "warning"),
    ("WARGA KABUPATEN KARAWAN RESAH. Warga Kabupaten Karawan resah.", "Karawan", "Karawang", "warning"),
]


@pytest.mark.parametrize(("text", "printed", "right", "severity"), SLIPS)
def test_a_name_that_misses_the_one_on_record_is_flagged_and_repaired(
    ask, mend, text, printed, right, severity
):
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert (finding.facts["printed"], finding.severity) == (printed, severity)
    (repair,) = finding.repairs
    assert repair.replacement == right
    assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


def test_the_ground_of_a_name_is_a_term_of_its_holder(ask):
    (finding,) = ask("Menlu RI Sugiyono tiba di Seoul.", CHECK)
    assert [ground.kind for ground in finding.evidence] == ["statement"]
    assert finding.repairs[0].status == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Sugiyono, petani di desa itu, tidak hadir.",  # a bare name
        "Ketua RT Sugiyono hadir dalam rapat warga.",
        "Bupati Sragen Prabawo hadir.",  # a post the table has nobody of
        "Menlu RI Hartono hadir dalam rapat itu.",  # somebody else altogether
        "Menurut Prabowo Subianta, hasilnya baik.",  # two words and nothing else to speak for it
        "Menhan Korea Selatan Ahn Kyu-baek tiba di Tokyo.",  # another romanisation
        "Menhan Korea Selatan Ahn Gyu-beak tiba di Tokyo.",  # vowels differ from romanisation to romanisation
        "Warga Kabupaten Labura resah.",  # a short form
        "Warga Kota Nusantara ramai.",  # newer than the map
        "Wisatawan dari Kota Malaga tiba.",  # two letters from Malang
        "Warga Kota Wakaf itu senang.",
        "Warga Kabupaten Pare-pare resah.",  # a hyphen, and the wrong word before it
        "Warga Kecamatan Cibinon resah.",  # districts are spelt in many ways
        "Warga Kabupaten Karawang resah.",
        "Kota Bandung dan Kabupaten Bandung Barat ramai.",
    ],
)
def test_names_that_are_only_like_one_on_record_are_left_alone(ask, text):
    assert [finding for finding in ask(text, CHECK) if finding.is_flag] == []


def test_a_body_in_the_other_english_spelling_or_one_of_its_forces_is_left_alone(ask):
    text = (
        "A spokesman for Japan's Maritime Self Defence Force declined to comment. The chief of the North "
        "Atlantic Treaty Organisation left."
    )
    assert [finding for finding in ask(text, CHECK, language="en") if finding.is_flag] == []


@pytest.mark.parametrize(
    "text",
    [
        "Voters heard President Trump's speech on trade.",
        "Voters heard President Obama’s speech on trade.",
        "Critics of President Biden's plan left.",
    ],
)
def test_the_s_of_a_genitive_is_no_part_of_a_name(ask, text):
    (finding,) = ask(text, CHECK, language="en")
    assert (finding.outcome, finding.reason) == ("holds", "name-agrees")


def test_a_slip_within_a_genitive_is_still_one(ask):
    (finding,) = ask("Voters heard Indonesian Foreign Minister Sugiyono's speech.", CHECK, language="en")
    assert (finding.facts["printed"], finding.repairs[0].replacement) == ("Sugiyono", "Sugiono")


@pytest.mark.parametrize(
    "text",
    [
        "Menlu RI Sugiono tiba di Seoul.",
        "Presiden RI Prabowo membuka rapat.",
        "Menhan Korea Selatan Ahn Gyu-Back tiba di Tokyo.",
        "Menteri Pertahanan Jepang Nakatani Gen tiba di Seoul.",
    ],
)
def test_a_name_of_a_holder_or_a_part_of_one_holds(ask, text):
    (finding,) = ask(text, CHECK)
    assert (finding.outcome, finding.reason) == ("holds", "name-agrees")


def test_a_place_that_stands_in_its_right_spelling_too_is_a_matter_of_two_spellings(ask):
    text = "Warga Kabupaten Karawang resah.\nRapat digelar di desa.\nKabupaten Karawan perlu waduk."
    assert [finding for finding in ask(text, CHECK) if finding.is_flag] == []
    assert [finding for finding in ask(text, "name_spelling") if finding.is_flag] != []
