"""The body of a request, read in pieces, so that nothing too large or too slow is ever held."""

import asyncio

from starlette.requests import ClientDisconnect, Request

from desk.web.problem import Problem


async def read_body(request: Request, most: int, seconds: float) -> bytes:
    """The body. Raises Problem where it is larger than `most` bytes, or takes longer to arrive."""
    if "transfer-encoding" in request.headers and "content-length" in request.headers:
        # Two servers in a row may believe one each, and see another end of the request (RFC 9112, 6.3).
        raise Problem("bad-request", "the body has two lengths: send one", {"Connection": "close"})
    told = request.headers.get("content-length", "")
    if told.isascii() and told.isdigit() and (len(told) > 18 or int(told) > most):
        raise _too_large(most)
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > most:
                    raise _too_large(most)
    except TimeoutError:
        raise Problem("slow-body", f"the body did not arrive within {seconds:g} s: send it again") from None
    except ClientDisconnect:
        raise Problem("bad-request", "the connection ended before the body did") from None
    return bytes(body)


def _too_large(most: int) -> Problem:
    return Problem("too-large", f"the body is larger than {most:,} bytes: give one article alone")
