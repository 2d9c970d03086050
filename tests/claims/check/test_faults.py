"""A check that raises costs its own answer only; drafts judge nothing unless they are asked."""

from dataclasses import replace

import pytest

from claims.check import every, live, versions, weekday_fits
from claims.contracts import to_json, validate
from claims.dossier import check_article
from claims.model.check import ArticleCheck, Check
from tests.factory import article

TEXT = "Rapat pertama digelar Senin (11/5/2025) dan rapat kedua Selasa (13/5/2025)."


def faulty(claim, case):
    if "11/5" in claim.quote:
        raise ValueError("a planted fault\nover two lines")
    return weekday_fits.judge(claim, case)


def all_wrong(case):
    raise RuntimeError("x" * 1000)


CLAIM_FAULT = Check("planted", 3, frozenset({"calendar_date"}), faulty)
ARTICLE_FAULT = ArticleCheck("planted_too", 1, all_wrong)


def test_a_check_that_raises_is_named_with_the_claim_and_the_others_stand(world):
    dossier = check_article(article(TEXT), world, checks=[CLAIM_FAULT, *live()])
    (fault,) = dossier.faults
    (claim,) = [claim for claim in dossier.claims if "11/5" in claim.quote]
    assert (fault.check, fault.version, fault.claim, fault.kind) == ("planted", 3, claim.id, "raised")
    assert fault.told == "ValueError: a planted fault over two lines"
    whole = check_article(article(TEXT), world)
    assert [f for f in dossier.findings if f.quote == claim.quote] == [
        f for f in whole.findings if f.quote == claim.quote
    ]
    assert [flag.check for flag in dossier.flags] == ["weekday_fits"]


def test_a_claim_it_fails_on_does_not_keep_a_check_from_the_next(world):
    dossier = check_article(article(TEXT), world, checks=[CLAIM_FAULT])
    assert [(f.quote, f.outcome) for f in dossier.findings] == [("Selasa (13/5/2025)", "holds")]


def test_a_check_of_the_whole_article_that_raises_is_told_in_bounded_words(world):
    dossier = check_article(article(TEXT), world, checks=[ARTICLE_FAULT])
    (fault,) = dossier.faults
    assert (fault.claim, fault.kind) == (None, "raised")
    assert len(fault.told) <= 300


def test_a_dossier_with_faults_meets_its_contract(world):
    dossier = check_article(article(TEXT), world, checks=[CLAIM_FAULT, ARTICLE_FAULT])
    record = to_json(dossier, lambda finding, language: "…")
    validate("dossier.v2", record)
    assert [fault["kind"] for fault in record["faults"]] == ["raised", "raised"]


def test_an_article_without_a_fault_has_none(world):
    assert check_article(article(TEXT), world).faults == ()


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_only_live_checks_judge(world, monkeypatch, status):
    asleep = replace(weekday_fits.CHECK, status=status)
    monkeypatch.setattr("claims.check.CHECKS", (asleep,))
    assert asleep in every()
    assert asleep not in live()
    assert "weekday_fits" not in versions()
    assert check_article(article(TEXT), world).flags == ()
    assert check_article(article(TEXT), world, checks=[asleep]).flags != ()
