"""Channels: where notices go, of which severity, and how often. Imports no Prefect."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from claims.model import SEVERITIES
from claims.model.finding import Severity

Medium = Literal["slack-webhook", "ms-teams-webhook", "smtp-mail", "signed-webhook"]
Mode = Literal["each", "digest"]
MEDIA: tuple[Medium, ...] = get_args(Medium)
MODES: tuple[Mode, ...] = get_args(Mode)
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Channel:
    """One block of Prefect's, the least severity it is told of, and whether each flag is a message.

    `medium` is the slug of the block's type and `block` its name. A person's channel is told of many
    flags of one run by a digest all the same (flows/notify/running.py).
    """

    medium: Medium
    block: str
    severity: Severity
    mode: Mode = "each"

    @property
    def name(self) -> str:
        """What the database knows the channel by: the block as Prefect names it."""
        return f"{self.medium}/{self.block}"

    @property
    def severities(self) -> tuple[Severity, ...]:
        """The severities it is told of, the gravest first."""
        return SEVERITIES[: SEVERITIES.index(self.severity) + 1]

    @property
    def for_people(self) -> bool:
        """A person reads it; a signed webhook is read by a program."""
        return self.medium != "signed-webhook"


def read_channels(words: str) -> tuple[Channel, ...]:
    """The channels of a value of TILIK_NOTIFY; raises ValueError, in one line, for the first wrong one.

    Written as `slack-webhook/desk:error, signed-webhook/cms:warning:digest`; nothing means none.
    """
    channels = tuple(_channel(part.strip()) for part in words.split(",") if part.strip())
    names = [channel.name for channel in channels]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"{twice} stands there twice: name each block once")
    return channels


def _channel(words: str) -> Channel:
    place, *rest = (part.strip() for part in words.split(":"))
    kind, _, block = place.partition("/")
    medium = next((known for known in MEDIA if known == kind), None)
    shown = repr(words[:80])
    if medium is None:
        raise ValueError(f"{shown} begins with no type of block Tilik can use: give {', '.join(MEDIA)}")
    if not _NAME.fullmatch(block):
        raise ValueError(f"{shown} names no block: write {medium}/NAME:error, in small letters, digits and -")
    severity = next((known for known in SEVERITIES if rest[:1] == [known]), None)
    if severity is None:
        raise ValueError(f"{shown} has no severity: write {place}:{' or :'.join(SEVERITIES)}")
    mode = next((known for known in MODES if rest[1:] in ([known], [])), None)
    if mode is None:
        raise ValueError(f"{shown} ends in no way of sending: write :each or :digest behind the severity")
    return Channel(medium, block, severity, mode)
