"""Publishers: the country a newspaper writes from, by its name."""

from functools import lru_cache
from importlib.resources import files

from claims.text.listed import read_yaml


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = read_yaml(files("claims.extract") / "publishers.yml")
    return table


@lru_cache(maxsize=256)
def publisher_country(publisher: str | None) -> str | None:
    """The ISO code of the publisher's country; None where the name is not in the list."""
    if publisher is None:
        return None
    name = publisher.lower()
    for code, names in sorted(_table().items()):
        if any(known in name for known in names):
            return code
    return None
