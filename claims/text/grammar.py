"""What is so of a language's grammar, where code has to know: each thing once, by name, for every room.

Words are no part of it: they stand in the word files. A third language is one more entry of `_GRAMMARS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The grammar of one language.

    `attributes_ahead`: what something is of, and whose it is, stands before it ("Ministry spokesman",
    "FIFA President", "Japan's capital"); else behind ("juru bicara kementerian", "Presiden FIFA").
    `plural_s`: names and posts have a plural, told by an s at their end ("the Carters", "presidents").
    `family_name_last`: whoever is named again by one word of a name is so by its last.
    `post_behind_name`: somebody's post may stand behind the name ("Gen Nakatani, Japan's minister").
    `demonyms`: words of their own say what a country's things and people are ("Japanese").
    `prefixed_deputies`: a word for a deputy is no part of the post behind it ("Vice-President").
    `role_ahead`: what somebody is stands before the name, in small letters too, and opens with it what
    that person does ("…, pelatih tim X Y …", "kata ayah korban, X").
    `teller_between_commas`: who says so may be told by the way, between two commas ("Itu, kata X, perlu").
    `teller_goes_on`: one person's words go on in the next paragraph, and behind that name again.
    `teller_stays`: whoever is told not to have said something is still who spoke last.
    `marks_quote`: a sentence with words in quotation marks quotes, and reports nothing besides, however
    few they are.
    `long_asides`: a long relative clause or aside may stand between a speaker and the verb.
    `two_by_comma`: of two names with a comma between, the second may be whom the first is only told of.
    `people_only`: "he" and "she" are never a body.
    `if_far_ahead`: a condition between two commas reaches what stands behind the second.
    `rows_go_on`: what is said before the first figure of a row is said of all, over commas and dashes.
    `times_stay`: a time is of its own clause, and says nothing of figures in another one.
    `yesterday_is_loose`: "yesterday" is said of the near past, and of the day of printing itself.
    `lasting_titles`: a head of state or government keeps the title after the time in office.
    `home`: the country, by its ISO code, that posts and ministries are of where none is named; None where
    the language is that of many.
    """

    attributes_ahead: bool
    plural_s: bool
    family_name_last: bool
    post_behind_name: bool
    demonyms: bool
    prefixed_deputies: bool
    role_ahead: bool
    teller_between_commas: bool
    teller_goes_on: bool
    teller_stays: bool
    marks_quote: bool
    long_asides: bool
    two_by_comma: bool
    people_only: bool
    if_far_ahead: bool
    rows_go_on: bool
    times_stay: bool
    yesterday_is_loose: bool
    lasting_titles: bool
    home: str | None


_GRAMMARS: Mapping[Language, Grammar] = {
    "id": Grammar(
        attributes_ahead=False,
        plural_s=False,
        family_name_last=False,
        post_behind_name=False,
        demonyms=False,
        prefixed_deputies=False,
        role_ahead=True,
        teller_between_commas=True,
        teller_goes_on=True,
        teller_stays=False,
        marks_quote=False,
        long_asides=True,
        two_by_comma=False,
        people_only=True,
        if_far_ahead=True,
        rows_go_on=False,
        times_stay=False,
        yesterday_is_loose=True,
        lasting_titles=False,
        home="ID",
    ),
    "en": Grammar(
        attributes_ahead=True,
        plural_s=True,
        family_name_last=True,
        post_behind_name=True,
        demonyms=True,
        prefixed_deputies=True,
        role_ahead=False,
        teller_between_commas=False,
        teller_goes_on=False,
        teller_stays=True,
        marks_quote=True,
        long_asides=False,
        two_by_comma=True,
        people_only=False,
        if_far_ahead=False,
        rows_go_on=True,
        times_stay=True,
        yesterday_is_loose=False,
        lasting_titles=True,
        home=None,
    ),
}


def grammar(language: Language) -> Grammar:
    """The grammar of a language."""
    return _GRAMMARS[language]


__all__ = ["Grammar", "grammar"]
