"""Objects with all their parts, made and checked; and what assessing one costs beside that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cbt_homework.judgment.assess import assess
from tests.benchmarks import harness, samples, structs
from tests.benchmarks.harness import Call
from tests.benchmarks.peers import OURS, STRICT
from tests.benchmarks.table import Row, against

MAKERS = {"ours": OURS, "pydantic": STRICT, "msgspec": structs.CONSTRUCTED}


def rows(rounds: int) -> Iterator[Row]:
    """A spec in two languages, and an assignment."""
    for what, maker, words in (
        ("a spec", samples.spec_maker, samples.ENGLISH),
        ("a spec in Czech", samples.spec_maker, samples.CZECH),
        ("an assignment", samples.assignment_maker, samples.ENGLISH),
    ):
        calls: dict[str, Call] = {who: maker(family, words) for who, family in MAKERS.items()}
        calls["assessing"] = partial(assess, calls["ours"]())
        found = harness.timed(calls, rounds)
        yield against(f"construct {what} / pydantic", found, "pydantic")
        yield against(f"construct {what} / msgspec, checked by hand", found, "msgspec")
        if words is samples.ENGLISH:
            yield against(f"assess {what} / construct it", found, "ours", ours="assessing")
