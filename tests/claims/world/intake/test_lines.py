"""Lines of bounded length, wherever the bytes are cut."""

import io
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake.lines import numbered
from claims.world.intake.taken import Refused


def test_lines_are_numbered_and_without_their_ends() -> None:
    assert list(numbered([b"\xef\xbb\xbfone\r\n\ntwo"])) == [(1, "one"), (2, ""), (3, "two")]
    assert list(numbered(io.BytesIO(b"one\ntwo\n"))) == [(1, "one"), (2, "two")]
    assert list(numbered([])) == []


def test_what_is_no_text_is_refused_by_line() -> None:
    assert list(numbered([b"a\nb\xff\nc\0\nd"])) == [
        (1, "a"),
        Refused(2, None, "byte 2 is not UTF-8; save the file as UTF-8"),
        Refused(3, None, "holds a NUL character, as a file that is no text does; remove it"),
        (4, "d"),
    ]


def test_a_line_of_any_length_is_counted_and_never_kept() -> None:
    """Pieces are handed out one by one: a reader that kept them would run out of memory at ten gigabytes."""
    pieces = 2_000

    def endless() -> Iterator[bytes]:
        yield b"a\n"
        for _ in range(pieces):
            yield b"x" * 65_536
        yield b"\nb"

    first, long, last = numbered(endless())
    assert (first, last) == ((1, "a"), (3, "b"))
    assert isinstance(long, Refused)
    assert long.reason.startswith(f"{pieces * 65_536} bytes in one line")


def test_a_binary_file_is_read_in_pieces() -> None:
    asked = []

    class File(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            asked.append(size)
            return super().read(size)

    assert len(list(numbered(File(b"a\n" * 100_000)))) == 100_000
    assert all(size is not None and 0 < size <= 65_536 for size in asked)


@given(st.binary(max_size=60), st.lists(st.integers(0, 9), max_size=8), st.integers(0, 12))
def test_where_the_bytes_are_cut_makes_no_difference(data: bytes, cuts: list[int], longest: int) -> None:
    data = data.replace(b"\xef", b"\n")
    parts, at = [], 0
    for cut in cuts:
        parts.append(data[at : at + cut])
        at += cut

    class Cut:
        def __init__(self) -> None:
            self.left = [part for part in (*parts, data[at:]) if part]

        def read(self, size: int) -> bytes:
            return self.left.pop(0) if self.left else b""

    whole = list(numbered([data], longest))
    assert list(numbered(Cut(), longest)) == whole  # type: ignore[arg-type]
    numbers = [line.line if isinstance(line, Refused) else line[0] for line in whole]
    assert numbers == list(range(1, len(numbers) + 1))
