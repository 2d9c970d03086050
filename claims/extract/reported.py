"""Reported speech: what somebody is told to have said in the reporter's words, and what a medium reports."""

from collections.abc import Iterator

from claims.extract.clause import Clause, triggers
from claims.extract.dating import UNDATED
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import opening
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.quotations import MIN_WORDS, title
from claims.extract.saying import day_ahead, day_of_event, day_reported
from claims.extract.scene import Scene, Sentence
from claims.extract.speakers import ahead_of, before_verb, told_by_the_way
from claims.extract.unnamed import again, body, named, party_of, unnamed
from claims.lang.small_words import small_words
from claims.model import Attribution, Claim, Modality, Party, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# What is reported needs more characters than this behind its verb.
MIN_REPORT = 20
_ANY = {name: any_of(words) for name, words in small_words("reported").items()}
_GOES_ON = Pattern(rf"^, {_ANY['goes_on']} ")
_WHERE_SAID = Pattern(
    rf"^ (?:{_ANY['where_before']} {_ANY['whose']} |(?:{_ANY['told']} )?{_ANY['press']}\b|"
    rf"{_ANY['briefing']}\b)"
)
_OPENED = Pattern(rf"(?i)^{_ANY['opens']} ")
# So many words may stand behind the verb that only tell where it was said.
ENDING = 9
# Between the verb and its day: a blank, or "on".
DAY = 4
_ACCUSED = Pattern(
    rf"(?i)^{_ANY['reports']} (?:{_ANY['back']}\b|{_ANY['crime']} |"
    rf"(?:{_ANY['many']}|\pN{{1,3}}) {_ANY['people']}\b)"
)
_PASSIVE = frozenset(small_words("acting", "en")["passive"])
_ASIDES = ("saying", "tagging", "by")
_TELLERS = ("before_speaker", "tagging")
# Behind "…, kata X," what tells where it was said is no more of what is reported.
_AROUND = Pattern(rf"(?i)^, {_ANY['around']}\b")
_SUBORDINATE = Pattern(rf"^{any_of(small_words('reported')['subordinate'])} ")
_ALTHOUGH = Pattern(rf"(?i)^{_ANY['although']} ")
_NO_TELLING = frozenset(small_words("reported")["no_telling"])
_GOES = Pattern(rf"^(?: [\pL.'’-]+){{1,4}} {_ANY['finite']}\b")
_MARKS = ('"', "“")
_TURNS = Pattern(rf"(?i), {_ANY['turns']} ")


def _spoken(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """The marks hold more than a few words or a title: the sentence quotes, and reports nothing."""
    if scene.article.language == "en":
        return start < sentence.end and sentence.start < end
    few = len(scene.words(sentence.field, start, end).split()) < MIN_WORDS
    within = sentence.start < start and end <= sentence.end
    return not within or not (few or title(scene, sentence, start))


def reported(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """What somebody is reported to have said, in the reporter's words; or what a medium reports."""
    if any(_spoken(scene, sentence, *quote) for quote in sentence.quotes):
        return
    if sentence.text[:1] in _MARKS:
        return  # a paragraph whose quotation closes in a later one
    via = [item for item in triggers(scene, sentence, "via") if item.start == sentence.start]
    if via:
        orgs = [m for m in sentence.mentions if m.kind == "org" and m.start >= via[0].end]
        gap = scene.words(sentence.field, via[0].end, orgs[0].start) if orgs else ""
        # Of "a Reuters/Ipsos poll" one name is half of whose it is.
        half = bool(orgs) and scene.words(sentence.field, orgs[0].end, orgs[0].end + 1) == "/"
        if orgs and len(gap.split()) <= 2 and "," not in gap and not half:
            verbs = triggers(scene, sentence, "saying")
            end = verbs[0].end if verbs else orgs[0].end
            spot = Clause(Trigger("quote", via[0].start, via[0].end, ""), sentence.start, end)
            party = body(scene, sentence, orgs[0])
            yield _report(scene, talk, sentence, (sentence.start, end), (party,), "via", spot)
            if verbs:
                _within(scene, sentence, talk, orgs[0].end, verbs[0])
            else:
                span = scene.span(sentence.field, sentence.start, sentence.end)
                said = Attribution((party,), "via", span)
                talk.reporting = (sentence.field, orgs[0].end, sentence.end, said)
            return
    yield from _colon(scene, sentence, talk)
    yield from _by_the_way(scene, sentence, talk) or _paraphrase(scene, sentence, talk)


def _colon(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """ "X: …" at the start of a line, the way headlines quote."""
    at = sentence.text.find(":")
    whom = [group for group in groups(sentence) if group[0].kind in PEOPLE]
    opens = sentence.start == sentence.block.start or sentence.field == "title"
    if at < 0 or not whom or not opens or len(sentence.text) - at <= MIN_REPORT:
        return
    first = whom[0]
    if first[0].start == sentence.start and first[-1].end == sentence.start + at:
        speakers = tuple(scene.party(sentence, mention) for mention in first)
        spot = Clause(Trigger("quote", first[0].start, first[-1].end, ""), sentence.start, sentence.end)
        talk.hear_said(sentence, sentence.start, speakers)
        yield _report(scene, talk, sentence, (sentence.start, sentence.end), speakers, "paraphrase", spot)


def _by_the_way(scene: Scene, sentence: Sentence, talk: Discourse) -> tuple[Claim, ...]:
    """ "Semua perkara itu, kata X, akan diperiksa": Indonesian tells between two commas who says so.

    The whole sentence is what is reported, and its times are of what is told, not of the telling.
    """
    if scene.article.language == "en":
        return ()
    for verb in triggers(scene, sentence, *_ASIDES):
        ahead = scene.words(sentence.field, sentence.start, verb.start).rstrip()
        if not ahead or not any(scene.lexicon.has(group, verb.words) for group in _TELLERS):
            continue
        speakers, ends = told_by_the_way(scene, talk, sentence, verb)
        if not ahead.endswith(",") and not _pronoun(scene, speakers):
            continue
        behind = scene.words(sentence.field, ends, sentence.end)
        if len(speakers) != 1 or _AROUND.search(behind) is not None or not behind.startswith(", "):
            continue
        if any(item.start == ends + 2 for item in sentence.times):
            continue
        talk.hear_said(sentence, sentence.start, speakers)
        whole = (sentence.start, sentence.end)
        spot = Clause(Trigger("quote", verb.start, verb.end, verb.words), verb.start, verb.end)
        return (_report(scene, talk, sentence, whole, speakers, "paraphrase", spot, aside=True),)
    return ()


def _pronoun(scene: Scene, speakers: tuple[Party, ...]) -> bool:
    """ "Semula kata dia, …": with a pronoun the first comma is often left out."""
    return len(speakers) == 1 and scene.lexicon.has("one", speakers[0].words)


def _paraphrase(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """ "X mengatakan (bahwa) …", "Menurut X, …" and "…, kata X"."""
    verbs = [
        verb
        for verb in triggers(scene, sentence, "saying", "by")
        if not _accuses(sentence, verb)
        and not _meant(scene, sentence, verb)
        and not _told_by_others(scene, sentence, verb)
    ]
    if not verbs:
        return
    verb = verbs[0]
    opened = sentence.start  # where the words about the telling begin; what is told has times of its own
    opens, trails, who = verb.start == sentence.start, False, None
    if (verb.group == "by" and not _trails(scene, sentence, verb)) or opens:
        speakers = ahead_of(scene, talk, sentence, verb.start, sentence.end) if opens else ()
        start = sentence.start
    elif _trails(scene, sentence, verbs[-1]):
        verb, trails = verbs[-1], True
        speakers = ahead_of(scene, talk, sentence, verb.start, sentence.end)
        start, opened = sentence.start, verb.start
    else:
        leading = [item for item in verbs if not scene.lexicon.has("inverted", item.words)]
        if not leading:
            return
        main = _of_main_clause(scene, sentence, leading)
        if main is None:
            return
        verb = main
        if scene.lexicon.has("shown", scene.words(sentence.field, sentence.start, verb.start)):
            return
        speakers = before_verb(scene, talk, sentence, sentence.start, verb.start)
        who = None if speakers else unnamed(scene, sentence, verb, False)
        start = opening(sentence, Clause(verb, sentence.start, sentence.end), speakers, scene)
        start = who[0] if who is not None else start
        if sentence.end - verb.end <= MIN_REPORT:
            if not _closes(scene, sentence, verb, start):
                return
            start, opened, trails = sentence.start, start, True
        elif _inserted(scene, sentence, verb, start):
            start, opened, trails = sentence.start, start, True
    spot = Clause(Trigger("quote", verb.start, verb.end, verb.words), opened, sentence.end)
    if not speakers and (opens or (trails and who is None)):
        who = unnamed(scene, sentence, verb, trails)
    said = modality(scene, sentence, spot)
    if speakers and said is not None:
        if said == "done" or scene.article.language == "en":
            talk.hear_said(sentence, start, speakers)
        yield _report(
            scene, talk, sentence, (start, sentence.end), speakers, "paraphrase", spot, said, trails
        )
    elif who is not None and said == "done":
        words = (sentence.start, verb.start) if trails else (max(verb.end, who[1]), sentence.end)
        told = again(scene, sentence, talk.one(), who) or (party_of(scene, sentence, who),)
        if told[0].key is not None:
            talk.hear_said(sentence, sentence.start, told)
        elif named(scene, sentence, who):
            talk.hear_said(sentence, sentence.start, ())
        _tell(scene, sentence, talk, told, words)


def _of_main_clause(scene: Scene, sentence: Sentence, verbs: list[Trigger]) -> Trigger | None:
    """ "Meski X memastikan …, Y menyampaikan …": of a sentence that opens with "although", what Y says.

    None where nobody says anything in the main clause: "even before X announced the sale it was large".
    """
    if _SUBORDINATE.search(sentence.text) is not None:
        comma = sentence.text.find(", ")
        behind = [verb for verb in verbs if 0 < comma < verb.start - sentence.start]
        return behind[0] if behind else None
    if _ALTHOUGH.search(sentence.text) is None:
        return verbs[0]
    comma = sentence.text.find(", ")
    behind = [verb for verb in verbs if verb.start - sentence.start > comma]
    return behind[0] if comma > 0 and behind else verbs[0]


def _tell(
    scene: Scene, sentence: Sentence, talk: Discourse, speakers: tuple[Party, ...], words: tuple[int, int]
) -> None:
    """Remembers whose the reported words between two offsets are, for the figures among them."""
    span = scene.span(sentence.field, sentence.start, sentence.end)
    words = _to_turn(scene, sentence, *words)
    talk.reporting = (sentence.field, *words, Attribution(speakers, "paraphrase", span))


def _to_turn(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """What is reported ends where the sentence turns to something else (", dan pada Senin saham X …")."""
    found = _TURNS.search(scene.words(sentence.field, start, end))
    return start, end if found is None else start + found.start()


def _within(scene: Scene, sentence: Sentence, talk: Discourse, start: int, verb: Trigger) -> None:
    """ "Dilansir AFP, Minggu (…), penyelenggara mengatakan …": the medium tells what somebody else said."""
    speakers = before_verb(scene, talk, sentence, start, verb.start)
    who = None if speakers else unnamed(scene, sentence, verb, False)
    if speakers or who is not None:
        talk.hear_said(sentence, sentence.start, speakers)
        told = speakers or (party_of(scene, sentence, who or (start, start)),)
        _tell(scene, sentence, talk, told, (verb.end, sentence.end))


def _closes(scene: Scene, sentence: Sentence, verb: Trigger, start: int) -> bool:
    """ "…, X said.": nothing stands behind the verb, and a comma before its speaker."""
    ahead = scene.words(sentence.field, sentence.start, start).rstrip()
    behind = scene.words(sentence.field, verb.end, sentence.end).strip(" .\n")
    return behind == "" and ahead.endswith(",") and len(ahead) > MIN_REPORT


def _inserted(scene: Scene, sentence: Sentence, verb: Trigger, start: int) -> bool:
    """ "…, X said, after …": English sets the speaker off by commas behind what is reported."""
    if scene.article.language != "en":
        return False
    ahead, _, post = scene.words(sentence.field, sentence.start, start).rpartition(",")
    titled = all(word[:1].isupper() for word in post.split())
    # "…, X said Saturday, after …": the day is that of the telling.
    day = next((time.end for time in sentence.times if 0 < time.start - verb.end <= DAY), verb.end)
    behind = scene.words(sentence.field, day, sentence.end)
    if len(ahead) <= MIN_REPORT:
        return False
    # "…, police chief X said at a news conference."
    ends = len(behind.split()) <= ENDING and _WHERE_SAID.search(behind) is not None
    return (titled and _GOES_ON.search(behind) is not None) or (ends and _OPENED.search(ahead) is None)


def _trails(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "…, kata X": a comma stands before the verb, and the sentence is nearly out behind it."""
    ahead = sentence.text[: verb.start - sentence.start].rstrip()
    if scene.article.language == "en" and _GOES.search(scene.words(sentence.field, verb.end, sentence.end)):
        return False  # "X, an analyst at Y, said Cook is a good choice."
    return ahead.endswith(",") and len(scene.words(sentence.field, verb.end, sentence.end).split()) <= 8


def _report(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    stretch: tuple[int, int],
    speakers: tuple[Party, ...],
    manner: str,
    spot: Clause,
    said: Modality = "done",
    trails: bool = False,
    aside: bool = False,
) -> Claim:
    start, end = stretch
    if aside:
        told = open_period(UNDATED)
    elif manner == "via":
        told = day_ahead(scene, sentence, spot.trigger.end, end)
    else:
        told = day_reported(scene, sentence, spot.trigger, trails)
        told = day_of_event(talk, scene, speakers, sentence.text, told)
    attribution = Attribution(
        speakers, "via" if manner == "via" else "paraphrase", scene.span(sentence.field, start, end)
    )
    if manner != "via" and said == "done" and (trails or not _points(scene, sentence, spot)):
        words = (sentence.start, spot.trigger.start) if trails else (spot.trigger.end, sentence.end)
        words = stretch if aside else words
        talk.reporting = (sentence.field, *_to_turn(scene, sentence, *words), attribution)
    return draft(
        scene,
        "quotation",
        sentence,
        start,
        end,
        rule="reported@15",
        period=talk.day_of_saying(speakers, told),
        modality=said,
        subject=speakers,
        attribution=attribution,
        details={"manner": manner, "speaker_known": True},
    )


def _accuses(sentence: Sentence, verb: Trigger) -> bool:
    """ "Melaporkan sejumlah pihak" is going to the police with somebody's name, and tells nothing."""
    return _ACCUSED.search(sentence.text[verb.start - sentence.start :]) is not None


def _meant(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "Petugas dikerahkan untuk memastikan keamanan": what is done for something tells nothing."""
    ahead = scene.words(sentence.field, sentence.start, verb.start).split()[-1:]
    return bool(ahead) and ahead[0].lower() in _NO_TELLING


def _told_by_others(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "X, whose trip was widely reported by local media, …": the verb is passive, and X tells nothing."""
    if scene.article.language != "en" or not scene.words(sentence.field, verb.end, sentence.end).startswith(
        " by "
    ):
        return False
    ahead = scene.words(sentence.field, sentence.start, verb.start).lower().split()[-2:]
    return not _PASSIVE.isdisjoint(ahead)


def _points(scene: Scene, sentence: Sentence, spot: Clause) -> bool:
    """ "X menyampaikan pernyataan itu dalam acara pengukuhan 1.400 hakim": what is said stands elsewhere."""
    behind = scene.words(sentence.field, spot.trigger.end, sentence.end)
    found = scene.lexicon.first("that_said", " ".join(behind.split()[:3]))
    return found is not None and len(behind[: found.start].split()) <= 1


__all__ = ["reported"]
