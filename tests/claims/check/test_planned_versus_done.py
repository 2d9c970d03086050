"""Agreed, or still to be agreed?"""

import pytest

DONE = "Jepang dan Korea Selatan sepakat membangun jalur kereta bawah laut."
PLAN = "Menurut pejabat, kedua negara akan sepakat membangun jalur kereta itu bulan depan."


def test_done_in_the_lead_and_planned_in_the_body_is_a_warning(ask):
    (finding,) = ask(f"{DONE}\n{PLAN}", "planned_versus_done")
    assert (finding.outcome, finding.reason, finding.severity) == (
        "contradicted",
        "said-done-and-planned",
        "warning",
    )
    assert finding.facts["planned_quote"].startswith("kedua negara akan sepakat")
    assert len(finding.claims) == 2


def test_a_lead_without_a_counterpart_is_unknown(ask):
    (finding,) = ask(DONE, "planned_versus_done")
    assert finding.outcome == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        f"{DONE}\nKedua negara akan sepakat menghapus bea kopi bulan depan.",  # another matter
        f"{DONE}\nJepang dan Vietnam akan sepakat membangun jalur kereta bawah laut bulan depan.",
        "Jepang dan Korea Selatan pada 2019 sepakat membangun jalur kereta bawah laut.\n" + PLAN,
        f"{PLAN}\n{DONE}",  # first planned, then done: a story told in its order
    ],
)
def test_the_nearest_innocent_articles_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "planned_versus_done") if finding.is_flag] == []
