"""The documents keep step with the house: links lead somewhere, commands exist, each check has its place."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest

from claims.check import ARTICLE_CHECKS, CHECKS
from claims.contracts import validate
from claims.report.catalogue import catalogue
from claims.world import read_seeds
from claims.world.seeds import seed_recorders
from claims.world.written import written
from desk.cli.main import COMMANDS, tilik
from tests.kept import ROOT, kept

IDS = [check.id for check in (*CHECKS, *ARTICLE_CHECKS)]
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
    folders = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*/README.md")}
    assert pages
    assert folders
    assert pages | folders <= set(LINK.findall((ROOT / "README.md").read_text(encoding="utf-8")))


def test_the_first_page_of_a_folder_leads_to_all_of_it() -> None:
    for first in (ROOT / "docs").glob("*/README.md"):
        pages = {path.name for path in DOCUMENTS if path.parent == first.parent and path != first}
        assert pages <= set(LINK.findall(first.read_text(encoding="utf-8")))


def test_a_schedule_is_ten_commands_away() -> None:
    """From nothing to a nightly schedule: the numbered lines of the operators' first page."""
    first = (ROOT / "docs/operators/README.md").read_text(encoding="utf-8").split("```")[1]
    numbers = [int(number) for number in re.findall(r"# (\d+)\b", first)]
    commands = [part for line in first.strip().splitlines() for part in line.split("#")[0].split("&&")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert 0 < len(commands) <= 10


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_line_of_a_document_is_long(document: Path) -> None:
    """Tables aside, whose rows cannot be broken: who compares two versions reads lines."""
    lines = enumerate(document.read_text(encoding="utf-8").splitlines(), 1)
    long = [number for number, line in lines if len(line) > 160 and not line.startswith("|")]
    assert not long, (
        f"{document.relative_to(ROOT)}: break these lines, which are above 160 characters: {long}"
    )


def test_decisions_are_numbered_without_a_gap_or_clash() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [path.name[:4] for path in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for path in pages:
        assert re.match(rf"# {path.name[:4]} ", path.read_text(encoding="utf-8")), path.name


def test_every_command_in_the_documents_exists() -> None:
    """Each `tilik …` of a document is a command of ours, with options it has."""
    called = re.compile(r"(?:^|[`/ ])tilik ([a-z]+[^`#\n]*)", re.M)
    lines = {line for path in DOCUMENTS for line in called.findall(path.read_text(encoding="utf-8"))}
    shown = {line for line in lines if line.split()[0] in COMMANDS or "--" in line}
    assert len(shown) > 10
    for line in sorted(shown):
        words = line.split()
        command = tilik.get_command(click.Context(tilik), words[0])
        if isinstance(command, click.Group) and len(words) > 1:
            command = command.get_command(click.Context(command), words[1])
        assert command is not None, f"tilik {line}"
        known = {"--help", *(option for parameter in command.params for option in parameter.opts)}
        assert set(re.findall(r"--[a-z-]+", line)) <= known, f"tilik {line}"


def commands(group: click.Group, path: str = "tilik") -> Iterator[tuple[str, click.Command]]:
    """Every command with the words it is called by, groups included."""
    context = click.Context(group)
    yield path, group
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, f"{path} {name}"
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


@pytest.mark.parametrize(
    ("language", "codes", "list"), [("en", "xit codes", "Commands:"), ("id", "ode keluar", "Perintah:")]
)
def test_every_command_says_its_exit_codes_and_no_list_cuts_its_line_short(
    language: str, codes: str, list: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `--help` prints on a terminal of eighty columns."""
    monkeypatch.setenv("TILIK_LANGUAGE", language)
    silent, cut = [], []
    for path, command in commands(tilik):
        shown = command.get_help(click.Context(command, info_name=path, terminal_width=80))
        if not isinstance(command, click.Group) and codes not in shown:
            silent.append(path)
        cut += [row for row in shown.partition(list)[2].splitlines() if row.endswith("...")]
    assert (silent, cut) == ([], [])


def test_the_rows_shown_for_new_facts_can_be_loaded(tmp_path: Path) -> None:
    """What docs/facts.md tells people to write is what the seed files take."""
    seeds = shutil.copytree(ROOT / "seeds/reference", tmp_path / "reference")
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/facts.md").read_text(encoding="utf-8"), re.S)
    files = ("sources.yml", "people.yml", "terms/id.yml", "events/other.yml", "statements.yml")
    rows = dict(zip(files, [*shown[:4], shown[5]], strict=True))
    for name, row in rows.items():
        file = seeds / name
        file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + row, encoding="utf-8")
    before, after = read_seeds(), read_seeds(seeds, validate)
    assert (len(after.terms), len(after.events)) == (len(before.terms) + 1, len(before.events) + 1)
    assert len(after.documents) == len(before.documents) + 1
    assert shown[4].splitlines()[0].strip() in (seeds / "coverage.yml").read_text(encoding="utf-8")
    head = {"recorded": "2026-12-02", "by": "a test"}
    validate("reference/merges.v1", {"meta": head, "merges": written(shown[6].encode())})
    statements = [row for text in shown[2:7] for row in written(text.encode()).values()]
    assert [row for row in statements if "recorded" not in row] == [], "a new fact gives its day of entry"


def test_rows_in_a_file_of_their_own_are_told_as_its_writers(tmp_path: Path) -> None:
    """What docs/facts.md says of whoever enters facts in their own name."""
    seeds = shutil.copytree(ROOT / "seeds/reference", tmp_path / "reference")
    page = (ROOT / "docs/facts.md").read_text(encoding="utf-8")
    (head,) = re.findall(r"`(meta: \{[^`]+\})`", page)
    source, person, term = re.findall(r"```yaml\n(.*?)```", page, re.S)[:3]
    for name, row in (("sources.yml", source), ("people.yml", person)):
        file = seeds / name
        file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + row, encoding="utf-8")
    rows = "\n".join(line for line in term.splitlines() if not line.strip().startswith("recorded:"))
    (seeds / "terms/id-2026.yml").write_text(f"{head}\nterms:\n{rows}\n", encoding="utf-8")
    day = next(row.statement.recorded for row in read_seeds(seeds).terms if row.person == "person:sari-dewi")
    assert day == date(2026, 12, 2)
    assert seed_recorders(seeds)["T-id-finance-sari", 1] == "Rina, city desk"


def test_every_file_of_words_stands_in_the_table_that_says_where_a_word_goes() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = page.partition("## Add a word\n")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([^`]+)`", table))
    rooms = ("claims/lang", "claims/match", "claims/text", "claims/article", "claims/extract")
    lacking = []
    for path in (each for room in rooms for each in sorted((ROOT / room).rglob("*.yml"))):
        name = re.sub(r"(?<=[/])(id|en)(?=[/.-])", "<language>", path.relative_to(ROOT).as_posix())
        folder = f"{name.rpartition('/')[0]}/"
        if path.name != "life.yml" and not {name, path.name, folder} & named:
            lacking.append(name)
    assert not lacking, f"CONTRIBUTING.md, Add a word: {', '.join(sorted(set(lacking)))} missing in the table"


def test_every_check_has_its_section_in_the_documents() -> None:
    sections = re.findall(r"^## `(\w+)`", (ROOT / "docs/checks.md").read_text(encoding="utf-8"), re.M)
    assert sections == IDS, "docs/checks.md: one section a check, in the order of the list"


def test_the_readme_lists_every_check_by_its_names() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|", (ROOT / "README.md").read_text("utf-8"), re.M)
    en, id = (catalogue(language)["check"] for language in ("en", "id"))
    wanted = [(check, en.get(check), id.get(check)) for check in IDS]
    assert rows == wanted, (
        "README.md: one row a check, in the order of the list, named as in claims/report/wording"
    )
