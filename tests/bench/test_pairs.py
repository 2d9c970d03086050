"""The pairs of names: read, decided, counted, and above their floors."""

from datetime import date

from bench.quality.floors import below, load_floors
from bench.quality.pairs.run import CONTEXTS, CORPUS, measure_pairs, pairs_table, tell_pairs
from bench.quality.pairs.table import NamePair, half, read_pairs
from claims.match.identity import LinearCandidates


def test_the_pairs_stay_above_their_floors() -> None:
    told = measure_pairs()
    assert below({CORPUS: told.figures()}, load_floors()) == [], pairs_table(told)


def test_the_floors_are_no_lower_than_what_was_promised() -> None:
    floors = load_floors()[CORPUS]
    assert floors["research.accepted"] >= 16 / 17
    assert floors["research.not_wrong"] == floors["tuned.not_wrong"] == floors["held-out.not_wrong"] == 1.0


def test_there_are_as_many_pairs_as_were_promised_and_each_names_somebody() -> None:
    world, pairs = read_pairs()
    research = [pair for pair in pairs if pair.half == "research"]
    assert (sum(pair.same for pair in research), sum(not pair.same for pair in research)) == (17, 16)
    ours = [pair for pair in pairs if pair.half != "research"]
    assert sum(pair.same for pair in ours) >= 60
    assert sum(not pair.same for pair in ours) >= 60
    for pair in pairs:
        for person in (pair.means, pair.other):
            assert person is None or world.entity(person) is not None, person
        assert pair.means != pair.other
        assert world.office(pair.office) is not None


def test_the_half_is_told_by_the_words_alone() -> None:
    _, pairs = read_pairs()
    halves = [pair.half for pair in pairs if pair.half != "research"]
    assert 0.4 < halves.count("held-out") / len(halves) < 0.6
    assert half("Gen Nakatani") == half("Gen Nakatani")


def test_wrong_and_open_answers_are_told_apart_and_held_out_ones_not_shown() -> None:
    world, _ = read_pairs()
    names = LinearCandidates((alias.entity, alias.text) for alias in world.aliases())
    day, nakatani = date(2025, 7, 1), "person:nakatani-gen"

    def pair(printed: str, means: str | None, other: str | None, part: str = "tuned") -> NamePair:
        return NamePair(printed, means, other, "JP", "office:jp-defence", day, part)

    told = tell_pairs(
        world,
        [
            pair("Nakatani Gen", nakatani, None),
            pair("Nakatani Gen", "person:kono-taro", None),
            pair("Gen Nakatani", None, "person:kono-taro"),
            pair("Taro Yamada", None, nakatani),
            pair("Taro Yamada", nakatani, None),
            pair("Jiro Yamada", nakatani, None, "held-out"),
        ],
        names,
    )
    count = {key[2:]: number for key, number in told.counts.items() if key[:2] == (CONTEXTS[0], "tuned")}
    assert count == {
        (True, "accepted"): 1,
        (True, "wrong"): 1,
        (False, "namesake"): 1,
        (False, "not_known"): 1,
        (True, "not_known"): 1,
    }
    assert not any("Jiro" in line for line in told.missed)
    assert any(line.startswith("Taro Yamada (person:nakatani-gen)") for line in told.missed)


def test_the_same_is_decided_whatever_the_order_of_the_names() -> None:
    world, pairs = read_pairs()
    rows = [(alias.entity, alias.text) for alias in world.aliases()]
    some = [pair for pair in pairs if pair.half == "research"]
    there, back = (tell_pairs(world, some, LinearCandidates(names)) for names in (rows, rows[::-1]))
    assert pairs_table(there) == pairs_table(back)
