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
        (
            "It will open with some 1,200 envoys of the old and the new members from 58 countries, 25 bodies "
            "and 225 firms.",
            ["planned", "planned", "planned", "planned"],
        ),
        ("It was looking for a further $540 million (€5.2 million; £2.7 million).", ["planned"] * 3),
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
        ("The firm intends to have shops by 2028 at a cost of $50 million.", "planned"),
        ("The firm is planning to hire 300 guards.", "planned"),
        ("It signed an agreement with a rival from Norwick to supply it with 3,000 cars.", "planned"),
        ("The law has helped farmers to provide 300 jobs.", "done"),
        ("Orlin is to freeze fees, fund a $9 million package and boost care.", "planned"),
        ("The mayor, who plans to resign, spent $3 million on roads.", "done"),
        ("The firm, which will close shops, cut 300 jobs.", "done"),
        ("A rival offered $40 million for the club.", "planned"),
        ("The fund will pay $3 million, provided the bank agrees.", "conditional"),
        ("The plan would build on $52 billion already provided to farmers.", "done"),
        ("The firm had to pay $30 million.", "done"),
        ("Up to $250 billion in profits could be brought home.", "hedged"),
        ("More than $250 billion in profits was brought home.", "done"),
        ("It will be no factor in the $4 trillion currency market.", "done"),
        ("They will get a $4 million grant.", "planned"),
        ("More would be poor without an average of $950 million a year.", "done"),
        ("The school offered 12 courses.", "done"),
        ("The debate is whether they close shops and cut 300 jobs.", "hedged"),
        ("Whether or not it passes, the firm has 300 workers.", "done"),
        ("They ask whether it pays, but the firm has 300 workers.", "done"),
        ("The firm needs $20 million for new ships.", "planned"),
        ("The firm is spending $100 million over the next three years.", "planned"),
        ("The firm spent $100 million in the next three years.", "done"),
        ("With many options to choose from, 300 people gave up.", "done"),
        ("Analysts believe 300 people gave up.", "hedged"),
        ("The gain was below market expectations of 190,000 jobs.", "hedged"),
        ("The estimated yearly revenues - $160 million - will not do.", "hedged"),
        ("The yearly revenues - $160 million - were spent.", "done"),
        ("It warned of low growth, which it forecast to be around 6.5 percent.", "hedged"),
        ("It has committed to spending more than $2 million.", "planned"),
        ("The two papers would merge.", "done"),
        ("The $5 million would be paid.", "planned"),
        (
            'About 89,000 tonnes of food and oil for "the young and the old of the towns" will be needed.',
            "planned",
        ),
        ("About 89,000 tonnes of food for farmers who will need it arrived.", "done"),
        ("The cuts are needed to fund a $150 million plant.", "planned"),
        ("The plan was set to consume more than $500 million.", "planned"),
        ("Keeping debt under 40 percent is the goal of the pact.", "planned"),
        ("The firm was looking for a further $540 million.", "planned"),
        ("Eight people are to appear in court.", "planned"),
        ("A judge allowed its looming $69 billion takeover of a rival.", "planned"),
        ("The mayor pointed to budget provisions such as $500 million for grants.", "planned"),
        ("The levy was 5 percent, according to projections from the agency.", "hedged"),
        ("Prosecutors never proved that he took $5 million.", "hedged"),
        ("The bank does not plan to sell its 20 percent stake.", "done"),
        ("The bank plans to reach its 20 percent target.", "planned"),
        ("The mayor vowed never to forget the 184 people who died.", "done"),
        ("The plan will help the 184 people who will lose work.", "planned"),
        ("The airline had cancelled 1,134 flights.", "done"),
        ("The airline had not cancelled 1,134 flights.", "denied"),
        ("About 19 missiles failed to reach targets.", "done"),
        ("Worker pay provided about $5 billion in cuts.", "done"),
        ("The firm announced profits of $3 billion.", "done"),
        ("The minister announced 300 deaths.", "done"),
        ("They agreed to cut the fee from the current 39 percent.", "done"),
    ],
)
def test_what_is_announced_ordered_or_voted_is_still_to_come(draw, words, sure):
    (claim,) = draw(words, "quantity", "2025-05-12", "en")
    assert claim.modality == sure


def test_a_step_and_the_level_it_leads_to_are_no_range(draw):
    words = "They voted to raise the state’s wage by $1 to $8.25 an hour."
    found = draw(words, "quantity", "2025-05-12", "en")
    assert [claim.details["high"] for claim in found] == ["1", "8.25"]
    (claim,) = draw("They voted to raise it by $2 to $3 an hour.", "quantity", "2025-05-12", "en")
    assert claim.details["high"] == "3"


def test_a_bill_to_be_signed_is_no_agreement(draw):
    who = "Japanese Prime Minister Fumio Kishida"
    assert not draw(
        f"{who} is expected to sign the bill into law on Friday.", "planned_event", "2025-05-12", "en"
    )
    assert draw(f"{who} is expected to sign the pact on Friday.", "planned_event", "2025-05-12", "en")


def test_what_is_divided_up_does_not_rise(draw):
    assert not draw("They talk of how to divide up $200 billion.", "change", "2025-05-12", "en")
