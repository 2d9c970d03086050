"""Answers by id: one question at a time until reading all costs less, or always only those asked for."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar, cast

Answer = TypeVar("Answer")
Row = TypeVar("Row")

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

    def read(self, ids: Iterable[str]) -> None:
        """Asks for each of these."""
        for id in ids:
            self.get(id)


class Each(Generic[Answer]):
    """What a table too long to be read says under each id; every id is asked of the database once at most."""

    def __init__(self, some: Callable[[Sequence[str]], Mapping[str, Answer]], none: Answer) -> None:
        self._some = some
        self._none = none
        self._known: dict[str, Answer] = {}

    def get(self, id: str) -> Answer:
        """The answer under that id; `none` where there is nothing."""
        self.read((id,))
        return self._known[id]

    def read(self, ids: Iterable[str]) -> None:
        """Asks for all of these together that were not asked for before."""
        new = sorted({id for id in ids if id not in self._known})
        for at in range(0, len(new), TOGETHER):
            part = new[at : at + TOGETHER]
            found = self._some(part)
            for id in part:
                self._known[id] = found.get(id, self._none)


TOGETHER = 2000
"""So many ids are asked for in one question; SQLite takes 32,766 values, PostgreSQL 65,535."""


class Once:
    """Answers to questions of any kind; each is asked of the database the first time only."""

    def __init__(self) -> None:
        self._answers: dict[Hashable, object] = {}

    def answer(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """The answer to a question, as `ask` gave it when the question was first put."""
        if question not in self._answers:
            self._answers[question] = ask()
        return cast(Answer, self._answers[question])


def grouped(rows: Iterable[Row], field: str) -> dict[str, tuple[Row, ...]]:
    """The rows by one of their fields, in the order given."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(getattr(row, field), []).append(row)
    return {id: tuple(rows) for id, rows in found.items()}
