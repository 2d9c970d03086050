"""Plain text and Markdown, with front matter between two lines of three dashes if there is any."""

import yaml

from claims.article.decode import decode
from claims.article.record import Record, Refused

# More front matter than this is none: nesting and aliases cost time.
_LONGEST_FRONT_MATTER = 16_384


def read_plain(raw: bytes) -> Record:
    """A .txt file. The text begins after the front matter; without front matter it is the whole file."""
    fields, text = _front_matter(_folded(raw))
    return _record(fields, text)


def read_markdown(raw: bytes) -> Record:
    """A .md file: as .txt, and a first line "# Title" is the title where front matter gives none.

    The text then begins on the line after it.
    """
    fields, text = _front_matter(_folded(raw))
    if not fields.get("title"):
        lead = text.lstrip("\n")
        line, _, rest = lead.partition("\n")
        if line.startswith("# ") and line[2:].strip():
            return _record({**fields, "title": line[2:].strip()}, rest)
    return _record(fields, text)


def _folded(raw: bytes) -> str:
    return decode(raw).replace("\r\n", "\n").replace("\r", "\n")


def _record(fields: dict[str, object], text: str) -> Record:
    return Record(
        text,
        title=fields.get("title"),
        id=fields.get("id"),
        published=fields.get("published"),
        language=fields.get("lang"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
        origin="front matter",
        fields=fields,
    )


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """The fields and the text after them. Raises Refused for front matter that is no list of fields.

    Values are read as the words they are (YAML without types), so that "no" and 2025-02-30 stay
    as written and are judged where they belong. A text whose first dashes are never followed by
    others has no front matter.
    """
    if not text.startswith("---\n"):
        return {}, text
    end = text.find("\n---\n", 3, _LONGEST_FRONT_MATTER)
    after = end + 5
    if end < 0:
        if not text.endswith("\n---") or len(text) > _LONGEST_FRONT_MATTER:
            return {}, text
        end = after = len(text)
        end -= 4
    try:
        fields = yaml.load(text[4 : end + 1], yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" in line {mark.line + 2}" if mark is not None else ""
        raise Refused(f"has front matter that is no YAML{place}: write one 'field: value' a line") from None
    if fields in (None, ""):
        return {}, text[after:]
    if not isinstance(fields, dict):
        raise Refused("has front matter that is no list of fields: write one 'field: value' a line")
    return {str(name): value for name, value in fields.items()}, text[after:]
