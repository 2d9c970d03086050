import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import clean_text

ODD = st.text(
    st.sampled_from('ab."”\n\t\u00a0\u200b\u00ad\ufeff\x00\x85\u2029\u3000é\U0001f642'), max_size=30
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("9\u00a0Mei\u202f2023", "9 Mei 2023"),
        ("ke\u00ademp\u200bat", "keempat"),
        ("\ufeffMenteri\tbaru", "Menteri baru"),
        ("baris\nbaru", "baris\nbaru"),
        ("satu\x00dua\x9f", "satudua"),
        ("halaman\fberikut", "halaman berikut"),
        ("“Mari,” kata ‘dia’", "“Mari,” kata ‘dia’"),
        ("\u202edibalik\u202c", "dibalik"),
    ],
)
def test_blanks_become_plain_and_unseen_characters_go(raw: str, clean: str) -> None:
    assert clean_text(raw).clean == clean


def test_a_clean_text_is_kept_as_it_is() -> None:
    raw = "Dialog digelar di Seoul.\nKeduanya sepakat."
    text = clean_text(raw)
    assert text.clean is raw
    assert text.cuts == ()


def test_a_span_leads_back_over_what_was_removed() -> None:
    raw = "\ufeffMen\u00adhan\u00a0Jepang"
    text = clean_text(raw)
    start = text.clean.index("Menhan Jepang")
    assert text.raw_span(start, start + 6) == (1, 8)
    assert text.raw_span(0, len(text.clean)) == (1, len(raw))
    assert text.raw_span(0, 0) == (1, 1)


@pytest.mark.parametrize("span", [(-1, 0), (2, 1), (0, 4)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside"):
        clean_text("abc").raw_span(*span)


@given(st.one_of(st.text(), ODD), st.data())
def test_every_cleaned_span_leads_to_a_raw_slice_that_cleans_to_it(raw: str, data: st.DataObject) -> None:
    text = clean_text(raw)
    start = data.draw(st.integers(0, len(text.clean)))
    end = data.draw(st.integers(start, len(text.clean)))
    first, last = text.raw_span(start, end)
    assert clean_text(raw[first:last]).clean == text.clean[start:end]


@given(st.one_of(st.text(), ODD))
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    once = clean_text(raw).clean
    assert clean_text(once).clean is once
