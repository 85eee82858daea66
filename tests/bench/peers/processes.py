"""One process, measured from outside by the same clock and the same rule for all."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

INKJS = "inkjs@2.4.0"


class Ran(NamedTuple):
    """`figures` is the JSON that the process printed; seconds by the clock on the wall; peak memory in MB."""

    figures: Mapping[str, Any]
    seconds: float
    memory: float


def run(command: Sequence[str], **environment: str) -> Ran:
    """Runs a command that prints one JSON value. The peak is the resident memory of that process alone."""
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=printed, env=os.environ | environment)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        printed.seek(0)
        unit = 1024 * 1024 if sys.platform == "darwin" else 1024
        return Ran(json.loads(printed.read()), seconds, used.ru_maxrss / unit)


def installed(folder: Path) -> str:
    """Installs inkjs into a folder, once; "", or why it cannot be had."""
    if (folder / "node_modules" / "inkjs").is_dir():
        return ""
    command = [
        "npm",
        "install",
        "--prefix",
        str(folder),
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        INKJS,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"npm could not install {INKJS}: {done.stderr.strip()[-200:]}"
