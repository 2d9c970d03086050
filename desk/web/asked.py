"""What is asked: the query, the content type and the wanted form of a request, checked before its body."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from starlette.datastructures import Headers, QueryParams

from claims.model import Language
from desk.web.jobs import Form
from desk.web.problem import Problem

KNOWN = ("published", "lang", "id", "report_lang")
FORMS: dict[str, Form] = {
    "application/json": "json",
    "text/plain": "plain",
    "text/markdown": "markdown",
    "text/html": "page",
}
ANSWERS: dict[str, Literal["json", "html"]] = {"application/json": "json", "text/html": "html"}
_CHARSETS = ("utf-8", "utf8", "us-ascii", "utf-16")
_LONGEST_ID = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a dossier, all but its body."""

    form: Form
    content_type: str
    answer: Literal["json", "html"]
    id: str | None
    published: date | None
    language: Language | None
    report_language: Language


def asked(query: QueryParams, headers: Headers, report_language: Language) -> Asked:
    """The request as asked. Raises Problem, naming what is wrong with which part."""
    given: dict[str, str] = {}
    for name, value in query.multi_items():
        if name not in KNOWN:
            raise Problem("bad-request", f"there is no parameter {name[:40]!r}: known are {', '.join(KNOWN)}")
        if name in given:
            raise Problem("bad-request", f"{name} is given twice: give it once")
        given[name] = value
    coding = headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("", "identity"):
        raise Problem(
            "unsupported",
            f"the body is coded as {coding[:40]!r}: send it as it is",
            {"Accept-Encoding": "identity"},
        )
    lang = given.get("lang", "auto")
    if lang not in ("id", "en", "auto"):
        raise Problem("bad-request", f"lang is {lang[:40]!r}: give id, en or auto")
    words = given.get("report_lang", report_language)
    if words not in ("id", "en"):
        raise Problem("bad-request", f"report_lang is {words[:40]!r}: give id or en")
    kind = _content_type(headers)
    return Asked(
        form=FORMS[kind],
        content_type=" ".join(headers["content-type"].split())[:200],
        answer=wanted(headers.get("accept", "*/*")),
        id=_id(given.get("id")),
        published=_day(given.get("published")),
        language="id" if lang == "id" else "en" if lang == "en" else None,
        report_language="en" if words == "en" else "id",
    )


def wanted(accept: str) -> Literal["json", "html"]:
    """The form a caller likes best (RFC 9110, 12.5.1); else JSON. Raises Problem for neither."""
    best: dict[str, tuple[int, float]] = {}
    for part in accept.split(",")[:50]:
        kind, *parameters = (word.strip().lower() for word in part.split(";"))
        quality = next((_quality(word[2:]) for word in parameters if word.startswith("q=")), 1.0)
        for name in ANSWERS:
            exact = {name: 3, f"{name.split('/')[0]}/*": 2, "*/*": 1, "": 1}.get(kind, 0)
            if exact > best.get(name, (0, 0.0))[0]:
                best[name] = (exact, quality)
    liked = [
        (quality, name == "application/json", name) for name, (_, quality) in best.items() if quality > 0
    ]
    if not liked:
        raise Problem("not-acceptable", f"the answer comes as {' or '.join(ANSWERS)}: ask for one of these")
    return ANSWERS[max(liked)[2]]


def _quality(words: str) -> float:
    try:
        return min(max(float(words), 0.0), 1.0)
    except ValueError:
        return 0.0


def _content_type(headers: Headers) -> str:
    kind, *parameters = (word.strip().lower() for word in headers.get("content-type", "").split(";"))
    if kind not in FORMS:
        told = f"the content type is {kind[:60]!r}" if kind else "there is no content type"
        raise Problem("unsupported", f"{told}: send {', '.join(FORMS)}", {"Accept": ", ".join(FORMS)})
    for word in parameters:
        name, _, value = word.partition("=")
        if kind != "text/html" and name.strip() == "charset" and value.strip().strip('"') not in _CHARSETS:
            raise Problem("unsupported", f"the charset is {value[:40]!r}: send UTF-8")
    return kind


def _id(value: str | None) -> str | None:
    if value is None or not value.strip():
        return None
    if len(value) > _LONGEST_ID or not value.isprintable():
        raise Problem("bad-request", f"id is no line of at most {_LONGEST_ID:,} printable characters")
    return value


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        if len(value) != len("2025-05-12") or value[4] != "-" or value[7] != "-":
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise Problem("bad-request", f"published is {value[:40]!r}: give a day like 2025-05-12") from None
