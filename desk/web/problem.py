"""Problems: what went wrong with a request, as RFC 9457 problem details, one clear line each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.responses import Response

from flows.log_lines import visible

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, and what it means for whoever called."""

    status: int
    meaning: str


KINDS: Mapping[str, Kind] = {
    "bad-request": Kind(400, "A parameter is unknown or has a value that cannot be used."),
    "no-token": Kind(401, "There is no token, or no such token: send `Authorization: Bearer TOKEN`."),
    "wrong-host": Kind(403, "The request was sent to a name this service does not answer to."),
    "cross-site": Kind(403, "The request comes from a page of another site in somebody's browser."),
    "not-found": Kind(404, "There is nothing at this path."),
    "wrong-method": Kind(405, "The path takes other methods: see the header Allow."),
    "not-acceptable": Kind(406, "The answer comes as application/json or text/html, no other way."),
    "slow-body": Kind(408, "The body took too long to arrive."),
    "too-large": Kind(413, "The body is larger than one article may be."),
    "unsupported": Kind(415, "The body is of a kind, a coding or a charset that is not read."),
    "unreadable": Kind(422, "The body is no article that can be read; the detail names what and where."),
    "too-often": Kind(429, "This token asks too often: wait as long as Retry-After says."),
    "fault": Kind(500, "A fault of Tilik: please report it."),
    "busy": Kind(503, "Too many articles wait already: try again after Retry-After seconds."),
    "too-slow": Kind(503, "This article took longer than one article may, and was stopped."),
    "not-ready": Kind(503, "The facts or the database cannot be reached just now: try again later."),
}


class Problem(Exception):
    """A request that is answered with a problem; raised by routes and middleware, answered in one place."""

    def __init__(self, kind: str, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.headers = kind, detail, dict(headers or {})

    def response(self) -> Response:
        """The answer."""
        return answer(self.kind, self.detail, self.headers)


def answer(kind: str, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """A problem as an answer. The connection ends with it where a body may not have been read whole."""
    status = KINDS[kind].status
    body = {
        "type": f"/docs#{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": visible(" ".join(detail.split())),
    }
    sent = dict(headers or {})
    if kind in ("too-large", "slow-body", "unsupported", "no-token", "too-often", "busy"):
        sent.setdefault("Connection", "close")
    return Response(json.dumps(body, ensure_ascii=False) + "\n", status, sent, MEDIA_TYPE)
