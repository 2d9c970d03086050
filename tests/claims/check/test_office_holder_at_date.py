"""Who held which post when."""

import pytest

CASES = [
    ("Menteri Pertahanan Jepang Gen Nakatani berbicara pada 8 September 2025.", "holds", "held-office"),
    ("Menteri Pertahanan Jepang Gen Nakatani berbicara pada 20 Oktober 2015.", "holds", "held-office"),
    ("Menteri Pertahanan Jepang Gen Nakatani berbicara pada 4 Juni 2023.", "unknown", "title-of-today"),
    (
        "Menteri Pertahanan Jepang Minoru Kihara berbicara pada 4 Juni 2023.",
        "contradicted",
        "not-yet-in-office",
    ),
    (
        "Menteri Pertahanan Jepang Nobuo Kishi berbicara pada 4 Juni 2023.",
        "contradicted",
        "no-longer-in-office",
    ),
    ("Perdana Menteri Jepang Fumio Kishida berbicara pada 7 Mei 2023.", "holds", "held-office"),
    ("Menteri Pertahanan Jepang Yasuo Tanakawa berbicara pada 4 Juni 2023.", "unknown", "person-not-known"),
    (
        "Menteri Pertahanan Prancis Pierre Dupont berbicara pada 4 Juni 2023.",
        "unknown",
        "office-not-in-table",
    ),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_post_is_held_at_its_time(ask, text, outcome, reason):
    (finding,) = ask(text, "office_holder_at_date", published="2025-09-09")
    assert (finding.outcome, finding.severity) == (outcome, "error" if outcome == "contradicted" else None)
    assert finding.reason == reason or outcome == "contradicted"


def test_a_contradiction_names_the_holder_and_both_terms(ask):
    (finding,) = ask(
        "Menteri Pertahanan Jepang Nobuo Kishi berbicara pada 4 Juni 2023.", "office_holder_at_date"
    )
    assert finding.facts["holder"] == "person:hamada-yasukazu"
    assert {ground.ref for ground in finding.evidence} == {"T-jp-mod-hamada", "T-jp-mod-kishi"}


@pytest.mark.parametrize(
    "text",
    [
        "Mantan Menteri Pertahanan Jepang Nobuo Kishi berbicara pada 4 Juni 2023.",  # a former holder
        # a look back
        "Menteri Pertahanan Jepang saat itu Nobuo Kishi berbicara di Tokyo.",
        "Program itu dimulai di era Menteri Pertahanan Jepang Nobuo Kishi.",
        # two times: it is not certain which of them the post is meant for
        "Menteri Pertahanan Jepang Nobuo Kishi pada 2021 bertemu tokoh yang pada 4 Juni 2023 pensiun.",
        # a memory, in quotation marks
        '"Menteri Pertahanan Jepang Nobuo Kishi itu kawan saya," kata dia, Minggu (4/6/2023).',
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    findings = ask(text, "office_holder_at_date", published="2023-06-05")
    assert [finding for finding in findings if finding.is_flag] == []


def test_on_the_handover_day_both_are_right(ask):
    for name in ("Sri Mulyani Indrawati", "Purbaya Yudhi Sadewa"):
        text = f"Menteri Keuangan Republik Indonesia {name} berbicara pada 8 September 2025."
        (finding,) = ask(text, "office_holder_at_date", published="2025-09-09")
        assert finding.outcome == "holds", name


def test_a_former_president_keeps_the_title_by_courtesy_in_english(ask):
    text = "President Joe Biden spoke on 3 March 2025."
    (finding,) = ask(text, "office_holder_at_date", published="2025-03-04", language="en")
    assert finding.outcome == "unknown"


@pytest.mark.parametrize(
    ("text", "outcome", "severity"),
    [
        ("Menteri Pertahanan Jepang Yasukazu Hamada berbicara di Tokyo.", "holds", None),
        ("Menteri Pertahanan Jepang Nobuo Kishi berbicara di Tokyo.", "contradicted", "warning"),
        ("Menteri Pertahanan Jepang Nobuo Kishi berbicara di Tokyo hari ini.", "contradicted", "error"),
        (
            "Menteri Pertahanan Jepang Nobuo Kishi tiba hari ini, Senin (5/6/2023), pukul 14.00 WIB.",
            "contradicted",
            "error",
        ),
        ("Sepanjang 2021 Menteri Pertahanan Jepang Minoru Kihara berbicara.", "contradicted", "warning"),
        ("Menteri Pertahanan Jepang Nobuo Kishi pernah berbicara di Tokyo.", "unknown", None),
    ],
)
def test_without_a_time_a_sentence_is_told_of_the_day_of_the_story(ask, text, outcome, severity):
    (finding,) = ask(text, "office_holder_at_date", published="2023-06-05")
    assert (finding.outcome, finding.severity) == (outcome, severity)


def test_shortly_after_a_handover_a_sentence_without_a_time_is_left_open(ask):
    text = "Menteri Pertahanan Jepang Nobuo Kishi berbicara di Tokyo."
    (finding,) = ask(text, "office_holder_at_date", published="2022-08-25")
    assert finding.outcome == "unknown"


def test_the_holder_or_the_word_former_makes_it_right(ask, mend):
    text = "Menteri Pertahanan Jepang Nobuo Kishi berbicara di Tokyo pada 4 Juni 2023."
    (finding,) = ask(text, "office_holder_at_date", published="2023-06-05")
    holder, former = finding.repairs
    assert (holder.replacement, holder.status) == ("Yasukazu Hamada", "supported")
    assert former.replacement == "Mantan Menteri Pertahanan Jepang Nobuo Kishi"
    (after,) = mend(text, holder, "office_holder_at_date", published="2023-06-05")
    assert after.outcome == "holds"
    assert mend(text, former, "office_holder_at_date", published="2023-06-05") == []


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        # Sugiono's open term was last seen on 21 October 2024: for half a year it is taken to go on
        ("19 April 2025", "contradicted"),
        # and longer after that, whoever left may have come back
        ("20 April 2025", "unknown"),
    ],
)
def test_an_open_term_contradicts_nobody_long_after_it_was_last_seen(ask, day, outcome):
    text = f"Menteri Luar Negeri Indonesia Retno Marsudi berbicara pada {day}."
    (finding,) = ask(text, "office_holder_at_date", published="2025-04-22")
    assert finding.outcome == outcome


def test_on_the_day_of_a_handover_a_third_name_is_wrong(ask):
    text = "Menteri Keuangan RI Bambang Brodjonegoro berbicara pada 8 September 2025."
    (finding,) = ask(text, "office_holder_at_date", published="2025-09-09")
    assert (finding.outcome, finding.severity) == ("contradicted", "error")
    offered = [repair.replacement for repair in finding.repairs if repair.reason == "holder"]
    assert offered == ["Sri Mulyani Indrawati", "Purbaya Yudhi Sadewa"]


def test_a_name_is_offered_as_printed_before_and_in_full(ask):
    text = (
        "Menteri Keuangan Sri Mulyani tiba. Lalu Menteri Keuangan Bambang Brodjonegoro berbicara "
        "pada 28 Juli 2025."
    )
    flags = [f for f in ask(text, "office_holder_at_date", published="2025-07-29") if f.is_flag]
    assert [repair.replacement for repair in flags[0].repairs][:2] == ["Sri Mulyani", "Sri Mulyani Indrawati"]


def test_a_time_before_all_terms_in_the_table_says_that_the_list_begins_later(ask):
    text = "Menteri Pertahanan Jepang Gen Nakatani memimpin rapat pada 12 Mei 1950."
    (finding,) = ask(text, "office_holder_at_date")
    assert (finding.outcome, finding.reason) == ("unknown", "table-starts-later")
    assert finding.facts["from"] > "1950-05-12"
