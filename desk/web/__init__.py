"""The service: an article in, its dossier out, for a newsroom's CMS. Never imports Prefect."""
