"""What was extracted, as plain JSON and back: it crosses a pipe, and lies in the database for good."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from claims.article.extracted import Extracted, Hints, Listed, SeenDate, SeenField
from claims.model import Article, Published, Unread

Json = dict[str, Any]


def dates_to_json(dates: Iterable[SeenDate]) -> list[Json]:
    """Each date with its origin; the day as 2025-05-12."""
    return [asdict(one) | {"day": one.day.isoformat()} for one in dates]


def dates_from_json(found: Sequence[Json]) -> tuple[SeenDate, ...]:
    """The dates of dates_to_json."""
    return tuple(SeenDate(**one | {"day": date.fromisoformat(one["day"])}) for one in found)


def fields_to_json(fields: Iterable[SeenField]) -> list[Json]:
    """Each field not understood with its place."""
    return [asdict(one) for one in fields]


def fields_from_json(found: Sequence[Json]) -> tuple[SeenField, ...]:
    """The fields of fields_to_json."""
    return tuple(SeenField(**one) for one in found)


def hints_to_json(hints: Hints) -> Json:
    """What is known of the bytes besides themselves."""
    listed = hints.listed
    told = listed and {
        "title": listed.title,
        "dates": dates_to_json(listed.dates),
        "unknown": fields_to_json(listed.unknown),
    }
    return asdict(hints) | {"listed": told}


def hints_from_json(found: Json) -> Hints:
    """The hints of hints_to_json."""
    told = found["listed"]
    listed = told and Listed(told["title"], dates_from_json(told["dates"]), fields_from_json(told["unknown"]))
    return Hints(**found | {"listed": listed, "title_suffixes": tuple(found["title_suffixes"])})


def to_json(one: Extracted | Unread) -> Json:
    """An extracted article, or the reason why there is none."""
    if isinstance(one, Unread):
        return {"unread": asdict(one)}
    article = asdict(one.article)
    day = one.article.published.day
    article["published"] = {"day": day.isoformat() if day else None, "origin": one.article.published.origin}
    return {
        "article": article,
        "dates": dates_to_json(one.dates),
        "unknown": fields_to_json(one.unknown),
        "tools": dict(one.tools),
        "canonical": one.canonical,
    }


def from_json(found: Json) -> Extracted | Unread:
    """What to_json was given."""
    if "unread" in found:
        return Unread(**found["unread"])
    published = found["article"]["published"]
    day = date.fromisoformat(published["day"]) if published["day"] else None
    return Extracted(
        Article(**found["article"] | {"published": Published(day, published["origin"])}),
        dates_from_json(found["dates"]),
        fields_from_json(found["unknown"]),
        found["tools"],
        found["canonical"],
    )
