"""The environment is read once into one frozen record; wrong values are told in one line."""

from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from flows.settings import Settings, SettingsError, describe, masked


def test_defaults_lie_in_the_users_data_folder() -> None:
    settings = Settings.from_environment({})
    folder = settings.inbox.parent
    assert settings.inbox.name == "inbox"
    assert settings.reports == folder / "reports"
    assert settings.database_url == f"sqlite:///{(folder / 'tilik.db').as_posix()}"
    assert (settings.language, settings.batch) == ("id", 250)
    assert settings.processes >= 1
    assert (settings.sources / "inbox.yml").is_file()


def test_the_environment_decides() -> None:
    settings = Settings.from_environment(
        {
            "TILIK_DATABASE_URL": "postgresql+pg8000://u:p@h/n",
            "TILIK_INBOX": "in",
            "TILIK_REPORTS": "out",
            "TILIK_LANGUAGE": "en",
            "TILIK_BATCH": "7",
            "TILIK_PROCESSES": "1",
            "TILIK_WINDOW": "9",
            "TILIK_SOURCES": "papers",
            "TILIK_LOG": "json",
            "TILIK_MEANING": "on",
        }
    )
    given = ("postgresql+pg8000://u:p@h/n", Path("in"), Path("out"), "en", 7, 1, 9)
    assert settings == Settings(*given, sources=Path("papers"), log="json", meaning=True)


def test_who_fetches_and_where_it_may_are_settings_too() -> None:
    assert (Settings.from_environment({}).contact, Settings.from_environment({}).private_hosts) == ("", ())
    given = {
        "TILIK_CONTACT": "https://news.test/bot",
        "TILIK_PRIVATE_HOSTS": "127.0.0.1:8000, cms.intern:80,[::1]:81,",
    }
    settings = Settings.from_environment(given)
    assert settings.contact == "https://news.test/bot"
    assert settings.private_hosts == ("127.0.0.1:8000", "cms.intern:80", "[::1]:81")


def test_set_to_nothing_counts_as_not_set() -> None:
    assert Settings.from_environment({"TILIK_BATCH": "  "}).batch == 250


def test_settings_are_frozen() -> None:
    settings = Settings.from_environment({})
    with pytest.raises(FrozenInstanceError):
        settings.batch = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TILIK_DATABASE_URL", "tilik.db"),
        ("TILIK_DATABASE_URL", "mysql://u:secret@h/n"),
        ("TILIK_LANGUAGE", "nl"),
        ("TILIK_BATCH", "0"),
        ("TILIK_BATCH", "10001"),
        ("TILIK_BATCH", "-5"),
        ("TILIK_BATCH", "many"),
        ("TILIK_BATCH", "9" * 5000),
        ("TILIK_PROCESSES", "0"),
        ("TILIK_PROCESSES", "65"),
        ("TILIK_WINDOW", "0"),
        ("TILIK_WINDOW", "3661"),
        ("TILIK_CONTACT", "two words"),
        ("TILIK_CONTACT", "x) Mozilla/5.0 ("),
        ("TILIK_CONTACT", "a\r\nX-Header: b"),
        ("TILIK_CONTACT", "x" * 201),
        ("TILIK_PRIVATE_HOSTS", "127.0.0.1"),
        ("TILIK_PRIVATE_HOSTS", "cms.intern:8000 other.intern:80"),
        ("TILIK_PRIVATE_HOSTS", "cms.intern:8000,*:80"),
        ("TILIK_PRIVATE_HOSTS", "http://cms.intern:80"),
        ("TILIK_LOG", "yaml"),
        ("TILIK_MEANING", "yes"),
    ],
)
def test_a_wrong_value_is_named_in_one_line_without_its_password(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name) as caught:
        Settings.from_environment({name: value})
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_every_setting_is_described_and_none_other() -> None:
    names = [setting.name for setting in describe({})]
    assert names == [f"TILIK_{field.name.upper()}" for field in fields(Settings)]
    assert all(setting.meaning and setting.value == setting.default for setting in describe({}))


def test_what_is_described_is_what_is_given_even_when_wrong() -> None:
    described = {setting.name: setting.value for setting in describe({"TILIK_LANGUAGE": "nl"})}
    assert described["TILIK_LANGUAGE"] == "nl"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql+pg8000://ana:s3cret@db/tilik", "postgresql+pg8000://ana:***@db/tilik"),
        ("postgresql+pg8000://ana:s3@cret@db/tilik", "postgresql+pg8000://ana:***@db/tilik"),
        ("postgresql+pg8000://ana@db/tilik", "postgresql+pg8000://ana@db/tilik"),
        (
            "postgresql+pg8000://ana@db/t?password=s3cret&x=1",
            "postgresql+pg8000://ana@db/t?password=***&x=1",
        ),
        ("sqlite:////tmp/a.db", "sqlite:////tmp/a.db"),
        ("sqlite:///a.db", "sqlite:///a.db"),
        ("sqlite://", "sqlite://"),
    ],
)
def test_passwords_are_masked(url: str, shown: str) -> None:
    assert masked(url) == shown
