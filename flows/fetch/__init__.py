"""Fetching: the one safe way to get a page, a feed or a sitemap from the network."""

from db.fetching import Validators
from flows.fetch.fetcher import Fetcher
from flows.fetch.results import Answer, Fetched, Gone, Later, Limits, NotFetched, NotModified, Usual

__all__ = [
    "Answer",
    "Fetched",
    "Fetcher",
    "Gone",
    "Later",
    "Limits",
    "NotFetched",
    "NotModified",
    "Usual",
    "Validators",
]
