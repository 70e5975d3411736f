"""Drawn ids, codes and paths: each is of its pattern, and each character of it is drawn."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.testing.token_strategies import token_strategy
from tests.foundation.value_classes import VALUE_CLASSES


def _tokens_in(kind: Kind) -> Iterator[k.Token]:
    match kind:
        case k.Token():
            yield kind
        case k.Maybe(kind=inner) | k.Answer(kind=inner) | k.Many(item=inner):
            yield from _tokens_in(inner)
        case _:
            return


KINDS = {
    token.pattern: token
    for cls in VALUE_CLASSES
    for kind in kinds_of(cls).values()
    for token in _tokens_in(kind)
}
"""One token for each pattern that a field of the library has."""


def _drawn(pattern: str, most: float, *, examples: int = 400) -> list[str]:
    found: list[str] = []

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(token_strategy(pattern, most))
    def collect(token: str) -> None:
        found.append(token)

    collect()
    return found


@pytest.mark.parametrize("pattern", KINDS)
def test_a_drawn_token_is_of_its_pattern_and_any_character_of_it_is_drawn(pattern: str) -> None:
    drawn = _drawn(pattern, KINDS[pattern].most)
    assert [] == [token for token in drawn if re.fullmatch(pattern, token) is None]
    assert max(map(len, drawn)) <= KINDS[pattern].most
    # A character may stand in a token where one of the classes or marks of the pattern has it.
    classes = re.findall(r"\[[^]]+\]|\\\.|(?<=:)-", pattern)
    may = {each for each in string.printable if re.fullmatch("|".join(classes), each)}
    assert may == set("".join(drawn))


@pytest.mark.parametrize("pattern", KINDS)
def test_no_token_of_the_library_is_drawn_character_by_character(
    pattern: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> st.SearchStrategy[str]:
        raise AssertionError(pattern)

    monkeypatch.setattr(st, "from_regex", refuse)
    token_strategy(pattern, 60)
    with pytest.raises(AssertionError):
        token_strategy("[ab]+", 60)


@pytest.mark.parametrize(("pattern", "most"), [("(ab)*c", 40), (k.SLUG, 4)])
def test_a_token_of_any_other_pattern_or_length_is_drawn_as_well(pattern: str, most: int) -> None:
    drawn = _drawn(pattern, most, examples=100)
    assert 3 < len(set(drawn))
    assert max(map(len, drawn)) <= most
    for token in drawn:
        assert re.fullmatch(pattern, token) is not None or len(token) == 1
