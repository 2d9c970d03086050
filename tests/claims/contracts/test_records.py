from dataclasses import replace
from datetime import date

import pytest

from claims.contracts import canonical, plain, to_json, validate, written
from claims.model import (
    Attribution,
    Comparator,
    Dossier,
    Evidence,
    FactSet,
    Finding,
    Language,
    Link,
    Party,
    Place,
    Published,
    Repair,
    Span,
    Worth,
    on,
)
from claims.model.claim import ClaimType
from tests.factory import article, claim, finding

TEXT = article("Menhan Jepang berkunjung ke Tokyo untuk pertama kalinya sejak Mei 2015.", title="Kunjungan")
PARTY = Party("Menhan Jepang", Span("text", 0, 13), office="office:jp-mod", country="JP", link=Link("alias"))
VISIT = claim(
    TEXT,
    "Menhan Jepang berkunjung ke Tokyo",
    "visit",
    subject=(PARTY,),
    place=Place("Tokyo", Span("text", 28, 33), "place:jp-tokyo", "JP", Link("alias", "country:JP")),
    attribution=Attribution((PARTY,), "paraphrase", Span("text", 0, 13)),
    worth=(Worth("names_office", 2), Worth("has_place", 1)),
    details={"level": "minister", "scope": ("a", date(2015, 10, 20))},
)
FIRST = claim(
    TEXT,
    "untuk pertama kalinya sejak Mei 2015",
    "first_last",
    comparator=Comparator("first", Span("text", 34, 70), since=on(date(2015, 5, 1))),
)
FLAG = finding(
    VISIT,
    evidence=(
        Evidence("statement", "contradicts", "E-1", 1, sources=("SRC-a",)),
        Evidence("span", "contradicts", span=Span("text", 0, 13)),
    ),
    repairs=(Repair(Span("text", 25, 33), "ke Seoul", "supported"),),
)


def words(finding: Finding, language: Language) -> str:
    return f"{finding.check} {language}"


def dossier(*findings: Finding) -> Dossier:
    facts = FactSet("f" * 64, 3, date(2025, 6, 1))
    return Dossier(TEXT, (VISIT, FIRST), findings, "r1", facts, {"self_visit": 1}, {"babel": "2"})


def test_an_article_meets_its_contract() -> None:
    record = to_json(TEXT)
    validate("article.v1", record)
    assert record["published"] == {"day": "2025-05-12", "origin": "given", "span": None}
    assert record["characters"] == len(TEXT.text)


def test_an_inferred_day_shows_where_it_was_read() -> None:
    day = Published(date(2025, 5, 12), "inferred", Span("text", 0, 17))
    record = to_json(replace(article("Senin (12/5/2025)"), published=day))
    validate("article.v1", record)
    assert record["published"]["span"] == {"field": "text", "start": 0, "end": 17}


def test_a_claim_meets_its_contract_and_keeps_its_offsets() -> None:
    for each in (VISIT, FIRST):
        record = to_json(each)
        validate(f"claim.{each.type}.v1", record)
        assert TEXT.text[record["start"] : record["end"]] == record["quote"]
    record = to_json(VISIT)
    assert record["subject"][0] == record["attribution"]["speakers"][0]
    assert (record["subject"][0]["start"], record["subject"][0]["link"]["runner_up"]) == (0, None)
    assert record["checkworthiness"]["score"] == 3
    assert record["details"]["scope"] == ["a", "2015-10-20"]
    assert to_json(FIRST)["comparator"]["since"]["edtf"] == "2015-05-01"


@pytest.mark.parametrize(
    "type",
    [
        "office_holder",
        "visit",
        "meeting",
        "agreement",
        "planned_event",
        "calendar_date",
        "quotation",
    ],
)
def test_every_type_of_claim_has_a_contract(type: ClaimType) -> None:
    validate(f"claim.{type}.v1", to_json(claim(TEXT, "Menhan Jepang", type, subject=(PARTY,))))


def test_a_dossier_meets_its_contract() -> None:
    record = to_json(dossier(FLAG), words)
    validate("dossier.v2", record)
    assert record["facts"] == {"id": "f" * 64, "count": 3, "as_known_at": "2025-06-01"}
    (flag,) = record["findings"]
    assert flag["message"] == "self_visit id"
    assert flag["messages"] == {"id": "self_visit id", "en": "self_visit en"}
    assert flag["repairs"][0]["quote"] == "ke Tokyo"
    assert "start" not in flag["evidence"][0]
    assert flag["evidence"][1]["end"] == 13


def test_a_finding_alone_carries_no_wording_unless_it_is_given() -> None:
    assert "message" not in to_json(FLAG)
    validate("finding.v1", to_json(FLAG, words))


def test_the_canonical_form_is_the_same_bytes_whatever_the_order() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'
    assert canonical(to_json(dossier(FLAG), words)) == canonical(to_json(dossier(FLAG), words))
    with pytest.raises(ValueError, match="Out of range"):
        canonical(float("nan"))


@pytest.mark.parametrize(
    "value",
    ['é 😀 \x00\x1f\x7f\u2028"\\', "\ud800", 2**70, 1e-7, 1e16, 0.1, True, None, ("a", [1, {"c": 2}])],
)
def test_a_record_is_written_in_the_canonical_form(value: object) -> None:
    """Floats, lone surrogates and great numbers too, which orjson writes in another way or not at all."""
    flag = replace(FLAG, facts={"b": value, "a": {"\ue000": 1, "😀": 2, "A": 3}})
    record = to_json(dossier(flag), words)
    assert written(record) == canonical(record)


def test_a_number_that_is_none_is_not_written() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        written(to_json(replace(FLAG, facts={"a": float("inf")})))


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="a set has no JSON form"):
        plain({"a": {1, 2}})
    with pytest.raises(TypeError, match="a Span has no contract"):
        to_json(Span("text", 0, 1))  # type: ignore[arg-type]
