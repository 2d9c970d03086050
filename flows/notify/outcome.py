"""What sending can end in, besides well."""


class NotSent(Exception):
    """The message surely did not arrive; it may be tried again. The text is one line without secrets."""


class MaybeSent(Exception):
    """Nobody can say whether the message arrived; it is not tried again. The text is one line."""
