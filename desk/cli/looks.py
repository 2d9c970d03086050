"""What `tilik doctor` looks at outside the database: settings, libraries, stale terms, Prefect's server."""

import base64
import os
import platform
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from claims.model import Facts
from claims.text.counts import counted
from claims.world import visible
from claims.world.looks import STALE_AFTER
from claims.world.looks import stale as look_again

BOUNDS: dict[str, tuple[str, str | None]] = {
    "prefect": ("3.8.8", "3.8.9"),
    "fastapi": ("0.139", "0.151"),
    "sqlalchemy": ("2.0.58", "2.1"),
}
"""From this version on, and below that one: what pyproject.toml asks for. Outside these bounds
Prefect's server does not start, or its schedules silently never fire."""

OTHERS = (
    "alembic",
    "babel",
    "click",
    "google-re2",
    "jsonschema",
    "pyahocorasick",
    "rapidfuzz",
    "trafilatura",
)
LOCKED = "python -m pip install --require-hashes -r requirements.lock"
_SECONDS = 2.0
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Look:
    """One thing looked at: good, bad (to be mended), blind (could not be looked at), stale, or just noted.

    `words`, `mend` and `more`, which stands behind a colon, are lines, told in the command's language.
    """

    kind: Literal["good", "bad", "blind", "stale", "note"]
    words: str
    mend: str | None = None
    more: str = ""


def settings() -> Iterator[Look]:
    """Every setting with its value, passwords masked; and the first one Tilik cannot use."""
    from flows.settings import Settings, SettingsError, describe

    for each in describe():
        default = " (default)" if not os.environ.get(each.name, "").strip() else ""
        yield Look("note", f"{each.name}={each.value}{default}", more=each.meaning)
    try:
        given = Settings.from_environment()
    except SettingsError as error:
        yield Look("bad", f"settings: {error}", f"unset {str(error).split()[0]}, or set it to such a value")
        return
    if given.meaning:
        yield _sentence_model()


def _sentence_model() -> Look:
    from claims.match.checked.e5 import NoMeaning, SmallE5

    try:
        return Look("good", f"sentence model: {SmallE5().name}")
    except NoMeaning as error:
        return Look("bad", f"sentence model: {error}", "make meaning")


def libraries() -> Iterator[Look]:
    """Python and the libraries an answer or a schedule depends on, with those outside their bounds."""
    yield Look("good", f"Python {platform.python_version()}")
    for name, (lowest, below) in BOUNDS.items():
        has = _version(name)
        wanted = f"at least {lowest}" + (f" and below {below}" if below is not None else "")
        if has is None:
            yield Look("bad", f"{name} is not installed; Tilik needs {wanted}", LOCKED)
        elif not within(has, lowest, below):
            yield Look("bad", f"{name} {has} does not work with Tilik, which needs {wanted}", LOCKED)
        else:
            yield Look("good", f"{name} {has}, as needed")
    there = {name: _version(name) for name in OTHERS}
    missing = [name for name, has in there.items() if has is None]
    if missing:
        yield Look("bad", f"not installed: {', '.join(missing)}", LOCKED)
    yield Look("good", ", ".join(f"{name} {has}" for name, has in there.items() if has is not None))


def within(has: str, lowest: str, below: str | None) -> bool:
    """The version is at or above the lowest and below the bound, compared number by number."""
    return _numbers(lowest) <= _numbers(has) and (below is None or _numbers(has) < _numbers(below))


def _numbers(words: str) -> tuple[int, ...]:
    """The release numbers of a version, zeros at the end left out: 2.1.0 is 2.1, and 2.1b1 is 2.1."""
    found = re.match(r"\d{1,9}(?:\.\d{1,9}){0,5}", words)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def stale_terms(facts: Facts, today: date) -> Iterator[Look]:
    """Open terms of office whose holder was last seen more than 180 days before today."""
    stale = [(row.seen, row.id) for row in look_again(visible(facts), today) if row.kind == "term_not_seen"]
    if not stale:
        yield Look("good", f"terms of office: every open one was seen within {STALE_AFTER.days} days")
        return
    named = ", ".join(f"{id} ({seen.isoformat()})" for seen, id in stale[:_SHOWN])
    more = f" and {len(stale) - _SHOWN} more" if len(stale) > _SHOWN else ""
    open_ones = counted(len(stale), "open one")
    yield Look(
        "stale",
        f"terms of office: {open_ones} not seen for over {STALE_AFTER.days} days: {named}{more}",
        "see `tilik facts stale`: set last_seen in seeds/reference/terms, then run `tilik facts load`",
    )


def prefect_server() -> Iterator[Look]:
    """The server of PREFECT_API_URL answers; nothing is asked where none is named."""
    from flows.settings import masked

    url = os.environ.get("PREFECT_API_URL", "").strip()
    if not url:
        yield Look("note", "PREFECT_API_URL is not set: `tilik run` starts a temporary server of its own")
        return
    named = masked(url)
    mend = "tilik ops server (or unset PREFECT_API_URL to run without)"
    if not url.startswith(("http://", "https://")):
        yield Look("bad", f"PREFECT_API_URL={named} is no http address", "unset PREFECT_API_URL")
        return
    try:
        # S310: nothing but http and https is let through above.
        with urllib.request.urlopen(f"{url.rstrip('/')}/health", timeout=_SECONDS) as answer:  # noqa: S310
            well = answer.status == 200
    except (OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        yield Look("bad", f"no Prefect server answers at {named} ({' '.join(str(reason).split())})", mend)
        return
    if not well:
        yield Look("bad", f"Prefect's server at {named} says it is not well", mend)
    elif not _lets_in(url):
        yield Look(
            "bad",
            f"Prefect's server at {named} asks who is there and was not told, or something else",
            "set PREFECT_API_AUTH_STRING to the NAME:PASSWORD it was started with",
        )
    else:
        yield Look("good", f"Prefect's server at {named} answers")


def _lets_in(url: str) -> bool:
    """False where the server knows no such name and password; it tells anybody that it is well."""
    # S310: it has answered as http or https.
    asking = urllib.request.Request(f"{url.rstrip('/')}/admin/version")  # noqa: S310
    who = os.environ.get("PREFECT_API_AUTH_STRING", "")
    if who:
        asking.add_header("Authorization", f"Basic {base64.b64encode(who.encode()).decode()}")
    try:
        with urllib.request.urlopen(asking, timeout=_SECONDS):  # noqa: S310
            return True
    except urllib.error.HTTPError as error:
        return error.code not in (401, 403)
    except (OSError, ValueError):
        return True  # it was well a moment ago; this is another trouble
