"""Rules for REFLECTED: self-practice is followed by written reflection."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import (
    OpenPartReason,
    PartAnswer,
    combine_part_answers,
    example_dated_session,
)
from cbt_homework.supervision.self_practice import Reflection, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.session import SupervisionSession

_rule = partial(
    Rule[SupervisionSession], subject=SupervisionSession, criterion=SupervisionCriterion.REFLECTED
)


PracticeJudge = Callable[[SelfPractice, str, Policy], PartAnswer | None]


def _make_practices_judge(
    judge_practice: PracticeJudge, *, of_reflections: bool = False
) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    def judge_practices(session: SupervisionSession, policy: Policy) -> Outcome | None:
        practiced = session.self_practice or ()
        return combine_part_answers(
            (
                judge_practice(practice, f"self_practice.{i}.", policy)
                for i, practice in enumerate(practiced)
            ),
            # SU42 asks for a reflection
            silent=of_reflections and any(practice.reflection is None for practice in practiced),
        )

    return judge_practices


_DAY = date(2026, 3, 6)  # the day of practice in the examples


def _example_session_with_practice(
    reflection: Reflection | Missing | None = None, **practice_fields: Any
) -> SupervisionSession:
    sound: dict[str, Any] = {"on": _DAY, "done": True}
    practice = SelfPractice(
        SelfPracticeTask.TEST_THOUGHTS, reflection=reflection, **(sound | practice_fields)
    )
    return example_dated_session(self_practice=(practice,))


_BOTH = Reflection(
    personal="I ask for little", professional="I ask patients for little", on=date(2026, 3, 7)
)
_TWICE = example_dated_session(
    self_practice=tuple(
        SelfPractice(SelfPracticeTask.TEST_THOUGHTS, on=_DAY, done=True, reflection=reflection)
        for reflection in (_BOTH, None)
    )
)
_FIRST_THEN = Citation(
    "bennett-levy-2006",
    CitationStatus.VERIFIED,
    says="A method is practiced on oneself, and then reflected on in writing, at a personal and at "
    "a professional level.",
)


def _reflection_written_answer(
    practice: SelfPractice, path_prefix: str, policy: Policy
) -> PartAnswer | None:
    done, reflection, path = practice.done, practice.reflection, f"{path_prefix}reflection"
    if isinstance(reflection, Reflection):
        return PartAnswer(Verdict.MET, (path,))
    if done is False or Missing.NOT_APPLICABLE in (done, reflection):
        return None  # nothing was practiced, or there is nothing to write about
    if not isinstance(done, bool):
        open_ = (
            (f"{path_prefix}done",) if reflection is Missing.NONE else (f"{path_prefix}done", path)
        )
        return PartAnswer(Verdict.UNKNOWN, open_, _reason_why_open_facts(done))
    if reflection is Missing.NONE:
        return PartAnswer(Verdict.UNMET, (path,), (("lack", reflection),))
    if reflection is Missing.NOT_ASKED:
        return PartAnswer(Verdict.UNMET, (path,))
    return PartAnswer(Verdict.UNKNOWN, (path,), _reason_why_open_facts(reflection))


def _reason_why_open_facts(answer: Missing | None) -> tuple[tuple[str, Term], ...]:
    return (("why", answer or OpenPartReason.NOT_RECORDED),)


_ARTICLE = article("Self-practice and self-reflection go together.")


PRACTICE_FOLLOWED_BY_REFLECTION = _rule(
    "SU42",
    "practice-followed-by-reflection",
    _make_practices_judge(_reflection_written_answer),
    Weight.ESSENTIAL,
    version=2,
    asks="Was what was practiced on oneself followed by reflection in writing?",
    why="Practice shows what a method is like from inside; writing about it makes that into "
    "something to work with.",
    met="Self-practice followed by reflection in writing: {count}.",
    unmet="Self-practice recorded as not followed by reflection in writing: {count}.",
    none="The record says that no reflection in writing followed self-practice: {count}.",
    unknown="Whether reflection in writing followed self-practice: {why}.",
    question="What did you notice, while you did it yourself?",
    options=("writing half a page soon after the practice, while it is fresh",),
    effort=Effort.A_FEW_MINUTES,
    sources=(_FIRST_THEN, _ARTICLE),
    examples=lambda: (
        Example.met("reflected on", _example_session_with_practice(_BOTH)),
        Example.unmet(
            "reflection was not asked for", _example_session_with_practice(Missing.NOT_ASKED)
        ),
        Example.unmet("none was written", _example_session_with_practice(Missing.NONE)),
        Example.unknown("nothing recorded of it", _example_session_with_practice()),
        Example.unknown("kept to oneself", _example_session_with_practice(Missing.DECLINED)),
        Example.unknown(
            "whether it was practiced was not kept", _example_session_with_practice(done=None)
        ),
        Example.silent("not practiced", _example_session_with_practice(done=False)),
    ),
    cannot_see="How much it went into depth.",
)


class PersonalOrProfessionalLevel(Term):
    """The two levels of reflection on self-practice."""

    PERSONAL = "personal"
    PROFESSIONAL = "professional"


def _reflection_at_both_levels_answer(
    practice: SelfPractice, path_prefix: str, policy: Policy
) -> PartAnswer | None:
    reflection = practice.reflection
    if not isinstance(reflection, Reflection):
        return None
    answers = {
        PersonalOrProfessionalLevel.PERSONAL: reflection.personal,
        PersonalOrProfessionalLevel.PROFESSIONAL: reflection.professional,
    }
    open_ = [level for level, words in answers.items() if words is None]
    paths = tuple(f"{path_prefix}reflection.{level.value}" for level in open_ or answers)
    if open_:
        return PartAnswer(policy.absent, paths, (("level", open_[0]),))
    return PartAnswer(Verdict.MET, paths)


REFLECTED_AT_BOTH_LEVELS = _rule(
    "SU43",
    "reflected-at-both-levels",
    _make_practices_judge(_reflection_at_both_levels_answer, of_reflections=True),
    Weight.ESSENTIAL,
    version=2,
    asks="Is there reflection at both levels: for oneself, and for the work with patients?",
    why="What a practice means for oneself stays private experience until it is asked what it "
    "means for the work; without the first the second has little to draw on.",
    met="Reflections at both levels: {count}.",
    unmet="Reflections without an entry at one of two levels: {count}, the first such level: "
    "{level}.",
    unknown="Reflections of which a level is not recorded: {count}, the first such level: {level}.",
    question="What does it say about you, and what about your work with patients?",
    options=("one question for each level, written above the page",),
    effort=Effort.A_FEW_MINUTES,
    sources=(_FIRST_THEN,),
    examples=lambda: (
        Example.met("both", _example_session_with_practice(_BOTH)),
        Example.unmet(
            "personal only", _example_session_with_practice(Reflection(personal="I rush"))
        ),
        Example.imported(
            "an import that kept one of them",
            _example_session_with_practice(Reflection(professional="I rush them")),
        ),
        Example.silent("no reflection: SU42 speaks", _example_session_with_practice()),
        Example.silent("both, and no reflection on another practice: SU42 speaks", _TWICE),
    ),
    cannot_see="What was found out.",
)


def _reflection_after_practice_answer(
    practice: SelfPractice, path_prefix: str, policy: Policy
) -> PartAnswer | None:
    reflection = practice.reflection
    if not isinstance(reflection, Reflection):
        return None
    days = {f"{path_prefix}on": practice.on, f"{path_prefix}reflection.on": reflection.on}
    open_ = tuple(path for path, day in days.items() if day is None)
    if practice.on is None or reflection.on is None:
        return PartAnswer(Verdict.UNKNOWN, open_)
    verdict = Verdict.UNMET if reflection.on < practice.on else Verdict.MET
    return PartAnswer(verdict, tuple(days))


REFLECTED_AFTER_PRACTICE = _rule(
    "SU44",
    "reflected-after-practice",
    _make_practices_judge(_reflection_after_practice_answer, of_reflections=True),
    Weight.HELPFUL,
    version=2,
    asks="Is the reflection of the day of practice, or later?",
    why="Reflection begins with what was experienced. A plan for the practice is something else, "
    "and useful too.",
    met="Reflections of the day of practice or later: {count}.",
    unmet="Reflections dated before the practice: {count}.",
    unknown="The day of a practice, or of its reflection, is not recorded.",
    question="Was this written before you tried it, or after?",
    options=("adding what the practice itself was like",),
    sources=(_FIRST_THEN,),
    examples=lambda: (
        Example.met("a day later", _example_session_with_practice(_BOTH)),
        Example.unmet("dated before", _example_session_with_practice(_BOTH, on=date(2026, 3, 8))),
        Example.unknown(
            "no day of practice on record", _example_session_with_practice(_BOTH, on=None)
        ),
        Example.silent("no reflection: SU42 speaks", _example_session_with_practice()),
        Example.silent("a day later, and no reflection on another practice: SU42 speaks", _TWICE),
    ),
    cannot_see="At what time of the day each was.",
)


def _practice_linked_to_patient_answer(
    practice: SelfPractice, path_prefix: str, policy: Policy
) -> PartAnswer | None:
    if practice.done in (False, Missing.NOT_APPLICABLE):
        return None
    links = {
        f"{path_prefix}parallel_to": practice.parallel_to,
        f"{path_prefix}pattern": practice.pattern,
    }
    open_ = tuple(path for path, link in links.items() if link is None)
    return PartAnswer(policy.absent, open_) if open_ else PartAnswer(Verdict.MET, tuple(links))


PRACTICE_BESIDE_THE_PATIENTS = _rule(
    "SU45",
    "practice-beside-the-patients",
    _make_practices_judge(_practice_linked_to_patient_answer),
    Weight.HELPFUL,
    asks="Is self-practice linked to a patient's homework, and to what both have in common?",
    why="Who does the like of what a patient does knows what it asks for. Naming the pattern "
    "brings both into one conversation.",
    met="Self-practice linked to a patient's homework and to a pattern: {count}.",
    unmet="Self-practice without such a link on record: {count}.",
    unknown="To which homework of a patient, or to which pattern, self-practice is linked is not "
    "recorded ({count}).",
    question="Which homework of a patient is this like, and what do both have in common?",
    options=("choosing a task that is like one the patient has now",),
    sources=(
        article("Five tasks for the therapist that are like those of the patient."),
        library("Both are linked to one pattern of a formulation."),
    ),
    examples=lambda: (
        Example.met("linked", _example_session_with_practice(parallel_to="a1", pattern="p1")),
        Example.unmet("no pattern", _example_session_with_practice(parallel_to="a1")),
        Example.imported("an import that kept none", _example_session_with_practice()),
        Example.silent("not practiced", _example_session_with_practice(done=False)),
    ),
    cannot_see="Whether it is the same pattern.",
)


REFLECTION: tuple[Rule[SupervisionSession], ...] = (
    PRACTICE_FOLLOWED_BY_REFLECTION,
    REFLECTED_AT_BOTH_LEVELS,
    REFLECTED_AFTER_PRACTICE,
    PRACTICE_BESIDE_THE_PATIENTS,
)
