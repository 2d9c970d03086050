"""A stand-in for a Prefect server that wants a name and password: it tells anybody only that it is well."""

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

WHO = "desk:secret"


@contextmanager
def locked_server() -> Iterator[str]:
    """Gives the address of its API."""
    right = f"Basic {base64.b64encode(WHO.encode()).decode()}"

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            let_in = self.path == "/api/health" or self.headers["Authorization"] == right
            body = b"true" if let_in else b"{}"
            self.send_response(200 if let_in else 401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing on stderr."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
