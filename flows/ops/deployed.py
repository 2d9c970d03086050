"""The flows that Tilik runs, by the names Prefect keeps their runs under."""

OUR_FLOWS = (
    "check-articles",
    "check-new-articles",
    "checkpoint",
    "import-facts",
    "mend",
    "nightly-report",
    "recheck",
    "tidy",
)
