"""How often a caller may ask: a bucket each, that fills by the clock."""

import asyncio
import hashlib
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from desk.web.middleware.callers import LOCAL, Callers, Rate
from desk.web.problem import Problem
from desk.web.tokens import Tokens


class Clock:
    """A clock that goes on when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_is_emptied_and_fills_again() -> None:
    clock = Clock()
    rate = Rate(a_minute=60, burst=3, clock=clock)
    assert [rate.take("a") for _ in range(3)] == [0, 0, 0]
    assert rate.take("a") == pytest.approx(1.0)
    clock.now = 0.5
    assert rate.take("a") == pytest.approx(0.5)
    clock.now = 1.0
    assert rate.take("a") == 0
    assert rate.take("a") == pytest.approx(1.0)
    clock.now = 1_000.0
    assert [rate.take("a") for _ in range(4)] == pytest.approx([0, 0, 0, 1.0])


def test_one_caller_takes_nothing_from_another() -> None:
    rate = Rate(a_minute=1, burst=1, clock=Clock())
    assert rate.take("a") == 0
    assert rate.take("b") == 0
    assert rate.take("a") == pytest.approx(60.0)


def _callers(tokens: Tokens | None) -> Callers:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        pass

    return Callers(app, tokens, Rate(a_minute=1, burst=1, clock=Clock()))


def _called(callers: Callers, *headers: tuple[str, str]) -> str:
    """The name of the caller of a request with these headers."""
    scope: Scope = {"type": "http", "headers": [(key.encode(), value.encode()) for key, value in headers]}
    asyncio.run(callers(scope, None, None))  # type: ignore[arg-type]
    name: str = scope["tilik.caller"]
    return name


def test_without_tokens_everybody_is_one_caller_who_may_ask_too_often() -> None:
    callers = _callers(None)
    assert _called(callers) == LOCAL
    with pytest.raises(Problem, match="asks more than 1 time a minute"):
        _called(callers)


def test_a_caller_is_known_by_the_token_and_by_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_text(f"desk {hashlib.sha256(b'secret').hexdigest()}\n", encoding="utf-8")
    file.chmod(0o600)
    callers = _callers(Tokens(file))
    assert _called(callers, ("authorization", "Bearer secret")) == "desk"
    for headers in (
        [],
        [("authorization", "Bearer other")],
        [("authorization", "Basic secret")],
        [("authorization", "Bearer secret")] * 2,
    ):
        with pytest.raises(Problem, match="token of the service"):
            _called(callers, *headers)
