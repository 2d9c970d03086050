"""Plans: pending, kept, or printed with other days."""

import pytest

CASES = [
    ("Dialog Shangri-La akan diadakan di Singapura pada 2-4 Juni 2023.", "holds", "event-found"),
    ("Dialog Shangri-La akan diadakan di Singapura pada 9-11 Juni 2023.", "contradicted", "event-other-days"),
    ("Dialog Shangri-La akan diadakan di Singapura pada 5-7 Juni 2037.", "pending", "event-to-come"),
    ("Jepang dan Korea Selatan akan sepakat menghapus bea kopi bulan depan.", "pending", "event-to-come"),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_plan_is_held_against_what_came(ask, text, outcome, reason):
    (finding,) = ask(text, "planned_event_on_record", published="2023-05-09")
    assert (finding.outcome, finding.reason) == (outcome, reason)
    assert finding.severity == ("warning" if outcome == "contradicted" else None)


@pytest.mark.parametrize(
    "text",
    [
        "Dialog Shangri-La akan diadakan di Singapura bulan depan.",  # as wide as the words
        "Dialog Shangri-La akan diadakan di Singapura.",  # no days named
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    findings = ask(text, "planned_event_on_record", published="2023-05-09")
    assert [finding for finding in findings if finding.is_flag] == []


@pytest.mark.parametrize(
    ("day", "outcome", "reason", "key", "told"),
    [
        ("8 September 2025", "holds", "event-found", "event", "E-2025-09-08"),
        ("17 September 2025", "pending", "event-to-come", "period", "2025-09-17"),
    ],
)
def test_a_planned_meeting_holds_where_it_took_place_then(ask, day, outcome, reason, key, told):
    text = (
        "Menteri Pertahanan Jepang Gen Nakatani akan bertemu Menteri Pertahanan Nasional Korea Selatan "
        f"Ahn Gyu-back di Seoul pada {day}."
    )
    (finding,) = ask(text, "planned_event_on_record", published="2025-09-01")
    assert (finding.outcome, finding.reason, finding.facts[key]) == (outcome, reason, told)
