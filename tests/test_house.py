"""The house rules that a reader of one file cannot see: each failure names what is missing, and where."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from claims.check import ARTICLE_CHECKS, CHECKS
from claims.contracts import schema
from claims.extract import EXTRACTORS
from claims.lang import LANGUAGES as PACKS
from claims.lang import number_pack
from claims.model import ClaimType
from claims.model.check import ArticleCheck, Check
from claims.report import FORMATS
from claims.report.catalogue import LANGUAGES, catalogue
from tests.kept import ROOT, kept, texts
from tests.reasons import Source, calls

ALL_CHECKS: Sequence[Check | ArticleCheck] = (*CHECKS, *ARTICLE_CHECKS)
IDS = [check.id for check in ALL_CHECKS]


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A fresh process of this Python in the root of the repository."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


# Rooms


def test_imports_go_one_way() -> None:
    """The import contracts of pyproject.toml hold: desk -> flows -> db -> claims, and so on inside."""
    done = run("-c", "from importlinter.cli import lint_imports_command as lint; lint()", NO_COLOR="1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "7 kept" in done.stdout


def test_the_library_loads_no_orchestrator_database_or_schema_engine() -> None:
    heavy = ("prefect", "sqlalchemy", "alembic", "jsonschema", "trafilatura", "rich", "jinja2")
    heavy += ("xlsxwriter", "numpy")
    code = f"import sys, claims.dossier; print(*[name for name in {heavy} if name in sys.modules])"
    done = run("-c", code)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_every_flow_that_is_deployed_can_be_found() -> None:
    """Entrypoints in prefect.yaml are module paths, and each leads to a Prefect flow that has an end.

    A flow that nobody watches must not hang for ever.
    """
    deployed = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    entrypoints = [deployment["entrypoint"] for deployment in deployed]
    assert entrypoints
    assert all(re.fullmatch(r"flows\.\w+\.\w+", entrypoint) for entrypoint in entrypoints)
    pairs = [entrypoint.rsplit(".", 1) for entrypoint in entrypoints]
    code = (
        "from flows.prefect_home import prepare; prepare()\n"
        "from importlib import import_module; from prefect import Flow\n"
        f"found = [(name, getattr(import_module(module), name, None)) for module, name in {pairs}]\n"
        "print(*[name for name, flow in found if not isinstance(flow, Flow) or not flow.timeout_seconds])"
    )
    done = run("-c", code)
    assert (done.stdout.strip(), done.returncode) == ("", 0), done.stderr


# Lists: what stands in a folder stands in its list


def test_every_file_in_the_folder_of_checks_is_in_its_list() -> None:
    files = {path.stem for path in (ROOT / "claims/check").glob("*.py")} - {"__init__"}
    assert files == set(IDS), "one file a check, named after its id, in the list of claims/check/__init__.py"
    assert len(IDS) == len(set(IDS))


def test_every_extractor_is_in_its_list() -> None:
    """A public function that draws claims from a sentence is listed, or used by another in its file."""
    found, listed = set(), {f"{extractor.__module__}.{extractor.__name__}" for extractor in EXTRACTORS}
    for path in (ROOT / "claims/extract").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {node.func.id for node in calls(tree) if isinstance(node.func, ast.Name)}
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or node.returns is None:
                continue
            names = [argument.arg for argument in node.args.args]
            if ast.unparse(node.returns) == "Iterator[Claim]" and names == ["scene", "sentence", "talk"]:
                name = f"claims.extract.{path.stem}.{node.name}"
                if name in listed or node.name not in used:
                    found.add(name)
    assert found == listed, f"EXTRACTORS of claims/extract/__init__.py: {sorted(found ^ listed)}"


def test_every_report_format_is_in_its_list() -> None:
    found = set()
    for path in (ROOT / "claims/report").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("render_"):
                found.add((f"claims.report.{path.stem}", node.name))
    listed = {(format.module, format.function) for format in FORMATS.values()}
    assert found == listed, f"FORMATS of claims/report/__init__.py: {sorted(found ^ listed)}"
    kept_samples = {path.suffix for path in (ROOT / "tests/claims/report/samples").iterdir()}
    assert kept_samples == {format.suffix for format in FORMATS.values()}, (
        "one kept sample a format: see tests/claims/report/keep.py"
    )


def test_no_list_of_words_is_written_twice() -> None:
    """Of two lists of one name YAML keeps the last and says nothing: the words of the first are gone."""
    for path in sorted((ROOT / "claims").rglob("*.yml")):
        waiting = [yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, yaml.SequenceNode):
                waiting += node.value
            elif isinstance(node, yaml.MappingNode):
                names = [key.value for key, _ in node.value]
                twice = sorted({name for name in names if names.count(name) > 1})
                assert not twice, f"{path.relative_to(ROOT)}: written twice: {', '.join(twice)}"
                waiting += [value for _, value in node.value]


def test_every_language_is_in_its_list() -> None:
    packs = {path.parent.name for path in (ROOT / "claims/lang").glob("*/words.yml")}
    assert packs == set(PACKS), f"PACKS of claims/lang/__init__.py: {sorted(packs ^ set(PACKS))}"
    assert {path.stem for path in (ROOT / "claims/report/wording").glob("*.yml")} == set(LANGUAGES)


def test_small_words_have_the_same_lists_in_every_language() -> None:
    """A list that one language lacks is a rule that falls over on its first article in that language."""

    def lists(path: Path) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return found

    for file in ("told_wrong", "moved_beside", "hosting"):
        found = lists(ROOT / "claims/match/words" / f"{file}.yml")
        assert len({frozenset(found[name]) for name in PACKS}) == 1, f"claims/match/words/{file}.yml"
    for path in ("claims/lang/{}/beside.yml", "claims/match/words/{}-beside.yml"):
        beside = [lists(ROOT / path.format(name)) for name in PACKS]
        shapes = [{(section, name) for section in found for name in found[section]} for found in beside]
        for language, shape in zip(PACKS, shapes, strict=True):
            lacking = sorted({".".join(each) for each in set().union(*shapes) - shape})
            assert not lacking, f"{path.format(language)} lacks {', '.join(lacking)}: [] where it has no word"


@pytest.mark.parametrize(
    ("lists", "rooms"),
    [("claims/lang/id/beside.yml", "lang extract"), ("claims/match/words/id-beside.yml", "match check")],
)
def test_small_words_have_the_name_of_the_file_that_reads_them(lists: str, rooms: str) -> None:
    """A section nobody reads is forgotten, and each of its lists is named in the file of that name."""
    for section, words in yaml.safe_load((ROOT / lists).read_text(encoding="utf-8")).items():
        readers = [path for room in rooms.split() if (path := ROOT / f"claims/{room}/{section}.py").is_file()]
        code = "".join(path.read_text(encoding="utf-8") for path in readers)
        asked = f'small_words("{section}"' in code or f"small_words('{section}'" in code
        assert asked, f"{lists}: {section} is read by no file of that name in {rooms.replace(' ', ' or ')}"
        unread = [name for name in words if f'"{name}"' not in code and f"'{name}'" not in code]
        assert not unread, f"{lists}: {section}: read by nobody: {', '.join(unread)}"


@pytest.mark.parametrize(
    "language", sorted(path.parent.name for path in ROOT.glob("claims/lang/*/around.yml"))
)
def test_words_around_have_the_name_of_the_rules_that_read_them(language: str) -> None:
    """Each list of the words of one language's rules is read by the file its section is named for."""
    lists = yaml.safe_load((ROOT / f"claims/lang/{language}/around.yml").read_text(encoding="utf-8"))
    for section, words in lists.items():
        path = ROOT / f"claims/lang/{language}/{section}.py"
        code = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert f'words_around("{language}", "{section}")' in code, (
            f"{language}/around.yml: {section}: read by nobody"
        )
        unread = [name for name in words if f'_ANY["{name}"]' not in code and f"_ANY['{name}']" not in code]
        assert not unread, f"{language}/around.yml: {section}: read by nobody: {', '.join(unread)}"


def test_every_claim_type_has_its_contract() -> None:
    types = set(get_args(ClaimType))
    named = {path.name for path in (ROOT / "schemas").glob("claim.*.v1.json")} - {"claim.v1.json"}
    assert named == {f"claim.{type}.v1.json" for type in types}
    for name in ("claim.v1", "dossier.v2", "sample_gold.v1"):
        lists = [set(values) for values in enums(schema(name)) if "visit" in values]
        assert lists, name
        assert all(values == types for values in lists), f"schemas/{name}.json lists other claim types"
    for language in LANGUAGES:
        worded = set(catalogue(language)["claim"])
        assert worded == types, f"claims/report/wording/{language}.yml, claim: {sorted(worded ^ types)}"


def enums(rule: Any) -> Iterator[list[Any]]:
    """Every list of allowed values in a schema."""
    if isinstance(rule, dict):
        if isinstance(rule.get("enum"), list):
            yield rule["enum"]
        for value in rule.values():
            yield from enums(value)
    elif isinstance(rule, list):
        for value in rule:
            yield from enums(value)


# Checks: each is explained, worded, tried and documented


@pytest.mark.parametrize("check", ALL_CHECKS, ids=IDS)
def test_every_check_says_what_it_believes(check: Check | ArticleCheck) -> None:
    """The first line of its judge's docstring is a full sentence."""
    first, *_ = (check.judge.__doc__ or "").strip().splitlines() or [""]
    whole = first[:1].isupper() and first.endswith(".")
    assert whole, f"{check.id}: the first line of the docstring of its judge is to be one full sentence"


@pytest.mark.parametrize("check", IDS)
def test_every_check_has_a_name_in_both_languages(check: str) -> None:
    for language in LANGUAGES:
        named = check in catalogue(language)["check"]
        assert named, f"claims/report/wording/{language}.yml, check: a name for {check} is missing"


@pytest.mark.parametrize("check", IDS)
def test_every_check_has_its_test(check: str) -> None:
    mirrored = ROOT / f"tests/claims/check/test_{check}.py"
    assert mirrored.is_file(), f"{mirrored.relative_to(ROOT)} is missing"
    assert "\ndef test_" in mirrored.read_text(encoding="utf-8"), (
        f"{mirrored.relative_to(ROOT)} tests nothing"
    )


@pytest.mark.parametrize("check", IDS)
def test_every_reason_a_check_can_give_is_worded(check: str) -> None:
    given = Source(ROOT / f"claims/check/{check}.py").reasons()
    assert given, f"claims/check/{check}.py gives no answer by case.finding(…) or case.remark(…)"
    for language in LANGUAGES:
        worded = catalogue(language)["findings"]
        missing = sorted(reason for reason in given if f"{check}.{reason}" not in worded)
        lacking = ", ".join(f"{check}.{reason}" for reason in missing)
        assert not missing, f"claims/report/wording/{language}.yml, findings: {lacking} missing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_that_is_read_is_worded(language: str) -> None:
    read = {unit for each in LANGUAGES for unit in number_pack(each).words["unit"]}
    lacking = sorted(read - set(catalogue(language)["unit"]))
    assert not lacking, f"claims/report/wording/{language}.yml, unit: {', '.join(lacking)} missing"


def test_every_reason_of_a_repair_is_worded() -> None:
    sources = [*(ROOT / "claims/check").glob("*.py"), ROOT / "claims/match/repairs.py"]
    given = {reason for path in sources for reason in Source(path).repair_reasons()}
    assert len(given) > 5
    for language in LANGUAGES:
        lacking = sorted(given - set(catalogue(language)["repairs"]))
        assert not lacking, f"claims/report/wording/{language}.yml, repairs: {', '.join(lacking)} missing"


# Files


def test_no_file_of_the_library_is_long() -> None:
    lines = {name: text.count("\n") for name, text in texts() if re.match(r"claims/.*\.py$", name)}
    assert len(lines) > 50
    assert {name: count for name, count in lines.items() if count > 400} == {}, "above 400 lines: divide it"


def test_no_file_is_empty() -> None:
    """A slip of a shell (`> 2025-09-10`) leaves one, and it is committed with the rest."""
    assert [str(path.relative_to(ROOT)) for path in kept() if not path.stat().st_size] == []


def test_no_file_is_a_drawer_for_anything() -> None:
    drawers = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py"}
    assert [str(path) for path in kept() if path.name in drawers] == []


def test_nothing_names_a_machine_or_quotes_the_founding_articles() -> None:
    """Paths of the machine the house was built on, and sentences of third parties, stay outside."""
    forbidden = [
        r"(?<![\w.])/work/(?:main|shared)\b",
        r"(?<![\w.])/tmp" + r"/w\b",
        "terakhir kali melakukan " + "kunjungan resmi ke Jepang",
        "tengah keadaan pertahanan " + "yang terus berubah",
        "melacak pergerakan " + "rudal Korea Utara",
    ]
    shape = re.compile("|".join(forbidden))
    found = [(name, hit[0]) for name, text in texts() if (hit := shape.search(text))]
    assert found == []


def test_yaml_is_read_by_safe_loaders_only() -> None:
    """A loader of another kind makes objects of a file's choosing."""
    shape = re.compile(r"\byaml\.\w*(?:Loader|_load(?:_all)?)\b|[\"'](\w*Loader)[\"']")
    named = {
        hit[0].strip("\"'").removeprefix("yaml.")
        for name, text in texts()
        if re.match(r"(claims|db|flows|desk)/.*\.py$", name)
        for hit in shape.finditer(text)
    }
    assert named <= {"BaseLoader", "CSafeLoader", "SafeLoader", "safe_load"}
    assert "CSafeLoader" in named


# What is installed


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-meaning.lock"])
def test_a_lock_names_no_index_and_hashes_everything(file: str) -> None:
    lock = (ROOT / file).read_text(encoding="utf-8")
    assert re.findall(r"--(?:extra-)?index-url|--find-links|https?://", uncommented(lock)) == []
    pinned = [block for block in re.split(r"\n(?=\S)", uncommented(lock)) if block.strip()]
    assert [block for block in pinned if "--hash=sha256:" not in block] == []


def test_every_pin_of_the_lock_is_within_the_bounds_of_the_project() -> None:
    import tomllib

    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        Requirement(line)
        for line in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    ]
    lock = uncommented((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.\-]+)(?:\[[^\]]*\])?==([^\s;]+)", lock, re.M):
        pins.setdefault(re.sub(r"[-_.]+", "-", name).lower(), set()).add(version)
    for requirement in wanted:
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        assert name in pins, f"{requirement}: not in requirements.lock; run `make lock`"
        for version in pins[name]:
            assert requirement.specifier.contains(version), f"{requirement}: {version}; run `make lock`"


def test_the_sentence_model_is_one_version_everywhere() -> None:
    import tomllib

    from claims.match.checked.e5 import PACKAGE, VERSION

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["optional-dependencies"]["meaning"] == [f"{PACKAGE}=={VERSION}"]
    lock = (ROOT / "requirements-meaning.lock").read_text(encoding="utf-8")
    assert re.findall(r"^[\w.\-]+==[^\s;]+", lock, re.M) == [f"{PACKAGE}=={VERSION}"]


def uncommented(lock: str) -> str:
    """The lock without its comments, which name where a package is wanted."""
    return re.sub(r"(?m)^\s*#.*\n?", "", lock)
