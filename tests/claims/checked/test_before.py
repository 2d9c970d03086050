"""What was checked before in a dossier: by sentence, for claims worth checking, and no flag the different."""

import json

import pytest

from claims.checked import CheckedBase
from claims.contracts import before_from_json, to_json, validate
from claims.dossier import check_article
from claims.model import World
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from tests.claims.checked.rows import ONE, OTHERS
from tests.factory import article

TEXT = "Harga beras naik 30 persen di Bandung pada Maret 2025. Pasar itu ramai sejak pagi."
BASE = CheckedBase([ONE, *OTHERS])


@pytest.fixture(scope="module")
def world() -> SeedWorld:
    return SeedWorld(read_seeds())


def test_the_sentence_is_told_with_its_claims(world: World) -> None:
    dossier = check_article(article(TEXT), world, checked=BASE)
    (before,) = dossier.checked
    assert dossier.article.quote(before.sentence).startswith("Harga beras")
    own = [claim.id for claim in dossier.claims if claim.sentence == before.sentence]
    assert own
    assert set(before.claims) <= set(own)
    assert before.suggestions[0].checked == ONE
    assert dossier.checked_set == BASE.identity


def test_it_raises_and_lowers_no_flag(world: World) -> None:
    with_base, without = (check_article(article(TEXT), world, checked=base) for base in (BASE, None))
    assert with_base.findings == without.findings
    assert with_base.claims == without.claims
    assert without.checked == ()
    assert without.checked_set is None


def test_a_record_of_it_meets_its_contract_and_reads_back(world: World) -> None:
    dossier = check_article(article(TEXT), world, checked=BASE)
    record = json.loads(dossier_line(dossier, world))
    validate("dossier.v2", record)
    assert tuple(before_from_json(one) for one in record["checked"]) == dossier.checked
    assert to_json(dossier)["checked_set"]["count"] == 6


def test_an_empty_base_is_as_none(world: World) -> None:
    assert check_article(article(TEXT), world, checked=CheckedBase()) == check_article(article(TEXT), world)
