"""Rows as PostgreSQL's COPY reads them."""

from db.intake.rows import Cells


def copied(rows: list[Cells]) -> bytes:
    """Rows in COPY's text format: tabs between cells, \\N for none, \\ before what has a meaning.

    Source: PostgreSQL's documentation of COPY, "Text Format".
    """
    lines = []
    for cells in rows:
        line = "\t".join(["\\N" if cell is None else str(cell) for cell in cells])
        if line.count("\t") != len(cells) - 1 or line.count("\\") != cells.count(None) or _breaks(line):
            line = "\t".join(["\\N" if cell is None else _escaped(str(cell)) for cell in cells])
        lines.append(line)
    lines.append("")
    return "\n".join(lines).encode()


def _breaks(line: str) -> bool:
    return "\n" in line or "\r" in line


def _escaped(cell: str) -> str:
    for each, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        cell = cell.replace(each, written)
    return cell
