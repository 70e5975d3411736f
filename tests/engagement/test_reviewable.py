"""Which assignments could have been reviewed: a session was held after them."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.reviewable import reviewable_places
from tests.engagement.builders import MARCH, PATIENT
from tests.engagement.test_course import numbered, superseded

CANCELED = en.Attendance.CANCELED
FIRST = en.Session("s1", MARCH[2])
WITHDRAWN = en.Ending(en.EndKind.WITHDRAWN)


@pytest.mark.parametrize(
    ("course", "places"),
    [
        (ch.Course((numbered(1, 2), numbered(2, 9))), (0,)),
        (ch.Course((numbered(1, 2), numbered(2, 9, reviews=()))), (0, 1)),
        (ch.Course((numbered(1, 2), numbered(2, 9, reviews=(ch.Review(),)))), (0, 1)),
        (ch.Course((numbered(1, None), numbered(2, None, reviews=()))), (0, 1)),
        (ch.Course((numbered(1, 2, ended=WITHDRAWN), numbered(2, 9, **superseded(None)))), ()),
        (ch.Course((numbered(1, 2, reports=(en.Report(PATIENT, said_on=MARCH[9]),)),)), (0,)),
        (ch.Course((numbered(1, 2, inquiries=(en.Inquiry(MARCH[9]),)),)), (0,)),
        (ch.Course((numbered(1, 2, reports=(en.Report(PATIENT, said_on=MARCH[2]),)),)), ()),
        (
            ch.Course(
                (numbered(1, 2, reviews=()),),
                sessions=(FIRST, en.Session("s2", MARCH[9])),
            ),
            (0,),
        ),
        (
            ch.Course(
                (numbered(1, 2, reviews=()),),
                sessions=(
                    FIRST,
                    en.Session("s2", MARCH[9], attendance=CANCELED),
                ),
            ),
            (),
        ),
        (
            ch.Course((numbered(1, 2),), sessions=(FIRST, en.Session("s2"))),
            (0,),
        ),
        (ch.Course((numbered(1, 2),), sessions=(en.Session("s2"), FIRST)), ()),
        (ch.Course((numbered(1, 9),), sessions=(FIRST, en.Session("s2"))), (0,)),
        (ch.Course((numbered(1, 9),), sessions=(en.Session("s2"),)), (0,)),
        (
            ch.Course(
                (numbered(1, None, assigned_in="s1"), numbered(2, None, assigned_in="s2")),
                sessions=(en.Session("s1"), en.Session("s2")),
            ),
            (0,),
        ),
        (
            ch.Course(
                (numbered(1, None, assigned_in="s2"),),
                sessions=(en.Session("s1"), en.Session("s2", MARCH[9])),
            ),
            (),
        ),
    ],
)
def test_an_assignment_asks_for_a_review_once_a_session_was_held(
    course: ch.Course, places: tuple[int, ...]
) -> None:
    assert places == reviewable_places(course)
