"""Judging: was a unit found, and if not, what was wrong with the nearest claim."""

from dataclasses import dataclass
from datetime import date

from bench.quality.case import Unit, Wanted
from claims.model import Claim, Dossier, Outcome, Party, Period, World

STRENGTH: tuple[Outcome, ...] = ("contradicted", "holds", "pending", "unknown", "not_applicable")


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit, the claims that say it (none when it was missed), and what was wrong."""

    unit: Unit
    claims: tuple[Claim, ...]
    wrong: str
    outcome: Outcome | None

    @property
    def found(self) -> bool:
        """At least one claim has an overlapping span, the right type, period and entities."""
        return bool(self.claims)

    @property
    def as_wide_as_printed(self) -> bool:
        """It was found by the time it points back to, and not by the narrower day the gold names."""
        times = {(claim.period.lo, claim.period.hi) for claim in self.claims}
        return self.unit.inherited in times and (self.unit.lo, self.unit.hi) not in times

    @property
    def agrees(self) -> bool:
        """The claim's outcome is the gold's."""
        return self.outcome == self.unit.outcome

    @property
    def opposite(self) -> bool:
        """One says it holds, the other that it is contradicted."""
        return {self.outcome, self.unit.outcome} == {"holds", "contradicted"}


def judge(unit: Unit, dossier: Dossier, world: World) -> Judged:
    """A unit counts as found when one claim over some of its words is right in type, period and entities."""
    near = [claim for claim in dossier.claims if claim.span.overlaps(unit.span)]
    typed = [claim for claim in near if _type_fits(claim, unit)]
    if not typed:
        seen = ", ".join(sorted({claim.type for claim in near}))
        return Judged(unit, (), f"no such claim (there: {seen or 'nothing'})", None)
    wrongs = [(claim, wrong_with(claim, unit, dossier, world)) for claim in typed]
    right = tuple(claim for claim, wrong in wrongs if not wrong)
    if not right:
        return Judged(unit, (), min((wrong for _, wrong in wrongs), key=lambda w: (w.count(";"), w)), None)
    return Judged(unit, right, "", outcome_of(right, dossier))


def outcome_of(claims: tuple[Claim, ...], dossier: Dossier) -> Outcome:
    """The strongest outcome among the findings about these claims that also stand on their words.

    A comparator stands or falls with the event it compares: a flag on a visit or meeting of the
    same words counts for it too.
    """
    events = {claim.id for claim in dossier.claims if claim.type in ("visit", "meeting")}
    outcomes = {
        finding.outcome
        for finding in dossier.findings
        for claim in claims
        if finding.span.overlaps(claim.span)
        and (
            claim.id in finding.claims
            or (claim.type == "first_last" and finding.is_flag and not events.isdisjoint(finding.claims))
        )
    }
    return next((outcome for outcome in STRENGTH if outcome in outcomes), "unknown")


def wrong_with(claim: Claim, unit: Unit, dossier: Dossier, world: World) -> str:
    """What keeps a claim of the right type from being the unit; the empty text where nothing does."""
    wrong = []
    if unit.lo is not None and not _period_fits(claim, unit):
        wrong.append(f"period {claim.period.edtf or 'open'}, not {unit.lo}/{unit.hi}")
    day = unit.lo or claim.period.lo or dossier.article.published.day
    parties = claim.parties + (claim.attribution.speakers if claim.attribution is not None else ())
    missing = [
        entity.label
        for entity in unit.entities
        if not any(is_entity(party, entity, day, world) for party in parties)
    ]
    if missing:
        wrong.append(f"without {', '.join(missing)}")
    return "; ".join(wrong)


def is_entity(party: Party, entity: Wanted, day: date | None, world: World) -> bool:
    """A party is an entity by the same person or post; a person counts for the post held then."""
    if entity.org is not None:
        return party.org == entity.org
    if entity.person is None and entity.office is None:
        return party.country is not None and party.country == entity.country
    people = {party.person} | _holders(party.office, day, world)
    if entity.person is not None and entity.person in people:
        return True
    wanted = {entity.office} if entity.office is not None else _offices(entity.person, day, world)
    return bool(({party.office} | _offices(party.person, day, world)) & (wanted - {None}))


def _type_fits(claim: Claim, unit: Unit) -> bool:
    if claim.type not in unit.types:
        return False
    # A plan may also be told as a meeting that is planned; a meeting that took place is no plan.
    return not ("planned_event" in unit.types and claim.type == "meeting" and claim.modality != "planned")


def _period_fits(claim: Claim, unit: Unit) -> bool:
    periods: list[Period] = [claim.period]
    # The gold dates "first since X" by X and "last in X" by X; a claim may keep X in its comparator.
    if claim.type == "first_last" and claim.comparator is not None and claim.comparator.since is not None:
        periods.append(claim.comparator.since)
    times = {(unit.lo, unit.hi), unit.inherited}
    return any((period.lo, period.hi) in times for period in periods)


def _holders(office: str | None, day: date | None, world: World) -> set[str | None]:
    if office is None or day is None:
        return set()
    return {term.person for term in world.terms(office=office) if _runs(term.start, term.end, day)}


def _offices(person: str | None, day: date | None, world: World) -> set[str | None]:
    if person is None or day is None:
        return set()
    return {term.office for term in world.terms(person=person) if _runs(term.start, term.end, day)}


def _runs(start: Period, end: Period | None, day: date) -> bool:
    """The term may run on that day; on a handover day both terms do."""
    begun = start.lo is not None and start.lo <= day
    return begun and (end is None or end.hi is None or day <= end.hi)
