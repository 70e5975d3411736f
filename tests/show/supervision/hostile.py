"""Things of supervision full of text that tries to be markup, and the same with harmless words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from cbt_homework import show
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.questions import QuestionBank
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.recordings import Recording
from cbt_homework.supervision.self_assessment_banks import BEFORE_STARTING
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.testing import strategies
from tests.show.cognition.hostile import Pair, _filled, texts
from tests.show.supervision import samples
from tests.supervision.self_assessment.builders import assessments

ACCOUNTS = strategies.values(Account) | st.just(samples.ACCOUNT)
THINGS: dict[str, st.SearchStrategy[Any]] = {
    "session": strategies.values(SupervisionSession) | st.just(samples.SESSION),
    "series": strategies.values(SupervisionSeries) | st.just(samples.SERIES),
    "account": ACCOUNTS,
    "dialogue": strategies.values(Dialogue) | st.just(samples.DIALOGUE),
    "recording": strategies.values(Recording) | st.just(samples.RECORDING),
    "self_assessment": assessments() | st.just(samples.SELF),
}
"""What has a sheet."""

Shown = Callable[[Any, str], str]
_SHEETS: dict[str, Callable[..., str]] = {
    "plain": show.plain,
    "markdown": show.markdown,
    "html": show.html,
}


def sheet(thing: Any, language: str) -> str:
    """A thing in a language, with all that is private."""
    return _SHEETS[language](thing, private=True)


def _all_of(function: Any) -> Shown:
    return lambda things, language: function(*things, language)


_ANSWERED = st.sampled_from(
    [(samples.RESPONSE, samples.INSTRUMENT), (samples.TICKED, samples.TICKS)]
)
SHOWN: dict[str, tuple[st.SearchStrategy[Any], Shown]] = {
    **{name: (drawn, sheet) for name, drawn in THINGS.items()},
    "parallel": (
        st.tuples(THINGS["session"] | THINGS["series"], strategies.values(Course))
        | st.just((samples.SESSION, samples.COURSE)),
        _all_of(show.parallel),
    ),
    "filled": (_ANSWERED, _all_of(show.filled)),
    "blank-bank": (strategies.values(QuestionBank), show.blank),  # type: ignore[dict-item]
    "blank-instrument": (_ANSWERED.map(lambda pair: pair[1]), show.blank),  # type: ignore[dict-item]
}
"""What is drawn, and how it is shown in a language."""


SAMPLES: dict[str, Any] = {
    **{name: thing for name, thing in samples.THINGS.items() if name in THINGS},
    "parallel": (samples.SESSION, samples.COURSE),
    "filled": (samples.RESPONSE, samples.INSTRUMENT),
    "blank-bank": BEFORE_STARTING,
    "blank-instrument": samples.INSTRUMENT,
}
"""One of each, and of those that have words."""
del SAMPLES["recording"]


@st.composite
def pairs(draw: st.DrawFn, things: st.SearchStrategy[Any]) -> Pair:
    """A thing, or several, twice: with hostile words and with harmless ones."""
    thing = draw(things)
    drawn = draw(st.lists(texts.map(lambda text: text[:90]), min_size=1, max_size=12))
    tokens: dict[str, str] = {}
    words: dict[str, str] = {}

    def token(text: str) -> str:
        return tokens.setdefault(text.strip().casefold(), f"q{len(tokens)}q")

    def hostile(text: str) -> str:
        name = token(text)
        number = int(name[1:-1])
        # Two different texts stay different, so that what is found by its name still is.
        words[name] = f"{drawn[number % len(drawn)]} {number}"
        return words[name]

    return Pair(_twice(thing, hostile), _twice(thing, token), words)


def harmless(thing: Any) -> Any:
    """A thing, or several, with words that are no markup: q0q, q1q and so on."""
    tokens: dict[str, str] = {}
    return _twice(thing, lambda text: tokens.setdefault(text, f"q{len(tokens)}q"))


def _twice(thing: Any, say: Callable[[str], str]) -> Any:
    if isinstance(thing, tuple):
        return tuple(_filled(each, say) for each in thing)
    return _filled(thing, say)
