"""REFLECTED: what was practiced on oneself is reflected on in writing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.practice import Reflection, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.rules.combining import PartWord, Said, altogether, session
from cbt_homework.supervision.session import SupervisionSession


class ReflectionLevel(Term):
    """The two levels of reflection on self-practice."""

    PERSONAL = "personal"
    PROFESSIONAL = "professional"


Each = Callable[[SelfPractice, str, Policy], Said | None]


def _of_each(
    each: Each, *, of_reflections: bool = False
) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    def judge(held: SupervisionSession, policy: Policy) -> Outcome | None:
        practiced = held.self_practice or ()
        return altogether(
            (each(p, f"self_practice.{i}.", policy) for i, p in enumerate(practiced)),
            # SU42 asks for a reflection
            silent=of_reflections and any(p.reflection is None for p in practiced),
        )

    return judge


def _followed(practice: SelfPractice, at: str, policy: Policy) -> Said | None:
    done, reflection, path = practice.done, practice.reflection, f"{at}reflection"
    if isinstance(reflection, Reflection):
        return Said(Verdict.MET, (path,))
    if done is False or Missing.NOT_APPLICABLE in (done, reflection):
        return None  # nothing was practiced, or there is nothing to write about
    if not isinstance(done, bool):
        return Said(Verdict.UNKNOWN, (f"{at}done", path), _why(done))
    if reflection is Missing.NOT_ASKED:
        return Said(Verdict.UNMET, (path,))
    return Said(Verdict.UNKNOWN, (path,), _why(reflection))


def _why(answer: Missing | None) -> tuple[tuple[str, Term], ...]:
    return (("why", answer or PartWord.NOT_RECORDED),)


def _at_both_levels(practice: SelfPractice, at: str, policy: Policy) -> Said | None:
    reflection = practice.reflection
    if not isinstance(reflection, Reflection):
        return None
    said = {
        ReflectionLevel.PERSONAL: reflection.personal,
        ReflectionLevel.PROFESSIONAL: reflection.professional,
    }
    open_ = [level for level, words in said.items() if words is None]
    paths = tuple(f"{at}reflection.{level.value}" for level in open_ or said)
    if open_:
        return Said(policy.absent, paths, (("level", open_[0]),))
    return Said(Verdict.MET, paths)


def _afterward(practice: SelfPractice, at: str, policy: Policy) -> Said | None:
    reflection = practice.reflection
    if not isinstance(reflection, Reflection):
        return None
    days = {f"{at}on": practice.on, f"{at}reflection.on": reflection.on}
    open_ = tuple(path for path, day in days.items() if day is None)
    if practice.on is None or reflection.on is None:
        return Said(Verdict.UNKNOWN, open_)
    verdict = Verdict.UNMET if reflection.on < practice.on else Verdict.MET
    return Said(verdict, tuple(days))


def _beside_the_patients(practice: SelfPractice, at: str, policy: Policy) -> Said | None:
    if practice.done in (False, Missing.NOT_APPLICABLE):
        return None
    links = {f"{at}parallel_to": practice.parallel_to, f"{at}pattern": practice.pattern}
    open_ = tuple(path for path, known in links.items() if known is None)
    return Said(policy.absent, open_) if open_ else Said(Verdict.MET, tuple(links))


_DAY = date(2026, 3, 6)  # the day of practice in the examples


def _practiced(reflection: Reflection | Missing | None = None, **parts: Any) -> SupervisionSession:
    sound: dict[str, Any] = {"on": _DAY, "done": True}
    practice = SelfPractice(
        SelfPracticeTask.TEST_THOUGHTS, reflection=reflection, **(sound | parts)
    )
    return session(self_practice=(practice,))


_BOTH = Reflection(
    personal="I ask for little", professional="I ask patients for little", on=date(2026, 3, 7)
)
_TWICE = session(
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
_ARTICLE = article("Self-practice and self-reflection go together.")

REFLECTED: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU42",
        name="practice-followed-by-reflection",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.REFLECTED,
        subject=SupervisionSession,
        judge=_of_each(_followed),
        asks="Was what was practiced on oneself followed by reflection in writing?",
        why="Practice shows what a method is like from inside; writing about it makes that into "
        "something to work with.",
        met="Self-practice followed by reflection in writing: {count}.",
        unmet="Self-practice recorded as not followed by reflection in writing: {count}.",
        unknown="Whether reflection in writing followed self-practice: {why}.",
        question="What did you notice, while you did it yourself?",
        options=("writing half a page soon after the practice, while it is fresh",),
        effort=Effort.A_FEW_MINUTES,
        sources=(_FIRST_THEN, _ARTICLE),
        examples=lambda: (
            Example("reflected on", _practiced(_BOTH), Verdict.MET),
            Example("reflection was not asked for", _practiced(Missing.NOT_ASKED), Verdict.UNMET),
            Example("nothing recorded of it", _practiced(), Verdict.UNKNOWN),
            Example("kept to oneself", _practiced(Missing.DECLINED), Verdict.UNKNOWN),
            Example(
                "whether it was practiced was not kept", _practiced(done=None), Verdict.UNKNOWN
            ),
            Example("not practiced", _practiced(done=False), None),
        ),
        cannot_see="How much it went into depth.",
    ),
    Rule(
        code="SU43",
        name="reflected-at-both-levels",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.REFLECTED,
        subject=SupervisionSession,
        judge=_of_each(_at_both_levels, of_reflections=True),
        asks="Is there reflection at both levels: for oneself, and for the work with patients?",
        why="What a practice means for oneself stays private experience until it is asked what it "
        "means for the work; without the first the second has little to draw on.",
        met="Reflections at both levels: {count}.",
        unmet="Reflections without an entry at one of two levels: {count}, the first such level: "
        "{level}.",
        unknown="Reflections of which a level is not recorded: {count}, the first such level: "
        "{level}.",
        question="What does it say about you, and what about your work with patients?",
        options=("one question for each level, written above the page",),
        effort=Effort.A_FEW_MINUTES,
        sources=(_FIRST_THEN,),
        examples=lambda: (
            Example("both", _practiced(_BOTH), Verdict.MET),
            Example("personal only", _practiced(Reflection(personal="I rush")), Verdict.UNMET),
            Example(
                "an import that kept one of them",
                _practiced(Reflection(professional="I rush them")),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no reflection: SU42 speaks", _practiced(), None),
            Example("both, and no reflection on another practice: SU42 speaks", _TWICE, None),
        ),
        cannot_see="What was found out.",
    ),
    Rule(
        code="SU44",
        name="reflected-after-practice",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.REFLECTED,
        subject=SupervisionSession,
        judge=_of_each(_afterward, of_reflections=True),
        asks="Is the reflection of the day of practice, or later?",
        why="Reflection begins with what was experienced. A plan for the practice is something "
        "else, and useful too.",
        met="Reflections of the day of practice or later: {count}.",
        unmet="Reflections dated before the practice: {count}.",
        unknown="The day of a practice, or of its reflection, is not recorded.",
        question="Was this written before you tried it, or after?",
        options=("adding what the practice itself was like",),
        sources=(_FIRST_THEN,),
        examples=lambda: (
            Example("a day later", _practiced(_BOTH), Verdict.MET),
            Example("dated before", _practiced(_BOTH, on=date(2026, 3, 8)), Verdict.UNMET),
            Example("no day of practice on record", _practiced(_BOTH, on=None), Verdict.UNKNOWN),
            Example("no reflection: SU42 speaks", _practiced(), None),
            Example(
                "a day later, and no reflection on another practice: SU42 speaks", _TWICE, None
            ),
        ),
        cannot_see="At what time of the day each was.",
    ),
    Rule(
        code="SU45",
        name="practice-beside-the-patients",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.REFLECTED,
        subject=SupervisionSession,
        judge=_of_each(_beside_the_patients),
        asks="Is self-practice linked to a patient's homework, and to what both have in common?",
        why="Who does the like of what a patient does knows what it asks for. Naming the pattern "
        "brings both into one conversation.",
        met="Self-practice linked to a patient's homework and to a pattern: {count}.",
        unmet="Self-practice without such a link on record: {count}.",
        unknown="To which homework of a patient, or to which pattern, self-practice is linked is "
        "not recorded ({count}).",
        question="Which homework of a patient is this like, and what do both have in common?",
        options=("choosing a task that is like one the patient has now",),
        effort=Effort.A_QUESTION,
        sources=(
            article("Five tasks for the therapist that are like those of the patient."),
            library("Both are linked to one pattern of a formulation."),
        ),
        examples=lambda: (
            Example("linked", _practiced(parallel_to="a1", pattern="p1"), Verdict.MET),
            Example("no pattern", _practiced(parallel_to="a1"), Verdict.UNMET),
            Example("an import that kept none", _practiced(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("not practiced", _practiced(done=False), None),
        ),
        cannot_see="Whether it is the same pattern.",
    ),
)
