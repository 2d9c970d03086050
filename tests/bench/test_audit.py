"""What is said of pip-audit's answers: a package that was not asked about is not clean."""

from bench.audit import told

CLEAN = {"name": "alembic", "version": "1.20.1", "vulns": []}
BAD = {
    "name": "jinja2",
    "version": "3.0.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1.6"]}, {"id": "PYSEC-2", "fix_versions": []}],
}
NOT_ASKED = {
    "name": "click",
    "skip_reason": "Dependency not found\nand could not be audited: click (8)",
}


def test_nothing_known_is_said_of_how_many() -> None:
    assert told({"dependencies": [CLEAN]}) == (0, ["nothing is known against any of 1 packages"])


def test_what_is_known_is_one_line_each() -> None:
    assert told({"dependencies": [BAD, CLEAN]}) == (
        1,
        [
            "jinja2 3.0.0: PYSEC-1, mended in 3.1.6",
            "jinja2 3.0.0: PYSEC-2, mended in no version yet",
        ],
    )


def test_what_could_not_be_asked_is_said_and_is_not_well() -> None:
    line = "could not ask about 1 of 2 packages: Dependency not found and could not be audited: click (8)"
    assert told({"dependencies": [NOT_ASKED, CLEAN]}) == (2, [line])
    code, lines = told({"dependencies": [NOT_ASKED, BAD]})
    assert (code, len(lines), lines[-1]) == (1, 3, line)
