"""What `quick` makes is what the frozen dataclass makes without it."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from claims.model import Span, Time, on
from claims.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Said:
    words: str
    count: int = 2
    more: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.words)


def test_fields_are_set_by_position_name_and_default() -> None:
    one = Said("a", more={"b": 1})
    assert (one.words, one.count, one.more) == ("a", 2, {"b": 1})
    assert repr(one) == "Said(words='a', count=2, more={'b': 1})"
    assert one == Said("a", 2, {"b": 1}) != replace(one, words="b")
    assert type(one) is Said


def test_each_has_a_default_of_its_own() -> None:
    assert Said("a").more is not Said("a").more
    assert Said("a", 1, None).more is None  # type: ignore[arg-type]


def test_what_is_made_stays_as_it_is() -> None:
    with pytest.raises(FrozenInstanceError):
        Said("a").words = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Span("text", 0, 1).start = 2  # type: ignore[misc]


def test_what_is_looked_at_once_made_still_is() -> None:
    with pytest.raises(ValueError, match="a"):
        Said("a", -1)


@pytest.mark.parametrize("given", [(), ("a", 1, {}, 4)])
def test_wrong_fields_are_refused(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Said(*given)  # type: ignore[arg-type]


def test_it_is_copied_pickled_and_ordered_as_before() -> None:
    from datetime import date

    time = Time("DATE", "2025-05-12", on(date(2025, 5, 12)))
    assert pickle.loads(pickle.dumps(time)) == copy.copy(time) == time
    assert hash(time) == hash(replace(time))
    assert sorted([Span("text", 2, 3), Span("text", 1, 9)])[0].start == 1


def test_a_class_that_is_not_frozen_is_refused() -> None:
    @dataclass(slots=True)
    class Open:
        words: str

    with pytest.raises(TypeError, match="only a frozen dataclass with slots"):
        quick(Open)
