"""Export: facts as files that read back as the same facts."""

from claims.world.export.csv_files import export_csv
from claims.world.export.yaml_files import export_yaml

__all__ = ["export_csv", "export_yaml"]
