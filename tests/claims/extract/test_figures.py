"""Every number of an article, for the checks that compare numbers."""

from claims.dossier import understand_article
from claims.extract.figures import figures
from claims.world import SeedWorld, read_seeds
from tests.factory import article


def test_the_title_comes_first_and_bare_numbers_are_there_with_the_word_behind_them():
    printed = article(
        "Sebanyak 27 aturan dipangkas, hanya 12 (dua belas) tetap. Siti (34) setuju.", title="27 Aturan"
    )
    found = figures(understand_article(printed, SeedWorld(read_seeds())))
    rows = [(f.span.field, f.words, f.kind, f.behind) for f in found]
    assert rows[0] == ("title", "27", "quantity", "aturan")
    assert ("text", "27 aturan", "quantity", "dipangkas") in rows
    assert ("text", "12 (dua belas)", "quantity", "tetap") in rows
    assert ("text", "34", "age", None) in rows
    assert all(printed.quote(f.span) == f.words for f in found)


def test_numbers_of_a_title_in_capitals_are_there_though_no_rule_reads_them():
    printed = article("Ada 672 berkas.", title="Polri Kini Rawat 672 Berkas, Terbanyak di MH-370")
    found = figures(understand_article(printed, SeedWorld(read_seeds())))
    assert [(f.words, f.behind) for f in found if f.span.field == "title"] == [("672", "berkas")]
