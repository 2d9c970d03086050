"""What the article itself says is wrong: a correction quotes the slip it takes back.

"Tertulis Jumat (31/5). Yang benar Jumat (30/5)", "Rp 335 triliun, bukan Rp 335 miliar", "12 May, which is a
Monday, not a Tuesday": to flag such words is to tell the newspaper what it has just said.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from claims.model import Language, Span
from claims.model.check import Case
from claims.text.days import day_name
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

AHEAD = 40
"""Characters before the words that may deny them."""
BEHIND = 140
"""Characters behind them within which they are put right."""
GOVERNED = 90
"""Characters between a word for a slip and the words it governs at most."""
BESIDE = 2
"""So many words may stand before a word for a slip that follows, where it does not end its clause."""
_MARK = r"(?:[.,;:–—-]|\.[”\"])"
_CLAUSE_ENDS = r"(?:[.;–—]|\.[”\"])"


@dataclass(frozen=True, slots=True)
class _Words:
    """What fits right before the words, behind them, or in their sentence; `falls` and `that_day` are parts
    of one."""

    denied: Pattern
    righted: Pattern
    mistold: Pattern
    slip: Pattern
    called: Pattern
    turns: Pattern
    name_told: Pattern
    name_of_day: Pattern
    no_such_day: Pattern
    no: Pattern
    dated: Pattern
    forged: Pattern
    falls: str
    that_day: str


@cache
def _words(language: Language) -> _Words:
    lists = word_lists(files("claims.match").joinpath("words", "told_wrong.yml"), language)

    def one(name: str) -> str:
        return any_of(lists[name])

    right = rf"{_MARK}\s*(?:{one('right_lead')} )?{one('right')}"
    rather = rf"{_CLAUSE_ENDS}\s*(?:{one('rather')}|{one('who')} {one('is')} {one('really')})"
    wrongly, tells, thing = one("wrongly"), one("tells"), one("thing")
    lead = rf"(?:{one('wrongly_lead')} )?"
    before = rf"{one('at_first')} {one('printed')}|{one('story')} (?:{one('ours')} )?{one('earlier')}"
    mistold = rf"{one('mistold')}|{before}|{wrongly} {lead}{tells}|{tells} {lead}{wrongly}"
    wrong_thing = rf"{thing}(?: \pL+){{0,2}} {one('wrong')}|{one('wrong')} {thing}"
    days = f" {one('days')}" if lists["days"] else ""
    return _Words(
        denied=Pattern(rf"(?i)\b{one('not')}(?: {one('not_lead')}){{0,2}} $"),
        righted=Pattern(rf"(?i)^[^.\n]{{0,90}}(?:{right}|{rather})\b"),
        mistold=Pattern(rf"(?i)\b(?:{mistold})\b"),
        slip=Pattern(rf"(?i)\b(?:{mistold}|{wrong_thing})\b"),
        called=Pattern(rf"(?i)^[”\"')]?(?: \pL+){{0,2}} {one('wrong')}\b"),
        turns=Pattern(rf"(?i);|\b{one('turns')}\b|, {one('turns_behind_comma')}\b"),
        name_told=Pattern(rf"(?i)^ {one('name_only')}( [^,;\d]*), "),
        name_of_day=Pattern(rf"(?i)^ {one('name_of')}\b"),
        no_such_day=Pattern(
            rf"(?i)\b(?:{one('never')} {one('in_calendar')}|{one('no_such_day')}|"
            rf"{one('month_ends')} (?:28|29|30){days})\b"
        ),
        no=Pattern(rf"(?i)\b{one('no')}(?: {one('no_lead')}){{0,2}} $"),
        dated=Pattern(rf"(?i)\b{one('dated')} $"),
        forged=Pattern(rf"(?i)\b{one('forged')}\b"),
        falls=rf"{one('falls')}(?: {one('falls_lead')}){{0,2}}",
        that_day=rf"{one('that_day')}(?: {one('that_day_is')}){{0,3}}",
    )


def denied(case: Case, span: Span) -> bool:
    """The words right before say that it is not so: "bukan Rp 335 miliar"."""
    return _words(case.article.language).denied.search(_ahead(case, span)) is not None


def told_wrong(case: Case, span: Span) -> bool:
    """The article denies the words, calls them wrong, or puts them right behind them."""
    words = _words(case.article.language)
    return (
        denied(case, span)
        or words.righted.search(_behind(case, span)) is not None
        or _mistold(case, span, words)
    )


def _mistold(case: Case, span: Span, words: _Words) -> bool:
    """Words for a slip govern these: before them in one clause, or behind them at the end of theirs.

    "Wasit keliru, dan 50 dari 200 penonton …" tells of another error. Behind the words stands what is said of
    them ("40 persen itu keliru"), or who said so ("…, the mayor wrongly said").
    """
    sentence = next((each for each in case.sentences if each.overlaps(span)), None)
    if sentence is None:
        return False
    text = case.article.field(span.field)
    ahead, behind = text[sentence.start : span.start], text[span.end : sentence.end]
    if words.mistold.search(case.article.quote(span)) or words.called.search(behind):
        return True
    ends = [found.end() for found in words.slip.finditer(ahead)]
    if ends and len(ahead) - ends[-1] <= GOVERNED:
        governed = ahead[ends[-1] :]
        if words.turns.search(governed) is None and not _of_a_name(case, span, governed, words):
            return True
    found = words.mistold.search(behind)
    if found is None or words.turns.search(behind[: found.start()]) is not None:
        return False
    closed = behind[found.end() : found.end() + 1] in ("", *'.,;:!?)”"\n')
    return closed or len(behind[: found.start()].split()) <= BESIDE


def _of_a_name(case: Case, span: Span, governed: str, words: _Words) -> bool:
    """A name was told wrong, and the figures stand behind the comma that ends it."""
    if not any(letter.isdigit() for letter in case.article.quote(span)):
        return False
    name = words.name_told.search(governed)
    return name is not None and words.name_of_day.search(name[1]) is None


def another_weekday(case: Case, span: Span, day: date) -> bool:
    """The article says right behind which weekday that day was: "padahal 12 Mei adalah hari Senin"."""
    language = case.article.language
    words, name = _words(language), day_name(day.isoweekday(), language)
    told = rf"\b{day.day}\b[^.\n]{{0,25}}\b{words.falls}|^[^.\n]{{0,60}}\b{words.that_day}"
    behind = Pattern(rf"(?i)(?:{told}) {name}\b")
    return behind.search(_behind(case, span)) is not None


def no_such_day(case: Case, span: Span) -> bool:
    """The article says of the date that there is no such day, or that what bears it is forged."""
    words, ahead, sentence = _words(case.article.language), _ahead(case, span), _sentence(case, span)
    return (
        words.no_such_day.search(sentence) is not None
        or words.no.search(ahead) is not None
        or (words.dated.search(ahead) is not None and words.forged.search(sentence) is not None)
    )


def _ahead(case: Case, span: Span) -> str:
    return case.article.field(span.field)[max(0, span.start - AHEAD) : span.start]


def _behind(case: Case, span: Span) -> str:
    return case.article.field(span.field)[span.end : span.end + BEHIND]


def _sentence(case: Case, span: Span) -> str:
    return next((case.article.quote(each) for each in case.sentences if each.overlaps(span)), "")


__all__ = ["another_weekday", "denied", "no_such_day", "told_wrong"]
