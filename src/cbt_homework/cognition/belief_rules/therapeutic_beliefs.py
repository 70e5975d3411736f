"""TB: therapeutic beliefs. What is said is a prompt to reflect, never an assessment of a person."""

from __future__ import annotations

import attrs

from cbt_homework.cognition.belief_rules import therapeutic_belief_judges as judged
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import (
    PRESSING,
    SAVED,
    SAVING,
    TOGETHER,
    attitude,
    by_therapist,
    pair,
    views,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    AssigningHabit,
    TherapeuticBeliefCriterion,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.ratings import Rater, percent
from cbt_homework.foundation.rules import Effort, Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing


def _resembling(says: str) -> tuple[Citation, ...]:
    return (
        Citation(
            "rudd-joiner-1997", CitationStatus.RECONSTRUCTED, says="A table put together anew."
        ),
        article(says),
        Citation(
            "therapist-schemas-review",
            CitationStatus.VERIFIED,
            says="Little empirical support: a prompt to reflect, not an assessment.",
        ),
    )


_KEPT_NONE = "an import that kept none"
_NA = Missing.NOT_APPLICABLE
_OPEN = "A view that is missing leaves it open, and then nothing is said."

THERAPEUTIC: tuple[Rule[TherapeuticBeliefSystem], ...] = (
    Rule(
        code="TB01",
        name="three-views-of-the-therapist",
        weight=Weight.ESSENTIAL,
        criterion=TherapeuticBeliefCriterion.SELF_DESCRIBED,
        subject=TherapeuticBeliefSystem,
        judge=judged.three_views,
        asks="Are the therapist's three views there: of the patient, of oneself, of treatment?",
        why="The three differ from each other more often than one would think, and each can be "
        "looked at alone.",
        met="The therapist's views are recorded ({count} of 3).",
        unmet="Of the therapist's three views, {count} are recorded.",
        unknown="Of the therapist's three views, some are not recorded (recorded: {count}).",
        question="In that moment, who was the patient to you, who were you, and what was "
        "treatment?",
        options=("beginning with the one that comes first to mind",),
        sources=(
            article("Beliefs about oneself, about each other and about treatment are identified."),
        ),
        examples=lambda: (
            Example("all three", by_therapist(SAVING), Verdict.MET),
            Example("two of them", views(None), Verdict.UNMET),
            Example("one was not asked about", views(Missing.NOT_ASKED), Verdict.UNMET),
            Example("nothing of the therapist", by_therapist(None), Verdict.UNMET),
            Example("one was not answered", views(Missing.DECLINED), Verdict.UNKNOWN),
            Example(_KEPT_NONE, by_therapist(None), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("the questions do not apply", views(_NA, _NA, _NA), None),
        ),
        cannot_see="Views that change from minute to minute.",
    ),
    Rule(
        code="TB02",
        name="therapist-describes-it",
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.SELF_DESCRIBED,
        subject=TherapeuticBeliefSystem,
        judge=judged.described_by_oneself,
        asks="Was it the therapist who described the therapist's views?",
        why="It is meant for finding oneself in it. What others put on a person is something else.",
        met="The therapist's views are as the {by} described them.",
        unmet="The therapist's views are as the {by} described them; the therapist's own "
        "description is not recorded.",
        unknown="Who described the therapist's views is not recorded.",
        question="Do you find yourself in any of these words?",
        options=("laying out the words and letting the therapist choose",),
        sources=(article("The supervisee considers which of the typical beliefs are one's own."),),
        examples=lambda: (
            Example("the supervisee", by_therapist(SAVING), Verdict.MET),
            Example(
                "the supervisor",
                by_therapist(TherapeuticBeliefs(described_by=Rater.SUPERVISOR)),
                Verdict.UNMET,
            ),
            Example("nothing recorded of it", views(None), Verdict.UNKNOWN),
            Example("nothing of the therapist: only TB01 speaks", by_therapist(None), None),
        ),
        cannot_see="Whether the words were suggested.",
    ),
    Rule(
        code="TB03",
        name="both-parties-there",
        weight=Weight.ESSENTIAL,
        criterion=TherapeuticBeliefCriterion.BOTH_PARTIES,
        subject=TherapeuticBeliefSystem,
        judge=judged.both_parties,
        asks="Does the patient's side stand beside the therapist's?",
        why="What one party believes and does is often an answer to the other.",
        met="The patient's side is recorded.",
        unmet="The patient's side is not recorded.",
        unknown="The patient's side is not recorded.",
        question="How may the patient see you, oneself and treatment in that moment?",
        options=("asking the patient",),
        sources=(article("It is about therapists' and patients' beliefs alike."),),
        examples=lambda: (
            Example("both", pair(SAVING, SAVED), Verdict.MET),
            Example("the therapist's", by_therapist(SAVING), Verdict.UNMET),
            Example(_KEPT_NONE, by_therapist(SAVING), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the patient was asked, or somebody guessed.",
    ),
    Rule(
        code="TB04",
        name="felt-and-done",
        weight=Weight.ESSENTIAL,
        criterion=TherapeuticBeliefCriterion.FELT_AND_DONE,
        subject=TherapeuticBeliefSystem,
        judge=judged.felt_and_done,
        asks="Beside what is believed, is it recorded what was felt and done?",
        why="Feelings and behavior are what can be noticed first in a session.",
        met="What was felt and done is recorded (sides: {count}).",
        unmet="Of the sides recorded ({count}), what was felt or done is not recorded "
        "({without} in all).",
        unknown="Of the sides recorded ({count}), what was felt or done is not recorded "
        "({without} in all).",
        question="What did you feel just then, and what did you do next?",
        options=("looking at that minute of a recording",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Beliefs stand with the emotions they evoke and typical behavior."),),
        examples=lambda: (
            Example("both", by_therapist(SAVING), Verdict.MET),
            Example("neither", views(None), Verdict.UNMET),
            Example(_KEPT_NONE, views(None), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("nothing of anybody", by_therapist(None), None),
        ),
        cannot_see="Which of them came first.",
    ),
    Rule(
        code="TB05",
        name="used-to-reflect",
        weight=Weight.ESSENTIAL,
        criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
        subject=TherapeuticBeliefSystem,
        judge=judged.reflected_on,
        asks="Is it recorded what the therapist makes of it?",
        why="Being aware of such a pattern is what it is for; there is no number to reach.",
        met="What the therapist makes of it is recorded.",
        unmet="The therapist was not asked what to make of it.",
        unknown="What the therapist makes of it is not recorded.",
        question="What do you make of this, for the homework with this patient?",
        options=("one sentence at the end of supervision",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Simple awareness of such patterns is a useful orientation."),),
        examples=lambda: (
            Example("a sentence", by_therapist(SAVING, reflection="I carry it"), Verdict.MET),
            Example("not asked", by_therapist(SAVING, reflection=Missing.NOT_ASKED), Verdict.UNMET),
            Example("nothing recorded", by_therapist(SAVING), Verdict.UNKNOWN),
            Example(
                "the question does not apply",
                by_therapist(SAVING, reflection=Missing.NOT_APPLICABLE),
                None,
            ),
        ),
        cannot_see="What comes of it.",
    ),
    Rule(
        code="TB06",
        name="views-work-together",
        status=Status.PREVIEW,
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
        subject=TherapeuticBeliefSystem,
        judge=judged.resembles,
        asks="Which pattern do the therapist's three views resemble, taken together?",
        why="A name for a pattern can help to notice it earlier next time. It is a prompt to "
        "reflect, not an assessment.",
        met="As recorded, the therapist's views resemble a pattern named {pattern}.",
        unmet="As recorded, the therapist's views resemble a pattern named {pattern}; that is a "
        "prompt to reflect, not an assessment.",
        question="Does this fit, and when was it different?",
        options=("asking what working together would look like in that minute",),
        effort=Effort.A_FEW_MINUTES,
        sources=_resembling("Views of the other, of oneself and of treatment go together."),
        examples=lambda: (
            Example("working together", by_therapist(TOGETHER), Verdict.MET),
            Example("saving", by_therapist(SAVING), Verdict.UNMET),
            Example("of no one pattern", views(ViewOfOther.COLLABORATOR), Verdict.UNMET),
            Example("one view is not recorded", views(None), None),
            Example("nothing of the therapist: only TB01 speaks", by_therapist(None), None),
        ),
        cannot_see="Whether the table fits this therapist: it is reconstructed, and can be edited.",
        never={Verdict.UNKNOWN: _OPEN},
    ),
    Rule(
        code="TB07",
        name="drift-leads-together",
        version=2,
        status=Status.PREVIEW,
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
        subject=TherapeuticBeliefSystem,
        judge=judged.drifts,
        asks="Where the therapist's pattern changed between entries, did it come to working "
        "together?",
        why="Saving can turn into annoyance and back; seen over sessions that is easier to notice.",
        met="The pattern changed ({count}), the last time from {was} to {became}.",
        unmet="The pattern changed ({count}), the last time from {was} to {became}.",
        question="What happened between these two?",
        options=("laying the entries side by side",),
        effort=Effort.A_FEW_MINUTES,
        sources=_resembling(
            "A therapist tells of saving, then of annoyance, then of helplessness."
        ),
        examples=lambda: (
            Example("to working together", by_therapist(SAVING, TOGETHER), Verdict.MET),
            Example("from saving to pressing", by_therapist(SAVING, PRESSING), Verdict.UNMET),
            Example("no change", by_therapist(SAVING, SAVING), None),
            Example(
                "a later entry with a view missing",
                by_therapist(SAVING, TOGETHER, attrs.evolve(SAVING, of_other=None)),
                None,
            ),
        ),
        cannot_see="Changes within a session.",
        never={Verdict.UNKNOWN: _OPEN},
    ),
    Rule(
        code="TB08",
        name="mirrors-together",
        version=2,
        status=Status.PREVIEW,
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.BOTH_PARTIES,
        subject=TherapeuticBeliefSystem,
        judge=judged.mirrors,
        asks="Where the views of both parties belong to one pattern, is it that of working "
        "together?",
        why="Two patterns that fit into each other keep each other going.",
        met="The views of both parties resemble one pattern, named {pattern}.",
        unmet="The views of both parties resemble one pattern, named {pattern}; that is a prompt "
        "to reflect, not an assessment.",
        question="What does each of you do that invites the other to go on?",
        options=("changing one small thing on one side, as an experiment",),
        effort=Effort.A_FEW_MINUTES,
        sources=_resembling("Doing it for the patient meets a patient who waits."),
        examples=lambda: (
            Example("working together", pair(TOGETHER, TOGETHER), Verdict.MET),
            Example("saving and being saved", pair(SAVING, SAVED), Verdict.UNMET),
            Example("two patterns", pair(TOGETHER, SAVED), None),
            Example("mixed, both", pair(SAVED, SAVING), None),
            Example(
                "a later entry with a view missing",
                TherapeuticBeliefSystem(
                    entries=(
                        *pair(TOGETHER, TOGETHER).entries,
                        *pair(attrs.evolve(SAVING, of_self=None), SAVED).entries,
                    )
                ),
                None,
            ),
            Example("one party", by_therapist(SAVING), None),
        ),
        cannot_see="Who began. Nobody has to have begun.",
        never={Verdict.UNKNOWN: _OPEN},
    ),
    Rule(
        code="TB09",
        name="attitude-put-to-the-test",
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
        subject=TherapeuticBeliefSystem,
        judge=judged.put_to_the_test,
        asks="Is an attitude toward homework that the therapist holds put to the test?",
        why="Where homework is not given because of an attitude, the attitude meets nothing that "
        "could change it.",
        met="Each attitude that is held is put to the test ({count} in all).",
        unmet="Of the attitudes held ({count}), a test of some is not recorded ({without}).",
        unknown="Of the attitudes held ({count}), a test of some is not recorded ({without}).",
        question="What would you expect to see if it were so, and what if not?",
        options=("a small experiment of the therapist's own, with one patient",),
        effort=Effort.A_REDESIGN,
        sources=(
            article("Attitudes lead to leaving homework out, and that keeps them going."),
            library("An attitude believed half or more is held."),
        ),
        examples=lambda: (
            Example("an experiment", attitude(put_to_the_test="hw3"), Verdict.MET),
            Example("none", attitude(strength=percent(80)), Verdict.UNMET),
            Example(_KEPT_NONE, attitude(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("hardly believed", attitude(strength=percent(20)), None),
            Example("no attitudes", by_therapist(SAVING), None),
        ),
        cannot_see="What is true in the attitude. Homework can be one stress more.",
    ),
    Rule(
        code="TB10",
        name="attitude-leads-somewhere",
        weight=Weight.HELPFUL,
        criterion=TherapeuticBeliefCriterion.FELT_AND_DONE,
        subject=TherapeuticBeliefSystem,
        judge=judged.habit_named,
        asks="Is it recorded what an attitude toward homework leads to?",
        why="An attitude shows in how homework is given: at the very end, without its rationale, "
        "without a look at it next time.",
        met="What each attitude leads to is recorded ({count} in all).",
        unmet="Of the attitudes held ({count}), what some lead to is not recorded ({without}).",
        unknown="Of the attitudes held ({count}), what some lead to is not recorded ({without}).",
        question="When you think so, how do you go about homework?",
        options=("looking at the last five minutes of a recording",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Three habits to supervise: rushed, not reviewed, without a rationale."),),
        examples=lambda: (
            Example("rushed", attitude(leads_to=(AssigningHabit.RUSHED_AT_END,)), Verdict.MET),
            Example("asked, nothing", attitude(leads_to=()), Verdict.MET),
            Example("nothing recorded of it", attitude(), Verdict.UNMET),
            Example(_KEPT_NONE, attitude(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no attitudes", by_therapist(SAVING), None),
        ),
        cannot_see="Other reasons for the same habit, such as a session that is too short.",
    ),
)
