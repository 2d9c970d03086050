"""Slips in names and words: letters of a name, abbreviations, places, zones, quotations."""

import re
from collections import Counter
from collections.abc import Iterator

from bench.quality.slips.slip import Change, Ground, Kind

# A run of capitalised words inside a sentence; a run at its start may begin with any word.
_RUN = re.compile(r"(?<=[a-z,(\"“] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2}\b")
_SPELLED = re.compile(
    r"\b(?P<long>(?:[A-Z][a-z]+ (?:dan |untuk |of |the )?){1,6}[A-Z][a-z]+) \((?P<short>[A-Z]{3,6})\)"
)
_ZONE = re.compile(r"\b[Pp]ukul \d{1,2}[.:]\d\d (?P<z>WIB|WITA|WIT)\b")
_QUOTED = re.compile(
    r"[\"“](?P<q>[^\"“”\n]{60,400})[\"”],? (?:kata|ujar|tutur|jelas|ucap|said) (?P<who>[A-Z]\w+)"
)
_MARK = re.compile(r"[”\"](?=,? (?:kata|ujar|tutur|jelas|ucap) )")
_VOWELS = {"a": "e", "e": "a", "i": "e", "o": "u", "u": "o"}
# Words of posts and bodies: a run that holds one is no name of a person.
_POSTS = frozenset(
    {
        *(
            "Menteri",
            "Presiden",
            "Wakil",
            "Kepala",
            "Ketua",
            "Dinas",
            "Badan",
            "Kantor",
            "Gubernur",
            "Bupati",
        ),
        *("Kota", "Kabupaten", "Kecamatan", "Polres", "Polda", "Polsek", "Kapolres", "Kapolda", "Kejaksaan"),
        *(
            "Jalan",
            "Jenderal",
            "Direktur",
            "Dewan",
            "Komisi",
            "Rumah",
            "Universitas",
            "Kementerian",
            "Undang",
        ),
        *("Desa", "Sekretaris", "Partai", "Bank", "Minister", "President", "Republik", "Provinsi", "Pasar"),
    }
)


def _twice(ground: Ground) -> Iterator[tuple[int, int, int]]:
    """The last printing of each name printed at least twice, with the start of a word of five letters."""
    text = ground.article.text
    found = [match for match in _RUN.finditer(text) if not _POSTS.intersection(match[0].split())]
    count = Counter(match[0] for match in found)
    last = {match[0]: match for match in found}
    for name, match in last.items():
        if count[name] < 2:
            continue
        at = match.start()
        for word in name.split():
            if len(word) >= 5:
                yield at, at + len(word), match.start()
                break
            at += len(word) + 1


def _changed(ground: Ground) -> Iterator[Change]:
    for start, end, _ in _twice(ground):
        word = ground.article.text[start:end]
        places = [at for at in range(1, len(word)) if word[at] in _VOWELS]
        if places:
            at = ground.chance.choice(places)
            yield "text", start, end, word[:at] + _VOWELS[word[at]] + word[at + 1 :]


def _dropped(ground: Ground) -> Iterator[Change]:
    for start, end, _ in _twice(ground):
        word = ground.article.text[start:end]
        at = ground.chance.randrange(1, len(word))
        yield "text", start, end, word[:at] + word[at + 1 :]


def _doubled(ground: Ground) -> Iterator[Change]:
    for start, end, _ in _twice(ground):
        word = ground.article.text[start:end]
        at = ground.chance.randrange(1, len(word))
        yield "text", start, end, word[:at] + word[at] + word[at:]


def _turned(ground: Ground) -> Iterator[Change]:
    for start, end, _ in _twice(ground):
        word = ground.article.text[start:end]
        places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
        if places:
            at = ground.chance.choice(places)
            yield "text", start, end, word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _abbreviation(ground: Ground) -> Iterator[Change]:
    """Two letters of a short form change places behind an expansion whose initials it is."""
    for match in _SPELLED.finditer(ground.article.text):
        words = [word for word in match["long"].split() if word[0].isupper()]
        short = match["short"]
        initials = "".join(word[0] for word in words)
        if not initials.endswith(short) or short[-1] == short[-2]:
            continue
        yield "text", match.start("short"), match.end("short"), short[:-2] + short[-1] + short[-2]


def _expansion(ground: Ground) -> Iterator[Change]:
    """A word of an expansion becomes another that begins with another letter."""
    for match in _SPELLED.finditer(ground.article.text):
        words = [word for word in match["long"].split() if word[0].isupper()]
        if not "".join(word[0] for word in words).endswith(match["short"]):
            continue
        last = words[-1]
        other = "Umum" if last[0] != "U" else "Daerah"
        yield "text", match.end("long") - len(last), match.end("long"), other


def _zone(ground: Ground) -> Iterator[Change]:
    for match in _ZONE.finditer(ground.article.text):
        yield "text", match.start("z"), match.end("z"), "WIT" if match["z"] == "WIB" else "WIB"


def _second_speaker(ground: Ground) -> Iterator[Change]:
    """A quotation stands once more at the end, said by somebody else; by the same it would be right."""
    text = ground.article.text
    matches = [match for match in _QUOTED.finditer(text) if match["who"] not in _POSTS]
    names = sorted({match["who"] for match in matches})
    for match in matches:
        who = match["who"]
        # Two words of one name are one speaker.
        others = [name for name in names if name != who and f"{who} {name}" not in text]
        other = next((name for name in others if f"{name} {who}" not in text), None)
        if other is not None:
            verb = "ujar" if ground.article.language == "id" else "said"
            again = f'\n\n"{match["q"]}" {verb} '
            yield "text", len(text), len(text), f"{again}{other}.", f"{again}{who}."


def _mark_lost(ground: Ground) -> Iterator[Change]:
    for match in _MARK.finditer(ground.article.text):
        yield "text", match.start(), match.end(), ""


_SPELLING = frozenset({"name_spelling", "name_on_record"})
KINDS = (
    Kind("name_letter_changed", "names", _SPELLING, _changed),
    Kind("name_letter_dropped", "names", _SPELLING, _dropped),
    Kind("name_letter_doubled", "names", _SPELLING, _doubled),
    Kind("name_letters_turned", "names", _SPELLING, _turned),
    Kind("abbreviation_turned", "names", frozenset({"abbreviation_fits"}), _abbreviation),
    Kind("expansion_word_wrong", "names", frozenset({"abbreviation_fits"}), _expansion),
    Kind("zone_of_elsewhere", "places", frozenset({"zone_fits_place"}), _zone),
    Kind("quotation_of_another", "speech", frozenset({"one_quotation_two_speakers"}), _second_speaker),
    Kind("quotation_mark_lost", "speech", frozenset({"quotation_marks_pair"}), _mark_lost, paragraph=True),
)
