"""How long `iom-l10n --help` and `--version` take beside a bare Typer program's `--help`.

Run: python benchmarks/startup.py
Prints the median of interleaved runs, and the ratio to the bare program (rich help, as Typer has
it by default, and plain).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
BARE = """
import typer
app = typer.Typer({options})
@app.command()
def hello(name: str) -> None:
    "Say hello."
app()
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rich, plain = Path(folder) / "bare_rich.py", Path(folder) / "bare_plain.py"
        rich.write_text(BARE.format(options=""))
        plain.write_text(BARE.format(options="rich_markup_mode=None"))
        program = Path(sys.executable).with_name("iom-l10n")
        commands = {
            "bare Typer --help": [sys.executable, str(rich), "--help"],
            "bare Typer --help, plain": [sys.executable, str(plain), "--help"],
            "iom-l10n --help": [sys.executable, str(program), "--help"],
            "iom-l10n --version": [sys.executable, str(program), "--version"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _round in range(ROUNDS):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(values) for name, values in times.items()}
    bare, plain_bare = list(medians.values())[:2]
    for name, value in medians.items():
        print(f"{name:26}{value * 1000:7.1f} ms{value / bare:7.2f}{value / plain_bare:7.2f}")


if __name__ == "__main__":
    main()
