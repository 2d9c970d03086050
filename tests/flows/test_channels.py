"""TILIK_NOTIFY is read to the letter; what is wrong with it is told in one line."""

import pytest

from flows.channels import MEDIA, Channel, read_channels


def test_channels_are_read_with_severity_and_mode() -> None:
    words = " slack-webhook/desk:error, signed-webhook/cms:warning:digest ,smtp-mail/redaksi:notice:each,"
    desk, cms, mail = read_channels(words)
    assert desk == Channel("slack-webhook", "desk", "error", "each")
    assert cms == Channel("signed-webhook", "cms", "warning", "digest")
    assert (mail.name, mail.severities) == ("smtp-mail/redaksi", ("error", "warning", "notice"))
    assert (desk.severities, desk.for_people, cms.for_people) == (("error",), True, False)
    assert read_channels("") == ()


@pytest.mark.parametrize("medium", MEDIA)
def test_every_medium_can_be_named(medium: str) -> None:
    assert read_channels(f"{medium}/a:error")[0].name == f"{medium}/a"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("slack/desk:error", "no type of block Tilik can use: give slack-webhook, ms-teams-webhook"),
        ("slack-webhook:error", "names no block"),
        ("slack-webhook/Desk:error", "names no block"),
        ("slack-webhook/a/b:error", "names no block"),
        (f"slack-webhook/{'a' * 101}:error", "names no block"),
        ("slack-webhook/desk", "no severity: write slack-webhook/desk:error"),
        ("slack-webhook/desk:fatal", "no severity"),
        ("slack-webhook/desk:error:often", "no way of sending"),
        ("slack-webhook/desk:error:each:each", "no way of sending"),
        ("slack-webhook/desk:error,slack-webhook/desk:notice", "stands there twice"),
        ("slack-webhook/desk:error\nx", "no severity"),
    ],
)
def test_a_wrong_one_is_told_in_one_line(words: str, told: str) -> None:
    with pytest.raises(ValueError, match=told) as caught:
        read_channels(words)
    assert "\n" not in str(caught.value)
