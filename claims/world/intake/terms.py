"""Terms of office from a CSV file: each row says that one person held one office from a day to a day."""

from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence

from claims.model import OfficeTerm
from claims.world.intake.cells import names, ordered, when, words, yes
from claims.world.intake.envelope import Envelopes
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping
from claims.world.intake.taken import Fault, Taken
from claims.world.intake.told import Told


class Terms:
    """Reads the rows of one file, and remembers what the file has said so far."""

    def __init__(self, mapping: Mapping, head: Head, known: Known, at: ReadOnly[str, int]) -> None:
        self._head = head
        self._envelopes = Envelopes("office_term", head, at)
        self._told = Told(mapping, head, known)
        self._start, self._office = at["start"], at.get("office")
        self._end, self._acting, self._last_seen, self._person, self._person_id, self._aliases = (
            at.get(name) for name in ("end", "acting", "last_seen", "person", "person_id", "aliases")
        )

    def read(self, line: int, cells: Sequence[str]) -> Taken:
        """The row, taken; raises Fault where it is to be left out."""
        start_text = cells[self._start].strip()
        if not start_text:
            raise Fault("start", "empty; a term needs its first day, or at least the year of it")
        start = when(start_text, "start")
        end_text = cells[self._end].strip() if self._end is not None else ""
        end = when(end_text, "end") if end_text else None
        if end is not None:
            ordered(start, end, "end")
        acting = self._acting is not None and yes(cells[self._acting], "acting")
        post = self._told.post(cells[self._office] if self._office is not None else "")
        name = words(cells[self._person], "person") if self._person is not None else ""
        written = cells[self._person_id].strip() if self._person_id is not None else ""
        who = self._told.people.who(written, name, post.country)
        id, locator = self._envelopes.id(cells, who.id, post.id, start_text)
        statement = self._envelopes.statement(id, cells, post.confidence, locator)
        last_seen = None if end is not None else self._head.seen_open
        if self._last_seen is not None and (seen := cells[self._last_seen].strip()):
            last_seen = when(seen, "last_seen").lo
        term = OfficeTerm(statement, post.id, who.id, start, end, acting, last_seen)
        again = self._told.again(line, term, by_id=locator is not None)
        if again is not None:
            return again
        others = names(cells[self._aliases], "aliases") if self._aliases is not None else ()
        return self._told.taken(line, (term,), post, who, (name, *others))
