"""bench/quality/sample.py: the draw keeps to its caps, and judgements are counted as they stand."""

from collections import Counter

from bench.quality import sample
from bench.quality.sample import CAPS, SIZE, Sampled, key, load_sampled
from tests.factory import article, claim

WORDS = " ".join(f"kata{number}" for number in range(400))
PRINTED = article(WORDS)


def claims(**numbers):
    found = []
    for type, many in numbers.items():
        found += [(PRINTED, claim(PRINTED, f"kata{at} ", type)) for at in range(many)]
    return found


def test_frequent_types_are_capped_and_rare_ones_are_all_seen():
    drawn = sample.sample(claims(quotation=200, calendar_date=100, meeting=90, agreement=3))
    counted = Counter(one.type for _, one in drawn)
    assert len(drawn) == SIZE
    assert counted["agreement"] == 3
    assert all(counted[type] <= most for type, most in CAPS.items())


def test_the_draw_is_the_same_each_time_whatever_the_order_of_the_claims():
    given = claims(quotation=200, meeting=90)
    drawn = {key(*pair) for pair in sample.sample(given)}
    assert {key(*pair) for pair in sample.sample(given[::-1])} == drawn


def test_a_new_claim_changes_little_of_the_draw():
    before = {key(*pair) for pair in sample.sample(claims(quotation=200, meeting=200))}
    after = {key(*pair) for pair in sample.sample(claims(quotation=200, meeting=201))}
    assert len(before - after) <= 1


def test_another_seed_draws_others_and_leaves_out_those_judged():
    given = claims(meeting=300)
    first = {key(*pair) for pair in sample.sample(given)}
    assert {key(*pair) for pair in sample.sample(given, "other")} != first
    fresh = [key(*pair) for pair in sample.sample(given, "other", first)]
    assert len(fresh) == SIZE
    assert first.isdisjoint(fresh)


def test_a_seed_leaves_out_what_earlier_seeds_judged_and_not_its_own():
    one, two, three = (("x", "meeting", at) for at in range(3))
    judged = {one: {}, two: {"seed": "fresh"}, three: {"seed": "third"}}
    assert sample.judged_before(sample.SEED, judged) == set()
    assert sample.judged_before("fresh", judged) == {one}
    assert sample.judged_before("third", judged) == {one, two}
    assert sample.judged_before("new", judged) == {one, two, three}


def test_each_draw_has_its_own_share():
    draws = {sample.SEED: Sampled(3, ("old fault",), 0, 0), "fresh": Sampled(1, ("new fault",), 0, 2)}
    assert sample.sample_figures(draws) == {
        "judged": 4.0,
        "right": 0.75,
        "judged.fresh": 2.0,
        "right.fresh": 0.5,
    }
    table = sample.sample_table(draws)
    assert table.index("old fault") < table.index("drawn with the seed fresh") < table.index("new fault")


def test_what_is_printed_for_judging_has_the_text_around_and_the_speaker():
    printed = article("Ini awal. Itu tengah. Ini akhir.")
    lines = sample.told(printed, claim(printed, "tengah", "quotation")).splitlines()
    assert {line.split()[0] for line in lines[1:]} >= {"title", "before", "sentence", "after", "speaker"}


def test_every_judgement_is_right_or_wrong_with_a_reason_and_stands_once():
    judged = load_sampled()
    assert len(judged) >= SIZE
    assert {row["verdict"] for row in judged.values()} <= {"right", "wrong"}
    assert all(row["why"] for row in judged.values())
    assert sample.SAMPLED.read_text(encoding="utf-8").count("- article:") == len(judged)


def test_the_figures_leave_out_what_is_no_longer_drawn():
    assert Sampled(right=96, wrong=("x",) * 4, gone=20, unjudged=0).figures() == {
        "judged": 100.0,
        "right": 0.96,
    }
    assert Sampled(right=0, wrong=(), gone=3, unjudged=0).figures() == {"judged": 0.0, "right": 0.0}
