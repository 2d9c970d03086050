"""What a pattern cannot fit without: literals of which one stands in every match, and a match's length.

They are derived from the pattern, so whoever writes a rule need not think of them.
"""

import re
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from claims.lang.pieces import (
    EMPTY,
    WIDEST,
    Literals,
    Piece,
    anything,
    exactly,
    one_of,
    one_piece_of,
    then,
    times,
)

_DIGITS = frozenset("0123456789")
_CLASSES: dict[str, Set[str]] = {
    "d": _DIGITS,
    "s": frozenset(" \t\n\r\f\v"),
    "n": {"\n"},
    "t": {"\t"},
    "r": {"\r"},
    "f": {"\f"},
    "v": {"\v"},
}
_NO_WIDTH = "bBAz"
_LISTED = 16
"""A range within a class is spelled out up to so many characters."""
_NOT_UNDERSTOOD = (IndexError, KeyError, ValueError)
"""What the parser raises on a pattern that re2 would refuse as well, or with more than it knows."""
_PLAIN = re.compile(r"[A-Za-z0-9 \n\t,;:/'\"-]+(?![*+?{])", re.ASCII)
_BRACKETS = re.compile(r"\\.|\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\]|[()]", re.DOTALL)


class Needs(NamedTuple):
    """Literals of which one stands in every match of a pattern, others of which one stands there as well,
    and the greatest length in bytes of a match; each is None where it is not known.

    They hold where a text's ASCII letters are made small, and letters of other scripts fold to none of them.
    """

    needed: Literals | None = None
    also: Literals | None = None
    most: int | None = None


def literals(pattern: str) -> Needs:
    """What a pattern needs; nothing is known of one that is not understood."""
    try:
        piece = _parsed(pattern)
    except _NOT_UNDERSTOOD:
        return Needs()
    needed = piece.needed
    also = None if needed is None else next((each for each in piece.needs if _apart(each, needed)), None)
    return Needs(needed, also, piece.most)


def _apart(some: Literals, others: Literals) -> bool:
    """No literal of either holds one of the other: they may stand for different words."""
    return not any(one in other or other in one for one in some for other in others)


@lru_cache(maxsize=4096)
def _parsed(pattern: str) -> Piece:
    """A pattern, or what stands in the brackets of a group; groups are met again in rule after rule."""
    return _Parser(pattern).parse()


class _Parser:
    """Reads a pattern from left to right; raises where it holds what is not understood here."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._ends = _closing(pattern)

    def parse(self) -> Piece:
        """The whole pattern. Raises ValueError with what is left of one that is not understood."""
        pieces = [self._row()]
        while self._peek("|"):
            pieces.append(self._row())
        if self._at < len(self._pattern):
            raise ValueError(self._pattern[self._at :])
        return one_piece_of(pieces)

    def _peek(self, text: str) -> bool:
        if self._pattern.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def _next(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1]

    def _until(self, end: str) -> str:
        start = self._at
        self._at = self._pattern.index(end, start) + len(end)
        return self._pattern[start : self._at - len(end)]

    def _row(self) -> Piece:
        row = EMPTY
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            plain = _PLAIN.match(self._pattern, self._at)
            if plain is not None:
                self._at = plain.end()
                row = then(row, exactly(frozenset({plain[0].lower()})))
            else:
                row = then(row, self._repeated(self._atom()))
        return row

    def _repeated(self, piece: Piece) -> Piece:
        while self._at < len(self._pattern):
            mark = self._pattern[self._at]
            if mark in "*+?":
                self._at += 1
                least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[mark]
            elif mark == "{" and self._pattern[self._at + 1].isdigit():
                self._at += 1
                low, comma, high = self._until("}").partition(",")
                least, most = int(low), int(high) if high else None if comma else int(low)
            else:
                return piece
            self._peek("?")  # least first: it fits the same
            piece = times(piece, least, most)
        return piece

    def _atom(self) -> Piece:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._class()
        if character == ".":
            return anything(WIDEST)
        if character in "^$":
            return EMPTY
        if character == "\\":
            return self._escape()
        return one_of({character})

    def _group(self) -> Piece:
        end = self._ends[self._at - 1]
        if self._peek("?"):
            if self._peek("P<") or self._peek("<"):
                self._until(">")
            else:
                while (flag := self._next()) not in ":)":
                    if flag not in "imsU-":
                        raise ValueError(flag)
                if flag == ")":  # flags alone; whether case counts makes no difference here
                    return EMPTY
        start, self._at = self._at, end + 1
        return _parsed(self._pattern[start:end])

    def _escape(self) -> Piece:
        character = self._next()
        if character in _NO_WIDTH:
            return EMPTY
        known = self._escaped(character)
        return anything(WIDEST) if known is None else one_of(known)

    def _escaped(self, character: str) -> Set[str] | None:
        """The characters an escape stands for; None where they are many."""
        if character in "pP":
            if self._peek("{"):
                self._until("}")
            else:
                self._at += 1
            return None
        if character in "wWDS":
            return None
        if character in _CLASSES:
            return _CLASSES[character]
        if character.isalnum():  # \x, \Q, \C, \1
            raise ValueError(character)
        return {character}

    def _class(self) -> Piece:
        others = self._peek("^")
        found: Set[str] | None = frozenset()
        first = True
        while first or not self._peek("]"):
            first = False
            if self._pattern.startswith("[:", self._at):
                self._until(":]")
                found = None
                continue
            character = self._next()
            some = self._escaped(self._next()) if character == "\\" else {character}
            if self._pattern[self._at] == "-" and self._pattern[self._at + 1] != "]":
                self._at += 1
                last = self._next()
                if last == "\\" or some is None or len(some) > 1:
                    raise ValueError("a range that ends in an escape")
                codes = range(ord(*some), ord(last) + 1)
                some = {chr(code) for code in codes} if len(codes) <= _LISTED else None
            found = None if found is None or some is None else found | some
        return anything(WIDEST) if others or found is None else one_of(found)


def _closing(pattern: str) -> dict[int, int]:
    """Where each bracket that opens a group is closed."""
    ends: dict[int, int] = {}
    open: list[int] = []
    for mark in _BRACKETS.finditer(pattern):
        if mark[0] == "(":
            open.append(mark.start())
        elif mark[0] == ")":
            ends[open.pop()] = mark.start()
    return ends
