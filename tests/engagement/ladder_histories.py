"""Worked histories for the ladder: one account of what came back, wherever it was told."""

from __future__ import annotations

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement import Completion, RecordBrought
from tests.engagement.histories import MONDAYS, TALKED_OVER, WHY, course, plan, silence, told

NOT_DONE, DONE = Completion.NOT_DONE, Completion.DONE


def _twice_silent(
    *, inquiries: tuple[tuple[en.Inquiry, ...] | None, ...] = (None, None), **report: object
) -> tuple[ch.AssignmentHistory, ...]:
    said = {"attempted": False, "record": RecordBrought.NOT_BROUGHT, "reasons": ()} | report
    return tuple(
        ch.AssignmentHistory(
            plan(n, "Send one application", TALKED_OVER, rationale=WHY),
            reports=(told(n + 1, NOT_DONE, **said),),
            inquiries=asked,
        )
        for n, asked in enumerate(inquiries)
    )


def answer_that_points_to_a_barrier() -> ch.Course:
    """Twice silent; asked about it, the person says that it was too much at the time."""
    asked = (en.Inquiry(MONDAYS[2], too_demanding=True),)
    return course("q01", *_twice_silent(inquiries=(None, asked)))


def asked_and_did_not_know() -> ch.Course:
    """Twice silent, and asked each time: *I do not know*."""
    asked = [(en.Inquiry(MONDAYS[n], replies=(en.Reply.DO_NOT_KNOW,)),) for n in (1, 2)]
    return course("q02", *_twice_silent(inquiries=tuple(asked), reasons=None))


def nobody_asked() -> ch.Course:
    """Twice silent, and it is on record that nobody asked."""
    return course("q03", *_twice_silent(inquiries=((), ())))


def six_days_of_seven() -> ch.Course:
    """Twice six days of seven."""
    walk = [plan(n, "Walk for ten minutes", schedule=ch.daily()) for n in (0, 1)]
    reports = [ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[n], times=6) for n in (1, 2)]
    sessions = tuple(en.Session(f"s{n}", MONDAYS[n]) for n in range(3))
    return course(
        "q04",
        *(
            ch.AssignmentHistory(assigned, reports=(report,))
            for assigned, report in zip(walk, reports, strict=True)
        ),
        sessions=sessions,
    )


def every_other_time() -> ch.Course:
    """Missed at every other session, the fourth time in eight."""
    went = (DONE, NOT_DONE) * 4
    return course(
        "q05",
        *(
            ch.AssignmentHistory(plan(n, f"Call {n}"), reports=(told(n + 1, completion),))
            for n, completion in enumerate(went)
        ),
    )


def exposure_beside_a_diary() -> ch.Course:
    """The diary is always kept; the exposures are never tried."""
    kinds = (ch.homework.HomeworkKind.EXPOSURE,)
    ride = [plan(n, f"Ride {n + 1} stops", kinds=kinds, key=f"a{n}-bus") for n in range(3)]
    diary = [plan(n, "Keep the diary", key=f"a{n}-diary") for n in range(3)]
    return course(
        "q06",
        *(
            history
            for n in range(3)
            for history in (
                ch.AssignmentHistory(ride[n], reports=(told(n + 1, NOT_DONE, attempted=False),)),
                ch.AssignmentHistory(diary[n], reports=(told(n + 1, DONE),)),
            )
        ),
    )


def week_that_nobody_recorded() -> ch.Course:
    """A miss, a week of which nothing is recorded, a miss."""
    return course(
        "q07",
        ch.AssignmentHistory(plan(0, "Call a friend"), reports=(told(1, NOT_DONE),)),
        ch.AssignmentHistory(plan(1, "Call a friend")),
        ch.AssignmentHistory(plan(2, "Call a friend"), reports=(told(3, NOT_DONE),)),
    )


def stated_as_not_talked_over() -> ch.Course:
    """A first miss; the record says that it had not been talked over."""
    assigned = plan(0, "Fill in the form", ch.Agreement(discussed=False))
    return course("q08", ch.AssignmentHistory(assigned, reports=(told(1, NOT_DONE),)))


def latest_is_not_due_yet() -> ch.Course:
    """Twice silent, and another task was agreed on at a session since."""
    new = ch.AssignmentHistory(plan(3, "Ask one friend who found work"))
    sessions = tuple(en.Session(f"s{n}", MONDAYS[n]) for n in range(4))
    return course("q09", *_twice_silent(), new, sessions=sessions)


def new_task_in_the_same_session() -> ch.Course:
    """Twice silent, and another task was agreed on in the session in which that was told."""
    new = ch.AssignmentHistory(plan(2, "Ask one friend who found work"))
    return course("q14", *_twice_silent(), new)


def stated_as_talked_over() -> ch.Course:
    """Twice silent; of the planning the record says only that it was talked over and agreed on."""
    stated = ch.Agreement(discussed=True)
    return course(
        "q10",
        ch.AssignmentHistory(plan(0, "Write a page", stated), reports=(silence(1),)),
        ch.AssignmentHistory(plan(1, "Write a page", stated), reports=(silence(2),)),
    )


def goals_asked_about_in_two_parts() -> ch.Course:
    """Twice silent; one question about the goals was answered on the day, one later."""
    reviews = (
        en.GoalReview(MONDAYS[3], acceptable=False),
        en.GoalReview(MONDAYS[2], most_important=True, desirable=True, acceptable=True),
        en.GoalReview(desirable=ch.Missing.DECLINED),
    )
    return course("q11", *_twice_silent(), goal_reviews=reviews)


def three_times_of_seven() -> ch.Course:
    """Three days of seven, by the person's own count."""
    breathe = plan(0, "Breathe slowly", schedule=ch.daily())
    report = told(1, Completion.PARTLY, times=3)
    return course("q12", ch.AssignmentHistory(breathe, reports=(report,)))


def guess_in_place_of_an_answer() -> ch.Course:
    """Twice silent and asked; the therapist filled in the answers for the person."""
    guess = (en.Inquiry(MONDAYS[2], by=ch.Rater.THERAPIST, motivated=False),)
    return course("q13", *_twice_silent(inquiries=(None, guess)))
