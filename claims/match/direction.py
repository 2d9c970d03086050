"""Visitor and host exchanged: what the table knows of the visit the other way about."""

from dataclasses import replace

from claims.match.capital_cities import capital_of
from claims.match.country_words import with_country
from claims.match.events import Who
from claims.match.printed import country_name
from claims.match.record import Answer, happened
from claims.match.repairs import as_repair
from claims.match.scope import Scope
from claims.model import Claim, Language, Office, Party, Repair, Span, World

HEADS = frozenset({"head_of_state", "head_of_government"})


def other_direction(world: World, claim: Claim, scope: Scope, language: Language) -> Repair | None:
    """Visitor and host exchanged, in one stretch of words, where the table knows that visit within the time.

    None where the stretch is not one, or where what is printed has no counterpart on record.
    """
    if claim.place is None or len(claim.subject) != 1 or scope.host is None or not scope.offices:
        return None
    visitor, own, host = claim.subject[0], scope.parties[0].country, scope.host
    apart = visitor.span.field == claim.place.span.field and visitor.span.end < claim.place.span.start
    office = world.office(min(scope.offices))
    if own is None or office is None or not apart:
        return None
    turned = [
        (post, answer)
        for post in world.offices(country=host)
        if post.portfolio == office.portfolio or {post.portfolio, office.portfolio} <= HEADS
        for answer in [happened(world, replace(scope, parties=(Who(host, post.id),), host=own), claim.period)]
        if answer.status == "supported" and answer.event is not None and answer.event.statement.may_refute
    ]
    if len(turned) != 1:
        return None
    post, answer = turned[0]
    same = post.portfolio == office.portfolio
    guest = _as_guest(world, visitor, own, host, answer, None if same else post, language)
    place = with_country(claim.place.words, host, own, language)
    if place is None:
        capital = capital_of(own, language) if claim.place.words == capital_of(host, language) else None
        place = capital or country_name(own, language)
    if guest is None:
        return None
    between = claim.quote[visitor.span.end - claim.span.start : claim.place.span.start - claim.span.start]
    span = Span(visitor.span.field, visitor.span.start, claim.place.span.end)
    return as_repair(span, f"{guest}{between}{place}", answer)


def _as_guest(
    world: World,
    visitor: Party,
    own: str,
    host: str,
    answer: Answer,
    post: Office | None,
    language: Language,
) -> str | None:
    """The visitor's words for the one who came: the other country, and their name where one is printed.

    `post` is set where theirs is another post, and is said by its words in the table.
    """
    entity = world.entity(visitor.person) if visitor.person is not None else None
    came = answer.event.participants if answer.event is not None else ()
    people = [one.person for one in came if one.country == host and one.person is not None]
    other = world.entity(people[0]) if len(people) == 1 else None
    name = None if entity is None or entity.country == host else other.label if other is not None else ""
    if name == "":
        return None
    if post is not None:
        said = [a for a in world.aliases(entity=post.id) if a.language == language]
        texts = [alias.text for alias in sorted(said, key=lambda a: (a.kind != "official", a.text))]
        title = next((text for text in texts if with_country(text, host, own, language) is not None), None)
        return None if title is None else f"{title} {name}" if name is not None else title
    words = with_country(visitor.words, own, host, language) or visitor.words
    if name is not None and entity is not None:
        names = [alias.text for alias in world.aliases(entity=entity.id)] + [entity.label]
        printed = max((known for known in names if known in words), key=len, default=None)
        words = words.replace(printed, name) if printed is not None else visitor.words
    return words if words != visitor.words else None
