"""Our own blocks: a receiver can check the signature, and what cannot be known is not tried again."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr, ValidationError
from standardwebhooks import Webhook, WebhookVerificationError

from bench.ports import free_port
from flows.notify.outcome import MaybeSent, NotSent
from tests.flows.notify.receivers import Received, mail_server, webhook

SECRET = "whsec_" + "dGlsaWstdGVzdC1zZWNyZXQtMDEyMzQ1Njc4OQ=="


@pytest.fixture
def receiver() -> Iterator[Received]:
    with webhook() as received:
        yield received


@pytest.fixture
def post_office() -> Iterator[Received]:
    with mail_server() as received:
        yield received


def post(
    port: int, record: dict[str, object] | None = None, *, secret: str = SECRET, scheme: str = "http"
) -> None:
    from flows.notify.blocks import SignedWebhook

    block = SignedWebhook(url=SecretStr(f"{scheme}://127.0.0.1:{port}/in"), secret=SecretStr(secret))
    block.post("ab" * 32, record or {"schema": "notice.v1"}, datetime.now(UTC))


def test_the_receiver_can_check_the_signature(receiver: Received) -> None:
    post(receiver.port, {"title": "Judul “aneh” \ud83d\udcf0 \ud800"})
    ((headers, body),) = receiver.requests
    assert Webhook(SECRET).verify(body, headers) == {"title": "Judul “aneh” \U0001f4f0 \ud800"}
    assert headers["webhook-id"] == "ab" * 32
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(body.replace(b"aneh", b"biasa"), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook("whsec_" + "YW5vdGhlci1zZWNyZXQ=").verify(body, headers)


@pytest.mark.parametrize("status", [301, 400, 410, 500, 503])
def test_what_was_refused_may_be_tried_again_and_no_redirect_is_followed(
    receiver: Received, status: int
) -> None:
    receiver.answer = status
    with pytest.raises(NotSent, match=f"^it answered {status}$"):
        post(receiver.port)
    assert len(receiver.requests) == 1


def test_a_receiver_that_hangs_up_may_have_read_it(receiver: Received) -> None:
    receiver.answer = 0
    with pytest.raises(MaybeSent, match="no answer came back"):
        post(receiver.port)


def test_a_receiver_that_is_not_there_has_read_nothing() -> None:
    with pytest.raises(NotSent, match="cannot be reached"):
        post(free_port())


def test_a_wrong_secret_or_address_is_told_without_showing_it() -> None:
    for more, told in (({"secret": "whsec_é"}, "its secret is not one"), ({"scheme": "ftp"}, "its address")):
        with pytest.raises(NotSent, match=told) as caught:
            post(1, **more)  # type: ignore[arg-type]
        assert "127.0.0.1" not in str(caught.value)


def test_prefects_automations_can_send_words(receiver: Received) -> None:
    import asyncio

    from flows.notify.blocks import SignedWebhook

    block = SignedWebhook(url=SecretStr(f"http://127.0.0.1:{receiver.port}/in"), secret=SecretStr(SECRET))
    asyncio.run(block.notify("isi", "perihal"))
    ((headers, body),) = receiver.requests
    assert Webhook(SECRET).verify(body, headers) == {"type": "words", "subject": "perihal", "body": "isi"}
    assert json.loads(body)


def mail(port: int, subject: str = "Tilik: kesalahan: 1", body: str = "Isi <b>biasa</b>") -> None:
    from flows.notify.blocks import SmtpMail

    SmtpMail(
        host="127.0.0.1",
        port=port,
        security="none",
        sender="tilik@koran.example",
        recipients=["redaksi@koran.example", "malam@koran.example"],
    ).post(subject, body, datetime(2026, 11, 26, 2, 0, tzinfo=UTC))


def test_mail_is_plain_text_to_all_recipients(post_office: Received) -> None:
    mail(post_office.port)
    ((letter,), (envelope,)) = post_office.mails, post_office.envelopes
    assert (letter["Subject"], letter.get_content_type()) == ("Tilik: kesalahan: 1", "text/plain")
    assert letter.get_content().strip() == "Isi <b>biasa</b>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert len(envelope) == 3


def test_a_subject_cannot_smuggle_a_header(post_office: Received) -> None:
    with pytest.raises(NotSent):
        mail(post_office.port, "Perihal\r\nBcc: semua@koran.example")
    assert post_office.mails == []


def test_a_mail_server_that_refuses_is_tried_again_and_one_that_falls_silent_is_not(
    post_office: Received,
) -> None:
    post_office.answer = 451
    with pytest.raises(NotSent, match="refused"):
        mail(post_office.port)
    post_office.answer = 0
    with pytest.raises(MaybeSent, match="fell silent"):
        mail(post_office.port)
    with pytest.raises(NotSent, match="cannot be used"):
        mail(free_port())


def test_a_server_without_encryption_is_refused_where_encryption_was_asked_for(
    post_office: Received,
) -> None:
    from flows.notify.blocks import SmtpMail

    block = SmtpMail(
        host="127.0.0.1", port=post_office.port, sender="a@koran.example", recipients=["b@koran.example"]
    )
    with pytest.raises(NotSent, match="cannot be used"):
        block.post("s", "b", datetime.now(UTC))
    assert post_office.mails == []
    with pytest.raises(ValidationError):
        SmtpMail(host="127.0.0.1", sender="a@koran.example", recipients=[])
