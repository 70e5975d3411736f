"""Rules for EXPLANATIONS_TESTED: an explanation of what got in the way rests on observation."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground, Manner
from cbt_homework.engagement.barriers import Side
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.accounts import (
    OBSERVED,
    Account,
    addable_sides_by_field,
    barrier_observations,
    overlooked_sides,
    side_named,
)
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import (
    PartAnswer,
    combine_part_answers,
    example_dated_session,
    example_session_with_account,
)
from cbt_homework.supervision.session import SupervisionSession

_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.EXPLANATIONS_TESTED,
)


def _example_session_with_explanation(
    *observations: AssigningObservation, **attribution_fields: Any
) -> SupervisionSession:
    account = Account("a1", attributions=(Attribution(**attribution_fields),), seen=observations)
    return example_dated_session(accounts=(account,))


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


def _explanation_beside_observation_answer(account: Account, path_prefix: str) -> PartAnswer | None:
    if account.attributions is None:
        stands = any(observation.ground in OBSERVED for observation in account.seen or ())
        return None if stands else PartAnswer(Verdict.UNKNOWN, (f"{path_prefix}attributions",))
    if not account.attributions:
        return None
    grounds = {
        f"{path_prefix}seen.{n}.ground": observation.ground
        for n, observation in enumerate(account.seen or ())
    }
    grounds |= {
        f"{path_prefix}attributions.{n}.ground": attribution.ground
        for n, attribution in enumerate(account.attributions)
    }
    observed = tuple(path for path, ground in grounds.items() if ground in OBSERVED)
    open_ = tuple(path for path, ground in grounds.items() if ground is None)
    if observed:
        return PartAnswer(Verdict.MET, observed)
    if account.seen is None:
        open_ += (f"{path_prefix}seen",)
    if open_:
        return PartAnswer(Verdict.UNKNOWN, open_)
    return PartAnswer(Verdict.UNMET, (f"{path_prefix}attributions",))


def _judge_explanation_beside_observation(
    session: SupervisionSession, policy: Policy
) -> Outcome | None:
    accounts = session.accounts or ()
    return combine_part_answers(
        _explanation_beside_observation_answer(account, f"accounts.{i}.")
        for i, account in enumerate(accounts)
        if any(account.attributions for account in accounts)
    )


EXPLANATION_BESIDE_OBSERVATION = _rule(
    "SU37",
    "explanation-beside-observation",
    _judge_explanation_beside_observation,
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
            _example_session_with_explanation(_UNSURE, side=Side.PATIENT, ground=Ground.IMPRESSION),
        ),
        Example.unmet(
            "an impression alone",
            _example_session_with_explanation(side=Side.PATIENT, ground=Ground.IMPRESSION),
        ),
        Example.unknown(
            "an impression, and no record of whether something was seen",
            example_session_with_account(
                attributions=(Attribution(Side.PATIENT, ground=Ground.IMPRESSION),)
            ),
        ),
        Example.unknown(
            "what it rests on was not kept", _example_session_with_explanation(side=Side.PATIENT)
        ),
        Example.unknown(
            "a recording beside one explanation, and another one was not kept",
            example_dated_session(accounts=(_NAMED, Account("a2"))),
        ),
        Example.silent("nothing explained", example_session_with_account()),
    ),
    cannot_see="Whether what was seen bears the explanation out.",
)


def _seen_sides_are_named_answer(account: Account, path_prefix: str) -> PartAnswer | None:
    if not account.attributions or not any(
        observation.speaks_for for observation in barrier_observations(account)
    ):
        return None
    sides = overlooked_sides(account)
    unsaid = tuple(
        f"{path_prefix}attributions.{n}.side"
        for n, attribution in enumerate(account.attributions)
        if side_named(attribution) is None
    )
    if sides and not unsaid:
        return PartAnswer(
            Verdict.UNMET,
            (f"{path_prefix}seen", f"{path_prefix}attributions"),
            (("side", sides[0]),),
        )
    open_ = unsaid if sides else _fields_that_may_add_side(account, path_prefix)
    return (
        PartAnswer(Verdict.UNKNOWN, open_)
        if open_
        else PartAnswer(Verdict.MET, (f"{path_prefix}seen",))
    )


def _fields_that_may_add_side(account: Account, path_prefix: str) -> tuple[str, ...]:
    """The empty fields that may add a side which no explanation names."""
    named = {side_named(attribution) for attribution in account.attributions or ()}
    return tuple(
        f"{path_prefix}{path}"
        for path, sides in addable_sides_by_field(account).items()
        if sides - named
    )


def _open_answer_of_unexplained_account(account: Account, path_prefix: str) -> PartAnswer | None:
    """The open part of an account without an explanation, or with nothing seen beside it."""
    if account.attributions:
        open_ = _fields_that_may_add_side(account, path_prefix)
        return PartAnswer(Verdict.UNKNOWN, open_) if open_ else None
    may_speak = addable_sides_by_field(account) or any(
        observation.speaks_for for observation in barrier_observations(account)
    )
    if account.attributions is None and may_speak:
        return PartAnswer(Verdict.UNKNOWN, (f"{path_prefix}attributions",))
    return None


_CALM = AssigningObservation(ground=Ground.RECORDING, manners=(Manner.CALM,))


def _judge_sides_seen_are_named(session: SupervisionSession, policy: Policy) -> Outcome | None:
    accounts = session.accounts or ()
    answers = [
        _seen_sides_are_named_answer(account, f"accounts.{i}.")
        for i, account in enumerate(accounts)
    ]
    if all(part is None for part in answers):
        return None
    return combine_part_answers(
        part or _open_answer_of_unexplained_account(account, f"accounts.{i}.")
        for i, (part, account) in enumerate(zip(answers, accounts, strict=True))
    )


SIDES_SEEN_ARE_NAMED = _rule(
    "SU38",
    "sides-seen-are-named",
    _judge_sides_seen_are_named,
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
        Example.met("named", _example_session_with_explanation(_WATCHED, side=Side.THERAPIST)),
        Example.unknown(
            "named, and an observation that does not say whether there was a strain",
            _example_session_with_explanation(
                attrs.evolve(_WATCHED, strained=None), side=Side.THERAPIST
            ),
        ),
        Example.unmet(
            "the patient's side alone",
            _example_session_with_explanation(_UNSURE, side=Side.PATIENT),
        ),
        Example.unknown("which side was not kept", _example_session_with_explanation(_UNSURE)),
        Example.unknown(
            "named, and nothing recorded of how another assignment is explained",
            example_dated_session(accounts=(_NAMED, Account("a2", seen=(_UNSURE,)))),
        ),
        Example.silent(
            "nothing seen: SU37 speaks", _example_session_with_explanation(side=Side.PATIENT)
        ),
        Example.silent(
            "nothing seen that speaks of a barrier", _example_session_with_explanation(_CALM)
        ),
    ),
    cannot_see="Which side weighs more.",
)


EXPLANATIONS: tuple[Rule[SupervisionSession], ...] = (
    EXPLANATION_BESIDE_OBSERVATION,
    SIDES_SEEN_ARE_NAMED,
)
