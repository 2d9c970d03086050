"""Learning with a sentence model: a map learns what words do not say, and is measured on others."""

import numpy as np

from bench.checked.learn import tops
from bench.checked.learn_meaning import ALL_PARTS, LEARNT, bare, learn_both, mapped, measured
from bench.checked.questions import Question
from claims.match.checked.meaning import Head

MANY, CLAIMS, WIDE = 60, 12, 8
DRAWN = np.random.default_rng(7)
VECTORS = DRAWN.normal(size=(CLAIMS, WIDE)).astype(np.float32)
TURNED = np.roll(VECTORS, 1, axis=1)
"""A question lies where its claim does once turned: no nearness says so, only a map can."""


def question(number: int) -> Question:
    right = number % CLAIMS
    vector = TURNED[right] + DRAWN.normal(scale=0.05, size=WIDE).astype(np.float32)
    return Question(
        f"q{number}",
        tuple(f"c{at:02}" for at in range(CLAIMS)),
        np.zeros((CLAIMS, len(ALL_PARTS))) + DRAWN.normal(scale=1e-6, size=(CLAIMS, len(ALL_PARTS))),
        np.arange(CLAIMS) == right,
        1,
        0.5,
        np.arange(CLAIMS),
        vector,
    )


GIVEN = [question(number) for number in range(MANY)]
START = bare(VECTORS, WIDE)


def test_the_bare_head_looks_along_the_axes_of_all_claims() -> None:
    lies = START.of_claims(VECTORS)
    assert lies.shape == (CLAIMS, WIDE)
    assert np.allclose(np.linalg.norm(lies, axis=1), 1.0)
    assert not START.map.any()


def test_a_map_learns_what_no_part_says() -> None:
    worth, head = learn_both(GIVEN, VECTORS, START)
    assert worth.shape == (2, len(ALL_PARTS))
    assert worth[:, LEARNT].tolist() == [1.0, 1.0]
    unseen = [question(number) for number in range(MANY, MANY + 10)]
    assert all(top.right for top in tops(mapped(unseen, VECTORS, head), worth)[::2])
    assert not any(top.right for top in tops(unseen, worth * 0)[1::2])


def test_what_is_learnt_is_what_is_read_back() -> None:
    _, head = learn_both(GIVEN, VECTORS, START)
    for name in Head.__slots__:
        assert (getattr(head, name) == getattr(head, name).astype(np.float16)).all()


def test_each_question_is_measured_by_what_the_others_taught() -> None:
    said, found = measured(GIVEN, VECTORS, START, seed=1)
    assert said.startswith(f"# {MANY} questions, each kept aside once: MAP@5 1.0000")
    assert len(found) == 2 * MANY
