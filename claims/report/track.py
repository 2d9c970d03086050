"""The track record of a check in words, and the order it gives to a list of flags."""

from claims.model import SEVERITIES, UNTRIED, Finding, Language, Tracks
from claims.report.catalogue import fill, wording


def track_words(finding: Finding, tracks: Tracks, language: Language) -> str:
    """How many flags of this version of the check editors accepted; empty where nobody has decided yet."""
    track = tracks.get((finding.check, finding.version), UNTRIED)
    if not track.decided:
        return ""
    values = {"accepted": str(track.accepted), "decided": str(track.decided)}
    return fill(wording(language, "ui", "track"), values.get)


def likeliest_first(finding: Finding, tracks: Tracks) -> tuple[int, float]:
    """Sorts flags by severity, then by how often editors accepted flags of the same check.

    Severity comes first, so that a poor record never puts an error behind a notice, and nothing is
    left out.
    """
    severity = SEVERITIES.index(finding.severity) if finding.severity is not None else len(SEVERITIES)
    return severity, -tracks.get((finding.check, finding.version), UNTRIED).expected
