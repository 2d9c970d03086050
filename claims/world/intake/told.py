"""What a file of terms has told so far: so that people, offices and sources come once, and no id twice."""

from collections.abc import Iterator, Sequence

from claims.model import Alias, Entity, OfficeTerm, Source
from claims.world.intake.cells import words
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping, Post
from claims.world.intake.people import People, Somebody
from claims.world.intake.seen import Seen
from claims.world.intake.taken import Fault, Taken

SCRIPTS = frozenset({"ja", "ko"})
"""Languages whose names are in a script of their own."""

_BY_ID = "id of the statement"
_BY_CONTENT = "person, office and first day"


class Told:
    """Remembers offices, people, sources and statements of one file."""

    def __init__(self, mapping: Mapping, head: Head, known: Known) -> None:
        self._mapping, self._known = mapping, known
        self.people = People(head.origin, known)
        self._posts: dict[str, Post] = {}
        self._offices: set[str] = set()
        self._statements, self._sources, self._names = Seen(), Seen(), Seen()

    def post(self, position: str) -> Post:
        """The office a position stands for; raises Fault where it is left out or unknown."""
        post = self._posts.get(position)
        if post is None:
            folded = words(position, "office")
            post = self._posts.get(folded) or self._mapping.post(folded, self._known)
            self._posts[folded] = post
        return post

    def again(self, line: int, term: OfficeTerm, by_id: bool) -> Taken | None:
        """What becomes of a term whose id has come before; None for one that is new.

        Said again in the same words it adds nothing; told otherwise it raises Fault.
        """
        end = term.end.edtf if term.end is not None else None
        said = (term.person, term.office, term.start.edtf, end, term.acting)
        before = self._statements.before((term.statement.id, term.statement.version), said, line)
        if before is None:
            return None
        if before[1]:
            return Taken(line)
        what = _BY_ID if by_id else _BY_CONTENT
        reason = f"duplicate id: the same {what} as in line {before[0]}, and other words; keep the right one"
        raise Fault("statement", reason)

    def named(
        self, line: int, who: Somebody, names: Sequence[tuple[str, str]], country: str | None = None
    ) -> Taken:
        """All names of somebody, each with its language, as far as no earlier row has told the same.

        Names of somebody the table has under another id are taken too: other languages are news.
        """
        entities, aliases = self.people.told(who, (names[0][0],), country, line)
        before = self._names.before(who.id, tuple(names), line)
        if before is not None and before[1]:
            return Taken(line)
        return Taken(line, entities=entities, aliases=(*aliases, *_worded(who.id, names)))

    def name(self, line: int, who: Somebody, text: str, language: str) -> Taken:
        """One name of somebody in one language, as far as no earlier row has told it."""
        entities, aliases = self.people.told(who, (text,), None, line)
        if self._names.before((who.id, text, language), None, line) is None:
            aliases = (*aliases, *_worded(who.id, [(text, language)]))
        return Taken(line, entities=entities, aliases=aliases)

    def taken(
        self,
        line: int,
        terms: tuple[OfficeTerm, ...],
        post: Post | None,
        who: Somebody,
        names: Sequence[str],
        sources: Sequence[Source] = (),
    ) -> Taken:
        """The terms, with whatever of office, person and sources no earlier row has told."""
        country = post.country if post is not None else None
        entities, aliases = self.people.told(who, names, country, line)
        if sources:
            sources = [each for each in sources if self._sources.before(each.id, None, line) is None]
        if post is None or post.office is None or post.id in self._offices:
            return Taken(line, tuple(sources), entities, (), aliases, terms)
        self._offices.add(post.id)
        return Taken(
            line,
            tuple(sources),
            (*office_entity(post), *entities),
            (post.office,),
            (*post.aliases, *aliases),
            terms,
        )


def office_entity(post: Post) -> tuple[Entity, ...]:
    """The office as somebody a word may name."""
    office = post.office
    return (Entity(office.id, "office", office.label, office.country),) if office is not None else ()


def _worded(id: str, names: Sequence[tuple[str, str]]) -> Iterator[Alias]:
    """The names that have a language, in it."""
    for text, language in names:
        if language != "mul":
            yield Alias(id, text, language, "native" if language in SCRIPTS else "official")
