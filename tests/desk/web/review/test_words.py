"""The words of the review page: the same keys in both languages, each said somewhere."""

import re

from claims.report.catalogue import names
from desk.web.review.words import WORDING, words


def test_both_languages_have_the_same_words_for_the_same_values() -> None:
    id, en = words("id"), words("en")
    assert {key: names(said) for key, said in id.items()} == {key: names(said) for key, said in en.items()}
    room = WORDING.parent
    files = [*room.rglob("*.py"), *room.rglob("*.j2"), room.parents[1] / "cli" / "review.py"]
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    said = {*re.findall(r"""["']([a-z_]+)["']""", source)}
    made = {f"{start}_{verdict}" for start in ("was", "kept") for verdict in ("accepted", "dismissed")}
    assert set(en) <= said | made
