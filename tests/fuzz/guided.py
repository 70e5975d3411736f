"""Inputs led by coverage: ``uv run --group fuzz python -m tests.fuzz.guided --inputs 300000``.

The seeded inputs beside this look everywhere alike; these begin with the sound documents of every
kind and go on from what reached a branch that nothing had reached before. atheris instruments the
rooms that read, the classes that are read with their invariants, and the readers and checks that
are compiled when they are first needed, where most of the branches are. Half of the inputs have
bytes changed; the others have their tree changed, so that the parser lets them through.

It stops at the first finding, leaves the input in ``build/`` and exits with another code than 0;
``--again FILE`` reads that input once more, and needs no atheris.
"""

from __future__ import annotations

import argparse
import atexit
import builtins
import importlib
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

_MOST = 16_384
"""Bytes of one input; the longest sample has half as many."""
_READING = (
    "cbt_homework.foundation.compiled_checks",
    "cbt_homework.exchange.compiled",
    "cbt_homework.exchange.documents",
)
"""What is instrumented, with all it needs: every class that a document holds, and its invariants.

The first two compile, and come first: what the third makes while it is imported is checked by them.
"""
_FINDINGS = Path("build")


def as_text(given: bytes) -> str:
    """The text of any bytes.

    What is UTF-8 is read as such, as a document would be; each byte that is none becomes a half
    surrogate, as where a file or an argument was read in a way that forgives. So every input
    reaches the library, and the text that is not Unicode with it, which Latin-1 would never give.
    """
    return given.decode("utf-8", errors="surrogateescape")


def ways() -> tuple[Callable[[Any], Any], ...]:
    """Every way in: each gets the text and answers with a value or a refusal."""
    from cbt_homework import exchange
    from cbt_homework.exchange.envelope import parse_json
    from cbt_homework.foundation.errors import StructureError

    def each(text: str) -> Any:
        one, beside = exchange.read_each((text, None))
        assert beside.problems
        if one.problems:
            raise StructureError(one.problems)
        return one.value

    return exchange.loads, exchange.read, lambda text: exchange.from_data(parse_json(text)), each


def checked(given: bytes) -> str:
    """What became of one input, in every way in."""
    from tests.fuzz.inputs import outcome

    text = as_text(given)
    said = [outcome(way, text) for way in ways()]
    strict = {said[0], *said[2:]}
    assert len(strict) == 1, f"one says this, another that: {said}"
    # Of a newer version `read` takes what the others refuse, never the other way round.
    assert said[1] == "value" or strict == {"refused"}, f"one says this, another that: {said}"
    return said[1]


def mutator(mutate: Callable[[bytes, int], bytes]) -> Callable[[bytes, int, int], bytes]:
    """Half of the time bytes are changed, else a tree: that of the input, or of a sound document.

    The inputs that are kept gather faults, and few values would ever come of them alone.
    """
    from tests.fuzz.inputs import TEXTS, changed, json_odd

    sound = list(TEXTS.values())

    def change(given: bytes, most: int, seed: int) -> bytes:
        draw = random.Random(seed)  # noqa: S311 (libFuzzer hands out the seeds)
        how = draw.random()
        if how < 0.5:
            return mutate(given, most)
        text = as_text(given) if how < 0.75 else draw.choice(sound)
        try:
            text = json.dumps(changed(draw, json.loads(text), json_odd))
        except (ValueError, RecursionError):
            return mutate(given, most)
        made = text.encode()
        return made if len(made) <= most else mutate(given, most)

    return change


def _compiles_instrumented(module: ModuleType, patch: Callable[..., Any]) -> None:
    """Have what a module compiles at run time counted as well."""

    def run(source: str, space: dict[str, Any]) -> None:
        code = compile(source, "<compiled>", "exec")
        patched = patch(code, trace_dataflow=True)
        builtins.exec(patched, space)  # noqa: S102 (it is what the module itself runs)

    vars(module)["exec"] = run


def fuzz(inputs: int, seconds: int, seed: int, *, verbose: bool) -> None:
    """Never comes back: libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["cbt_homework"]):
        for name in _READING:
            module = importlib.import_module(name)
            _compiles_instrumented(module, atheris.patch_code)
    from tests.fuzz.inputs import TEXTS

    counted: Counter[str] = Counter()
    began = time.monotonic()

    def one(given: bytes) -> None:
        if seconds and time.monotonic() - began > seconds:
            # libFuzzer's own limit ends the process without a word of ours.
            summary()
            corpus.cleanup()
            os._exit(0)
        try:
            counted[checked(given)] += 1
        except BaseException as other:
            counted["neither"] += 1
            print(f"{type(other).__name__} of {given[:400]!r}", file=sys.stderr)
            raise

    def mutate(given: bytes, most: int) -> bytes:
        return atheris.Mutate(given, most)  # by its name: atheris has another one once it runs

    def summary() -> None:
        took = time.monotonic() - began
        print(
            f"{counted.total():,} inputs in {took:,.0f} s: {counted['value']:,} values, "
            f"{counted['refused']:,} refused\nneither: {counted['neither']}",
            flush=True,
        )

    _FINDINGS.mkdir(exist_ok=True)
    corpus = tempfile.TemporaryDirectory()
    atexit.register(corpus.cleanup)
    atexit.register(summary)
    for kind, text in TEXTS.items():
        (Path(corpus.name) / kind).write_text(text, "utf-8")
        for way in ways():
            way(text)  # compiles what reads it, before anything is counted
    options = [
        sys.argv[0],
        f"-atheris_runs={inputs}",
        f"-max_len={_MOST}",
        f"-seed={seed}",
        f"-artifact_prefix={_FINDINGS}{os.sep}",
        f"-verbosity={int(verbose)}",
        corpus.name,
    ]
    atheris.Setup(options, one, custom_mutator=mutator(mutate))
    atheris.Fuzz()


def main() -> int:
    """Run them, or one again; another code than 0 where something else came of one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--inputs", type=int, default=300_000)
    parser.add_argument("--seconds", type=int, default=0, help="at most so many; 0 is no limit")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--verbose", action="store_true", help="each branch that is reached first")
    parser.add_argument("--again", type=Path, help="an input that was found before")
    asked = parser.parse_args()
    if asked.again:
        print(checked(asked.again.read_bytes()))
        return 0
    fuzz(asked.inputs, asked.seconds, asked.seed, verbose=asked.verbose)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
