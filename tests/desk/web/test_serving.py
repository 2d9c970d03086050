"""What cannot be served safely is refused before it is served."""

from pathlib import Path

import pytest

from desk.web.serving import Serving, ServingError

FILE = Path("tokens")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.9.1"])
def test_this_machine_needs_no_token(host: str) -> None:
    assert Serving(host=host).hosts >= {"127.0.0.1", "localhost", "::1"}


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.0.2.7", "10.0.0.1", "example.org", "", "127.0.0.1.nip.io"]
)
def test_no_other_address_is_served_without_tokens(host: str) -> None:
    with pytest.raises(ServingError, match="--tokens FILE"):
        Serving(host=host)


def test_an_address_of_all_addresses_needs_a_name() -> None:
    with pytest.raises(ServingError, match="--name HOST"):
        Serving(host="0.0.0.0", tokens=FILE)
    assert "tilik.example" in Serving(host="0.0.0.0", tokens=FILE, names=("Tilik.Example.",)).hosts
    assert "0.0.0.0" not in Serving(host="0.0.0.0", tokens=FILE, names=("a",)).hosts
    assert "192.0.2.7" in Serving(host="192.0.2.7", tokens=FILE).hosts


def test_nothing_is_kept_without_a_database() -> None:
    with pytest.raises(ServingError, match="--database"):
        Serving(keep=True)
