"""What a figure was measured with, to print beside it: versions and machine; and what a command costs."""

from __future__ import annotations

import os
import platform
import resource
import subprocess
from importlib.metadata import version
from pathlib import Path

_PROCESSORS = Path("/proc/cpuinfo")


def setting(*packages: str) -> str:
    """The versions of the library, of other packages and of Python, and the machine, in one line."""
    others = [f"{name} {version(name)}" for name in packages]
    versions = [f"timeline {version('diplomatic-timeline')}", *others, f"Python {platform.python_version()}"]
    return f"{', '.join(versions)}; {platform.system()} {platform.machine()}, {os.cpu_count()} cores{_processor()}"


def cpu_of(command: list[str]) -> float:
    """User and system seconds of one run of a command, whose output is thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _processor() -> str:
    if not _PROCESSORS.exists():
        return f", {platform.processor()}" if platform.processor() else ""
    lines = _PROCESSORS.read_text("utf-8", "replace").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next((f", {name}" for name in names), "")
