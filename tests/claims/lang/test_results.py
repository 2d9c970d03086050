"""How a game ended, by the words before its result."""

from claims.lang.results import said_of


def test_the_word_right_before_says_it():
    assert said_of("Persik bermain imbang ", "Persik bermain imbang 2-2", "id") == "drawn"
    assert said_of("Persik menang telak ", "Persik menang telak 6-0", "id") == "won"
    assert said_of("They drew ", "They drew 2-2", "en") == "drawn"


def test_other_words_and_what_came_after_a_draw_say_nothing():
    assert said_of("Persik kalah ", "Persik kalah 0-2", "id") is None
    assert said_of("menang berkat gol dengan skor ", "menang berkat gol dengan skor 2-1", "id") is None
    assert said_of("Persik menang ", "Persik menang 1-1 lewat adu penalti", "id") is None


def test_whom_one_beats_stands_between_the_verb_and_the_result():
    assert said_of("England beat Wales ", "England beat Wales 19-11", "en") == "beat"
    assert said_of("The Hawks beat the Falcons ", "The Hawks beat the Falcons 34-28", "en") == "beat"
    assert said_of("He beat the odds of ", "He beat the odds of 34-28", "en") is None
    assert said_of("Persik mengalahkan Persela ", "Persik mengalahkan Persela 1-2", "id") is None
