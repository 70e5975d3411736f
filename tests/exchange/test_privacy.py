"""No error holds a word of what came in."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.values import Value
from tests.exchange.samples import ASSIGNMENT, SAMPLES, found_at, put, spots

CANARY = "".join(map(chr, [90, 121, 122, 122, 121, 118, 97, 32, 119]))
"""What stands in no source line, so that a traceback shows it only if an error does."""
AS_KEY = f"{CANARY} said so"
_TREES = {kind: json.loads(exchange.dumps(value)) for kind, value in SAMPLES.items()}


def _said(error: BaseException) -> str:
    """All that a log would show of an error."""
    lines = traceback.format_exception(error)
    return "".join([*lines, str(error), repr(error), repr(error.args), repr(vars(error))])


def _never_said(read: Any, *args: Any) -> None:
    try:
        value = read(*args)
    except ch.StructureError as error:
        assert CANARY not in _said(error)
    else:
        assert CANARY not in repr(value) or _in_a_label(value)


def _in_a_label(value: Value) -> bool:
    """Vocabulary, names, ids and titles are shown by design; what somebody wrote is not."""
    return any(CANARY in str(label) for label in _labels(value))


def _labels(value: Value) -> Iterator[object]:
    """Everything a value holds, at any depth, but what is declared as text."""
    for name, kind in kinds_of(type(value)).items():
        yield from _shown_by(kind, getattr(value, name))


def _shown_by(kind: k.Kind, held: Any) -> Iterator[object]:
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            yield from _shown_by(inner, held)
        case k.Many(item=item) if isinstance(held, tuple):
            for one in held:
                yield from _shown_by(item, one)
        case _ if isinstance(held, Value):
            yield from _labels(held)
        case k.Text():
            return
        case _:
            yield held


@given(st.data())
def test_a_word_put_anywhere_in_a_document_is_in_no_error(data: st.DataObject) -> None:
    """As text, number, date, enum word or type tag; once, or in a place of every sort at once."""
    tree = json.loads(json.dumps(data.draw(st.sampled_from(list(_TREES.values())))))
    at = data.draw(st.lists(st.sampled_from(list(spots(tree))), min_size=1, max_size=4))
    for path in at:
        try:
            put(tree, path, data.draw(st.sampled_from([CANARY, CANARY + "\ud800", [CANARY]])))
        except (LookupError, TypeError):
            continue  # an earlier one took its place
    _never_said(exchange.from_data, tree)
    _never_said(exchange.loads, json.dumps(tree))


@given(st.data())
def test_a_word_in_an_unknown_key_is_in_no_error(data: st.DataObject) -> None:
    tree = json.loads(json.dumps(data.draw(st.sampled_from(list(_TREES.values())))))
    objects = [path for path in [(), *spots(tree)] if isinstance(found_at(tree, path), dict)]
    # With another key in it, {"missing": ...} is not that any more, and is refused as what it is.
    objects = [path for path in objects if "missing" not in found_at(tree, path)]
    found_at(tree, data.draw(st.sampled_from(objects)))[AS_KEY] = CANARY
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(tree)
    assert CANARY not in _said(caught.value)
    assert "unknown-keys" in {problem.code for problem in caught.value.problems}


@given(st.integers(0, len(exchange.dumps(ASSIGNMENT)) - 1))
def test_a_word_in_broken_json_is_in_no_error(at: int) -> None:
    whole = exchange.dumps(ASSIGNMENT).replace("Walk", CANARY)
    _never_said(exchange.loads, whole[:at])
    _never_said(exchange.loads, whole[:at] + CANARY + whole[at:])


@pytest.mark.parametrize(
    "raw",
    [
        CANARY,
        [CANARY],
        {CANARY + "!": CANARY},
        {"task": "x", "schedule": {"type": CANARY}},
        {"task": "x", "kinds": [CANARY]},
        {"task": "x", "record_form": {"missing": CANARY}},
        {"task": "x", "schedule": {"type": "once", "end": CANARY, "at": CANARY}},
        {"task": CANARY * 1000},
        {"task": "x", "goal": f"{CANARY}"},
        {"task": "x", "bring": {CANARY: CANARY}},
    ],
)
def test_a_word_in_a_design_is_in_no_error(raw: object) -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(raw, ch.HomeworkSpec)
    assert CANARY not in _said(caught.value)
    with pytest.raises(ch.StructureError) as caught:
        exchange.loads(json.dumps(raw), ch.HomeworkSpec)
    assert CANARY not in _said(caught.value)


@pytest.mark.parametrize("key", ["format", "version", "kind", "data", AS_KEY])
def test_a_word_in_an_envelope_is_in_no_error(key: str) -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({**exchange.to_data(ASSIGNMENT), key: CANARY})
    assert CANARY not in _said(caught.value)


def test_an_error_has_no_cause_and_no_context_that_holds_the_input() -> None:
    documents: list[tuple[Any, Any]] = [
        (exchange.loads, "{" + CANARY),
        (exchange.loads, '{"a": NaN}'),
        (exchange.loads, "[" * 5000),
        (exchange.loads, "9" * 5000),
        (exchange.from_data, {**exchange.to_data(ASSIGNMENT), "data": {"id": CANARY}}),
        (exchange.from_data, {**exchange.to_data(ASSIGNMENT), "kind": CANARY}),
    ]
    for read, raw in documents:
        with pytest.raises(ch.StructureError) as caught:
            read(raw)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_what_could_not_be_read_says_nothing_in_its_item_either() -> None:
    broken = {"task": CANARY, "kinds": [CANARY], AS_KEY: 1}
    items = [broken, f'{{"task": {CANARY}', CANARY, [CANARY]]
    assert CANARY not in repr([*exchange.read_each(items, of=ch.HomeworkSpec)])
