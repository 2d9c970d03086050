"""Countries that only describe what is named behind them: "Japan House in London", "US troops in Kabul"."""

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.match.lexicon import lexicon
from claims.model import Mention
from claims.text.patterns import Pattern

_OF_ITS = ("'s ", "’s ")
_BEHIND = Pattern(r"^ (\pL[\pL’'-]*)")


def describes(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """The country's name goes on, or says of what kind the thing behind it is.

    A capital goes on with the name, unless a time or somebody is named there ("berkunjung ke Jepang Senin").
    In small letters English describes with the word for a people ("Japanese troops"), with an s ("Japan's
    embassy") and with short names; what may follow a country of such a name is listed.
    """
    if mention.words in lexicon(scene.article.language).demonyms:
        return True
    behind = sentence.text[mention.end - sentence.start :]
    found = _BEHIND.search(behind)
    if found is None:
        return behind.startswith(_OF_ITS)
    word, at = found[1], mention.end + 1
    starts = [*(each.start for each in sentence.mentions), *(each.start for each in sentence.times)]
    if at in starts:
        return False
    if word[0].isupper():
        return not scene.lexicon.has("part_of_country", word)
    words = small_words("describing", scene.article.language)
    return mention.words.lower() in words["short"] and word.lower() not in words["behind"]
