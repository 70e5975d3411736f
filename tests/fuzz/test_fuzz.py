"""A few thousand of the inputs in every run; a million by ``python -m tests.fuzz``."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import documents
from tests.fuzz.inputs import outcomes


def test_nothing_comes_of_an_input_but_a_value_or_a_refusal() -> None:
    counted, wrong = outcomes(seed=1, number=3_000)
    assert [] == wrong
    assert min(counted["value"], counted["refused"]) > 100, "both happen often enough to say so"


def test_the_fuzzer_notices_another_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise KeyError

    monkeypatch.setattr(documents, "make_document_reader", broken)
    assert outcomes(seed=1, number=50)[1]


@pytest.mark.parametrize("answer", [True, False])
def test_what_says_that_it_is_like_everything_is_no_word(answer: bool) -> None:
    class Liar:
        def __eq__(self, other: object) -> bool:
            return answer

        def __hash__(self) -> int:
            return hash("times")

    data: Any = exchange.to_data(ch.HomeworkSpec("x", schedule=ch.daily()))
    data["data"]["schedule"]["type"] = Liar()
    with pytest.raises(ch.StructureError):
        exchange.from_data(data)
    belief: Any = {"type": Liar(), "statement": "x"}
    with pytest.raises(ch.StructureError):
        exchange.from_data(belief, ch.cognition.CoreBelief)
