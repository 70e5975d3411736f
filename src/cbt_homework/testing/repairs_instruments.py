"""What the invariants of instruments, responses and scores ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.foundation.ratings import Scale
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.instrument import Instrument, ItemPair, Subscale
from cbt_homework.research.instruments.instrument_facts import InstrumentFact
from cbt_homework.research.instruments.response import Response
from cbt_homework.research.instruments.scoring import SubscaleScore, WhyNoBand, WhyNoSubscaleScore
from cbt_homework.testing.repairs_by_invariant_form import Fields


def _last_item_of_each_key(items: Any, key_field: str) -> tuple[Any, ...]:
    return tuple({getattr(item, key_field): item for item in items}.values())


def _repair_score_band(drawn: Fields) -> Fields:
    low = drawn["at_least"] if drawn["at_least"] is not None else drawn["above"]
    high = drawn["at_most"] if drawn["at_most"] is not None else drawn["below"]
    if low is None and high is None:
        low = 0
    if low is not None and high is not None and low >= high:
        high = None
    low_in, high_in = drawn["at_least"] is not None, drawn["at_most"] is not None
    return drawn | {
        "at_least": low if low_in or drawn["above"] is None else None,
        "above": low if not low_in and drawn["above"] is not None else None,
        "at_most": high if high_in else None,
        "below": None if high_in else high,
    }


def _repair_subscale(drawn: Fields) -> Fields:
    items = tuple(dict.fromkeys(drawn["items"]))
    least = drawn["minimum_answered"]
    least = len(items) if least is None and drawn["prorate"] else least
    return drawn | {
        "items": items,
        "reversed": items[: len(drawn["reversed"])],
        "minimum_answered": None if least is None else min(least, len(items)),
        "bands": drawn["bands"][:1],
        "bands_complete": False,
    }


def _repair_instrument(drawn: Fields) -> Fields:
    items = tuple(
        attrs.evolve(item, scale=None) for item in _last_item_of_each_key(drawn["items"], "key")
    )
    scale = Scale("0-4", least=0, most=4, step=1)
    several = (attrs.evolve(s, bands=()) for s in _last_item_of_each_key(drawn["subscales"], "key"))
    keys = tuple(item.key for item in items)
    subscales = tuple(
        attrs.evolve(s, items=keys, reversed=keys[: len(s.reversed)], minimum_answered=len(keys))
        for s in several
    )
    ordinal = None if any(s.by is None for s in subscales) else drawn["ordinal"]
    return drawn | {
        "items": items,
        "scale": scale,
        "subscales": subscales,
        "ordinal": ordinal,
        "contradicting": (),
    }


def _repair_item_pair(drawn: Fields) -> Fields:
    return drawn if drawn["first"] != drawn["second"] else drawn | {"second": "another-one"}


def _repair_response(drawn: Fields) -> Fields:
    return drawn | {"answers": _last_item_of_each_key(drawn["answers"], "item")}


def _repair_subscale_score(drawn: Fields) -> Fields:
    open_items = drawn["unanswered"][: drawn["items"]]
    low, high = sorted((drawn["lowest"], drawn["highest"]))
    value = None if drawn["value"] is None else low
    band = drawn["band"]
    return drawn | {
        "unanswered": open_items,
        "answered": drawn["items"] - len(open_items),
        "lowest": low,
        "highest": high,
        "value": value,
        "because": None
        if value is not None
        else drawn["because"] or WhyNoSubscaleScore.TOO_FEW_ANSWERED,
        "prorated": drawn["prorated"] and value is not None and bool(open_items),
        "no_band": None if band is not None else drawn["no_band"] or WhyNoBand.NO_BANDS,
    }


def _repair_instrument_fact(drawn: Fields) -> Fields:
    number, upto = drawn["number"], drawn["upto"]
    return (
        drawn
        if number is not None and upto is not None and number <= upto
        else (drawn | {"upto": None})
    )


MEND_INSTRUMENTS: dict[type[Any], Callable[[Fields], Fields]] = {
    ScoreBand: _repair_score_band,
    Subscale: _repair_subscale,
    ItemPair: _repair_item_pair,
    Instrument: _repair_instrument,
    Response: _repair_response,
    SubscaleScore: _repair_subscale_score,
    InstrumentFact: _repair_instrument_fact,
}
