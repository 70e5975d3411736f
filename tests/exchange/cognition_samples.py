"""One value of each kind of document about what was thought and believed."""

from __future__ import annotations

from datetime import date, time

import cbt_homework as ch
from cbt_homework import cognition as co
from cbt_homework.foundation.values import Value
from tests.cognition.beliefs.cases import MR_V, PETR, VERA_ARROW
from tests.cognition.records.reference import TABLE_2

EXPERIMENT = co.BehavioralExperiment(
    id="e1",
    tests="If I blush, they will laugh",
    belief=ch.percent(85),
    alternative="Most people do not look",
    plan="Ask three people the way",
    prediction="At least one laughs",
    judged_by="A second person counts",
    safety_behaviors=("Looking away", "A scarf"),
    no_lose=ch.homework.NoLose(if_it_goes_well="I can ask", if_it_does_not="I learn who laughs"),
    result=co.ExperimentResult(
        on=date(2026, 3, 4),
        observed="Nobody laughed",
        fit=next(iter(co.Fit)),
        learned="They were busy",
        belief=ch.percent(40),
    ),
)
ACTIVITIES = co.ActivitySchedule(
    id="s1",
    activities=(
        co.Activity(
            "Swimming",
            on=date(2026, 3, 4),
            at=time(18, 30),
            minutes=45,
            done=True,
            expected_mastery=ch.ratings.Rating(3, ch.ratings.ZERO_TO_TEN),
            mastery=ch.ratings.Rating(6, ch.ratings.ZERO_TO_TEN),
            expected_pleasure=ch.Missing.NOT_ASKED,
            pleasure=ch.ratings.Rating(7, ch.ratings.ZERO_TO_TEN),
        ),
        co.Activity("Tidying up"),
    ),
)
HIERARCHY = co.ExposureHierarchy(
    steps=(
        co.ExposureStep(
            "One stop by bus",
            tries=(
                co.ExposureTry(
                    on=date(2026, 3, 4),
                    fear_before=ch.percent(60),
                    fear_after=ch.percent(30),
                    expected="I faint",
                    happened="I sat down",
                ),
            ),
        ),
        co.ExposureStep("To the last stop"),
    ),
)
CIRCLE = co.circle_of(TABLE_2)

COGNITION_SAMPLES: dict[str, Value] = {
    "thought-record": TABLE_2,
    "behavioral-experiment": EXPERIMENT,
    "activity-schedule": ACTIVITIES,
    "exposure-hierarchy": HIERARCHY,
    "vicious-circle": CIRCLE,
    "case-formulation": PETR,
    "downward-arrow": VERA_ARROW,
    "therapeutic-belief-system": MR_V,
}
