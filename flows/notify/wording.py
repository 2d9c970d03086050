"""The words of a notice that no report has, in both languages."""

from collections.abc import Mapping

from claims.model import Language

WORDS: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "article": "Artikel",
        "report": "Laporan",
        "more": "dan {count} lagi: lihat laporan",
        "maybe_sent": "Mungkin sudah dikirim sebelumnya, tidak dikirim ulang ({count}):",
        "nothing_new": "tidak ada temuan baru",
        "test_subject": "Tilik: pesan percobaan",
        "test_body": "Pesan ini dikirim oleh tilik notify test. Saluran ini berfungsi.",
    },
    "en": {
        "article": "Article",
        "report": "Report",
        "more": "and {count} more: see the report",
        "maybe_sent": "May have been sent before, and is not sent again ({count}):",
        "nothing_new": "no new flags",
        "test_subject": "Tilik: a test message",
        "test_body": "tilik notify test sent this message. The channel works.",
    },
}
