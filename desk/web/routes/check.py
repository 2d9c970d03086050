"""POST /v1/check: an article in, its dossier out."""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from desk.web.asked import asked
from desk.web.body import read_body
from desk.web.jobs import Done, Job
from desk.web.middleware.headers import policy_of
from desk.web.problem import Problem
from desk.web.service import Service


async def check(request: Request) -> Response:
    """The article's dossier, as `tilik check --format jsonl` prints it, or its report page."""
    service: Service = request.app.state.service
    wanted = asked(request.query_params, request.headers, service.serving.language)
    if service.places >= service.serving.places:
        raise Problem("busy", "too many articles wait already: try again in a moment", {"Retry-After": "5"})
    service.places += 1
    service.counted.inside.inc()
    try:
        serving = service.serving
        raw = await read_body(request, serving.most_bytes, serving.body_seconds)
        job = Job(
            raw,
            wanted.form,
            wanted.content_type,
            wanted.id,
            wanted.published,
            wanted.language,
            wanted.answer,
            wanted.report_language,
            datetime.now(UTC),
        )
        done = await service.workers.do(job)
    finally:
        service.places -= 1
        service.counted.inside.dec()
    service.counted.article(done.kind)
    request.scope["tilik.article"] = done.article
    return _answer(done, wanted.answer)


def _answer(done: Done, form: str) -> Response:
    if done.kind == "unreadable":
        raise Problem("unreadable", f"the article {done.body}")
    if done.kind == "not-ready":
        raise Problem("not-ready", done.body, {"Retry-After": "10"})
    if done.kind == "fault":
        raise Problem("fault", f"the article {done.body}")
    if form == "html":
        policy = {"Content-Security-Policy": policy_of(done.body)}
        return Response(done.body, headers=policy, media_type="text/html")
    return Response(done.body, media_type="application/json")
