"""The rules a schedule of prefect.yaml is held to."""

from collections.abc import Iterator
from typing import Any

from claims.contracts import did_you_mean
from flows.ops.shapes import NAME, SCHEDULE, Found, once, shape
from flows.ops.yaml_lines import Path as Where


def schedule_faults(path: Where, schedule: Any, times: set[str]) -> Iterator[Found]:
    """What is wrong with one schedule; `times` are the crons of its deployment so far."""
    if not isinstance(schedule, dict):
        yield path, "a schedule is a mapping"
        return
    yield from shape(path, schedule, SCHEDULE)
    for key in ("slug", "timezone", "active"):
        if schedule.get(key) in (None, ""):
            yield path, f"'{key}' is missing"
    slug, zone = schedule.get("slug"), schedule.get("timezone")
    if isinstance(slug, str) and not NAME.fullmatch(slug):
        yield (*path, "slug"), f"'{slug}' is no slug; write lower-case words with hyphens"
    if isinstance(zone, str):
        yield from _zone((*path, "timezone"), zone)
    if ("cron" in schedule) == ("interval" in schedule):
        yield path, "give either cron or interval (seconds)"
    cron, interval = schedule.get("cron"), schedule.get("interval")
    if isinstance(cron, str):
        yield from _cron((*path, "cron"), cron)
        yield from once((*path, "cron"), cron, times, "Prefect starts two schedules of one cron only once")
    if isinstance(interval, int) and interval < 1:
        yield (*path, "interval"), "must be at least 1 second"


def _cron(path: Where, cron: str) -> Iterator[Found]:
    from prefect.client.schemas.schedules import CronSchedule

    try:
        if len(cron.split()) != 5:
            raise ValueError
        CronSchedule(cron=cron)
    except ValueError:
        yield path, f"'{cron}' is no cron; write five fields: minute, hour, day, month, weekday"


def _zone(path: Where, zone: str) -> Iterator[Found]:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        hint = did_you_mean(zone, zoneinfo.available_timezones())
        yield path, f"'{zone}' is no time zone{hint or '; write one like Asia/Jakarta'}"
