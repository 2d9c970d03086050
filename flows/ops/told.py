"""The event that says new articles came in; an automation waits for it and speaks up when it stays away."""

NEW_ARTICLES = "tilik.articles.new"
RESOURCE = "tilik.articles"


def new_articles(count: int) -> None:
    """Tells the Prefect server of so many new articles; of none nothing is told. Called inside a flow."""
    if count < 1:
        return
    from prefect.events import emit_event

    emit_event(event=NEW_ARTICLES, resource={"prefect.resource.id": RESOURCE}, payload={"new": count})
