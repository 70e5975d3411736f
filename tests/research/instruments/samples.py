"""An instrument made up for the tests, and what somebody answered."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.ratings import ZERO_TO_FOUR, Scale
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, Subscale

OURS = Citation("library", CitationStatus.POLICY, says="Made up for a test.")
ZERO_TO_SIX = Scale("0-6", least=0, most=6, step=1)

DIARY = Instrument(
    "diary-check",
    version="1",
    title="A made-up check of a diary",
    items=(
        InstrumentItem("kept", asks="It was kept."),
        InstrumentItem("clear", asks="It was clear what to note."),
        InstrumentItem("hard", asks="It was hard to keep."),
        InstrumentItem("useful", asks="It was useful."),
    ),
    scale=ZERO_TO_FOUR,
    subscales=(
        Subscale(
            "ease",
            items=("kept", "clear", "hard"),
            reversed=("hard",),
            method=ScoreMethod.MEAN,
            minimum_answered=2,
            prorate=True,
        ),
        Subscale(
            "total",
            items=("kept", "clear", "hard", "useful"),
            reversed=("hard",),
            method=ScoreMethod.SUM,
            bands=(
                ScoreBand("low", below=8, by=OURS),
                ScoreBand("high", at_least=8, by=OURS),
            ),
            bands_complete=True,
        ),
        Subscale("hardship", items=("hard",), method=ScoreMethod.SUM),
    ),
    sources=(OURS,),
)
