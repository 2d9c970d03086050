"""Shares of a hundred, and results of games."""

import pytest

SLIPS = [
    (
        "Sebanyak 52 persen setuju, 38 persen menolak, dan sisanya 15 persen tidak tahu.",
        "more-than-a-hundred",
        "warning",
    ),
    (
        "Sebanyak 52 persen setuju, 38 persen menolak, dan sisanya 5 persen tidak tahu.",
        "less-than-a-hundred",
        "warning",
    ),
    ("Peserta kursus itu meliputi 56,4% laki-laki dan 42,6% perempuan.", "less-than-a-hundred", "notice"),
    ("Pemilih terdiri dari 56 persen perempuan dan 54 persen laki-laki.", "more-than-a-hundred", "warning"),
    (
        "Pasangan A meraih 52 persen suara, pasangan B 38 persen suara, dan pasangan C 20 persen suara.",
        "more-than-a-hundred",
        "warning",
    ),
    ("Persik bermain imbang 2-1 melawan Persela.", "drawn-but-not-level", "error"),
    ("Persik menang 1-1 atas Persela.", "level-but-won", "warning"),
]


@pytest.mark.parametrize(("text", "reason", "severity"), SLIPS)
def test_what_does_not_fit_is_shown_with_repairs_that_do(ask, mend, text, reason, severity):
    (finding,) = ask(text, "shares_fit")
    assert (finding.outcome, finding.reason, finding.severity) == ("contradicted", reason, severity)
    assert finding.repairs
    for repair in finding.repairs:
        (again,) = mend(text, repair, "shares_fit")
        assert again.outcome == "holds", repair


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 52 persen setuju, 38 persen menolak, dan sisanya 10 persen tidak tahu.",
        "Anggaran itu terdiri dari 33,3 persen gaji, 33,3 persen modal, dan 33,3 persen bantuan.",
        "Persik bermain imbang 2-2 melawan Persela.",
        "Persik menang 1-3 di kandang Persela.",
    ],
)
def test_what_fits_holds(ask, text):
    (finding,) = ask(text, "shares_fit")
    assert finding.outcome == "holds"


INNOCENT = [
    "Sebanyak 60 persen responden suka kopi, 55 persen suka teh, dan 20 persen suka susu.",  # given together
    "Produksi minyak 69 persen dan gas 37 persen dari nasional.",  # two wholes
    "Alasan itu antara lain terdiri dari 60 persen biaya dan 45 persen jarak, termasuk waktu.",
    "Persik menang 1-1 lewat adu penalti 4-2 atas Persela.",
    "Persik kalah 3-1 dari Persela.",
    "Anggaran terdiri dari 30 persen gaji dan 20 persen modal.",  # not all are told
    "Bunga naik dari 52 persen menjadi 60 persen, sisanya tetap.",
    "Harga turun 60 persen dan penjualan naik 50 persen.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_shares_and_results_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "shares_fit") if finding.is_flag] == []


def test_english(ask, mend):
    text = "The class consists of 56% girls and 54% boys."
    (finding,) = ask(text, "shares_fit", language="en")
    assert finding.reason == "more-than-a-hundred"
    for repair in finding.repairs:
        (again,) = mend(text, repair, "shares_fit", language="en")
        assert again.outcome == "holds"
    (finding,) = ask("The Rovers drew 2-1 with the Rangers.", "shares_fit", language="en")
    assert finding.reason == "drawn-but-not-level"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the poll, 48 percent approve, 43 percent disapprove and 19 percent are unsure.", "en"),
        ("Polls showed 64 percent in favor and 56 percent opposed.", "en"),
        ("Sebanyak 52 persen setuju, 38 persen menolak, dan 20 persen tidak tahu.", "id"),
    ],
)
def test_answers_that_exclude_one_another_are_no_more_than_all(ask, mend, text, language):
    (finding,) = ask(text, "shares_fit", language=language)
    assert (finding.reason, finding.severity) == ("more-than-a-hundred", "warning")
    for repair in finding.repairs:
        assert mend(text, repair, "shares_fit", language=language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the poll, 48 percent approve, 43 percent disapprove and 9 percent are unsure.", "en"),
        (
            "In the poll, 48 percent approve, 43 percent disapprove and 10 percent are unsure.",
            "en",
        ),  # rounded
        ("The poll found 62 percent of farmers support it and 58 percent oppose it.", "en"),  # of two wholes
        ("Some 62 percent approve of his tax plan and 58 percent disapprove of his health plan.", "en"),
        ("In May 62 percent approved, and this year 58 percent disapproved.", "en"),
        ("Sebanyak 62 persen perempuan setuju dan 58 persen menolak.", "id"),
        ("Pekan lalu 62 persen setuju dan kini 58 persen menolak.", "id"),
    ],
)
def test_shares_of_two_wholes_or_times_are_left_alone(ask, text, language):
    assert [finding for finding in ask(text, "shares_fit", language=language) if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("England beat Wales 11-19 in Cardiff.", ["contradicted"]),
        ("England beat Wales 19-11 in Cardiff.", ["holds"]),
        ("The Hawks beat the Falcons 28-34 in overtime.", ["contradicted"]),
        # of goals, of sets and of several games a result may be told from either side
        ("Vale beat Rovers 0-1 at home.", []),
        ("She beat Anna Moreau 3-6 7-6 7-5.", []),
        ("He beat Chen Long 19-21, 21-15, 21-12.", []),
        ("England lost to Wales 11-19.", []),
    ],
)
def test_whoever_beats_another_has_more_points(ask, mend, text, outcomes):
    findings = ask(text, "shares_fit", language="en")
    assert [finding.outcome for finding in findings] == outcomes
    for finding in findings:
        for repair in finding.repairs:
            assert [one.outcome for one in mend(text, repair, "shares_fit", language="en")] == ["holds"]
