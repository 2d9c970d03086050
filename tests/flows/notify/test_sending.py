"""What leaves for Slack and Teams through Prefect's blocks, byte for byte as Apprise posts it."""

import json
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests
from pydantic import SecretStr
from standardwebhooks import Webhook

from claims.contracts import validate
from db.engine import migrate, open_engine
from flows.channels import Channel, read_channels
from flows.notify import notify_run, sending
from flows.notify.message import Message, for_programs
from flows.notify.outcome import MaybeSent, NotSent
from flows.settings import Settings
from tests.db.flagged import NIGHT, flagged, keep_run
from tests.flows.notify.receivers import webhook
from tests.flows.notify.test_blocks import SECRET
from tests.flows.notify.test_message import notice

SLACK = "https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/secretsecretsecretsecret"
TEAMS = (
    "https://prod-1.southeastasia.logic.azure.com:443/workflows/abc123/triggers/manual/paths/invoke"
    "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=secretsecret"
)
HOSTILE = (
    "<!here> &lt;!channel&gt; !everyone> <@U123> @U123|x> <https://evil.example|klik> "
    "<at>bos</at> [klik](https://evil.example) www.evil.example *b*"
)
Posts = list[dict[str, Any]]


def block(medium: str) -> Any:
    from prefect.blocks.notifications import MicrosoftTeamsWebhook, SlackWebhook

    return (
        SlackWebhook(url=SecretStr(SLACK))
        if medium == "slack"
        else MicrosoftTeamsWebhook(url=SecretStr(TEAMS))
    )


def channel(medium: str) -> Channel:
    (channel,) = read_channels(f"{'slack-webhook' if medium == 'slack' else 'ms-teams-webhook'}/desk:error")
    return channel


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int | Exception], Posts]:
    """Stands for both services: every post of Apprise's gets this answer, and is kept."""

    def answering(medium: str, answer: int | Exception) -> Posts:
        posts: Posts = []

        def post(url: str, data: Any = None, **_: Any) -> requests.Response:
            posts.append({"url": url, **json.loads(data)})
            if isinstance(answer, Exception):
                raise answer
            response = requests.Response()
            response.status_code = answer
            response._content = b"ok"
            return response

        monkeypatch.setattr(requests, "post", post)
        monkeypatch.setattr(requests, "request", lambda _method, url, **more: post(url, **more))
        monkeypatch.setattr(sending, "load", lambda _channel: block(medium))
        return posts

    return answering


def hostile() -> Message:
    odd = notice(title=HOSTILE, messages={"id": HOSTILE, "en": HOSTILE}, source_id=HOSTILE)
    return Message("flag", NIGHT, (odd,), None, "https://tilik.example/r/a_b.html")


@pytest.mark.parametrize("medium", ["slack", "teams"])
def test_hostile_words_neither_ping_nor_link(
    answering: Callable[[str, int | Exception], Posts], medium: str
) -> None:
    (posts, _) = answering(medium, 200), sending.send(channel(medium), hostile(), "id")
    (post,) = posts
    said = json.dumps(post["attachments"], ensure_ascii=False)
    assert "Kesalahan" in said
    assert "evil［.］example" in said
    assert not re.search(
        r"<[!@#a-z]|&lt;|</at>|\]\(|\w\.example\b(?!/r/a_b)|https://(?!tilik\.)", _words(said)
    )
    assert '"entities"' not in said
    breaks = "\\n\\nArtikel" if medium == "teams" else "\\nArtikel"
    assert breaks in said


def _words(said: str) -> str:
    """What is shown, without the addresses that Apprise itself puts into every message."""
    return re.sub(r'"(?:\$schema|url|image_url|footer_icon|icon_url)": "[^"]*"', "", said)


@pytest.mark.parametrize("medium", ["slack", "teams"])
@pytest.mark.parametrize(
    ("answer", "ends"),
    [
        (500, NotSent("it answered 500")),
        (404, NotSent("it answered 404")),
        (requests.ConnectionError("Failed to resolve 'hooks.slack.com'"), NotSent("it cannot be reached")),
        (requests.ConnectTimeout("Connection to x timed out."), NotSent("it cannot be reached")),
        (requests.ReadTimeout("Pool(host='x', port=443): Read timed out."), MaybeSent("no answer came back")),
        (requests.ConnectionError("('Connection aborted.', x)"), MaybeSent("no answer came back")),
    ],
)
def test_only_what_surely_did_not_arrive_may_be_tried_again(
    answering: Callable[[str, int | Exception], Posts],
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    medium: str,
    answer: int | Exception,
    ends: Exception,
) -> None:
    posts = answering(medium, answer)
    with caplog.at_level(logging.DEBUG, logger="root"), pytest.raises(type(ends), match=f"^{ends}$"):
        sending.send(channel(medium), hostile(), "id")
    assert len(posts) == 1
    out, err = capfd.readouterr()
    assert "secretsecret" not in out + err + caplog.text
    log = logging.getLogger("apprise")
    assert (log.propagate, [one for one in log.handlers if isinstance(one, sending.Listening)]) == (True, [])


def test_a_signed_webhook_gets_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.notify.blocks import SignedWebhook

    with webhook() as received:
        mine = SignedWebhook(url=SecretStr(f"http://127.0.0.1:{received.port}/in"), secret=SecretStr(SECRET))
        monkeypatch.setattr(sending, "load", lambda _channel: mine)
        from datetime import UTC, datetime

        message = Message("flag", datetime.now(UTC), (notice(),))
        sending.send(read_channels("signed-webhook/cms:error")[0], message, "id")
    ((headers, body),) = received.requests
    assert Webhook(SECRET).verify(body, headers) == for_programs(message)


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_a_run_tells_a_receiver_through_a_block_of_prefects(tmp_path: Path) -> None:
    from flows.notify.blocks import SignedWebhook

    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    migrate(engine)
    run = keep_run(engine, flagged("a", "Satu salah. Dua keliru.", {"Satu salah": "error"}))
    settings = Settings.from_environment({"TILIK_NOTIFY": "signed-webhook/receiver:error"})
    with webhook() as received:
        mine: Any = SignedWebhook(
            url=SecretStr(f"http://127.0.0.1:{received.port}/in"), secret=SecretStr(SECRET)
        )
        mine.save("receiver", _sync=True)
        told = [notify_run(engine, settings, run) for _ in range(2)]
    engine.dispose()
    assert [one["signed-webhook/receiver"].sent for one in told] == [1, 0]
    ((headers, body),) = received.requests
    record = Webhook(SECRET).verify(body, headers)
    validate("notice.v1", record)
    assert record["notices"][0]["message"]["en"] == "en: Satu salah"
    assert "Dua keliru" not in body.decode()


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_blocks_are_kept_by_prefect_and_found_by_name() -> None:
    from flows.notify.blocks import SignedWebhook

    mine: Any = SignedWebhook(url=SecretStr("https://cms.example/in"), secret=SecretStr(SECRET))
    mine.save("cms-of-the-test", _sync=True)
    loaded: Any = sending.load(read_channels("signed-webhook/cms-of-the-test:error")[0])
    assert isinstance(loaded, SignedWebhook)
    assert loaded.secret.get_secret_value() == SECRET
    with pytest.raises(NotSent, match="Prefect has no block smtp-mail/nobody that can be used"):
        sending.load(read_channels("smtp-mail/nobody:error")[0])
