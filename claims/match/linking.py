"""From a printed post and name to office and person: exact names first, then office and country decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.match.context import Context
from claims.match.gazetteer import Gazetteer
from claims.match.identity import Asked, Decision, settle, weigh
from claims.match.names import is_part_of, name_tokens
from claims.match.post import Post
from claims.model import Link
from claims.text.grammar import grammar


@dataclass(frozen=True, slots=True)
class Linked:
    """Whom some words mean: ids that are known, how, and the ids that fit where more than one does."""

    person: str | None = None
    office: str | None = None
    country: str | None = None
    link: Link | None = None
    ambiguous: tuple[str, ...] = ()


def link_person(
    name: str, ids: Sequence[str], office: str | None, gazetteer: Gazetteer, earlier: Sequence[str] = ()
) -> Linked:
    """The person of a name beside a post; `ids` are named exactly, `earlier` were named before.

    Without an exact name only holders of that very office are asked, and of them first those
    who bear the printed words, then those whose name differs in a way of writing it or in one
    letter. A name unlike any holder's is an unknown person: nobody is set.
    """
    holders = gazetteer.holders_of(office)
    if len(ids) == 1:
        return Linked(person=ids[0], link=Link("alias"))
    if ids:
        both = [person for person in ids if person in holders]
        if len(both) == 1:
            return Linked(person=both[0], link=Link("holder", next(p for p in ids if p != both[0])))
        return Linked(ambiguous=tuple(sorted(ids)))
    bearers = [person for person in holders if is_part_of(name, gazetteer.names_of(person))]
    if len(bearers) > 1:
        bearers = [person for person in bearers if person in earlier] or bearers
    if len(bearers) == 1:
        return Linked(person=bearers[0], link=Link("holder"))
    if bearers:
        return Linked(ambiguous=tuple(sorted(bearers)))
    if len(name_tokens(name)) < 2:
        named = [person for person in earlier if is_part_of(name, gazetteer.names_of(person))]
        return Linked(person=named[0], link=Link("anaphora")) if len(named) == 1 else Linked()
    decision = _decide(name, holders, office, gazetteer)
    if decision.outcome == "accepted":
        return Linked(person=decision.person, link=Link("candidate", decision.runner_up))
    return Linked(ambiguous=tuple(sorted(decision.rivals)))


def _decide(name: str, holders: Sequence[str], office: str | None, gazetteer: Gazetteer) -> Decision:
    """Whom of an office's holders the name means."""
    asked = Asked(name, office=office)
    weighed = (weigh(asked, person, gazetteer.names_of(person), gazetteer.world) for person in holders)
    return settle(asked, [each for each in weighed if each is not None])


def link_post(
    post: Post, name: str | None, ids: Sequence[str], context: Context, gazetteer: Gazetteer
) -> Linked:
    """The office of a post that states no country, by the steps below; nothing where none of them is sure."""

    def of(country: str, method: str) -> Linked:
        office = gazetteer.office(country, post.portfolio, post.level)
        return Linked(office=office, country=country, link=Link(method))  # type: ignore[arg-type]

    if post.implied is not None:
        return of(post.implied, "alias")
    hinted = [gazetteer.world.office(office) for office in gazetteer.hints.get(post.phrase.casefold(), ())]
    own = [office for office in hinted if office is not None]
    if len(own) == 1 and own[0].country in context.named:
        return of(own[0].country, "alias")
    held = {
        office.country
        for person in ids
        for term in gazetteer.world.terms(person=person)
        if (office := gazetteer.world.office(term.office)) is not None
        and (office.portfolio, office.level) == (post.portfolio, post.level)
    }
    if len(held) == 1:
        return of(held.pop(), "holder")
    if name is not None and not ids:
        bearers = {
            country
            for (country, portfolio, level), office_id in gazetteer.offices.items()
            if (portfolio, level) == (post.portfolio, post.level)
            and country in context.named
            and (
                any(
                    is_part_of(name, gazetteer.names_of(person)) for person in gazetteer.holders_of(office_id)
                )
                or _decide(name, gazetteer.holders_of(office_id), office_id, gazetteer).survivors
            )
        }
        # A name nobody in the table bears makes the post a stranger's: no country is guessed for it.
        return of(bearers.pop(), "holder") if len(bearers) == 1 else Linked()
    if name is not None:
        return Linked()
    work = post.portfolio.removeprefix("deputy_")
    homes = {country for country, portfolio, _ in gazetteer.offices if portfolio == work}

    def may_have(country: str) -> bool:
        """A country has the post unless the table knows such posts elsewhere and not there."""
        return not homes or country in homes

    earlier = context.countries_of(post.portfolio, post.start)
    home = grammar(context.language).home
    if home is not None and post.portfolio == "head_of_state" and home in earlier:
        earlier = (home,)  # once Indonesia's own was named, "kata Presiden" is he, whoever his guests are
    if len(earlier) == 1:
        return of(earlier[0], "context")
    if earlier:
        fits = [gazetteer.office(code, post.portfolio, post.level) for code in earlier]
        known = tuple(sorted(office for office in fits if office is not None))
        return Linked(ambiguous=known if len(known) > 1 else ())
    if context.publisher is not None:
        return of(context.publisher, "context") if may_have(context.publisher) else Linked()
    if home is not None and may_have(home) and set(context.countries_of(post.portfolio)) <= {home}:
        return of(home, "context")
    return Linked()


def link_ministry(
    ids: Sequence[str], portfolio: str, country: str | None, context: Context, gazetteer: Gazetteer
) -> Linked:
    """The ministry of a portfolio: of the country printed, else of the one the article speaks of."""
    if country is not None:
        return Linked(
            office=gazetteer.seats.get((portfolio, country)), country=country, link=Link("apposition")
        )
    named = {code for own, code in context.ministries if own == portfolio}
    posts = set(context.countries_of(portfolio))
    home = grammar(context.language).home
    if len(named) == 1:
        code = named.pop()
    elif context.publisher is not None:
        code = context.publisher
    elif not named and home is not None and posts <= {home}:
        code = home
    else:
        return Linked(ambiguous=tuple(ids) if len(ids) > 1 else ())
    return Linked(office=gazetteer.seats.get((portfolio, code)), country=code, link=Link("context"))
