"""`python -m bench.drill`: scheduled runs that are killed, against the same editions read in peace.

By default fifty kills in all: worker, server and database server, on PostgreSQL (where Prefect's own database
lies on the same server) and on SQLite. 0: the tables are the same and nothing is stuck; 1: they are not;
2: the machine was too busy to tell.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from bench.drill.ground import database, peace, server_of
from bench.drill.kills import EVERY, Kill, deploy, disturbed, folder_of, in_peace
from bench.drill.newsroom import Newsroom, TooSlow
from bench.drill.paper import Paper
from bench.drill.papers import LEASE, environment, write_sources
from bench.drill.peace import stuck
from bench.drill.site import Site, served
from bench.drill.tables import contents, differences
from bench.postgres import Postgres


def main(arguments: list[str] | None = None) -> int:
    """Says how each kill went, and whether the tables are the same."""
    parser = argparse.ArgumentParser(prog="python -m bench.drill", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="in all; three fifths of them on PostgreSQL")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), nargs="+", default=["postgresql", "sqlite"])
    parser.add_argument(
        "--every", type=int, default=EVERY, help="seconds between two runs; more where one begins slowly"
    )
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    share = {"postgresql": 0.6, "sqlite": 0.4} if len(options.on) == 2 else {options.on[0]: 1.0}
    worst = 0
    with tempfile.TemporaryDirectory(prefix="tilik-drill-") as name:
        for kind in options.on:
            try:
                kills = round(options.kills * share[kind])
                worst = max(worst, drill(kind, kills, chance, Path(name), options.every))
            except TooSlow as error:
                print(f"{kind}: TOO SLOW A MACHINE, {str(error).splitlines()[0]}", file=sys.stderr)
                print(f"a run was to begin every {options.every} s: --every more, or when others are done")
                return 2
            except TimeoutError as error:
                print(error, file=sys.stderr)
                print(f"{kind}: STUCK, {str(error).splitlines()[0]} (seed {options.seed})", file=sys.stderr)
                return 1
    said = "nothing lost, doubled or stuck" if worst == 0 else "NOT as in peace"
    print(f"drill: {options.kills} kills, seed {options.seed}: {said}")
    return worst


def drill(kind: str, kills: int, chance: random.Random, base: Path, every: int) -> int:
    """So many editions, each with one kill, on one kind of database; a run begins every so many seconds."""
    with served(Paper()) as site:
        sources = write_sources(base / kind / "sources", site)
        expected = peace(kind, kills, site, base)
        server = server_of(kind)
        try:
            folder = folder_of(base, f"{kind}/killed")
            (folder / "sources").symlink_to(sources)
            url = database(server, folder)
            own = None if server is None else server.address("prefect", "postgresql+asyncpg")
            room = Newsroom(folder, environment(folder, site, url), prefect_database=own)
            try:
                done = _killed(room, site, server, kills, chance, every)
                time.sleep(LEASE)  # the lease of whatever died runs out
                in_peace(room)
                left = stuck(url, datetime.fromtimestamp(time.time(), UTC))
                found = contents(url)
            finally:
                room.close()
        finally:
            if server is not None:
                server.close()
    return _tell(kind, done, expected, found, left)


def _killed(
    room: Newsroom, site: Site, server: Postgres | None, kills: int, chance: random.Random, every: int
) -> list[Kill]:
    site.edition = 1
    room.open()
    deploy(room, every=every)
    victims = {
        "worker": (room.worker.kill, room.worker.start),
        "server": (
            room.server.kill,
            lambda: (room.server.start(), room.until("the server answers", room.answers)),
        ),
    }
    if server is not None:
        victims["database"] = (server.kill, server.start)
    order = [list(victims)[at % len(victims)] for at in range(kills)]
    chance.shuffle(order)
    done = []
    for edition, victim in enumerate(order, start=1):
        kill, restart = victims[victim]
        done.append(disturbed(room, site, edition, victim, kill, restart, chance))
        last = done[-1]
        print(
            f"{edition:3} {last.victim:8} killed {last.after:4.1f} s into a run: {last.ended.lower()}; "
            f"the next one {last.next_ended.lower()} {last.seconds:.0f} s after",
            flush=True,
        )
    revived = f"worker {room.worker.revived}, server {room.server.revived}"
    print(f"ended by themselves and started again, as a service manager does: {revived}")
    return done


def _tell(
    kind: str, done: list[Kill], expected: dict[str, list[str]], found: dict[str, list[str]], left: list[str]
) -> int:
    by = Counter(kill.victim for kill in done)
    told = differences(expected, found)
    rows = {name: len(found.get(name, [])) for name in ("article", "dossier", "finding", "unread")}
    killed = ", ".join(f"{count} {name}" for name, count in sorted(by.items()))
    print(f"{kind}: {len(done)} kills ({killed}); {rows}")
    for line in told:
        print(f"  {line}")
    for run in left:
        print(f"  stuck: {run}")
    print(f"{kind}: {'the same tables' if not told else 'OTHER TABLES'}, {len(left)} runs stuck")
    return 1 if told or left else 0


if __name__ == "__main__":
    raise SystemExit(main())
