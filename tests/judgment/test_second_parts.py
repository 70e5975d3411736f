"""A second part of which something is not recorded leaves a rule open, and names the field."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework.engagement import (
    AssigningObservation,
    AssignmentHistory,
    Attempt,
    Attribution,
    ObstacleMet,
    PlanUse,
    Report,
    Side,
)
from cbt_homework.engagement.assigning import (
    AssigningFactor,
    FactorFit,
    Ground,
    HomeworkBelief,
    Manner,
)
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.supervision import Account, SupervisionSession
from tests import stated

USED = ObstacleMet(foreseen=0, plan=PlanUse.USED)
WATCHED: dict[str, Any] = {
    "ground": Ground.RECORDING,
    "manners": (Manner.UNCERTAIN,),
    "gave_rationale": False,
    "checked_understanding": False,
    "factors": (),
    "strained": False,
}
NAMED = Account(
    attributions=(Attribution(Side.THERAPIST),), seen=(AssigningObservation(**WATCHED),)
)


def history(**parts: Any) -> AssignmentHistory:
    spec = ch.HomeworkSpec("Call a friend", obstacles=(ch.Obstacle("Nobody answers"),))
    return AssignmentHistory(ch.Assignment(id="a1", spec=spec), **parts)


def session(*accounts: Account) -> SupervisionSession:
    return SupervisionSession("s1", accounts=accounts)


def beside(**parts: Any) -> SupervisionSession:
    return session(NAMED, Account(attributions=(Attribution(Side.THERAPIST),), **parts))


TESTED = HomeworkBelief(effect=Effect.HINDERS, tested=True)
FITS = (
    FactorFit(AssigningFactor.SUITABILITY),
    FactorFit(AssigningFactor.HOW_ASSIGNED, fits=True),
)
SEEN = "accounts.1.seen.0."


@pytest.mark.parametrize(
    ("code", "thing", "needs"),
    [
        (
            "EN05",
            history(reports=(Report(obstacles=(USED,)), Report(attempts=(Attempt(),)))),
            ("reports.1.attempts.0.obstacles",),
        ),
        (
            "EN11",
            history(
                assigning=(
                    AssigningObservation(beliefs=(TESTED,)),
                    AssigningObservation(beliefs=Missing.DECLINED),
                )
            ),
            (),
        ),
        ("SU38", beside(seen=(AssigningObservation(**WATCHED | {"ground": None}),)), ()),
        (
            "SU38",
            beside(seen=(AssigningObservation(**WATCHED | {"ground": None, "strained": True}),)),
            (SEEN + "ground",),
        ),
        (
            "SU38",
            beside(seen=(AssigningObservation(**WATCHED | {"factors": FITS}),)),
            (SEEN + "factors.0.fits",),
        ),
        ("SU38", beside(), ("accounts.1.seen",)),
        ("SU38", beside(seen=(AssigningObservation(ground=Ground.IMPRESSION),)), ()),
        ("SU38", session(NAMED, Account(seen=())), ()),
        ("SU38", session(NAMED, Account()), ("accounts.1.attributions",)),
        (
            "SU38",
            session(NAMED, Account(attributions=(Attribution(),), seen=NAMED.seen)),
            ("accounts.1.attributions.0.side",),
        ),
    ],
)
def test_an_open_second_part_is_named(code: str, thing: Any, needs: tuple[str, ...]) -> None:
    (outcome,) = CATALOGUE[code].outcomes(thing, stated.IMPORTED)
    assert (Verdict.UNKNOWN if needs else Verdict.MET, needs) == (outcome.verdict, outcome.needs)
