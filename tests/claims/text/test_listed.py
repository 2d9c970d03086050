"""Lists of words become patterns: of any of them, the longer first, with their endings and slots."""

import pytest

from claims.text.listed import any_of, of_languages, together, word_lists
from claims.text.patterns import Pattern


def lists(tmp_path, text, *sections):
    path = tmp_path / "words.yml"
    path.write_text(text, encoding="utf-8")
    return word_lists(path, *sections)


def test_the_lists_of_several_sections_are_put_together(tmp_path):
    text = "both: {of: [dari, of]}\nid: {to: [ke]}\nen: {to: [to]}\n"
    assert lists(tmp_path, text, "both", "id") == {"of": ("dari", "of"), "to": ("ke",)}
    assert lists(tmp_path, text, "en") == {"to": ("to",)}


@pytest.mark.parametrize("entry", ["yes", "[yes]", "[2]", "['']", "{a: [b]}"])
def test_what_is_no_list_of_words_is_refused_with_its_name(tmp_path, entry):
    with pytest.raises(ValueError, match=r"words\.yml: id: to: needs a list of words"):
        lists(tmp_path, f"id: {{to: {entry}}}\n", "id")


def test_a_name_that_is_none_to_yaml_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"words\.yml: id: False: needs its name in quotes"):
        lists(tmp_path, "id: {off: [ke]}\n", "id")


def test_of_each_list_the_words_of_several_stand_together_each_once():
    one, other = {"by": ("oleh",), "of": ("dari", "per")}, {"of": ("of", "per"), "by": ()}
    assert together([one, other]) == {"by": ("oleh",), "of": ("dari", "per", "of")}
    assert together([one]) == one
    with pytest.raises(KeyError):
        together([one, {"by": ("by",)}])


@pytest.mark.parametrize(
    ("words", "fits", "leaves"),
    [
        (["ke", "ke atas"], ["ke", "ke atas"], ["ke bawah", ""]),
        (["jumlah*"], ["jumlah", "jumlahnya"], ["jumlah nya", "sejumlah"]),
        (["a.m."], ["a.m."], ["axmx"]),
        (["tahun {year}"], ["tahun 2024"], ["tahun 24", "tahun {year}"]),
        (["of {number}"], ["of 5", "of 1,204.5"], ["of ,5"]),
        (["the right {word}"], ["the right year"], ["the right 12", "the right "]),
        (["({aside})"], ["(metrik)"], ["(2024)", "()"]),
        ([], [], ["", "x"]),
    ],
)
def test_the_pattern_fits_these_words_and_no_others(words, fits, leaves):
    pattern = Pattern(any_of(words))
    assert [text for text in fits if pattern.fullmatch(text) is None] == []
    assert [text for text in leaves if pattern.fullmatch(text) is not None] == []


def test_of_two_words_that_begin_alike_the_longer_is_found():
    found = Pattern(any_of(["di", "di atas"])).search("di atas 5 persen")
    assert found is not None
    assert found[0] == "di atas"


def test_a_section_nobody_wrote_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"words\.yml: there is no section id"):
        lists(tmp_path, "en: {to: [to]}\n", "id")


def test_a_list_that_only_one_language_has_is_named_with_the_file_that_lacks_it(tmp_path):
    one, other = tmp_path / "id-beside.yml", tmp_path / "en-beside.yml"
    one.write_text("orgs: {of: [dari], at: [di]}\n")
    other.write_text("orgs: {of: [of]}\n")
    with pytest.raises(ValueError, match=r"en-beside\.yml \(en\): orgs: at: the other language has"):
        of_languages({"id": one, "en": other}, "orgs")
    assert of_languages({"id": one, "en": other}, "orgs", "en") == {"of": ("of",)}
