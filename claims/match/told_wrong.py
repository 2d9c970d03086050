"""What the article itself says is wrong: a correction quotes the slip it takes back.

"Tertulis Jumat (31/5). Yang benar Jumat (30/5)", "Rp 335 triliun, bukan Rp 335 miliar", "12 May, which is a
Monday, not a Tuesday": to flag such words is to tell the newspaper what it has just said.
"""

from datetime import date

from claims.model import Span
from claims.model.check import Case
from claims.text.days import day_name
from claims.text.patterns import Pattern

AHEAD = 40
"""Characters before the words that may deny them."""
BEHIND = 140
"""Characters behind them within which they are put right."""
_DENIED = {
    "id": Pattern(
        r"(?i)\b(?:bukan|bukannya|alih-alih)(?: pada| sebesar| sebanyak| tanggal| hari| senilai){0,2} $"
    ),
    "en": Pattern(r"(?i)\b(?:not|instead of|rather than)(?: on| at| the){0,2} $"),
}
_RIGHTED = {
    "id": Pattern(
        r"(?i)^[^.\n]{0,90}(?:[.,;:–—-]|\.[”\"])\s*(?:(?:angka|nama|tanggal) )?yang (?:benar|betul)\b|"
        r"^[^.\n]{0,90}(?:[.;–—]|\.[”\"])\s*(?:seharusnya|semestinya|sebenarnya)\b"
    ),
    "en": Pattern(
        r"(?i)^[^.\n]{0,90}[.;–—]\s*(?:the (?:correct|right) [\pL]+|it should|that should|in fact|"
        r"(?:he|she|it|they) (?:is|was|are|were) (?:in fact|actually)|the (?:figure|number) (?:is|was))\b"
    ),
}
_BLAMED = {
    "id": Pattern(
        r"(?i)\b(?:keliru|salah (?:tulis|ketik|cetak|sebut|menyebut|menulis)|ralat|meralat|diralat)\b|"
        r"\b(?:artikel|berita|judul|versi|naskah|tulisan) (?:kami )?(?:semula|awal|terdahulu)\b|"
        r"\b(?:semula|sebelumnya|awalnya) (?:tertulis|ditulis|disebut|tercantum)\b"
    ),
    "en": Pattern(
        r"(?i)\b(?:wrongly|mistakenly|incorrectly|erroneously|misstated|misspelled|misspelt|misdated|misidentified)\b|"
        r"\b(?:an earlier|an? original|a previous|the original|the first) version (?:of )?(?:this |the )?|"
        r"\b(?:gave|had) the wrong (?:date|day|name|figure|number|age|year|amount)\b"
    ),
}
_NO_SUCH_DAY = {
    "id": Pattern(
        r"(?i)\b(?:tidak|tak|tidak pernah|tak pernah) ada (?:dalam|di|pada) (?:kalender|penanggalan)\b|"
        r"\b(?:tanggal|hari) yang (?:tidak|tak)(?: pernah| akan)? ada\b|"
        r"\bhanya (?:sampai(?: tanggal)?|ada|memiliki|mempunyai) (?:28|29|30)\b"
    ),
    "en": Pattern(
        r"(?i)\b(?:does not|doesn't|did not|didn't|never) exist(?:ed)?\b|\bno such (?:day|date)\b|"
        r"\bnot in the calendar\b|\b(?:only has|has only) (?:28|29|30) days\b"
    ),
}
_NO = {
    "id": Pattern(r"(?i)\b(?:tidak ada|tak ada|tiada)(?: tanggal| hari){0,2} $"),
    "en": Pattern(r"(?i)\b(?:no|is not a|was not a)(?: such (?:day|date) as)? $"),
}
_DATED = {
    "id": Pattern(r"(?i)\b(?:bertanggal|tertanggal|bertitimangsa) $"),
    "en": Pattern(r"(?i)\bdated $"),
}
_FORGED = {
    "id": Pattern(r"(?i)\b(?:palsu|dipalsukan|pemalsuan)\b"),
    "en": Pattern(r"(?i)\b(?:forged|fake|faked|forgery)\b"),
}


def denied(case: Case, span: Span) -> bool:
    """The words right before say that it is not so: "bukan Rp 335 miliar"."""
    return _DENIED[case.article.language].search(_ahead(case, span)) is not None


def told_wrong(case: Case, span: Span) -> bool:
    """The article denies the words, calls them wrong, or puts them right behind them."""
    language = case.article.language
    return (
        denied(case, span)
        or _RIGHTED[language].search(_behind(case, span)) is not None
        or _BLAMED[language].search(_sentence(case, span)) is not None
    )


def another_weekday(case: Case, span: Span, day: date) -> bool:
    """The article says right behind which weekday that day was: "padahal 12 Mei adalah hari Senin"."""
    name = day_name(day.isoweekday(), case.article.language)
    verb = r"(?:hari|is|was|fell on|falls on)(?: an?| on| indeed){0,2}"
    that = r"(?:hari itu|tanggal itu|that day)(?: adalah| memang| hari| jatuh pada| was| fell on| an?){0,3}"
    behind = Pattern(rf"(?i)\b{day.day}\b[^.\n]{{0,25}}\b{verb} {name}\b|^[^.\n]{{0,60}}\b{that} {name}\b")
    return behind.search(_behind(case, span)) is not None


def no_such_day(case: Case, span: Span) -> bool:
    """The article says of the date that there is no such day, or that what bears it is forged."""
    language, ahead, sentence = case.article.language, _ahead(case, span), _sentence(case, span)
    return (
        _NO_SUCH_DAY[language].search(sentence) is not None
        or _NO[language].search(ahead) is not None
        or (_DATED[language].search(ahead) is not None and _FORGED[language].search(sentence) is not None)
    )


def _ahead(case: Case, span: Span) -> str:
    return case.article.field(span.field)[max(0, span.start - AHEAD) : span.start]


def _behind(case: Case, span: Span) -> str:
    return case.article.field(span.field)[span.end : span.end + BEHIND]


def _sentence(case: Case, span: Span) -> str:
    return next((case.article.quote(each) for each in case.sentences if each.overlaps(span)), "")


__all__ = ["another_weekday", "denied", "no_such_day", "told_wrong"]
