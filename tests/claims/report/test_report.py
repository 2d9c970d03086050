"""claims/report/__init__.py: the list of formats, their kept samples, and what stays unimported."""

import subprocess
import sys

import pytest

from claims.model import Language
from claims.report import FORMATS, render
from tests.claims.report.keep import KEPT, made, path
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD


@pytest.mark.parametrize(("format", "language"), KEPT)
def test_the_kept_sample_is_what_the_format_makes(format: str, language: Language) -> None:
    """A change of wording or shape shows in the sample; keep.py rewrites it once it is wanted."""
    assert made(format, language) == path(format, language).read_bytes()


def test_every_format_has_a_kept_sample() -> None:
    assert {format for format, _ in KEPT} == set(FORMATS)


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_dossiers_give_the_same_bytes(format: str) -> None:
    assert made(format, "id") == made(format, "id")
    assert isinstance(render(DOSSIERS, (), WORLD, format, "en"), bytes) == FORMATS[format].binary


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_nothing_to_report_is_still_a_report(format: str) -> None:
    assert isinstance(render((), (), WORLD, format, "id"), str | bytes)


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"jsonl"}))
def test_what_could_not_be_read_is_in_the_report(format: str) -> None:
    without, with_it = (render(DOSSIERS, unread, WORLD, format, "en") for unread in ((), UNREAD))
    assert without != with_it
    if isinstance(with_it, str):
        assert "scan.pdf" in with_it
        assert "this is a PDF" in with_it


def test_an_unknown_format_is_refused_with_the_list() -> None:
    with pytest.raises(ValueError, match="choose one of text, jsonl, html"):
        render((), (), WORLD, "docx", "id")


@pytest.mark.parametrize("format", ["text", "jsonl", "csv"])
def test_plain_formats_import_neither_jinja2_nor_xlsxwriter(format: str) -> None:
    program = (
        "import sys; from claims.report import render; from tests.claims.report.sample import *;"
        "from tests.claims.report.sample_world import WORLD;"
        f"render(DOSSIERS, UNREAD, WORLD, {format!r}, 'id');"
        "print(sorted({'jinja2', 'xlsxwriter', 'jsonschema'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
