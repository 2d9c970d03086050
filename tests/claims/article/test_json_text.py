import json
from typing import Any

import pytest

from claims.article.json_text import read_ninjs
from claims.article.record import Record, Refused


def read(**fields: Any) -> Record:
    return read_ninjs(json.dumps(fields).encode())


def test_an_older_article_has_headline_and_body_text() -> None:
    record = read(
        uri="tag:contoh.id,2025:1",
        versioncreated="2025-05-12T08:00:00Z",
        firstcreated="2025-05-11T08:00:00Z",
        headline="Judul",
        body_text="Isi.\n",
        language="id-ID",
        copyrightholder="Contoh",
    )
    assert (record.id, record.title, record.text) == ("tag:contoh.id,2025:1", "Judul", "Isi.\n")
    assert (record.published, record.language, record.publisher) == (
        "2025-05-12T08:00:00Z",
        "id-ID",
        "Contoh",
    )


def test_a_newer_article_has_lists_and_plain_text_comes_first() -> None:
    record = read(
        headlines=[{"role": "main", "value": "Judul"}],
        bodies=[
            {"contenttype": "text/html", "value": "<p>Isi</p>"},
            {"contenttype": "text/plain", "value": "Isi."},
        ],
        contentcreated="2025-05-12",
    )
    assert (record.title, record.text, record.published) == ("Judul", "Isi.", "2025-05-12")


@pytest.mark.parametrize(
    "fields",
    [
        {"body_html": "<p>Satu</p><p>Dua</p>"},
        {"bodies": [{"contenttype": "text/html", "value": "<p>Satu</p><p>Dua</p>"}]},
    ],
)
def test_an_html_body_is_read_by_its_paragraphs(fields: dict[str, Any]) -> None:
    assert read(**fields).text == "Satu\nDua"


def test_an_article_of_version_3_writes_its_names_with_capitals() -> None:
    record = read(
        uri="https://agensi.contoh.id/2025/1",
        standard={"name": "ninjs", "version": "3.1"},
        firstCreated="2025-05-11T08:00:00+07:00",
        versionCreated="2025-05-12T08:00:00+07:00",
        canonicalUrl="https://agensi.contoh.id/satu",
        copyrightHolder="Agensi Contoh",
        headlines=[{"role": "teaser", "value": "Simak"}, {"role": "main", "value": "Judul"}],
        bodies=[
            {"role": "teaser", "contentType": "text/plain", "value": "Ringkasan."},
            {"role": "main", "contentType": "text/html", "value": "<p>Satu</p><p>Dua</p>"},
        ],
        associations=[{"name": "foto", "uri": "https://agensi.contoh.id/foto", "type": "picture"}],
    )
    assert (record.title, record.text) == ("Judul", "Satu\nDua")
    assert (record.published, record.url) == ("2025-05-12T08:00:00+07:00", "https://agensi.contoh.id/satu")
    assert record.publisher == "Agensi Contoh"


def test_a_body_that_says_nothing_of_itself_is_markup_where_it_looks_so() -> None:
    assert read(bodies=[{"value": "<p>Satu</p><p>Dua</p>"}]).text == "Satu\nDua"
    assert read(bodies=[{"value": "Satu <dan> dua."}]).text == "Satu <dan> dua."


@pytest.mark.parametrize("fields", [{}, {"bodies": "x"}, {"bodies": [3, {"value": ""}]}, {"body_html": 5}])
def test_an_article_without_a_body_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="body"):
        read(**fields)
