"""Inside a flow, in a task that Prefect runs in a thread of its own, the child reads as it does elsewhere."""

import pytest

from flows.sources.extracting import Extractor

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]


def test_a_task_in_a_thread_may_read_in_a_child() -> None:
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE

    @task(cache_policy=NO_CACHE)
    def read(words: list[str]) -> list[str]:
        with Extractor() as extractor:
            found = [extractor.extract(one.encode(), form="plain", source_id=one) for one in words]
        return [one.article.text for one in found]  # type: ignore[union-attr]

    @flow
    def reading() -> list[list[str]]:
        return [one.result() for one in (read.submit(["satu", "dua"]), read.submit(["tiga"]))]

    assert reading() == [["satu", "dua"], ["tiga"]]
