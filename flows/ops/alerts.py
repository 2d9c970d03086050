"""The notification block that automations speak through."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient

SETTING = "TILIK_ALERTS"


class NoSuchBlock(ValueError):
    """The block that was named is not on the server; the message is one line that says what to do."""


def alert_block(client: "SyncPrefectClient", named: str) -> "UUID | None":
    """The id of a block by its type and name, written as slack-webhook/desk; None for an empty text.

    Raises NoSuchBlock where the server has no such block.
    """
    from prefect.exceptions import ObjectNotFound

    if not named:
        return None
    kind, _, name = named.partition("/")
    try:
        return client.read_block_document_by_name(name, kind, include_secrets=False).id
    except ObjectNotFound:
        raise NoSuchBlock(
            f"{SETTING} is {named[:100]!r}, and the server has no such block: make it in Prefect's pages "
            "or name one that `prefect block ls` lists, as slack-webhook/desk"
        ) from None
