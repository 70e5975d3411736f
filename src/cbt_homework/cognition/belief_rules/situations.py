"""Rules for GROUNDED: a formulation rests on particular situations."""

from __future__ import annotations

from functools import partial

import attrs

from cbt_homework.cognition.belief_rules.common import (
    diagram_citation,
    is_answered,
    item_paths,
    judge_completeness,
    sides_with_path_prefixes,
)
from cbt_homework.cognition.belief_rules.samples import (
    SIDE,
    SITUATION,
    example_formulation_with_situation,
    example_patient_formulation,
)
from cbt_homework.cognition.beliefs import (
    InterpersonalPattern,
    PatternRelationship,
    RelationshipKind,
)
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion, HomeworkMoment
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.GROUNDED
)


def _judge_rests_on_situations(formulation: CaseFormulation, policy: Policy) -> Outcome:
    none, empty, at, count = list[str](), list[str](), list[str](), 0
    for prefix, side in sides_with_path_prefixes(formulation):
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


RESTS_ON_SITUATIONS = _rule(
    "FO01",
    "rests-on-situations",
    _judge_rests_on_situations,
    Weight.ESSENTIAL,
    asks="Does each side rest on situations that happened?",
    why="A formulation is built from the bottom up: what happened comes before what lies behind "
    "it.",
    met="Each side recorded rests on situations ({count} in all).",
    unmet="A side that is recorded names no situation.",
    unknown="The situations that a side rests on are not recorded.",
    question="When was the last time this happened?",
    options=("beginning with one thought record",),
    effort=Effort.A_FEW_MINUTES,
    sources=(diagram_citation("The lower half holds typical situations, one beside the other."),),
    examples=lambda: (
        Example.met("three situations", example_patient_formulation()),
        Example.unmet("asked, none", example_patient_formulation(situations=())),
        Example.unmet("nothing recorded", example_patient_formulation(situations=None)),
        Example.imported("an import that kept none", example_patient_formulation(situations=None)),
    ),
    cannot_see="Whether the situations are typical.",
)


def _judge_enough_situations(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    counts = {
        f"{prefix}situations": len(side.situations or ())
        for prefix, side in sides_with_path_prefixes(formulation)
    }
    counts = {path: count for path, count in counts.items() if count}
    if not counts:
        return None  # FO01 speaks
    enough = policy.cognition.beliefs.situations_enough
    few = [path for path, count in counts.items() if count < enough]
    judged = unmet if few else met
    return judged(*(few or counts), count=min(counts.values()), enough=enough)


ENOUGH_SITUATIONS = _rule(
    "FO02",
    "enough-situations",
    _judge_enough_situations,
    Weight.HELPFUL,
    asks="Are there enough situations to see what they have in common?",
    why="What one situation suggests, a second and a third may contradict.",
    met="Each side rests on {count} situations or more; {enough} are aimed at.",
    unmet="A side rests on fewer situations ({count}) than are aimed at ({enough}).",
    question="Where else did something like this happen?",
    options=("holding the formulation as tentative until then",),
    effort=Effort.A_FEW_MINUTES,
    sources=(diagram_citation("Three situations; tentative before three or four sessions."),),
    examples=lambda: (
        Example.met("three situations", example_patient_formulation()),
        Example.unmet("one situation", example_formulation_with_situation()),
        Example.silent("none: only FO01 speaks", example_patient_formulation(situations=())),
    ),
    cannot_see="Whether the situations differ enough to show something.",
    never={Verdict.UNKNOWN: "Where none is recorded, FO01 says so."},
)


def _judge_situations_are_whole(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        at += item_paths(prefix, "situations", side.situations)
        for i, situation in enumerate(side.situations or ()):
            without += [
                f"{prefix}situations.{i}.{part}"
                for part in ("thought", "emotions", "behavior")
                if getattr(situation, part) is None
            ]
    return judge_completeness(policy, len(at), without, *at)


SITUATIONS_ARE_WHOLE = _rule(
    "FO03",
    "situations-are-whole",
    _judge_situations_are_whole,
    Weight.ESSENTIAL,
    asks="Does each situation have its thought, its emotions and its behavior?",
    why="How they follow from each other is what is formulated.",
    met="Each situation has its thought, emotions and behavior ({count} in all).",
    unmet="In the situations recorded ({count}), thoughts, emotions or behavior are not recorded "
    "({without} in all).",
    unknown="In the situations recorded ({count}), thoughts, emotions or behavior are not recorded "
    "({without} in all).",
    question="What went through your mind, what did you feel, and what did you do then?",
    options=("taking it from a thought record of that situation",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        diagram_citation(
            "Each situation has its thought, what it means, its emotion, its behavior."
        ),
    ),
    examples=lambda: (
        Example.met("all three", example_patient_formulation()),
        Example.met("asked, no emotion", example_formulation_with_situation(emotions=())),
        Example.unmet("no behavior", example_formulation_with_situation(behavior=None)),
        Example.imported(
            "an import that kept no behavior", example_formulation_with_situation(behavior=None)
        ),
        Example.silent(
            "no situation: only FO01 speaks", example_patient_formulation(situations=None)
        ),
    ),
    cannot_see="Whether what is recorded as a thought is one.",
)


_THOUGHTLESS = attrs.evolve(SITUATION, thought=None, meaning=Missing.NOT_ASKED)


def _judge_thoughts_have_meanings(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    none, not_asked, declined, thoughtless = list[str](), list[str](), list[str](), False
    for prefix, side in sides_with_path_prefixes(formulation):
        for i, situation in enumerate(side.situations or ()):
            path = f"{prefix}situations.{i}.meaning"
            if situation.meaning is Missing.NOT_APPLICABLE:
                continue
            if situation.thought is None:
                thoughtless |= not is_answered(situation.meaning)
                continue
            at.append(path)
            match situation.meaning:
                case None:
                    without.append(path)
                case Missing.NONE:
                    none.append(path)
                case Missing.NOT_ASKED:
                    not_asked.append(path)
                case Missing.DECLINED:
                    declined.append(path)
                case _:
                    pass
    open_ = len(without) + len(none) + len(not_asked) + len(declined)
    if open_ and open_ == len(none):
        return unmet(*none, count=len(at), without=open_, lack=Missing.NONE)
    if none or not_asked:
        return unmet(*none, *not_asked, *without, count=len(at), without=open_)
    if declined and not (without and policy.absent is Verdict.UNMET):
        return unknown(*declined, *without, count=len(at), without=open_)
    if thoughtless and not without:
        return None  # a thought without a meaning may still come in: FO03 asks for it
    return judge_completeness(policy, len(at), [*without, *declined], *at)


THOUGHTS_HAVE_MEANINGS = _rule(
    "FO04",
    "thoughts-have-meanings",
    _judge_thoughts_have_meanings,
    Weight.ESSENTIAL,
    version=3,
    asks="Is it recorded what each thought means to the person?",
    why="The meaning is what links a thought to a belief; the same thought can mean many things.",
    met="Each thought has its meaning ({count} in all).",
    unmet="Of the thoughts recorded ({count}), some have no meaning recorded ({without}).",
    unknown="Of the thoughts recorded ({count}), what some mean is not recorded ({without}).",
    none="Of the thoughts recorded ({count}), some are on record as having no meaning ({without}).",
    question="If that were so, what would it mean to you?",
    options=("asking on with a downward arrow",),
    effort=Effort.A_FEW_MINUTES,
    sources=(diagram_citation("The meaning stands between the thought and the core belief."),),
    examples=lambda: (
        Example.met("each has one", example_patient_formulation()),
        Example.unmet("none", example_formulation_with_situation(meaning=None)),
        Example.unmet("not asked", example_formulation_with_situation(meaning=Missing.NOT_ASKED)),
        Example.unmet(
            "on record that there was none",
            example_formulation_with_situation(meaning=Missing.NONE),
        ),
        Example.unknown(
            "asked, not answered", example_formulation_with_situation(meaning=Missing.DECLINED)
        ),
        Example.imported(
            "an import that kept none", example_formulation_with_situation(meaning=None)
        ),
        Example.silent(
            "the question does not apply",
            example_formulation_with_situation(meaning=Missing.NOT_APPLICABLE),
        ),
        Example.silent(
            "no thought: only FO03 speaks", example_formulation_with_situation(thought=None)
        ),
        Example.silent(
            "no thought in one of two situations: only FO03 speaks",
            example_patient_formulation(situations=(SITUATION, _THOUGHTLESS)),
        ),
    ),
    cannot_see="Whether it is the person's meaning or the therapist's guess.",
)


_BOTH = {HomeworkMoment.ACCEPTING, HomeworkMoment.STARTING}
_STARTING = attrs.evolve(SITUATION, moment=HomeworkMoment.STARTING)
_PERHAPS = (SITUATION, attrs.evolve(SITUATION, moment=None))
_ONE_EACH = attrs.evolve(
    example_patient_formulation(), therapist=attrs.evolve(SIDE, situations=(_STARTING,))
)


def _judge_maps_two_moments(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, short, open_ = list[str](), list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        moments = {
            f"{prefix}situations.{i}.moment": situation.moment
            for i, situation in enumerate(side.situations or ())
        }
        none = [path for path, moment in moments.items() if moment is None]
        recorded = [path for path in moments if path not in none]
        at += recorded
        if recorded and not _BOTH <= set(moments.values()):
            short += [] if none else recorded
            open_ += none
    if not at:
        return None
    if short:
        return unmet(*short, count=len(at))
    return absent(policy, *open_, count=len(at)) if open_ else met(*at, count=len(at))


MAPS_TWO_MOMENTS = _rule(
    "FO05",
    "maps-two-moments",
    _judge_maps_two_moments,
    Weight.HELPFUL,
    version=2,
    asks="Around homework, are both moments mapped: when it is agreed on, and when it is started?",
    why="Agreeing and sitting down to it can touch quite different thoughts.",
    met="Both moments are mapped, agreeing and starting (situations around homework: {count}).",
    unmet="Of the moments around homework, agreeing and starting are not both mapped (situations "
    "around homework: {count}).",
    unknown="Whether both moments around homework are mapped, agreeing and starting, is not "
    "recorded (situations around homework: {count}).",
    question="What goes through your mind when you agree to it, and what when you sit down to it?",
    options=(
        "asking what gets in the way, what is expected of it, and how well it can be done",
        "mapping thoughts, emotions and behavior of both moments side by side",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Two moments to map: promising homework, and sitting down to it."),),
    examples=lambda: (
        Example.met("both", example_patient_formulation(situations=(SITUATION, _STARTING))),
        Example.unmet("only agreeing", example_formulation_with_situation()),
        Example.unmet("one moment on each side", _ONE_EACH),
        Example.unmet(
            "agreeing, and one not recorded", example_patient_formulation(situations=_PERHAPS)
        ),
        Example.imported(
            "an import that kept one of two moments",
            example_patient_formulation(situations=_PERHAPS),
        ),
        Example.silent(
            "no situation is around homework", example_formulation_with_situation(moment=None)
        ),
    ),
    cannot_see="Homework that a situation is about without saying so.",
)


_MOTHER = PatternRelationship(RelationshipKind.PARENT)
_FRIEND = PatternRelationship(RelationshipKind.FRIEND)


def _example_formulation_with_pattern(
    relationships: tuple[PatternRelationship, ...] | None,
) -> CaseFormulation:
    return example_patient_formulation(
        patterns=(InterpersonalPattern("Criticism, then silence", relationships=relationships),)
    )


def _judge_pattern_in_several_relationships(
    formulation: CaseFormulation, policy: Policy
) -> Outcome | None:
    enough = policy.cognition.beliefs.pattern_relationships
    at, none, few, fewest = list[str](), list[str](), list[str](), 20
    for prefix, side in sides_with_path_prefixes(formulation):
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


PATTERN_IN_SEVERAL_RELATIONSHIPS = _rule(
    "FO06",
    "pattern-in-several-relationships",
    _judge_pattern_in_several_relationships,
    Weight.HELPFUL,
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
        Example.met("a parent and a friend", _example_formulation_with_pattern((_MOTHER, _FRIEND))),
        Example.unmet("a parent", _example_formulation_with_pattern((_MOTHER,))),
        Example.unknown("nothing recorded of it", _example_formulation_with_pattern(None)),
        Example.silent("no pattern", example_patient_formulation()),
    ),
    cannot_see="Whether it is one pattern in all of them.",
)


SITUATIONS: tuple[Rule[CaseFormulation], ...] = (
    RESTS_ON_SITUATIONS,
    ENOUGH_SITUATIONS,
    SITUATIONS_ARE_WHOLE,
    THOUGHTS_HAVE_MEANINGS,
    MAPS_TWO_MOMENTS,
    PATTERN_IN_SEVERAL_RELATIONSHIPS,
)
