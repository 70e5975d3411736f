"""A course with every part filled, for the wire and for whatever wants one of everything."""

from __future__ import annotations

from datetime import date, time

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rater, Timing
from tests import stated

MARCH = [date(2026, 3, day) for day in range(1, 32)]
"""``MARCH[1]`` is the second of March 2026, a Monday."""

WALK = ch.Assignment(
    id="a1",
    spec=ch.HomeworkSpec(
        "Leave the house alone",
        schedule=ch.daily().until_next_session(),
        target=ch.at_least(30, ch.MINUTES),
        obstacles=(ch.Obstacle("It rains", then="walk in the arcade"),),
        reminder="Shoes next to the bed",
    ),
    agreement=ch.Agreement(confidence=ch.percent(60), proposed_by=ch.Proposer.JOINTLY),
    setting=ch.Setting.THERAPY,
    assigned_on=MARCH[1],
)
CALL = ch.Assignment(
    id="a2",
    spec=ch.HomeworkSpec("Call a friend", schedule=ch.once()),
    setting=ch.Setting.THERAPY,
    assigned_on=MARCH[8],
)

REPORT = en.Report(
    Rater.PATIENT,
    said_on=MARCH[8],
    session="s2",
    first=MARCH[2],
    last=MARCH[8],
    completion=en.Completion.PARTLY,
    attempted=True,
    not_due=False,
    times=2,
    share_told=70,
    arose=3,
    attempts=(
        en.Attempt(
            MARCH[3],
            at=time(18, 30),
            completion=en.Completion.DONE,
            amount=ch.homework.Amount(35, ch.MINUTES),
            measurements=(
                en.Measurement(
                    "anxiety", rating=ch.ratings.Rating(9, ONE_TO_TEN), moment=en.Moment.PEAK
                ),
                en.Measurement(
                    "time-alone",
                    amount=ch.homework.Amount(0.5, ch.homework.HOURS),
                    bound=en.Bound.AT_LEAST,
                ),
            ),
            obstacles=(
                en.ObstacleMet(foreseen=0, plan=en.PlanUse.USED, helped=True),
                en.ObstacleMet(what="The lift was broken"),
            ),
            difficulty=ch.percent(70, rater=Rater.PATIENT, timing=Timing.RETROSPECTIVE),
            note="It got better after the corner",
        ),
        en.Attempt(completion=en.Completion.PARTLY),
    ),
    record=en.RecordBrought.PARTLY_FILLED,
    brought=(en.BroughtRecord(en.BroughtKind.THOUGHT_RECORD, "t1"),),
    reasons=(en.Reason(ch.Barrier.FORGETTING, words="It slipped my mind", sound=True),),
    obstacles=(en.ObstacleMet(foreseen=0, plan=ch.Missing.NOT_ASKED),),
    measurements=(
        en.Measurement("mood", rating=ch.percent(40), on=MARCH[8], at=time(21)),
        en.Measurement("weather", word="rainy", on=MARCH[8]),
        en.Measurement("slept-well", yes=False, on=MARCH[8]),
    ),
    quality=ch.percent(50, rater=Rater.THERAPIST),
    skill=ch.Missing.NOT_ASKED,
    difficulty=ch.percent(80),
    words="Half of the days",
)
REVIEW = ch.Review(
    MARCH[8],
    session="s2",
    steps=(en.ReviewStep.ACKNOWLEDGED, en.ReviewStep.QUALITY, en.ReviewStep.LEARNED),
    answers=(
        en.Answered("learned", "Fear goes down by itself"),
        en.Answered("next-time", ch.Missing.NOT_ASKED),
    ),
    time=ch.homework.SessionTime(minutes=8, at_minute=2, session_minutes=50),
    confidence=ch.percent(75),
    quality=ch.percent(60),
    insights=("The corner is the worst of it",),
    summary="Going on with it",
)
INQUIRY = en.Inquiry(
    MARCH[8],
    by=Rater.PATIENT,
    understood_task=True,
    understood_purpose=False,
    important=True,
    motivated=ch.Missing.DECLINED,
    circumstances=("My sister was ill",),
    too_demanding=False,
    when_accepting=(
        en.HomeworkThought(
            "I will never manage",
            belief=ch.percent(80),
            effect=en.Effect.HINDERS,
            theme=ch.Barrier.HOPELESSNESS,
        ),
    ),
    when_starting=(),
    replies=(en.Reply.DO_NOT_KNOW, en.Reply.NO_STRENGTH),
    explored=(en.Explored(ch.Barrier.NO_TIME, applies=False, words="No, there was time"),),
)
CONDUCT = en.AssigningObservation(
    MARCH[1],
    by=Rater.SUPERVISOR,
    ground=en.Ground.RECORDING,
    manners=(en.Manner.BRIEF, en.Manner.APOLOGETIC),
    gave_rationale=False,
    checked_understanding=False,
    factors=(en.FactorFit(en.AssigningFactor.TIMING, fits=False),),
    beliefs=(
        en.HomeworkBelief(
            attitude=en.HomeworkAttitude.ADDS_STRESS,
            words="It only adds to her stress",
            held=ch.percent(70),
            effect=en.Effect.HINDERS,
            tested=False,
        ),
    ),
    quality=ch.percent(40, rater=Rater.OBSERVER),
    strained=False,
    words="Said in one breath",
)
ENTRY = ch.AssignmentHistory(
    WALK,
    assigned_in="s1",
    reports=(REPORT, en.Report(Rater.LOG, said_on=MARCH[8], attempted=True)),
    reviews=(REVIEW,),
    inquiries=(INQUIRY,),
    assigning=(CONDUCT,),
    attributions=(
        en.Attribution(
            en.Side.PATIENT,
            barrier=ch.Barrier.AVOIDANCE,
            by=Rater.THERAPIST,
            ground=en.Ground.IMPRESSION,
            words="She is exhausted",
        ),
    ),
    concerns=(
        en.Concern(
            en.ConcernKind.DISTRESS,
            effect=en.UnwantedEffect.WORSE_MOOD,
            by=Rater.PATIENT,
            on=MARCH[5],
            words="I cried all night",
        ),
    ),
    revisions=(
        en.Revision(
            on=MARCH[8], schedule=ch.times(3, per=ch.WEEK), target=ch.at_least(20, ch.MINUTES)
        ),
    ),
    set_aside=(
        en.SetAside(first=MARCH[6], last=MARCH[7], words="A cold"),
        en.SetAside(first=MARCH[9], last=MARCH[15], occasions=1),
    ),
    ended=en.Ending(en.EndKind.SUPERSEDED, on=MARCH[15], by="a2", words="Something smaller"),
)
COURSE = ch.Course(
    (ENTRY, ch.AssignmentHistory(CALL, reports=(), reviews=())),
    id="p-7",
    setting=ch.Setting.THERAPY,
    sessions=(
        en.Session("s1", MARCH[1], minutes=50),
        en.Session(
            "s2",
            MARCH[8],
            attendance=en.Attendance.HELD,
            lateness=(en.Lateness(Party.ASSIGNEE, minutes=10, words="Work took longer"),),
            nothing_assigned=False,
        ),
        en.Session(
            "s3",
            attendance=en.Attendance.CANCELED,
            absent=Party.ASSIGNEE,
            absence_words="A friend came",
        ),
        en.Session("s4", nothing_assigned=True, why_nothing_assigned=en.WhyNothingAssigned.NO_TIME),
    ),
    goal_reviews=(
        en.GoalReview(
            MARCH[15],
            most_important=True,
            desirable=False,
            acceptable=ch.Missing.NOT_ASKED,
            words="Not sure any more",
        ),
    ),
    discussed_in_supervision=True,
    recurred_since=True,
)
TOLD_COURSE = attrs.evolve(COURSE, histories=(attrs.evolve(ENTRY, ended=None),))
"""The same at the session at which something was told, before the second task was agreed on."""
DIAGNOSIS = stated.diagnose(TOLD_COURSE)
