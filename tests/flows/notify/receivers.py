"""Receivers on loopback: one takes signed webhooks and one takes mail; both keep what they are sent."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import cast


@dataclass(slots=True)
class Received:
    """What came in: HTTP requests as headers and body, mails as read; `answer` is what is answered.

    `answer` of HTTP is a status, 0 for hanging up without a word; of SMTP it is the reply to the text.
    """

    port: int = 0
    answer: int = 200
    requests: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)
    envelopes: list[list[str]] = field(default_factory=list)


@contextmanager
def webhook() -> Iterator[Received]:
    """A small HTTP server."""
    received = Received()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.requests.append((dict(self.headers), body))
            if received.answer == 0:
                self.close_connection = True
                return
            self.send_response(received.answer)
            if 300 <= received.answer < 400:
                self.send_header("Location", f"http://127.0.0.1:{received.port}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with _served(HTTPServer(("127.0.0.1", 0), Handler), received):
        yield received


@contextmanager
def mail_server() -> Iterator[Received]:
    """A small SMTP server: no encryption, no names and passwords."""
    received = Received(answer=250)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 loopback")
            envelope: list[str] = []
            while words := self.rfile.readline().decode().strip():
                command = words.upper()
                if command.startswith(("MAIL", "RCPT")):
                    envelope.append(words)
                if command == "QUIT":
                    return self._say("221 bye")
                if command != "DATA":
                    self._say("250 ok")
                    continue
                self._say("354 go on")
                text = b""
                while not text.endswith(b"\r\n.\r\n"):
                    text += self.rfile.readline()
                if received.answer == 0:
                    return None
                self._say(f"{received.answer} done")
                received.mails.append(
                    cast(EmailMessage, message_from_bytes(text[:-3], policy=policy.default))
                )
                received.envelopes.append(envelope)
            return None

        def _say(self, words: str) -> None:
            self.wfile.write(f"{words}\r\n".encode())

    with _served(socketserver.TCPServer(("127.0.0.1", 0), Handler), received):
        yield received


@contextmanager
def _served(server: socketserver.TCPServer, received: Received) -> Iterator[None]:
    received.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
