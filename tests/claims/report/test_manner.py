"""How a claim is said stands beside it: done or not, first or last, whose words."""

from datetime import date

import pytest

from claims.dossier import read_whole
from claims.model import Attribution, Comparator, Party, Period, Span
from claims.report.catalogue import LANGUAGES
from claims.report.manner import HAPPENINGS, comparator_words, modality_words, said_by
from claims.report.reading import Understood
from claims.report.reading_text import reading_text
from claims.report.voice import Voice
from claims.world import SeedWorld, read_seeds
from tests.factory import article, claim

WORLD = SeedWorld(read_seeds())
ARTICLE = article("Pasar itu ramai.")
HERE = Span("text", 0, 4)
ID, EN = Voice("id", WORLD), Voice("en", WORLD)


@pytest.mark.parametrize(
    ("type", "modality", "said"),
    [
        ("visit", "done", "disebut sudah terjadi"),
        ("visit", "denied", "dibantah"),
        ("quantity", "denied", "dibantah"),
        ("quantity", "done", ""),
        ("calendar_date", "done", ""),
        ("quotation", "done", ""),
    ],
)
def test_only_what_happens_is_said_to_be_done(type: str, modality: str, said: str) -> None:
    assert modality_words(ID, type, modality) == said


def test_what_happens_is_a_type_of_claim() -> None:
    from claims.report.catalogue import catalogue

    assert set(catalogue("id")["claim"]) >= HAPPENINGS


@pytest.mark.parametrize(
    ("comparator", "words"),
    [
        (None, ("", "")),
        (Comparator("only", HERE), ("satu-satunya", "only")),
        (Comparator("first", HERE, 10), ("pertama, dalam 10 tahun", "first, in 10 years")),
        (
            Comparator("last", HERE, None, Period("2015", date(2015, 1, 1), date(2015, 12, 31), "explicit")),
            ("terakhir, 2015", "last, 2015"),
        ),
    ],
)
def test_what_it_is_compared_with(comparator: Comparator | None, words: tuple[str, str]) -> None:
    about = claim(ARTICLE, "Pasar", "visit", comparator=comparator)
    assert (comparator_words(ID, about), comparator_words(EN, about)) == words


@pytest.mark.parametrize("manner", ["quotation", "paraphrase", "via"])
@pytest.mark.parametrize("voice", [ID, EN])
def test_who_says_it_and_whether_in_words_of_their_own(manner: str, voice: Voice) -> None:
    speaker = Party("Sari", HERE)
    about = claim(ARTICLE, "Pasar", attribution=Attribution((speaker,), manner, HERE))  # type: ignore[arg-type]
    words = said_by(voice, about, "Sari")
    assert words.startswith("Sari (")
    assert words.endswith(")")
    others = {voice.say("manner", other) for other in ("quotation", "paraphrase", "via")}
    assert len(others) == 3
    assert not any("/" in other for other in others)
    assert said_by(voice, claim(ARTICLE, "Pasar"), "Sari") == ""


TEXT = (
    'SEOUL - "Kami siap bekerja sama mulai besok," kata Menhan Jepang Gen Nakatani.\n\n'
    "Menhan Korea Selatan Ahn Gyu-back membantah telah bertemu Gen Nakatani di Seoul pada Senin (12/5/2025). "
    "\x1b[31mSebanyak 14 kapal ikut."
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_lines_every_reading_and_claim_is_told(language: str) -> None:
    read = Understood(*read_whole(article(TEXT, title="Menhan di Seoul"), WORLD))
    lines = reading_text(read, WORLD, language)  # type: ignore[arg-type]
    assert "\x1b" not in lines
    assert {each["rule"] for each in read.readings} <= set(lines.split())
    for one in read.claims:
        assert f"“{' '.join(one.quote.split())}”" in lines.replace("␛", "")
    if language == "id":
        assert "  Pertemuan (dibantah)  “" in lines
        assert "Menurut: Gen Nakatani, Menteri Pertahanan Jepang (dikutip langsung)" in lines
        assert "Kelayakan diperiksa: " in lines
    assert "{" not in lines


def test_in_lines_an_article_without_anything_says_so() -> None:
    read = Understood(*read_whole(ARTICLE, WORLD))
    lines = reading_text(read, WORLD, "id")
    assert ID.say("ui", "no_claims") in lines
    assert ID.say("ui", "no_readings") in lines
