"""What the guided fuzzer asks of each input, on inputs that Hypothesis draws; without atheris."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, strategies as st

from cbt_homework import exchange
from tests.fuzz.guided import as_text, checked, mutator
from tests.fuzz.inputs import TEXTS, changed, json_odd

SOUND = st.sampled_from(list(TEXTS.values()))


@given(st.binary(max_size=200), SOUND, st.integers(0, 7000))
def test_any_bytes_give_a_value_or_a_refusal_alone_and_in_a_document(
    junk: bytes, text: str, at: int
) -> None:
    whole = text.encode()
    checked(junk)
    checked(whole[:at] + junk + whole[at:])
    checked(whole[:at] + junk + whole[at + len(junk) :])


@given(st.text(), SOUND, st.integers(0, 7000))
def test_any_text_gives_a_value_or_a_refusal_alone_and_in_a_document(
    junk: str, text: str, at: int
) -> None:
    for said in (junk, text[:at] + junk + text[at:]):
        checked(said.encode("utf-8", errors="surrogatepass"))


@given(SOUND, st.randoms(use_true_random=False))
def test_a_changed_document_gives_a_value_or_a_refusal(text: str, draw: random.Random) -> None:
    checked(json.dumps(changed(draw, json.loads(text), json_odd)).encode())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_input_to_begin_with_is_a_value_also_as_a_newer_document(text: str) -> None:
    assert "value" == checked(text.encode())
    newer = {**json.loads(text), "version": "0.9", "more": [{"a": 1}]}
    assert "value" == checked(json.dumps(newer).encode())


def test_bytes_that_are_no_utf_8_reach_the_library_as_half_surrogates() -> None:
    assert "é\udcff" == as_text("é".encode() + b"\xff")
    assert "refused" == checked(TEXTS["assignment-history"].encode().replace(b'": "', b'": "\xff'))


def test_half_of_the_changed_inputs_are_still_json() -> None:
    change = mutator(lambda given, most: b"{" + given[: most - 1])
    sound = [change(TEXTS["course"].encode(), 16_384, seed) for seed in range(400)]
    assert 150 < sum(made[:2] != b"{{" for made in sound) < 250
    for made in sound:
        if made[:2] != b"{{":
            json.loads(made)
    assert all(len(change(TEXTS["course"].encode(), 500, seed)) <= 500 for seed in range(400))
    assert b"{[[" == change(b"[[", 500, 3), "what is no tree has its bytes changed"


def test_one_way_in_that_says_another_thing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    strict = exchange.from_data

    def laxer(data: object) -> object:
        return strict(json.loads(TEXTS["assignment-history"]) if data == {} else data)

    monkeypatch.setattr(exchange, "from_data", laxer)
    with pytest.raises(AssertionError, match="one says this, another that"):
        checked(b"{}")
