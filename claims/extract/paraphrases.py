"""Which verb of a sentence tells what somebody said, and what it tells: "X mengatakan …", "…, kata X"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.extract.clause import Clause, triggers
from claims.extract.discourse import Discourse
from claims.extract.encounters import opening
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_ahead import before_verb
from claims.extract.speakers import ahead_of
from claims.extract.telling import report, tell
from claims.extract.unnamed import again, named, party_of, unnamed
from claims.lang.small_words import small_words
from claims.model import Claim, Language
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("paraphrases")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}
# What is reported needs more characters than this behind its verb.
MIN_REPORT = 20
# So many words may stand behind the verb that only tell where it was said.
ENDING = 9
# Between the verb and its day: a blank, or "on".
DAY = 4
_ACCUSED = Pattern(
    rf"(?i)^{_ANY['reports']} (?:{_ANY['back']}\b|{_ANY['crime']} |"
    rf"(?:{_ANY['many']}|\pN{{1,3}}) {_ANY['people']}\b)"
)
_SUBORDINATE = Pattern(rf"^{_ANY['subordinate']} ")
_ALTHOUGH = Pattern(rf"(?i)^{_ANY['although']} ")
_WHO = frozenset(small_words("unnamed")["who"])
_NO_TELLING = frozenset(_WORDS["no_telling"])


@dataclass(frozen=True, slots=True)
class _Behind:
    """What may stand behind a verb of telling and tells who spoke; of words a language lacks nothing fits.

    `goes_on` opens what follows "…, X said", `where` tells where it was said, `opens` a sentence whose first
    clause is nobody's words; `finite` is another verb of the sentence, `agent` opens who did what `passive`
    says was done.
    """

    goes_on: Pattern
    where: Pattern
    opens: Pattern
    finite: Pattern
    agent: tuple[str, ...]
    passive: frozenset[str]


@cache
def _behind(language: Language) -> _Behind:
    lists = small_words("paraphrases", language)
    one = {name: any_of(words) for name, words in lists.items()}
    press = rf"(?:{one['told']} )?{one['press']}\b|{one['briefing']}\b"
    return _Behind(
        goes_on=Pattern(rf"^, {one['goes_on']} "),
        where=Pattern(rf"^ (?:{one['where_before']} {one['whose']} |{press})"),
        opens=Pattern(rf"(?i)^{one['opens']} "),
        finite=Pattern(rf"^(?: [\pL.'’-]+){{1,4}} {one['finite']}\b"),
        agent=tuple(f" {word} " for word in lists["agent"]),
        passive=frozenset(small_words("acting", language)["passive"]),
    )


def paraphrase(scene: Scene, talk: Discourse, sentence: Sentence) -> Iterator[Claim]:
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
        if said == "done" or scene.grammar.teller_stays:
            apart = not trails and not opens and _told_of_another(scene, sentence, verb)
            talk.hear_said(sentence, start, () if apart else speakers)
        yield report(scene, talk, sentence, (start, sentence.end), speakers, "paraphrase", spot, said, trails)
    elif who is not None and said == "done":
        words = (sentence.start, verb.start) if trails else (max(verb.end, who[1]), sentence.end)
        told = again(scene, sentence, talk.one(), who) or (party_of(scene, sentence, who),)
        if told[0].key is not None:
            talk.hear_said(sentence, sentence.start, told)
        elif named(scene, sentence, who):
            talk.hear_said(sentence, sentence.start, ())
        tell(scene, sentence, talk, told, words)


def _told_of_another(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "X mengoreksi Y yang menyebut …": Y said so, and X may be the one who goes on."""
    ahead = scene.words(sentence.field, sentence.start, verb.start).split()
    people = [group for group in groups(sentence) if group[0].kind in PEOPLE and group[0].start < verb.start]
    return ahead[-1:] != [] and ahead[-1] in _WHO and len(people) > 1


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


def _closes(scene: Scene, sentence: Sentence, verb: Trigger, start: int) -> bool:
    """ "…, X said.": nothing stands behind the verb, and a comma before its speaker."""
    ahead = scene.words(sentence.field, sentence.start, start).rstrip()
    behind = scene.words(sentence.field, verb.end, sentence.end).strip(" .\n")
    return behind == "" and ahead.endswith(",") and len(ahead) > MIN_REPORT


def _inserted(scene: Scene, sentence: Sentence, verb: Trigger, start: int) -> bool:
    """ "…, X said, after …": English sets the speaker off by commas behind what is reported."""
    words = _behind(scene.article.language)
    ahead, _, post = scene.words(sentence.field, sentence.start, start).rpartition(",")
    titled = all(word[:1].isupper() for word in post.split())
    # "…, X said Saturday, after …": the day is that of the telling.
    day = next((time.end for time in sentence.times if 0 < time.start - verb.end <= DAY), verb.end)
    behind = scene.words(sentence.field, day, sentence.end)
    if len(ahead) <= MIN_REPORT:
        return False
    # "…, police chief X said at a news conference."
    ends = len(behind.split()) <= ENDING and words.where.search(behind) is not None
    return (titled and words.goes_on.search(behind) is not None) or (
        ends and words.opens.search(ahead) is None
    )


def _trails(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "…, kata X": a comma stands before the verb, and the sentence is nearly out behind it."""
    ahead = sentence.text[: verb.start - sentence.start].rstrip()
    if not ahead.endswith(","):
        return False
    behind = scene.words(sentence.field, verb.end, sentence.end)
    # "X, an analyst at Y, said Cook is a good choice."
    return len(behind.split()) <= 8 and _behind(scene.article.language).finite.search(behind) is None


def _accuses(sentence: Sentence, verb: Trigger) -> bool:
    """ "Melaporkan sejumlah pihak" is going to the police with somebody's name, and tells nothing."""
    return _ACCUSED.search(sentence.text[verb.start - sentence.start :]) is not None


def _meant(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "Petugas dikerahkan untuk memastikan keamanan": what is done for something tells nothing."""
    ahead = scene.words(sentence.field, sentence.start, verb.start).split()[-1:]
    return bool(ahead) and ahead[0].lower() in _NO_TELLING


def _told_by_others(scene: Scene, sentence: Sentence, verb: Trigger) -> bool:
    """ "X, whose trip was widely reported by local media, …": the verb is passive, and X tells nothing."""
    words = _behind(scene.article.language)
    if not scene.words(sentence.field, verb.end, sentence.end).startswith(words.agent):
        return False
    ahead = scene.words(sentence.field, sentence.start, verb.start).lower().split()[-2:]
    return not words.passive.isdisjoint(ahead)
