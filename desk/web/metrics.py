"""The figures of a database in Prometheus' text format: the same for `GET /metrics` and `tilik metrics`."""

from collections.abc import Iterator, Mapping

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from db.metrics import Figures


def exposition(found: Figures) -> bytes:
    """The figures as text, the same bytes for the same figures."""
    registry = CollectorRegistry()
    registry.register(_Once(found))
    return generate_latest(registry)


class _Once(Collector):
    """Gives the figures it was made with."""

    def __init__(self, found: Figures) -> None:
        self._found = found

    def collect(self) -> Iterator[GaugeMetricFamily]:
        found = self._found
        yield _by("tilik_articles", "Articles that came in, by state.", "state", found.articles)
        yield GaugeMetricFamily("tilik_claims", "Claims in all dossiers kept.", value=found.claims)
        flags = GaugeMetricFamily("tilik_flags", "Flags in all dossiers kept.", labels=["check", "severity"])
        for (check, severity), count in sorted(found.flags.items()):
            flags.add_metric([check, severity], count)
        yield flags
        yield GaugeMetricFamily(
            "tilik_queue_age_seconds",
            "Seconds since the oldest article that waits to be judged came in; 0 where none waits.",
            value=found.queue_age,
        )
        yield _by("tilik_runs", "Runs, by state.", "state", found.runs)
        yield _by("tilik_decisions", "Decisions of editors, by verdict.", "verdict", found.decisions)


def _by(name: str, told: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=[label])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family
