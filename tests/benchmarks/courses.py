"""Courses of any length: a weekly session, one assignment each, with what was told of it."""

from __future__ import annotations

from datetime import date, timedelta

import cbt_homework as ch
from cbt_homework import engagement as en

_COMPLETIONS = tuple(en.Completion)


def course(length: int) -> ch.Course:
    """A course of so many assignments, with all that is usually told of them."""
    start = date(2000, 1, 3)
    histories: list[ch.AssignmentHistory] = []
    for n in range(length):
        day = start + timedelta(weeks=n)
        told = day + timedelta(weeks=1)
        completion = _COMPLETIONS[n % len(_COMPLETIONS)]
        missed = not completion.is_carried_out
        histories.append(
            ch.AssignmentHistory(
                ch.Assignment(
                    id=f"a{n}",
                    spec=ch.HomeworkSpec(
                        "Leave the house alone",
                        schedule=ch.daily().until_next_session(),
                        rationale=ch.Rationale("See whether I faint"),
                    ),
                    agreement=ch.Agreement(
                        confidence=ch.percent(40 + n % 60), agreed_by=tuple(ch.homework.Party)
                    ),
                    assigned_on=day,
                ),
                reports=(ch.Report(said_on=told, completion=completion),),
                inquiries=(en.Inquiry(told, understood_task=True, motivated=n % 3 == 0),)
                if missed
                else (),
                reviews=(ch.Review(told),) if n % 4 else (),
                assigning=(en.AssigningObservation(day, manners=(en.Manner.BRIEF,)),)
                if n % 10 == 0
                else None,
            )
        )
    return ch.Course(tuple(histories), setting=ch.Setting.THERAPY)
