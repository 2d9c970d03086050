"""What a browser says of where a request comes from decides; programs, which say nothing, pass."""

import pytest

from tests.desk.web.conftest import Made

TEXT = {"Content-Type": "text/plain"}


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({}, True),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Origin": "http://127.0.0.1"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1"}, False),
        ({"Origin": "http://127.0.0.1:9000"}, False),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://[bad"}, False),
    ],
)
def test_only_what_another_site_sends_is_refused(headers: dict[str, str], passes: bool, made: Made) -> None:
    client, _ = made()
    sent = client.post("/v1/check", headers={**TEXT, **headers}, content="a")
    assert sent.status_code == (200 if passes else 403)
    assert client.get("/healthz", headers=headers).status_code == 200
