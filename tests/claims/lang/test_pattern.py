"""Patterns with slots: what is asked for becomes a group, what only has to stand there does not."""

import re2

from claims.lang.pattern import expand

WORDS = {"ship": {1: ("ferry", "night ferry"), 2: ("barge",)}, "port": {"port": ("pier", "quay")}}


def test_a_slot_gives_the_value_of_its_words():
    pattern, converters = expand("{ship} at the {where:port}", WORDS)
    found = re2.fullmatch(pattern, "night  ferry at the Quay")
    assert {name: read(found[name]) for name, read in converters.items()} == {"ship": 1, "where": "port"}


def test_a_list_nobody_asks_of_is_no_slot_and_may_stand_twice():
    pattern, converters = expand("{_:ship} and {_:ship} at the {port}", WORDS)
    assert list(converters) == ["port"]
    found = re2.fullmatch(pattern, "ferry and barge at the pier")
    assert found.groupdict() == {"port": "pier"}
    assert re2.fullmatch(pattern, "ferry and kite at the pier") is None
