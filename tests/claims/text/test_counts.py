"""Numbers in words, for repairs, and counts in messages."""

import pytest

from claims.text.counts import count_words, counted, printed_like


@pytest.mark.parametrize(
    ("number", "id", "en"),
    [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (35, "tiga puluh lima", "thirty-five"),
        (99, "sembilan puluh sembilan", "ninety-nine"),
    ],
)
def test_a_number_in_words(number, id, en):
    assert (count_words(number, "id"), count_words(number, "en")) == (id, en)


@pytest.mark.parametrize("number", [-1, 100])
def test_a_number_newspapers_print_in_digits_has_no_words(number):
    with pytest.raises(IndexError):
        count_words(number, "id")


def test_a_number_is_printed_as_the_one_it_replaces():
    assert printed_like(12, "10", "id") == "12"
    assert printed_like(12, "sepuluh", "id") == "dua belas"
    assert printed_like(12, "Sepuluh", "id") == "Dua belas"
    assert printed_like(120, "sepuluh", "id") == "120"


def test_one_is_counted_as_one():
    assert [counted(number, "row") for number in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
    assert counted(1, "fact is as it was", "facts are as they were") == "1 fact is as it was"
    assert counted(2, "fact is as it was", "facts are as they were") == "2 facts are as they were"
