"""What a drill stands on: a database of a kind, and what it holds after nights without trouble."""

from pathlib import Path

from bench.drill.kills import folder_of
from bench.drill.papers import environment
from bench.drill.peace import read_in_peace
from bench.drill.site import Site
from bench.drill.tables import contents
from bench.ports import free_port
from bench.postgres import Postgres, whole


def peace(kind: str, editions: int, site: Site, base: Path) -> dict[str, list[str]]:
    """What the tables hold after the same editions read one after the other with nothing killed."""
    server = server_of(kind)
    try:
        folder = folder_of(base, f"{kind}/peace")
        (folder / "sources").symlink_to(base / kind / "sources")
        url = database(server, folder)
        read_in_peace(
            site, editions, environment(folder, site, url) | {"PREFECT_HOME": str(folder / "prefect")}
        )
        return contents(url)
    finally:
        if server is not None:
            server.close()


def server_of(kind: str) -> Postgres | None:
    """A server where the kind of database has one; it listens on loopback, for Prefect's own data too."""
    return Postgres(whole(), port=free_port()) if kind == "postgresql" else None


def database(server: Postgres | None, folder: Path) -> str:
    if server is None:
        return f"sqlite:///{folder}/tilik.db"
    server.make("tilik")
    server.make("prefect")
    return server.address("tilik")
