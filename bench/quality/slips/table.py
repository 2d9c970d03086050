"""The printed table of the slip benchmark."""

from bench.quality.slips.run import Slips


def table(slips: Slips, missed: bool = False) -> str:
    """A row a kind: places, tried, caught, as error or warning, true words offered first and among two."""
    head = f"{'kind':<24} {'group':<14} {'places':>6} {'tried':>5} {'caught':>6} {'recall':>7} {'loud':>5} "
    lines = [f"== slips planted into {slips.corpus} ({slips.articles} articles)", "", head + "  first   soon"]
    for count in slips.counts:
        row = f"{count.kind.name:<24} {count.kind.group:<14}"
        row += f" {count.places:>6} {count.tried:>5} {count.caught:>6}"
        if count.tried:
            row += f" {count.recall:>7.2f} {count.loud:>5}"
            row += f" {count.right_first:>7.2f} {count.right_soon:>6.2f}" if count.caught else ""
        lines.append(row)
        if missed:
            lines += [f"    missed  {told}" for told in count.missed]
    lines += [
        "",
        f"{'group':<24} {'tried':>6} {'caught':>6} {'recall':>7} {'true words among the first two':>31}",
    ]
    for name, (caught, tried, right) in slips.groups().items():
        share = f"{right / caught:>31.2f}" if caught else ""
        lines.append(f"{name:<24} {tried:>6} {caught:>6} {caught / tried:>7.2f} {share}")
    lines += ["", f"errors and warnings on the articles as printed: {len(slips.untouched)}"]
    lines += [f"  {flag}" for flag in slips.untouched]
    return "\n".join(lines)
