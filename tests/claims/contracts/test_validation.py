import json
import subprocess
import sys
from pathlib import Path

import pytest

from claims.contracts import ContractError, check_shape, schema, validate

HOUSE = Path(__file__).parents[3]
HEAD = {"recorded": "2026-11-22", "by": "a test"}


def test_a_fault_names_the_path_and_says_what_is_wrong() -> None:
    row = {
        "office": "office:jp-mod",
        "person": "person:a",
        "strat": "2020",
        "confidence": "low",
        "sources": [],
    }
    with pytest.raises(ContractError) as broken:
        validate("reference/terms.v1", {"meta": HEAD, "terms": {"T-a": row}})
    assert broken.value.path == ("terms", "T-a")
    assert broken.value.problem == "'strat' is not a field of an office term; did you mean 'start'?"
    assert str(broken.value) == f"reference/terms.v1: terms.T-a: {broken.value.problem}"


def test_long_and_broken_values_are_told_in_one_short_line() -> None:
    row = {"label": "x\n" * 5_000, "country": "JP"}
    for check in (validate, check_shape):
        with pytest.raises(ContractError) as broken:
            check("reference/people.v1", {"meta": HEAD, "people": {"person:a": row}})
        assert str(broken.value).endswith("'label' is longer than 300 characters; shorten it")


@pytest.mark.parametrize(
    "name", ["dossier.v9", "../pyproject", "examples/good", "", "reference/terms.v1.json"]
)
def test_a_schema_nobody_wrote_is_not_found(name: str) -> None:
    with pytest.raises(KeyError, match="no schema is called"):
        schema(name)


def test_schemas_are_found_from_any_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    schema.cache_clear()
    assert schema("dossier.v2")["title"] == "a dossier"


def test_reading_the_seeds_does_not_import_jsonschema() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import json, sys; from claims.world import SeedWorld, read_seeds; SeedWorld(read_seeds()).facts;"
            "print(json.dumps(sorted({'jsonschema', 'babel', 'sqlalchemy', 'prefect'} & set(sys.modules))))",
        ],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=True,
        timeout=200,
    )
    assert json.loads(told.stdout) == []
