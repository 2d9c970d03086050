"""Seats: does this organisation sit where the article says?"""

from claims.model import Claim, Evidence, Finding
from claims.model.check import Case, Check


def _inside(case: Case, place: str | None, container: str) -> bool:
    """The place is the container or lies in it, by the table's part_of."""
    seen: set[str] = set()
    while place is not None and place not in seen:
        if place == container:
            return True
        seen.add(place)
        entity = case.world.entity(place)
        place = entity.part_of if entity is not None else None
    return False


def judge(claim: Claim, case: Case) -> Finding | None:
    """An organisation sits at the place on record, or in a place that contains it.

    Nothing is contradicted: an organisation may have more than one building.
    """
    org = claim.subject[0].org if claim.subject else None
    if org is None or claim.place is None or claim.place.entity is None:
        return case.finding(CHECK, claim, "unknown", "org-not-in-table")
    for location in case.world.locations(org):
        if not location.statement.may_support:
            continue
        if _inside(case, location.place, claim.place.entity) or _inside(
            case, claim.place.entity, location.place
        ):
            sources = tuple(c.source for c in location.statement.sources)
            ground = Evidence(
                "statement", "supports", location.statement.id, location.statement.version, None, sources
            )
            return case.finding(
                CHECK, claim, "holds", "org-sits-there", ground, org=org, place=location.place
            )
    return case.finding(CHECK, claim, "unknown", "org-not-in-table", org=org)


CHECK = Check("place_of_org", 1, frozenset({"location"}), judge)
