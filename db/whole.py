"""Answers by id, one question at a time until so many were asked that reading all of them costs less."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

MANY = 200
"""From this many ids on, all answers are read at once: a question takes some 0.5 ms, a row of a long answer
some hundredths of that, and who asks for so many (the names of all office-holders, say) asks for the rest."""


class Whole(Generic[Answer]):
    """What a table says under each id; every id is asked of the database once at most."""

    def __init__(
        self, one: Callable[[str], Answer], everything: Callable[[], Mapping[str, Answer]], none: Answer
    ) -> None:
        self._one = one
        self._everything = everything
        self._none = none
        self._known: dict[str, Answer] = {}
        self._all: Mapping[str, Answer] | None = None

    def get(self, id: str) -> Answer:
        """The answer under that id; `none` where there is nothing."""
        if id in self._known:
            return self._known[id]
        if self._all is None and len(self._known) >= MANY:
            self._all = self._everything()
        answer = self._one(id) if self._all is None else self._all.get(id, self._none)
        self._known[id] = answer
        return answer
