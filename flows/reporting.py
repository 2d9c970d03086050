"""Reporting: the files an editor opens and the artifacts Prefect shows."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from prefect import task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from claims.contracts import across_to_json, canonical
from claims.model import AcrossFinding, Dossier, Finding, Language, Tracks, Unread, World
from claims.report import message, render
from claims.report.across import across_views
from claims.report.shown import CLIP, line
from claims.report.track import likeliest_first

FILES = {"report.html": "html", "report.md": "md", "dossiers.jsonl": "jsonl", "findings.csv": "csv"}
"""The files of a report and the format of each."""
MOST_FLAGS = 500
"""The most flags an artifact lists: Prefect keeps it in its own database and shows it in a page."""


class ReportError(Exception):
    """The report cannot be written; the message is one line that says what to do."""


def make_folder(folder: Path) -> None:
    """The folder is there; raises ReportError where it cannot be made or written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _refused(folder, error) from error


def rendered(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    tracks: Tracks | None = None,
    across: Sequence[AcrossFinding] = (),
) -> dict[str, bytes]:
    """The files of the report by name, as bytes, newlines as the format made them.

    `tracks` says how often editors accepted each check's flags; the forms for people show it, and
    what the articles do not say alike (`across`), which has a file of its own too.
    """
    files = {}
    for name, format in FILES.items():
        known = {"tracks": tracks, "across": across} if format in ("html", "md") else {}
        report = render(dossiers, unread, world, format, language, **known)
        files[name] = report.encode() if isinstance(report, str) else report
    files["across.jsonl"] = "".join(f"{canonical(across_to_json(one))}\n" for one in across).encode()
    return files


@task(name="write-report", cache_policy=NO_CACHE)
def write_report(folder: Path, files: Mapping[str, bytes]) -> dict[str, str]:
    """The files lie in the folder, each whole: a reader sees the old one or the new one, never half."""
    make_folder(folder)
    written = {}
    for name, content in files.items():
        try:
            _replace(folder / name, content)
        except OSError as error:
            raise _refused(folder / name, error) from error
        written[name] = str(folder / name)
    return written


def offered(dossier: Dossier, flag: Finding) -> str:
    """The likeliest repair as printed words and their replacement; nothing where none is offered."""
    if not flag.repairs:
        return ""
    best = flag.repairs[0]
    return f"“{dossier.article.quote(best.span)}” → “{best.replacement}”" if best.replacement else ""


def flag_rows(
    dossiers: Sequence[Dossier], world: World, language: Language, tracks: Tracks | None = None
) -> list[dict[str, Any]]:
    """The flags of all dossiers as plain values, worded for an editor.

    Errors first; within a severity those of checks whose flags editors accepted most.
    """
    known = tracks if tracks is not None else {}
    flags = [(dossier, flag) for dossier in dossiers for flag in dossier.flags]
    flags.sort(key=lambda pair: likeliest_first(pair[1], known))
    return [
        {
            "source_id": dossier.article.source_id,
            "severity": flag.severity,
            "check": flag.check,
            "field": flag.span.field,
            "start": flag.span.start,
            "end": flag.span.end,
            "quote": flag.quote,
            "message": message(flag, language, dossier, world),
            "repair": offered(dossier, flag),
        }
        for dossier, flag in flags
    ]


def across_rows(findings: Sequence[AcrossFinding], language: Language) -> list[dict[str, Any]]:
    """What the articles do not say alike as plain values, worded for an editor, the gravest first."""
    return [
        {
            "severity": view.finding.severity,
            "check": view.finding.check,
            "message": view.message,
            "articles": [passage.source_id for passage in view.passages],
        }
        for view in across_views(findings, language)
    ]


def show_artifacts(counts: Mapping[str, int], flags: Sequence[Mapping[str, Any]]) -> None:
    """Prefect's own pages show the counts as a table and the flags in words."""
    create_table_artifact(
        key="tilik-counts",
        table=[{"what": name.replace("_", " "), "number": number} for name, number in counts.items()],
        description="What this run read, kept and found",
    )
    create_markdown_artifact(
        key="tilik-flags", markdown=flags_in_markdown(flags), description="What an editor should look at"
    )


def flags_in_markdown(flags: Sequence[Mapping[str, Any]]) -> str:
    """The flags as a Markdown table in which an article's words are only words: no markup, no links."""
    if not flags:
        return "No flags.\n"
    rows = [
        f"| {flag['severity']} | {_plain(flag['source_id'])} | {_plain(flag['quote'])} "
        f"| {_plain(flag['message'])} | {flag['check']} |"
        for flag in flags[:MOST_FLAGS]
    ]
    more = len(flags) - len(rows)
    end = f"\nand {more} more: see the report's files.\n" if more else ""
    return "\n".join(["| severity | article | words | why | check |", "|---|---|---|---|---|", *rows, end])


def _plain(text: str) -> str:
    return "".join(
        f"&#{ord(char)};" if char in "\\`*_{}[]()<>#+-.!|&~:\"'" else char for char in line(text, CLIP)
    )


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp gives a file nobody else can read; a report may be read as any new file may.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _refused(path: Path, error: OSError) -> ReportError:
    why = (error.strerror or str(error)).lower()
    return ReportError(f"cannot write the report to {path} ({why}): name another folder with --out")
