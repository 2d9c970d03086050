"""What all who met say together is compared with the key terms of their document, concept by concept."""

import pytest

from claims.model import mended
from tests.factory import article

MEETING = (
    "SEOUL - Menteri Pertahanan Jepang Gen Nakatani bertemu Menteri Pertahanan Nasional Korea Ahn Gyu-back "
    "di Seoul pada Senin (8/9/2025).\n\n"
)
MET = (
    "SEOUL - Japanese Defence Minister Gen Nakatani met South Korean Defence Minister Ahn Gyu-back in Seoul "
    "on Monday, September 8, 2025.\n\n"
)
ABSENT, LISTED = "concept-not-in-document", "another-concept-in-list"


def told(ask, text, language="id"):
    """The outcome, reason and severity of each quotation behind the meeting."""
    met = MEETING if language == "id" else MET
    found = ask(met + text, "quotation_on_record", published="2025-09-09", language=language)
    return [(finding.outcome, finding.reason, finding.severity) for finding in found]


CONTRADICTED = [
    (
        'Keduanya berkata, "Kami bekerja sama dalam kecerdasan buatan, sistem persenjataan, dan antariksa."',
        ABSENT,
        "error",
    ),
    ('Kedua menteri mengatakan, "Kami juga membahas sistem senjata dan antariksa."', ABSENT, "error"),
    (
        "Kedua menteri mengatakan kerja sama itu meliputi sistem persenjataan dan kecerdasan buatan.",
        ABSENT,
        "error",
    ),
    (
        'Dalam pernyataan bersama, Gen Nakatani mengatakan, "Kami bahas sistem persenjataan dan antariksa."',
        ABSENT,
        "error",
    ),
    (
        'Keduanya berkata, "Kami melihat kecerdasan buatan, teknologi kuantum, serta antariksa."',
        LISTED,
        "warning",
    ),
]


@pytest.mark.parametrize(("text", "reason", "severity"), CONTRADICTED)
def test_another_concept_is_contradicted(ask, text, reason, severity):
    assert told(ask, text) == [("contradicted", reason, severity)]


@pytest.mark.parametrize(
    ("text", "reason", "severity"),
    [
        ('The two ministers said, "We look at AI, weapon systems and space."', ABSENT, "error"),
        ('The two ministers said, "We look at AI, cyber security and outer space."', LISTED, "warning"),
    ],
)
def test_another_concept_is_contradicted_in_english(ask, text, reason, severity):
    assert told(ask, text, "en") == [("contradicted", reason, severity)]


HOLDS = [
    'Keduanya berkata, "Kami bekerja sama dalam kecerdasan buatan, sistem nirawak, dan antariksa."',
    'Keduanya berkata, "Kami bekerja sama dalam AI, wahana nirawak, dan luar angkasa."',
    'Kedua menteri mengatakan, "Ancaman nuklir dan rudal kami hadapi dengan kerja sama trilateral."',
    "Kedua menteri mengatakan pertukaran personel akan ditambah mulai tahun depan.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_the_same_concepts_in_other_words_hold(ask, text):
    assert told(ask, text) == [("holds", "concepts-in-document", None)]


INNOCENT = [
    # One of them alone may say what is in no document.
    (
        '"Kami juga perlu membahas sistem persenjataan," kata Gen Nakatani pada Senin (8/9/2025).',
        "wording-not-in-table",
    ),
    # What is not meant is not said.
    ('Keduanya berkata, "Yang kami bahas bukan sistem persenjataan, juga bukan hal lain."', "no-concept"),
    (
        'Keduanya berkata, "Kami membahas antariksa dan kecerdasan buatan tanpa sistem persenjataan."',
        None,
    ),
    (
        'Keduanya berkata, "Sama sekali tidak ada pembicaraan di antara kami mengenai sistem persenjataan."',
        "no-concept",
    ),
    # The table keeps key terms, not the whole text: a further matter is no error.
    (
        'Keduanya berkata, "Kami membahas antariksa dan juga keamanan siber kedua negara."',
        "concept-not-compared",
    ),
    (
        'Keduanya berkata, "Kami menjajaki AI, sistem nirawak, antariksa, dan teknologi kuantum."',
        "concept-not-compared",
    ),
    ('Keduanya berkata, "Kami pulang dengan hati senang dan penuh harapan."', "no-concept"),
    # Weapons as such are another concept than weapon systems.
    ('Keduanya berkata, "Kami menolak senjata nuklir di mana pun ia berada."', "no-concept"),
]


@pytest.mark.parametrize(("text", "reason"), INNOCENT)
def test_its_innocent_neighbours_raise_no_flag(ask, text, reason):
    expected = ("unknown", reason, None) if reason is not None else ("holds", "concepts-in-document", None)
    assert told(ask, text) == [expected]


def test_another_day_has_another_document(ask):
    text = (
        "Menteri Pertahanan Jepang Gen Nakatani dan Menhan Korea Selatan Ahn Gyu-back bertemu pada 7 "
        'Agustus 2025. Keduanya berkata, "Kami membahas sistem persenjataan dan antariksa."'
    )
    (finding,) = ask(text, "quotation_on_record", published="2025-08-08")
    assert (finding.outcome, finding.reason) == ("unknown", "wording-not-in-table")


def test_the_repair_is_what_the_list_has_in_that_place(ask, mend):
    text = MEETING + 'Keduanya berkata, "Kami memilih kecerdasan buatan, Sistem Persenjataan, dan antariksa."'
    (flag,) = ask(text, "quotation_on_record", published="2025-09-09")
    (repair,) = flag.repairs
    assert (flag.quote, repair.replacement, repair.status) == (
        "Sistem Persenjataan",
        "Sistem nirawak",
        "supported",
    )
    assert [ground.ref for ground in repair.evidence] == ["DOC-2025-09-08-jp-kr-defence"]
    assert "kecerdasan buatan, Sistem nirawak, dan antariksa" in mended(article(text), repair).text
    assert [after.outcome for after in mend(text, repair, "quotation_on_record", published="2025-09-09")] == [
        "holds"
    ]


def test_a_concept_outside_a_list_is_flagged_and_not_repaired(ask):
    text = MEETING + 'Keduanya berkata, "Sistem persenjataan menjadi pokok pembicaraan kami hari ini."'
    (flag,) = ask(text, "quotation_on_record", published="2025-09-09")
    assert (flag.reason, flag.repairs) == (ABSENT, ())
    assert flag.facts == {"document": "DOC-2025-09-08-jp-kr-defence", "said": "Sistem persenjataan"}


def test_a_quotation_without_a_known_day_says_so(ask):
    text = '"Kami siap bekerja sama lebih erat," kata Menteri Pertahanan Jepang Gen Nakatani.'
    (finding,) = ask(text, "quotation_on_record")
    assert (finding.outcome, finding.reason) == ("unknown", "day-not-known")


def test_a_quotation_without_a_known_speaker_says_so(ask):
    (finding,) = ask(
        '"Kami siap bekerja sama lebih erat," kata seseorang yang tak dikenal.', "quotation_on_record"
    )
    assert finding.reason == "speaker-not-known"


def test_a_term_in_quotation_marks_is_no_quotation(ask):
    assert ask('Program "makan siang" itu dimulai pada Senin (12/5/2025).', "quotation_on_record") == []


@pytest.mark.parametrize("said", ["tidak mengatakan", "akan mengatakan", "dikabarkan mengatakan"])
def test_what_is_not_told_as_said_is_left_alone(ask, said):
    text = f"Kedua menteri {said} kerja sama itu meliputi sistem persenjataan dan kecerdasan buatan."
    assert told(ask, text) == []
