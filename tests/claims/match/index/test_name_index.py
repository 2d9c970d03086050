"""The name index against comparing with every name: recall, order, changes of rows, small and large."""

import io
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from bench.speed.people import asked, rows
from claims.match.candidates import Near, sorted_words
from claims.match.index import NameIndex, name_index

SEED = 20_251_126


def written(index: NameIndex) -> bytes:
    """The index as the bytes of its file."""
    file = io.BytesIO()
    index.write(file)
    return file.getvalue()


@pytest.fixture
def always_by_grams(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is answered as large ones are."""
    monkeypatch.setattr(name_index, "EXACT", 0)


PEOPLE = [
    ("person:2", "Ahn Gyu-Back"),
    ("person:1", "Ahn Gyu-Back"),
    ("person:1", "안규백"),
    ("person:3", "Nakatani Gen"),
    ("person:4", "Dr. Sjafrie Sjamsoeddin"),
    ("person:5", "???"),
]


@pytest.mark.parametrize("exact", [0, 50_000])
def test_the_likest_names_come_first_and_equals_by_id(exact: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_index, "EXACT", exact)
    index = NameIndex.build(PEOPLE)
    assert (len(index), index.keys) == (5, 4)
    found = index.search("Menteri Ahn Kyu-baek", top=2)
    assert found == [
        Near("person:1", "Ahn Gyu-Back", fuzz.ratio("ahn baek kyu", "ahn back gyu")),
        Near("person:2", "Ahn Gyu-Back", fuzz.ratio("ahn baek kyu", "ahn back gyu")),
    ]
    assert index.search("안 규백", top=1)[0].entity == "person:1"
    assert index.search("Gen Nakatani", top=1) == [Near("person:3", "Nakatani Gen", 100.0)]
    assert index.search("sjafrie syamsuddin", top=1)[0].name == "Dr. Sjafrie Sjamsoeddin"
    assert index.search("...", top=3) == []
    assert index.search_many(["Nakatani", "…"], top=1) == [index.search("Nakatani", top=1), []]


@pytest.mark.parametrize("exact", [0, 50_000])
def test_a_name_with_parts_left_out_is_held_by_the_whole_one(
    exact: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_index, "EXACT", exact)
    index = NameIndex.build([("p:1", "Jacob Gedleyihlekisa Zuma"), ("p:2", "Jacob Zum"), ("p:3", "Zuma")])
    assert [near.entity for near in index.holding("Zuma, Jacob", top=5)] == ["p:1"]
    assert [near.entity for near in index.holding("zuma", top=5)] == ["p:3", "p:1"]
    assert index.holding("Jakob Zuma", top=5) == []
    assert index.holding("?", top=5) == []


@pytest.mark.parametrize("exact", [0, 50_000])
def test_an_empty_table_answers_nothing(exact: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_index, "EXACT", exact)
    index = NameIndex.build([])
    assert index.search("Nakatani", top=5) == []
    assert index.holding("Nakatani", top=5) == []
    assert written(index.updated([], [])) == written(index)


def test_nonsense_is_refused() -> None:
    index = NameIndex.build(PEOPLE)
    with pytest.raises(ValueError, match="at least 1"):
        index.search("x", top=0)
    with pytest.raises(ValueError, match="at least 1"):
        index.holding("x", top=0)
    with pytest.raises(ValueError, match="NUL"):
        NameIndex.build([("a\0b", "Ahn")])
    with pytest.raises(ValueError, match="is not in the index"):
        index.updated([], [("person:9", "Ahn Gyu-Back")])
    with pytest.raises(ValueError, match="is not in the index"):
        index.updated([], [("person:1", "Somebody Else")])


def test_many_namesakes_do_not_hide_each_other() -> None:
    index = NameIndex.build((f"p:{number:03d}", "Ahmad Hasan") for number in range(300))
    assert [near.entity for near in index.search("Hasan Ahmad", top=3)] == ["p:000", "p:001", "p:002"]
    assert len(index.search("Hasan Ahmat", top=300)) == 300


def test_an_entity_is_told_once_by_its_likest_name() -> None:
    index = NameIndex.build([("p:1", "Choi Hyun-ji"), ("p:1", "Choe Hyonji"), ("p:2", "Choi Hyeon-jin")])
    first, second = index.search("Choe Hyonji", top=5)
    assert first == Near("p:1", "Choe Hyonji", 100.0)
    assert second.entity == "p:2"


@pytest.fixture(scope="module")
def table() -> list[tuple[str, str]]:
    """Twenty thousand people with three names each: about 45,000 different ones."""
    return list(rows(SEED, 20_000))


@pytest.fixture(scope="module")
def large(table: list[tuple[str, str]]) -> NameIndex:
    """Their index, answered by grams."""
    patch = pytest.MonkeyPatch()
    patch.setattr(name_index, "EXACT", 0)
    try:
        return NameIndex.build(table)
    finally:
        patch.undo()


def test_the_best_answer_of_comparing_with_every_name_is_found(
    table: list[tuple[str, str]], large: NameIndex
) -> None:
    """The floors: 0.99 where that answer scores 80 or more, 0.96 over all."""
    names = sorted({sorted_words(name) for _, name in table})
    draw = Random(SEED)
    questions = [asked(SEED, draw.randrange(20_000), draw) for _ in range(300)]
    every = process.cdist([sorted_words(each) for each in questions], names, scorer=fuzz.ratio)
    best = every.max(axis=1)
    found = np.asarray([near[0].score for near in large.search_many(questions, top=1)])
    hit = found >= best - 1e-4
    assert hit[best >= 80].mean() >= 0.99
    assert hit.mean() >= 0.96
    assert (found <= best + 1e-4).all()


def test_the_same_rows_in_another_order_make_the_same_file(
    table: list[tuple[str, str]], large: NameIndex, always_by_grams: None
) -> None:
    turned = list(reversed(table))
    Random(1).shuffle(turned)
    assert written(NameIndex.build([*turned, *turned[:100]])) == written(large)


def test_a_changed_index_is_the_one_built_anew(
    table: list[tuple[str, str]], large: NameIndex, always_by_grams: None
) -> None:
    removed = table[100:160] + table[-60:]
    added = [*rows(SEED + 1, 40), ("person:0000007", "Νίκος Παπαδόπουλος"), removed[0]]
    anew = NameIndex.build([*(row for row in table if row not in set(removed)), *added])
    assert written(large.updated(added, removed)) == written(anew)


WORDS = st.lists(
    st.sampled_from(["ahn", "ahm", "gen", "gyu", "Ōno", "안규백", "de la", "Dr."]), min_size=1, max_size=3
)
ROWS = st.sets(st.tuples(st.sampled_from(["p:1", "p:2", "p:10", "o:é"]), WORDS.map(" ".join)), max_size=12)


@settings(max_examples=200, deadline=None)
@given(kept=ROWS, new=ROWS, exact=st.sampled_from([0, 2, 100]), drop=st.integers(0, 2**12))
def test_any_change_of_any_rows_is_as_if_built_anew(
    kept: set[tuple[str, str]], new: set[tuple[str, str]], exact: int, drop: int
) -> None:
    gone = [row for at, row in enumerate(sorted(kept)) if drop >> at & 1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_index, "EXACT", exact)
        changed = NameIndex.build(kept).updated(new, gone)
        assert written(changed) == written(NameIndex.build((kept - set(gone)) | new))
