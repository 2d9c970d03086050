"""Sense: what is wrong with a source file that has the right shape, field by field."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from claims.contracts import did_you_mean
from flows.sources.addresses import NotListed, canonical, listing_address, split
from flows.sources.model import Source

INBOX = "TILIK_INBOX"
"""What a file writes for its `folder` to mean the folder of the setting."""

_NEEDS = {"address": "addresses", "feed": "addresses", "sitemap": "addresses", "folder": "folder"}
# Fields and quirks that only some kinds use; one written for another kind would be read and ignored.
_USED_BY = {
    "hosts": ("address", "feed", "sitemap", "ninjs"),
    "addresses": ("address", "feed", "sitemap", "ninjs"),
    "ports": ("address", "feed", "sitemap", "ninjs"),
    "folder": ("folder", "ninjs"),
    "form": ("address", "stdin"),
}
_FETCHED = _USED_BY["hosts"]
_INNER_USED_BY = {
    "limits": {
        "pages_per_run": _FETCHED,
        "seconds_between_requests": _FETCHED,
        "seconds": _FETCHED,
        "days": ("feed", "sitemap"),
    },
    "quirks": {
        "drop_parameters": _FETCHED,
        "keep_parameters": _FETCHED,
        "same_hosts": _FETCHED,
        "cut_suffixes": _FETCHED,
        "https": _FETCHED,
        "full_text": ("feed",),
        "walls": ("address", "feed", "sitemap"),
        "items": ("ninjs",),
    },
}


def problems_of(content: dict[str, Any], file: str) -> Iterator[str]:
    """Each thing that is wrong with what a file of that name says, addresses apart, in one line."""
    stem = Path(file).stem
    if content["id"] != stem:
        yield f"'id' is '{content['id']}' in a file called {file}; write id: {stem}"
    yield from _of_its_kind(content)
    yield from _in_itself(content)


def _of_its_kind(content: dict[str, Any]) -> Iterator[str]:
    """What is missing for a kind, and what a kind does not use."""
    kind = content["kind"]
    needed = _NEEDS.get(kind)
    if kind == "ninjs" and ("addresses" in content) == ("folder" in content):
        yield "a source of kind ninjs has either 'addresses' or 'folder'"
    elif needed is not None and needed not in content:
        yield f"'{needed}' is missing; a source of kind {kind} needs it"
    if "addresses" in content and "hosts" not in content:
        yield "'hosts' is missing; name the hosts that 'addresses' and articles are on"
    for name, kinds in _USED_BY.items():
        if name in content and kind not in kinds:
            yield f"'{name}' is not used by a source of kind {kind}; leave it out"
    for part, used_by in _INNER_USED_BY.items():
        for name, kinds in used_by.items():
            if name in content.get(part, {}) and kind not in kinds:
                yield f"{part}: '{name}' is not used by a source of kind {kind}; leave it out"


def _in_itself(content: dict[str, Any]) -> Iterator[str]:
    """What no schema can say of single fields."""
    quirks = content.get("quirks", {})
    zone = quirks.get("time_zone")
    if zone is not None and not _is_zone(zone):
        yield f"quirks: 'time_zone' is '{zone}', which is none{did_you_mean(zone, available_timezones())}"
    source = Source("", "", "feed", hosts=tuple(content.get("hosts", ())))
    for host in source.hosts:
        name = host.removeprefix("*.")
        try:
            plain = split(f"https://{name}/").host
        except NotListed:
            yield f"'hosts' has '{host}', which is no name a host can have"
            continue
        if plain != name:
            yield f"'hosts' has '{host}'; write {plain}"
    for other, host in quirks.get("same_hosts", {}).items():
        if not source.has(host):
            hint = did_you_mean(host, source.hosts)
            yield f"quirks: 'same_hosts' leads {other} to {host}, which is not in 'hosts'{hint}"
        elif other in source.hosts:
            yield f"quirks: 'same_hosts' has {other}, which is in 'hosts' too; leave it out of 'hosts'"
    folder = content.get("folder")
    if folder is not None and folder != INBOX and not Path(folder).expanduser().is_absolute():
        hint = did_you_mean(folder, [INBOX])
        yield f"'folder' is '{folder[:60]}'; write {INBOX} or a path that starts with / or ~{hint}"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # none of that name; no name; a folder of zones
        return False
    return True


def address_problems(source: Source) -> Iterator[str]:
    """What is wrong with the addresses of a source whose other fields make sense."""
    seen: set[str] = set()
    form = canonical if source.kind == "address" else listing_address
    for address in source.addresses:
        try:
            one = form(address, source)
        except NotListed as reason:
            hint = did_you_mean(urlsplit(address).hostname or "", source.hosts)
            yield f"'addresses' has {address[:100]}, which {reason}{hint}"
            continue
        if one in seen:
            yield f"'addresses' has {address[:100]} twice; keep one"
        seen.add(one)
