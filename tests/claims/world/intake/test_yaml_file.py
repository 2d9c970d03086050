"""Our own YAML, row by row: what is wrong costs a row and is told by its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Alias, Office, OfficeTerm
from claims.world.intake import Known, Refused, Taken
from claims.world.intake.yaml_file import read_yaml
from tests.claims.world.intake.heads import HEAD, a_head

META = "meta:\n  recorded: 2026-11-22\n  by: a test\n"
GOOD = "{office: office:jp-mod, person: person:a, start: 2020-09, confidence: confirmed, sources: [SRC-a]}"
KNOWN = Known(
    offices={"office:jp-mod": Office("office:jp-mod", "JP", "defence", "minister", "Defence Minister")},
    entities=frozenset({"office:jp-mod", "person:a"}),
)


def read(text: str, known: Known = KNOWN) -> list[Taken | Refused]:
    return list(read_yaml([text.encode()], HEAD, known=known))


def term_of(row: Taken | Refused) -> OfficeTerm:
    assert isinstance(row, Taken), row
    (made,) = row.statements
    assert isinstance(made, OfficeTerm)
    return made


def test_each_row_has_the_line_it_begins_on() -> None:
    first, second = read(f"{META}terms:\n  # a comment\n  T-a: {GOOD}\n  T-b:\n    {GOOD}\n")
    assert (first.line, second.line) == (6, 7)
    assert (term_of(first).statement.id, term_of(second).start.edtf) == ("T-a", "2020-09")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("T-x: {strat: 2020}", "5: T-x: 'strat' is not a field of an office term"),
        (f"T-x: {GOOD.replace('2020-09', 'then')}", "5: T-x: 'start' is 'then'; it must be a date"),
        (f"T-x: {GOOD.replace('2020-09', '2020-13')}", "5: T-x: 'start': '2020-13' names a day"),
        (
            f"T-x: {GOOD.replace('jp-mod', 'jp-magic')}",
            "5: T-x: 'office' names office:jp-magic, which the table does",
        ),
        (
            f"T-x: {GOOD.replace('person:a', 'person:b')}",
            "5: T-x: 'person' names person:b, which the table does not",
        ),
        (f"T-x: {GOOD[:-1]}, end: 2019}}", "5: T-x: 'end' 2019 lies before 'start' 2020-09"),
        ("T-x: {office: a, office: b}", "5: T-x: 'office' stands there twice; keep one"),
        ("X-x: {}", "5: X-x: 'X-x' must be an id that starts with T-"),
        ("T-x: 3", "5: T-x: 'T-x' is '3'; it must be of type object"),
        ("T-x: [" + "[" * 40 + "]" * 40 + "]", None),
    ],
)
def test_a_bad_row_is_refused_and_the_next_is_taken(row: str, told: str | None) -> None:
    rows = read(f"{META}terms:\n  {row}\n  T-good: {GOOD}\n")
    bad = rows[0]
    assert isinstance(bad, Refused)
    if told is None:
        assert "nested more than" in bad.reason
        return
    assert f"{bad.line}: {bad.field}: {bad.reason}".startswith(told)
    assert term_of(rows[1]).statement.id == "T-good"


def test_an_id_given_twice_is_refused_the_second_time() -> None:
    first, second = read(f"{META}terms:\n  T-a: {GOOD}\n  T-a: {GOOD}\n")
    assert term_of(first).statement.id == "T-a"
    assert isinstance(second, Refused)
    assert second.reason == "duplicate id: T-a stands in line 5 too; rename one of them"


def test_a_reference_to_another_row_costs_its_row_only() -> None:
    first, second, third = read(f"{META}terms:\n  T-a: &x {GOOD}\n  T-b: *x\n  T-c: {GOOD}\n")
    assert isinstance(second, Refused)
    assert "a reference (*) is not read" in second.reason
    assert (term_of(first).statement.id, term_of(third).statement.id) == ("T-a", "T-c")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1: no file of facts"),
        ("- a", "1: no file of facts"),
        (f"{META}trems: {{}}", "4: no kind of file; write one of sources"),
        ("terms: {}", "1: 'meta' is missing before the rows"),
        (META, "4: the file has no rows"),
        (f"{META}terms: {{}}\nterms: {{}}", "5: no second section"),
        (f"{META}terms: {{T-a: {{}}", "5: "),
        ("meta: {by: a}\nterms: {}", "1: 'recorded' is missing from the file's head"),
        ("meta: {recorded: 2026-11-22, by: a, recorded: 3}\nterms: {}", "1: 'recorded' stands there twice"),
        (f"{META}terms: [", "5: did not find expected node content"),
        (f"{META}terms: 3", "4: no rows by their id stand here"),
        (f"{META}terms: {{}}\nevents: {{}}", "5: no second section belongs into a file of terms"),
        ("a: \x07", "1: control characters are not allowed"),
    ],
)
def test_what_is_no_file_of_ours_is_told(text: str, told: str) -> None:
    row = read(text)[-1]
    assert isinstance(row, Refused)
    assert f"{row.line}: {row.reason}".startswith(told)


def test_rows_before_a_line_that_is_no_yaml_are_kept() -> None:
    first, broken = read(f"{META}terms:\n  T-a: {GOOD}\n  T-b: [\n")
    assert term_of(first).statement.id == "T-a"
    assert isinstance(broken, Refused)
    assert broken.line == 7


def test_a_fault_within_a_row_says_its_own_line_too() -> None:
    (row,) = read(f"{META}terms:\n  T-a:\n    office: a\n    office: b\n")
    assert isinstance(row, Refused)
    assert (row.line, row.field, row.reason) == (5, "T-a", "line 7: 'office' stands there twice; keep one")


def test_aliases_are_read_section_by_section() -> None:
    rows = read(
        f"{META}countries:\n  JP: {{short: {{id: [Nippon]}}}}\n"
        "titles:\n  defence: {id: [Menhan]}\n"
        "blocked:\n  country:JP: {id: [Laut Jepang]}\n"
        "words:\n  person:a:\n    - {text: 안규백, language: ko, kind: native}\n"
    )
    words = {
        (each.entity, each.text, each.kind) for row in rows if isinstance(row, Taken) for each in row.aliases
    }
    assert words == {
        ("country:JP", "Nippon", "short"),
        ("office:jp-mod", "Menhan", "short"),
        ("country:JP", "Laut Jepang", "blocked"),
        ("person:a", "안규백", "native"),
    }


def test_an_office_brings_its_words() -> None:
    (row,) = read(
        f"{META}offices:\n  office:jp-a:\n"
        "    {label: A, country: JP, portfolio: a, level: other, official: {en: [The A]}}\n"
    )
    assert isinstance(row, Taken)
    assert row.aliases == (Alias("office:jp-a", "The A", "en", "official", case_sensitive=False),)
    assert [each.id for each in row.entities] == ["office:jp-a"]


def test_a_file_that_is_not_utf8_or_too_large_is_refused() -> None:
    (row,) = read_yaml([b"meta: \xff"], HEAD)
    assert isinstance(row, Refused)
    assert row.reason == "not UTF-8; save it as UTF-8"
    for long in (b"#", b"x"):
        (row,) = read_yaml((long * 65_536 for _ in range(800)), HEAD)
        assert isinstance(row, Refused)
        assert "more than 2000000 bytes in one text" in row.reason
    (row,) = read_yaml([b""], a_head(licence=""))
    assert isinstance(row, Refused)
    assert row.field == "licence"


@given(st.text(st.sampled_from("meta: \n{}[]&*-#'\"TEa@!|>%\t2"), max_size=60))
def test_whatever_the_text_nothing_is_raised(text: str) -> None:
    assert all(isinstance(row, Taken | Refused) for row in read(META + "terms:\n  T-a: " + text))
    assert all(isinstance(row, Taken | Refused) for row in read(text))
