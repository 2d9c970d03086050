"""What a file has said before: each id with its line, however many there are."""

from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake.seen import Seen


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), max_size=60))
def test_it_answers_as_a_dictionary_would(told: list[tuple[int, int]]) -> None:
    seen, plain = Seen(), dict[int, tuple[int, int]]()
    for line, (id, said) in enumerate(told, 1):
        known = plain.get(id)
        expected = None if known is None else (known[0], known[1] == said)
        assert seen.before(id, said, line) == expected
        plain.setdefault(id, (line, said))
    assert len(seen) == len(plain)


def test_it_grows() -> None:
    seen = Seen()
    for number in range(20_000):
        assert seen.before(f"id {number}", None, number) is None
    assert len(seen) == 20_000
    assert seen.before("id 12345", None, 1) == (12_345, True)


def test_what_is_long_ago_is_forgotten() -> None:
    seen = Seen(most=100)
    for number in range(1_000):
        seen.before(number, None, number)
    assert len(seen) <= 100
    assert seen.before(999, None, 1_000) == (999, True)
    assert seen.before(1, None, 1_000) is None
