"""The day something was said: only a day of the speaker's own attribution, never that of what is told."""

from dataclasses import replace

from claims.extract.asides import told_aside
from claims.extract.dating import UNDATED
from claims.extract.discourse import Discourse
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import before_what_is_said, usable
from claims.lang.small_words import small_words
from claims.model import Party, Period, Reading, open_period

# So many words may stand between a verb of saying and a day right behind it ("mengatakan, Senin (12/5), …").
BESIDE = 3
YEAR = 366
"""Nobody says one thing for more days: "Ketua … periode 2012-2015 X mengatakan" tells when X held a post."""
_ON = ([], *([word] for word in small_words("saying", "en")["on"]))


def day_behind(scene: Scene, sentence: Sentence, start: int, end: int) -> Period:
    """The one day printed between two offsets behind a quotation or a verb: "…," kata X, Senin (12/5)"."""
    return _one(scene, sentence, _days(scene, sentence, start, end), start)


def day_ahead(scene: Scene, sentence: Sentence, start: int, end: int) -> Period:
    """The one day printed before a quotation or a verb; right before it any time ("pada 2019 mengatakan")."""
    for item in sentence.times:
        gap = scene.words(sentence.field, item.end, end).split()
        if (
            start <= item.start
            and item.end <= end
            and len(gap) <= 2
            # "Told the court that he had in March been “…”": that is the time of what is told.
            and not scene.lexicon.has("that", scene.words(sentence.field, start, item.start))
            and usable(scene, sentence, item.value, item.start)
            and not told_aside(scene, sentence, end, item)
        ):
            told: Period = item.value.period
            of_a_post = told.lo is not None and told.hi is not None and (told.hi - told.lo).days > YEAR
            return open_period(UNDATED) if item.value.back_reference or of_a_post else told
    return _one(scene, sentence, _days(scene, sentence, start, end), start)


def day_reported(scene: Scene, sentence: Sentence, verb: Trigger, trails: bool) -> Period:
    """The time of reported words: behind "…, kata X", before "X mengatakan …", or right behind that verb.

    What is reported has days of its own; only where the verb's object points back ("menyampaikan hal
    itu … , Senin (12/5)") is the last one the day of saying.
    """
    if trails:
        return day_behind(scene, sentence, verb.end, sentence.end)
    ahead = day_ahead(scene, sentence, sentence.start, verb.start)
    if ahead.known:
        return ahead
    for item in _days(scene, sentence, verb.end, sentence.end):
        between = scene.words(sentence.field, verb.end, item.start)
        printed = item.value.printed
        if between.lower().split() in _ON and printed is not None and printed.weekday is not None:
            told: Period = item.value.period  # "said on Friday that the economy grew last year"
            return told
        near = len(between.split()) <= BESIDE or scene.lexicon.has(
            "that_said", " ".join(between.split()[:BESIDE])
        )
        if near and between.rstrip().endswith(",") and item.value.printed is not None:
            said: Period = item.value.period
            return said
    for item in sentence.times:
        if item.start >= verb.end and before_what_is_said(scene, sentence, verb.end, item):
            then: Period = item.value.period  # "had said in July that it would stay"
            return then if then.known and not item.value.back_reference else open_period(UNDATED)
    return open_period(UNDATED)


def day_of_event(
    talk: Discourse, scene: Scene, speakers: tuple[Party, ...], beside: str, told: Period
) -> Period:
    """The day told; without one, that of the event just told, where those who met speak together or words
    beside what is said point back to it ("kata X saat itu")."""
    if told.known or talk.last_event is None:
        return told
    if scene.lexicon.has("then", beside):
        return replace(talk.last_event, basis="context")
    return replace(talk.last_event, basis="inherited") if len(speakers) > 1 else told


def _days(scene: Scene, sentence: Sentence, start: int, end: int) -> list[Reading]:
    """The single days up to today between two offsets, outside of quotation marks."""
    found = []
    for item in sentence.times:
        period = item.value.period
        if not (start <= item.start and item.end <= end) or sentence.quoted(item.start) is not None:
            continue
        if not period.known or period.lo != period.hi or item.value.back_reference:
            continue
        if scene.today is not None and period.lo > scene.today:
            continue
        if usable(scene, sentence, item.value, item.start):
            found.append(item)
    return found


def _one(scene: Scene, sentence: Sentence, days: list[Reading], start: int) -> Period:
    """The period of the days where they are one and none belongs to a source or a relative clause."""
    fitting = [
        item
        for item in days
        if not any(
            scene.lexicon.has(group, scene.words(sentence.field, start, item.start))
            for group in ("cited", "which", "upon")
        )
    ]
    if len({item.value.period.edtf for item in fitting}) != 1:
        return open_period(UNDATED)
    period: Period = fitting[0].value.period
    return period
