"""What a terminal can show: whether it takes colours, how wide it is, lines folded to its width."""

import os
import shutil
import sys
import textwrap

_NARROW, _WIDE = 40, 110


def takes_colour() -> bool:
    """Stdout is a terminal, and NO_COLOR (https://no-color.org) does not forbid colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def folded(report: str, hang: int = 0) -> str:
    """The report with its long lines folded to the terminal's width, each under its own beginning.

    What goes on is set in by `hang` more. Nothing is folded where stdout is no terminal: there
    one line stays one line.
    """
    if not sys.stdout.isatty():
        return report
    columns = min(max(shutil.get_terminal_size().columns, _NARROW), _WIDE)
    return "\n".join(fold(line, columns, hang) for line in report.split("\n"))


def fold(line: str, columns: int, hang: int = 0) -> str:
    """One line folded to so many columns; a line with colour codes, or without blanks, stays as it is."""
    if len(line) <= columns or "\x1b" in line:
        return line
    words = line.lstrip(" ")
    indent = " " * (len(line) - len(words))
    hanging = indent + " " * (2 if words.startswith("? ") else hang)
    return textwrap.fill(
        words,
        columns,
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
