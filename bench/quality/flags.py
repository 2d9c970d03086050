"""Flags: those raised against those the gold asks for, one to one."""

from bench.quality.case import ExpectedFlag
from claims.model import Dossier, Finding


def compare_flags(dossier: Dossier, expected: tuple[ExpectedFlag, ...]) -> list[str]:
    """One line for every flag that is missing, unasked-for or wrongly repaired; empty when all is exact."""
    raised = list(dossier.flags)
    lines = []
    for flag in expected:
        hit = next((finding for finding in raised if _is(finding, flag)), None)
        if hit is None:
            lines.append(f"missing: {flag.severity} {flag.check} at {dossier.article.quote(flag.span)!r}")
            continue
        raised.remove(hit)
        if flag.repaired is not None and flag.repaired not in _first_repair(dossier, hit):
            lines.append(f"{flag.check}: the first repair does not give {flag.repaired!r}")
    lines += [f"unasked-for: {f.severity} {f.check} ({f.reason}) at {f.quote!r}" for f in raised]
    return lines


def _is(finding: Finding, flag: ExpectedFlag) -> bool:
    return (
        finding.check == flag.check and finding.severity == flag.severity and finding.span.overlaps(flag.span)
    )


def _first_repair(dossier: Dossier, finding: Finding) -> str:
    """The field once the first repair is made; the empty text where there is none."""
    if not finding.repairs:
        return ""
    repair = finding.repairs[0]
    words = dossier.article.field(repair.span.field)
    return words[: repair.span.start] + repair.replacement + words[repair.span.end :]
