"""What the service counts of itself while it runs."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

# Seconds; an article of a page takes some hundredths, the longest allowed half a minute.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Counted:
    """Requests by path and status, their time, those inside just now, and articles by what came of them."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self.registry = CollectorRegistry()
        self._paths = frozenset(paths)
        self._requests = Counter(
            "tilik_http_requests", "Requests answered.", ["path", "status"], registry=self.registry
        )
        self._seconds = Histogram(
            "tilik_http_request_seconds",
            "Seconds from the head of a request to the end of its answer.",
            ["path"],
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._articles = Counter(
            "tilik_service_articles",
            "Articles sent, by what came of them.",
            ["outcome"],
            registry=self.registry,
        )
        self.inside = Gauge(
            "tilik_service_inside", "Requests for a dossier at work or waiting.", registry=self.registry
        )
        self.outcomes: dict[str, int] = {}

    def request(self, path: str, status: int, seconds: float) -> None:
        """One more request; a path that is none of ours counts as `other`, so that labels stay few."""
        known = path if path in self._paths else "other"
        self._requests.labels(known, str(status)).inc()
        self._seconds.labels(known).observe(seconds)

    def article(self, outcome: str) -> None:
        """One more article: dossier, unreadable, not-ready, fault."""
        self._articles.labels(outcome).inc()
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
