"""Check new articles: what is new or changed in the sources, as the schedule of prefect.yaml runs it."""

from typing import Any

from prefect import State, flow

from flows.checking_new import Wanted, check_new
from flows.ops.told import new_articles
from flows.running import LONGEST, AtWork
from flows.settings import Settings
from flows.skipping import skipped


@flow(name="check-new-articles", timeout_seconds=LONGEST.total_seconds())
def check_new_articles(
    folder: str | None = None, out: str | None = None, sources: list[str] | None = None
) -> dict[str, Any] | State[None]:
    """Checks the articles whose text, with its day of printing, was never judged.

    Articles that were judged by other rules or from other facts are the business of recheck.
    They come from the sources of those ids, else from all active ones; from the folder alone where one
    is given without sources. The report holds this run's articles only and lies in `out`, else in a
    folder of its own, named by time and run, in TILIK_REPORTS; a run that finds nothing new writes none.

    Where the same work is being done by another run, this one ends at once as "Skipped", which counts as
    completed. Prefect's own limit on a deployment would hold up every later run for as long as it believes
    that a killed one lives.
    """
    try:
        summary = check_new(Wanted(folder, sources, out), Settings.from_environment())
    except AtWork as at_work:
        return skipped(at_work)
    new_articles(summary["counts"]["new"])
    return summary
