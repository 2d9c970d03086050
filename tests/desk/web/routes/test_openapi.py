"""The description: valid OpenAPI 3.1, made of the contracts, and true of what the service answers."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from desk.web.asked import ANSWERS, FORMS, KNOWN
from desk.web.description import description
from desk.web.problem import KINDS
from desk.web.routes import PAGES
from tests.desk.web.conftest import SELF_VISIT, Made

WHOLE = description()


def validator(rule: dict[str, Any]) -> Draft202012Validator:
    """A judge of one rule, with the components it refers to."""
    return Draft202012Validator({**rule, "components": WHOLE["components"]})


def test_it_is_valid() -> None:
    OpenAPIV31SpecValidator(WHOLE).validate()


def test_every_component_is_a_schema_whose_references_lead_somewhere() -> None:
    components = WHOLE["components"]["schemas"]
    assert "dossier.v2" in components
    assert len(components) > 30
    for rule in components.values():
        Draft202012Validator.check_schema(rule)
    pointed = set(_references(WHOLE))
    assert {f"#/components/schemas/{name}" for name in components} >= pointed
    assert "tilik:/" not in json.dumps(WHOLE)


def _references(rule: Any) -> Any:
    if isinstance(rule, dict):
        if isinstance(rule.get("$ref"), str):
            yield rule["$ref"]
        for value in rule.values():
            yield from _references(value)
    elif isinstance(rule, list):
        for value in rule:
            yield from _references(value)


def test_it_names_every_path_parameter_form_and_status() -> None:
    assert {(path, method.upper()) for path, ways in WHOLE["paths"].items() for method in ways} == {
        (page.path, page.method) for page in PAGES
    }
    for page in PAGES:
        assert ("security" in WHOLE["paths"][page.path][page.method.lower()]) == (page.who == "token")
    check = WHOLE["paths"]["/v1/check"]["post"]
    assert tuple(one["name"] for one in check["parameters"]) == KNOWN
    assert set(check["requestBody"]["content"]) == set(FORMS)
    assert set(check["responses"]["200"]["content"]) == set(ANSWERS)
    assert set(check["responses"]) == {"200", *(str(kind.status) for kind in KINDS.values())}


def test_what_is_answered_is_what_is_described(client: TestClient, made: Made) -> None:
    check = WHOLE["paths"]["/v1/check"]["post"]
    dossier = validator(check["responses"]["200"]["content"]["application/json"]["schema"])
    answer = client.post("/v1/check", content=SELF_VISIT, headers={"Content-Type": "text/plain"})
    dossier.validate(answer.json())
    assert list(dossier.iter_errors({**answer.json(), "article": 1}))
    problem = validator(WHOLE["components"]["schemas"]["problem"])
    for sent in (client.get("/none"), client.post("/v1/check"), client.post("/v1/check?x=1")):
        problem.validate(sent.json())
    for path in ("/healthz", "/readyz"):
        rule = WHOLE["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator(rule).validate(client.get(path).json())


def test_it_is_served_alike_each_time(made: Made) -> None:
    client, _ = made()
    first, second = client.get("/openapi.json"), client.get("/openapi.json")
    assert first.content == second.content
    assert first.headers["content-type"] == "application/json"
    assert first.json() == json.loads(json.dumps(WHOLE))


@pytest.mark.parametrize("word", ["/work", "localhost", "127.0.0.1"])
def test_it_names_no_machine(word: str) -> None:
    assert word not in json.dumps(WHOLE)
