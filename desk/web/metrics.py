"""The figures of a database in Prometheus' text format: the same for `GET /metrics` and `tilik metrics`."""

from collections.abc import Iterator, Mapping

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from db.metrics import Figures


def exposition(found: Figures, age: float = 0.0) -> bytes:
    """The figures as text, the same bytes for the same figures; `age` is how many seconds ago they stood."""
    registry = CollectorRegistry()
    registry.register(_Once(found, age))
    return generate_latest(registry)


class _Once(Collector):
    """Gives the figures it was made with."""

    def __init__(self, found: Figures, age: float) -> None:
        self._found, self._age = found, age

    def collect(self) -> Iterator[Metric]:
        found = self._found
        yield _by("tilik_articles", "Articles that came in, by state.", "state", found.articles)
        yield _one("tilik_claims", "Claims in all dossiers kept.", found.claims)
        flags = GaugeMetricFamily("tilik_flags", "Flags in all dossiers kept.", labels=["check", "severity"])
        for (check, severity), count in sorted(found.flags.items()):
            flags.add_metric([check, severity], count)
        yield flags
        yield _one(
            "tilik_queue_age_seconds",
            "Seconds since the oldest article that waits to be judged came in; 0 where none waits.",
            found.queue_age,
        )
        yield _hosts("tilik_fetch_requests", "Requests sent, by host.", found.fetched)
        yield _hosts("tilik_fetch_errors", "Requests that failed, by host.", found.fetch_errors)
        yield _by(
            "tilik_source_last_success_timestamp_seconds",
            "When each source was last read without an error, seconds since 1970.",
            "source",
            found.last_success,
        )
        if found.checkpoint_age is not None:
            yield _one(
                "tilik_checkpoint_age_seconds", "Seconds since the last checkpoint.", found.checkpoint_age
            )
        yield _by("tilik_runs", "Runs, by state.", "state", found.runs)
        yield _by("tilik_decisions", "Decisions of editors, by verdict.", "verdict", found.decisions)
        yield _one("tilik_figures_age_seconds", "Seconds since the figures above were counted.", self._age)
        yield _by("tilik_notices", "Notices, by state.", "state", found.notices)
        walls = "Addresses that show a sign-in or its like in the place of their article, by source."
        yield _by("tilik_walls", walls, "source", found.walls)


def _one(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(name, told, value=value)


def _by(name: str, told: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(name, told, labels=[label])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family


def _hosts(name: str, told: str, values: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(name, told, labels=["host"])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family
