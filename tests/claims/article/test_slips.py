"""Slips: a field that is nearly one of ours, or stands where fields are not read, is told; others are not."""

import pytest

from claims.article.plain import read_markdown, read_plain
from claims.article.slips import left_open, misnamed

PASSED = "the field {!r} is passed over: write {!r} if that is meant"


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("publised", "2024-05-01", "published"),
        ("publish", "1 May 2024", "published"),
        ("published_at", "2024-05-01T07:00:00Z", "published"),
        ("date", "2024-05-01", "published"),
        ("Tanggal Terbit", "1 Mei 2024", "published"),
        ("Published", "2024-05-01", "published"),
        ("titel", "Rapat", "title"),
        ("judul", "Rapat", "title"),
        ("publsher", "Harian Contoh", "publisher"),
        ("bahasa", "id", "lang"),
    ],
)
def test_a_name_that_is_nearly_ours_is_told(name: str, value: str, meant: str) -> None:
    (slip,) = misnamed("line", {name: value, "text": "Isi."}, {})
    assert (slip.told, slip.field) == (PASSED.format(name, meant), meant)


@pytest.mark.parametrize(
    "fields",
    [
        {
            "subtitle": "Dan lagi",
            "author": "Budi",
            "tags": "rapat",
            "slug": "rapat",
            "mood": "glad",
            "land": "Jawa",
        },
        {"guid": "7", "uri": "x", "uid": "7", "idx": "3", "curl": "1"},
        {"published_by": "Budi", "publish": "true", "date": "", "judul": ["a"], "bahasa": None},
        {
            "date": "2024-05-01",
            "published": "2024-05-02",
            "titel": "a",
            "title": "b",
            "language": "id",
            "lang": "id",
        },
        {"updated": "2024-05-01", "modified": "2024-05-01"},
    ],
)
def test_fields_of_others_and_second_names_of_what_is_given_are_left_alone(fields: dict[str, object]) -> None:
    assert list(misnamed("front matter", fields, {})) == []


def test_the_line_of_front_matter_is_named() -> None:
    record = read_plain(b"---\nmood: glad\n\npublised: 2024-05-01\n---\nIsi.\n")
    assert [slip.told for slip in record.slips] == ["line 4: " + PASSED.format("publised", "published")]
    assert (record.text, record.fields) == ("Isi.\n", {"mood": "glad", "publised": "2024-05-01"})


def test_a_field_that_stands_twice_is_told_and_the_last_one_taken() -> None:
    record = read_plain(b"---\ntitle: A\nTitle: B\n---\nIsi.\n")
    assert record.title == "B"
    assert [slip.told for slip in record.slips] == [
        "line 3: the field 'Title' stands a second time: only the last one is taken"
    ]


def test_a_heading_is_a_title_too() -> None:
    assert read_markdown(b"---\ntitel: A\n---\n# B\nIsi.\n").slips == ()


def test_capitals_and_blanks_behind_the_dashes_do_not_matter() -> None:
    record = read_plain(b"--- \nTitle: A\nPUBLISHED: 2024-05-01\n---\t\nIsi.\n")
    assert (record.title, record.published, record.text, record.slips) == ("A", "2024-05-01", "Isi.\n", ())


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        ("---\npublished: 2024-05-01\n\nIsi.\n", 1, "below the last"),
        ("---\n\npublised: 2024-05-01\nIsi.\n", 1, "below the last"),
        ("---\ntitle: A\n" + "x: y\n" * 6_000 + "---\nIsi.\n", 1, "below the last"),
        ("----\ntitle: A\nlang: id\n----\nIsi.\n", 1, "above the first, one below the last"),
        ("\n---\ntitle: A\nlang: id\n---\nIsi.\n", 2, "above the first, one below the last"),
        ("+++\ntitle: A\nlang: id\n+++\nIsi.\n", 1, "above the first, one below the last"),
        ("Judul: A\nPenulis: B\nTanggal: 1 Mei 2024\n\nIsi.\n", 1, "above the first, one below the last"),
        ("published: 2024-05-01\n\nIsi.\n", 1, "above the first, one below the last"),
    ],
)
def test_fields_that_are_read_as_text_are_told_and_nothing_is_lost(text: str, line: int, mend: str) -> None:
    record = read_plain(text.encode())
    (slip,) = record.slips
    assert slip.told.startswith(f"line {line}: ")
    assert slip.told.endswith(mend)
    assert record.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Isi.\n---\ntitle: A\n",
        "---\nIsi tanpa penutup.\n",
        "---\nJakarta: hujan turun lagi.\n",
        "Jakarta: hujan turun lagi.\nTitle: A\n",
        "Title: siapa yang mengira?\n\nIsi.\n",
        "Tanggal: belum ada\n\nIsi.\n",
        "https://contoh.id\n",
        "=====\nIsi.\n",
        "\n\n",
    ],
)
def test_a_text_that_just_begins_is_left_alone(text: str) -> None:
    assert left_open(text) is None
