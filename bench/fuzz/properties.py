"""What holds of every text: offsets lead back, spans are in order, nothing raises."""

from datetime import date

from claims.dossier import check_article
from claims.lang import LANGUAGES, read_times
from claims.match import Gazetteer, mentions
from claims.model import Article, Published, World
from claims.text import blocks, clean_text, pair_article, sentences

DAY = date(2025, 5, 12)


def times(text: str) -> None:
    """Readings lie in the text, in order, apart; a known period has its days in order; twice is the same."""
    for language in LANGUAGES:
        for day in (DAY, None):
            readings = read_times(text, language, day)
            end = 0
            for reading in readings:
                assert end <= reading.start < reading.end <= len(text), reading
                end = reading.end
                period = reading.value.period
                assert (period.lo is None) == (period.hi is None)
                assert period.lo is None or period.lo <= period.hi
                assert period.known != (period.open_reason is not None)
            assert readings == read_times(text, language, day)


def cleaning(raw: str) -> None:
    """Cleaning the raw slice of a cleaned span gives that span; cleaning twice changes nothing."""
    text = clean_text(raw)
    size = len(text.clean)
    for start in range(0, size, max(1, size // 7)):
        for end in range(start, size + 1, max(1, size // 5)):
            low, high = text.raw_span(start, end)
            assert 0 <= low <= high <= len(raw)
            assert clean_text(raw[low:high]).clean == text.clean[start:end]
    assert clean_text(text.clean).clean == text.clean


def layout(raw: str) -> None:
    """Blocks and sentences are apart, in order and cover all but blanks; pairs lie in the text."""
    clean = clean_text(raw).clean
    found = blocks(clean)
    end = 0
    for block in found:
        assert end <= block.start < block.end <= len(clean)
        assert clean[end : block.start].strip() == ""
        end = block.end
        at = block.start
        for first, last in sentences(clean, block):
            assert at <= first < last <= block.end
            assert clean[at:first].strip() == ""
            at = last
        assert clean[at : block.end].strip() == ""
    assert clean[end:].strip() == ""
    marks = pair_article(clean, found)
    for pair in marks.pairs:
        assert 0 <= pair.start < pair.inner_start <= pair.inner_end <= pair.end <= len(clean)
    assert list(marks.unpaired) == sorted(set(marks.unpaired))


def article(raw: str, world: World) -> None:
    """The whole trade answers, and every quote stands at its offsets."""
    for language in LANGUAGES:
        one = Article("fuzz", raw, None, Published(DAY, "given"), language, "0" * 64)
        dossier = check_article(one, world)
        for claim in dossier.claims:
            assert one.text[claim.span.start : claim.span.end] == claim.quote
        for finding in dossier.findings:
            assert 0 <= finding.span.start <= finding.span.end <= len(one.text)


def names(raw: str, gazetteer: Gazetteer) -> None:
    """Every mention lies in the text and is printed as it stands there."""
    clean = clean_text(raw).clean
    for mention in mentions(clean, gazetteer):
        assert 0 <= mention.start < mention.end <= len(clean)
