"""Check articles: files and folders in; dossiers kept, a report written, counts and flags shown."""

from typing import Any

from prefect import flow

from flows.checking import check
from flows.order import read_order
from flows.settings import Settings


@flow(name="check-articles")
def check_articles(
    paths: list[str],
    published: str | None = None,
    lang: str | None = None,
    out: str | None = None,
    report_language: str = "id",
) -> dict[str, Any]:
    """Checks every article of the paths and keeps what is new; the report shows them all.

    `published` is a day (2025-05-12) that wins over what the files say, `lang` id, en or auto,
    `out` the folder of the report (else TILIK_REPORTS), `report_language` the language it is
    worded in. Gives the run's id, the counts, the flags, what could not be read, and the
    report's files.
    """
    order = read_order(paths, published, lang, out, report_language)
    return check(order, Settings.from_environment(), "check-articles")
