"""Instruments with responses to them, drawn so that scores have something to say."""

from __future__ import annotations

from hypothesis import strategies as st

from cbt_homework.foundation.ratings import Scale
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, Subscale
from cbt_homework.research.instruments.response import ItemAnswer, Response

WHOLE = st.builds(
    lambda least, steps, step: Scale("whole", least=least, most=least + steps * step, step=step),
    st.integers(-3, 3),
    st.integers(1, 6),
    st.integers(1, 3),
)
FINE = st.builds(
    lambda least, span: Scale("fine", least=least, most=least + span),
    st.floats(-100, 100),
    st.floats(0.125, 100),
)


def points_of(scale: Scale) -> st.SearchStrategy[float]:
    """The points of a scale with ends."""
    least, most = scale.least, scale.most
    assert least is not None
    assert most is not None
    if scale.step is None:
        return st.floats(least, most)
    return st.integers(0, round((most - least) / scale.step)).map(
        lambda steps: least + steps * (scale.step or 0)
    )


@st.composite
def scored_instruments(
    draw: st.DrawFn, *, scales: st.SearchStrategy[Scale] = WHOLE | FINE
) -> tuple[Instrument, Response]:
    """An instrument with one or two subscales, and a response to it with some items open."""
    shared = draw(scales)
    keys = tuple(f"item-{i}" for i in range(draw(st.integers(1, 6))))
    items = tuple(InstrumentItem(key, scale=draw(st.none() | scales)) for key in keys)
    subscales = tuple(
        _drawn_subscale(draw, f"scale-{i}", items) for i in range(draw(st.integers(1, 2)))
    )
    instrument = Instrument(
        "made-up", version="1", title="Made up", items=items, scale=shared, subscales=subscales
    )
    answers = [
        ItemAnswer(
            key,
            draw(
                points_of(instrument.scales[key])
                | points_of(instrument.scales[key])
                | st.none()
                | st.sampled_from(list(Missing))
            ),
        )
        for key in draw(st.permutations(keys))
        if draw(st.integers(0, 4))
    ]
    return instrument, Response("made-up", version="1", answers=tuple(answers))


def _drawn_subscale(draw: st.DrawFn, key: str, items: tuple[InstrumentItem, ...]) -> Subscale:
    some = draw(st.lists(st.sampled_from(items), min_size=1, unique=True))
    keys = tuple(item.key for item in some)
    prorate = draw(st.booleans()) and len({item.scale for item in some}) == 1
    return Subscale(
        key,
        items=keys,
        reversed=tuple(k for k in keys if draw(st.booleans())),
        method=draw(st.sampled_from(ScoreMethod)),
        minimum_answered=draw(st.integers(1, len(keys))) if prorate else None,
        prorate=prorate,
    )
