"""A real server and worker, a newspaper on loopback: prefect.yaml is deployed and its schedule fires.

With some versions of FastAPI and SQLAlchemy Prefect imports and runs flows, yet its server does not
start or its schedules silently never fire. Only a schedule that is seen to fire shows that they do.
"""

import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from bench.drill.kills import FLOW, began_after, deploy
from bench.drill.newsroom import OVER, Newsroom
from bench.drill.paper import Paper
from bench.drill.papers import environment, write_sources
from bench.drill.site import HOSTILE, Site, served
from bench.drill.tables import contents
from db.engine import open_engine
from db.session import transaction
from db.tables import AddressRow

pytestmark = pytest.mark.flow

EVERY = 8
"""Seconds between two scheduled runs in place of a quarter of an hour."""
PAPER = Paper(feed=4, sitemap=1, ninjs=1)
IN_AN_EDITION = 6
INBOX = "---\npublished: 2025-05-12\n---\nRapat di Jakarta, Senin (12/5/2025), berjalan lancar.\n"
INBOX_SOURCE = "id: inbox\nname: Kotak masuk\nkind: folder\nfolder: TILIK_INBOX\n"


@dataclass(frozen=True, slots=True)
class Night:
    """The newspaper, and the newsroom that reads it."""

    site: Site
    room: Newsroom

    def kept(self) -> dict[str, list[str]]:
        """What the tables hold, without moments and runs."""
        return contents(self.room.environ["TILIK_DATABASE_URL"])

    def at_rest(self) -> bool | None:
        """True where no run has begun and is not over."""
        return True if all(run["state_type"] in OVER for run in self.room.runs(FLOW)) else None

    def print_another(self) -> float:
        """The next edition is printed while no run reads the one before; gives the moment.

        Scheduled runs that take longer than there is time between them would never leave a gap.
        """
        runs = self.room.until("the server tells its runs", lambda: self.room.runs(FLOW))
        deployment = runs[-1]["deployment_id"]

        def told(word: str) -> bool:
            self.room.ask(f"/deployments/{deployment}/{word}_deployment", {})
            return True

        self.room.until("the schedule is paused", lambda: told("pause"))
        self.room.until("no run is under way", self.at_rest)
        moment = time.time()
        self.site.edition += 1
        self.room.until("the schedule goes on", lambda: told("resume"))
        return moment

    def next_counts(self, moment: float) -> dict[str, int]:
        """The counts of the first scheduled run that begins after the moment and completes."""
        run = self.room.until(
            "a scheduled run completes",
            lambda: began_after(self.room, moment, "COMPLETED", "FAILED", "CRASHED"),
        )
        assert run["state_type"] == "COMPLETED", run["state"]["message"]
        assert run["auto_scheduled"]
        key = {"key": {"any_": ["tilik-counts"]}, "flow_run_id": {"any_": [run["id"]]}}
        (found,) = self.room.until(
            "the run's counts are told",
            lambda: self.room.ask("/artifacts/filter", {"artifacts": key}) or None,
        )
        return {row["what"]: row["number"] for row in json.loads(found["data"])}


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """A server on a free port, a worker of the pool "tilik", and the newspaper's first edition."""
    folder = tmp_path_factory.mktemp("newsroom")
    for name in ("inbox", "prefect"):
        (folder / name).mkdir()
    (folder / "inbox" / "a.md").write_text(INBOX, encoding="utf-8")
    (folder / "inbox" / "empty.txt").touch()
    with served(PAPER, hostile=True) as site:
        sources = write_sources(folder / "sources", site)
        (sources / "inbox.yml").write_text(INBOX_SOURCE, encoding="utf-8")
        room = Newsroom(folder, environment(folder, site, f"sqlite:///{folder}/tilik.db"))
        try:
            room.open()
            yield Night(site, room)
        finally:
            room.close()


def test_the_server_can_be_imported() -> None:
    import prefect.server.api.server as server

    assert callable(server.create_app)


@pytest.mark.timeout(600)
def test_three_scheduled_runs_keep_exactly_what_the_newspaper_printed(night: Night) -> None:
    # Taken before: the schedule may fire while the command that deploys it is still at its end.
    moment = time.time()
    deploy(night.room, every=EVERY)

    first = night.next_counts(moment)
    assert (first["new"], first["unread new"]) == (IN_AN_EDITION + 1, 2)
    kept = night.kept()
    assert _addresses(night, kept) == Counter(
        [*(f"/berita/1-{number}.html" for number in range(IN_AN_EDITION)), "a.md"]
    )
    assert len(kept["dossier"]) == IN_AN_EDITION + 1
    assert sorted(json.loads(row)["source_id"].rsplit("/", 1)[1] for row in kept["unread"]) == [
        "baris.html",
        "empty.txt",
    ]
    refused = {json.loads(row)["address"] for row in kept["address"] if json.loads(row)["error"]}
    assert {f"{night.site.root}{path}" for path in HOSTILE if path != "/jahat/baris.html"} <= refused

    second = night.next_counts(time.time())
    assert (second["new"], second["unread new"]) == (0, 0)
    # What the fetcher remembers of the last asking may be worded otherwise: how a slow page was slow.
    again = night.kept()
    assert {name: again[name] for name in again.keys() - {"address"}} == {
        name: kept[name] for name in kept.keys() - {"address"}
    }

    third = night.next_counts(night.print_another())
    # The new edition, and the first story of the old one, which was corrected.
    assert third["new"] == IN_AN_EDITION + 1
    kept = night.kept()
    versions = _addresses(night, kept)
    assert versions.pop("/berita/1-0.html") == 2
    assert sum(versions.values()) == 2 * IN_AN_EDITION
    assert len(kept["dossier"]) == 2 * IN_AN_EDITION + 2
    assert _gone(night) == [f"{night.site.root}/berita/1-1.html"]
    reports = sorted((night.room.folder / "reports").iterdir())
    assert len(reports) == 2


def _gone(night: Night) -> list[str]:
    """The addresses that answered that they are gone."""
    engine = open_engine(night.room.environ["TILIK_DATABASE_URL"])
    with transaction(engine) as session:
        found = list(session.scalars(select(AddressRow.address).where(AddressRow.status == 410)))
    engine.dispose()
    return found


def _addresses(night: Night, kept: dict[str, list[str]]) -> Counter[str]:
    """How many versions each article has, by its address on the site or its name in the inbox."""
    ids = [json.loads(row)["source_id"] for row in kept["article"]]
    return Counter(
        id.removeprefix(night.site.root) if id.startswith(night.site.root) else Path(id).name for id in ids
    )
