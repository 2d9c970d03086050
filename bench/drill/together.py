"""`python -m bench.drill.together`: two workers read the same sources at the same moment, again and again.

Each edition of the newspaper is asked for by two deployments at once, each with a worker of its own, on
PostgreSQL and on SQLite. 0: the tables are those of the same editions read by one, every run completed and no
log says that the database is locked; 1: they are not.
"""

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.drill.ground import database, peace, server_of
from bench.drill.kills import FLOW, deploy, folder_of
from bench.drill.newsroom import OVER, Newsroom
from bench.drill.paper import Paper
from bench.drill.papers import environment, write_sources
from bench.drill.site import served
from bench.drill.tables import contents, differences

LOCKED = b"database is locked"


def main(arguments: list[str] | None = None) -> int:
    """Says what was kept, and whether it is what one worker keeps."""
    parser = argparse.ArgumentParser(prog="python -m bench.drill.together", description=__doc__)
    parser.add_argument("--editions", type=int, default=6)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), nargs="+", default=["postgresql", "sqlite"])
    options = parser.parse_args(arguments)
    worst = 0
    with tempfile.TemporaryDirectory(prefix="tilik-together-") as name:
        for kind in options.on:
            worst = max(worst, together(kind, options.editions, Path(name)))
    return worst


def together(kind: str, editions: int, base: Path) -> int:
    """So many editions, each read by two workers at once, on one kind of database."""
    with served(Paper()) as site:
        sources = write_sources(base / kind / "sources", site)
        expected = peace(kind, editions, site, base)
        server = server_of(kind)
        try:
            folder = folder_of(base, f"{kind}/together")
            (folder / "sources").symlink_to(sources)
            url = database(server, folder)
            room = Newsroom(folder, environment(folder, site, url))
            second = room.another_worker()
            try:
                room.open()
                second.start()
                states = []
                deployments = deploy_two(room)
                for edition in range(1, editions + 1):
                    site.edition = edition
                    states += at_once(room, deployments)
                found = contents(url)
            finally:
                second.kill()
                room.close()
        finally:
            if server is not None:
                server.close()
        locked = sum(
            log.read_bytes().count(LOCKED) for log in folder.glob("*.log") if log.name != "server.log"
        )
    told = differences(expected, found)
    for line in told:
        print(f"  {line}")
    completed = states.count("COMPLETED")
    print(
        f"{kind}: {editions} editions by two workers at once: {completed} of {len(states)} runs completed, "
        f"{'OTHER' if told else 'the same'} tables, {locked} lines of their logs say “{LOCKED.decode()}”"
    )
    return 1 if told or locked or completed != len(states) else 0


def deploy_two(room: Newsroom) -> list[str]:
    """The deployment of prefect.yaml twice, under two names, without schedule and limit; gives their ids."""
    for name in (FLOW, f"{FLOW}-too"):
        deploy(room, name=name, every=None)
    found = room.until("both are deployed", lambda: room.ask("/deployments/filter", {}) or None)
    return [each["id"] for each in found]


def at_once(room: Newsroom, deployments: list[str]) -> list[str]:
    """A run of each deployment is asked for; gives their states when both are over."""
    asked = {"state": {"type": "SCHEDULED"}}
    begun = [
        room.until("a run is asked for", lambda id=id: room.ask(f"/deployments/{id}/create_flow_run", asked))
        for id in deployments
    ]

    def ended() -> list[dict[str, Any]] | None:
        runs = [room.ask(f"/flow_runs/{run['id']}", {}, "GET") for run in begun]
        return runs if all(run["state_type"] in OVER for run in runs) else None

    return [run["state_type"] for run in room.until("both runs are over", ended)]


if __name__ == "__main__":
    began = time.monotonic()
    code = main()
    print(f"{time.monotonic() - began:.0f} s")
    raise SystemExit(code)
