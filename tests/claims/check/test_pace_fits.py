"""What slowed, narrowed or gained against the two numbers beside it."""

import pytest

CHECK = "pace_fits"

SLIPS = [
    ("Inflation slowed to 3.7% in May from 3.4% in April.", "en"),
    ("Output growth slowed from 4.4% to 4.6%.", "en"),
    ("Pay growth cooled to 3.9% in the three months to May from 3.6%.", "en"),
    ("Growth eased from 1.2 percent to 1.4 percent.", "en"),
    ("Rents accelerated to 6.1% last month from 6.4% a month earlier.", "en"),
    ("The deficit narrowed to $31 billion from $28 billion.", "en"),
    ("The yen weakened to 143.10 per dollar from 144.60.", "en"),
    ("Pertumbuhan kredit melambat menjadi 8,4 persen pada Mei dari 8,1 persen pada April.", "id"),
    ("Defisit melebar dari 2,4 persen PDB menjadi 2,1 persen PDB.", "id"),
    ("Rupiah ditutup menguat 35 poin (0,2%) ke level Rp 15.910 per dolar AS dari Rp 15.875.", "id"),
    ("Nilai tukar rupiah melemah dari Rp 15.910 menjadi Rp 15.875 per dolar AS.", "id"),
]


@pytest.mark.parametrize(("text", "language"), SLIPS)
def test_numbers_that_went_the_other_way_are_shown(ask, mend, text, language):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.reason, finding.severity) == ("contradicted", "way-differs", "warning")
    (repair,) = finding.repairs
    assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


INNOCENT = [
    ("Inflation slowed to 3.4% in May, from 3.7% a year earlier and 3.1% in March.", "en"),
    ("Inflation slowed to 3.7% in May, against forecasts of 3.4%.", "en"),
    ("Inflation slowed to 3.7% from the 3.4% forecast by analysts.", "en"),
    ("Growth eased to 1.4 percent from 1.2 percent initially reported.", "en"),
    ("Output growth slowed from 4.6% to 4.4%, and prices rose from 4.4% to 4.6%.", "en"),
    ("The labour market cooled from 4.1% to 4.3% unemployment.", "en"),
    ("Vacancy rates eased to 1.6% from 1.4% as more flats were let.", "en"),
    ("Runners slowed to 5.2 minutes a mile from 4.9 minutes.", "en"),
    ("The euro eased to $1.09 from $1.07.", "en"),
    ("The contraction slowed to -0.3% from -0.8% in the first quarter.", "en"),
    ("The economy slowed from 3 percent growth to 5 percent contraction.", "en"),
    ("Sales slowed to about 4% from 3%.", "en"),
    ("The deficit narrowed from $31 billion to 28 percent of the budget.", "en"),
    ("The dollar gained as the yen weakened to 144.60 per dollar from 143.10.", "en"),
    ("Dolar AS terhadap rupiah menguat ke Rp 15.910 per dolar AS dari Rp 15.875.", "id"),
    ("Dolar AS menguat ke Rp 15.910 dari Rp 15.875.", "id"),
    ("Saham rupiah menguat ke Rp 910 dari Rp 875.", "id"),
    ("Kontraksi melambat menjadi minus 2,1 persen dari minus 3,5 persen.", "id"),
    ("Pertumbuhan melambat menjadi 4,9 persen dari proyeksi 4,7 persen.", "id"),
    ("Pertumbuhan melambat menjadi 4,9 persen dari 4,7 persen yang diproyeksikan.", "id"),
    ("IHSG melemah ke 6.850 dari 6.800, dan rupiah menguat ke Rp 15.875 per dolar AS dari Rp 15.910.", "id"),
]


def test_other_numbers_are_left_alone(ask):
    found = [(text, one.reason) for text, lang in INNOCENT for one in ask(text, CHECK, language=lang)]
    assert [one for one in found if one[1] != "way-fits"] == []
