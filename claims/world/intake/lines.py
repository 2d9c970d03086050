"""Lines of a file as it streams in: of bounded length, numbered, each UTF-8 or refused."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeAlias

from claims.world.intake.taken import Refused

Stream: TypeAlias = BinaryIO | Iterable[bytes]
"""A binary file, or its bytes in pieces that may be cut anywhere."""

MAX_LINE = 1_000_000
"""The longest line that is read, in bytes. Entities of Wikidata with most statements have some more."""

_PIECE = 1 << 16
_BOM = b"\xef\xbb\xbf"

Line: TypeAlias = tuple[int, str]


def numbered(stream: Stream, longest: int = MAX_LINE) -> Iterator[Line | Refused]:
    """Each line with its number, from 1, without its end; a line that cannot be read is refused.

    Never keeps more than `longest` bytes and one piece: of a longer line only its length is counted.
    """
    number = 0
    for lines in _lines(stream, longest):
        together = _text(lines)
        if together is not None:
            for text in together:
                number += 1
                yield number, text
            continue
        for line in lines:
            number += 1
            yield _read(number, line, longest)


def _text(lines: list[bytes | int]) -> list[str] | None:
    """The lines as text, read together; None where they are to be looked at one by one."""
    try:
        whole = b"\n".join(lines)  # type: ignore[arg-type]
        text = whole.decode()
    except (TypeError, UnicodeDecodeError):
        return None
    if whole.startswith(_BOM) or "\0" in text:
        return None
    if "\r" in text:
        return [line.removesuffix("\r") for line in text.split("\n")]
    return text.split("\n")


def _read(number: int, line: bytes | int, longest: int) -> Line | Refused:
    """One line, read by itself."""
    if isinstance(line, int):
        reason = f"{line} bytes in one line, more than the {longest} that are read; split it"
        return Refused(number, None, reason)
    if number == 1 and line.startswith(_BOM):
        line = line[3:]
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        return Refused(number, None, f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")
    if "\0" in text:
        return Refused(number, None, "holds a NUL character, as a file that is no text does; remove it")
    return number, text.removesuffix("\r")


def _lines(stream: Stream, longest: int) -> Iterator[list[bytes | int]]:
    """Each line's bytes, or how many it has where they are too many; some lines at once."""
    rest = b""
    dropped = 0
    for piece in pieces(stream):
        first, *others = piece.split(b"\n")
        if dropped:
            dropped += len(first)
        else:
            rest += first
            if len(rest) > longest:
                dropped, rest = len(rest), b""
        if not others:
            continue
        lines: list[bytes | int] = [dropped or rest]
        rest, dropped = others.pop(), 0
        if longest < _PIECE:
            lines.extend(line if len(line) <= longest else len(line) for line in others)
        else:
            lines.extend(others)
        yield lines
        if len(rest) > longest:
            dropped, rest = len(rest), b""
    if dropped or rest:
        yield [dropped or rest]


def pieces(stream: Stream) -> Iterator[bytes]:
    """The bytes in pieces of at most 64 kB, wherever they come from."""
    read = getattr(stream, "read", None)
    if read is not None:
        while piece := read(_PIECE):
            yield piece
        return
    held: list[bytes] = []
    size = 0
    for part in stream:
        # Lines come one by one; what is split together is split faster.
        held.append(part)
        size += len(part)
        if size >= _PIECE:
            whole = b"".join(held)
            yield from (whole[at : at + _PIECE] for at in range(0, len(whole), _PIECE))
            held, size = [], 0
    if held:
        yield b"".join(held)
