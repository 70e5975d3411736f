"""Compare the facts with the documents: ``python -m tests.real_input --originals DIR``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.real_input.originals import ORIGINALS, differing, write


def main(arguments: list[str] | None = None) -> int:
    """Compare, or write; 1 where a file of facts is not what the documents say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--originals", type=Path, required=True, help="where the documents are")
    parser.add_argument("--write", action="store_true", help="take the facts anew")
    asked = parser.parse_args(arguments)
    absent = [name for name in ORIGINALS if not (asked.originals / name).is_file()]
    if absent:
        parser.error(f"not in this folder: {', '.join(absent)}")
    if asked.write:
        write(asked.originals)
    wrong = differing(asked.originals)
    for file in wrong:
        sys.stdout.write(f"{file} differs\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
