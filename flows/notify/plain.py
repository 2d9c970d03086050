"""Outside words made plain: nothing in them can ping, link, format or mention, in any medium.

One way for all media, and characters in place of escapes, for two reasons. What we hand to Prefect's
Slack block is rewritten by Apprise on its way: it escapes &, < and > itself and then turns `<!here>`,
`<@U1>` and `<https://…|words>` back into what pings and links. And no medium's escapes hold in another,
while a character that means nothing anywhere needs none.
"""

import re

from claims.report.shown import line

_TWINS = str.maketrans(
    {
        "<": "‹",
        ">": "›",
        "&": "＆",
        "@": "＠",
        "*": "∗",
        "_": "＿",
        "~": "∼",
        "`": "ˋ",
        "[": "［",
        "]": "］",
        "|": "｜",
        "#": "＃",
        "\\": "＼",
    }
)
"""Each character that Slack, Teams or a Markdown reader takes for more than itself, and its twin."""
_SCHEME = re.compile(r":(?=//)")
# Every sign that a program which looks for host names takes for a dot, between two parts of a name.
_DOT = re.compile(r"(?<=\S)[.\u3002\uff0e\uff61](?=[^\W\d_])")


def plain(text: str, clip: int) -> str:
    """The text on one line of at most `clip` characters, before what is put in the place of dots and colons.

    Addresses are written as people warn each other of them: `https［:］//paper［.］example/a`.
    """
    return _DOT.sub("［.］", _SCHEME.sub("［:］", line(text, clip).translate(_TWINS)))
