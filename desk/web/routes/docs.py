"""GET /docs: what the service takes and answers, on one page without a script."""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from claims.report.html import environment
from desk.web.description import PARAMETERS
from desk.web.middleware.headers import policy_of
from desk.web.problem import KINDS

TEMPLATES = Path(__file__).parents[1] / "templates"


async def docs(request: Request) -> Response:
    """The page."""
    page = _page()
    return Response(page, headers={"Content-Security-Policy": policy_of(page)}, media_type="text/html")


@cache
def _page() -> str:
    template = environment(TEMPLATES).get_template("docs.html.j2")
    return template.render(parameters=PARAMETERS, kinds=KINDS)
