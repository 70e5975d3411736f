"""Who says what of a barrier: authors, grounds, occasions, and what a diagnosis is asked about."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cognition as co, engagement as en, exchange, show
from cbt_homework.engagement.barrier_authors import KNOWN_BY, author_roles
from cbt_homework.engagement.barriers import BARRIERS_BY_SIDE, KnownBy
from cbt_homework.engagement.indicators.indicator import WHOLE_COURSE
from cbt_homework.foundation.citations import AdviceEvidence
from cbt_homework.foundation.people import Role
from cbt_homework.homework.agreement import CheckResult
from cbt_homework.homework.assignment import Assignee
from cbt_homework.judgment import NOW, WHOLE, CourseExtent, Extent, LastSessions, OneAssignment
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan, told

B, State, Rater, Ground = ch.Barrier, en.BarrierState, ch.Rater, en.Ground
NOT_DONE, DONE = ch.Completion.NOT_DONE, ch.Completion.DONE


def missed(n: int = 0, *, report: dict[str, Any] | None = None, **parts: Any) -> Any:
    """An assignment of a Monday, not done by the next one."""
    said = told(n + 1, NOT_DONE, **(report or {}))
    return ch.AssignmentHistory(plan(n, "Call a friend"), reports=(said,), **parts)


def done(n: int, **parts: Any) -> ch.AssignmentHistory:
    """An assignment of a Monday, done by the next one."""
    return ch.AssignmentHistory(plan(n, "Call a friend"), reports=(told(n + 1, DONE),), **parts)


def diagnosed(*histories: ch.AssignmentHistory, **how: Any) -> ch.judgment.AdherenceDiagnosis:
    """The diagnosis of a course of therapy."""
    return stated.diagnose(course("p", *histories), **how)


def asked(by: Rater | None, **answers: Any) -> ch.AssignmentHistory:
    """A miss that somebody was asked about."""
    return missed(inquiries=(en.Inquiry(MONDAYS[1], by=by, **answers),))


# ------------------------------------------------------------------------------------- authors


def test_what_the_therapist_says_of_the_patient_in_an_inquiry_is_a_lead() -> None:
    made = diagnosed(asked(Rater.THERAPIST, motivated=False, important=False))
    assert () == made.supported
    assert (B.LOW_IMPORTANCE, B.LOW_MOTIVATION) == made.leads
    (fact,) = made.about(B.LOW_IMPORTANCE).leads
    assert (Rater.THERAPIST, Ground.IMPRESSION) == (fact.by, fact.ground)
    notes = " ".join(show.text(made).split())
    assert "The therapist's impression was that it was not seen as important." in notes
    assert "the answer was" not in notes


@pytest.mark.parametrize("by", [Rater.PATIENT, None])
def test_an_answer_of_the_person_or_of_nobody_named_supports(by: Rater | None) -> None:
    made = diagnosed(asked(by, motivated=False))
    assert (B.LOW_MOTIVATION,) == made.supported
    (fact,) = made.about(B.LOW_MOTIVATION).speaks_for
    assert by is fact.by
    assert (None if by is None else Ground.OWN_ACCOUNT) is fact.ground


def test_an_impression_that_it_was_not_so_takes_nothing_off_the_list() -> None:
    made = diagnosed(asked(Rater.THERAPIST, motivated=True))
    assert State.UNEXPLORED is made.state(B.LOW_MOTIVATION)
    assert "The therapist's impression was that this was not in the way." in " ".join(
        show.text(made).split()
    )
    answered = diagnosed(asked(Rater.PATIENT, motivated=True))
    assert State.ASKED_AND_NOT_SO is answered.state(B.LOW_MOTIVATION)


SAID_BY_THERAPIST = (
    asked(Rater.THERAPIST, explored=(en.Explored(B.LOW_MOTIVATION, applies=True),)),
    asked(
        Rater.THERAPIST,
        when_starting=(en.HomeworkThought("x", effect=en.Effect.HINDERS, theme=B.LOW_MOTIVATION),),
    ),
    ch.AssignmentHistory(
        plan(0, "Call a friend"),
        reports=(
            ch.Report(
                Rater.THERAPIST,
                said_on=MONDAYS[1],
                completion=NOT_DONE,
                reasons=(en.Reason(B.LOW_MOTIVATION, words="He's not motivated"),),
            ),
        ),
    ),
    missed(attributions=(en.Attribution(barrier=B.LOW_MOTIVATION, by=Rater.THERAPIST),)),
)


@pytest.mark.parametrize("history", SAID_BY_THERAPIST)
def test_a_guess_supports_nothing_wherever_it_is_typed(history: ch.AssignmentHistory) -> None:
    made = diagnosed(history)
    assert () == made.supported
    assert B.LOW_MOTIVATION in made.leads


def test_a_rating_of_confidence_by_somebody_else_is_an_impression() -> None:
    def rated(rater: Rater | None) -> ch.judgment.AdherenceDiagnosis:
        agreement = ch.Agreement(confidence=ch.percent(40, rater=rater))
        history = missed()
        return diagnosed(attrs.evolve(history, assignment=plan(0, "Call a friend", agreement)))

    assert (B.LOW_CONFIDENCE,) == rated(Rater.PATIENT).supported == rated(None).supported
    assert () == rated(Rater.THERAPIST).supported
    assert (B.LOW_CONFIDENCE,) == rated(Rater.THERAPIST).leads


def test_a_reason_that_both_found_unsound_speaks_against() -> None:
    def given(sound: bool | None, by: Rater = Rater.PATIENT) -> State:
        report = ch.Report(
            by,
            said_on=MONDAYS[1],
            completion=NOT_DONE,
            reasons=(en.Reason(B.NO_TIME, sound=sound),),
        )
        return diagnosed(ch.AssignmentHistory(plan(0, "Call a friend"), reports=(report,))).state(
            B.NO_TIME
        )

    assert State.SUPPORTED is given(sound=None)
    assert State.SUPPORTED is given(sound=True)
    assert State.ASKED_AND_NOT_SO is given(sound=False)
    # What both found is the person's own as well, whoever wrote it down.
    assert State.SUPPORTED is given(sound=True, by=Rater.THERAPIST)
    assert State.ASKED_AND_NOT_SO is given(sound=False, by=Rater.THERAPIST)
    assert State.LEAD is given(sound=None, by=Rater.THERAPIST)


def test_circumstances_are_seen_by_whoever_was_there() -> None:
    for by, expected in (
        (Rater.PATIENT, State.SUPPORTED),
        (Rater.CAREGIVER, State.SUPPORTED),
        (Rater.OBSERVER, State.SUPPORTED),
        (Rater.THERAPIST, State.LEAD),
    ):
        made = diagnosed(asked(by, circumstances=("The child was in hospital",)))
        assert expected is made.state(B.UNFORESEEN_CIRCUMSTANCES), by


def test_a_recording_and_the_own_account_stand_apart() -> None:
    seen = (
        en.AssigningObservation(
            MONDAYS[0], by=Rater.SUPERVISOR, ground=Ground.RECORDING, manners=(en.Manner.BRIEF,)
        ),
        en.AssigningObservation(
            MONDAYS[0], by=Rater.THERAPIST, ground=Ground.OWN_ACCOUNT, manners=(en.Manner.CLEAR,)
        ),
    )
    made = diagnosed(missed(assigning=seen))
    found = made.about(B.ASSIGNING_STYLE)
    assert [(Rater.SUPERVISOR, Ground.RECORDING)] == [(f.by, f.ground) for f in found.speaks_for]
    assert [(Rater.THERAPIST, Ground.OWN_ACCOUNT)] == [(f.by, f.ground) for f in found.beside]
    notes = " ".join(show.text(made).split())
    assert "for (supervisor, recording): The manner observed was: brief." in notes
    assert "beside it (therapist, own account): The manner observed was: clear." in notes


def test_a_manner_by_impression_is_asked_about() -> None:
    seen = en.AssigningObservation(
        MONDAYS[0], by=Rater.SUPERVISOR, ground=Ground.IMPRESSION, manners=(en.Manner.BRIEF,)
    )
    made = diagnosed(missed(assigning=(seen,)))
    assert State.LEAD is made.state(B.ASSIGNING_STYLE)
    said = (
        "The supervisor's impression was that how it was assigned left little room for it (brief)."
    )
    assert said in " ".join(show.text(made).split())


def test_a_belief_of_the_therapist_belongs_to_the_therapist() -> None:
    belief = (en.HomeworkBelief(en.HomeworkAttitude.ADDS_STRESS, effect=en.Effect.HINDERS),)

    def held(**author: Any) -> State:
        seen = en.AssigningObservation(MONDAYS[0], beliefs=belief, **author)
        return diagnosed(missed(assigning=(seen,))).state(B.THERAPIST_ATTITUDE)

    assert State.SUPPORTED is held(by=Rater.THERAPIST, ground=Ground.OWN_ACCOUNT)
    assert State.SUPPORTED is held()
    assert State.LEAD is held(by=Rater.SUPERVISOR, ground=Ground.RECORDING)
    assert State.LEAD is held(by=Rater.PATIENT)
    assert State.LEAD is held(ground=Ground.RECORDING)


def test_every_barrier_says_who_can_know_of_it() -> None:
    assert set(B) == set(KNOWN_BY)
    assert set(KnownBy) == set(KNOWN_BY.values())
    assert list(B) == [barrier for several in BARRIERS_BY_SIDE.values() for barrier in several]


@pytest.mark.parametrize(
    ("setting", "own", "assigner"),
    [
        (None, Rater.PATIENT, Rater.THERAPIST),
        (ch.Setting.THERAPY, Rater.PATIENT, Rater.THERAPIST),
        (ch.Setting.SUPERVISION, Rater.THERAPIST, Rater.SUPERVISOR),
        (ch.Setting.SUPERVISION, Rater.SUPERVISEE, Rater.SUPERVISOR),
        (ch.Setting.SUPERVISOR_TRAINING, Rater.SUPERVISOR_TRAINEE, Rater.TRAINER),
        (ch.Setting.METASUPERVISION, Rater.SUPERVISOR, Rater.METASUPERVISOR),
    ],
)
def test_who_speaks_for_oneself_depends_on_the_setting(
    setting: ch.Setting | None, own: Rater, assigner: Rater
) -> None:
    plain = ch.Assignment(id="a", spec=ch.HomeworkSpec("x"))
    for roles in (
        author_roles(None, setting),
        author_roles(plain, setting),
        author_roles(attrs.evolve(plain, setting=setting), None),
    ):
        assert roles.can_know(KnownBy.ASSIGNEE, own, None)
        assert not roles.can_know(KnownBy.ASSIGNEE, assigner, None)
        assert not roles.can_know(KnownBy.ASSIGNEE, own, Ground.IMPRESSION)
        assert roles.can_know(KnownBy.ASSIGNER, assigner, None)
        assert roles.can_know(KnownBy.SESSION, assigner, None)
        assert roles.can_know(KnownBy.SESSION, own, None)
        assert not roles.can_know(KnownBy.DAILY_LIFE, assigner, None)
        assert roles.can_know(KnownBy.DAILY_LIFE, assigner, Ground.LIVE)
        assert Ground.OWN_ACCOUNT is roles.ground_of(own, None)
        assert Ground.LIVE is roles.ground_of(Rater.OBSERVER, None)
        assert Ground.RECORDING is roles.ground_of(Rater.LOG, None)
        assert roles.ground_of(None, None) is None
        assert Ground.LIVE is roles.ground_of(own, Ground.LIVE)


def test_a_caregiver_speaks_for_the_person_only_where_the_homework_is_the_caregivers() -> None:
    plain = ch.Assignment(id="a", spec=ch.HomeworkSpec("x"), setting=ch.Setting.THERAPY)
    assert not author_roles(plain, None).can_know(KnownBy.ASSIGNEE, Rater.CAREGIVER, None)
    named = attrs.evolve(plain, assignees=(Assignee("m", role=Role.CAREGIVER),))
    assert author_roles(named, None).can_know(KnownBy.ASSIGNEE, Rater.CAREGIVER, None)


def test_the_role_of_the_one_who_assigned_it_is_read() -> None:
    plain = ch.Assignment(
        id="a", spec=ch.HomeworkSpec("x"), setting=ch.Setting.THERAPY, assigned_by=Role.TRAINER
    )
    roles = author_roles(plain, None)
    assert roles.can_know(KnownBy.ASSIGNER, Rater.TRAINER, None)
    assert not roles.can_know(KnownBy.ASSIGNER, Rater.THERAPIST, None)


# -------------------------------------------------------------------------------------- states


def test_a_plan_a_reminder_and_a_middling_difficulty_take_nothing_off_the_list() -> None:
    agreement = ch.Agreement(
        expected_difficulty=ch.percent(70),
        understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
        own_words="To see",
        check_showed=CheckResult.UNDERSTOOD,
    )
    history = missed(report={"difficulty": ch.percent(70)})
    spec = {"reminder": "A dot on the mirror", "schedule": ch.whenever("I feel like it")}
    made = diagnosed(attrs.evolve(history, assignment=plan(0, "Call a friend", agreement, **spec)))
    for barrier in (
        B.FORGETTING, B.NOT_PLANNED, B.TOO_DEMANDING, B.NOT_UNDERSTOOD, B.PURPOSE_UNCLEAR,
        B.ASSIGNING_STYLE,
    ):  # fmt: skip
        assert State.UNEXPLORED is made.state(barrier), barrier
        assert made.about(barrier).beside, "the fact is shown"
    notes = " ".join(show.text(made).split())
    assert "It was rated 70 percent hard, below what counts as out of reach." in notes
    assert "Many people forget. What could remind you at the right moment next time?" in notes


def test_what_is_known_in_general_only_asks() -> None:
    views = co.TherapeuticBeliefs(
        of_other=co.ViewOfOther.HELPLESS_VICTIM,
        of_self=co.ViewOfSelf.RESCUER,
        of_treatment=co.ViewOfTreatment.STATIC,
    )
    attitude = co.HeldAttitude(
        co.HomeworkAttitude.LIKE_SCHOOL,
        strength=ch.percent(90),
        leads_to=tuple(co.AssigningHabit),
    )
    system = co.TherapeuticBeliefSystem(
        entries=(co.TherapeuticBeliefEntry(therapist=views, patient=views),),
        attitudes=(attitude,),
    )
    flood = asked(Rater.PATIENT, circumstances=("A flood",))
    made = stated.diagnose(course("p", flood, therapeutic_beliefs=system))
    assert (B.UNFORESEEN_CIRCUMSTANCES,) == made.supported
    assert {
        B.THERAPIST_ATTITUDE, B.THERAPIST_REACTION,
        B.ASSIGNING_STYLE, B.NOT_REVIEWED,
    } <= {*made.leads}  # fmt: skip
    assert en.LadderStep.SUPERVISE not in {found.step for found in made.steps}


def test_makes_no_sense_has_two_readings_and_safety_comes_first() -> None:
    made = diagnosed(asked(Rater.PATIENT, replies=(en.Reply.MAKES_NO_SENSE,)))
    assert (B.HOPELESSNESS, B.PURPOSE_UNCLEAR) == made.leads
    notes = show.text(made)
    first = notes.index("asking how low things have been, and about safety")
    assert notes.index("Before anything else") < first < notes.index("Where this could go on")
    other = show.text(diagnosed(asked(Rater.PATIENT, motivated=False)))
    assert "Before anything else" not in other


def test_an_answer_outweighs_a_lead_and_a_reason_outweighs_an_answer() -> None:
    lead = en.Attribution(barrier=B.LOW_MOTIVATION, by=Rater.THERAPIST)
    answered = attrs.evolve(asked(Rater.PATIENT, motivated=True), attributions=(lead,))
    assert State.ASKED_AND_NOT_SO is diagnosed(answered).state(B.LOW_MOTIVATION)
    reason = told(1, NOT_DONE, reasons=(en.Reason(B.LOW_MOTIVATION),))
    both = attrs.evolve(answered, reports=(reason,))
    assert State.SUPPORTED is diagnosed(both).state(B.LOW_MOTIVATION)


def test_the_states_do_not_depend_on_the_order_of_what_was_told() -> None:
    inquiries = (
        en.Inquiry(MONDAYS[1], by=Rater.PATIENT, motivated=True),
        en.Inquiry(MONDAYS[1], by=Rater.THERAPIST, motivated=False),
        en.Inquiry(MONDAYS[1], replies=(en.Reply.MAKES_NO_SENSE,)),
    )
    found = {
        repr([
            (b.key, b.state, [(f.indicator, f.by, f.ground, f.times) for f in (
                *b.speaks_for, *b.speaks_against, *b.leads, *b.beside)])
            for b in diagnosed(missed(inquiries=order)).barriers
        ])
        for order in permutations(inquiries)
    }  # fmt: skip
    assert 1 == len(found)


@pytest.mark.parametrize("barrier", B)
def test_what_the_person_expects_is_talked_over_between_the_two_and_not_in_supervision(
    barrier: B,
) -> None:
    own = barrier.side is en.Side.THERAPIST or barrier is B.THERAPIST_REACTION
    by = Rater.THERAPIST if KNOWN_BY[barrier] is KnownBy.ASSIGNER else Rater.PATIENT
    made = diagnosed(asked(by, explored=(en.Explored(barrier, applies=True),)))
    assert (barrier,) == made.supported
    assert own == (en.LadderStep.SUPERVISE in {found.step for found in made.steps})


# ----------------------------------------------------------------------------------- occasions


def test_what_was_true_long_ago_is_history() -> None:
    hurried = en.AssigningObservation(MONDAYS[0], manners=(en.Manner.HURRIED,))
    histories = [
        missed(0, report={"reasons": (en.Reason(B.FORGETTING),)}, assigning=(hurried,)),
        *(done(n) for n in range(1, 7)),
        missed(7, report={"reasons": (en.Reason(B.UNFORESEEN_CIRCUMSTANCES),)}),
    ]
    made = diagnosed(*histories)
    assert NOW == made.asked_about
    assert (B.UNFORESEEN_CIRCUMSTANCES,) == made.supported
    assert State.UNEXPLORED is made.state(B.ASSIGNING_STYLE)
    whole = diagnosed(*histories, about=WHOLE)
    assert {B.FORGETTING, B.UNFORESEEN_CIRCUMSTANCES, B.ASSIGNING_STYLE} == {*whole.supported}
    first = diagnosed(*histories, about=OneAssignment("a0"))
    assert {B.FORGETTING, B.ASSIGNING_STYLE} == {*first.supported}
    assert (B.UNFORESEEN_CIRCUMSTANCES,) == diagnosed(*histories, about=LastSessions(2)).supported
    assert (0,) == whole.about(B.FORGETTING).speaks_for[0].assignment_places


def test_nothing_stands_in_the_way_of_what_was_done_at_the_latest_session() -> None:
    reason = {"reasons": (en.Reason(B.FORGETTING),)}
    made = diagnosed(missed(0, report=reason), done(1))
    assert () == made.supported
    assert 0 == made.missed
    assert (B.FORGETTING,) == diagnosed(missed(0, report=reason), done(1), about=WHOLE).supported
    notes = show.text(made)
    assert "Not explored" not in notes
    assert "20 to 50" not in notes


def test_a_reason_of_an_earlier_week_of_one_long_assignment_is_history_too() -> None:
    reports = [told(n, NOT_DONE) for n in range(1, 8)]
    reports[0] = told(1, NOT_DONE, reasons=(en.Reason(B.FORGETTING),))
    long = ch.AssignmentHistory(plan(0, "Write a diary"), reports=tuple(reports))
    sessions = tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[:8]))
    assert () == stated.diagnose(course("p", long, sessions=sessions)).supported
    whole = stated.diagnose(course("p", long, sessions=sessions), about=WHOLE)
    assert (B.FORGETTING,) == whole.supported


def test_how_it_is_assigned_and_believed_carries_over_in_a_window() -> None:
    brief = en.AssigningObservation(MONDAYS[0], manners=(en.Manner.BRIEF,))
    thought = en.Inquiry(
        MONDAYS[1],
        explored=(en.Explored(B.NO_TIME, applies=True),),
        when_starting=(en.HomeworkThought("x", effect=en.Effect.HINDERS),),
        when_accepting=(),
    )
    early = ch.AssignmentHistory(plan(0, "Call a friend"), assigning=(brief,), inquiries=(thought,))
    last = missed(3)
    now = {"about": OneAssignment("a3")}
    made = diagnosed(early, last, **now)
    assert {B.ASSIGNING_STYLE, B.PATIENT_BELIEF} == {*made.supported}
    assert made.about(B.PATIENT_BELIEF).beside, "an answer about another task is no answer"
    narrow = stated.with_(engagement={"carries_over": 2})
    between = (done(1), done(2))
    assert () == diagnosed(early, *between, last, policy=narrow, **now).supported
    overcome = diagnosed(attrs.evolve(done(2), assigning=(brief,)), last, **now)
    assert [True] == [fact.overcome for fact in overcome.about(B.ASSIGNING_STYLE).beside]


def test_a_missing_review_counts_in_the_window_alone() -> None:
    histories = [done(0, reviews=()), *(done(n) for n in range(1, 7)), missed(7)]
    assert State.UNEXPLORED is diagnosed(*histories).state(B.NOT_REVIEWED)
    assert State.SUPPORTED is diagnosed(*histories, about=WHOLE).state(B.NOT_REVIEWED)
    near = [done(5), done(6, reviews=()), missed(7)]
    assert State.SUPPORTED is diagnosed(*near).state(B.NOT_REVIEWED)
    carried_out = diagnosed(done(5, reviews=()), done(6))
    assert carried_out.about(B.NOT_REVIEWED).beside[0].overcome


def test_what_is_asked_about_is_checked() -> None:
    with pytest.raises(LookupError, match="no assignment of this id"):
        diagnosed(missed(), about=OneAssignment("ghost"))
    with pytest.raises(TypeError, match="about must be"):
        diagnosed(missed(), about="now")
    with pytest.raises(TypeError, match="book must be"):
        diagnosed(missed(), book="mine")
    with pytest.raises(ch.InvariantError):
        LastSessions(0)


@pytest.mark.parametrize(
    ("about", "key", "shown"),
    [
        (NOW, "now", "what stands in the way now"),
        (CourseExtent(Extent.WHOLE), "whole", "the whole course"),
        (LastSessions(1), "last-sessions", "the last session\n"),
        (LastSessions(3), "last-sessions", "the last 3 sessions"),
        (OneAssignment("a0"), "one-assignment", "the assignment a0"),
    ],
)
def test_a_diagnosis_says_what_it_was_asked_about(about: Any, key: str, shown: str) -> None:
    made = diagnosed(missed(), about=about)
    assert about == made.asked_about
    assert key == made.row()["asked_about"]
    assert f"asked about: {shown}" in show.text(made)
    assert made == exchange.loads(exchange.dumps(made))


def test_without_a_known_outcome_the_last_sessions_are_looked_at() -> None:
    unknown = ch.AssignmentHistory(
        plan(0, "Call a friend"),
        reports=(ch.Report(Rater.PATIENT, said_on=MONDAYS[1], difficulty=ch.percent(95)),),
    )
    assert (B.TOO_DEMANDING,) == diagnosed(unknown).supported


# --------------------------------------------------------------------------- words and a book


TORN = "My partner tore up the sheet"


def test_a_reason_in_words_is_shown_to_whoever_has_the_course_and_not_stored() -> None:
    history = missed(report={"reasons": (en.Reason(words=TORN, sound=True),)})
    made = diagnosed(history)
    assert (B.OTHER,) == made.supported
    assert TORN not in exchange.dumps(made)
    assert TORN not in show.text(made)
    assert f"in these words: {TORN}" in show.text(made, course("p", history))
    other = course("p", missed(report={"reasons": (en.Reason(B.NO_TIME),)}))
    assert "in these words" not in show.text(made, other)
    assert "in these words" not in show.text(made, course("p", missed()))
    assert "in these words" not in show.text(made, course("p"))


NIGHTS = en.OwnBarrier(
    "night-shifts",
    side=en.Side.ENVIRONMENT,
    known_by=KnownBy.DAILY_LIFE,
    means="night shifts left no rhythm for it",
    question="What does a day after a night shift look like?",
    options=(
        en.Option(
            "planning it for the days after the shifts",
            evidence=AdviceEvidence.EXPERT_OPINION,
            source=en.BARRIERS[B.NO_TIME].options[0].source,
        ),
    ),
)


def _observe_nights(history: Any, policy: Any) -> Any:
    if history.ended is not None:
        yield en.Observation("night-shifts", en.Speaks.FOR, "ended")


ENDED = en.Indicator(
    "ended-early",
    scope=ch.AssignmentHistory,
    judge=_observe_nights,
    says_for="It was ended early.",
    source=en.BARRIERS[B.NO_TIME].options[0].source,
)
MINE = en.BARRIER_BOOK.with_name("clinic").with_barriers(NIGHTS).with_indicators(ENDED)


def test_an_own_barrier_is_found_shown_and_stored() -> None:
    explored = (en.Explored(own_barrier="night-shifts", applies=True),)
    history = asked(Rater.PATIENT, explored=explored)
    made = diagnosed(history, book=MINE)
    found = made.about_own("night-shifts")
    assert State.SUPPORTED is found.state
    assert ("night-shifts",) == made.own_barriers_with_state(State.SUPPORTED)
    assert "supported" == made.row()["own_night_shifts"]
    assert 1 == made.row()["n_environment"]
    notes = " ".join(show.text(made, barriers=MINE).split())
    assert "night shifts: night shifts left no rhythm for it" in notes
    assert "To ask: What does a day after a night shift look like?" in notes
    assert "planning it for the days after the shifts" in notes
    again = exchange.loads(exchange.dumps(made))
    assert made == again
    strange = " ".join(show.text(again).split())
    assert "night shifts: a barrier of another book" in strange
    table = show.barriers({"p": made, "q": diagnosed(missed())})
    assert "night shifts" in table
    assert (
        State.LEAD
        is diagnosed(
            missed(attributions=(en.Attribution(own_barrier="night-shifts", by=Rater.THERAPIST),)),
            book=MINE,
        )
        .about_own("night-shifts")
        .state
    )


def test_an_own_barrier_without_its_book_is_kept() -> None:
    reasons = (en.Reason(own_barrier="night-shifts"),)
    made = diagnosed(missed(report={"reasons": reasons}))
    found = made.about_own("night-shifts")
    assert (State.SUPPORTED, en.Side.OTHER) == (found.state, found.side)
    assert "night shifts" in show.text(made)
    assert State.UNEXPLORED is made.about_own("other-thing").state


def test_an_own_indicator_supports_and_a_lead_of_an_unknown_book_is_readable() -> None:
    history = missed(ended=en.Ending(en.EndKind.WITHDRAWN))
    made = diagnosed(history, book=MINE)
    assert State.SUPPORTED is made.about_own("night-shifts").state
    assert "It was ended early." in show.text(made, barriers=MINE)
    assert "ended early." in show.text(made)
    assert made.basis.rules == "clinic"
    assert made.basis.rules_digest != diagnosed(history).basis.rules_digest
    guess = asked(Rater.THERAPIST, explored=(en.Explored(own_barrier="x", applies=True),))
    assert "The therapist's impression was that x." in show.text(diagnosed(guess))
    nobody = missed(attributions=(en.Attribution(barrier=B.NO_TIME),))
    assert "Somebody's impression was that daily life" in show.text(diagnosed(nobody))


def test_what_is_true_of_the_course_as_a_whole_is_found_without_an_assignment() -> None:
    def observe(course: ch.Course, policy: Any) -> Any:
        if course.id is not None:
            seen = en.Observation(B.THERAPIST_ATTITUDE, en.Speaks.ASKS, "id")
            yield seen._replace(first_affected=WHOLE_COURSE)

    of_course = en.Indicator(
        "of-course", scope=ch.Course, judge=observe, says_for="It is so.", source=ENDED.source
    )
    book = en.BARRIER_BOOK.with_indicators(of_course)
    for histories in ((), (done(0),), (missed(),)):
        made = diagnosed(*histories, book=book)
        assert (B.THERAPIST_ATTITUDE,) == made.leads


def test_a_book_takes_another_question_and_more_options() -> None:
    option = NIGHTS.options[0]
    book = MINE.with_question(B.NO_TIME, "Wann am Tag ist Zeit?").with_options(B.NO_TIME, option)
    book = book.with_question("night-shifts", "Und nachts?")
    made = diagnosed(missed(report={"reasons": (en.Reason(B.NO_TIME),)}), book=book)
    notes = show.text(made, barriers=book)
    assert "Wann am Tag ist Zeit?" in notes
    assert "planning it for the days after the shifts" in notes
    assert "Und nachts?" in notes
    assert made.basis.rules_digest != diagnosed(missed(), book=MINE).basis.rules_digest
    assert "BarrierBook('clinic', " in repr(book)
    with pytest.raises(LookupError, match="no such barrier"):
        en.BARRIER_BOOK.with_options("night-shifts", option)
    with pytest.raises(ch.InvariantError, match="key-twice"):
        MINE.with_indicators(ENDED)
    with pytest.raises(TypeError, match="barriers must be"):
        MINE.with_barriers("night-shifts")  # type: ignore[arg-type]
    with pytest.raises(ch.InvariantError, match="key-of-the-library"):
        attrs.evolve(NIGHTS, key="no-time")
    assert State.UNEXPLORED is diagnosed(missed(), book=MINE).about_own("night-shifts").state
    assert "not explored" in show.text(diagnosed(missed(), book=MINE))


def test_a_barrier_has_one_name() -> None:
    for refused in (
        en.Explored,
        lambda: en.Explored(B.NO_TIME, own_barrier="x"),
        lambda: en.Reason(B.NO_TIME, own_barrier="x"),
        lambda: en.Attribution(barrier=B.NO_TIME, own_barrier="x"),
        BarrierFound,
        lambda: en.Inquiry(explored=(en.Explored(own_barrier="x"),) * 2),
    ):
        with pytest.raises(ch.InvariantError):
            refused()
    en.Inquiry(explored=(en.Explored(own_barrier="x"), en.Explored(own_barrier="y")))


# --------------------------------------------------------------------------------------- notes


def test_notes_of_supervision_call_the_two_by_their_roles_and_cite_no_figure_of_patients() -> None:
    report = ch.Report(
        Rater.SUPERVISEE,
        said_on=MONDAYS[1],
        completion=NOT_DONE,
        reasons=(en.Reason(B.LOW_IMPORTANCE), en.Reason(B.OFF_GOAL)),
    )
    seen = en.AssigningObservation(MONDAYS[0], manners=(en.Manner.BRIEF,))
    assignment = attrs.evolve(plan(0, "Read a chapter"), setting=ch.Setting.SUPERVISION)
    history = ch.AssignmentHistory(assignment, reports=(report,), assigning=(seen,))
    made = stated.diagnose(ch.Course((history,), setting=ch.Setting.SUPERVISION))
    notes = show.text(made)
    assert "\nSupervisee\n" in notes
    assert "\nSupervisor\n" in notes
    assert "\nPatient\n" not in notes
    assert "percent of patients" not in notes
    assert "what the person wants to learn in supervision" in notes
    assert "Which of the things you want from supervision" in " ".join(notes.split())
    therapy = show.text(diagnosed(missed(report={"reasons": (en.Reason(B.LOW_IMPORTANCE),)})))
    assert "20 to 50 percent of patients in therapy" in " ".join(therapy.split())
    assert "take away from therapy" in " ".join(therapy.split())


def test_an_old_diagnosis_is_shown_by_what_it_holds() -> None:
    made = diagnosed(missed())
    old = attrs.evolve(made, asked_about=None, missed=None)
    assert "asked about" not in show.text(old)
    assert "Not explored" in show.text(old)
    assert old.row()["asked_about"] is None
    carried_out = attrs.evolve(diagnosed(done(0)), asked_about=None, missed=None)
    assert "Not explored" not in show.text(carried_out)


def test_facts_of_another_version_are_shown_readably() -> None:
    one_sided = BarrierFact("given-as-reason", side=en.Speaks.FOR, times=9, at=("histories",))
    rated = BarrierFact("difficulty-met", side=en.Speaks.FOR, times=1, at=("histories.0",))
    many = BarrierFact(
        "task-understood",
        side=en.Speaks.AGAINST,
        times=6,
        at=tuple(f"histories.{n}.inquiries.0" for n in range(6)),
    )
    reason = BarrierFact("typical-reply", side=en.Speaks.AGAINST, times=1, at=("histories.0",))
    made = diagnosed(missed())
    found = BarrierFound(
        B.TOO_DEMANDING, speaks_for=(one_sided, rated), speaks_against=(many, reason)
    )
    notes = " ".join(show.text(attrs.evolve(made, barriers=(found,))).split())
    assert "It was given as a reason. (9 times)" in notes
    assert "It was rated some percent hard" in notes
    assert "(6 times; 6 assignments)" in notes
    assert "typical reply." in notes
    assert "+-" in show.barriers({"p": attrs.evolve(made, barriers=(found,))})


def test_remedies_never_borrow_the_citation_of_the_barrier() -> None:
    for entry in en.BARRIERS.values():
        named_by = {(c.source, c.says) for c in entry.sources if c.source != "library"}
        for option in entry.options:
            assert (option.source.source, option.source.says) not in named_by, entry.barrier


def test_only_what_was_observed_is_called_observational() -> None:
    observed = {
        (entry.barrier, option.source.source)
        for entry in en.BARRIERS.values()
        for option in entry.options
        if option.evidence.value == "observational"
    }
    assert {barrier for barrier, _ in observed} == {
        B.NOT_UNDERSTOOD, B.LOW_IMPORTANCE, B.FORGETTING, B.PURPOSE_UNCLEAR, B.NOT_PLANNED,
        B.OFF_GOAL, B.UNFORESEEN_CIRCUMSTANCES, B.NOT_REVIEWED, B.ASSIGNING_STYLE,
    }  # fmt: skip
    assert {source for _, source in observed} == {
        "detweiler-bedell-whisman-2005", "ryum-2023", "framework-synthesis-2024",
    }  # fmt: skip


def test_a_diagnosis_of_an_older_version_is_read_with_its_facts_and_shown() -> None:
    planned = {
        "indicator": "in-the-plan", "side": "against", "overcome": False, "times": 1, "words": [],
        "at": ["histories.0.assignment.spec.reminder"],
    }  # fmt: skip
    answered = {**planned, "indicator": "asked-about"}
    overcome = {**answered, "overcome": True}
    manner = {**planned, "indicator": "manner", "side": "for"}
    alike = {**planned, "indicator": "alike", "side": "for"}
    document = exchange.to_data(attrs.evolve(diagnosed(missed()), asked_about=None, missed=None))
    document |= {"version": "0.3"}
    document["data"]["barriers"] = [
        {"barrier": "forgetting", "speaks_for": [], "speaks_against": [planned]},
        {"barrier": "no-time", "speaks_against": [answered, planned]},
        {"barrier": "tedious", "speaks_against": [overcome]},
        {"barrier": "relationship", "speaks_for": [manner, alike], "speaks_against": []},
        {"barrier": "therapist-attitude", "speaks_for": [alike]},
    ]
    read = exchange.from_data(document)
    states = {
        B.FORGETTING: State.UNEXPLORED,
        B.NO_TIME: State.ASKED_AND_NOT_SO,
        B.TEDIOUS: State.UNEXPLORED,
        B.EXPECTATION_OF_THERAPIST: State.SUPPORTED,
        B.THERAPIST_ATTITUDE: State.LEAD,
    }
    assert states == {barrier: read.state(barrier) for barrier in states}
    assert 7 == sum(
        len(b.speaks_for) + len(b.speaks_against) + len(b.leads) + len(b.beside)
        for b in read.barriers
    )
    assert (None, None) == (read.about(B.NO_TIME).speaks_against[0].by, read.asked_about)
    assert "The plan itself has this" in show.text(read)


def test_what_was_overcome_is_no_answer() -> None:
    fact = BarrierFact("asked-about", side=en.Speaks.AGAINST, overcome=True, times=1, at=("id",))
    assert State.UNEXPLORED is BarrierFound(B.TEDIOUS, speaks_against=(fact,)).state


def test_the_two_reported_reasons_are_barriers_of_the_one_who_assigns() -> None:
    for barrier in (B.RECOMMENDATIONS_TOO_STRICT, B.LITTLE_CAN_BE_ASSIGNED):
        assert en.Side.THERAPIST is barrier.side
        said = (en.Explored(barrier, applies=True),)
        assert (barrier,) == diagnosed(asked(Rater.THERAPIST, explored=said)).supported
        assert (barrier,) == diagnosed(asked(Rater.PATIENT, explored=said)).leads
