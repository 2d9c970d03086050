"""Check new articles: what is new or changed in a folder, as the schedule of prefect.yaml runs it."""

from dataclasses import replace
from typing import Any

from prefect import flow

from flows.checking import check
from flows.ops.told import new_articles
from flows.order import read_order
from flows.settings import Settings


@flow(name="check-new-articles")
def check_new_articles(folder: str | None = None, out: str | None = None) -> dict[str, Any]:
    """Checks the articles of the folder that were not judged before by these rules from these facts.

    `folder` is TILIK_INBOX where none is given. The report holds this run's articles only and
    lies in `out`, else in a folder of its own, named by the time, in TILIK_REPORTS; a run that
    finds nothing new writes none.
    """
    settings = Settings.from_environment()
    order = read_order([folder if folder is not None else str(settings.inbox)], out=out)
    order = replace(order, report_language=settings.language, only_new=True)
    summary = check(order, settings, "check-new-articles")
    new_articles(summary["counts"]["new"])
    return summary
