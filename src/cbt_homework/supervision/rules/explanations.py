"""Rules for EXPLANATIONS_TESTED and BOTH_MOMENTS_MAPPED: explanations rest on observation."""

from __future__ import annotations

from functools import partial
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
from cbt_homework.supervision.rules.combining import PartAnswer, combine_parts, dated_session
from cbt_homework.supervision.rules.common import Context
from cbt_homework.supervision.session import SupervisionSession

_explanations_tested_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.EXPLANATIONS_TESTED,
)
_both_moments_mapped_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.BOTH_MOMENTS_MAPPED,
)


def _session_explaining(
    *observation: AssigningObservation, **attribution: Any
) -> SupervisionSession:
    account = Account("a1", attributions=(Attribution(**attribution),), seen=observation)
    return dated_session(accounts=(account,))


def _session_mapping(**parts: Any) -> SupervisionSession:
    return dated_session(accounts=(Account("a1", **parts),))


_WHOLE = ViciousCircle(
    thoughts=(Thought("It is too much"),), emotions=(Emotion("Shame"),), behavior=("Nodding",)
)


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
_SEEN = article(
    "Box 3: depression was the explanation; the video showed a task given briefly and uncertainly, "
    "without its purpose, and understanding was not checked."
)
_MOMENTS = article(
    "Box 2: thoughts, emotions and behavior are mapped for two situations, promising and starting."
)


def _part_held_against(account: Account, at: str) -> PartAnswer | None:
    if account.attributions is None:
        stands = any(seen.ground in OBSERVED for seen in account.seen or ())
        return None if stands else PartAnswer(Verdict.UNKNOWN, (f"{at}attributions",))
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
        return PartAnswer(Verdict.MET, observed)
    if account.seen is None:
        open_ += (f"{at}seen",)
    if open_:
        return PartAnswer(Verdict.UNKNOWN, open_)
    return PartAnswer(Verdict.UNMET, (f"{at}attributions",))


def _explanation_beside_observation(session: SupervisionSession, policy: Context) -> Outcome | None:
    accounts = session.accounts or ()
    return combine_parts(
        _part_held_against(account, f"accounts.{i}.")
        for i, account in enumerate(accounts)
        if any(each.attributions for each in accounts)
    )


EXPLANATION_BESIDE_OBSERVATION = _explanations_tested_rule(
    "SU37",
    "explanation-beside-observation",
    _explanation_beside_observation,
    Weight.ESSENTIAL,
    version=3,
    asks="Does something that was seen or recorded stand beside each explanation?",
    why="An explanation is told from one side. What was seen can bear it out, or show something "
    "that nobody thought of.",
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
        Example.met(
            "a recording beside it",
            _session_explaining(_UNSURE, side=Side.PATIENT, ground=Ground.IMPRESSION),
        ),
        Example.unmet(
            "an impression alone", _session_explaining(side=Side.PATIENT, ground=Ground.IMPRESSION)
        ),
        Example.unknown(
            "an impression, and no record of whether something was seen",
            _session_mapping(attributions=(Attribution(Side.PATIENT, ground=Ground.IMPRESSION),)),
        ),
        Example.unknown("what it rests on was not kept", _session_explaining(side=Side.PATIENT)),
        Example.unknown(
            "a recording beside one explanation, and another one was not kept",
            dated_session(accounts=(_NAMED, Account("a2"))),
        ),
        Example.silent("nothing explained", _session_mapping()),
    ),
    cannot_see="Whether what was seen bears the explanation out.",
)


def _part_sides(account: Account, at: str) -> PartAnswer | None:
    if not account.attributions or not any(seen.speaks_for for seen in seen_of(account)):
        return None
    sides = overlooked_sides(account)
    unsaid = tuple(
        f"{at}attributions.{n}.side"
        for n, explained in enumerate(account.attributions)
        if side_named(explained) is None
    )
    if sides and not unsaid:
        return PartAnswer(Verdict.UNMET, (f"{at}seen", f"{at}attributions"), (("side", sides[0]),))
    open_ = unsaid if sides else _open_sides(account, at)
    return PartAnswer(Verdict.UNKNOWN, open_) if open_ else PartAnswer(Verdict.MET, (f"{at}seen",))


def _open_sides(account: Account, at: str) -> tuple[str, ...]:
    """The empty fields that may add a side which no explanation names."""
    named = {side_named(explained) for explained in account.attributions or ()}
    return tuple(f"{at}{path}" for path, sides in sides_open(account).items() if sides - named)


def _part_unexplained(account: Account, at: str) -> PartAnswer | None:
    """The open part of an account without an explanation, or with nothing seen beside it."""
    if account.attributions:
        open_ = _open_sides(account, at)
        return PartAnswer(Verdict.UNKNOWN, open_) if open_ else None
    may_speak = sides_open(account) or any(seen.speaks_for for seen in seen_of(account))
    if account.attributions is None and may_speak:
        return PartAnswer(Verdict.UNKNOWN, (f"{at}attributions",))
    return None


_CALM = AssigningObservation(ground=Ground.RECORDING, manners=(Manner.CALM,))


def _sides_seen_are_named(session: SupervisionSession, policy: Context) -> Outcome | None:
    accounts = session.accounts or ()
    said = [_part_sides(each, f"accounts.{i}.") for i, each in enumerate(accounts)]
    if all(part is None for part in said):
        return None
    return combine_parts(
        part or _part_unexplained(each, f"accounts.{i}.")
        for i, (part, each) in enumerate(zip(said, accounts, strict=True))
    )


SIDES_SEEN_ARE_NAMED = _explanations_tested_rule(
    "SU38",
    "sides-seen-are-named",
    _sides_seen_are_named,
    Weight.ESSENTIAL,
    version=2,
    asks="Does an explanation name each side on which something was seen?",
    why="Homework that was not done has more than one side as a rule. What was seen adds a side; "
    "it takes none away.",
    met="Every side on which something was seen is named (assignments: {count}).",
    unmet="Something was seen on a side that no explanation names: {side} (assignments: {count}).",
    unknown="What was seen, how it is explained, or on which side an explanation looks, is not "
    "recorded.",
    question="What does this recording add to how we explained it?",
    options=("adding an explanation for each side on which something was seen",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        _SEEN,
        article("Besides the patient's part: how it was assigned, suited, timed, how complex."),
    ),
    examples=lambda: (
        Example.met("named", _session_explaining(_WATCHED, side=Side.THERAPIST)),
        Example.unknown(
            "named, and an observation that does not say whether there was a strain",
            _session_explaining(attrs.evolve(_WATCHED, strained=None), side=Side.THERAPIST),
        ),
        Example.unmet("the patient's side alone", _session_explaining(_UNSURE, side=Side.PATIENT)),
        Example.unknown("which side was not kept", _session_explaining(_UNSURE)),
        Example.unknown(
            "named, and nothing recorded of how another assignment is explained",
            dated_session(accounts=(_NAMED, Account("a2", seen=(_UNSURE,)))),
        ),
        Example.silent("nothing seen: SU37 speaks", _session_explaining(side=Side.PATIENT)),
        Example.silent("nothing seen that speaks of a barrier", _session_explaining(_CALM)),
    ),
    cannot_see="Which side weighs more.",
)


def _part_moment(account: Account, at: str, moment: HomeworkMoment) -> PartAnswer | None:
    circle, at = account.circle(moment), at + moment.value
    if circle is Missing.NOT_APPLICABLE:
        return None
    if circle is None:
        return PartAnswer(Verdict.UNKNOWN, (at,), (("moment", moment),))
    if circle is Missing.NOT_ASKED:
        return PartAnswer(Verdict.UNMET, (at,), (("moment", moment),))
    return PartAnswer(Verdict.MET, (at,))


def _moments_asked_about(session: SupervisionSession, policy: Context) -> Outcome | None:
    return combine_parts(
        _part_moment(account, f"accounts.{i}.", moment)
        for i, account in enumerate(session.accounts or ())
        for moment in ASKED_MOMENTS
    )


MOMENTS_ASKED_ABOUT = _both_moments_mapped_rule(
    "SU39",
    "moments-asked-about",
    _moments_asked_about,
    Weight.ESSENTIAL,
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
        Example.met("both", _session_mapping(accepting=_WHOLE, starting=_WHOLE)),
        Example.unmet(
            "one was not asked about",
            _session_mapping(accepting=_WHOLE, starting=Missing.NOT_ASKED),
        ),
        Example.unknown("nothing recorded of one", _session_mapping(accepting=_WHOLE)),
        Example.silent("nothing to map", dated_session(accounts=())),
    ),
    cannot_see="Whether the person sees it alike.",
)


def _part_mapped(
    at: str, moment: HomeworkMoment, open_: tuple[Component, ...], policy: Context
) -> PartAnswer:
    if not open_:
        return PartAnswer(Verdict.MET, (at,))
    paths = tuple(f"{at}.{part.value}" for part in open_)
    return PartAnswer(policy.absent, paths, (("moment", moment), ("part", open_[0])))


_PART = ViciousCircle(thoughts=(Thought("It is too much"),))


def _moments_mapped_in_full(session: SupervisionSession, policy: Context) -> Outcome | None:
    return combine_parts(
        _part_mapped(f"accounts.{i}.{moment.value}", moment, open_, policy)
        for i, account in enumerate(session.accounts or ())
        for moment, open_ in unmapped(account).items()
        if isinstance(account.circle(moment), ViciousCircle)
    )


MOMENTS_MAPPED_IN_FULL = _both_moments_mapped_rule(
    "SU40",
    "moments-mapped-in-full",
    _moments_mapped_in_full,
    Weight.ESSENTIAL,
    asks="Does each map have thoughts, emotions and behavior?",
    why="The three explain each other: what somebody does makes sense beside what was thought and "
    "felt.",
    met="Maps with thoughts, emotions and behavior: {count}.",
    unmet="Maps with a part that has no entry: {count}, the first of them: {part} ({moment}).",
    unknown="Maps of which a part is not recorded: {count}, the first of them: {part} ({moment}).",
    question="What was felt at that moment, and what did the person do?",
    options=("noting *none* where nothing was noticed",),
    sources=(_MOMENTS,),
    examples=lambda: (
        Example.met("all three", _session_mapping(accepting=_WHOLE)),
        Example.unmet("thoughts only", _session_mapping(starting=_PART)),
        Example.imported("an import that kept thoughts only", _session_mapping(starting=_PART)),
        Example.silent("no map: SU39 speaks", _session_mapping()),
    ),
    cannot_see="Whether it was so.",
)


def _part_told_by_the_person(account: Account, at: str, policy: Context) -> PartAnswer | None:
    maps = [account.circle(moment) for moment in ASKED_MOMENTS]
    if not any(isinstance(circle, ViciousCircle) for circle in maps):
        return None
    by, path = account.mapped_by, f"{at}mapped_by"
    if by is None:
        return PartAnswer(Verdict.UNKNOWN, (path,))
    return PartAnswer(Verdict.MET if by in _OWN else Verdict.UNMET, (path,), (("by", by),))


_OWN = (Rater.PATIENT, Rater.CAREGIVER)


def _moments_told_by_the_person(session: SupervisionSession, policy: Context) -> Outcome | None:
    accounts = session.accounts or ()
    return combine_parts(
        (
            _part_told_by_the_person(each, f"accounts.{i}.", policy)
            for i, each in enumerate(accounts)
        ),
        silent=any(
            each.mapped_by not in _OWN and None in (each.accepting, each.starting)
            for each in accounts
        ),  # SU39 asks for the maps
    )


MOMENTS_TOLD_BY_THE_PERSON = _both_moments_mapped_rule(
    "SU41",
    "moments-told-by-the-person",
    _moments_told_by_the_person,
    Weight.HELPFUL,
    version=2,
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
        Example.met("the patient", _session_mapping(accepting=_WHOLE, mapped_by=Rater.PATIENT)),
        Example.unmet(
            "the supervisee", _session_mapping(starting=_WHOLE, mapped_by=Rater.SUPERVISEE)
        ),
        Example.unknown("nothing recorded of it", _session_mapping(accepting=_WHOLE)),
        Example.silent("no map: SU39 speaks", _session_mapping()),
        Example.silent(
            "the patient, and of another assignment no map: SU39 speaks",
            dated_session(
                accounts=(Account("a1", accepting=_WHOLE, mapped_by=Rater.PATIENT), Account("a2"))
            ),
        ),
    ),
    cannot_see="How the person was asked.",
)


EXPLAINED: tuple[Rule[SupervisionSession], ...] = (
    EXPLANATION_BESIDE_OBSERVATION,
    SIDES_SEEN_ARE_NAMED,
    MOMENTS_ASKED_ABOUT,
    MOMENTS_MAPPED_IN_FULL,
    MOMENTS_TOLD_BY_THE_PERSON,
)
