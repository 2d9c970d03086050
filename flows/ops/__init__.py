"""Operations: prefect.yaml read and held to rules, deployed, and looked after on a Prefect server."""
