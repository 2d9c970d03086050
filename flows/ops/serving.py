"""Prefect's server as `prefect server start` runs it, and never standing still on SQLite."""

import sys
from collections.abc import Sequence

from db.left_open import close_what_failed


def serve(options: Sequence[str]) -> None:
    """Prefect's own command, in this process; it ends with its exit code."""
    close_what_failed()
    from prefect.cli import app

    sys.argv = ["prefect", "server", "start", *options]  # its command takes nothing else
    app()
