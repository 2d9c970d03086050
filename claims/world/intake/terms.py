"""Terms of office from a CSV file: each row says that one person held one office from a day to a day."""

from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence

from claims.model import OfficeTerm
from claims.world.intake.cells import names, ordered, when, words, yes
from claims.world.intake.envelope import Envelopes
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping, Post
from claims.world.intake.people import People
from claims.world.intake.seen import Seen
from claims.world.intake.taken import Fault, Taken

OPTIONAL = ("person", "person_id", "aliases", "end", "acting", "country", "last_seen")
"""What a row of terms may say beside its office and first day."""


class Terms:
    """Reads the rows of one file, and remembers what the file has said so far."""

    def __init__(self, mapping: Mapping, head: Head, known: Known, at: ReadOnly[str, int]) -> None:
        self._mapping, self._head, self._known = mapping, head, known
        self._envelopes = Envelopes("office_term", head, at, mapping.ids == "kept")
        self._people = People(head.origin, known)
        self._posts: dict[str, Post] = {}
        self._told: set[str] = set()
        self._seen = Seen()
        self._start, self._office = at["start"], at.get("office")
        self._end, self._acting, self._last_seen, self._person, self._person_id, self._aliases, self._land = (
            at.get(name)
            for name in ("end", "acting", "last_seen", "person", "person_id", "aliases", "country")
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
        post = self._post(cells[self._office] if self._office is not None else "")
        country = post.country
        name = words(cells[self._person], "person") if self._person is not None else ""
        written = cells[self._person_id].strip() if self._person_id is not None else ""
        who = self._people.who(written, name, country)
        id, locator = self._envelopes.id(cells, who.id, post.id, start_text)
        statement = self._envelopes.statement(id, cells, post.confidence, locator)
        before = self._seen.before(
            (id, statement.version), (who.id, post.id, start_text, end_text, acting), line
        )
        if before is not None:
            return self._again(line, before, locator is not None)
        last_seen = None if end is not None else self._head.seen_open
        if self._last_seen is not None and (seen := cells[self._last_seen].strip()):
            last_seen = when(seen, "last_seen").lo
        term = OfficeTerm(statement, post.id, who.id, start, end, acting, last_seen)
        others = names(cells[self._aliases], "aliases") if self._aliases is not None else ()
        entities, aliases = self._people.told(who, (name, *others), country, line)
        if post.id in self._told or post.office is None:
            return Taken(line, (), entities, (), aliases, (term,))
        self._told.add(post.id)
        assert post.entity is not None
        return Taken(line, (), (post.entity, *entities), (post.office,), (*post.aliases, *aliases), (term,))

    def _post(self, position: str) -> Post:
        post = self._posts.get(position)
        if post is None:
            post = self._mapping.post(words(position, "office") or self._mapping.office or "", self._known)
            self._posts[position] = post
        return post

    def _again(self, line: int, before: tuple[int, bool], by_id: bool) -> Taken:
        """A row whose id has come before: nothing new where it says the same, else refused."""
        first, same = before
        if same:
            return Taken(line)
        what = "id of the statement" if by_id else "person, office and first day"
        reason = f"duplicate id: the same {what} as in line {first}, and other words; keep the right one"
        raise Fault("statement", reason)
