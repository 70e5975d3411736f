"""Golden files: compared always, rewritten only when asked for."""

from __future__ import annotations

import os
from pathlib import Path


def compare(path: Path, now: str) -> None:
    """Compare a text with its golden file; with CBT_REGENERATE=1 rewrite the file instead."""
    if os.environ.get("CBT_REGENERATE") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now
