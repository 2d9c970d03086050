"""The house rules that a reader of one file cannot see: each failure names what is missing, and where."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from claims.check import ARTICLE_CHECKS, CHECKS
from claims.contracts import schema, validate
from claims.extract import EXTRACTORS
from claims.lang import LANGUAGES as PACKS
from claims.model import ClaimType, Coverage
from claims.model.check import ArticleCheck, Check, StrayMark
from claims.report import FORMATS
from claims.report.catalogue import LANGUAGES, catalogue
from claims.world import read_seeds

ROOT = Path(__file__).parents[1]
ALL_CHECKS: Sequence[Check | ArticleCheck] = (*CHECKS, *ARTICLE_CHECKS)
IDS = [check.id for check in ALL_CHECKS]


@cache
def kept() -> tuple[Path, ...]:
    """Every file under version control; without git, every file that is not hidden and not made by a run."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = [name for name in listed.stdout.decode().split("\0") if name]
        return tuple(ROOT / name for name in names if (ROOT / name).is_file())
    made = {"var", "__pycache__"}
    parts = {path: path.relative_to(ROOT).parts for path in sorted(ROOT.rglob("*")) if path.is_file()}
    return tuple(
        path
        for path, names in parts.items()
        if not made & set(names) and not any(name.startswith(".") for name in names[:-1])
    )


def texts() -> Iterator[tuple[str, str]]:
    """The files under version control that are text, with their path from the root."""
    for path in kept():
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


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
    assert "6 kept" in done.stdout


def test_the_library_loads_no_orchestrator_database_or_schema_engine() -> None:
    heavy = ("prefect", "sqlalchemy", "alembic", "jsonschema", "trafilatura", "rich", "jinja2", "xlsxwriter")
    code = f"import sys, claims.dossier; print(*[name for name in {heavy} if name in sys.modules])"
    done = run("-c", code)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_every_flow_that_is_deployed_can_be_found() -> None:
    """Entrypoints in prefect.yaml are module paths (module.function), and each leads to a Prefect flow."""
    deployed = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    entrypoints = [deployment["entrypoint"] for deployment in deployed]
    assert entrypoints
    assert all(re.fullmatch(r"flows\.\w+\.\w+", entrypoint) for entrypoint in entrypoints)
    pairs = [entrypoint.rsplit(".", 1) for entrypoint in entrypoints]
    code = (
        "from flows.prefect_home import prepare; prepare()\n"
        "from importlib import import_module; from prefect import Flow\n"
        f"print(*[name for module, name in {pairs} "
        "if not isinstance(getattr(import_module(module), name, None), Flow)])"
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
    assert found == listed


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call under a node."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_every_report_format_is_in_its_list() -> None:
    found = set()
    for path in (ROOT / "claims/report").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("render_"):
                found.add((f"claims.report.{path.stem}", node.name))
    assert found == {(format.module, format.function) for format in FORMATS.values()}
    kept_samples = {path.suffix for path in (ROOT / "tests/claims/report/samples").iterdir()}
    assert kept_samples == {format.suffix for format in FORMATS.values()}, "one kept sample a format"


def test_every_language_is_in_its_list() -> None:
    packs = {path.parent.name for path in (ROOT / "claims/lang").glob("*/words.yml")}
    assert packs == set(PACKS)
    assert {path.stem for path in (ROOT / "claims/report/wording").glob("*.yml")} == set(LANGUAGES)


def test_every_claim_type_has_its_contract() -> None:
    types = set(get_args(ClaimType))
    named = {path.name for path in (ROOT / "schemas").glob("claim.*.v1.json")} - {"claim.v1.json"}
    assert named == {f"claim.{type}.v1.json" for type in types}
    for name in ("claim.v1", "dossier.v1", "sample_gold.v1"):
        lists = [set(values) for values in enums(schema(name)) if "visit" in values]
        assert lists, name
        assert all(values == types for values in lists), f"schemas/{name}.json lists other claim types"
    for language in LANGUAGES:
        assert set(catalogue(language)["claim"]) == types, f"wording/{language}.yml: claim"


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
    assert first[:1].isupper(), check.id
    assert first.endswith("."), check.id


@pytest.mark.parametrize("check", IDS)
def test_every_check_has_a_name_in_both_languages(check: str) -> None:
    for language in LANGUAGES:
        assert check in catalogue(language)["check"], f"wording/{language}.yml has no check: {check}"


@pytest.mark.parametrize("check", IDS)
def test_every_check_has_its_test(check: str) -> None:
    mirrored = ROOT / f"tests/claims/check/test_{check}.py"
    assert mirrored.is_file(), f"{mirrored.relative_to(ROOT)} is missing"
    assert "\ndef test_" in mirrored.read_text(encoding="utf-8")


@pytest.mark.parametrize("check", IDS)
def test_every_reason_a_check_can_give_is_worded(check: str) -> None:
    given = Source(ROOT / f"claims/check/{check}.py").reasons()
    assert given
    for language in LANGUAGES:
        worded = catalogue(language)["findings"]
        missing = sorted(reason for reason in given if f"{check}.{reason}" not in worded)
        assert not missing, f"wording/{language}.yml lacks findings of {check}: {', '.join(missing)}"


def test_every_reason_of_a_repair_is_worded() -> None:
    sources = [*(ROOT / "claims/check").glob("*.py"), ROOT / "claims/match/repairs.py"]
    given = {reason for path in sources for reason in Source(path).repair_reasons()}
    assert len(given) > 5
    for language in LANGUAGES:
        assert given <= set(catalogue(language)["repairs"]), f"wording/{language}.yml"


def test_every_check_has_its_section_in_the_documents() -> None:
    sections = re.findall(r"^## `(\w+)`", (ROOT / "docs/checks.md").read_text(encoding="utf-8"), re.M)
    assert sections == IDS, "docs/checks.md: one section a check, in the order of the list"


def test_the_readme_lists_every_check_by_its_names() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|", (ROOT / "README.md").read_text("utf-8"), re.M)
    en, id = (catalogue(language)["check"] for language in ("en", "id"))
    assert rows == [(check, en.get(check), id.get(check)) for check in IDS]


class Source:
    """A check's source, asked which reasons its findings and repairs can carry.

    Reasons are found where they are written: as words, as the values of a dict of the module, as the
    `reason` of an answer of claims/match/record.py, or as the kind of a stray mark. Anything else fails.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    def reasons(self) -> set[str]:
        """The keys under which this check's findings look for their sentence."""
        found: set[str] = set()
        for scope, call in self._calls():
            called = ast.unparse(call.func)
            if called == "case.finding":
                found |= self._words(call.args[3], scope, self._status(call.args[2]))
            elif called == "Finding":
                (reason,) = [word.value for word in call.keywords if word.arg == "reason"]
                found |= self._words(reason, scope, None)
        return found

    def repair_reasons(self) -> set[str]:
        """The keys under which its repairs look for theirs."""
        found: set[str] = set()
        for scope, call in self._calls():
            if ast.unparse(call.func) == "Repair":
                found |= self._words(call.args[3], scope, None)
        return found

    def answers(self, status: str | None = None) -> set[str]:
        """The reasons of the answers written in this file, of all of them or of one status."""
        found: set[str] = set()
        for scope, call in self._calls():
            if ast.unparse(call.func) == "Answer" and status in (None, ast.literal_eval(call.args[0])):
                found |= self._words(call.args[1], scope, None)
        return found

    def _calls(self) -> Iterator[tuple[ast.AST, ast.Call]]:
        """Every call of the module with the function it stands in."""
        for function in (node for node in self.tree.body if isinstance(node, ast.FunctionDef)):
            yield from ((function, call) for call in calls(function))

    @staticmethod
    def _status(outcome: ast.expr) -> str | None:
        """The answer's status that leads to an outcome, where the outcome is written out."""
        if not isinstance(outcome, ast.Constant):
            return None
        return {"holds": "supported", "unknown": "unknown", "contradicted": "refuted"}.get(str(outcome.value))

    def _asked(self, status: str | None) -> set[str]:
        """The reasons of that status which the functions this file asks in claims/match/record.py give."""
        names = {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}
        record = Source(ROOT / "claims/match/record.py")
        asked = Source(record.path)
        asked.tree.body = [
            node for node in record.tree.body if isinstance(node, ast.FunctionDef) and node.name in names
        ]
        return asked.answers(status) | self.answers(status)

    def _words(self, reason: ast.expr, scope: ast.AST, status: str | None) -> set[str]:
        """What an expression for a reason can say."""
        match reason:
            case ast.Constant(value=str(words)):
                return {words}
            case ast.IfExp():
                chosen = self._words(reason.body, scope, status)
                prefix = re.search(r"\.startswith\('([^']+)'\)", ast.unparse(reason.test))
                if prefix is not None:
                    chosen = {words for words in chosen if words.startswith(prefix[1])}
                return chosen | self._words(reason.orelse, scope, status)
            case ast.JoinedStr(values=[ast.Constant(value="coverage-"), ast.FormattedValue()]):
                # Complete coverage is an answer by itself and never a reason for not knowing.
                states = set(get_args(Coverage.__annotations__["state"])) - {"complete"}
                return {f"coverage-{state}" for state in states}
            case ast.Name(id=name):
                set_to = [
                    node.value
                    for node in ast.walk(scope)
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
                ]
                assert set_to, f"{self.path.name}: where does the reason `{name}` come from?"
                return set().union(*(self._words(value, scope, status) for value in set_to))
            case ast.Subscript(value=ast.Name(id=name), slice=key):
                (table,) = [
                    node.value
                    for node in ast.walk(self.tree)
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
                ]
                assert isinstance(table, ast.Dict)
                values = ast.literal_eval(table)
                if ast.unparse(key).endswith(".reason"):
                    assert self._asked(status) == set(values), f"{self.path.name}: {name} has other keys"
                return set(values.values())
            case ast.Attribute(attr="reason"):
                return self._asked(status)
            case ast.Attribute(attr="kind"):
                return set(get_args(StrayMark.__annotations__["kind"]))
        pytest.fail(f"{self.path.name}: write the reason `{ast.unparse(reason)}` out, as words")


# Files


def test_no_file_of_the_library_is_long() -> None:
    lines = {name: text.count("\n") for name, text in texts() if re.match(r"claims/.*\.py$", name)}
    assert len(lines) > 50
    assert {name: count for name, count in lines.items() if count > 400} == {}


def test_no_file_is_a_drawer_for_anything() -> None:
    drawers = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py"}
    assert [str(path) for path in kept() if path.name in drawers] == []


def test_nothing_names_a_machine_or_quotes_the_founding_articles() -> None:
    """Paths of the machine the house was built on, and sentences of third parties, stay outside."""
    forbidden = [
        r"(?<![\w.])/work/(?:main|shared)\b",
        r"(?<![\w.])/tmp/w\b",
        "terakhir kali melakukan " + "kunjungan resmi ke Jepang",
        "tengah keadaan pertahanan " + "yang terus berubah",
        "melacak pergerakan " + "rudal Korea Utara",
    ]
    shape = re.compile("|".join(forbidden))
    own = Path(__file__).relative_to(ROOT).as_posix()
    found = [(name, hit[0]) for name, text in texts() if name != own and (hit := shape.search(text))]
    assert found == []


# Documents

LINK = re.compile(r"\]\(([^)\s]+)\)")
DOCUMENTS = [
    path
    for path in sorted(kept())
    if path.suffix == ".md" and path.relative_to(ROOT).parts[0] not in ("seeds", "tests")
]


def heading_ids(document: Path) -> set[str]:
    """The anchors a reader can jump to, as the usual Markdown sites make them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.M)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {words.replace(" ", "-") for words in plain}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_between_the_documents_leads_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        leads_to = (document.parent / name).resolve() if name else document
        assert leads_to.exists(), f"{document.name}: {target}"
        if anchor:
            assert anchor in heading_ids(leads_to), f"{document.name}: {target}"


def test_the_readme_leads_to_every_document() -> None:
    pages = {path.relative_to(ROOT).as_posix() for path in DOCUMENTS if path.parent == ROOT / "docs"}
    assert pages
    assert pages <= set(LINK.findall((ROOT / "README.md").read_text(encoding="utf-8")))


def test_the_rows_shown_for_new_facts_can_be_loaded(tmp_path: Path) -> None:
    """What docs/facts.md tells people to write is what the seed files take."""
    seeds = shutil.copytree(ROOT / "seeds/reference", tmp_path / "reference")
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/facts.md").read_text(encoding="utf-8"), re.S)
    rows = dict(
        zip(("sources.yml", "people.yml", "terms/id.yml", "events/other.yml"), shown[:4], strict=True)
    )
    for name, row in rows.items():
        file = seeds / name
        file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + row, encoding="utf-8")
    before, after = read_seeds(), read_seeds(seeds, validate)
    assert (len(after.terms), len(after.events)) == (len(before.terms) + 1, len(before.events) + 1)
    assert shown[4].splitlines()[0].strip() in (seeds / "coverage.yml").read_text(encoding="utf-8")


# What is installed


def test_the_lock_names_no_index_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
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


def uncommented(lock: str) -> str:
    """The lock without its comments, which name where a package is wanted."""
    return re.sub(r"(?m)^\s*#.*\n?", "", lock)
