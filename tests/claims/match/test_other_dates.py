"""The days a printed date may have been meant to be."""

from claims.dossier import check_article
from claims.match.other_dates import digits_apart, in_style, other_days
from claims.model.facts import Facts
from claims.world import SeedWorld
from tests.factory import article


def _others(text: str, years=()) -> set[tuple[str, str, str]]:
    printed = article(text)
    (claim,) = [c for c in check_article(printed, SeedWorld(Facts())).claims if c.type == "calendar_date"]
    found = other_days(claim, printed, claim.period.lo.year, years)
    return {(other.part, other.day.isoformat(), other.words) for other in found}


def test_every_part_is_changed_in_the_style_it_is_printed():
    found = _others("Rapat digelar Senin (12/05/2025).", (2024, 2025))
    assert ("day", "2025-05-09", "9") in found
    assert ("digit", "2025-05-21", "21") in found
    assert ("month", "2025-06-12", "06") in found
    assert ("year", "2024-05-12", "2024") in found
    assert ("swapped", "2025-12-05", "05/12") in found
    assert not [other for other in found if other[1] == "2025-05-12"]


def test_months_in_words_stay_in_words():
    found = _others("RAPAT DIGELAR SENIN, 12 MEI 2025.")
    assert ("month", "2025-06-12", "JUNI") in found
    assert not [other for other in found if other[0] == "swapped"]


def test_digits_apart_counts_the_digits_that_differ():
    assert [digits_apart(2025, 2028), digits_apart(2025, 2034), digits_apart(2025, 225)] == [1, 2, 4]
    assert [in_style(7, "08"), in_style(7, "8")] == ["07", "7"]
