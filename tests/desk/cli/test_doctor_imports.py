"""An interrupted import is named by `tilik doctor`, with the command that goes on with it."""

import shlex
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from claims.world.intake import shipped
from db.health import OpenImport
from db.intake import importing
from desk.cli.doctor_imports import go_on
from tests.db.intake.files import MAPPING, table, term
from tests.desk.cli.conftest import Tilik

pytestmark = pytest.mark.usefixtures("in_english")

JOB = OpenImport(
    "SRC-a", "csv", "a b.csv", "0" * 64, "1" * 64, {"licence": "CC0-1.0", "tier": "news"}, datetime.now(UTC)
)


@pytest.mark.usefixtures("loaded")
def test_the_command_goes_on_with_it(
    tilik: Tilik, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, mapping = write("terms.csv", table([term(1), term(2)])), write("mapping.yml", MAPPING)

    def killed(*given: object, **named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(importing, "finish", killed)
        tilik("facts", "import", file, "--as", "csv", "--map", mapping, "--confidence", "low")
    ran = tilik("doctor")
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "and has no end: it was interrupted, or is still running" in said
    (told,) = (each for each in ran.out.splitlines() if "facts import" in each)
    command = shlex.split(told.partition("mend with: ")[2].partition("   (")[0])
    command[command.index("ITS-MAPPING.yml")] = str(mapping)
    again = tilik(*command[1:])
    assert (again.code, again.err) == (0, "tilik: went on behind row 3, where the import was interrupted\n")
    assert again.out.startswith("2 added")
    assert "has no end" not in tilik("doctor").out


def test_a_mapping_of_ours_is_named_and_a_pipe_begins_anew() -> None:
    assert go_on(JOB) == (
        "tilik facts import 'a b.csv' --as csv --map ITS-MAPPING.yml --origin SRC-a --licence CC0-1.0"
    )
    ours = replace(JOB, mapping_sha256=sha256(shipped()["visits-us"]).hexdigest(), head={"licence": "other"})
    assert "--map visits-us --origin SRC-a --licence other" in go_on(ours)
    assert go_on(replace(JOB, file="-", sha256="", mapping_sha256="")).endswith("--licence CC0-1.0 --anew")
