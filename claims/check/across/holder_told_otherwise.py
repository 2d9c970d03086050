"""One post, held by two people at the same time in two articles."""

from collections.abc import Iterator, Sequence

from claims.check.across.versions_of import differing
from claims.match import compare
from claims.match.names import fold, name_tokens
from claims.model import AcrossFinding, Claim, Told, World, passage
from claims.model.across import AcrossCheck, Saying

# Told of days at most so far apart, a post has one holder, unless the table knows of a handover.
NEAR_DAYS = 7


def _holders(told: Told) -> dict[str, Claim]:
    """The holder an article gives each known post, where it gives one only, told of a known time."""
    found: dict[str, list[Claim]] = {}
    for claim in told.claims:
        party = claim.subject[0] if claim.type == "office_holder" and claim.subject else None
        if party is None or party.office is None or claim.details.get("standing") != "current":
            continue
        if party.ambiguous or not claim.details.get("name") or claim.details.get("looking_back"):
            continue
        found.setdefault(party.office, []).append(claim)
    alone = {}
    for office, claims in found.items():
        if len({claim.subject[0].key or claim.details["name"] for claim in claims}) == 1:
            alone[office] = claims[0]
    return alone


def _same(one: Claim, other: Claim) -> bool:
    """They may be one person: the same id, a word of the name in common, or names that are alike."""
    mine, theirs = one.subject[0].person, other.subject[0].person
    if mine is not None and theirs is not None:
        return mine == theirs
    names = str(one.details["name"]), str(other.details["name"])
    shared = set(name_tokens(names[0])) & set(name_tokens(names[1]))
    return bool(shared) or compare(*names).may_be


def _handed_over(office: str, one: Claim, other: Claim, world: World) -> bool:
    """The table knows both as holders of the post at the times told."""

    def held(claim: Claim) -> bool:
        return any(
            term.person == claim.subject[0].person
            and term.start.lo is not None
            and claim.period.hi is not None
            and claim.period.lo is not None
            and term.start.lo <= claim.period.hi
            and (term.end is None or (term.end.hi is not None and claim.period.lo <= term.end.hi))
            for term in world.terms(office=office)
        )

    return held(one) and held(other)


def _sayings(articles: Sequence[Told]) -> Iterator[tuple[str, str, Told, Claim]]:
    for told in articles:
        for office, claim in sorted(_holders(told).items()):
            party = claim.subject[0]
            yield office, party.person or fold(str(claim.details["name"])), told, claim


def judge(articles: Sequence[Told], world: World) -> Iterator[AcrossFinding]:
    """A post has one holder at a time, in whichever article it is named.

    Posts are those of the reference table; acting, former and elected holders, titles in a look
    back, and days around a handover the table knows are left alone.
    """
    for _, (one, a), _, (other, b) in differing(_sayings(articles)):
        office = str(a.subject[0].office)
        if a.period.lo is None or b.period.lo is None or abs((a.period.lo - b.period.lo).days) > NEAR_DAYS:
            continue
        if _same(a, b) or _handed_over(office, a, b, world):
            continue
        yield AcrossFinding(
            CHECK.id,
            CHECK.version,
            "another-holder",
            "warning",
            (passage(one, a.span, a), passage(other, b.span, b)),
            {"office": office, "name": str(a.details["name"]), "other_name": str(b.details["name"])},
        )


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """What the article says of which post."""
    for thing, said, _, _ in _sayings([told]):
        yield Saying(thing, said)


CHECK = AcrossCheck("holder_told_otherwise", 1, judge, sayings)
