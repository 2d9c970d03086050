"""Which checked claims share rare words with what is asked: BM25 over stems, by tantivy, in memory."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import tantivy
from numpy.typing import NDArray

_HEAP = 64_000_000
"""Bytes the writer may hold before it puts a segment away."""


class Candidates:
    """An index of the stems of claims. Claims are known by their number, in the order given."""

    def __init__(self, claims: Iterable[Sequence[str]]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
        builder.add_integer_field("number", fast=True, stored=True)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        # One thread: the segments, and with them the order of equals, are the same on every machine.
        writer = index.writer(heap_size=_HEAP, num_threads=1)
        for number, stems in enumerate(claims):
            writer.add_document(tantivy.Document(stems=" ".join(stems), number=number))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def search(self, asked: Mapping[str, float], top: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The numbers of at most `top` claims that share most with the stems asked, and their BM25 scores.

        `asked` says how much each stem counts. Numbers ascend.
        """
        terms = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(tantivy.Query.term_query(self._schema, "stems", stem), counts),
            )
            for stem, counts in asked.items()
        ]
        if not terms:
            return np.zeros(0, np.int64), np.zeros(0)
        hits = self._searcher.search(tantivy.Query.boolean_query(terms), top).hits
        found = sorted((self._searcher.doc(address)["number"][0], score) for score, address in hits)
        return np.array([n for n, _ in found], np.int64), np.array([score for _, score in found])
