"""Check new articles: what is new or changed in the sources, as the schedule of prefect.yaml runs it."""

from typing import Any

from prefect import flow

from flows.checking_new import Wanted, check_new
from flows.ops.told import new_articles
from flows.settings import Settings


@flow(name="check-new-articles")
def check_new_articles(
    folder: str | None = None, out: str | None = None, sources: list[str] | None = None
) -> dict[str, Any]:
    """Checks the articles that were not judged before by these rules from these facts.

    They come from the sources of those ids, else from all active ones; from the folder alone where one
    is given without sources. The report holds this run's articles only and lies in `out`, else in a
    folder of its own, named by the time, in TILIK_REPORTS; a run that finds nothing new writes none.
    """
    summary = check_new(Wanted(folder, sources, out), Settings.from_environment())
    new_articles(summary["counts"]["new"])
    return summary
