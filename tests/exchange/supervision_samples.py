"""One value of each kind of document about supervision, and of each kind for studies."""

from __future__ import annotations

import cbt_homework as ch
from cbt_homework import cases, research
from cbt_homework.foundation.values import Value
from tests import stated
from tests.show.supervision.samples import DIALOGUE, INSTRUMENT, RECORDING, RESPONSE, SELF, SESSION

SUPERVISION_SAMPLES: dict[str, Value] = {
    "supervision-session": SESSION,
    "supervision-series": cases.paul().supervision or SESSION,
    "self-assessment": SELF,
    "recording": RECORDING,
    "dialogue": DIALOGUE,
    "case": cases.petr(),
    "instrument": INSTRUMENT,
    "instrument-response": RESPONSE,
    "instrument-score": research.score(INSTRUMENT, RESPONSE),
    "evidence-record": research.EVIDENCE["kazantzis-2010-contrast"],
    "recipe": research.FIVE_POINTS,
    "recipe-score": research.apply(
        research.FIVE_POINTS, stated.assess(ch.HomeworkSpec("Walk home by the park"))
    ),
    "engaged-definition": research.MOSTLY_DONE,
    "repeated-definition": research.TWICE_IN_A_ROW,
}
