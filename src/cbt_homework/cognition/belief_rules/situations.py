"""GROUNDED: a formulation rests on what happened in particular situations."""

from __future__ import annotations

import attrs

from cbt_homework.cognition.belief_rules.common import (
    absent,
    complete,
    diagram,
    each_side,
    paths,
    said,
)
from cbt_homework.cognition.belief_rules.samples import SIDE, SITUATION, patient, situations
from cbt_homework.cognition.beliefs import (
    InterpersonalPattern,
    PatternRelationship,
    RelationshipKind,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    FormulationCriterion,
    HomeworkMoment,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy


def _rests_on_situations(formulation: CaseFormulation, policy: Policy) -> Outcome:
    none, empty, at, count = list[str](), list[str](), list[str](), 0
    for prefix, side in each_side(formulation):
        if side.situations is None:
            none.append(f"{prefix}situations")
        elif not side.situations:
            empty.append(f"{prefix}situations")
        else:
            at.append(f"{prefix}situations")
            count += len(side.situations)
    if empty:
        return unmet(*empty, count=count)
    return absent(policy, *none, count=count) if none else met(*at, count=count)


def _enough_situations(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    counts = {f"{p}situations": len(s.situations or ()) for p, s in each_side(formulation)}
    counts = {path: count for path, count in counts.items() if count}
    if not counts:
        return None  # FO01 speaks
    enough = policy.cognition.beliefs.situations_enough
    few = [path for path, count in counts.items() if count < enough]
    judged = unmet if few else met
    return judged(*(few or counts), count=min(counts.values()), enough=enough)


def _situations_are_whole(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in each_side(formulation):
        at += paths(prefix, "situations", side.situations)
        for i, situation in enumerate(side.situations or ()):
            without += [
                f"{prefix}situations.{i}.{part}"
                for part in ("thought", "emotions", "behavior")
                if getattr(situation, part) is None
            ]
    return complete(policy, len(at), without, *at)


def _thoughts_have_meanings(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    not_asked, declined, thoughtless = list[str](), list[str](), False
    for prefix, side in each_side(formulation):
        for i, situation in enumerate(side.situations or ()):
            path = f"{prefix}situations.{i}.meaning"
            if situation.meaning is Missing.NOT_APPLICABLE:
                continue
            if situation.thought is None:
                thoughtless |= not said(situation.meaning)
                continue
            at.append(path)
            match situation.meaning:
                case None:
                    without.append(path)
                case Missing.NOT_ASKED:
                    not_asked.append(path)
                case Missing():
                    declined.append(path)
                case _:
                    pass
    open_ = len(without) + len(not_asked) + len(declined)
    if not_asked:
        return unmet(*not_asked, *without, count=len(at), without=open_)
    if declined and not (without and policy.absent is Verdict.UNMET):
        return unknown(*declined, *without, count=len(at), without=open_)
    if thoughtless and not without:
        return None  # a thought without a meaning may still come in: FO03 asks for it
    return complete(policy, len(at), [*without, *declined], *at)


_BOTH = {HomeworkMoment.ACCEPTING, HomeworkMoment.STARTING}


def _two_moments(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, short, open_ = list[str](), list[str](), list[str]()
    for prefix, side in each_side(formulation):
        moments = {
            f"{prefix}situations.{i}.moment": situation.moment
            for i, situation in enumerate(side.situations or ())
        }
        none = [path for path, moment in moments.items() if moment is None]
        there = [path for path in moments if path not in none]
        at += there
        if there and not _BOTH <= set(moments.values()):
            short += [] if none else there
            open_ += none
    if not at:
        return None
    if short:
        return unmet(*short, count=len(at))
    return absent(policy, *open_, count=len(at)) if open_ else met(*at, count=len(at))


def _pattern_has_relationships(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    enough = policy.cognition.beliefs.pattern_relationships
    at, none, few, fewest = list[str](), list[str](), list[str](), 20
    for prefix, side in each_side(formulation):
        for i, pattern in enumerate(side.patterns or ()):
            path = f"{prefix}patterns.{i}.relationships"
            at.append(path)
            if pattern.relationships is None:
                none.append(path)
            else:
                fewest = min(fewest, len(pattern.relationships))
                few += [path] * (len(pattern.relationships) < enough)
    if not at:
        return None
    if few:
        return unmet(*few, count=fewest, enough=enough)
    if none:
        return unknown(*none, enough=enough)
    return met(*at, count=fewest, enough=enough)


_STARTING = attrs.evolve(SITUATION, moment=HomeworkMoment.STARTING)
_PERHAPS = (SITUATION, attrs.evolve(SITUATION, moment=None))
_THOUGHTLESS = attrs.evolve(SITUATION, thought=None, meaning=Missing.NOT_ASKED)
_ONE_EACH = attrs.evolve(patient(), therapist=attrs.evolve(SIDE, situations=(_STARTING,)))
_MOTHER = PatternRelationship(RelationshipKind.PARENT)
_FRIEND = PatternRelationship(RelationshipKind.FRIEND)


def _pattern(relationships: tuple[PatternRelationship, ...] | None) -> CaseFormulation:
    return patient(
        patterns=(InterpersonalPattern("Criticism, then silence", relationships=relationships),)
    )


GROUNDED: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO01",
        name="rests-on-situations",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_rests_on_situations,
        asks="Does each side rest on situations that happened?",
        why="A formulation is built from the bottom up: what happened comes before what lies "
        "behind it.",
        met="Each side recorded rests on situations ({count} in all).",
        unmet="A side that is recorded names no situation.",
        unknown="The situations that a side rests on are not recorded.",
        question="When was the last time this happened?",
        options=("beginning with one thought record",),
        effort=Effort.A_FEW_MINUTES,
        sources=(diagram("The lower half holds typical situations, one beside the other."),),
        examples=lambda: (
            Example("three situations", patient(), Verdict.MET),
            Example("asked, none", patient(situations=()), Verdict.UNMET),
            Example("nothing recorded", patient(situations=None), Verdict.UNMET),
            Example(
                "an import that kept none",
                patient(situations=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
        ),
        cannot_see="Whether the situations are typical.",
    ),
    Rule(
        code="FO02",
        name="enough-situations",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_enough_situations,
        asks="Are there enough situations to see what they have in common?",
        why="What one situation suggests, a second and a third may contradict.",
        met="Each side rests on {count} situations or more; {enough} are aimed at.",
        unmet="A side rests on fewer situations ({count}) than are aimed at ({enough}).",
        question="Where else did something like this happen?",
        options=("holding the formulation as tentative until then",),
        effort=Effort.A_FEW_MINUTES,
        sources=(diagram("Three situations; tentative before three or four sessions."),),
        examples=lambda: (
            Example("three situations", patient(), Verdict.MET),
            Example("one situation", situations(), Verdict.UNMET),
            Example("none: only FO01 speaks", patient(situations=()), None),
        ),
        cannot_see="Whether the situations differ enough to show something.",
        never={Verdict.UNKNOWN: "Where none is recorded, FO01 says so."},
    ),
    Rule(
        code="FO03",
        name="situations-are-whole",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_situations_are_whole,
        asks="Does each situation have its thought, its emotions and its behavior?",
        why="How they follow from each other is what is formulated.",
        met="Each situation has its thought, emotions and behavior ({count} in all).",
        unmet="In the situations recorded ({count}), thoughts, emotions or behavior are not "
        "recorded ({without} in all).",
        unknown="In the situations recorded ({count}), thoughts, emotions or behavior are not "
        "recorded ({without} in all).",
        question="What went through your mind, what did you feel, and what did you do then?",
        options=("taking it from a thought record of that situation",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            diagram("Each situation has its thought, what it means, its emotion, its behavior."),
        ),
        examples=lambda: (
            Example("all three", patient(), Verdict.MET),
            Example("asked, no emotion", situations(emotions=()), Verdict.MET),
            Example("no behavior", situations(behavior=None), Verdict.UNMET),
            Example(
                "an import that kept no behavior",
                situations(behavior=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no situation: only FO01 speaks", patient(situations=None), None),
        ),
        cannot_see="Whether what is recorded as a thought is one.",
    ),
    Rule(
        code="FO04",
        name="thoughts-have-meanings",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_thoughts_have_meanings,
        asks="Is it recorded what each thought means to the person?",
        why="The meaning is what links a thought to a belief; the same thought can mean many "
        "things.",
        met="Each thought has its meaning ({count} in all).",
        unmet="Of the thoughts recorded ({count}), some have no meaning recorded ({without}).",
        unknown="Of the thoughts recorded ({count}), what some mean is not recorded ({without}).",
        question="If that were so, what would it mean to you?",
        options=("asking on with a downward arrow",),
        effort=Effort.A_FEW_MINUTES,
        sources=(diagram("The meaning stands between the thought and the core belief."),),
        examples=lambda: (
            Example("each has one", patient(), Verdict.MET),
            Example("none", situations(meaning=None), Verdict.UNMET),
            Example("not asked", situations(meaning=Missing.NOT_ASKED), Verdict.UNMET),
            Example("asked, not answered", situations(meaning=Missing.DECLINED), Verdict.UNKNOWN),
            Example(
                "an import that kept none",
                situations(meaning=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "the question does not apply", situations(meaning=Missing.NOT_APPLICABLE), None
            ),
            Example("no thought: only FO03 speaks", situations(thought=None), None),
            Example(
                "no thought in one of two situations: only FO03 speaks",
                patient(situations=(SITUATION, _THOUGHTLESS)),
                None,
            ),
        ),
        cannot_see="Whether it is the person's meaning or the therapist's guess.",
    ),
    Rule(
        code="FO05",
        name="maps-two-moments",
        version=2,
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_two_moments,
        asks="Around homework, are both moments mapped: when it is agreed on, and when it is "
        "started?",
        why="Agreeing and sitting down to it can touch quite different thoughts.",
        met="Both moments are mapped, agreeing and starting (situations around homework: {count}).",
        unmet="Of the moments around homework, agreeing and starting are not both mapped "
        "(situations around homework: {count}).",
        unknown="Whether both moments around homework are mapped, agreeing and starting, is not "
        "recorded (situations around homework: {count}).",
        question="What goes through your mind when you agree to it, and what when you sit down to "
        "it?",
        options=(
            "asking what gets in the way, what is expected of it, and how well it can be done",
            "mapping thoughts, emotions and behavior of both moments side by side",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Two moments to map: promising homework, and sitting down to it."),),
        examples=lambda: (
            Example("both", patient(situations=(SITUATION, _STARTING)), Verdict.MET),
            Example("only agreeing", situations(), Verdict.UNMET),
            Example("one moment on each side", _ONE_EACH, Verdict.UNMET),
            Example("agreeing, and one not recorded", patient(situations=_PERHAPS), Verdict.UNMET),
            Example(
                "an import that kept one of two moments",
                patient(situations=_PERHAPS),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no situation is around homework", situations(moment=None), None),
        ),
        cannot_see="Homework that a situation is about without saying so.",
    ),
    Rule(
        code="FO06",
        name="pattern-in-several-relationships",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.GROUNDED,
        subject=CaseFormulation,
        judge=_pattern_has_relationships,
        asks="Is a pattern between people seen in more than one relationship?",
        why="What happens with one person may be about that person.",
        met="Each pattern is seen in {count} relationships or more; {enough} are aimed at.",
        unmet="A pattern is seen in fewer relationships ({count}) than are aimed at ({enough}).",
        unknown="The relationships a pattern is seen in are not recorded ({enough} are aimed at).",
        question="Does this happen only there, or with others as well?",
        options=("asking about a friend, a superior, the therapist",),
        sources=(
            article("A pattern is followed from a parent to the therapist, to a friend, to work."),
            library("Two relationships at least."),
        ),
        examples=lambda: (
            Example("a parent and a friend", _pattern((_MOTHER, _FRIEND)), Verdict.MET),
            Example("a parent", _pattern((_MOTHER,)), Verdict.UNMET),
            Example("nothing recorded of it", _pattern(None), Verdict.UNKNOWN),
            Example("no pattern", patient(), None),
        ),
        cannot_see="Whether it is one pattern in all of them.",
    ),
)
