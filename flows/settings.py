"""Settings: the environment, read once into one frozen record."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path

from flows.channels import Channel, read_channels
from flows.meaning import read_switch
from flows.runners import read_runner

ReportLanguage = Literal["id", "en"]
LogForm = Literal["text", "json"]
# Greedy to the last "@": a password may hold one, and hiding too much of an address harms nobody.
USER_AND_PASSWORD = re.compile(r"(://[^:@/?#]*:).*@")
SECRET = re.compile(r"([?&][^=&]*(?:password|passwd|secret|token)[^=&]*=)[^&]*", re.IGNORECASE)


class SettingsError(ValueError):
    """A setting has a value Tilik cannot use; the message is one line that says what to set."""


SOURCES = Path(__file__).parents[1] / "seeds" / "sources"
"""The source files that come with Tilik."""
KEEP = {
    "TILIK_KEEP_REPORTS": "365",
    "TILIK_KEEP_PREFECT": "30",
    "TILIK_KEEP_IMPORTS": "30",
    "TILIK_KEEP_FETCHING": "365",
}
"""For how many days `tidy` keeps what it may delete (flows/tidy.py)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says: where the database, the inbox and the reports lie, and how to work."""

    database_url: str
    inbox: Path
    reports: Path
    language: ReportLanguage
    batch: int
    processes: int
    window: int
    sources: Path = SOURCES
    contact: str = ""
    private_hosts: tuple[str, ...] = ()
    task_runner: str = "local"
    lease: int = 120
    notify: tuple[Channel, ...] = ()
    keep_reports: int = 365
    keep_prefect: int = 30
    keep_imports: int = 30
    keep_fetching: int = 365
    alerts: str = ""
    log: LogForm = "text"
    meaning: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Settings as the environment gives them; raises SettingsError naming the first wrong one.

        A variable that is set to nothing counts as not set.
        """
        given = os.environ if environ is None else environ
        value = {name: given.get(name, "").strip() or default for name, default in _defaults().items()}
        return cls(
            database_url=_database_url(value["TILIK_DATABASE_URL"]),
            inbox=Path(value["TILIK_INBOX"]).expanduser(),
            reports=Path(value["TILIK_REPORTS"]).expanduser(),
            language=_language(value["TILIK_LANGUAGE"]),
            batch=_number("TILIK_BATCH", value["TILIK_BATCH"], most=10_000),
            processes=_number("TILIK_PROCESSES", value["TILIK_PROCESSES"], most=64),
            window=_number("TILIK_WINDOW", value["TILIK_WINDOW"], most=3660),
            sources=Path(value["TILIK_SOURCES"]).expanduser(),
            contact=_contact(value["TILIK_CONTACT"]),
            private_hosts=_private_hosts(value["TILIK_PRIVATE_HOSTS"]),
            task_runner=_task_runner(value["TILIK_TASK_RUNNER"]),
            lease=_number("TILIK_LEASE", value["TILIK_LEASE"], most=86_400, least=6),
            notify=_channels(value["TILIK_NOTIFY"]),
            keep_reports=_number("TILIK_KEEP_REPORTS", value["TILIK_KEEP_REPORTS"], most=36_500),
            keep_prefect=_number("TILIK_KEEP_PREFECT", value["TILIK_KEEP_PREFECT"], most=36_500),
            keep_imports=_number("TILIK_KEEP_IMPORTS", value["TILIK_KEEP_IMPORTS"], most=36_500),
            keep_fetching=_number("TILIK_KEEP_FETCHING", value["TILIK_KEEP_FETCHING"], most=36_500),
            alerts=value["TILIK_ALERTS"],
            log=_log(value["TILIK_LOG"]),
            meaning=_switch("TILIK_MEANING", value["TILIK_MEANING"]),
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as `tilik doctor` shows it; a password in `value` is masked."""

    name: str
    value: str
    default: str
    meaning: str


MEANINGS = {
    "TILIK_DATABASE_URL": "the database: sqlite:///FILE or postgresql+pg8000://USER:PASSWORD@HOST/NAME",
    "TILIK_INBOX": "the folder whose new articles the deployment checks",
    "TILIK_REPORTS": "the folder reports are written to where no --out is given",
    "TILIK_LANGUAGE": "the language of reports and of what is printed: id or en",
    "TILIK_BATCH": "how many articles one task judges and keeps: 1 to 10000",
    "TILIK_WINDOW": "articles printed so many days apart are compared with each other: 1 to 3660",
    "TILIK_SOURCES": "the folder of source files, one a newspaper; a folder of your own replaces ours",
    "TILIK_CONTACT": "a web or mail address that sites find in our User-Agent",
    "TILIK_PRIVATE_HOSTS": "host:port, split by commas, that sources may reach in a private network",
    "TILIK_PROCESSES": "how many processes check a large batch together: 1 to 64",
    "TILIK_TASK_RUNNER": "what judges batches: local, dask://HOST:PORT, dask://local?workers=2 or ray://HOST:PORT",
    "TILIK_LEASE": "seconds after its last sign of life from which a run counts as dead: 6 to 86400",
    "TILIK_NOTIFY": "who is told of new flags: BLOCK-TYPE/BLOCK:error|warning|notice[:each|digest], …",
    "TILIK_KEEP_REPORTS": "after how many days `tidy` deletes a report's folder: 1 to 36500",
    "TILIK_KEEP_PREFECT": "after how many days `tidy` deletes Prefect's records of our runs: 1 to 36500",
    "TILIK_KEEP_IMPORTS": "after how many days `tidy` drops what an interrupted import had read: 1 to 36500",
    "TILIK_KEEP_FETCHING": "after how many days `tidy` forgets an address gone or asked no more: 1 to 36500",
    "TILIK_ALERTS": "the Prefect notification block that tells of failed and late runs: slack-webhook/desk",
    "TILIK_LOG": "the form of log lines on stderr: text for people, json for machines",
    "TILIK_MEANING": "whether a sentence model helps to find what was checked before: on or off",
}


def describe(environ: Mapping[str, str] | None = None) -> tuple[Setting, ...]:
    """Every setting with its value, default and meaning, wrong values included, passwords masked."""
    given = os.environ if environ is None else environ
    return tuple(
        Setting(name, masked(given.get(name, "").strip() or default), default, MEANINGS[name])
        for name, default in _defaults().items()
    )


def masked(url: str) -> str:
    """A database address without its password, fit to be shown; other words are left as they are."""
    return SECRET.sub(r"\1***", USER_AND_PASSWORD.sub(r"\1***@", url))


def own_inbox() -> Path:
    """The inbox where TILIK_INBOX names none: a folder in the user's data folder."""
    return user_data_path("tilik", appauthor=False) / "inbox"


def _defaults() -> dict[str, str]:
    data = user_data_path("tilik", appauthor=False)
    return {
        "TILIK_DATABASE_URL": f"sqlite:///{(data / 'tilik.db').as_posix()}",
        "TILIK_INBOX": str(own_inbox()),
        "TILIK_REPORTS": str(data / "reports"),
        "TILIK_LANGUAGE": "id",
        "TILIK_BATCH": "250",
        "TILIK_PROCESSES": str(min(os.cpu_count() or 1, 8)),
        "TILIK_WINDOW": "30",
        "TILIK_SOURCES": str(SOURCES),
        "TILIK_CONTACT": "",
        "TILIK_PRIVATE_HOSTS": "",
        "TILIK_TASK_RUNNER": "local",
        "TILIK_LEASE": "120",
        "TILIK_NOTIFY": "",
        **KEEP,
        "TILIK_ALERTS": "",
        "TILIK_LOG": "text",
        "TILIK_MEANING": "off",
    }


def _database_url(value: str) -> str:
    if not value.startswith(("sqlite://", "postgresql://", "postgresql+")):
        raise SettingsError(
            f"TILIK_DATABASE_URL is {masked(value)!r}: give sqlite:///FILE or "
            "postgresql+pg8000://USER:PASSWORD@HOST/NAME"
        )
    return value


def _language(value: str) -> ReportLanguage:
    if value == "id":
        return "id"
    if value == "en":
        return "en"
    raise SettingsError(f"TILIK_LANGUAGE is {value!r}: give id or en")


def _log(value: str) -> LogForm:
    if value == "text":
        return "text"
    if value == "json":
        return "json"
    raise SettingsError(f"TILIK_LOG is {value!r}: give text or json")


def _switch(name: str, value: str) -> bool:
    try:
        return read_switch(value)
    except ValueError as error:
        raise SettingsError(f"{name} is {value!r}: {error}") from None


def _contact(value: str) -> str:
    if re.fullmatch(r"[!-'*-~]{0,200}", value):
        return value
    raise SettingsError(
        "TILIK_CONTACT holds a space, a bracket or more than 200 characters: give one web or mail address"
    )


def _private_hosts(value: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in value.split(",") if host.strip())
    wrong = [
        host for host in hosts if not re.fullmatch(r"([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}", host)
    ]
    if wrong:
        raise SettingsError(f"TILIK_PRIVATE_HOSTS holds {wrong[0]!r}: give host:port, like 127.0.0.1:8000")
    return hosts


def _channels(value: str) -> tuple[Channel, ...]:
    try:
        return read_channels(value)
    except ValueError as error:
        raise SettingsError(f"TILIK_NOTIFY: {error}") from None


def _number(name: str, value: str, *, most: int, least: int = 1) -> int:
    if value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value) <= most:
        return int(value)
    raise SettingsError(f"{name} is {value!r}: give a whole number from {least} to {most}")


def _task_runner(value: str) -> str:
    try:
        read_runner(value)
    except ValueError as error:
        raise SettingsError(f"TILIK_TASK_RUNNER is {value!r}: {error}") from None
    return value
