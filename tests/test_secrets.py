"""No key, password or token lies in the repository, and what is deployed names none."""

import re

import re2
import yaml

from flows.settings import masked
from tests.kept import ROOT, texts

# Keys as the great houses shape them, private keys, and a password inside an address.
SHAPES = re2.compile(
    "|".join(
        (
            r"-----BEGIN[ A-Z]*PRIVATE KEY-----",
            r"AKIA[0-9A-Z]{16}",
            r"gh[pousr]_[A-Za-z0-9]{36}",
            r"xox[abprs]-[0-9A-Za-z-]{20,}",
            r"\bsk-[A-Za-z0-9]{32,}",
            r"whsec_[A-Za-z0-9+/=]{24,}",
            r"AIza[0-9A-Za-z_-]{35}",
            r"eyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.",
            r"hooks\.slack\.com/services/T[0-9A-Z]{8,}/",
        )
    )
)
IN_ADDRESS = re.compile(r"\b[a-z][a-z0-9+]*://[^\s:@/'\"{}$<>]+:([^\s:@/'\"]+)@")
SECRET_NAME = re.compile(r"(?i)(password|passwd|secret|token|auth_string|api_key)$")


def values(found: object, name: str = "") -> list[tuple[str, str]]:
    """Every string of a tree with the last name on its way."""
    if isinstance(found, dict):
        return [pair for key, value in found.items() for pair in values(value, str(key))]
    if isinstance(found, list):
        return [pair for value in found for pair in values(value, name)]
    return [(name, found)] if isinstance(found, str) else []


def test_nothing_kept_has_the_shape_of_a_key() -> None:
    """But for keys made up for tests, which end in one letter over and over."""
    hits = [(name, hit[0]) for name, text in texts() if (hit := SHAPES.search(text)) is not None]
    assert [(name, hit[:12]) for name, hit in hits if len(set(hit[-8:])) > 2] == []


def test_what_is_deployed_names_no_secret() -> None:
    """In prefect.yaml and compose files a secret is a reference: a block, a variable, a file of the host."""
    deployed = [
        ROOT / "prefect.yaml",
        *sorted(ROOT.rglob("compose*.y*ml")),
        *sorted(ROOT.rglob("docker-compose*.y*ml")),
    ]
    for path in (path for path in deployed if not {"var", ".venv"} & set(path.parts)):
        text = path.read_text(encoding="utf-8")
        for name, value in values(yaml.safe_load(text)):
            if SECRET_NAME.search(name):
                assert value == "" or value.startswith(("${", "{{", "/run/secrets/")), f"{path.name}: {name}"
        for password in IN_ADDRESS.findall(text):
            assert password.startswith(("$", "{")), f"{path.name}: a password in an address"


def test_the_shapes_are_known_where_they_stand() -> None:
    for key in (
        "AKIA" + "A" * 16,
        "ghp_" + "a" * 36,
        "-----BEGIN " + "PRIVATE KEY-----",
        "whsec_" + "a" * 32,
    ):
        assert SHAPES.search(f"x = '{key}'")
    assert IN_ADDRESS.findall("postgresql://u:hunter2@h/n and sqlite:///x") == ["hunter2"]


def test_an_address_is_never_shown_with_its_password() -> None:
    assert "hunter2" not in masked("postgresql+pg8000://u:hunter2@h/n?password=hunter2")
