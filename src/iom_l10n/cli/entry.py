"""Where the program starts: Ctrl-C while its modules are still being read gives no traceback."""

from __future__ import annotations

import sys

from iom_l10n.errors import InterruptedJobError
from iom_l10n.messages import _

__all__ = ["main"]


def main() -> None:
    """Read the program in and run it."""
    kept = _("nothing was written")
    try:
        from iom_l10n.cli.main import main as run

        kept = _("what was done is kept")
        run()
    except KeyboardInterrupt:
        error = InterruptedJobError(_("interrupted"), kept)
        sys.stderr.write(f"error: {error}\n")
        sys.exit(error.exit_code)
