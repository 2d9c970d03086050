"""What is understood of an article before claims are drawn."""

from datetime import date

import pytest

from claims.dossier import check_article, understand_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())


def scene(text, published):
    return understand_article(article(text, published=published), WORLD)


def test_the_day_of_printing_is_inferred_where_none_is_given_and_says_from_which_words():
    text = "Rapat digelar Selasa, 9 Mei 2023 hari ini di Jakarta."
    found = scene(text, None).published
    assert (found.day, found.origin) == (date(2023, 5, 9), "inferred")
    assert text[found.span.start : found.span.end].startswith("Selasa, 9 Mei 2023")


def test_a_story_printed_again_counts_from_the_day_it_calls_today():
    seen = scene(
        "Rapat digelar Selasa, 9 Mei 2023 hari ini. Kedua negara bertemu bulan depan.", date(2025, 9, 8)
    )
    assert seen.today == date(2023, 5, 9)
    assert seen.published.day == date(2025, 9, 8)


def test_a_slip_in_the_year_of_today_does_not_move_the_day():
    seen = scene("Rapat digelar hari ini, Kamis (11/12/2013), di Jakarta.", date(2014, 12, 11))
    assert seen.today == date(2014, 12, 11)


def test_the_story_is_the_day_named_shortly_before_printing():
    seen = scene("Rapat digelar Senin (8/9/2025). Pesertanya banyak.", date(2025, 9, 9))
    assert seen.story.edtf == "2025-09-08"


def test_undated_sentences_stay_open_where_the_dates_lie_after_printing():
    seen = scene("Rapat digelar pada 8 September 2025. Pesertanya banyak.", date(2023, 5, 9))
    assert not seen.story.known


def test_furniture_tells_nothing():
    text = "Rapat digelar di Jakarta.\nBaca juga: Menhan Jepang ke Korea\nPenulis: Ratri\nratri@contoh.id"
    seen = scene(text, date(2025, 9, 9))
    assert [sentence.text for sentence in seen.sentences] == ["Rapat digelar di Jakarta."]


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Vice-President Prabowo Subianto", "Vice-President Prabowo Subianto"),
        ("Vice President Prabowo Subianto", "Vice President Prabowo Subianto"),
        ("The shadow Defence Minister Gen Nakatani", "shadow Defence Minister Gen Nakatani"),
        ("Former-President Joko Widodo", "President Joko Widodo"),
        ("Then President Joko Widodo", "President Joko Widodo"),
    ],
)
def test_a_post_is_another_one_behind_the_word_for_a_deputy(words, subject):
    text = f"{words} met French President Emmanuel Macron in Paris on Monday, September 8, 2025."
    printed = article(text, published=date(2025, 9, 9), language="en")
    (claim,) = [one for one in check_article(printed, WORLD).claims if one.type == "meeting"]
    assert [party.words for party in claim.subject] == [subject]
