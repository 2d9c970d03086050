"""Notices: new flags told to the channels of TILIK_NOTIFY, each once. Loads Prefect only to send."""

from flows.notify.running import Told, notify_run

__all__ = ["Told", "notify_run"]
