"""Rules for WRITTEN: the person takes the assignment home on paper or screen."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import CONCRETE_GOALS, HELPFUL_ACTS
from cbt_homework.homework.preparation import judge_written_down
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _example_assignment(**agreement_fields: Any) -> Assignment:
    return Assignment(
        id="a1", spec=HomeworkSpec("Tidy one drawer"), agreement=Agreement(**agreement_fields)
    )


_rule = partial(Rule[Assignment], subject=Assignment, criterion=Criterion.WRITTEN, phase=Phase.PLAN)

IN_WRITING = _rule(
    "HW32",
    "in-writing",
    judge_written_down,
    Weight.ESSENTIAL,
    version=2,
    asks="Does the person have it in writing?",
    why="What is written down can be looked up on the day it is due.",
    met="It is written down.",
    unmet="It is recorded that the person does not have it in writing: {how}.",
    unknown="Whether it was written down is not recorded.",
    question="Shall we write it down before you go?",
    options=("handing over the plan, with what it is for",),
    sources=(
        article("The patient and the therapist document their assignments in writing."),
        Citation(
            "helbig-fehm-2004",
            CitationStatus.VERIFIED,
            says="A written note or sheet went with more being done; patient variables "
            "weighed most (77 therapists, correlational).",
        ),
        CONCRETE_GOALS,
        HELPFUL_ACTS,
    ),
    examples=lambda: (
        Example.met("written", _example_assignment(in_writing=True)),
        Example.met("the person has it", _example_assignment(copies_with=(Party.ASSIGNEE,))),
        Example.met("in the person's own hand", _example_assignment(written_by=(Party.ASSIGNEE,))),
        Example.unmet("not written", _example_assignment(in_writing=False)),
        Example.unmet(
            "only the therapist has it",
            _example_assignment(in_writing=True, copies_with=(Party.ASSIGNER,)),
        ),
        Example.unmet("nobody has it", _example_assignment(copies_with=())),
        Example.unknown(
            "in the therapist's hand, and no record of who has it",
            _example_assignment(written_by=(Party.ASSIGNER,)),
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
    ),
    cannot_see="Whether the note is kept where it will be seen.",
)


_BOTH = frozenset(Party)
_COPIES = "agreement.copies_with"


def _judge_written_by_both(assignment: Assignment, policy: Policy) -> Outcome | None:
    agreement = assignment.agreement
    if agreement is None or agreement.in_writing is False:
        return None  # HW32 speaks
    written = judge_written_down(assignment, policy)
    if written.verdict is not Verdict.MET and _COPIES in (*written.at, *written.needs):
        return None  # one absence, one finding: HW32 asks who has it
    hands, copies = agreement.written_by, agreement.copies_with
    if set(hands or ()) >= _BOTH:
        return met("agreement.written_by")
    if set(copies or ()) >= _BOTH:
        return met(_COPIES)
    needs = tuple(
        name for name in ("written_by", "copies_with") if getattr(agreement, name) is None
    )
    if needs:
        return unknown(*(f"agreement.{name}" for name in needs))
    return unmet("agreement.written_by", _COPIES)


WRITTEN_BY_BOTH = _rule(
    "HW40",
    "written-by-both",
    _judge_written_by_both,
    Weight.HELPFUL,
    version=2,
    asks="Did both write it down, or do both have it?",
    why="What one has written oneself is read again, and it is in one's own words. With two copies "
    "both start from the same plan in the next session.",
    met="Both wrote it down, or both have it in writing.",
    unmet="It is recorded that at most one of the two wrote it, and that one of the two has it.",
    unknown="Whether both wrote it down, or have it, is not recorded.",
    question="Would you like to put it down in your own words, while I take a note of it too?",
    options=(
        "having the person write the plan, and keeping a copy",
        "taking a photo of the plan for both",
    ),
    sources=(article("The patient and the therapist document their assignments in writing."),),
    examples=lambda: (
        Example.met("both wrote it", _example_assignment(written_by=tuple(Party))),
        Example.met("both have it", _example_assignment(copies_with=tuple(Party))),
        Example.unmet(
            "the therapist wrote it, and the person has it",
            _example_assignment(written_by=(Party.ASSIGNER,), copies_with=(Party.ASSIGNEE,)),
        ),
        Example.unknown(
            "in the person's hand, and no record of who has it",
            _example_assignment(written_by=(Party.ASSIGNEE,)),
        ),
        Example.unknown("written, and no more recorded", _example_assignment(in_writing=True)),
        Example.silent(
            "nothing written down: only HW32 speaks", _example_assignment(in_writing=False)
        ),
        Example.silent(
            "the therapist alone has it: only HW32 speaks",
            _example_assignment(copies_with=(Party.ASSIGNER,)),
        ),
        Example.silent(
            "nothing recorded of the planning",
            Assignment(id="a1", spec=HomeworkSpec("Tidy one drawer")),
        ),
    ),
    cannot_see="Whether the two notes say the same.",
)


WRITTEN: tuple[Rule[Assignment], ...] = (IN_WRITING, WRITTEN_BY_BOTH)
