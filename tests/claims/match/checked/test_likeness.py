"""Parts of a score: each says what it should of one pair, and nothing of a question that says nothing."""

from datetime import date

import numpy as np
import pytest

from claims.match.checked.likeness import LONG, PARTS, SHORT, Asked, parts
from claims.match.checked.table import gather
from claims.match.checked.wording import letters

CLAIMS = [["jembatan", "tutup"], ["beras", "naik", "bandung"]]
TITLES = [["tutup"], []]


def told(stems: list[str], day: date | None = None) -> dict[str, list[float]]:
    whole = gather([one + other for one, other in zip(CLAIMS, TITLES, strict=True)])
    fields = (whole, gather(CLAIMS, whole), gather(TITLES, whole))
    grams = gather(letters(one) for one in CLAIMS)
    days = np.array([date(2025, 1, 1).toordinal(), 0])
    asked = Asked(stems, letters(stems), day)
    found = parts(asked, np.array([0, 1]), np.array([1.0, 2.0]), fields, grams, days)
    assert found.shape == (2, len(PARTS))
    return {name: found[:, column].tolist() for column, name in enumerate(PARTS)}


def test_what_is_said_of_claim_and_title_is_a_share() -> None:
    found = told(["jembatan", "lama"])
    assert found["claim_said"] == pytest.approx([0.5, 0.0])
    assert found["title_said"] == pytest.approx([0.0, 0.0])
    assert told(["tutup"])["title_said"][0] == pytest.approx(1.0)


def test_words_near_each_other_count_together_and_far_ones_do_not() -> None:
    far = ["jembatan", *["kata"] * 20, "tutup"]
    assert told(["jembatan", "tutup"])["together"][0] == pytest.approx(1.0)
    assert told(far)["together"][0] == pytest.approx(0.5)
    assert told(far)["claim_said"][0] == pytest.approx(1.0)


def test_only_the_first_words_are_early() -> None:
    assert told(["beras"])["early"][1] == pytest.approx(1.0)
    assert told([*["kata"] * 20, "beras"])["early"][1] == 0.0


def test_days_count_where_both_are_known() -> None:
    found = told(["beras"], date(2025, 1, 4))
    assert found["days_near"] == pytest.approx([0.5, 0.0])
    assert found["days_apart"][1] == 0.0
    assert told(["beras"])["days_near"] == [0.0, 0.0]


def test_a_question_of_nothing_has_no_part_in_anything() -> None:
    found = told([])
    given = ("words", "leading")
    assert all(value == 0 for name in PARTS if name not in given for value in found[name])


def test_the_best_candidate_leads_and_the_others_have_their_share() -> None:
    assert told(["beras"])["leading"] == pytest.approx([0.5, 1.0])


def test_length_goes_from_short_to_long_by_its_logarithm() -> None:
    lengths = [Asked(["kata"] * many, [], None).length for many in (0, SHORT, 30, LONG, 10 * LONG)]
    assert lengths[:2] == [0.0, 0.0]
    assert lengths[3:] == [1.0, 1.0]
    assert lengths[2] == pytest.approx(0.535, abs=0.001)
