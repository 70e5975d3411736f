"""No control character of anybody's words or names comes through, whatever shows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import research, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from tests.exchange.samples import SAMPLES
from tests.one_item import in_one_item

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROLS = "".join(map(chr, [*range(1, 32), *range(0x7F, 0xA0)])) + "\u2028\u2029" + BIDI
"""All but NUL, which is in no text."""
FORBIDDEN = re.compile(f"[{re.escape(CONTROLS.replace(chr(10), ''))}]")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PIECES = ("\r", "\x1b[31m", "\x85", "\u2028", "\x0b\x1c", "\n", "\u202e", "\t\x7f", CONTROLS[:90])


def hostile(n: int) -> str:
    """The n-th of words that are all different, full of control characters."""
    piece = PIECES[n % len(PIECES)]
    return f"w{n}{piece}x\ufffe{piece}y"


class _Spoiler:
    def __init__(self) -> None:
        self.number = 0

    def over(self, kind: Kind, held: Any) -> Any:
        """The same with other words and names, as far as what holds them admits."""
        if held is None or isinstance(held, Missing):
            return held
        match kind:
            case k.Text() | k.Label():
                self.number += 1
                return hostile(self.number)
            case k.Maybe(kind=inner) | k.Answer(kind=inner):
                return self.over(inner, held)
            case k.Many(item=item):
                return tuple(self.over(item, each) for each in held)
            case k.One() | k.OneOf():
                return self.value(held)
            case _:
                return held

    def value(self, thing: Value) -> Value:
        for name, kind in kinds_of(type(thing)).items():
            other = self.over(kind, getattr(thing, name))
            try:
                thing = attrs.evolve(thing, **{name: other})  # type: ignore[misc]
            except InvariantError:
                continue  # a vocabulary of its own refuses other words
        return thing


def spoiled(thing: Any) -> Any:
    return _Spoiler().value(thing)


def test_the_spoiled_samples_are_full_of_them() -> None:
    for kind in ("homework-spec", "assignment", "course", "thought-record", "instrument"):
        assert FORBIDDEN.search(
            show.source(spoiled(SAMPLES[kind])).encode().decode("unicode_escape")
        )
    assert all(unicodedata.category(c) in {"Cc", "Zl", "Zp", "Cf"} for c in CONTROLS)


def _of_a_course(course: Any) -> Iterator[str]:
    diagnosis = ch.diagnose(course)
    yield show.text(diagnosis, course)
    yield show.barriers({hostile(1): diagnosis, hostile(5): diagnosis})


def _of_a_spec(spec: Any) -> Iterator[str]:
    assessment = ch.assess(spec)
    yield show.text(assessment, spec)
    yield show.table({hostile(2): assessment, hostile(4): assessment})
    yield show.plan(spec)
    yield "\n".join(show.sentences(assessment.findings))


WAYS: dict[str, Callable[[Any], str]] = {
    "text": lambda thing: show.text(ch.assess(thing), thing),
    "plain": show.plain,
    "private": lambda thing: show.plain(thing, private=True),
    "plan": show.plan,
    "spec": lambda thing: "\n".join(_of_a_spec(thing)),
    "course": lambda thing: "\n".join(_of_a_course(thing)),
    "blank": show.blank,
    "blank form": lambda thing: show.blank(thing.record_form),
    "blank html": lambda thing: show.blank(thing, "html"),
    "filled": lambda thing: show.filled(research.respond(thing, {}), thing),
    "filled html": lambda thing: show.filled(research.respond(thing, {}), thing, "html"),
    "parallel": lambda thing: show.parallel(thing, spoiled(SAMPLES["course"])),
    "parallel html": lambda thing: show.parallel(thing, spoiled(SAMPLES["course"]), "html"),
    "markdown": show.markdown,
    "html": show.html,
    "svg": show.svg,
    "mermaid": show.mermaid,
}


def ways_of(thing: Any) -> list[str]:
    found: list[str] = []
    for name, way in WAYS.items():
        try:
            way(thing)
        except (TypeError, AttributeError):
            continue
        found.append(name)
    return found


@pytest.mark.parametrize("kind", SAMPLES)
def test_nothing_that_is_shown_holds_one(kind: str) -> None:
    thing = spoiled(SAMPLES[kind])
    for name in ways_of(SAMPLES[kind]):
        shown = WAYS[name](thing)
        if name == "svg" or "html" in name:
            assert not NOT_XML.search(shown), name
            shown = shown.replace("\t", " ")  # white space like any other there
        assert not FORBIDDEN.search(shown), name


def test_every_way_shows_something() -> None:
    assert set(WAYS) == {name for thing in SAMPLES.values() for name in ways_of(thing)}


SCHEDULES = (
    ch.whenever, lambda words: ch.whenever(words).for_times(1),
    lambda words: ch.whenever(words).for_times(3).until_next_session(),
)  # fmt: skip


@in_one_item
@pytest.mark.parametrize("said", [*CONTROLS, *map(hostile, range(len(PIECES)))], ids=ascii)
def test_a_phrase_is_one_line(said: str) -> None:
    words = f"a{said}b"
    unit = ch.homework.Unit(words, one=words)
    targets = (
        ch.at_least(3, unit),
        ch.homework.at_most(0, unit),
        ch.homework.at_most(1, unit),
        ch.homework.between(1, 2, unit),
    )
    phrases = [*map(show.how_much, targets), *(show.when(make(words)) for make in SCHEDULES)]
    for phrase in phrases:
        assert not FORBIDDEN.search(phrase)
        assert [phrase] == phrase.splitlines()
        assert re.search(r"a.*b", phrase)
