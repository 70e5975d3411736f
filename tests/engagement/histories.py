"""Worked histories: courses with a story, as docs/histories.md tells them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement import Completion, RecordBrought

MONDAYS = [date(2026, 3, 2) + timedelta(weeks=n) for n in range(9)]
TALKED_OVER = ch.Agreement(
    own_words="What it is for, as I see it",
    understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
    agreed_by=(ch.homework.Party.ASSIGNER, ch.homework.Party.ASSIGNEE),
)
WHY = ch.Rationale("Find out what helps")


def plan(
    n: int, task: str, agreement: ch.Agreement | None = None, *, key: str = "", **spec: Any
) -> ch.Assignment:
    """What was assigned at the session of a Monday."""
    return ch.Assignment(
        id=key or f"a{n}",
        spec=ch.HomeworkSpec(task, **spec),
        setting=ch.Setting.THERAPY,
        assigned_on=MONDAYS[n],
        agreement=agreement,
    )


def told(n: int, completion: Completion, **more: Any) -> ch.Report:
    """What the person who did it, or did not, said at the session of a Monday."""
    return ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[n], completion=completion, **more)


def silence(n: int) -> ch.Report:
    """Not done, with no attempt, no record and no reason."""
    return told(
        n,
        Completion.NOT_DONE,
        attempted=False,
        record=RecordBrought.NOT_BROUGHT,
        reasons=(),
    )


def course(name: str, *histories: ch.AssignmentHistory, **more: Any) -> ch.Course:
    """A course of therapy."""
    return ch.Course(histories, id=name, setting=ch.Setting.THERAPY, **more)


def done() -> ch.Course:
    """Done, more than agreed, and something else for the same end."""
    return course(
        "p01",
        ch.AssignmentHistory(plan(0, "Walk for ten minutes"), reports=(told(1, Completion.DONE),)),
        ch.AssignmentHistory(
            plan(1, "Walk for twenty minutes"), reports=(told(2, Completion.MORE),)
        ),
        ch.AssignmentHistory(
            plan(2, "Walk to the lake"), reports=(told(3, Completion.ALTERNATIVE),)
        ),
    )


def overcome() -> ch.Course:
    """Done, although confidence had been low and it proved hard."""
    unsure = ch.Agreement(confidence=ch.percent(40), agreed_by=tuple(ch.homework.Party))
    report = told(1, Completion.DONE, difficulty=ch.percent(95))
    return course(
        "p02", ch.AssignmentHistory(plan(0, "Call the landlord", unsure), reports=(report,))
    )


def single_miss() -> ch.Course:
    """Not done once; the four questions were asked."""
    asked = en.Inquiry(
        MONDAYS[2],
        understood_task=True,
        understood_purpose=True,
        important=True,
        motivated=True,
        circumstances=("The child was in hospital",),
        too_demanding=False,
    )
    return course(
        "p03",
        ch.AssignmentHistory(
            plan(0, "Write down one good thing a day"), reports=(told(1, Completion.DONE),)
        ),
        ch.AssignmentHistory(
            plan(1, "Write down two good things a day"),
            reports=(told(2, Completion.NOT_DONE),),
            inquiries=(asked,),
        ),
    )


def partly() -> ch.Course:
    """Half of the days; forgotten on the others, in spite of a reminder."""
    walk = plan(0, "Breathe slowly", schedule=ch.daily(), reminder="A dot on the mirror")
    report = told(
        1, Completion.PARTLY, times=4, reasons=(en.Reason(ch.Barrier.FORGETTING, sound=True),)
    )
    return course("p04", ch.AssignmentHistory(walk, reports=(report,)))


def several_sides() -> ch.Course:
    """Tried twice, with a record; what stood in the way lies on several sides."""
    report = told(1, Completion.PARTLY, record=RecordBrought.PARTLY_FILLED)
    again = told(2, Completion.PARTLY, record=RecordBrought.PARTLY_FILLED)
    asked = en.Inquiry(
        MONDAYS[2],
        explored=(
            en.Explored(ch.Barrier.TEDIOUS, applies=True),
            en.Explored(ch.Barrier.NO_TIME, applies=True),
            en.Explored(ch.Barrier.FORGETTING, applies=False),
        ),
        when_starting=(
            en.HomeworkThought(
                "Half a page is no page",
                effect=en.Effect.HINDERS,
                theme=ch.Barrier.ALL_OR_NOTHING,
            ),
        ),
    )
    return course(
        "p05",
        ch.AssignmentHistory(plan(0, "Fill in a thought record each day"), reports=(report,)),
        ch.AssignmentHistory(plan(1, "Fill it in each day"), reports=(again,), inquiries=(asked,)),
    )


def not_recorded() -> ch.Course:
    """Not done twice, and the notes do not say whether it was tried."""
    return course(
        "p06",
        ch.AssignmentHistory(plan(0, "Call a friend"), reports=(told(1, Completion.NOT_DONE),)),
        ch.AssignmentHistory(plan(1, "Call a friend"), reports=(told(2, Completion.NOT_DONE),)),
    )


def never_talked_over() -> ch.Course:
    """Nothing came twice, and what was assigned had not been talked over."""
    told_to = ch.Agreement(
        understanding=ch.homework.UnderstandingCheck.NOT_CHECKED,
        agreed_by=(ch.homework.Party.ASSIGNER,),
        proposed_by=ch.Proposer.ASSIGNER,
    )
    return course(
        "p07",
        ch.AssignmentHistory(plan(0, "Write a diary", told_to), reports=(silence(1),)),
        ch.AssignmentHistory(plan(1, "Write a diary", told_to), reports=(silence(2),)),
    )


def _talked_over(*more: ch.AssignmentHistory, goal_reviews: Any = None) -> ch.Course:
    return course(
        "p08",
        ch.AssignmentHistory(plan(0, "Send one application", TALKED_OVER, rationale=WHY),
                 reports=(silence(1),)),
        ch.AssignmentHistory(plan(1, "Send one application", TALKED_OVER, rationale=WHY),
                 reports=(silence(2),)),
        *more,
        goal_reviews=goal_reviews,
    )  # fmt: skip


def nothing_came() -> ch.Course:
    """Nothing came twice, although it had been talked over and agreed on."""
    return _talked_over()


ANSWERED = en.GoalReview(MONDAYS[2], most_important=False, desirable=True, acceptable=True)


def goals_looked_at() -> ch.Course:
    """The same, and the three questions were asked the same day."""
    return _talked_over(goal_reviews=(ANSWERED,))


def new_beginning() -> ch.Course:
    """After it, another task was agreed on, and not done once."""
    rows = ch.AssignmentHistory(
        plan(2, "Sort the letters of one week"), reports=(told(3, Completion.NOT_DONE),)
    )
    return _talked_over(rows, goal_reviews=(ANSWERED,))


def sound_reason() -> ch.Course:
    """Three times not done; the last time, there was a reason that both found to explain it."""
    reason = en.Reason(ch.Barrier.UNFORESEEN_CIRCUMSTANCES, words="Two double shifts", sound=True)
    explained = told(
        3,
        Completion.NOT_DONE,
        attempted=False,
        record=RecordBrought.NOT_BROUGHT,
        reasons=(reason,),
    )
    swim = [plan(n, "Swim once", TALKED_OVER, rationale=WHY) for n in range(3)]
    return course(
        "p09",
        ch.AssignmentHistory(swim[0], reports=(silence(1),)),
        ch.AssignmentHistory(swim[1], reports=(silence(2),)),
        ch.AssignmentHistory(swim[2], reports=(explained,)),
    )


def pause() -> ch.Course:
    """A week that was set aside lies between two sessions at which nothing came."""
    music = [plan(n, "Play for ten minutes", TALKED_OVER, rationale=WHY) for n in range(3)]
    holiday = en.SetAside(first=MONDAYS[1] + timedelta(days=1), last=MONDAYS[2], words="At the sea")
    return course(
        "p10",
        ch.AssignmentHistory(music[0], reports=(silence(1),)),
        ch.AssignmentHistory(music[1], set_aside=(holiday,)),
        ch.AssignmentHistory(music[2], reports=(silence(3),)),
    )


def helpful_belief() -> ch.Course:
    """A thought and a conviction are recorded, and both of them help."""
    asked = en.Inquiry(
        MONDAYS[1],
        when_accepting=(en.HomeworkThought("It is worth a try", effect=en.Effect.HELPS),),
        explored=(en.Explored(ch.Barrier.NO_MEANS, applies=True),),
    )
    seen = en.AssigningObservation(
        MONDAYS[0],
        by=ch.Rater.THERAPIST,
        ground=en.Ground.OWN_ACCOUNT,
        beliefs=(en.HomeworkBelief(words="It is their own work", effect=en.Effect.HELPS),),
    )
    return course(
        "p11",
        ch.AssignmentHistory(
            plan(0, "Listen to the recording of the session"),
            reports=(told(1, Completion.NOT_DONE, attempted=True),),
            inquiries=(asked,),
            assigning=(seen,),
        ),
    )


def not_reviewed() -> ch.Course:
    """Homework that nobody came back to, then a miss."""
    brief = ch.Review(MONDAYS[2], time=ch.homework.SessionTime(minutes=1))
    return course(
        "p12",
        ch.AssignmentHistory(
            plan(0, "Count the cigarettes"), reports=(told(1, Completion.DONE),), reviews=()
        ),
        ch.AssignmentHistory(
            plan(1, "Count them"), reports=(told(2, Completion.DONE),), reviews=(brief,)
        ),
        ch.AssignmentHistory(plan(2, "Count them"), reports=(told(3, Completion.NOT_DONE),)),
    )


def distress() -> ch.Course:
    """The task was done in part, and brought a night of distress."""
    cried = en.Concern(en.ConcernKind.DISTRESS, by=ch.Rater.PATIENT, on=date(2026, 3, 5))
    return course(
        "p13",
        ch.AssignmentHistory(
            plan(0, "Look at the photographs of the accident"),
            reports=(told(1, Completion.PARTLY, difficulty=ch.percent(95)),),
            concerns=(cried,),
        ),
    )


def accounts_differ() -> ch.Course:
    """The patient says done, the log of the app says that it was opened once."""
    log = ch.Report(ch.Rater.LOG, said_on=MONDAYS[1], completion=Completion.PARTLY, times=1)
    return course(
        "p14",
        ch.AssignmentHistory(
            plan(0, "Practice with the app", schedule=ch.daily()),
            reports=(told(1, Completion.DONE), log),
        ),
    )


def supervisee() -> ch.Course:
    """Homework of the supervision itself, given in haste by the supervisor."""
    assignment = ch.Assignment(
        id="s1",
        spec=ch.HomeworkSpec("Write down your thoughts after sessions with older patients"),
        setting=ch.Setting.SUPERVISION,
        assigned_on=MONDAYS[0],
    )
    report = ch.Report(
        ch.Rater.SUPERVISEE,
        said_on=MONDAYS[2],
        completion=Completion.NOT_DONE,
        reasons=(en.Reason(ch.Barrier.NO_TIME, words="One patient after another", sound=True),),
    )
    hurried = en.AssigningObservation(
        MONDAYS[0],
        by=ch.Rater.SUPERVISOR,
        ground=en.Ground.OWN_ACCOUNT,
        manners=(en.Manner.HURRIED,),
    )
    history = ch.AssignmentHistory(assignment, reports=(report,), assigning=(hurried,))
    return ch.Course((history,), id="trainee", setting=ch.Setting.SUPERVISION)
