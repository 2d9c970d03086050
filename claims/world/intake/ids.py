"""Ids of imported rows: made of what a row is about, so that each import gives the same ones.

Neither the order of the lines nor anything said elsewhere in the file has a part in an id.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from typing import Any

_STATEMENT = {"office_term": "T", "event": "E"}


@lru_cache(maxsize=64)
def _stem(origin: str) -> str:
    """The origin's name in small letters, short enough to leave room in an id of 80 characters."""
    return origin.removeprefix("SRC-").lower()[:40].strip("-") or "x"


@lru_cache(maxsize=64)
def _before(kind: str, origin: str) -> tuple[str, Any]:
    start = blake2b(origin.encode(), digest_size=10)
    return f"{_STATEMENT[kind]}-{_stem(origin)}-", start.copy


def statement_id(kind: str, origin: str, *key: str) -> str:
    """The id of a statement of that origin: by the source's own id, or by what tells the rows apart."""
    prefix, copy = _before(kind, origin)
    digest = copy()
    digest.update(("\x1f" + "\x1f".join(key)).encode("utf-8", "surrogatepass"))
    return f"{prefix}{digest.hexdigest()}"


@lru_cache(maxsize=65_536)
def person_id(origin: str, *key: str) -> str:
    """The id of somebody without a Wikidata id, of that origin; the first of the key is the name."""
    return f"person:{slug(key[0])[:48].strip('-') or 'x'}-{_digest(origin, *key)[:12]}"


def of_wikidata(id: str) -> str:
    """The id of somebody with a Wikidata id, the same from every origin."""
    return f"person:{id.lower()}"


def office_id(country: str, portfolio: str) -> str:
    """The id of a country's office where a mapping gives none."""
    return f"office:{country.lower()}-{slug(portfolio)}"


def slug(text: str) -> str:
    """Small ASCII letters and digits with hyphens between them; what has no ASCII letter falls away."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
