"""The project: its configuration file and where its things lie."""

from iom_l10n.project.config import CONFIG_NAME, add_targets, load_config
from iom_l10n.project.layout import Project, find_project, validate_release_id

__all__ = [
    "CONFIG_NAME",
    "Project",
    "add_targets",
    "find_project",
    "load_config",
    "validate_release_id",
]
