"""Did these sides meet, then and there?"""

from dataclasses import replace
from datetime import date

import pytest

from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

BOTH = "Menteri Pertahanan Jepang dan Korea Selatan"
CASES = [
    (f"{BOTH} bertemu di Bangkok pada 17 November 2019.", "holds", "meeting-found"),
    (f"{BOTH} bertemu di Tokyo pada 17 November 2019.", "contradicted", "other-place"),
    (f"{BOTH} bertemu di Bangkok pada 20 November 2019.", "contradicted", "other-day"),
    (f"{BOTH} bertemu di Hanoi pada 3 Maret 2017.", "unknown", "no-meeting-in-table"),
    ("Menteri Pertahanan Prancis dan Jerman bertemu di Paris pada 3 Maret 2017.", "unknown", None),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_meeting_is_held_against_the_table(ask, text, outcome, reason):
    (finding,) = ask(text, "meeting_on_record", published="2025-09-09")
    assert finding.outcome == outcome
    assert reason is None or finding.reason == reason
    assert finding.severity == ("warning" if outcome == "contradicted" else None)


def test_the_place_on_record_is_offered_in_place_of_the_one_printed(ask):
    (finding,) = ask(
        f"{BOTH} bertemu di Tokyo pada 17 November 2019.", "meeting_on_record", published="2025-09-09"
    )
    assert [(repair.replacement, repair.status) for repair in finding.repairs] == [("Bangkok", "supported")]


def test_a_finding_keeps_how_the_event_was_linked(ask):
    (finding,) = ask(
        f"{BOTH} bertemu di Bangkok pada 17 November 2019.", "meeting_on_record", published="2025-09-09"
    )
    assert finding.evidence[0].ref == "E-2019-11-17"
    assert "parties" in finding.facts["linked_by"]


@pytest.mark.parametrize(
    "text",
    [
        # a trilateral meeting is another format than the bilateral one of the same days
        "Menteri pertahanan Jepang, Korea Selatan, dan AS bertemu di Singapura pada 11 Juni 2022.",
        f"{BOTH} bertemu secara daring pada 7 Agustus 2025.",  # online
        f"{BOTH} tidak bertemu di Tokyo pada 17 November 2019.",  # denied
        f"{BOTH} sepakat untuk bertemu di Tokyo pada 17 November 2019.",  # only agreed on
        f"{BOTH} kabarnya bertemu di Tokyo pada 17 November 2019.",  # only said to have
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    findings = ask(text, "meeting_on_record", published="2025-09-09")
    assert [finding for finding in findings if finding.is_flag] == []


def test_a_meeting_that_was_called_off_is_contradicted():
    seeds = read_seeds()
    held = next(event for event in seeds.events if event.statement.id == "E-2019-11-17")
    off = replace(held, status="cancelled")
    world = SeedWorld(replace(seeds, events=tuple(off if one is held else one for one in seeds.events)))

    def reasons(day):
        text = f"{BOTH} bertemu di Bangkok pada {day}."
        found = check_article(article(text, published=date(2025, 9, 9)), world).findings
        return [(one.reason, one.severity) for one in found if one.check == "meeting_on_record"]

    assert reasons("17 November 2019") == [("not-held", "error")]
    assert reasons("November 2019") == [("not-held", "error")]
    assert "not-held" not in [reason for reason, _ in reasons("18 Oktober 2019")]
