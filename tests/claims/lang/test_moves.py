"""Words of movement, turned and told apart."""

from claims.lang.moves import in_points, is_of_strength, turned


def test_a_word_of_movement_is_turned_in_its_style():
    assert turned("Naik dari 5", "id") == (0, 4, "Turun")
    assert turned("yang turun 5", "id") == (5, 10, "naik")
    assert turned("sales rose", "en") == (6, 10, "fell")
    assert turned("Harga tetap", "id") is None
    assert turned("penaikan", "id") is None


def test_the_strength_of_a_currency_runs_the_other_way():
    assert is_of_strength("Rupiah melemah", "id")
    assert is_of_strength("the yen fell", "en")
    assert not is_of_strength("Harga beras turun Rp 500", "id")


def test_points_are_printed_for_percent():
    assert in_points("0,46 persen", "id") == "0,46 poin persentase"
    assert in_points("5%", "en") == "5 percentage points"
