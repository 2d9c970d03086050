"""Documents: in which of them the words of a quotation should stand, and what they say of its concepts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.match.concepts import Concepts, Named
from claims.model import Claim, Event, Participant, Party, Period, StatementDoc, World


@dataclass(frozen=True, slots=True)
class Quoted:
    """The events at which the words may have been said, and the documents the table has of them.

    `whole` says that the table has a document of each of the events.
    """

    events: tuple[Event, ...]
    documents: tuple[StatementDoc, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A concept of a quotation that the document does not have, and the concepts it has in that place.

    why "absent": a source compared says that it is not there. "another": the quotation gives the
    document's list item by item, and has this concept in the place of one of them.
    """

    named: Named
    why: Literal["absent", "another"]
    instead: tuple[str, ...]


def quoted_from(claim: Claim, period: Period, world: World, joint: bool) -> Quoted:
    """The events held within a period by those who are quoted, with their documents.

    What all who took part say together is of the event; what one of them says is, where the article
    says that it is quoted from their joint statement (`joint`).
    """
    found = {}
    for code in sorted({party.country for party in claim.subject if party.country is not None}):
        for event in world.events(country=code):
            if (
                event.status == "held"
                and event.period.overlaps(period)
                and _by_all(claim.subject, event, joint)
            ):
                found[event.statement.id] = event
    events = tuple(found[id] for id in sorted(found))
    documents = [world.documents(event=event.statement.id) for event in events]
    return Quoted(
        events,
        tuple(document for each in documents for document in each if document.statement.may_support),
        all(documents),
    )


def _by_all(speakers: Sequence[Party], event: Event, joint: bool) -> bool:
    """Each speaker is known to have taken part, and, unless it is `joint`, everybody who did speaks."""
    seats = [{at for at, part in enumerate(event.participants) if _is(each, part)} for each in speakers]
    if not all(seats):
        return False
    heard = set().union(*seats)
    return joint or (len(heard) > 1 and len(heard) == len(event.participants))


def _is(party: Party, participant: Participant) -> bool:
    """The party took part: the same person, or, where no name is printed, the same post."""
    if party.person is not None and participant.person is not None:
        return party.person == participant.person
    return party.office is not None and party.office == participant.office


def said_otherwise(words: str, document: StatementDoc, concepts: Concepts) -> tuple[Otherwise, ...]:
    """The concepts of the words that the document does not have, in the order of the words."""
    has = {term.concept for term in document.present}
    lacks = {term.concept for term in document.terms} - has
    found = []
    for run in concepts.enumerations(words):
        said = {item.concept for item in run}
        listed = _list_of(said, document)
        instead = tuple(each for each in listed if each not in said)
        one_for_one = len(run) == len(said) == len(listed) and len(said & set(listed)) >= 2
        for item in run:
            if item.concept in lacks:
                found.append(Otherwise(item, "absent", instead))
            elif item.concept not in has and one_for_one:
                found.append(Otherwise(item, "another", instead))
    return tuple(found)


def _list_of(said: set[str], document: StatementDoc) -> tuple[str, ...]:
    """The list of the document that has most of what is said, in its order; empty where none has any."""
    lists: dict[str, list[str]] = {}
    for term in document.present:
        if term.list is not None:
            lists.setdefault(term.list, []).append(term.concept)
    best = max(sorted(lists), key=lambda name: len(said & set(lists[name])), default=None)
    return tuple(lists[best]) if best is not None and said & set(lists[best]) else ()
