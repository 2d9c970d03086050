"""Nouns that are made quickly are the same nouns."""

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from claims.model.making import quickly


@quickly
@dataclass(frozen=True, slots=True)
class Pair:
    one: int
    other: str | None = None


def test_arguments_and_defaults_stay() -> None:
    assert Pair(1) == Pair(one=1, other=None) == replace(Pair(2), one=1)
    assert repr(Pair(1, "a")) == "Pair(one=1, other='a')"
    assert len({Pair(1), Pair(1), Pair(1, "a")}) == 2
    for arguments in ((), (1, "a", 2)):
        with pytest.raises(TypeError):
            Pair(*arguments)  # type: ignore[arg-type,call-arg]


def test_they_stay_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Pair(1).one = 2  # type: ignore[misc]


def test_fields_that_are_no_plain_arguments_are_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Held:
        held: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"Held\.held"):
        quickly(Held)
