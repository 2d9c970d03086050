"""An article in, its dossier out: the same bytes as `tilik check`, one line for all that is hostile."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from claims.contracts import validate
from desk.cli.main import main
from tests.desk.web.conftest import SELF_VISIT, Made, told
from tests.kept import ROOT

NINJS = {
    "uri": "urn:contoh:1",
    "headline": "Kunjungan resmi",
    "bodies": [{"value": f"<p>{SELF_VISIT}</p><p>Pasar itu ramai.</p>", "contenttype": "text/html"}],
    "versioncreated": "2015-10-20T08:00:00+07:00",
    "language": "id-ID",
}
LINE = {"id": "a-1", "title": "Kunjungan", "text": SELF_VISIT, "published": "2015-10-20", "lang": "id"}
PAGE = (
    "<html><head><title>Kunjungan</title><meta property='article:published_time' content='2015-10-20'>"
    f"</head><body><article><h1>Kunjungan</h1><p>{SELF_VISIT}</p>"
    f"<p>{'Pasar itu ramai sejak pagi. ' * 20}</p></article></body></html>"
)
KINDS = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/json",
}
SAMPLES = sorted(path for path in (ROOT / "seeds/articles").iterdir() if path.suffix in (".txt", ".md"))[:6]


FORMS = {
    "text.txt": SELF_VISIT,
    "front.txt": f"\ufeff---\npublished: 2015-10-20\nid: b\n---\r\n{SELF_VISIT}\r\n",
    "markdown.md": f"# Kunjungan\n\n{SELF_VISIT}\n",
    "ninjs.json": json.dumps(NINJS),
    "ours.jsonl": json.dumps(LINE),
    "page.html": PAGE,
}
NAMED = ("front.txt", "ninjs.json", "ours.jsonl")


@pytest.mark.parametrize("options", [{}, {"published": "2025-05-12", "lang": "en"}], ids=["bare", "given"])
def test_the_dossier_is_the_line_of_tilik_check(
    options: dict[str, str], client: TestClient, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Where no id is given anywhere the command names the path, so the path is the id that is sent."""
    paths = [tmp_path / name for name in FORMS]
    for path in paths:
        path.write_bytes(FORMS[path.name].encode())
    if not options:
        paths += SAMPLES
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    with pytest.raises(SystemExit):
        main(["check", "--format", "jsonl", *words, *map(str, paths)])
    wanted = capfdbinary.readouterr().out.splitlines(keepends=True)
    assert len(wanted) == len(paths)
    for path, line in zip(paths, wanted, strict=True):
        query = options if path.name in NAMED else {**options, "id": json.loads(line)["article"]["source_id"]}
        kind = KINDS[path.suffix]
        answer = client.post(
            "/v1/check", params=query, content=path.read_bytes(), headers={"Content-Type": kind}
        )
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/json"
        assert answer.content == line, path.name
        validate("dossier.v2", answer.json())


def test_without_an_id_the_article_is_named_by_its_bytes(client: TestClient) -> None:
    sent = {"content": SELF_VISIT, "headers": {"Content-Type": "text/plain"}}
    first, second = client.post("/v1/check", **sent), client.post("/v1/check", **sent)
    assert first.content == second.content
    article = first.json()["article"]
    assert article["source_id"] == f"sha256:{article['raw_sha256']}"


def test_the_callers_id_wins(client: TestClient) -> None:
    answer = client.post("/v1/check?id=mine", json=LINE)
    assert answer.json()["article"]["source_id"] == "mine"


@pytest.mark.parametrize(("words", "language"), [("Menteri", "id"), ("Minister", "en")])
def test_the_report_page_comes_to_whom_asks_for_html(words: str, language: str, client: TestClient) -> None:
    hostile = {**LINE, "title": "<script>alert(1)</script>"}
    answer = client.post(f"/v1/check?report_lang={language}", json=hostile, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}"' in answer.text
    assert "<script" not in answer.text
    assert "style-src 'sha256-" in answer.headers["content-security-policy"]


# What is hostile: each refused or survived with one line, and the next article is judged as ever.

TEXT, JSON, HTML = "text/plain", "application/json", "text/html"
HOSTILE: dict[str, tuple[str, bytes, int, str]] = {
    "empty": (TEXT, b"", 422, "is empty"),
    "blank": (TEXT, b" \n\t\n", 422, "no text"),
    "bad UTF-8": (TEXT, b"Harga beras \xff naik", 422, "byte offset 12"),
    "bad UTF-8 in JSON": (JSON, b'{"text":"naik\xc3("}', 422, "byte offset 13"),
    "NUL": (TEXT, b"a\x00b", 422, "NUL"),
    "gzip in disguise": (TEXT, gzip.compress(b"a" * 100_000), 422, "a compressed file"),
    "a PDF": (TEXT, b"%PDF-1.7 ...", 422, "a PDF"),
    "deep list": (JSON, b"[" * 200_000, 422, "nested too deep"),
    "deep object": (JSON, b'{"text":' * 100_000, 422, "nested too deep"),
    "huge number": (JSON, b'{"text":' + b"9" * 5_000 + b"}", 422, "too many digits"),
    "number bomb": (JSON, b'{"text":1E+999999}', 422, "no string but a number"),
    "half a character": (JSON, b'{"text":"\\ud800"}', 422, "half a character"),
    "no object": (JSON, b"[]", 422, "no object"),
    "not JSON": (JSON, b"{text:1}", 422, "is not JSON at character"),
    "neither form": (JSON, b"{}", 422, 'no "text"'),
    "text of a list": (JSON, b'{"text":["a"]}', 422, "no string but a list"),
    "impossible day": (JSON, b'{"text":"a","published":"2025-02-30"}', 422, "impossible day"),
    "another language": (JSON, b'{"text":"a","lang":"nl"}', 422, "only id and en"),
    "id of lines": (JSON, b'{"text":"a","id":"x\\n2026 ERROR"}', 422, "unusable id"),
    "YAML bomb": (TEXT, b"---\na: &a [x,x]\nb: &b [*a,*a]\nid: *b\n---\ntext", 422, ""),
    "nothing in the page": (HTML, b"<html><body></body></html>", 422, "no article"),
    "too many tags": (HTML, b"<br>" * 300_000, 422, "more than 30000 tags"),
    "entities": (HTML, b'<!DOCTYPE x [<!ENTITY a "' + b"b" * 50_000 + b'">]><p>' + b"&a;" * 5_000, 422, ""),
    "a local file": (HTML, b"/etc/passwd", 422, ""),
    "ninjs without words": (JSON, b'{"bodies":[]}', 422, "no ninjs article"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_costs_itself_and_nothing_else(name: str, client: TestClient) -> None:
    kind, content, status, words = HOSTILE[name]
    answer = client.post("/v1/check", content=content, headers={"Content-Type": kind})
    detail = told(answer, status, "unreadable")
    assert detail.startswith("the article ")
    assert words in detail
    after = client.post("/v1/check", content="Pasar itu ramai.", headers={"Content-Type": TEXT})
    assert after.status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "\u202emoc.live\u202c \u200b\u00ad" * 200,
        "<img src=x onerror=alert(1)>" * 500,
        "=cmd|' /C calc'!A0",
        "Rupiah naik\n2026-11-26 ERROR forged",
        "99999999999999999999999 persen " * 300,
        "(((((((((((((((" * 2_000,
    ],
    ids=["one word", "bidi", "markup", "formula", "log line", "digits", "brackets"],
)
def test_a_hostile_text_is_an_article_like_any_other(text: str, client: TestClient) -> None:
    answer = client.post("/v1/check", content=text, headers={"Content-Type": TEXT})
    assert answer.status_code == 200, answer.text
    validate("dossier.v2", answer.json())


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from([TEXT, JSON, HTML, "text/markdown"]),
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner)
    ).map(lambda value: json.dumps(value).encode()),
)
def test_whatever_is_sent_is_answered(client: TestClient, kind: str, content: bytes) -> None:
    answer = client.post("/v1/check", content=content, headers={"Content-Type": kind})
    if answer.status_code == 200:
        validate("dossier.v2", answer.json())
    else:
        told(answer, 422, "unreadable")


# What is refused before a process sees it


@pytest.mark.parametrize(
    ("query", "headers", "status", "kind", "words"),
    [
        ("publised=2025-05-12", {}, 400, "bad-request", "no parameter 'publised'"),
        ("published=", {}, 400, "bad-request", "give a day like"),
        ("published=12-05-2025", {}, 400, "bad-request", "give a day like"),
        ("published=2025-W01-1", {}, 400, "bad-request", "give a day like"),
        ("published=2025-02-30", {}, 400, "bad-request", "give a day like"),
        ("lang=nl", {}, 400, "bad-request", "give id, en or auto"),
        ("lang=id&lang=en", {}, 400, "bad-request", "given twice"),
        ("report_lang=fr", {}, 400, "bad-request", "give id or en"),
        ("id=a%0Ab", {}, 400, "bad-request", "printable"),
        ("id=%E2%80%AEa", {}, 400, "bad-request", "printable"),
        (f"id={'a' * 2001}", {}, 400, "bad-request", "printable"),
        ("x%0A%1b[31m=1", {}, 400, "bad-request", "no parameter"),
        ("", {"Content-Type": "application/pdf"}, 415, "unsupported", "application/pdf"),
        ("", {"Content-Type": ""}, 415, "unsupported", "no content type"),
        ("", {"Content-Type": "text/plain; charset=iso-8859-1"}, 415, "unsupported", "send UTF-8"),
        ("", {"Content-Encoding": "gzip"}, 415, "unsupported", "gzip"),
        ("", {"Content-Encoding": "br"}, 415, "unsupported", "send it as it is"),
        ("", {"Accept": "application/xml"}, 406, "not-acceptable", "application/json or text/html"),
        ("", {"Accept": "application/json;q=0, text/*;q=0"}, 406, "not-acceptable", "application/json"),
        ("", {"Host": "evil.example"}, 403, "wrong-host", "evil.example"),
        ("", {"Host": ""}, 403, "wrong-host", "not called"),
        ("", {"Sec-Fetch-Site": "cross-site"}, 403, "cross-site", "another site"),
        ("", {"Sec-Fetch-Site": "same-site"}, 403, "cross-site", "another site"),
        ("", {"Origin": "https://evil.example"}, 403, "cross-site", "another site"),
        ("", {"Origin": "null"}, 403, "cross-site", "another site"),
    ],
)
def test_what_is_asked_wrongly_is_named(
    query: str, headers: dict[str, str], status: int, kind: str, words: str, made: Made
) -> None:
    client, workers = made()
    answer = client.post(f"/v1/check?{query}", content="Pasar.", headers={"Content-Type": TEXT, **headers})
    assert words in told(answer, status, kind)
    assert workers.jobs == []


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        ("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "html"),
        ("text/*", "html"),
        ("text/html;q=0.5, application/json;q=0.4", "html"),
        ("text/html, application/json", "json"),
        ("text/html;q=oops, */*;q=0.1", "json"),
    ],
)
def test_the_form_of_the_answer_is_the_one_liked_best(accept: str, form: str, made: Made) -> None:
    client, workers = made()
    client.post("/v1/check", content="a", headers={"Content-Type": TEXT, "Accept": accept})
    assert [job.answer for job in workers.jobs] == [form]


def pieces(size: int, count: int) -> Callable[[], Any]:
    """A body of unknown length, in pieces."""
    return lambda: (b"a" * size for _ in range(count))


def test_a_body_too_large_is_refused_by_its_length_or_while_it_comes(made: Made) -> None:
    client, workers = made(most_bytes=1_000)
    for content in (b"a" * 1_001, pieces(100, 11)(), pieces(10, 1_000_000)()):
        answer = client.post("/v1/check", content=content, headers={"Content-Type": TEXT})
        assert "1,000 bytes" in told(answer, 413, "too-large")
        assert answer.headers["connection"] == "close"
    assert (
        client.post("/v1/check", content=pieces(100, 10)(), headers={"Content-Type": TEXT}).status_code == 200
    )
    assert [len(job.raw) for job in workers.jobs] == [1_000]


def test_too_many_requests_are_told_when_to_come_again(made: Made) -> None:
    client, _ = made(rate=60, burst=2)
    sent = [client.post("/v1/check", content="a", headers={"Content-Type": TEXT}) for _ in range(3)]
    assert [answer.status_code for answer in sent] == [200, 200, 429]
    assert "60 times a minute" in told(sent[2], 429, "too-often")
    assert sent[2].headers["retry-after"] == "1"


def test_a_full_house_is_told_when_to_come_again(made: Made) -> None:
    client, _ = made(waiting=3)
    client.app.state.service.places = 4  # type: ignore[attr-defined]
    answer = client.post("/v1/check", content="a", headers={"Content-Type": TEXT})
    told(answer, 503, "busy")
    assert answer.headers["retry-after"] == "5"


def test_places_are_given_back_whatever_happens(made: Made) -> None:
    client, workers = made()
    service = client.app.state.service  # type: ignore[attr-defined]
    workers.answer = lambda job: 1 / 0  # type: ignore[assignment,return-value]
    for _ in range(50):
        assert client.post("/v1/check", content="a", headers={"Content-Type": TEXT}).status_code == 500
    assert service.places == 0
