"""Sending: one message through one block of Prefect's. Loads Prefect, and only when something is sent."""

import logging
import re
from typing import TYPE_CHECKING, Any

from claims.model import Language
from flows.channels import Channel
from flows.notify.message import Message, for_people, for_programs
from flows.notify.outcome import MaybeSent, NotSent
from flows.prefect_home import WANTS_NAME, wants_name

if TYPE_CHECKING:
    from prefect.blocks.core import Block

_STATUS = re.compile(r"error=(\d{3})")
# As requests words what came after the message had gone out.
_SILENCE = re.compile(
    r"Read timed out|Connection aborted|RemoteDisconnected|Connection reset|ChunkedEncoding"
)


def send(channel: Channel, message: Message, language: Language) -> None:
    """The message is with the channel's service; raises NotSent or MaybeSent.

    Needs the Prefect server that keeps the block; `language` is what people are written in.
    """
    block = load(channel)
    from flows.notify.blocks import SignedWebhook, SmtpMail

    if isinstance(block, SignedWebhook):
        block.post(message.id, for_programs(message), message.at)
        return
    subject, body = for_people(message, language)
    if isinstance(block, SmtpMail):
        block.post(subject, body, message.at)
    else:
        # Teams reads Markdown, where one line break is none.
        broken = body.replace("\n", "\n\n") if channel.medium == "ms-teams-webhook" else body
        _by_apprise(block, subject, broken)


def load(channel: Channel) -> "Block":
    """The channel's block; raises NotSent, with what to do, where there is none."""
    # Both modules make the types known by their slugs.
    import prefect.blocks.notifications  # noqa: F401
    from prefect.blocks.core import Block

    import flows.notify.blocks  # noqa: F401

    try:
        loading: Any = Block.load
        block: Block = loading(channel.name, _sync=True)
    except ValueError as error:
        raise NotSent(
            f"Prefect has no block {channel.name} that can be used: make one by that name"
        ) from error
    except Exception as error:  # whatever keeps the server from answering
        if wants_name(error):
            raise NotSent(f"Prefect's server {WANTS_NAME}") from error
        raise NotSent(f"Prefect's server did not give the block ({type(error).__name__})") from error
    return block


def _by_apprise(block: Any, subject: str, body: str) -> None:
    """Sends through one of Prefect's blocks, which tell only by Apprise's log what went wrong.

    That log may hold the address, which is a secret: the status and whether it was silence are told on,
    nothing else.
    """
    from prefect.blocks.abstract import NotificationError

    listening = Listening(block._apprise_client)
    block._apprise_client = listening
    try:
        with block.raise_on_failure():
            block.notify(body, subject=subject, _sync=True)
    except NotificationError as error:
        status = _STATUS.search(error.log)
        if status is not None:
            raise NotSent(f"it answered {status[1]}") from None
        if _SILENCE.search(" ".join(listening.told)):
            raise MaybeSent("no answer came back") from None
        raise NotSent("it cannot be reached") from None


class Listening(logging.Handler):
    """Apprise as a block holds it, overheard: why a connection failed it tells at its lowest level only.

    Prefect listens to its warnings, in which "no such host" and "no answer" read alike; the one may be
    tried again, the other may not. What is overheard goes nowhere else, for it may hold secrets.
    """

    def __init__(self, client: Any) -> None:
        super().__init__()
        self._client = client
        self.told: list[str] = []

    def notify(self, **message: Any) -> Any:
        """Sends as the client does; whatever it logs meanwhile is kept in `told`."""
        log = logging.getLogger("apprise")
        level, propagates = log.level, log.propagate
        log.addHandler(self)
        log.setLevel(logging.DEBUG)
        log.propagate = False
        try:
            return self._client.notify(**message)
        finally:
            log.propagate = propagates
            log.setLevel(level)
            log.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """One line of the log."""
        self.told.append(record.getMessage())
