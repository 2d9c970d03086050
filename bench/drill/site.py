"""The newspaper of `paper` served on loopback, with members that are slow or hostile beside the good ones."""

import hashlib
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bench.drill.paper import Paper, bomb

HOSTILE = {
    "/jahat/bom.html": "a page that is two hundred megabytes once unpacked",
    "/jahat/pribadi.html": "a redirect to a private address",
    "/jahat/berkas.html": "a redirect to a file",
    "/jahat/lingkaran.html": "redirects without end",
    "/jahat/baris.html": "three hundred thousand line breaks",
    "/jahat/lambat.html": "a byte a tenth of a second, for ever",
    "/arsip/terlarang.html": "a page that robots.txt forbids",
}
"""The members of the hostile feed by path, and what each of them is."""
BAD_FEEDS = ("/jahat/entitas.xml", "/jahat/etc-passwd.xml")


class Site:
    """A newspaper that is being served; `edition` may be set to the next one at any moment."""

    def __init__(self, paper: Paper, *, hostile: bool) -> None:
        self.paper = paper
        self.hostile = hostile
        self.edition = 1
        self.hits: Counter[str] = Counter()
        self.not_modified = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]

    @property
    def root(self) -> str:
        """The address of the newspaper, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def serve(self) -> None:
        """Answers until `close`."""
        self._server.serve_forever(poll_interval=0.05)

    def close(self) -> None:
        """Nobody listens any more."""
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def served(paper: Paper, *, hostile: bool = False) -> Iterator[Site]:
    """The newspaper, served on a free port of loopback."""
    site = Site(paper, hostile=hostile)
    thread = threading.Thread(target=site.serve, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.close()
        thread.join()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing: who asks is counted in `hits`."""

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            site.hits[path] += 1
            if site.hostile and _hostile(self, site, path):
                return
            page = site.paper.page(path, site.edition, site.root)
            if page is None:
                self._answer(404, "text/plain", b"tidak ada\n")
                return
            etag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
            if page.status == 200 and self.headers.get("If-None-Match") == etag:
                site.not_modified += 1
                self._answer(304, page.content_type, b"", etag)
                return
            self._answer(page.status, page.content_type, page.body, etag)

        def _answer(self, status: int, kind: str, body: bytes, etag: str | None = None, **more: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if etag is not None:
                self.send_header("ETag", etag)
            for name, value in more.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _hostile(handler: Any, site: Site, path: str) -> bool:
    """Answers for the paths that mean harm; False for all others."""
    html = "text/html; charset=utf-8"
    if path == "/jahat/rss.xml":
        links = [f"{site.root}{member}" for member in HOSTILE]
        links += ["file:///etc/passwd", "javascript:alert(1)", "http://10.0.0.7/rahasia.html", "gopher://x/1"]
        items = "".join(f"<item><title>&lt;b&gt;x</title><link>{link}</link></item>" for link in links)
        body = f"<rss version='2.0'><channel><title>Jahat</title>{items}</channel></rss>".encode()
        handler._answer(200, "application/rss+xml", body)
    elif path == "/jahat/entitas.xml":
        body = b"<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
        handler._answer(
            200,
            "application/rss+xml",
            body + b"<rss version='2.0'><channel><title>&b;</title></channel></rss>",
        )
    elif path == "/jahat/etc-passwd.xml":
        handler._answer(200, "application/rss+xml", b"/etc/passwd")
    elif path == "/jahat/bom.html":
        handler._answer(200, html, _BOMB, Content_Encoding="gzip")
    elif path == "/jahat/pribadi.html":
        handler._answer(302, html, b"", Location="http://169.254.169.254/latest/meta-data/")
    elif path == "/jahat/berkas.html":
        handler._answer(302, html, b"", Location="file:///etc/passwd")
    elif path == "/jahat/lingkaran.html":
        handler._answer(302, html, b"", Location=path)
    elif path == "/jahat/baris.html":
        handler._answer(200, html, b"<html><body>" + b"<br>" * 300_000 + b"</body></html>")
    elif path == "/jahat/lambat.html":
        _drip(handler)
    else:
        return False
    return True


def _drip(handler: Any) -> None:
    """A body that never ends, until nobody listens."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.1)
    except OSError:
        handler.close_connection = True


_BOMB = bomb()
