"""Nothing in outside words pings, links, mentions or formats, in Slack, Teams, Markdown or mail."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.notify.plain import plain

LINKED = re.compile(r"://|\w[.\u3002\uff0e\uff61][A-Za-z]|[<>@&*_~`\[\]|#\\]")
"""What a medium makes a link, a ping, a mention or markup of."""


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("<!here> Rapat", "‹!here› Rapat"),
        ("&lt;!channel&gt;", "＆lt;!channel＆gt;"),
        ("@channel @U123 <@U123|Budi>", "＠channel ＠U123 ‹＠U123｜Budi›"),
        ("<at>boss</at>", "‹at›boss‹/at›"),
        ("[klik](https://evil.example/a)", "［klik］(https［:］//evil［.］example/a)"),
        ("www.evil.example dan evil。example", "www［.］evil［.］example dan evil［.］example"),
        ("<https://evil.example|bank.example>", "‹https［:］//evil［.］example｜bank［.］example›"),
        ("*tebal* _miring_ ~coret~ `kode`", "∗tebal∗ ＿miring＿ ∼coret∼ ˋkodeˋ"),
        ("baris\nkedua\n# judul", "baris kedua ＃ judul"),
        ("\u202eterbalik\x1b[31m", "⟦RLO⟧terbalik␛［31m"),
        ("Rp1.500.000 naik 2,5 persen. Itu saja...", "Rp1.500.000 naik 2,5 persen. Itu saja..."),
    ],
)
def test_hostile_words_are_only_words(hostile: str, shown: str) -> None:
    assert plain(hostile, 200) == shown


@given(st.text(alphabet=st.sampled_from(list("<>@&*_~`[]|#\\:/.。．!aB1 \n\t\u202e")), max_size=60))
def test_no_words_link_or_ping(text: str) -> None:
    shown = plain(text, 200)
    assert not LINKED.search(shown)
    assert "\n" not in shown


def test_long_words_are_clipped() -> None:
    assert plain("a" * 300, 200) == "a" * 199 + "…"
