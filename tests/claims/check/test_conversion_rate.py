"""Conversions of one article, at one rate."""

import pytest

SLIPS = [
    (
        "Proyek itu menelan US$ 100 juta (Rp 1,6 triliun). Tahap kedua US$ 27 juta (Rp 500 miliar).",
        "another-rate",
        "warning",
        3,
    ),
    (
        "Denda US$ 5 juta (Rp 80 miliar), lalu US$ 2 juta (Rp 23 miliar), dan US$ 3 juta (Rp 48 miliar).",
        "another-rate",
        "warning",
        1,
    ),
    ("Proyek itu menelan US$ 100 juta (Rp 1,6 miliar).", "rate-impossible", "error", 2),
    ("Hibahnya 10 juta euro (Rp 180 triliun).", "rate-impossible", "error", 2),
]


@pytest.mark.parametrize(("text", "reason", "severity", "least"), SLIPS)
def test_another_rate_is_shown_with_repairs_that_hold(ask, mend, text, reason, severity, least):
    (finding,) = [finding for finding in ask(text, "conversion_rate") if finding.is_flag]
    assert (finding.reason, finding.severity) == (reason, severity)
    assert len(finding.repairs) >= least
    for repair in finding.repairs:
        assert [f for f in mend(text, repair, "conversion_rate") if f.is_flag] == [], repair


def test_one_rate_holds(ask):
    text = "Proyek itu menelan US$ 100 juta (Rp 1,6 triliun). Tahap kedua US$ 27 juta (Rp 432 miliar)."
    assert [finding.outcome for finding in ask(text, "conversion_rate")] == ["holds", "holds"]


@pytest.mark.parametrize(
    "text",
    [
        "Pada 1997 utang itu US$ 10 juta (Rp 25 miliar). Kini US$ 10 juta (Rp 160 miliar).",  # another year
        "Hibah 10 juta euro (Rp 180 miliar) dan US$ 10 juta (Rp 160 miliar).",  # two currencies
        "Rumah itu dibeli US$ 4 juta atau sekitar Rp 29 miliar pada masa itu.",  # a possible rate
        "Ia membayar Rp 5 juta, US$ 100, dan 50 euro.",
        "Denda US$ 5 juta (Rp 80 miliar) dan US$ 2 juta (Rp 33 miliar).",  # rounded
    ],
)
def test_innocent_conversions_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "conversion_rate") if finding.is_flag] == []


def test_english(ask, mend):
    text = "The plan costs $10m (£8m), the second $5m (£1m)."
    (finding,) = ask(text, "conversion_rate", language="en")
    assert finding.reason == "another-rate"
    for repair in finding.repairs:
        found = mend(text, repair, "conversion_rate", language="en")
        assert [f for f in found if f.is_flag] == [], repair
