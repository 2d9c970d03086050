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


SIGNED = "Pada 23 November 2016 Jepang dan Korea Selatan menandatangani GSOMIA."
AGREED = "Jepang dan Korea Selatan sepakat soal GSOMIA pekan ini."


@pytest.mark.parametrize(
    ("text", "published", "outcome", "reason", "status"),
    [
        # On the day itself, and the day before anything else was known.
        (SIGNED, "2016-11-23", "holds", "agreed-then", None),
        (SIGNED, "2019-08-21", "holds", "agreed-then", None),
        # Told after the notice, it was signed all the same, and the editor is shown what became of it.
        (SIGNED, "2019-08-22", "holds", "agreed-then", "AG-gsomia-termination-notice"),
        (SIGNED, "2019-11-25", "holds", "agreed-then", "AG-gsomia-termination-suspended"),
        (SIGNED, "2023-05-09", "holds", "agreed-then", "AG-gsomia-notices-withdrawn"),
        # Another agreement on the matter is not on record: its status that day is shown, and no later one.
        (AGREED, "2016-11-01", "unknown", "outcome-not-in-table", None),
        (AGREED, "2019-08-21", "unknown", "status-on-record", "AG-gsomia-signed"),
        (AGREED, "2019-08-30", "unknown", "status-on-record", "AG-gsomia-termination-notice"),
        (AGREED, "2024-01-10", "unknown", "status-on-record", "AG-gsomia-notices-withdrawn"),
    ],
)
def test_an_agreement_has_the_status_of_the_day_of_printing(ask, text, published, outcome, reason, status):
    (finding,) = ask(text, "agreement_on_record", published=published)
    assert (finding.outcome, finding.reason, finding.facts.get("status")) == (outcome, reason, status)
    assert status in (None, *(ground.ref for ground in finding.evidence))


def test_an_agreement_of_other_sides_has_no_status_here(ask):
    text = "Jepang dan Amerika Serikat sepakat soal GSOMIA pekan ini."
    (finding,) = ask(text, "agreement_on_record", published="2019-08-30")
    assert finding.reason == "outcome-not-in-table"


def test_a_matter_in_the_document_of_the_meeting_was_agreed_on(ask):
    text = "Pada 8 September 2025 Jepang dan Korea Selatan sepakat memperluas pertukaran personel."
    (finding,) = ask(text, "agreement_on_record", published="2025-09-09")
    assert (finding.outcome, finding.reason) == ("holds", "outcome-found")
    assert [ground.ref for ground in finding.evidence] == ["E-2025-09-08", "DOC-2025-09-08-jp-kr-defence"]


def test_a_matter_the_document_does_not_name_is_no_error(ask):
    text = "Pada 8 September 2025 Jepang dan Korea Selatan sepakat berbagi informasi radar."
    (finding,) = ask(text, "agreement_on_record", published="2025-09-09")
    assert (finding.outcome, finding.reason) == ("unknown", "outcome-not-in-table")


def test_an_agreement_of_a_day_to_come_is_pending(ask):
    text = "Jepang dan Korea Selatan menandatangani perjanjian berbagi informasi militer pada 20 Mei 2025."
    assert [(f.outcome, f.reason) for f in ask(text, "agreement_on_record")] == [
        ("pending", "agreement-to-come")
    ]
    text = "Jepang dan Korea Selatan menandatangani perjanjian berbagi informasi militer pada 2 Mei 2025."
    assert "agreement-to-come" not in [found.reason for found in ask(text, "agreement_on_record")]
