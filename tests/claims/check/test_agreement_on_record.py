"""Agreements the table knows as outcomes."""

import pytest

CASES = [
    (
        "Pada 2 Mei 2023 Jepang dan Korea Selatan sepakat memulai lagi dialog keuangan.",
        "holds",
        "outcome-found",
    ),
    (
        "Pada 2 Mei 2023 Jepang dan Korea Selatan sepakat berbagi informasi radar.",
        "unknown",
        "outcome-not-in-table",
    ),
    ("Pada 2 Mei 2023 Jepang dan Korea Selatan sepakat soal jadwal.", "unknown", "no-topic"),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_an_agreement_is_held_against_outcomes(ask, text, outcome, reason):
    (finding,) = ask(text, "agreement_on_record", published="2023-05-09")
    assert (finding.outcome, finding.reason) == (outcome, reason)


def test_a_missing_outcome_is_never_an_error(ask):
    text = "Pada 3 Mei 2023 Jepang dan Korea Selatan sepakat memulai lagi dialog keuangan."
    assert [f.outcome for f in ask(text, "agreement_on_record", published="2023-05-09")] == ["unknown"]


def test_a_denied_agreement_is_left_alone(ask):
    text = "Pada 2 Mei 2023 Jepang dan Korea Selatan tidak sepakat memulai lagi dialog keuangan."
    assert ask(text, "agreement_on_record", published="2023-05-09") == []
