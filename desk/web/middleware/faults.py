"""Whatever goes wrong behind this is answered as a problem; nobody outside sees a traceback."""

import logging

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk.web.problem import Problem

_KINDS = {400: "bad-request", 404: "not-found", 405: "wrong-method", 413: "too-large"}
_log = logging.getLogger(__name__)


class Faults:
    """Answers problems, what Starlette itself refuses, and faults of ours."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        begun = False

        async def seen(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, seen)
            return
        except Problem as problem:
            found = problem
        except HTTPException as refused:
            found = told(refused)
        except Exception:
            if scope["type"] != "http" or begun:
                raise
            _log.exception("a request could not be answered")
            found = Problem("fault", "this should not have happened: please report it with the time")
        await found.response()(scope, receive, send)


def told(refused: HTTPException) -> Problem:
    """What Starlette refuses (a path, a method), as a problem of ours."""
    kind = _KINDS.get(refused.status_code, "bad-request")
    said = {
        "not-found": "there is nothing at this path; GET /docs lists what there is",
        "wrong-method": "this path takes other methods, named in the header Allow",
    }
    return Problem(kind, said.get(kind, refused.detail), refused.headers)
