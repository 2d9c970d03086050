"""What is said in jest, made up, or printed again: no slip of the newspaper's."""

from claims.model import Span
from claims.model.check import Case
from claims.text.patterns import Pattern

AROUND = 320
"""Characters of the same paragraph before the words in which a made-up case may be opened."""
_JEST = {
    "id": Pattern(
        r"(?i)\b(?:(?:ber)?(?:kelakar|canda|seloroh|gurau)(?:nya)?|bercandaan|candaan|gurauan|guyon(?:an)?|lelucon|banyolan)\b"
    ),
    "en": Pattern(
        r"(?i)\b(?:jok(?:ed?|es|ing|ingly)|quipp?(?:ed|s|ing)?|kidd(?:ed|ing)|deadpanned|tongue-in-cheek)\b"
    ),
}
# Before a word of jest that tells of a mood beside the date only: "lomba diselingi canda".
_MOOD = {
    "id": Pattern(
        r"(?i)\b(?:(?:di)?selingi|diiringi|diwarnai|penuh|di (?:sela(?:-sela)?|antara|tengah)|tanpa|suasana"
        r"|dan)(?: \pL+)? $"
    ),
    "en": Pattern(
        r"(?i)\b(?:amid|between|full of|without|no|and|exchang(?:ed|ing)|swapp(?:ed|ing))(?: \pL+)? $"
    ),
}
_SUPPOSED = {
    "id": Pattern(r"(?i)\b(?:andai(?:kan|kata| saja)?|seandainya|sekiranya|seumpama|misalkan|bayangkan)\b"),
    "en": Pattern(r"(?i)\b(?:suppose|supposing|imagine|if only|what if|hypothetical(?:ly)?)\b"),
}
_AGAIN = {
    "id": Pattern(
        r"(?i)\b(?:dimuat|diterbitkan|dipublikasikan|ditayangkan|diunggah|terbit|tayang) (?:kembali|ulang)\b|"
        r"\bpertama kali (?:terbit|dimuat|diterbitkan|dipublikasikan|tayang)\b"
    ),
    "en": Pattern(
        r"(?i)\brepublish(?:ed|ing)?\b|\breprint(?:ed|ing)?\b|\b(?:first|originally) "
        r"(?:published|appeared|ran|printed)\b|"
        r"\bfrom (?:our|the) archives?\b"
    ),
}


def made_up(case: Case, span: Span) -> bool:
    """Whoever says the words jokes, or the paragraph has supposed a case before them.

    People who are merry beside a date that nobody says ("lomba diselingi canda dibuka 31 April") joke
    about something else.
    """
    language = case.article.language
    text = case.article.field(span.field)
    own = next((each for each in case.sentences if each.overlaps(span)), span)
    words = case.article.quote(own)
    said = any(quoted.field == span.field and quoted.overlaps(span) for quoted in case.paired_marks)
    for jest in _JEST[language].finditer(words):
        if said or _MOOD[language].search(words[: jest.start()]) is None:
            return True
    ahead = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    return _SUPPOSED[language].search(ahead) is not None


def printed_again(case: Case) -> bool:
    """The article says that it was printed before: its "today" is that of its first printing."""
    return _AGAIN[case.article.language].search(case.article.text) is not None


__all__ = ["made_up", "printed_again"]
