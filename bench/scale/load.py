"""What so many articles a day come to: each need as a part of what one machine gives."""

from dataclasses import dataclass

from bench.scale.costs import Assumed, Costs

DAY = 86_400.0
YEAR = 365.0


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that runs out: how much is needed, in words and as a part of what one machine gives."""

    what: str
    shown: str
    used: float


def needs(articles: float, costs: Costs, assumed: Assumed) -> list[Need]:
    """Every need at that many articles a day, the scarcest first; above 1 one machine does not do."""
    kept = articles * assumed.printed_again
    a_second = kept * assumed.busiest_hour / 3600
    core = assumed.cores * assumed.in_use
    work = a_second * (costs.judge + costs.extract + costs.keep)
    database = a_second * costs.database
    fresh = min(kept, kept / assumed.runs_a_day * max(1.0, 24 * assumed.busiest_hour))
    comparing = fresh * costs.compared
    between_runs = DAY / assumed.runs_a_day
    tasks = kept / assumed.batch * assumed.tasks_a_batch + assumed.runs_a_day * assumed.tasks_a_run
    prefect = (tasks * costs.task + assumed.runs_a_day * costs.flow_run) / DAY
    commits = a_second * assumed.commits_a_page
    year = kept * YEAR * costs.stored
    dump = year * costs.dump
    sites = max(1.0, articles / assumed.articles_a_newspaper)
    asked = kept / sites * assumed.busiest_hour * assumed.seconds_between_requests / 3600
    found = [
        Need("workers: judging, extracting, keeping", f"{work:.2f} cores in the busiest hour", work / core),
        Need("PostgreSQL's processor", f"{database:.3f} cores in the busiest hour", database / core),
        Need("PostgreSQL's commits", f"{commits:.1f} a second", commits * costs.commit / assumed.in_use),
        Need(
            "comparing across articles, time",
            f"{comparing:.1f} s a run of {fresh:,.0f} new articles",
            comparing / (between_runs * assumed.in_use),
        ),
        Need(
            "comparing across articles, memory",
            f"{fresh * costs.met * costs.told_memory / 2**30:.2f} GiB a run",
            fresh * costs.met * costs.told_memory / assumed.memory,
        ),
        Need("reading the facts", f"{costs.run:.1f} s a run", costs.run / (between_runs * assumed.in_use)),
        Need("Prefect's server", f"{tasks:,.0f} tasks a day, {prefect:.3f} cores", prefect / core),
        Need(
            "Prefect's database",
            f"{tasks * costs.task_stored / 1e9 * 30:.2f} GB a month",
            tasks * costs.task_stored * 30 / assumed.disk,
        ),
        Need("our database after a year", f"{year / 1e9:.1f} GB", year / assumed.disk),
        Need("its dump, after a year", f"{dump / 3600:.2f} h", dump / assumed.backup),
        Need("one site's patience", f"{sites:,.0f} sites, each asked {asked:.1%} of the hour", asked),
        Need("the line", f"{a_second * costs.page / 1e6:.2f} MB/s", a_second * costs.page / assumed.line),
    ]
    return sorted(found, key=lambda need: (-need.used, need.what))


def workers(articles: float, costs: Costs, assumed: Assumed) -> int:
    """How many workers of `assumed.cores` the busiest hour takes."""
    (work,) = (need for need in needs(articles, costs, assumed) if need.what.startswith("workers"))
    return max(1, -(-int(work.used * 1000) // 1000))


def breaks_at(what: str, costs: Costs, assumed: Assumed) -> float:
    """From how many articles a day on one machine no longer gives what is needed; infinite where never."""

    def used(articles: float) -> float:
        (need,) = (need for need in needs(articles, costs, assumed) if need.what == what)
        return need.used

    low, high = 1.0, 1e12
    if used(high) <= 1:
        return float("inf")
    if used(low) > 1:
        return low
    while high / low > 1.001:
        middle = (low * high) ** 0.5
        low, high = (middle, high) if used(middle) <= 1 else (low, middle)
    return low
