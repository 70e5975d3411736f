"""Histories after four vignettes of the source article, in our own words."""

from __future__ import annotations

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement import Completion, RecordBrought
from tests.engagement.histories import MONDAYS, TALKED_OVER, WHY, course, plan, told


def vera() -> ch.Course:
    """After the article's first box: a rule of doing it perfectly, and fear of the reaction."""
    asked = ch.Inquiry(
        MONDAYS[2],
        by=ch.Rater.PATIENT,
        understood_task=False,
        circumstances=("A friend came back from a journey", "Work took longer"),
        when_accepting=(
            en.HomeworkThought("I understand all of it, or I leave it", effect=en.Effect.HINDERS,
                       theme=ch.Barrier.ALL_OR_NOTHING),
        ),
        when_starting=(
            en.HomeworkThought("You will think little of me", effect=en.Effect.HINDERS,
                       theme=ch.Barrier.FEAR_OF_EVALUATION),
        ),
        explored=(
            en.Explored(ch.Barrier.AVOIDANCE, applies=True),
            en.Explored(ch.Barrier.RELATIONSHIP, applies=True),
        ),
    )  # fmt: skip
    inviting = en.Conduct(MONDAYS[2], by=ch.Rater.THERAPIST, manners=(en.Manner.INVITING,))
    return course(
        "vera",
        ch.Entry(
            plan(0, "Note worries and what they predict"),
            reports=(told(2, Completion.NOT_DONE, record=RecordBrought.NOT_BROUGHT),),
            inquiries=(asked,),
            conduct=(inviting,),
        ),
    )


def mr_v() -> ch.Course:
    """After the second box: he promises, and puts it off; his therapist asks why, and doubts."""
    puts_it_off = {
        "attempted": False,
        "record": RecordBrought.NOT_BROUGHT,
        "reasons": (en.Reason(ch.Barrier.AVOIDANCE, words="I keep putting it off"),),
    }
    asked = ch.Inquiry(
        MONDAYS[2], important=True, replies=(en.Reply.DO_NOT_KNOW, en.Reply.NO_STRENGTH)
    )
    seen = en.Conduct(
        MONDAYS[2],
        by=ch.Rater.THERAPIST,
        ground=en.Ground.OWN_ACCOUNT,
        manners=(en.Manner.ASKING_WHY, en.Manner.IMPATIENT, en.Manner.DOING_IT_FOR_THEM),
        gave_rationale=True,
        beliefs=(en.HomeworkBelief(words="I press him for nothing", effect=en.Effect.HINDERS),),
    )
    promised = ch.Agreement(
        understanding=ch.UnderstandingCheck.ASKED_IF_CLEAR, agreed_by=tuple(ch.Party)
    )
    first, second = (plan(n, "Plan one activity a day", promised, rationale=WHY) for n in range(2))
    return course(
        "mr-v",
        ch.Entry(first, reports=(told(1, Completion.NOT_DONE, **puts_it_off),)),
        ch.Entry(
            second,
            reports=(told(2, Completion.NOT_DONE, **puts_it_off),),
            inquiries=(asked,),
            conduct=(seen,),
        ),
    )


def pauls_patient() -> ch.Course:
    """After the third box: assigned as if with an apology."""
    return course("pauls-patient", _before())


def pauls_patient_later() -> ch.Course:
    """After supervision it was assigned in another way, and done."""
    calm = en.Conduct(
        MONDAYS[2],
        by=ch.Rater.SUPERVISOR,
        ground=en.Ground.RECORDING,
        manners=(en.Manner.CALM, en.Manner.CLEAR),
        gave_rationale=True,
        checked_understanding=True,
    )
    after = ch.Entry(
        plan(2, "Fill in thought records", TALKED_OVER, rationale=WHY),
        reports=(told(3, Completion.DONE, record=RecordBrought.BROUGHT),),
        conduct=(calm,),
    )
    return course("pauls-patient", _before(), after, discussed_in_supervision=True)


def _before() -> ch.Entry:
    video = en.Conduct(
        MONDAYS[0],
        by=ch.Rater.SUPERVISOR,
        ground=en.Ground.RECORDING,
        manners=(en.Manner.BRIEF, en.Manner.UNCERTAIN, en.Manner.APOLOGETIC),
        gave_rationale=False,
        checked_understanding=False,
    )
    explained = en.Attribution(
        en.Side.PATIENT, by=ch.Rater.THERAPIST, ground=en.Ground.IMPRESSION, words="He is worn out"
    )
    return ch.Entry(
        plan(0, "Fill in thought records at home"),
        reports=(told(1, Completion.NOT_DONE, record=RecordBrought.NOT_BROUGHT),),
        conduct=(video,),
        attributions=(explained,),
    )


def petrs_patient() -> ch.Course:
    """After the fifth box: less washing, in part; and a healthy plan that serves as a ritual."""
    ritual = en.Concern(en.ConcernKind.COMPULSION, by=ch.Rater.SUPERVISOR, on=MONDAYS[1])
    seen = en.Conduct(
        MONDAYS[0],
        by=ch.Rater.SUPERVISOR,
        beliefs=(en.HomeworkBelief(words="What is healthy is to be praised"),),
        strained=False,
    )
    cooking = plan(0, "Cook from fresh and be in bed at nine", key="a0-cooking")
    return course(
        "petrs-patient",
        ch.Entry(
            plan(0, "Wash the hands for one minute at most"),
            reports=(told(1, Completion.PARTLY, times=9),),
            conduct=(seen,),
        ),
        ch.Entry(cooking, reports=(told(1, Completion.DONE),), concerns=(ritual,)),
        discussed_in_supervision=True,
        recurred_since=True,
    )


def only_the_ritual() -> ch.Course:
    """The same patient, had nothing but the cooking been assigned: done every day, and praised."""
    ritual = en.Concern(en.ConcernKind.COMPULSION, by=ch.Rater.SUPERVISOR, on=MONDAYS[1])
    cooking = plan(0, "Cook from fresh and be in bed at nine")
    entry = ch.Entry(cooking, reports=(told(1, Completion.DONE),), concerns=(ritual,))
    return course("only-the-ritual", entry)
