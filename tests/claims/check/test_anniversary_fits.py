"""Counted anniversaries, in articles printed in 2025."""

import pytest

CASES = [
    ("Warga merayakan HUT ke-80 RI di Bogor.", "2025-08-16", "holds"),
    ("Warga merayakan HUT ke-79 RI di Bogor.", "2025-08-16", "contradicted"),
    ("Warga merayakan HUT Kemerdekaan RI ke-81 di Bogor.", "2025-08-16", "contradicted"),
    ("Warga merayakan HUT ke-79 RI pada 2024.", "2025-08-16", "holds"),
    ("Lomba itu mulai saat HUT ke-79 RI tahun lalu.", "2025-08-16", "holds"),
    ("Lomba itu mulai saat HUT ke-79 RI.", "2025-02-16", "holds"),  # the last one before printing
    ("Panitia menyiapkan HUT ke-81 RI tahun depan.", "2025-12-16", "holds"),
    ("Polisi memperingati Hari Bhayangkara ke-78.", "2025-07-01", "contradicted"),
    ("Polisi memperingati Hari Bhayangkara ke-79.", "2025-07-01", "holds"),
    ("Mereka mengikuti upacara peringatan ke-97 Hari Sumpah Pemuda.", "2025-10-28", "holds"),
    ("Pesta HUT Jakarta ke-489 digelar.", "2025-06-20", "contradicted"),  # digits exchanged
    ("Pesta HUT Jakarta ke-498 digelar.", "2025-06-20", "holds"),
    ("Pameran HUT TNI AL ke-80 digelar.", "2025-09-10", "holds"),
    ("Foto lama itu dari HUT ke-50 RI.", "2025-10-20", "unknown"),  # of 1995
    ("Perusahaan yang didirikan pada 1985 itu merayakan ulang tahun ke-50.", "2025-06-20", "contradicted"),
    ("Perusahaan yang didirikan pada 1985 itu merayakan ulang tahun ke-40.", "2025-06-20", "holds"),
]


@pytest.mark.parametrize(("text", "published", "outcome"), CASES)
def test_an_anniversary_counts_from_its_founding(ask, text, published, outcome):
    (finding,) = ask(text, "anniversary_fits", published=published)
    assert (finding.outcome, finding.severity) == (outcome, "warning" if outcome == "contradicted" else None)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The firm, founded in 1985, marked its 50th anniversary.", "contradicted"),
        ("The firm, founded in 1985, marked its 40th anniversary.", "holds"),
        ("The 79th anniversary of the United Nations was marked.", "contradicted"),
        ("Leaders marked ASEAN's 58th anniversary.", "holds"),
    ],
)
def test_english_anniversaries_count_alike(ask, text, outcome):
    (finding,) = ask(text, "anniversary_fits", published="2025-08-20", language="en")
    assert finding.outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Warga merayakan HUT ke-50 Jakarta Timur.",  # a longer name
        "Kedutaan merayakan HUT ke-60 Malaysia.",  # not in the list
        '"HUT ke-79 RI ini berkesan," kata Budi.',  # the speaker's own words
        "Gedung yang didirikan pada 1985 itu penuh. Budi merayakan ulang tahun ke-50.",  # two matters
        "Hari ke-79 perang itu sunyi.",
        "Bhayangkari memperingati HUT ke-73 Bhayangkari.",
    ],
)
def test_other_counts_are_left_alone(ask, text):
    assert ask(text, "anniversary_fits", published="2025-08-16") == []


def test_without_a_given_day_of_printing_nothing_is_known(ask):
    (finding,) = ask("Warga merayakan HUT ke-79 RI.", "anniversary_fits", published=None)
    assert (finding.outcome, finding.reason) == ("unknown", "no-publication-day")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Warga merayakan HUT ke-79 RI.", ["80"]),
        ("Warga merayakan HUT ke-78 RI, seperti pada 2024.", ["80", "79"]),
        ("Pabrik yang didirikan pada 1985 itu merayakan ulang tahun ke-50.", ["40", "1975"]),
    ],
)
def test_the_count_and_the_founding_are_offered_and_each_fits(ask, mend, text, offered):
    (finding,) = ask(text, "anniversary_fits", published="2025-08-16")
    assert [repair.replacement for repair in finding.repairs] == offered
    for repair in finding.repairs:
        (after,) = mend(text, repair, "anniversary_fits", published="2025-08-16")
        assert after.outcome == "holds"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Warga merayakan Hari Kemerdekaan RI ke-79.", "contradicted"),
        ("Warga merayakan Hari Kemerdekaan RI ke-80.", "holds"),
        ("Lomba itu menyambut Kemerdekaan Republik Indonesia yang ke-79.", "contradicted"),
    ],
)
def test_the_day_of_independence_counts_too(ask, text, outcome):
    (finding,) = ask(text, "anniversary_fits", published="2025-08-16")
    assert finding.outcome == outcome


def test_the_independence_of_others_is_left_alone(ask):
    assert (
        ask("Warga India merayakan Hari Kemerdekaan ke-79.", "anniversary_fits", published="2025-08-16") == []
    )
