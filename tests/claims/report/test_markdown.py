"""claims/report/markdown.py: article text cannot become markup."""

import pytest

from claims.report.markdown import escaped, render_markdown
from tests.claims.report.sample import DOSSIERS, UNREAD, clean
from tests.claims.report.sample_world import WORLD


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<script>", "&lt;script&gt;"),
        ("&lt;", "&amp;lt;"),
        ("[a](b)", "\\[a\\](b)"),
        ("a | b", "a \\| b"),
        ("*a* _b_ `c` ~~d~~ \\", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\\\"),
        ("1. satu", "1\\. satu"),
        ("2) dua", "2\\) dua"),
        ("- tiga", "\\- tiga"),
        ("+ empat", "\\+ empat"),
        ("=== lima", "\\=== lima"),
        ("# enam", "\\# enam"),
        (
            "https://a.example www.b.example c@d.example",
            "https\\://a.example www\\.b.example •••\\@d.example",
        ),
        ("baris\n\n# dua", "baris \\# dua"),
        ("2025 tetap", "2025 tetap"),
    ],
)
def test_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_the_only_markup_is_ours() -> None:
    report = render_markdown(DOSSIERS, UNREAD, WORLD, "en")
    for tag in ("<ins>", "</ins>", "<sup>", "</sup>", "<sub>", "</sub>"):
        report = report.replace(tag, "")
    links = "[Harian Contoh](<https://contoh.example/2015/10/20/seoul>)"
    assert links in report
    assert "<" not in report.replace("](<https://contoh.example", "")
    assert "](javascript" not in report.replace("\\](javascript", "")


def test_flagged_words_are_underlined_in_the_article() -> None:
    report = render_markdown(DOSSIERS, (), WORLD, "id")
    assert "> SEOUL, <ins>Senin (9/9/2025)</ins><sup>1</sup> - Kedua menteri" in report


def test_an_article_without_flags_says_so() -> None:
    assert "Tidak ada yang perlu diperbaiki." in render_markdown([clean()], (), WORLD, "id")
