"""Nightly report: what the last night brought, for the desk that comes in the morning."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from claims.model import SEVERITIES
from db.engine import migrate, open_engine
from db.session import Engine, transaction
from flows.busy import tried_again
from flows.nightly.html import page
from flows.nightly.markdown import markdown, summary
from flows.nightly.night import Night, last_night
from flows.nightly.writing import write_pieces
from flows.ops.plainly import plainly
from flows.running import LONGEST_CARE
from flows.settings import ReportLanguage, Settings


@flow(name="nightly-report", timeout_seconds=LONGEST_CARE.total_seconds())
def nightly_report(day: date | None = None, language: ReportLanguage | None = None) -> dict[str, Any]:
    """Writes what the night brought that ended on the morning of `day`, by default the last one.

    The files lie in TILIK_REPORTS/nightly/DAY, worded in `language`, else TILIK_LANGUAGE. The same day
    gives the same files as long as the database says the same of it. Gives the day, the numbers and the
    files.
    """
    settings = Settings.from_environment()
    night = last_night(datetime.now(UTC)) if day is None else day
    folder = settings.reports / "nightly" / night.isoformat()
    engine = open_engine(settings.database_url)
    try:
        told = write_night(engine, folder, night, language or settings.language)
    finally:
        engine.dispose()
    show(told, folder)
    return {name: told[name] for name in ("day", "counts", "files")}


@task(name="write-night", cache_policy=NO_CACHE, **tried_again(5, 60))
def write_night(engine: Engine, folder: Path, day: date, language: ReportLanguage) -> dict[str, Any]:
    """The report's files are written from one look at the database, however much it holds of that day."""
    migrate(engine)
    with transaction(engine) as session:
        night = Night(session, day, language)
        write_pieces(folder / "report.html", page(night))
        write_pieces(folder / "report.md", markdown(night))
        counts: dict[str, int] = {
            "articles_new": sum(one.new for one in night.sources),
            "articles_changed": sum(one.changed for one in night.sources),
            "sources_failed": len(night.failed),
            "not_read": sum(1 for _ in night.unread()),
            "came_due": sum(1 for _ in night.due()),
            **{severity: night.number(severity) for severity in SEVERITIES},
        }
        return {
            "day": day.isoformat(),
            "counts": counts,
            "files": {name: str(folder / name) for name in ("report.html", "report.md")},
            "summary": "".join(summary(night)),
            "sources": [
                {
                    "source": "handed in" if one.source is None else plainly(one.source),
                    "new": one.new,
                    "changed": one.changed,
                    "not read": one.unread,
                }
                for one in night.sources
            ],
        }


def show(told: dict[str, Any], folder: Path) -> None:
    """Prefect's pages show the numbers and lead to the files; no word of an article is among them."""
    create_table_artifact(
        key="tilik-nightly",
        table=[{"what": name.replace("_", " "), "number": number} for name, number in told["counts"].items()],
        description=f"What the night up to {told['day']} brought",
    )
    if told["sources"]:
        create_table_artifact(
            key="tilik-nightly-sources", table=told["sources"], description="Articles by source"
        )
    create_markdown_artifact(key="tilik-nightly-summary", markdown=told["summary"])
    create_link_artifact(
        key="tilik-nightly-report",
        link=(folder / "report.html").resolve().as_uri(),
        link_text=f"Report of {told['day']}",
        description="The report on the worker's machine",
    )
