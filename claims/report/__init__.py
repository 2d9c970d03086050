"""Reports: a dossier in the words of its editors, in each format, byte for byte the same each time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from claims.model import Dossier, Language, Unread, World
from claims.report.message import message

__all__ = ["FORMATS", "Format", "message", "render"]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of report: its file ending, whether it is bytes, and the function that writes it.

    The module is imported when the format is asked for, so that nobody pays for the others.
    """

    name: str
    suffix: str
    binary: bool
    module: str
    function: str


FORMATS: Mapping[str, Format] = {
    "text": Format("text", ".txt", False, "claims.report.text", "render_text"),
    "jsonl": Format("jsonl", ".jsonl", False, "claims.report.jsonl", "render_jsonl"),
    "html": Format("html", ".html", False, "claims.report.html", "render_html"),
    "md": Format("md", ".md", False, "claims.report.markdown", "render_markdown"),
    "csv": Format("csv", ".csv", False, "claims.report.csv", "render_csv"),
    "xlsx": Format("xlsx", ".xlsx", True, "claims.report.xlsx", "render_xlsx"),
}


def render(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    format: str,
    language: Language,
    **options: Any,
) -> str | bytes:
    """The report in one of FORMATS, worded in `language`; bytes for xlsx, text for the others.

    `color=True` is an option of "text". Raises ValueError for a format that is not in the list.
    """
    if format not in FORMATS:
        raise ValueError(f"no report format {format!r}; choose one of {', '.join(FORMATS)}")
    entry = FORMATS[format]
    write = getattr(import_module(entry.module), entry.function)
    report: str | bytes = write(dossiers, unread, world, language, **options)
    return report
