"""The facts as questions are answered from them: one version of each, merged ids as the one that stays."""

from datetime import date

from claims.model import Facts
from claims.world.fact_set import visible
from claims.world.merging import Merged


def answered(facts: Facts, as_known_at: date | None = None) -> tuple[Facts, Merged]:
    """The facts as known on a day, or now, with merged ids as the one that stays; and which those are."""
    known = visible(facts, as_known_at)
    merged = Merged(known.merges)
    return merged.facts(known), merged
