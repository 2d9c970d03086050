"""The review page over HTTP: what is shown, what is kept, and what is refused."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.decisions import decisions
from db.errors import DatabaseError
from desk.web.middleware.headers import SAFE
from desk.web.review import pages
from tests.db.test_versions import BEGAN, FIRST, flag_of
from tests.desk.web.review.conftest import KEY, Reviewed

HOME = f"/{KEY}/"
HOSTILE = "<script>alert(1)</script>"


def sent(reviewed: Reviewed, check: str, verdict: str = "accepted", **more: Any) -> Any:
    """The form of a flag, sent as a browser sends it."""
    page = address_of(reviewed)
    finding = flag_of(reviewed.first, check)
    form = {"finding": finding, "dossier": page, "by": "Sekar", "reason": "", "verdict": verdict, **more}
    return reviewed.client.post(f"{HOME}decide", data=form, headers={"Sec-Fetch-Site": "same-origin"})


def address_of(reviewed: Reviewed) -> str:
    """The id of the dossier, as the list leads to it."""
    (id, *_) = re.findall(rf'href="{HOME}article/([0-9a-f]{{64}})#', reviewed.client.get(HOME).text)
    return str(id)


def kept(reviewed: Reviewed) -> list[tuple[str, str, str]]:
    with Session(reviewed.review.engine) as session:
        return [(one.verdict, one.by, one.reason) for one in decisions(session)]


def test_the_list_leads_to_each_flag_and_to_nothing_else(reviewed: Reviewed) -> None:
    page = reviewed.client.get(HOME)
    assert page.status_code == 200
    assert "2 flags are waiting for a decision." in page.text
    assert re.findall(r"#(a1-f\d)", page.text) == ["a1-f1", "a1-f2"]
    article = reviewed.client.get(f"{HOME}article/{address_of(reviewed)}")
    assert article.status_code == 200
    for flag in reviewed.first.flags:
        assert f'name="finding" value="{flag.id}"' in article.text
    assert article.text.count("<form ") == 2
    assert "Still to decide in this article: 2" in article.text
    assert 'id="a1-f2"' in article.text


def test_nothing_is_there_for_whoever_has_not_the_key(reviewed: Reviewed) -> None:
    for path in ("/", "/another/", f"/{KEY[:-1]}/", f"/another/article/{address_of(reviewed)}"):
        assert reviewed.client.get(path).status_code == 404
    assert reviewed.client.post("/another/decide", data={"verdict": "accepted"}).status_code == 404


def test_a_decision_is_kept_and_leads_to_the_next_flag(reviewed: Reviewed) -> None:
    answer = sent(reviewed, "impossible_date", reason="  Salah ketik. ")
    assert answer.status_code == 303
    assert answer.headers["location"].endswith("#a1-f2")
    assert kept(reviewed) == [("accepted", "Sekar", "Salah ketik.")]
    page = reviewed.client.get(answer.headers["location"]).text
    assert "Kept: “Senin, 31 September 2025” accepted by Sekar." in page
    assert "Still to decide in this article: 1" in page
    assert re.search(r"Accepted by Sekar, [^<]*: Salah ketik\.", page)
    assert page.count('name="by" value="Sekar"') == 2, "the name stands in the next form"
    last = sent(reviewed, "parts_and_whole", "dismissed").headers["location"]
    assert last.startswith(f"{HOME}?kept=")
    page = reviewed.client.get(last).text
    assert "dismissed by Sekar." in page
    assert "Nothing is waiting for a decision." in page


def test_whoever_changes_their_mind_decides_again(reviewed: Reviewed) -> None:
    dossier = address_of(reviewed)
    for verdict in ("accepted", "dismissed"):
        sent(reviewed, "impossible_date", verdict, dossier=dossier)
    assert [verdict for verdict, *_ in kept(reviewed)] == ["accepted", "dismissed"]
    assert "Dismissed by Sekar" in reviewed.client.get(f"{HOME}article/{dossier}").text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"by": "  "}, "needs a name"),
        ({"by": "x" * 201}, "needs a name"),
        ({"reason": "x" * 2001}, "longer than 2000"),
        ({"finding": "f" * 64}, "nothing here has an id"),
        ({"finding": HOSTILE}, "is no id"),
        ({"verdict": "perhaps"}, "not one of this page"),
    ],
)
def test_what_cannot_be_kept_is_said_on_a_page(reviewed: Reviewed, more: dict[str, str], said: str) -> None:
    answer = sent(reviewed, "impossible_date", **more)
    assert answer.status_code == 400
    assert said in answer.text
    assert f'href="{HOME}"' in answer.text
    assert "<script" not in answer.text
    assert kept(reviewed) == []


def test_a_form_without_its_fields_or_too_large_is_refused(reviewed: Reviewed) -> None:
    post = reviewed.client.post
    assert post(f"{HOME}decide", content=b"\xff=1&a=%ff").status_code == 400
    assert post(f"{HOME}decide", content=b"a=1&" * 20_000).status_code == 413
    assert post(f"{HOME}decide", content=b"&".join([b"a=1"] * 50)).status_code == 400
    assert kept(reviewed) == []


def test_an_article_that_is_not_there_is_a_page_that_says_so(reviewed: Reviewed) -> None:
    answer = reviewed.client.get(f"{HOME}article/{'0' * 64}")
    assert answer.status_code == 404
    assert "there is no such article" in answer.text


def test_other_sites_and_other_names_are_refused(reviewed: Reviewed) -> None:
    form = {"finding": reviewed.first.flags[0].id, "dossier": "x", "by": "x", "verdict": "accepted"}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
        assert reviewed.client.post(f"{HOME}decide", data=form, headers=headers).status_code == 403
    assert reviewed.client.get(HOME, headers={"Host": "elsewhere.example"}).status_code == 403
    assert kept(reviewed) == []


def test_every_answer_has_the_safe_headers_and_forms_go_home_only(reviewed: Reviewed) -> None:
    article = f"{HOME}article/{address_of(reviewed)}"
    for path, policy in ((HOME, "'none'"), (article, "'self'"), ("/", "'none'")):
        answer = reviewed.client.get(path)
        assert {name: answer.headers[name] for name in SAFE} == dict(SAFE)
        assert f"form-action {policy}" in answer.headers["content-security-policy"]
        assert "script" not in answer.text
    assert "style-src 'sha256-" in reviewed.client.get(article).headers["content-security-policy"]


def test_what_editors_wrote_is_no_markup(reviewed: Reviewed) -> None:
    sent(reviewed, "impossible_date", by=HOSTILE, reason=HOSTILE)
    page = reviewed.client.get(f"{HOME}article/{address_of(reviewed)}").text
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 2


def test_a_long_list_comes_in_pages(reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGE", 1)
    first, second = reviewed.client.get(HOME).text, reviewed.client.get(f"{HOME}?from=1").text
    assert "Shown are 1 to 1" in first
    assert f'rel="next" href="{HOME}?from=1"' in first
    assert f'rel="prev" href="{HOME}?from=0"' in second
    assert 'start="2"' in second
    for odd in ("99", "-1", "x", "9" * 30):
        assert reviewed.client.get(f"{HOME}?from={odd}").status_code == 200


def test_a_newer_version_is_what_the_list_leads_to(reviewed: Reviewed) -> None:
    older = address_of(reviewed)
    reviewed.desk.prints(f"{FIRST} Harga turun.")
    assert address_of(reviewed) != older
    reviewed.review.since = BEGAN + timedelta(days=9)
    assert "Nothing is waiting" in reviewed.client.get(HOME).text


def test_a_database_that_is_away_is_a_problem(reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise DatabaseError("cannot reach PostgreSQL")

    monkeypatch.setattr(pages, "waiting", away)
    answer = reviewed.client.get(HOME)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
