"""Names on record: a printed name that misses the one in the table, or on the map, by a letter or two."""

from collections.abc import Iterator
from typing import Literal

from claims.match.abbreviations import american
from claims.match.names import name_tokens
from claims.match.near_names import Near
from claims.match.on_record import Record, missed_place, record_of
from claims.match.spelling import key, spots_of
from claims.match.worded import Worded, worded
from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case

# Offices of one kind beyond which, among very many people, all who held one are too many to compare.
_OFFICES = 100


def _holders(case: Case, claim: Claim) -> tuple[str, ...]:
    """Whom the post may mean: its linked holder, else all who held it, else all who held such a post."""
    party = claim.subject[0]
    if party.person is not None:
        return (party.person,)
    if party.office is not None:
        offices = [party.office]
    else:
        portfolio = claim.details.get("portfolio")
        offices = [
            office.id
            for office in (case.world.offices(portfolio=portfolio) if portfolio is not None else ())
            if office.level == claim.details.get("level") and party.country in (None, office.country)
        ]
    if case.world.on_demand is not None and len(offices) > _OFFICES:
        return ()
    return tuple(sorted({term.person for office in offices for term in case.world.terms(office=office)}))


def _named_at(case: Case, claim: Claim) -> Span | None:
    """Where the name stands within the post's words."""
    spans = [n.name_span for n in case.names if n.span == claim.subject[0].span and n.name_span is not None]
    return spans[0] if spans else None


def _word_span(case: Case, name: Span, token: str) -> Span | None:
    """Where the word stands in the name."""
    at = name.start
    for word in case.article.quote(name).split(" "):
        if token in name_tokens(word):
            return Span(name.field, at, at + len(word))
        at += len(word) + 1
    return None


def _of_post(case: Case, record: Record, claim: Claim) -> Finding | None:
    """What the table says of a name printed with a post."""
    name = claim.details.get("name")
    where = _named_at(case, claim) if name is not None else None
    if name is None or where is None:
        return None
    tokens = name_tokens(name)
    holders = _holders(case, claim)
    record.all_of(holders)
    known = [person for person in holders if record.knows(person, tokens)]
    if known:
        grounds = _grounds(case, known[0], "supports")
        if not grounds:
            return None
        return case.remark(CHECK, where, "holds", "name-agrees", *grounds, person=known[0])
    language = case.article.language
    found = [near for person in holders if (near := record.missed(person, tokens, language)) is not None]
    if len(found) != 1 or record.bears(tokens):
        return None
    near = found[0]
    word = _word_span(case, where, tokens[near.printed_at])
    foreign = near.recorded.entity in record.foreign
    return _finding(case, near, where, word, (claim,), unsure=foreign) if word is not None else None


def _in_full(case: Case, record: Record) -> Iterator[Finding]:
    """Names of which all words are printed but one, where more than a likeness speaks for them.

    For a person that is an office of theirs in the article, or a name of three words; for an
    organisation a name of three words. Somebody who is named rightly elsewhere is left to
    `name_spelling`.
    """
    offices = {named.office for named in case.names if named.office is not None}
    named = {entity for each in case.names for entity in (each.person, each.org) if entity is not None}
    record.all_of(term.person for office in offices for term in case.world.terms(office=office))
    for spot in spots_of(case):
        found = record.near_beside(spot, case.article.language)
        if len(found) != 1:
            continue
        entity, near = found.popitem()
        held = {term.office for term in case.world.terms(person=entity)}
        if not entity.startswith("person:") and _same_word(spot.key, near):
            continue
        speaks = entity not in named and (len(near.recorded.tokens) > 2 or held & offices)
        if speaks and record.only_one_beside(spot, case.article.language):
            yield _finding(case, near, spot.span, spot.span, ())


def _same_word(printed: str, near: Near) -> bool:
    """A body's word in the other English spelling ("Organisation"), or one of its forces ("Force")."""
    one, other = american(printed), american(near.recorded.tokens[near.recorded_at])
    return one == other or f"{one}s" == other or f"{other}s" == one


def _grounds(case: Case, person: str, stance: Literal["supports", "contradicts"]) -> tuple[Evidence, ...]:
    """The terms of the person, at most one: what the table knows them from."""
    for term in case.world.terms(person=person):
        sources = tuple(c.source for c in term.statement.sources if c.stance == "supports")
        return (Evidence("statement", stance, term.statement.id, term.statement.version, None, sources),)
    return ()


def _finding(
    case: Case, near: Near, name: Span, word: Span, claims: tuple[Claim, ...], *, unsure: bool = False
) -> Finding:
    printed, known = case.article.quote(word), _word(near)
    grounds = _grounds(case, near.recorded.entity, "contradicts")
    ground = grounds or (Evidence("span", "contradicts", span=word),)
    return case.remark(
        CHECK,
        name,
        "contradicted",
        "misses-name",
        *ground,
        severity="notice" if unsure or near.letters > 1 or not grounds else "warning",
        repairs=(
            Repair(
                word,
                known.upper() if printed.isupper() else known,
                "supported" if grounds else "unknown",
                "name-on-record",
                grounds,
            ),
        ),
        claims=claims,
        printed=printed,
        name=near.recorded.words,
    )


def _word(near: Near) -> str:
    """The word of the recorded name that is missed, as it is printed there."""
    wanted = near.recorded.tokens[near.recorded_at]
    words = near.recorded.words.split(" ")
    return next((word for word in words if wanted in (key(word), *name_tokens(word))), wanted.capitalize())


def _places(case: Case) -> Iterator[Finding]:
    """Places printed with their word, of which the map has none of that name and one that is near."""
    found = list(worded(case.article))
    printed = {(place.level, place.name) for place in found}
    for place in found:
        if place.name is not None or place.level == "district":
            continue
        for name in place.names:
            near = missed_place(name, place.level)
            if len(near) != 1:
                continue
            # Printed rightly elsewhere, it is two spellings of one name: `name_spelling` tells of it.
            if (place.level, near[0]) not in printed:
                yield _place(case, place, name, near[0])
            break


def _place(case: Case, place: Worded, name: str, known: str) -> Finding:
    where = place.name_span(name)
    words = known.upper() if name.isupper() else known
    return case.remark(
        CHECK,
        place.span(name),
        "contradicted",
        "misses-place",
        Evidence("span", "contradicts", span=where),
        severity="warning",
        repairs=(Repair(where, words, "supported", "place-on-map"),),
        printed=name,
        name=known,
    )


def judge(case: Case) -> Iterator[Finding]:
    """A name is spelt as the table, or the map, spells it.

    It speaks only where a name misses one on record by a letter or two of one word, more than the
    likeness speaks for it (the post, an office of that person, the word "Kabupaten"), and nobody
    else on record bears the printed name. Older spellings, other romanisations and all names the
    table has for somebody are right.
    """
    record = record_of(case.world)
    found: list[Finding] = []
    for claim in case.claims:
        finding = _of_post(case, record, claim) if claim.type == "office_holder" else None
        if finding is not None:
            found.append(finding)
            yield finding
    for finding in _in_full(case, record):
        if not any(_within(finding.span, other.span) for other in found):
            yield finding
    yield from _places(case)


def _within(inner: Span, outer: Span) -> bool:
    return inner.field == outer.field and outer.start <= inner.start and inner.end <= outer.end


CHECK = ArticleCheck("name_on_record", 2, judge)
