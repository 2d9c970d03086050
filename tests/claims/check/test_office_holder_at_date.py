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
        "Menteri Pertahanan Jepang Nobuo Kishi berbicara di Tokyo.",  # no time named
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
