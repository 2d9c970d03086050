"""The sources file of the newspaper on loopback, and the environment in which Tilik reads it."""

from pathlib import Path

import yaml

from bench.drill.site import BAD_FEEDS, Site

QUICK = {"seconds_between_requests": 0, "seconds": 60}
"""Limits for a site of our own on loopback; a newspaper's site is asked once a second or less."""

SHORT = QUICK | {"seconds": 2}
"""The same where harm is meant: one of the pages never ends. No other may fail for a busy machine."""

LEASE = 10
"""Seconds after which a run that gives no sign of life is held for dead."""


def write_sources(folder: Path, site: Site) -> Path:
    """A file a kind of listing in a new folder, in which they are the only sources."""
    folder.mkdir(parents=True)
    for id, kind, addresses in (
        ("pasar-rss", "feed", ["/rss.xml"]),
        ("pasar-peta", "sitemap", ["/sitemap.xml"]),
        ("pasar-ninjs", "ninjs", ["/ninjs.json"]),
        *((("pasar-jahat", "feed", ["/jahat/rss.xml", *BAD_FEEDS]),) if site.hostile else ()),
    ):
        source = {
            "id": id,
            "name": "Koran Contoh Pasar",
            "publisher": "Koran Contoh",
            "kind": kind,
            "active": True,
            "language": "id",
            "hosts": ["127.0.0.1"],
            "ports": [site.port],
            "addresses": [site.root + address for address in addresses],
            "limits": (SHORT if id == "pasar-jahat" else QUICK)
            | ({} if kind == "ninjs" else {"days": 36600}),
        }
        (folder / f"{id}.yml").write_text(yaml.safe_dump(source, sort_keys=False), encoding="utf-8")
    return folder


def environment(folder: Path, site: Site, database: str) -> dict[str, str]:
    """What Tilik is told: its database, its sources, and that this site's private address may be asked."""
    return {
        "TILIK_DATABASE_URL": database,
        "TILIK_SOURCES": str(folder / "sources"),
        "TILIK_INBOX": str(folder / "inbox"),
        "TILIK_REPORTS": str(folder / "reports"),
        "TILIK_PRIVATE_HOSTS": f"127.0.0.1:{site.port}",
        "TILIK_CONTACT": "redaksi@example.id",
        "TILIK_PROCESSES": "1",
        "TILIK_LEASE": str(LEASE),
    }
