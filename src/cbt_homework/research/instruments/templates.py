"""The structure of two instruments where it is established; their wording is for users to bring."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import UnknownCodeError, suggestion_text
from cbt_homework.foundation.ratings import Scale
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, Subscale

BRING_YOUR_OWN = "Copyrighted; the wording is not in this library, and its terms not known here."
TOTAL, PASS_MARK = "total", "pass-mark"
_ZERO_TO_SIX = Scale("0-6", least=0, most=6, step=1)

CTS_R_ITEMS = (
    "agenda", "feedback", "collaboration", "pacing", "interpersonal", "eliciting-emotion",
    "key-cognitions", "eliciting-behaviors", "guided-discovery", "conceptual-integration",
    "change-methods", "homework-setting",
)  # fmt: skip
"""What the twelve items are called, in order."""


def _build_summed_instrument(
    key: str,
    version: str,
    title: str,
    items: tuple[str, ...],
    *,
    source: Citation,
    total_band: ScoreBand,
) -> Instrument:
    total = Subscale(TOTAL, items=items, method=ScoreMethod.SUM, bands=(total_band,), by=source)
    return Instrument(
        key,
        version=version,
        title=title,
        items=tuple(map(InstrumentItem, items)),
        scale=_ZERO_TO_SIX,
        subscales=(total,),
        license=BRING_YOUR_OWN,
        sources=(source,),
    )


_CTS = _build_summed_instrument(
    "cts",
    "1988",
    "Cognitive Therapy Scale",
    tuple(f"item-{number}" for number in range(1, 12)),
    source=Citation(
        "cts", CitationStatus.VERIFIED, says="Eleven items from 0 to 6, added up to at most 66."
    ),
    total_band=ScoreBand(
        PASS_MARK,
        at_least=40,
        means="The mark that the Beck Institute asks for.",
        by=Citation("cts", CitationStatus.VERIFIED, says="A total of 40."),
    ),
)
_CTS_R = _build_summed_instrument(
    "cts-r",
    "2001",
    "Cognitive Therapy Scale, revised",
    CTS_R_ITEMS,
    source=Citation(
        "cts-r", CitationStatus.VERIFIED, says="Twelve items from 0 to 6, added up to at most 72."
    ),
    total_band=ScoreBand(
        PASS_MARK,
        at_least=36,
        no_item_below=2,
        means="The mark that is usually asked for.",
        by=Citation("cts-r", CitationStatus.REPORTED, says="A total of 36, and no item below 2."),
    ),
)

TEMPLATES: Mapping[str, Instrument] = MappingProxyType({t.key: t for t in (_CTS, _CTS_R)})
"""The structures that are established, by the key of the instrument; no item has a wording."""


def template(key: str) -> Instrument:
    """The structure of an instrument, to be filled with its wording by `with_wording`.

    Raises:
        UnknownCodeError: no structure of that key is established here. An `Instrument` of your own
            takes the items and the key that you have the right to use.
        TypeError: this is no key.
    """
    check_class("key", key, str)
    instrument = TEMPLATES.get(key)
    if instrument is None:
        there = ", ".join(TEMPLATES)
        raise UnknownCodeError(
            f"no established structure; there are: {there}{suggestion_text(key, TEMPLATES)}"
        )
    return instrument
