"""What makes a figure planned or foretold carries on to the verb behind "and", and back over a row."""

import pytest


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        (
            "The lake will pass 15 metres this decade, and exceed 20 metres before 2050.",
            ["planned", "planned"],
        ),
        (
            "The rule is expected to limit loans and provide the owners of shops, such as bakers, with a "
            "20 percent cut.",
            ["hedged"],
        ),
        ("Flights stop if winds reach 23 mph or gusts exceed 34 mph.", ["conditional", "conditional"]),
        ("Workers in 13 towns and four cities will see a rise.", ["planned", "planned"]),
        ("The yard would close, after it sold its ships and cut 300 jobs.", ["done"]),
        ("The council will meet on Friday, and the mayor spent $3 million on roads.", ["done"]),
        ("The firm will help farmers who lost land and sold 300 cattle.", ["done"]),
        ("They hired 13 cooks and saw that four cities will follow.", ["done", "planned"]),
    ],
)
def test_a_plan_goes_on_behind_and(draw, words, sure):
    assert [claim.modality for claim in draw(words, "quantity", "2025-05-12", "en")] == sure


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("The firm announced a $3 billion investment in Norwick.", "planned"),
        ("The minister announced $3 million in aid for farmers.", "planned"),
        ("The court ordered the firm to pay $30 million.", "planned"),
        ("Lawmakers voted to raise the levy to $12.", "planned"),
        ("The firm announced profits of $3 billion.", "done"),
        ("The minister announced 300 deaths.", "done"),
        ("They agreed to cut the fee from the current 39 percent.", "done"),
    ],
)
def test_what_is_announced_ordered_or_voted_is_still_to_come(draw, words, sure):
    (claim,) = draw(words, "quantity", "2025-05-12", "en")
    assert claim.modality == sure
