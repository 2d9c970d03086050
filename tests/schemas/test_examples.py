"""Every schema says yes to its good examples and no to its bad ones, in one line that names the place."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.contracts import ContractError, check_shape, schema, validate

SCHEMAS = Path(__file__).parents[2] / "schemas"
NAMES = sorted(
    path.relative_to(SCHEMAS).as_posix().removesuffix(".json")
    for path in SCHEMAS.rglob("*.json")
    if "examples" not in path.parts and path.name != "shared.v1.json"
)
QUICK = ("reference/", "mapping.")
GOOD = sorted((SCHEMAS / "examples" / "good").glob("*.json"))
BAD = sorted((SCHEMAS / "examples" / "bad").glob("*.json"))


def schema_of(example: Path) -> str:
    """The schema an example is named after: article.v1.given_day.json is of article.v1."""
    return next(name for name in NAMES if example.name.startswith(name.replace("/", ".") + "."))


def load(example: Path) -> Any:
    return json.loads(example.read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", GOOD, ids=lambda path: path.stem)
def test_a_good_example_meets_its_schema(example: Path) -> None:
    validate(schema_of(example), load(example))


@pytest.mark.parametrize("example", BAD, ids=lambda path: path.stem)
def test_a_bad_example_breaks_its_schema_in_one_line(example: Path) -> None:
    with pytest.raises(ContractError) as broken:
        validate(schema_of(example), load(example))
    assert str(broken.value).startswith(schema_of(example))
    assert len(str(broken.value).splitlines()) == 1


@pytest.mark.parametrize(
    "example",
    [path for path in GOOD + BAD if path.name.startswith(("reference.", "mapping."))],
    ids=lambda path: path.stem,
)
def test_the_quick_check_and_the_judge_agree_on_what_people_edit(example: Path) -> None:
    assert answer(check_shape, example) == answer(validate, example)


def answer(check: Any, example: Path) -> str:
    try:
        check(schema_of(example), load(example))
    except ContractError as broken:
        return str(broken)
    return "good"


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_has_a_good_and_two_bad_examples(name: str) -> None:
    assert [path.name for path in GOOD if schema_of(path) == name]
    assert len([path.name for path in BAD if schema_of(path) == name]) >= 2


def test_every_example_is_of_a_schema() -> None:
    assert {schema_of(path) for path in GOOD + BAD} == set(NAMES)


@pytest.mark.parametrize("name", [*NAMES, "reference/shared.v1"])
def test_a_schema_is_itself_sound_and_named_after_its_file(name: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"tilik:/{name}.json"


PLAIN = {
    "$schema", "$id", "$ref", "$defs", "title", "description", "type", "enum", "pattern", "properties",
    "required", "additionalProperties", "propertyNames", "items", "minLength", "maxLength", "minItems",
    "maxItems", "minProperties",
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(QUICK)])
def test_schemas_of_what_people_edit_use_only_what_the_quick_check_reads(name: str) -> None:
    assert keywords(schema(name)) | keywords(schema("reference/shared.v1")) <= PLAIN


def keywords(rule: Any) -> set[str]:
    if not isinstance(rule, dict):
        return set()
    named = [each for key in ("properties", "$defs") for each in rule.get(key, {}).values()]
    inner = [rule.get(key) for key in ("items", "additionalProperties", "propertyNames")]
    return set(rule).union(*(keywords(each) for each in named + inner))
