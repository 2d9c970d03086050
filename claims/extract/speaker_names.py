"""Names beside a verb of saying: whose they are, and which words before them are a title or a role."""

from dataclasses import dataclass
from functools import cache

from claims.extract.acting import of_kin, without_title
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.told_beside import without_post
from claims.lang.small_words import small_words
from claims.model import Language, Mention
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many words in small letters may say what somebody is ("kata petani cabai X", "said harbour master X").
ROLE = 4
# So many words with capitals may say of which firm somebody holds a post ("Chief Executive and President X").
POSTS = 5
# So many words before a name may say that it is in the title of a work.
WORK = 5


_OPENED = Pattern(rf"(?i)^{any_of(small_words('paraphrases')['although'])} ")
_GOES_ON = Pattern(r" (?:the|&) \p{Lu}\p{Ll}")


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The small words beside speakers, in one language. `rumour` fits words up to the verb of saying,

    which end as one of `rumour_ends` does.
    """

    rumour: Pattern
    rumour_ends: tuple[str, ...]
    within_title: frozenset[str]
    before_name: frozenset[str]
    role: frozenset[str]
    no_role: frozenset[str]
    post: frozenset[str]
    area: frozenset[str]
    around: frozenset[str]


@cache
def speaker_words(language: Language) -> SpeakerWords:
    """The words of a language, read once."""
    lists = small_words("speaker_names", language)
    more, says = any_of(lists["rumour_more"]), any_of(lists["rumour_says"])
    return SpeakerWords(
        rumour=Pattern(rf"(?i)\b{any_of(lists['rumour'])}(?: {more})? {says} $"),
        rumour_ends=tuple(f" {word} " for word in lists["rumour_says"]),
        within_title=frozenset(lists["within_title"]),
        before_name=frozenset(lists["before_name"]),
        role=frozenset(lists["role"]),
        no_role=frozenset(lists["no_role"]),
        post=frozenset(lists["post"]),
        area=frozenset(lists["area"]),
        around=frozenset(small_words("reported", language)["around"]),
    )


def speaks_for_it(sentence: Sentence, last: Mention, small: SpeakerWords) -> bool:
    """ "Said Association of Farm Hands spokeswoman Mary Lane": the name is a body's, and one of it speaks."""
    behind = sentence.text[last.end - sentence.start :].split(" ", 3)[:3]
    return len(behind) == 3 and not behind[0] and behind[1] in small.post and behind[2][:1].isupper()


def by_comma(sentence: Sentence, group: tuple[Mention, ...]) -> bool:
    """ "Menurut X, Y membuka rapat": names with only a comma or nothing between are no two who speak."""
    if len(group) != 2:
        return False
    between = sentence.text[group[0].end - sentence.start : group[1].start - sentence.start]
    return between == ", " or (between == " " and group[0].kind != "office")


def behind_opening(sentence: Sentence, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "Setelah menjenguk X, Y mengatakan …": X ends the clause that opens the sentence, and Y speaks."""
    opened = _OPENED.search(sentence.text)
    return group[1:] if opened is not None and group[0].start > sentence.start + opened.end() else group


def post_alone(sentence: Sentence, verb: Trigger, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "Menurut Menperin, Acme Jaya siap membangun …": what opens behind the comma does not hold the post."""
    posts = [m for m in sentence.mentions if m.kind == "office" and m.start == group[0].start]
    if verb.group != "by" or len(group) != 1 or not posts or posts[0].end >= group[0].end:
        return group
    between = sentence.text[posts[0].end - sentence.start : group[0].end - sentence.start]
    behind = sentence.text[group[0].end - sentence.start :]
    goes_on = behind[:1] == " " and behind[1:2].islower()
    return (posts[0],) if between.startswith(", ") and goes_on else group


def roleless(gap: str, small: SpeakerWords) -> list[str]:
    """The words before a name without those that open them and say what somebody is, all in small letters."""
    words = gap.strip(" ,.;–—-").split()
    opening = 0
    while opening < len(words) and words[opening].islower() and words[opening] not in small.no_role:
        opening += 1
    if opening <= ROLE and not small.role.isdisjoint(word.rstrip(",") for word in words[:opening]):
        words = words[opening:]
    # "Symantec CEO Gordon Eubanks", "Chief Executive and President Bill Sullivan": a post of a firm's.
    held = words[:-1] if words and words[-1] in small.within_title else words
    posts = bool(held) and len(words) <= POSTS and held[-1].lower() in small.post
    return (
        []
        if posts
        and all(word[:1].isupper() or word in small.within_title or word in small.post for word in words)
        else words
    )


def in_apposition(scene: Scene, sentence: Sentence, verb: Trigger, first: Mention, last: Mention) -> bool:
    """ "Kata ayah korban, X": what somebody is stands in small letters before a comma and the name, and
    nothing goes on behind it as a new clause would ("kata polisi, X lalu ditahan")."""
    if not scene.grammar.role_ahead:
        return False
    gap = scene.words(sentence.field, verb.end, first.start)
    words = gap.split()
    small = speaker_words(scene.article.language)
    if not gap.endswith(", ") or not 0 < len(words) <= ROLE or not gap.islower():
        return False
    if not small.no_role.isdisjoint(word.rstrip(",") for word in words) or gap.count(",") > 1:
        return False
    behind = sentence.text[last.end - sentence.start :].lstrip(" )")
    return behind[:1] in ("", ".", ",", "(") or behind.split(" ", 1)[0] in small.around


def untitled(scene: Scene, gap: list[str]) -> list[str]:
    """The words between a verb and a name without those for somebody who speaks for a body."""
    words = " ".join(gap)
    found = scene.lexicon.first("speaks_for", words)
    return gap if found is None else (words[: found.start] + words[found.end :]).split()


def clear(
    scene: Scene,
    sentence: Sentence,
    first: Mention,
    last: Mention | None = None,
    gap: list[str] | None = None,
) -> bool:
    """The name is nobody's attribute: "pengacara X", "X's lawyer" and "juru bicara X" are other people."""
    told = without_title(sentence.text[: first.start - sentence.start].split(), scene.article.language)
    ahead = " ".join(told[-3:] if gap is None else gap)
    before = " ".join(sentence.text[: first.start - sentence.start].split()[-WORK:])
    if scene.lexicon.has("entitled", before):
        return False
    if before.rpartition(" ")[2].lower() in speaker_words(scene.article.language).area:
        return False  # "Ketua DPRD Kabupaten Sukamaju mengatakan": a place no table of ours has
    if gap is None and of_kin(scene, " ".join(told[-WORK:])):
        return False
    ahead = without_post(scene, ahead)
    related = scene.lexicon.last("related", ahead)
    if related is not None and gap is not None and scene.lexicon.has("speaks_for", related.words):
        # "Juru bicara KPK X" is X; "juru bicara X" is somebody else.
        body = ahead[related.end :].split()
        related = None if body and body[-1].rstrip(",").isupper() else related
    if related is not None and scene.grammar.attributes_ahead:
        # "Ministry spokesman X said" is X, and not whom X speaks for.
        alone = scene.lexicon.has("speaks_for", related.words) and not ahead[related.end :].strip()
        related = None if alone and " " not in related.words else related
    if related is not None and len(ahead[related.end :].split()) <= 1 and "," not in ahead[related.end :]:
        return False
    behind = sentence.text[(last or first).end - sentence.start :]
    if first.person is None and " " not in first.words and _GOES_ON.match(behind) is not None:
        return False  # "Breaking the Silence", "Standard & Poor's": half a title is nobody
    return not behind.startswith(("'s", "’s", "' ", "’ "))
