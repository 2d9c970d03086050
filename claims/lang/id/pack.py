"""The Indonesian pack: its words are in words.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.rules import Pack

pack = Pack(Path(__file__).parent)

FUTURE = r"\b(?:akan|bakal|hendak|rencananya|berencana|mendatang|dijadwalkan|direncanakan)\b"
"""Words that turn a date without a year, or a bare weekday, to the future when they stand before it."""

SAID = (
    r"\b(?:kata|ujar|ucap|ungkap|jelas|tutur|imbuh|sebut|papar|tegas|tandas|terang|tambah|menurut|mengatakan|"
    r"menyatakan|dikutip|dilansir|keterangan\w*|konferensi pers|kepada wartawan|ditemui)(?:nya)?\b[^.]{0,60}$"
)
"""Words of saying near the day: it is the day somebody spoke, however far ahead the plan is."""
