"""Headers that keep a browser from doing anything with an answer but showing it."""

import base64
import hashlib

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def policy_of(page: str, *, forms: bool = False) -> str:
    """The policy for a page of ours: nothing but the one style sheet it holds, named by its hash.

    With `forms` its forms may be sent to where it came from.
    """
    policy = POLICY.replace("form-action 'none'", "form-action 'self'") if forms else POLICY
    _, begun, rest = page.partition("<style>")
    style, ended, _ = rest.partition("</style>")
    if not begun or not ended:
        return policy
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return f"{policy}; style-src 'sha256-{hashed}'"


class SafeHeaders:
    """Sets them on every answer; a page that needs its style sheet brings a policy of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""

        async def safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", POLICY)
                for name, value in SAFE.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, safe)
