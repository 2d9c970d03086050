"""The application of `tilik review`: three addresses below one that only who started it knows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from claims.model import Language, Verdict
from db.decisions import decide
from db.errors import DatabaseError
from db.session import Engine, transaction
from desk.web.body import read_body
from desk.web.middleware.cross_site import CrossSite
from desk.web.middleware.faults import Faults, told
from desk.web.middleware.headers import SafeHeaders, policy_of
from desk.web.middleware.hosts import Hosts
from desk.web.problem import Problem
from desk.web.review import pages
from desk.web.review.words import say
from desk.web.serving import LOOPBACK

MOST_BYTES = 60_000
"""Of a form that is sent: a reason of 2,000 characters, each written as up to twelve bytes, and the rest."""
SECONDS = 10.0
_VERDICTS: dict[str, Verdict] = {"accepted": "accepted", "dismissed": "dismissed"}


@dataclass(slots=True)
class Review:
    """What is reviewed: the database, in which language, below which key; and who decided last.

    `since` and `source_id` narrow the list down. `by` stands in the next form: one person sits here.
    """

    engine: Engine
    language: Language
    key: str
    by: str = ""
    since: datetime | None = None
    source_id: str | None = None

    @property
    def home(self) -> str:
        """The path of the list."""
        return f"/{self.key}/"


def build(review: Review) -> Starlette:
    """The application. Nobody is asked who they are: the key in the path is known to who started it alone."""
    return Starlette(
        routes=[
            Route(review.home, _answered(review, _list), methods=["GET"]),
            Route(f"{review.home}article/{{dossier}}", _answered(review, _article), methods=["GET"]),
            Route(f"{review.home}decide", _answered(review, _decide), methods=["POST"]),
        ],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(Faults),
            Middleware(Hosts, names=frozenset(LOOPBACK)),
            Middleware(CrossSite),
        ],
        exception_handlers={HTTPException: _not_here},
    )


Answer = Callable[[Review, Request, bytes], Response]


def _answered(review: Review, answer: Answer) -> Callable[[Request], "object"]:
    """The answer made beside the event loop: it asks the database."""

    async def answered(request: Request) -> Response:
        body = await read_body(request, MOST_BYTES, SECONDS) if request.method == "POST" else b""
        try:
            return await run_in_threadpool(answer, review, request, body)
        except DatabaseError as error:
            raise Problem("not-ready", str(error), {"Retry-After": "5"}) from error

    return answered


def _list(review: Review, request: Request, _: bytes) -> Response:
    asked = request.query_params
    start = asked.get("from", "")
    found = pages.waiting(review.engine, since=review.since, source_id=review.source_id)
    kept = pages.kept_of(review.engine, asked.get("kept", ""), review.language)
    number = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 0
    return _page(pages.list_page(review.engine, found, review.language, review.home, number, kept))


def _article(review: Review, request: Request, _: bytes) -> Response:
    kept = pages.kept_of(review.engine, request.query_params.get("kept", ""), review.language)
    dossier = request.path_params["dossier"]
    try:
        page = pages.article_page(review.engine, dossier, review.language, review.home, review.by, kept)
    except LookupError:
        return _refused(review, say(review.language, "no_article"), 404)
    return _page(page, forms=True)


def _decide(review: Review, request: Request, body: bytes) -> Response:
    try:
        form = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=9)
        values = {name: given[0] for name, given in form.items()}
        finding, dossier, by = (values[name] for name in ("finding", "dossier", "by"))
        verdict = _VERDICTS[values["verdict"]]
    except (ValueError, KeyError):
        return _refused(review, say(review.language, "unknown_form"), 400)
    try:
        with transaction(review.engine) as session:
            made = decide(
                session, finding, verdict, by=by, at=datetime.now(UTC), reason=values.get("reason", "")
            )
    except (LookupError, ValueError) as error:
        return _refused(review, pages.refusal(error, review.language), 400)
    review.by = made.by
    return RedirectResponse(pages.next_place(review.engine, dossier, made.finding, review.home), 303)


def _refused(review: Review, why: str, status: int) -> Response:
    told = say(review.language, "refused", reason=why) if status == 400 else why
    return _page(pages.refused_page(told, review.language, review.home), status=status)


def _page(page: str, *, forms: bool = False, status: int = 200) -> Response:
    policy = {"Content-Security-Policy": policy_of(page, forms=forms)}
    return Response(page, status, policy, "text/html")


def _not_here(request: Request, refused: Exception) -> Response:
    assert isinstance(refused, HTTPException), "this handler is for what Starlette refuses"
    return told(refused).response()
