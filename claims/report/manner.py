"""How a claim is said: as done, planned or denied; as the first or last since when; by whom, and how."""

from collections.abc import Mapping

from claims.model import Claim
from claims.report.catalogue import fill
from claims.report.voice import Voice, said

HAPPENINGS = frozenset(
    {
        "visit", "meeting", "agreement", "planned_event", "first_last", "change", "birth", "life_event",
    }
)  # fmt: skip
"""Claims that tell of something that happens; a day, an amount or words are not done."""


def modality_words(voice: Voice, type: str, modality: str) -> str:
    """How it is said to be; nothing for what is just there, as a day or an amount that is only told."""
    if modality == "done" and type not in HAPPENINGS:
        return ""
    return voice.say("modality", modality)


def comparator_words(voice: Voice, claim: Claim) -> str:
    """What is compared with: "first, in 10 years"; nothing where the claim compares nothing."""
    compared = claim.comparator
    if compared is None:
        return ""
    kind = voice.say("comparator", compared.kind)
    since = voice.period(compared.since) if compared.since is not None else None
    years = None if compared.window_years is None else str(compared.window_years)
    return _filled(voice, "comparator", "words", {"kind": kind, "years": years, "since": since})


def said_by(voice: Voice, claim: Claim, speakers: str) -> str:
    """Who says it, given as words, and whether these are the speaker's own words."""
    if claim.attribution is None or not speakers:
        return ""
    return _filled(voice, "manner", claim.attribution.manner, {"speakers": speakers})


def _filled(voice: Voice, section: str, key: str, values: Mapping[str, str | None]) -> str:
    return fill(said(voice.language, section, key), values.get)
