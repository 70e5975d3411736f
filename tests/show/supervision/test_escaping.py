"""Nothing that a person wrote becomes markup, in no language, and every word of it is there."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from cbt_homework import show
from tests.show.cognition.hostile import Pair, shown, squeezed
from tests.show.cognition.test_escaping import (
    DRAWING,
    LINES,
    SVG,
    Reader,
    _decoded,
    _same_in_markdown,
    _xml,
)
from tests.show.supervision.hostile import ACCOUNTS, SAMPLES, SHOWN, harmless, pairs

# A session holds nearly everything; what is drawn of it is large by its nature.
LARGE = settings(max_examples=max(6, settings().max_examples // 4))
UNWANTED = {"script", "img", "a", "link", "iframe", "br", "input", "form"}


def _pair(data: st.DataObject, name: str) -> tuple[Pair, Any]:
    drawn, function = SHOWN[name]
    return data.draw(pairs(drawn)), function


@pytest.mark.parametrize("name", SHOWN)
@LARGE
@given(data=st.data())
def test_html_has_the_elements_of_a_harmless_text_and_all_the_words(
    name: str, data: st.DataObject
) -> None:
    pair, function = _pair(data, name)
    hostile = Reader(function(pair.hostile, "html"))
    harmless = Reader(function(pair.harmless, "html"))
    tags = {e[0] if isinstance(e, tuple) else e[1:] for e in hostile.elements}
    assert not tags & UNWANTED
    assert harmless.outside_drawings() == hostile.outside_drawings()
    assert pair.expected(harmless.text) == squeezed(hostile.text)


@pytest.mark.parametrize("name", SHOWN)
@LARGE
@given(data=st.data())
def test_markdown_has_the_elements_of_a_harmless_text_and_all_the_words(
    name: str, data: st.DataObject
) -> None:
    pair, function = _pair(data, name)
    hostile, harmless = (function(t, "markdown") for t in (pair.hostile, pair.harmless))
    _same_in_markdown(hostile, harmless, pair)


@pytest.mark.parametrize("name", SHOWN)
@LARGE
@given(data=st.data())
def test_plain_text_holds_no_control_character(name: str, data: st.DataObject) -> None:
    pair, function = _pair(data, name)
    assert shown(said := function(pair.hostile, "plain")) == said


@LARGE
@given(pairs(ACCOUNTS))
def test_the_drawing_of_two_moments_has_the_elements_of_a_harmless_text(pair: Pair) -> None:
    hostile, harmless = _xml(show.svg(pair.hostile)), _xml(show.svg(pair.harmless))
    lines = {f"{SVG}text", f"{SVG}tspan"}
    kept = [[e.tag for e in root.iter() if e.tag not in lines] for root in (harmless, hostile)]
    assert kept[0] == kept[1]
    assert set(kept[0]) <= {f"{SVG}{tag}" for tag in DRAWING}
    assert pair.expected("".join(harmless.itertext())) == squeezed("".join(hostile.itertext()))


@LARGE
@given(pairs(ACCOUNTS))
def test_mermaid_of_two_moments_has_lines_of_known_shapes(pair: Pair) -> None:
    hostile, harmless = show.mermaid(pair.hostile), show.mermaid(pair.harmless)
    for line in hostile.split("\n")[:-1]:
        assert LINES.fullmatch(line), line
    shapes = [re.sub(r'\[".*"\]', "", said) for said in (harmless, hostile)]
    assert shapes[0] == shapes[1]
    assert pair.expected(_decoded(harmless)) == squeezed(_decoded(hostile))


@pytest.mark.parametrize("name", SAMPLES)
def test_each_of_these_shows_words(name: str) -> None:
    """The tests above could fail; only a recording has no words of anybody in it."""
    said = SHOWN[name][1](harmless(SAMPLES[name]), "plain")
    assert re.search("q[0-9]+q", said)
