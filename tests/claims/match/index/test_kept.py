"""A kept index is read as written, or refused in one clear sentence."""

import io

import pytest

from claims.match.index import NameIndex, Unusable, kept, name_index

ROWS = [("p:1", "Ahn Gyu-Back"), ("p:2", "Gen Nakatani"), ("p:3", "안규백")]


@pytest.fixture(params=[0, 50_000])
def index(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> NameIndex:
    """An index with grams, and one without."""
    monkeypatch.setattr(name_index, "EXACT", request.param)
    return NameIndex.build(ROWS)


def written(index: NameIndex, key: str = "") -> bytes:
    file = io.BytesIO()
    index.write(file, key=key)
    return file.getvalue()


def test_what_is_read_is_what_was_written(index: NameIndex) -> None:
    held = written(index, "7")
    again = NameIndex.read(memoryview(held), key="7")
    assert written(again, "7") == held
    assert again.search("Nakatani", top=3) == index.search("Nakatani", top=3)
    assert written(again.updated([("p:4", "Ono")], [ROWS[0]])) == written(
        NameIndex.build([*ROWS[1:], ("p:4", "Ono")])
    )


def test_a_changed_byte_anywhere_is_noticed(index: NameIndex) -> None:
    held = written(index)
    first = held.index(b"\n")
    for at in [*range(0, first, 7), *range(first + 1, len(held), max(1, len(held) // 400))]:
        broken = bytearray(held)
        broken[at] ^= 0x21
        try:
            again = NameIndex.read(memoryview(broken))
        except Unusable:
            continue
        # What lies between two arrays, and the key where none is asked for, do not count.
        assert written(again) == held


@pytest.mark.parametrize("cut", [0, 10, 300, -1])
def test_a_file_that_was_cut_is_refused(index: NameIndex, cut: int) -> None:
    with pytest.raises(Unusable, match=r"damaged|no name index"):
        NameIndex.read(memoryview(written(index)[:cut]))


def test_more_than_was_written_is_refused(index: NameIndex) -> None:
    with pytest.raises(Unusable, match="damaged"):
        NameIndex.read(memoryview(written(index) + b"\0"))


def test_other_rows_and_other_formats_are_refused(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    held = written(index, "revision 7")
    with pytest.raises(Unusable, match="made from other names"):
        NameIndex.read(memoryview(held), key="revision 8")
    assert kept.described(memoryview(held))["key"] == "revision 7"
    monkeypatch.setattr(kept, "FORMAT", "tilik name index 2")
    with pytest.raises(Unusable, match="of another format: tilik name index 1, not tilik name index 2"):
        NameIndex.read(memoryview(held))
    with pytest.raises(Unusable, match="no name index"):
        NameIndex.read(memoryview(b'{"format": "other"}\n'))


def test_a_key_that_is_too_long_is_refused(index: NameIndex) -> None:
    with pytest.raises(ValueError, match="too long"):
        index.write(io.BytesIO(), key="x" * 20_000)


def test_the_digest_is_of_the_rows_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = set()
    for exact in (0, 50_000):
        monkeypatch.setattr(name_index, "EXACT", exact)
        digests.add(kept.described(memoryview(written(NameIndex.build(ROWS))))["rows"])
    assert len(digests) == 1
    digests.add(kept.described(memoryview(written(NameIndex.build(ROWS[:2]))))["rows"])
    assert len(digests) == 2
