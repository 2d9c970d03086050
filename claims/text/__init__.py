"""Pure string work: cleaning with a way back, layout, sentences, quotation marks."""

from claims.text.clean import Text, clean_text
from claims.text.layout import Block, Kind, blocks
from claims.text.quotes import Marks, Pair, pair_article, pair_marks
from claims.text.sentences import sentences

__all__ = [
    "Block",
    "Kind",
    "Marks",
    "Pair",
    "Text",
    "blocks",
    "clean_text",
    "pair_article",
    "pair_marks",
    "sentences",
]
