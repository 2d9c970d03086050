"""A seed file with a fault is told with file, entry and field, in one line that says what to do."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claims.world import SeedError, SeedWorld, read_seeds

REFERENCE = Path(__file__).parents[3] / "seeds" / "reference"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    shutil.copytree(REFERENCE, folder)
    return folder


@pytest.fixture
def fault(seeds: Path) -> Callable[[str, str, str], str]:
    """What is said after some words of a file were replaced, without the folder."""

    def told(file: str, old: str, new: str) -> str:
        path = seeds / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(SeedError) as refused:
            read_seeds(seeds)
        assert "\n" not in str(refused.value)
        return str(refused.value).removeprefix(f"{seeds}/")

    return told


HAMADA = "    person: person:hamada-yasukazu\n    start: 2022-08-10\n    end: 2023-09-13\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA.replace("start", "strat"),
            "terms/jp.yml: T-jp-mod-hamada: 'strat' is not a field of an office term; did you mean 'start'?",
        ),
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA.replace("hamada", "hamida"),
            "terms/jp.yml: T-jp-mod-hamada: 'person' names person:hamida-yasukazu, which is in no file; "
            "did you mean 'person:hamada-yasukazu'?",
        ),
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA.replace("2023-09-13", "2021-09-13"),
            "terms/jp.yml: T-jp-mod-hamada: 'end' 2021-09-13 lies before 'start' 2022-08-10",
        ),
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA.replace("2022-08-10", "2022-02-30"),
            "terms/jp.yml: T-jp-mod-hamada: 'start': '2022-02-30' names a day that is in no calendar",
        ),
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA.replace("2022-08-10", "Agustus 2022"),
            "terms/jp.yml: T-jp-mod-hamada: 'start' is 'Agustus 2022'; it must be a date as EDTF, "
            "as in 2015-10-20, 2015-10 or 2015-10-20/2015-10-22",
        ),
        (
            "terms/jp.yml",
            HAMADA,
            HAMADA + "    last_seen: 2023-13-01\n",
            "terms/jp.yml: T-jp-mod-hamada: '2023-13-01' is a day that is in no calendar",
        ),
        (
            "terms/kr.yml",
            "  T-kr-mnd-ahn:",
            "  T-jp-mod-hamada:",
            "terms/kr.yml: T-jp-mod-hamada: this id stands in {folder}/terms/jp.yml too; rename one of them",
        ),
        (
            "terms/jp.yml",
            "  T-jp-mod-kihara:",
            "  T-jp-mod-hamada:",
            "terms/jp.yml: line 78: 'T-jp-mod-hamada' stands there twice; keep one",
        ),
        (
            "terms/jp.yml",
            "  T-jp-mod-kihara:",
            "  T-jp-mod-hamada@2:",
            "terms/jp.yml: T-jp-mod-hamada: two versions are current; give the older one 'superseded'",
        ),
        (
            "terms/jp.yml",
            "[SRC-knowpia, SRC-yomiuri-20230913]",
            "[SRC-knowpedia]",
            "terms/jp.yml: T-jp-mod-hamada: 'sources' names SRC-knowpedia, which is in no file; "
            "did you mean 'SRC-knowpia'?",
        ),
        (
            "terms/jp.yml",
            "[SRC-knowpia, SRC-yomiuri-20230913]",
            "[]",
            "terms/jp.yml: T-jp-mod-hamada: 'sources' is empty; name a source or set confidence to "
            "unverified",
        ),
        (
            "statements.yml",
            "event: E-2025-09-08",
            "event: E-2025-09-80",
            "statements.yml: DOC-2025-09-08-jp-kr-defence: 'event' names E-2025-09-80, which is in no file; "
            "did you mean 'E-2025-09-08'?",
        ),
        (
            "merges.yml",
            "merges: {}\n",
            "merges:\n"
            "  MRG-a: {entity: person:lloyd-austin, into: person:joe-bidden, confidence: unverified, "
            "sources: []}\n"
            "  MRG-b: {entity: person:joe-biden, into: person:lloyd-austin, confidence: unverified, "
            "sources: []}\n",
            "merges.yml: MRG-a: 'into' names person:joe-bidden, which is in no file; "
            "did you mean 'person:joe-biden'?",
        ),
        (
            "merges.yml",
            "merges: {}\n",
            "merges:\n"
            "  MRG-a: {entity: person:lloyd-austin, into: person:joe-biden, confidence: unverified, "
            "sources: []}\n"
            "  MRG-b: {entity: person:joe-biden, into: person:lloyd-austin, confidence: unverified, "
            "sources: []}\n",
            "merges.yml: MRG-b: 'into': these merges go round in a circle (person:joe-biden → "
            "person:lloyd-austin → person:joe-biden); retract one of them",
        ),
        (
            "coverage.yml",
            "      - {event: E-2019-11-17, since: 2019-06}\n",
            "",
            "coverage.yml: COV-def-bilat-2019-2023: 'firsts' does not reach beyond 2019-06-01; give the "
            "event that is first since then, or a shorter period",
        ),
        (
            "coverage.yml",
            "    basis: asserted_by_source\n",
            "    basis: chain_of_firsts\n",
            "coverage.yml: COV-jp-mod-visits-kr: 'firsts' belongs to basis chain_of_firsts, and to no other; "
            "give both or neither",
        ),
        (
            "coverage.yml",
            "    basis: asserted_by_source\n",
            "    basis: by a source\n",
            "coverage.yml: COV-jp-mod-visits-kr: 'basis' is 'by a source'; it must be one of "
            "asserted_by_source, chain_of_firsts, exhaustive_list, editor",
        ),
        (
            "events/defence-meetings.yml",
            "status: held",
            "status: helt",
            "events/defence-meetings.yml: E-2011-01-10: 'status' is 'helt'; it must be one of planned, held, "
            "cancelled, postponed, superseded; did you mean 'held'?",
        ),
        (
            "events/defence-meetings.yml",
            "place: place:kr-seoul",
            "place: place:kr-seul",
            "events/defence-meetings.yml: E-2011-01-10: 'place' names place:kr-seul, which is in no file; "
            "did you mean 'place:kr-seoul'?",
        ),
        (
            "events/defence-meetings.yml",
            "office: office:jp-mod, country: JP}",
            "office: office:jp-mod, country: KR}",
            "events/defence-meetings.yml: E-2011-01-10: 'participants': office:jp-mod is an office of JP",
        ),
        (
            "events/defence-meetings.yml",
            "visit_period: 2015-10-20/2015-10-22",
            "visit_period: 2015-10-22/2015-10-20",
            "events/defence-meetings.yml: E-2015-10-20: 'visit_period': '2015-10-22/2015-10-20' "
            "ends before it starts",
        ),
        (
            "coverage.yml",
            "E-2011-01-10, E-2015-10-20",
            "E-2011-01-10, E-2015-10-21",
            "coverage.yml: COV-jp-mod-visits-kr: 'events' names E-2015-10-21, which is in no file; "
            "did you mean 'E-2015-10-20'?",
        ),
        (
            "places.yml",
            "country: KR",
            "country: NO KR",
            "places.yml: place:kr-seoul: 'country' is 'NO KR'; it must be an ISO 3166 code of two capitals, "
            "as in KR",
        ),
        (
            "places.yml",
            "places:\n",
            "place:\n",
            "places.yml: 'place' is not a field of seeds/reference/places; did you mean 'places'?",
        ),
        ("people.yml", "people:\n", "people: *x\n", "people.yml: line 9: found undefined alias"),
        ("people.yml", "    country: JP\n", "    country: JP\n   wikidata: Q1\n", "people.yml: line 14: "),
    ],
)
def test_a_fault_is_told(
    fault: Callable[[str, str, str], str], seeds: Path, file: str, old: str, new: str, told: str
) -> None:
    assert fault(file, old, new).startswith(told.replace("{folder}", str(seeds)))


def refused(folder: Path) -> str:
    with pytest.raises(SeedError) as error:
        read_seeds(folder)
    return str(error.value).removeprefix(f"{folder}/")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none") == f"{tmp_path / 'none'}: no such folder; name a folder of seed files"


def test_a_file_of_no_kind_is_not_left_out_in_silence(seeds: Path) -> None:
    (seeds / "event.yml").write_text("meta: {}", encoding="utf-8")
    assert refused(seeds) == ("event.yml: no kind of seed file has this name; did you mean 'events.yml'?")


def test_a_file_that_is_no_text_is_told(seeds: Path) -> None:
    (seeds / "series.yml").write_bytes("meta: é".encode("latin-1"))
    assert refused(seeds) == "series.yml: not UTF-8; save it as UTF-8"


@pytest.mark.parametrize("content", ["", "- a", "just words", "42"])
def test_a_file_that_is_no_table_is_told(seeds: Path, content: str) -> None:
    (seeds / "series.yml").write_text(content, encoding="utf-8")
    assert refused(seeds).startswith("series.yml: the record is ")


def test_a_file_with_a_control_character_is_told(seeds: Path) -> None:
    (seeds / "series.yml").write_text("meta: \x00", encoding="utf-8")
    assert refused(seeds).startswith("series.yml: ")


def test_a_huge_file_is_not_read(seeds: Path) -> None:
    (seeds / "series.yml").write_bytes(b"#" * 2_000_001)
    assert refused(seeds).startswith("series.yml: larger than 2000000 bytes")


@pytest.mark.parametrize("nested", ["[", "{", "- ", "? ", "[\n"])
def test_deep_nesting_is_refused_and_does_not_crash(seeds: Path, nested: str) -> None:
    (seeds / "series.yml").write_text(nested * 900_000, encoding="utf-8")
    assert refused(seeds).endswith(": nested more than 20 deep; no row is")


def test_references_between_rows_are_refused(seeds: Path) -> None:
    bomb = "meta: &a {recorded: 2026-11-22, by: x}\nseries: {event_series:a: *a, event_series:b: *a}\n"
    (seeds / "series.yml").write_text(bomb, encoding="utf-8")
    assert refused(seeds) == "series.yml: line 1: a reference (*) is not read; write the row out"


def test_a_python_object_is_not_made(seeds: Path) -> None:
    (seeds / "series.yml").write_text("meta: !!python/object/apply:os.getcwd []", encoding="utf-8")
    assert refused(seeds).startswith("series.yml: line 1: could not determine a constructor")


def test_what_is_written_is_what_is_read(seeds: Path) -> None:
    path = seeds / "places.yml"
    text = path.read_text(encoding="utf-8")
    oslo = "  place:no-oslo:\n    label: 2015\n    country: NO\n"
    path.write_text(text + oslo, encoding="utf-8")
    entity = SeedWorld(read_seeds(seeds)).entity("place:no-oslo")
    assert entity is not None
    assert (entity.label, entity.country) == ("2015", "NO")


def test_one_file_may_become_a_folder(seeds: Path) -> None:
    before = read_seeds(seeds)
    (seeds / "coverage").mkdir()
    (seeds / "coverage.yml").rename(seeds / "coverage" / "all.yml")
    assert read_seeds(seeds) == before


def test_a_correction_is_a_new_version(seeds: Path) -> None:
    path = seeds / "terms" / "jp.yml"
    text = path.read_text(encoding="utf-8")
    row = "  T-jp-mod-hamada:\n    office: office:jp-mod\n" + HAMADA
    assert row in text
    corrected = (
        row.replace("hamada:", "hamada@2:").replace("2022-08-10", "2022-08-11")
        + "    recorded: 2026-12-24\n    reason: day corrected\n    confidence: confirmed\n"
        + "    sources: [SRC-knowpia]\n"
    )
    path.write_text(text.replace(row, row + "    superseded: 2026-12-24\n") + corrected, encoding="utf-8")
    facts = read_seeds(seeds)

    def first_day(world: SeedWorld) -> str:
        (term,) = world.terms(person="person:hamada-yasukazu")
        return f"{term.statement.version}: {term.start.edtf}"

    assert first_day(SeedWorld(facts)) == "2: 2022-08-11"
    assert first_day(SeedWorld(facts, date(2026, 12, 23))) == "1: 2022-08-10"


def test_the_packaged_seeds_are_found_from_any_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(read_seeds().terms) > 80


def test_the_fault_of_a_later_version_is_told_of_that_version(seeds: Path) -> None:
    file = seeds / "terms/id.yml"
    old = "  T-id-president-jokowi:\n    office: office:id-president\n    person: person:joko-widodo\n"
    text = file.read_text(encoding="utf-8")
    assert old in text
    again = old.replace("jokowi:", "jokowi@2:").replace("joko-widodo", "joko-wido")
    rows = f"{again}    start: 2014-10-20\n    recorded: 2026-12-02\n    sources: [SRC-wd-id]\n"
    closed = f"{old}    superseded: 2026-12-02\n"
    file.write_text(text.replace(old, f"{rows}    confidence: low\n    reason: tried\n{closed}"), "utf-8")
    assert refused(seeds).startswith("terms/id.yml: T-id-president-jokowi@2: 'person' names person:joko")
