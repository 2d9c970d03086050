"""Columns: rows of words under each other, folded to the terminal's width."""

from collections.abc import Sequence

from desk.cli.terminal import folded


def columns(rows: Sequence[tuple[str, ...]], indent: str = "") -> list[str]:
    """Each row as a line, all cells but the last padded to their column; the last one is folded."""
    if not rows:
        return []
    last = len(rows[0]) - 1
    widths = [max(len(row[at]) for row in rows) for at in range(last)]
    hang = sum(widths) + 2 * last
    lines = []
    for row in rows:
        cells = [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[last]]
        lines.append(folded(indent + "  ".join(cells).rstrip(), hang=hang))
    return lines
