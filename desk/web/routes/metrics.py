"""GET /metrics: the service's own counts and what stands in the database, for Prometheus."""

import logging

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from db.errors import DatabaseError
from desk.web.metrics import exposition
from desk.web.service import Service

_log = logging.getLogger(__name__)


async def metrics(request: Request) -> Response:
    """Prometheus' text format. A database that cannot be read takes its own figures away, no others."""
    service: Service = request.app.state.service
    told = generate_latest(service.counted.registry)
    try:
        found, age = await service.figures.get()
    except DatabaseError as error:
        _log.error("no figures: %s", error)
        found, age = None, 0.0
    if found is not None:
        told += exposition(found, age)
    return Response(told, headers={"Content-Type": CONTENT_TYPE_LATEST})
