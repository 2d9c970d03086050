"""claims/report/text.py: blocks for a terminal."""

from dataclasses import replace
from datetime import date

from claims.dossier import check_article
from claims.model import Article, Published
from claims.report.text import render_text
from tests.claims.report.sample import DOSSIERS, SLIP, UNREAD, flagged
from tests.claims.report.sample_world import WORLD


def test_one_block_a_flag_and_a_closing_line() -> None:
    blocks = render_text([flagged()], (), WORLD, "en").split("\n\n")
    assert blocks[2].splitlines()[:4] == [
        "ERROR    self_visit  contoh/seoul.txt:213-304",
        f"         “{SLIP}”",
        "         “Menhan Jepang” cannot pay an official visit to Japan, their own country.",
        "         ? “ke Jepang” → “ke Korea Selatan”  [supported] On record: "
        "defence ministers' meeting of Japan and South Korea in Seoul on 20 October 2015. "
        "Present: Gen Nakatani (Japan), Han Min-koo (South Korea).",
    ]
    assert blocks[-1] == "Articles in this report: 1 · Error: 1 · Warning: 1 · Notice: 2\n"


def test_colour_codes_come_only_when_asked_for() -> None:
    plain = render_text(DOSSIERS, UNREAD, WORLD, "id")
    coloured = render_text(DOSSIERS, UNREAD, WORLD, "id", color=True)
    assert "\x1b" not in plain
    assert coloured.count("\x1b[0m") == sum(len(dossier.flags) for dossier in DOSSIERS)


def test_article_text_moves_no_cursor() -> None:
    plain = render_text(DOSSIERS, UNREAD, WORLD, "en")
    assert all(char == "\n" or char.isprintable() for char in plain)


def test_what_waits_for_a_day_of_printing_is_told_with_the_option_that_gives_one() -> None:
    words = "Sari Wulandari (34), lahir pada 5 Mei 1971, membuka toko."
    article = Article("tanpa-hari.txt", words, None, Published(None, "unknown"), "id", "0" * 64)
    told = render_text([check_article(article, WORLD)], (), WORLD, "en")
    assert "tanpa-hari.txt  Printed: day of printing not known; 2 not settled because no day of" in told
    assert "(--published)" in told
    dated = replace(article, published=Published(date(2025, 5, 12), "given"))
    assert "--published" not in render_text([check_article(dated, WORLD)], (), WORLD, "en")


def test_counts_are_printed_as_the_language_prints_numbers() -> None:
    many = [DOSSIERS[0]] * 1001
    for language, counted in (("id", "laporan: 1.001 "), ("en", "report: 1,001 ")):
        assert counted in render_text(many, (), WORLD, language).splitlines()[-1]  # type: ignore[arg-type]
