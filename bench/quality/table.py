"""The printed table of one corpus."""

from bench.quality.score import Score


def table(score: Score) -> str:
    """Every unit, the counts per type, the verdicts and the flags, as lines of plain text."""
    lines = [f"== {score.corpus}", "", "units"]
    for judged in score.judged:
        mark = "found " if judged.found else "MISSED"
        said = "(the time it points back to; the gold names a day in it)" if judged.as_wide_as_printed else ""
        lines.append(f"  {mark}  {judged.unit.id:<28} {judged.unit.type:<22} {judged.wrong or said}".rstrip())
    lines += [f"  waits   {waiting}" for waiting in score.waiting]

    lines += ["", "per type"]
    lines += [f"  {name:<24} {found:>3}/{total}" for name, found, total in score.by_type()]
    lines.append(f"  {'all':<24} {sum(j.found for j in score.judged):>3}/{len(score.judged)}")
    if score.waiting:
        lines.append(f"  {'no claim type yet':<24} {len(score.waiting):>3}")

    compared = score.compared
    lines += ["", f"verdicts: {sum(j.agrees for j in compared)}/{len(compared)} agree"]
    for judged in compared:
        if not judged.agrees:
            word = "OPPOSITE" if judged.opposite else "differs "
            lines.append(f"  {word} {judged.unit.id}: gold {judged.unit.outcome}, ours {judged.outcome}")

    lines += ["", "flags"]
    for name, off in score.flags:
        lines.append(f"  {name:<28} {'exact' if not off else 'NOT EXACT'}")
        lines += [f"    {line}" for line in off]
    lines += ["", "figures"]
    lines += [f"  {name:<34} {value:.4f}" for name, value in score.figures().items()]
    return "\n".join(lines)
