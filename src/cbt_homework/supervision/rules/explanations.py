"""EXPLANATIONS_TESTED and BOTH_MOMENTS_MAPPED: what was said, what was seen, what went on."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground, Manner
from cbt_homework.engagement.barriers import Side
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.accounts import (
    OBSERVED,
    Account,
    overlooked_sides,
    seen_of,
    side_named,
    sides_open,
    unmapped,
)
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import Said, altogether, session
from cbt_homework.supervision.session import SupervisionSession


def _beside_observation(held: SupervisionSession, policy: Policy) -> Outcome | None:
    accounts = held.accounts or ()
    return altogether(
        _held_against(account, f"accounts.{i}.")
        for i, account in enumerate(accounts)
        if any(each.attributions for each in accounts)
    )


def _held_against(account: Account, at: str) -> Said | None:
    if account.attributions is None:
        stands = any(seen.ground in OBSERVED for seen in account.seen or ())
        return None if stands else Said(Verdict.UNKNOWN, (f"{at}attributions",))
    if not account.attributions:
        return None
    grounds = {f"{at}seen.{n}.ground": seen.ground for n, seen in enumerate(account.seen or ())}
    grounds |= {
        f"{at}attributions.{n}.ground": explained.ground
        for n, explained in enumerate(account.attributions)
    }
    observed = tuple(path for path, ground in grounds.items() if ground in OBSERVED)
    open_ = tuple(path for path, ground in grounds.items() if ground is None)
    if observed:
        return Said(Verdict.MET, observed)
    if account.seen is None:
        open_ += (f"{at}seen",)
    if open_:
        return Said(Verdict.UNKNOWN, open_)
    return Said(Verdict.UNMET, (f"{at}attributions",))


def _sides_named(held: SupervisionSession, policy: Policy) -> Outcome | None:
    accounts = held.accounts or ()
    said = [_sides(each, f"accounts.{i}.") for i, each in enumerate(accounts)]
    if all(part is None for part in said):
        return None
    return altogether(
        part or _unexplained(each, f"accounts.{i}.")
        for i, (part, each) in enumerate(zip(said, accounts, strict=True))
    )


def _sides(account: Account, at: str) -> Said | None:
    if not account.attributions or not any(seen.speaks_for for seen in seen_of(account)):
        return None
    sides = overlooked_sides(account)
    unsaid = tuple(
        f"{at}attributions.{n}.side"
        for n, explained in enumerate(account.attributions)
        if side_named(explained) is None
    )
    if sides and not unsaid:
        return Said(Verdict.UNMET, (f"{at}seen", f"{at}attributions"), (("side", sides[0]),))
    open_ = unsaid if sides else _may_add(account, at)
    return Said(Verdict.UNKNOWN, open_) if open_ else Said(Verdict.MET, (f"{at}seen",))


def _may_add(account: Account, at: str) -> tuple[str, ...]:
    """The empty fields that may add a side which no explanation names."""
    named = {side_named(explained) for explained in account.attributions or ()}
    return tuple(f"{at}{path}" for path, sides in sides_open(account).items() if sides - named)


def _unexplained(account: Account, at: str) -> Said | None:
    """What is open of an account that has no explanation yet, or nothing seen beside it."""
    if account.attributions:
        open_ = _may_add(account, at)
        return Said(Verdict.UNKNOWN, open_) if open_ else None
    may_speak = sides_open(account) or any(seen.speaks_for for seen in seen_of(account))
    if account.attributions is None and may_speak:
        return Said(Verdict.UNKNOWN, (f"{at}attributions",))
    return None


def _both_moments(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        _moment(account, f"accounts.{i}.", moment)
        for i, account in enumerate(held.accounts or ())
        for moment in ASKED_MOMENTS
    )


def _moment(account: Account, at: str, moment: HomeworkMoment) -> Said | None:
    circle, at = account.circle(moment), at + moment.value
    if circle is Missing.NOT_APPLICABLE:
        return None
    if circle is None:
        return Said(Verdict.UNKNOWN, (at,), (("moment", moment),))
    if circle is Missing.NOT_ASKED:
        return Said(Verdict.UNMET, (at,), (("moment", moment),))
    return Said(Verdict.MET, (at,))


def _parts_mapped(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        _parts(f"accounts.{i}.{moment.value}", moment, open_, policy)
        for i, account in enumerate(held.accounts or ())
        for moment, open_ in unmapped(account).items()
        if isinstance(account.circle(moment), ViciousCircle)
    )


def _parts(at: str, moment: HomeworkMoment, open_: tuple[Component, ...], policy: Policy) -> Said:
    if not open_:
        return Said(Verdict.MET, (at,))
    paths = tuple(f"{at}.{part.value}" for part in open_)
    return Said(policy.absent, paths, (("moment", moment), ("part", open_[0])))


def _all_told(held: SupervisionSession, policy: Policy) -> Outcome | None:
    accounts = held.accounts or ()
    return altogether(
        (_told_by_the_person(each, f"accounts.{i}.", policy) for i, each in enumerate(accounts)),
        silent=any(
            each.mapped_by not in _OWN and None in (each.accepting, each.starting)
            for each in accounts
        ),  # SU39 asks for the maps
    )


def _told_by_the_person(account: Account, at: str, policy: Policy) -> Said | None:
    maps = [account.circle(moment) for moment in ASKED_MOMENTS]
    if not any(isinstance(circle, ViciousCircle) for circle in maps):
        return None
    by, path = account.mapped_by, f"{at}mapped_by"
    if by is None:
        return Said(Verdict.UNKNOWN, (path,))
    return Said(Verdict.MET if by in _OWN else Verdict.UNMET, (path,), (("by", by),))


_OWN = (Rater.PATIENT, Rater.CAREGIVER)


def _explained(*seen: AssigningObservation, **attribution: Any) -> SupervisionSession:
    account = Account("a1", attributions=(Attribution(**attribution),), seen=seen)
    return session(accounts=(account,))


def _mapped(**parts: Any) -> SupervisionSession:
    return session(accounts=(Account("a1", **parts),))


_WHOLE = ViciousCircle(
    thoughts=(Thought("It is too much"),), emotions=(Emotion("Shame"),), behavior=("Nodding",)
)
_PART = ViciousCircle(thoughts=(Thought("It is too much"),))
_UNSURE = AssigningObservation(ground=Ground.RECORDING, manners=(Manner.UNCERTAIN,))
_WATCHED = AssigningObservation(
    ground=Ground.RECORDING,
    manners=(Manner.UNCERTAIN,),
    gave_rationale=False,
    checked_understanding=False,
    factors=(),
    strained=False,
)
_NAMED = Account("a1", attributions=(Attribution(Side.THERAPIST),), seen=(_WATCHED,))
_CALM = AssigningObservation(ground=Ground.RECORDING, manners=(Manner.CALM,))
_SEEN = article(
    "Box 3: depression was the explanation; the video showed a task given briefly and uncertainly, "
    "without its purpose, and understanding was not checked."
)
_MOMENTS = article(
    "Box 2: thoughts, emotions and behavior are mapped for two situations, promising and starting."
)

EXPLAINED: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU37",
        name="explanation-beside-observation",
        version=3,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.EXPLANATIONS_TESTED,
        subject=SupervisionSession,
        judge=_beside_observation,
        asks="Does something that was seen or recorded stand beside each explanation?",
        why="An explanation is told from one side. What was seen can bear it out, or show "
        "something that nobody thought of.",
        met="Assignments with something seen beside how they are explained: {count}.",
        unmet="Assignments explained by impressions and by what was told, and by nothing seen: "
        "{count}.",
        unknown="How it is explained, what that rests on, or whether something was seen, is not "
        "recorded.",
        question="What would we see, if we watched the minutes in which it was agreed on?",
        options=(
            "watching or listening to those minutes together, where consent covers it",
            "acting them out in a role-play",
        ),
        effort=Effort.A_REDESIGN,
        sources=(_SEEN,),
        examples=lambda: (
            Example(
                "a recording beside it",
                _explained(_UNSURE, side=Side.PATIENT, ground=Ground.IMPRESSION),
                Verdict.MET,
            ),
            Example(
                "an impression alone",
                _explained(side=Side.PATIENT, ground=Ground.IMPRESSION),
                Verdict.UNMET,
            ),
            Example(
                "an impression, and no record of whether something was seen",
                _mapped(attributions=(Attribution(Side.PATIENT, ground=Ground.IMPRESSION),)),
                Verdict.UNKNOWN,
            ),
            Example(
                "what it rests on was not kept", _explained(side=Side.PATIENT), Verdict.UNKNOWN
            ),
            Example(
                "a recording beside one explanation, and another one was not kept",
                session(accounts=(_NAMED, Account("a2"))),
                Verdict.UNKNOWN,
            ),
            Example("nothing explained", _mapped(), None),
        ),
        cannot_see="Whether what was seen bears the explanation out.",
    ),
    Rule(
        code="SU38",
        name="sides-seen-are-named",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.EXPLANATIONS_TESTED,
        subject=SupervisionSession,
        judge=_sides_named,
        asks="Does an explanation name each side on which something was seen?",
        why="Homework that was not done has more than one side as a rule. What was seen adds a "
        "side; it takes none away.",
        met="Every side on which something was seen is named (assignments: {count}).",
        unmet="Something was seen on a side that no explanation names: {side} (assignments: "
        "{count}).",
        unknown="What was seen, how it is explained, or on which side an explanation looks, is "
        "not recorded.",
        question="What does this recording add to how we explained it?",
        options=("adding an explanation for each side on which something was seen",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            _SEEN,
            article("Besides the patient's part: how it was assigned, suited, timed, how complex."),
        ),
        examples=lambda: (
            Example("named", _explained(_WATCHED, side=Side.THERAPIST), Verdict.MET),
            Example(
                "named, and an observation that does not say whether there was a strain",
                _explained(attrs.evolve(_WATCHED, strained=None), side=Side.THERAPIST),
                Verdict.UNKNOWN,
            ),
            Example(
                "the patient's side alone", _explained(_UNSURE, side=Side.PATIENT), Verdict.UNMET
            ),
            Example("which side was not kept", _explained(_UNSURE), Verdict.UNKNOWN),
            Example(
                "named, and nothing recorded of how another assignment is explained",
                session(accounts=(_NAMED, Account("a2", seen=(_UNSURE,)))),
                Verdict.UNKNOWN,
            ),
            Example("nothing seen: SU37 speaks", _explained(side=Side.PATIENT), None),
            Example("nothing seen that speaks of a barrier", _explained(_CALM), None),
        ),
        cannot_see="Which side weighs more.",
    ),
    Rule(
        code="SU39",
        name="moments-asked-about",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.BOTH_MOMENTS_MAPPED,
        subject=SupervisionSession,
        judge=_both_moments,
        asks="Are both moments mapped: when it was agreed on, and when it was about to be begun?",
        why="What makes somebody say yes, and what makes it hard to begin, are two things. To the "
        "question *why* there is often no answer; to what happened there is.",
        met="Moments that are mapped or were asked about: {count}.",
        unmet="Moments recorded as not asked about: {count}, the first of them: {moment}.",
        unknown="What went on at one of two moments is not recorded ({moment}).",
        question="What happens in this person on saying yes, and what on sitting down to it?",
        options=("mapping one moment here, and the other with the patient",),
        effort=Effort.A_FEW_MINUTES,
        sources=(_MOMENTS,),
        examples=lambda: (
            Example("both", _mapped(accepting=_WHOLE, starting=_WHOLE), Verdict.MET),
            Example(
                "one was not asked about",
                _mapped(accepting=_WHOLE, starting=Missing.NOT_ASKED),
                Verdict.UNMET,
            ),
            Example("nothing recorded of one", _mapped(accepting=_WHOLE), Verdict.UNKNOWN),
            Example("nothing to map", session(accounts=()), None),
        ),
        cannot_see="Whether the person sees it alike.",
    ),
    Rule(
        code="SU40",
        name="moments-mapped-in-full",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.BOTH_MOMENTS_MAPPED,
        subject=SupervisionSession,
        judge=_parts_mapped,
        asks="Does each map have thoughts, emotions and behavior?",
        why="The three explain each other: what somebody does makes sense beside what was thought "
        "and felt.",
        met="Maps with thoughts, emotions and behavior: {count}.",
        unmet="Maps with a part that has no entry: {count}, the first of them: {part} ({moment}).",
        unknown="Maps of which a part is not recorded: {count}, the first of them: {part} "
        "({moment}).",
        question="What was felt at that moment, and what did the person do?",
        options=("noting *none* where nothing was noticed",),
        sources=(_MOMENTS,),
        examples=lambda: (
            Example("all three", _mapped(accepting=_WHOLE), Verdict.MET),
            Example("thoughts only", _mapped(starting=_PART), Verdict.UNMET),
            Example(
                "an import that kept thoughts only",
                _mapped(starting=_PART),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no map: SU39 speaks", _mapped(), None),
        ),
        cannot_see="Whether it was so.",
    ),
    Rule(
        code="SU41",
        name="moments-told-by-the-person",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.BOTH_MOMENTS_MAPPED,
        subject=SupervisionSession,
        judge=_all_told,
        asks="Is what went on told by the person it went on in?",
        why="A map made in supervision is a guess until it is taken back to the one it is about.",
        met="Maps that rest on what the person told: {count}.",
        unmet="Maps that rest on what somebody else told: {count}, the first by: {by}.",
        unknown="Who told what went on is not recorded.",
        question="How could you ask the patient whether it is like that?",
        options=("taking the map back to the patient as a guess",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Box 2: a guess about the patient's thoughts is put to the patient."),
            library("A map told by somebody else is a guess so far."),
        ),
        examples=lambda: (
            Example("the patient", _mapped(accepting=_WHOLE, mapped_by=Rater.PATIENT), Verdict.MET),
            Example(
                "the supervisee",
                _mapped(starting=_WHOLE, mapped_by=Rater.SUPERVISEE),
                Verdict.UNMET,
            ),
            Example("nothing recorded of it", _mapped(accepting=_WHOLE), Verdict.UNKNOWN),
            Example("no map: SU39 speaks", _mapped(), None),
            Example(
                "the patient, and of another assignment no map: SU39 speaks",
                session(
                    accounts=(
                        Account("a1", accepting=_WHOLE, mapped_by=Rater.PATIENT),
                        Account("a2"),
                    )
                ),
                None,
            ),
        ),
        cannot_see="How the person was asked.",
    ),
)
