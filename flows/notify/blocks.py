"""Blocks of our own, beside Prefect's for Slack and Teams: signed webhooks, and e-mail by SMTP.

`prefect block register --module flows.notify.blocks` makes the server know them. Addresses in them
are the operator's, as the database's is: they are not fetched through the guard that vets what
articles and feeds name, so that a receiver on the house's own network can be reached.
"""

import asyncio
import json
import smtplib
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Any, ClassVar, Literal
from uuid import uuid4

import urllib3
from prefect.blocks.abstract import NotificationBlock
from pydantic import Field, SecretStr
from standardwebhooks import Webhook

from flows.notify.outcome import MaybeSent, NotSent

SECONDS = 10.0
"""How long a receiver may take to connect, and again to answer. A worker is given up for dead much later."""


class SignedWebhook(NotificationBlock):
    """Sends notices as JSON to an address, signed as the Standard Webhooks specification says."""

    _block_type_name: ClassVar[str | None] = "Signed Webhook"
    _block_type_slug: ClassVar[str | None] = "signed-webhook"

    url: SecretStr = Field(title="Address", description="https://… that takes a POST; it may hold a token.")
    secret: SecretStr = Field(title="Secret", description="whsec_ and base64, as shared with the receiver.")

    async def notify(self, body: str, subject: str | None = None) -> None:
        """Sends words, as Prefect's automations do."""
        record = {"type": "words", "subject": subject, "body": body}
        await asyncio.to_thread(self.post, uuid4().hex, record, datetime.now(UTC))

    def post(self, id: str, record: Mapping[str, Any], at: datetime) -> None:
        """Sends the record under that id, which a receiver can know it by if it should come twice.

        Raises NotSent or MaybeSent. Redirects are not followed: the operator named an address.
        """
        body = json.dumps(record, sort_keys=True, separators=(",", ":"))
        try:
            signature = Webhook(self.secret.get_secret_value()).sign(id, at.astimezone(UTC), body)
        except Exception as error:  # the package raises whatever base64 does, and errors of its own
            raise NotSent("its secret is not one: write whsec_ and base64 in the block") from error
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "tilik",
            "webhook-id": id,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": signature,
        }
        url = self.url.get_secret_value()
        if not url.startswith(("https://", "http://")):
            raise NotSent("its address does not begin with https:// or http://")
        timeout = urllib3.Timeout(connect=SECONDS, read=SECONDS)
        try:
            with urllib3.PoolManager(retries=False, timeout=timeout) as pool:
                answer = pool.request(
                    "POST", url, body=body.encode(), headers=headers, redirect=False, preload_content=False
                )
                answer.close()
        except (urllib3.exceptions.ReadTimeoutError, urllib3.exceptions.ProtocolError) as error:
            raise MaybeSent(f"no answer came back ({type(error).__name__})") from error
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise NotSent(f"it cannot be reached ({type(error).__name__})") from error
        if not 200 <= answer.status < 300:
            raise NotSent(f"it answered {answer.status}")


class SmtpMail(NotificationBlock):
    """Sends notices as plain text by e-mail.

    By the standard library and not by Apprise: Apprise answers only yes or no, and a mail server that
    fell silent after the text had gone out must not be told it again.
    """

    _block_type_name: ClassVar[str | None] = "SMTP Mail"
    _block_type_slug: ClassVar[str | None] = "smtp-mail"

    host: str = Field(title="Server")
    port: int = Field(default=587, title="Port", ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = Field(default="starttls", title="Encryption")
    user: str | None = Field(default=None, title="User")
    password: SecretStr | None = Field(default=None, title="Password")
    sender: str = Field(title="From")
    recipients: list[str] = Field(title="To", min_length=1)

    async def notify(self, body: str, subject: str | None = None) -> None:
        """Sends words, as Prefect's automations do."""
        await asyncio.to_thread(self.post, subject or "Tilik", body, datetime.now(UTC))

    def post(self, subject: str, body: str, at: datetime) -> None:
        """Sends the mail to all recipients at once; raises NotSent or MaybeSent."""
        mail = EmailMessage()
        try:
            mail["Subject"], mail["From"], mail["To"] = subject, self.sender, ", ".join(self.recipients)
            mail["Date"] = formatdate(at.timestamp())
            mail["Message-ID"] = make_msgid(domain="tilik.invalid")
            # No answer "I am on holiday" to the desk's own machine.
            mail["Auto-Submitted"] = "auto-generated"
            mail.set_content(body)
        except ValueError as error:
            raise NotSent("its sender or a recipient is no e-mail address") from error
        try:
            server = self._connect()
        except (OSError, smtplib.SMTPException) as error:
            raise NotSent(f"the mail server cannot be used ({type(error).__name__})") from error
        try:
            with server:
                server.send_message(mail)
        except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
            raise NotSent(f"the mail server refused it ({type(error).__name__})") from error
        except (OSError, smtplib.SMTPException) as error:
            raise MaybeSent(f"the mail server fell silent ({type(error).__name__})") from error

    def _connect(self) -> smtplib.SMTP:
        """A connection, encrypted and signed in as the block says."""
        if self.security == "tls":
            context = ssl.create_default_context()
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        try:
            if self.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if self.user is not None and self.password is not None:
                server.login(self.user, self.password.get_secret_value())
        except BaseException:
            server.close()
            raise
        return server
