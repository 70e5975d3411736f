"""Questionnaire schedules of a public study protocol as schedules of homework.

The protocol (RADAR-base, RADAR-aRMT-protocols, the MDD study) counts everything from the day a
person enrolled: repeat every so many days, at so many minutes from the start of that period. Each
questionnaire is here a tuple of schedules that start on that day. One is enough, except where the
clock times differ from day to day.

Not said here, since a schedule has no field for it: for how long after it is due a questionnaire
may still be answered (three days, one day, fifteen minutes), and in how many minutes it is
expected to be filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from types import MappingProxyType

import cbt_homework as ch
from cbt_homework.homework.periods import Weekday
from cbt_homework.homework.schedule import Once, OnDays

Parts = tuple[OnDays | Once, ...]

_WEEKDAYS = tuple(Weekday)

SIGNALS: Mapping[int, tuple[time, ...]] = MappingProxyType({
    1: (time(9, 26), time(11, 56), time(14, 20), time(16, 21), time(17, 39), time(20, 48)),
    2: (time(10, 39), time(11, 45), time(13, 6), time(16, 49), time(18, 32), time(19, 47)),
    3: (time(9, 10), time(12, 10), time(14, 40), time(16, 20), time(17, 56), time(20, 30)),
    4: (time(9, 43), time(11, 5), time(13, 10), time(15, 47), time(18, 48), time(20, 5)),
    5: (time(9, 15), time(11, 39), time(14, 0), time(16, 40), time(17, 53), time(19, 34)),
    6: (time(10, 49), time(12, 29), time(13, 29), time(16, 0), time(18, 25), time(20, 49)),
})  # fmt: skip
"""The clock times of the sampling week, by the day after enrolment."""


def protocol(enrolled: date) -> dict[str, Parts]:
    """The ten schedules, for somebody who enrolled on this day."""
    return {
        "THINC-IT": (_every(6, enrolled, time(10)),),
        "PHQ8": (_every(2, enrolled, time(9)),),
        "RSES": (_every(2, enrolled, time(9, 30)),),
        "DEMO ESM": (ch.once(on=enrolled, at=time(16, 30)),),
        "AUDIO": (_every(6, enrolled, time(9)),),
        "AUDIO_2": (_every(6, enrolled + timedelta(weeks=2), time(9)),),
        "AUDIO_3": (_every(6, enrolled + timedelta(weeks=4), time(9)),),
        "CNS_COVID19_BASELINE": (_every(2, enrolled, time(10)),),
        "ESM28Q": tuple(
            _every(12, enrolled + timedelta(days=day), *at) for day, at in SIGNALS.items()
        ),
        "esm28Q_INFO": (_every(12, enrolled, time(9)),),
    }


def _every(weeks: int, start: date, *at: time) -> OnDays:
    """From this day on every so many weeks on its weekday, at these times."""
    return ch.on_days(_WEEKDAYS[start.weekday()], every=weeks, at=at).starting(start)
