"""Changes the judging code: ``python -m tests.mutation --number 300 --seed 20261128``.

Further arguments after ``--`` are given to pytest; without any it collects all of `tests`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.drawing import Mutant, cosmic_ray_changes, draw, files
from tests.mutation.running import NOTICED, Fate, Outcome, UnsoundRunError, run

ROOT = Path(__file__).parents[2]
MISSED = (Fate.SURVIVED, Fate.NOT_REACHED, Fate.NOT_APPLIED)


def table(outcomes: Sequence[Outcome]) -> str:
    """How many mutants of each group met which fate, then a line for each that was missed."""
    groups = list(dict.fromkeys(outcome.mutant.group for outcome in outcomes))
    counted = Counter((outcome.mutant.group, outcome.fate) for outcome in outcomes)
    lines = ["| group | drawn | " + " | ".join(fate.value for fate in Fate) + " |"]
    lines.append("| --- " * (2 + len(Fate)) + "|")
    for group in groups:
        numbers = [counted[group, fate] for fate in Fate]
        lines.append(f"| {group} | {sum(numbers)} | " + " | ".join(map(str, numbers)) + " |")
    noticed = sum(outcome.fate in NOTICED for outcome in outcomes)
    lines += ["", f"The tests notice {noticed} of {len(outcomes)} mutants.", ""]
    lines += [
        f"{fate.value}: {mutant.path}:{mutant.line}: {mutant.before} -> {mutant.after}"
        for fate in MISSED
        for mutant in (outcome.mutant for outcome in outcomes if outcome.fate is fate)
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Draw mutants, run them and print the table; 1 where the run can tell nothing."""
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--number", type=int, default=300, help="of all groups together")
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--timeout", type=int, default=60, help="seconds, of one test")
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--mutants", type=Path, help="a file of mutants to run, drawn before")
    parser.add_argument("--keep", type=Path, help="a file to write the drawn mutants to")
    asked = parser.parse_args(arguments[:split])
    if asked.mutants:
        mutants = [Mutant(*each) for each in json.loads(asked.mutants.read_text("utf-8"))]
    else:
        modules = files(asked.root)
        mutants = draw(asked.root, modules, asked.number, asked.seed, cosmic_ray_changes)
    if asked.keep:
        asked.keep.write_text(json.dumps(mutants), "utf-8")
    try:
        rest = arguments[split + 1 :] or [str(ROOT / "tests")]
        outcomes = run(mutants, asked.root, rest, asked.timeout)
    except UnsoundRunError as error:
        print(f"stopped: {error}", file=sys.stderr)
        return 1
    print(table(outcomes))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
