"""Times of another clause are no event's and no figure's own."""

import pytest

PRINTED = "2025-05-12"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "Prime Minister Aldo Renwick, who took office in 2019, said on Friday that taxes were high.",
            "2025-05-09",
        ),
        ("Prime Minister Aldo Renwick said on Friday that taxes had been high in 2019.", "2025-05-09"),
        ("Prime Minister Aldo Renwick, who took office in 2019, said taxes had been high.", ""),
        ("Prime Minister Aldo Renwick on Friday said that taxes were high.", "2025-05-09"),
    ],
)
def test_what_is_told_aside_of_a_speaker_is_not_the_day_of_saying(draw, words, day):
    (claim,) = draw(words, "quotation", PRINTED, "en")
    assert claim.period.edtf == day


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            "Police arrested 14 people on Monday after a riot last year that killed 30 people.",
            ["2025-05-12", ""],
        ),
        ("Ministers will vote next week on a package that would lower the rate to 21 percent.", [""]),
        ("In 2010 the yard had 300 workers, but it has since grown to 900 workers.", ["2010"]),
        ("The storm that hit the coast on Monday killed 30 people.", ["2025-05-12"]),
        ("In 2010 the yard had 300 workers.", ["2010"]),
        ("In 2010, before the storm came, the yard had 300 workers.", ["2010"]),
        ("The board voted on Friday to pay $5 million.", [""]),
        ("A clerk was jailed on Friday for taking $850,000 from a school.", [""]),
        ("Last month it signed a pact with Orlin to supply 36,000 cars.", [""]),
        ("Two men are to appear in court tomorrow charged with the killing of 18 people.", ["", ""]),
        ("Renwick revealed in January that the school faced a $130 million gap.", [""]),
        ("The bank wrote to both firms on Saturday saying nine agencies had objected.", [""]),
        ("The bowler was fined $8,250 for yesterday's outburst.", [""]),
        ("The yard, in a state that in 2008 is expected to add four seats, closed.", [""]),
        ("The council said in Norwick on Wednesday it would not pay $20 million.", [""]),
        ("A blast in Norwick on Sunday that killed 30 people was no accident.", ["2025-05-11"]),
        ("The firm, which is owed $10 million for the seizure of its land in 2007, left.", [""]),
        ("The firm paid $10 million in 2007.", ["2007"]),
        ("The Norwick Herald said last week it was offering posts to 30 reporters.", [""]),
        ("The bank said last year's loss was $3 million.", ["2024"]),
        ("The Sunday Telegraph has cut 90 jobs.", [""]),
        ("It said 416 people died during Thanksgiving weekend last year.", ["2024-11-30/2024-12-01"]),
        ("Over the last year, 300 people were hired.", [""]),
        ("Last year, 300 people were hired.", ["2024"]),
        ("The lodge opened on Friday following a $100 million overhaul.", [""]),
        ("On Sunday Renwick cut 90 jobs.", ["2025-05-11"]),
        ("Last year the firm had to pay $5 million.", ["2024"]),
        ("In 2019 it managed to hire 300 people.", ["2019"]),
        ("The yard is expected next year to hire 300 people.", ["2026"]),
        ("In Monday's storm 12 people were hurt.", ["2025-05-12"]),
        ("Twelve people were hurt in Monday's storm.", ["2025-05-12"]),
        ("Sales were more than 300 cars in 2019.", ["2019"]),
        ("They debated a $9 million budget due a month ago.", [""]),
        ("A report published on Monday found that 300 people had been hurt.", [""]),
    ],
)
def test_a_figure_of_another_clause_has_not_the_time_before_it(draw, words, days):
    assert [claim.period.edtf for claim in draw(words, "quantity", PRINTED, "en")] == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            "President Roland Hale named him envoy and President Gerald Marsh made him a judge in 1990.",
            ["", "1990"],
        ),
        ("President Roland Hale met his aides and President Gerald Marsh in 1990.", ["1990", "1990"]),
        ("President Roland Hale denied it, saying that the raids of May 2 were lawful.", ["2025-05-12"]),
        ("President Roland Hale raised her to the court in January 2006.", ["2006-01"]),
        ("President Roland Hale and President Gerald Marsh met in 1990.", ["1990", "1990"]),
    ],
)
def test_a_time_behind_what_somebody_else_does_dates_no_post(draw, words, days):
    assert [claim.period.edtf for claim in draw(words, "office_holder", PRINTED, "en")] == days


def test_a_change_told_aside_has_not_the_time_that_opens_the_sentence(draw):
    words = "At the start of the year, the crown, which had lost 7 percent against the euro, rose."
    assert [claim.period.edtf for claim in draw(words, "change", PRINTED, "en")] == [""]
