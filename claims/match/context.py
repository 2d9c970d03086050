"""What the rest of an article says about a name that does not say it all: which Korea, whose minister."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.post import Post
from claims.model import Language
from claims.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """An article's surroundings for its names.

    `named` are the countries something in the article certainly belongs to; `stated` is
    where a post of a portfolio first stands with the country printed beside it.
    """

    publisher: str | None
    language: Language
    named: frozenset[str]
    spoken: frozenset[str]
    stated: tuple[tuple[int, str, str], ...]
    ministries: tuple[tuple[str, str], ...]

    def code(self, hit: Hit) -> str | None:
        """The country a hit names; of two that share it, the first unless only the second is spoken of."""
        codes = hit.entry.codes
        if not codes:
            return hit.entry.country
        if self.publisher in codes:
            return self.publisher
        if any(code in self.spoken for code in codes[1:]) and codes[0] not in self.named:
            return None
        return codes[0]

    def countries_of(self, portfolio: str, before: int | None = None) -> tuple[str, ...]:
        """The countries whose post of that portfolio is named, up to a place or in the whole article."""
        return tuple(
            sorted(
                {
                    code
                    for start, own, code in self.stated
                    if own == portfolio and (before is None or start < before)
                }
            )
        )


def _held(post: Post, gazetteer: Gazetteer) -> set[str]:
    """The country whose post of that kind the named person is known to have held, where it is one."""
    offices = (
        gazetteer.world.office(term.office)
        for person in (post.name.ids if post.name is not None else ())
        for term in gazetteer.world.terms(person=person)
    )
    found = {
        office.country
        for office in offices
        if office is not None and (office.portfolio, office.level) == (post.portfolio, post.level)
    }
    return found if len(found) == 1 else set()


def read_context(
    hits: Sequence[Hit], posts: Iterable[Post], gazetteer: Gazetteer, publisher: str | None
) -> Context:
    """The context of an article, from all its names at once."""
    world = gazetteer.world
    named: set[str] = {publisher} if publisher is not None else set()
    spoken: set[str] = set()
    ministries: set[tuple[str, str]] = set()
    for hit in hits:
        entry = hit.entry
        if entry.kind in ("country", "demonym") and entry.country is not None:
            named.add(entry.country)
            spoken.add(entry.country)
        elif entry.kind in ("org", "place", "ministry") and entry.sure and entry.country is not None:
            named.add(entry.country)
            if entry.portfolio is not None:
                ministries.add((entry.portfolio, entry.country))
        elif entry.kind == "org" and entry.sure and len(entry.ids) == 1:
            for (portfolio, country), org in gazetteer.seats.items():
                if org == entry.ids[0]:
                    ministries.add((portfolio, country))
        elif entry.kind == "person" and len(entry.ids) == 1:
            for term in world.terms(person=entry.ids[0]):
                office = world.office(term.office)
                if office is not None:
                    named.add(office.country)
    for hit in hits:
        # "Korea" alone speaks of the South where nothing speaks of the North.
        if hit.entry.codes and spoken.isdisjoint(hit.entry.codes[1:]):
            named.add(hit.entry.codes[0])
    posts = list(posts)
    named.update(post.implied for post in posts if post.implied is not None)
    bare = Context(publisher, gazetteer.language, frozenset(named), frozenset(spoken), (), ())
    first: dict[tuple[str, str], int] = {}
    for post in posts:
        codes = [bare.code(hit) for hit in post.countries] if post.countries else [post.implied]
        if not post.countries and post.implied is None and post.name is not None:
            codes = list(_held(post, gazetteer))
        for code in codes:
            if code is not None:
                first.setdefault((post.portfolio, code), post.start)
    stated = [(start, portfolio, code) for (portfolio, code), start in first.items()]
    return Context(
        publisher,
        gazetteer.language,
        frozenset(named),
        frozenset(spoken),
        tuple(sorted(stated)),
        tuple(sorted(ministries)),
    )
