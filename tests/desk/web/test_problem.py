"""A problem is one printable line, whatever stands in it."""

import json

import pytest

from desk.web.problem import KINDS, Problem
from tests.flows.test_logs import HOSTILE


@pytest.mark.parametrize("kind", KINDS)
def test_a_problem_is_problem_details(kind: str) -> None:
    response = Problem(kind, "what is wrong: what to do", {"Retry-After": "5"}).response()
    body = json.loads(bytes(response.body))
    assert response.status_code == body["status"] == KINDS[kind].status
    assert response.media_type == "application/problem+json"
    assert response.headers["retry-after"] == "5"
    assert body["type"] == f"/docs#{kind}"


@pytest.mark.parametrize("hostile", [words for words in HOSTILE if len(words) < 1000])
def test_its_line_stays_one_line(hostile: str) -> None:
    body = bytes(Problem("unreadable", f"the article {hostile}").response().body).decode()
    assert body.endswith("}\n")
    assert body[:-1].isprintable()
