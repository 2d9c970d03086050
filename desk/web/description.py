"""The service's description (OpenAPI 3.1), made from schemas/ and the lists the code uses."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from claims.contracts import schema
from desk.web.problem import KINDS, MEDIA_TYPE

PARAMETERS: tuple[dict[str, Any], ...] = (
    {
        "name": "published",
        "in": "query",
        "description": "Day of printing, 2025-05-12; wins over what the article says.",
        "schema": {"type": "string", "format": "date"},
    },
    {
        "name": "lang",
        "in": "query",
        "description": "Language of the article: id, en, or auto to tell by its words.",
        "schema": {"enum": ["id", "en", "auto"], "default": "auto"},
    },
    {
        "name": "id",
        "in": "query",
        "description": "Your id of the article; without one the body's, else the SHA-256 of the body.",
        "schema": {"type": "string", "maxLength": 2000},
    },
    {
        "name": "report_lang",
        "in": "query",
        "description": "Language of the report page, id or en; the service's own unless given.",
        "schema": {"enum": ["id", "en"]},
    },
)
_WORDS = {"type": ["string", "null"]}
_ARTICLE: dict[str, Any] = {
    "type": "object",
    "title": "an article in our own form",
    "required": ["text"],
    "properties": {
        "text": {
            "type": "string",
            "pattern": "\\S",
            "description": "the article; a blank line ends a paragraph",
        },
        "title": _WORDS,
        "published": _WORDS
        | {"pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}.*)?$", "description": "day of printing, ISO 8601"},
        "lang": {"enum": ["id", "en", None]},
        "url": _WORDS,
        "publisher": _WORDS,
        "id": {"type": ["string", "integer", "null"]},
    },
}
_NINJS: dict[str, Any] = {
    "type": "object",
    "title": "ninjs, versions 1 to 3.1 (IPTC)",
    "description": "Read are uri, headline(s), body_text, body_html or bodies, versioncreated, firstcreated, "
    "contentcreated, language, canonicalurl, copyrightholder and source, with or without capitals.",
    "anyOf": [{"required": ["body_text"]}, {"required": ["body_html"]}, {"required": ["bodies"]}],
}
_PROBLEM: dict[str, Any] = {
    "type": "object",
    "title": "problem details (RFC 9457)",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"enum": [f"/docs#{name}" for name in KINDS]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "one line: what is wrong, and what to do"},
    },
    "additionalProperties": False,
}


@cache
def description_text() -> str:
    """The description as JSON, the same bytes each time."""
    return json.dumps(description(), indent=1, sort_keys=True) + "\n"


def description() -> dict[str, Any]:
    """The description. Contracts that refer to each other become components that do."""
    secured: list[dict[str, list[str]]] = [{"token": []}, {}]
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Tilik",
            "summary": "Checks the facts in a news article: an article in, its dossier out.",
            "version": _version(),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/v1/check": {"post": _check() | {"security": secured}},
            "/metrics": {
                "get": _get("metrics", "Figures for Prometheus.", {"text/plain": _text()})
                | {"security": secured}
            },
            "/openapi.json": {
                "get": _get(
                    "openapi", "This description.", {"application/json": {"schema": {"type": "object"}}}
                )
            },
            "/docs": {
                "get": _get("docs", "What the service takes and answers, as a page.", {"text/html": _text()})
            },
            "/healthz": {"get": _get("healthz", "The process is alive.", _state("alive"))},
            "/readyz": {
                "get": _get("readyz", "Facts are loaded, the database is reachable.", _state("ready"), 503)
            },
        },
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Not asked for where the service was started without --tokens.",
                }
            },
            "schemas": dict(sorted(_contracts("dossier.v2")))
            | {"article-sent": _ARTICLE, "ninjs": _NINJS, "problem": _PROBLEM},
        },
    }


def _check() -> dict[str, Any]:
    words = {"schema": {"type": "string", "pattern": "\\S"}}
    return {
        "operationId": "check",
        "summary": "Judge an article.",
        "description": "The dossier as `tilik check --format jsonl` prints it, or the report page.",
        "parameters": list(PARAMETERS),
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"anyOf": [_ref("article-sent"), _ref("ninjs")]}},
                "text/plain": words,
                "text/markdown": words,
                "text/html": words,
            },
        },
        "responses": {
            "200": {
                "description": "The dossier.",
                "content": {"application/json": {"schema": _ref("dossier.v2")}, "text/html": words},
            }
        }
        | _problems(*sorted({kind.status for kind in KINDS.values()})),
    }


def _get(name: str, summary: str, content: Mapping[str, Any], *problems: int) -> dict[str, Any]:
    answers = {"200": {"description": summary, "content": dict(content)}}
    always = {401, 429} if name == "metrics" else set()
    return {
        "operationId": name,
        "summary": summary,
        "responses": answers | _problems(*sorted({403, 500, *problems, *always})),
    }


def _problems(*statuses: int) -> dict[str, Any]:
    """An answer for each status: which kinds of problem it stands for."""
    found = {}
    for status in statuses:
        kinds = [(name, kind) for name, kind in KINDS.items() if kind.status == status]
        told = " ".join(f"{name}: {kind.meaning}" for name, kind in kinds)
        answer: dict[str, Any] = {"description": told, "content": {MEDIA_TYPE: {"schema": _ref("problem")}}}
        if status in (429, 503):
            answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "seconds"}}
        found[str(status)] = answer
    return found


def _contracts(name: str, seen: set[str] | None = None) -> Iterator[tuple[str, Any]]:
    """A contract and those it refers to, each once, with its parts beside it as components of their own."""
    seen = set() if seen is None else seen
    if name in seen:
        return
    seen.add(name)
    found = dict(schema(name))
    parts = found.pop("$defs", {})
    for taken in ("$schema", "$id"):
        found.pop(taken, None)
    wanted: set[str] = set()
    yield name, _pointed(found, name, wanted)
    for part, rule in parts.items():
        yield f"{name}.{part}", _pointed(rule, name, wanted)
    for other in sorted(wanted):
        yield from _contracts(other, seen)


def _pointed(rule: Any, name: str, wanted: set[str]) -> Any:
    """The rule with every reference turned into one to a component; the contracts meant are in `wanted`."""
    if isinstance(rule, list):
        return [_pointed(one, name, wanted) for one in rule]
    if not isinstance(rule, dict):
        return rule
    found = {key: _pointed(value, name, wanted) for key, value in rule.items()}
    if isinstance(target := found.get("$ref"), str):
        file, _, part = target.removeprefix("tilik:/").partition("#/$defs/")
        contract = file.removesuffix(".json") or name
        wanted.add(contract)
        found["$ref"] = _ref(f"{contract}.{part}" if part else contract)["$ref"]
    return found


def _state(word: str) -> dict[str, Any]:
    status = {"type": "object", "required": ["status"], "properties": {"status": {"const": word}}}
    return {"application/json": {"schema": status}}


def _text() -> dict[str, Any]:
    return {"schema": {"type": "string"}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _version() -> str:
    try:
        return version("tilik")
    except PackageNotFoundError:
        return "0"
