"""GET /openapi.json: the service's description (OpenAPI 3.1)."""

from starlette.requests import Request
from starlette.responses import Response

from desk.web.description import description_text


async def openapi(request: Request) -> Response:
    """The description, the same bytes each time."""
    return Response(description_text(), media_type="application/json")
