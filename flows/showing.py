"""Showing: what Prefect's own pages tell of a run, while it goes on and at its end."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

from prefect.artifacts import (
    create_link_artifact,
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from claims.report.shown import CLIP, line
from flows.by_ids import Counted

MOST_FLAGS = 500
"""The most flags an artifact lists: Prefect keeps it in its own database and shows it in a page."""
SECONDS = 5.0
"""The least time between two steps of the progress shown: each costs Prefect's server some 50 ms."""


class Progress:
    """How far a run is, as an artifact that grows: the share of the articles known so far that is judged."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._id: UUID | None = None
        self._told = float("-inf")

    def __call__(self, done: Counted, handed_in: int) -> None:
        """So many of so many articles are done; told at most every few seconds."""
        if self._clock() - self._told >= SECONDS:
            self._tell(100.0 * (done.judged + done.failed) / max(handed_in, 1))

    def finish(self) -> None:
        """All of it is done; says nothing where nothing was said before."""
        if self._id is not None:
            self._tell(100.0)

    def _tell(self, share: float) -> None:
        self._told = self._clock()
        if self._id is None:
            made = create_progress_artifact(
                min(share, 100.0), key="tilik-progress", description="Articles judged"
            )
            self._id = made if isinstance(made, UUID) else None
        else:
            update_progress_artifact(self._id, min(share, 100.0))


def show_report(files: Mapping[str, str]) -> None:
    """A link to the page of the report, where one was written."""
    if "report.html" in files:
        create_link_artifact(
            Path(files["report.html"]).resolve().as_uri(),
            link_text="report.html",
            key="tilik-report",
            description="The report of this run, where it lies on the worker's machine",
        )


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
