"""claims/report/view.py: what a report shows, in the order a reader meets it."""

from dataclasses import replace

from claims.report.view import view
from tests.claims.report.sample import DOSSIERS, clean, flagged
from tests.claims.report.sample_world import WORLD

SEEN = view(flagged(), WORLD, "id")


def test_flags_come_in_the_order_of_the_text_and_are_numbered() -> None:
    assert [card.finding.check for card in SEEN.flags] == [
        "weekday_fits",
        "planned_versus_done",
        "self_visit",
        "quotation_marks_pair",
    ]
    assert [card.number for card in SEEN.flags] == [1, 2, 3, 4]


def test_no_finding_is_lost_and_no_anchor_used_twice() -> None:
    for number, dossier in enumerate(DOSSIERS, start=1):
        seen = view(dossier, WORLD, "en", number)
        cards = [*seen.flags, *(card for cards in seen.quiet.values() for card in cards)]
        assert {card.finding.id for card in cards} == {finding.id for finding in dossier.findings}
        assert len({card.anchor for card in cards}) == len(dossier.findings)


def test_the_order_of_the_findings_given_makes_no_difference() -> None:
    turned = replace(flagged(), findings=flagged().findings[::-1], claims=flagged().claims[::-1])
    assert [card.anchor for card in view(turned, WORLD, "id").flags] == [card.anchor for card in SEEN.flags]
    assert view(turned, WORLD, "id").quiet == SEEN.quiet


def test_claims_no_check_looked_at_are_listed() -> None:
    assert SEEN.unchecked == (("disambut hujan", "pertemuan", "4 = pertemuan 3 + belum lama 1"),)


def test_where_the_day_of_printing_came_from_is_said() -> None:
    assert SEEN.published == "8 September 2025 (disimpulkan dari teks: “Senin (9/9/2025)”)"
    assert view(clean(), WORLD, "en").published == "12 May 2025 (given with the check)"
    assert view(DOSSIERS[2], WORLD, "en").published == "day of printing not known"
