"""Plain text and Markdown, with front matter between two lines of three dashes if there is any."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import re2
import yaml

from claims.article.decode import decode
from claims.article.record import Record, Refused, Slip
from claims.article.slips import left_open, misnamed

# More front matter than this is none: nesting and aliases cost time.
_LONGEST_FRONT_MATTER = 16_384
_DASHES = re2.compile(r"(?m)^---[ \t]*$")


@dataclass(frozen=True, slots=True)
class _Front:
    """The fields of front matter by the names they stand under, the text below, and the slips."""

    fields: dict[str, Any]
    text: str
    slips: tuple[Slip, ...] = ()

    def get(self, field: str) -> Any:
        """What stands under the field's name, whatever its capitals; of two the last counts."""
        return next((self.fields[name] for name in reversed(self.fields) if name.lower() == field), None)


def read_plain(raw: bytes) -> Record:
    """A .txt file. The text begins after the front matter; without front matter it is the whole file."""
    front = _front_matter(_folded(raw))
    return _record(front, front.text, front.get("title"))


def read_markdown(raw: bytes) -> Record:
    """A .md file: as .txt, and a first line "# Title" is the title where front matter gives none.

    The text then begins on the line after it.
    """
    front = _front_matter(_folded(raw))
    title, text = front.get("title"), front.text
    if not title:
        line, _, rest = text.lstrip("\n").partition("\n")
        if line.startswith("# ") and line[2:].strip():
            title, text = line[2:].strip(), rest
    return _record(front, text, title)


def _folded(raw: bytes) -> str:
    return decode(raw).replace("\r\n", "\n").replace("\r", "\n")


def _record(front: _Front, text: str, title: Any) -> Record:
    return Record(
        text,
        title=title,
        id=front.get("id"),
        published=front.get("published"),
        language=front.get("lang"),
        url=front.get("url"),
        publisher=front.get("publisher"),
        origin="front matter",
        fields=front.fields,
        slips=front.slips if title is None else tuple(slip for slip in front.slips if slip.field != "title"),
    )


def _front_matter(text: str) -> _Front:
    """The fields and the text after them. Raises Refused for front matter that is no list of fields.

    Values are read as the words they are (YAML without types), so that "no" and 2025-02-30 stay
    as written and are judged where they belong. A text whose first dashes are never followed by
    others has no front matter.
    """
    opened = _DASHES.match(text)
    closed = _DASHES.search(text, opened.end(), _LONGEST_FRONT_MATTER) if opened is not None else None
    if opened is None or closed is None:
        slip = left_open(text)
        return _Front({}, text, () if slip is None else (slip,))
    loader = yaml.BaseLoader(text[opened.end() + 1 : closed.start()])
    try:
        node = loader.get_single_node()
        fields = None if node is None else loader.construct_document(node)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" in line {mark.line + 2}" if mark is not None else ""
        mend = "write one 'field: value' a line, and '---' below the last"
        raise Refused(f"has front matter that is no YAML{place}: {mend}") from None
    finally:
        loader.dispose()
    after = text[closed.end() + 1 :]
    if fields in (None, ""):
        return _Front({}, after)
    if not isinstance(fields, dict):
        raise Refused("has front matter that is no list of fields: write one 'field: value' a line")
    named = {str(name): value for name, value in fields.items()}
    return _Front(named, after, tuple(_slips(node, named)))


def _slips(node: Any, fields: dict[str, Any]) -> Iterator[Slip]:
    """What was passed over in the front matter, in its order."""
    lines: dict[str, int] = {}
    for key, _ in node.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name.lower() in lines:
            yield Slip(
                f"line {line}: the field {name[:40]!r} stands a second time: only the last one is taken"
            )
        lines[name.lower()] = line
    yield from misnamed("front matter", {name.lower(): value for name, value in fields.items()}, lines)
