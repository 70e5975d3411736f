"""Rules for BOTH_MOMENTS_MAPPED: the moments of promising and starting are mapped."""

from __future__ import annotations

from functools import partial

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.accounts import Account, unmapped
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
    criterion=SupervisionCriterion.BOTH_MOMENTS_MAPPED,
)


_WHOLE = ViciousCircle(
    thoughts=(Thought("It is too much"),), emotions=(Emotion("Shame"),), behavior=("Nodding",)
)
_MOMENTS = article(
    "Box 2: thoughts, emotions and behavior are mapped for two situations, promising and starting."
)


def _moment_asked_about_answer(
    account: Account, path_prefix: str, moment: HomeworkMoment
) -> PartAnswer | None:
    circle, path = account.circle(moment), path_prefix + moment.value
    if circle is Missing.NOT_APPLICABLE:
        return None
    if circle is None:
        return PartAnswer(Verdict.UNKNOWN, (path,), (("moment", moment),))
    if circle is Missing.NONE:
        return PartAnswer(Verdict.UNMET, (path,), (("moment", moment), ("lack", circle)))
    if circle is Missing.NOT_ASKED:
        return PartAnswer(Verdict.UNMET, (path,), (("moment", moment),))
    return PartAnswer(Verdict.MET, (path,))


def _judge_moments_asked_about(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        _moment_asked_about_answer(account, f"accounts.{i}.", moment)
        for i, account in enumerate(session.accounts or ())
        for moment in ASKED_MOMENTS
    )


MOMENTS_ASKED_ABOUT = _rule(
    "SU39",
    "moments-asked-about",
    _judge_moments_asked_about,
    Weight.ESSENTIAL,
    version=2,
    asks="Are both moments mapped: when it was agreed on, and when it was about to be begun?",
    why="What makes somebody say yes, and what makes it hard to begin, are two things. To the "
    "question *why* there is often no answer; to what happened there is.",
    met="Moments that are mapped or were asked about: {count}.",
    unmet="Moments recorded as not asked about: {count}, the first of them: {moment}.",
    none="Moments recorded as not mapped: {count}, the first of them: {moment}.",
    unknown="What went on at one of two moments is not recorded ({moment}).",
    question="What happens in this person on saying yes, and what on sitting down to it?",
    options=("mapping one moment here, and the other with the patient",),
    effort=Effort.A_FEW_MINUTES,
    sources=(_MOMENTS,),
    examples=lambda: (
        Example.met("both", example_session_with_account(accepting=_WHOLE, starting=_WHOLE)),
        Example.unmet(
            "one was not asked about",
            example_session_with_account(accepting=_WHOLE, starting=Missing.NOT_ASKED),
        ),
        Example.unmet(
            "one was not mapped",
            example_session_with_account(accepting=_WHOLE, starting=Missing.NONE),
        ),
        Example.unknown("nothing recorded of one", example_session_with_account(accepting=_WHOLE)),
        Example.silent("nothing to map", example_dated_session(accounts=())),
    ),
    cannot_see="Whether the person sees it alike.",
)


def _moment_mapped_in_full_answer(
    path: str, moment: HomeworkMoment, open_components: tuple[Component, ...], policy: Policy
) -> PartAnswer:
    if not open_components:
        return PartAnswer(Verdict.MET, (path,))
    paths = tuple(f"{path}.{part.value}" for part in open_components)
    return PartAnswer(policy.absent, paths, (("moment", moment), ("part", open_components[0])))


_PART = ViciousCircle(thoughts=(Thought("It is too much"),))


def _judge_moments_mapped_in_full(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        _moment_mapped_in_full_answer(f"accounts.{i}.{moment.value}", moment, open_, policy)
        for i, account in enumerate(session.accounts or ())
        for moment, open_ in unmapped(account).items()
        if isinstance(account.circle(moment), ViciousCircle)
    )


MOMENTS_MAPPED_IN_FULL = _rule(
    "SU40",
    "moments-mapped-in-full",
    _judge_moments_mapped_in_full,
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
        Example.met("all three", example_session_with_account(accepting=_WHOLE)),
        Example.unmet("thoughts only", example_session_with_account(starting=_PART)),
        Example.imported(
            "an import that kept thoughts only", example_session_with_account(starting=_PART)
        ),
        Example.silent("no map: SU39 speaks", example_session_with_account()),
    ),
    cannot_see="Whether it was so.",
)


def _mapped_by_person_answer(
    account: Account, path_prefix: str, policy: Policy
) -> PartAnswer | None:
    maps = [account.circle(moment) for moment in ASKED_MOMENTS]
    if not any(isinstance(circle, ViciousCircle) for circle in maps):
        return None
    by, path = account.mapped_by, f"{path_prefix}mapped_by"
    if by is None:
        return PartAnswer(Verdict.UNKNOWN, (path,))
    return PartAnswer(Verdict.MET if by in _OWN else Verdict.UNMET, (path,), (("by", by),))


_OWN = (Rater.PATIENT, Rater.CAREGIVER)


def _judge_moments_told_by_the_person(
    session: SupervisionSession, policy: Policy
) -> Outcome | None:
    accounts = session.accounts or ()
    return combine_part_answers(
        (
            _mapped_by_person_answer(account, f"accounts.{i}.", policy)
            for i, account in enumerate(accounts)
        ),
        silent=any(
            account.mapped_by not in _OWN and None in (account.accepting, account.starting)
            for account in accounts
        ),  # SU39 asks for the maps
    )


MOMENTS_TOLD_BY_THE_PERSON = _rule(
    "SU41",
    "moments-told-by-the-person",
    _judge_moments_told_by_the_person,
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
        Example.met(
            "the patient", example_session_with_account(accepting=_WHOLE, mapped_by=Rater.PATIENT)
        ),
        Example.unmet(
            "the supervisee",
            example_session_with_account(starting=_WHOLE, mapped_by=Rater.SUPERVISEE),
        ),
        Example.unknown("nothing recorded of it", example_session_with_account(accepting=_WHOLE)),
        Example.silent("no map: SU39 speaks", example_session_with_account()),
        Example.silent(
            "the patient, and of another assignment no map: SU39 speaks",
            example_dated_session(
                accounts=(Account("a1", accepting=_WHOLE, mapped_by=Rater.PATIENT), Account("a2"))
            ),
        ),
    ),
    cannot_see="How the person was asked.",
)


MAPPED_MOMENTS: tuple[Rule[SupervisionSession], ...] = (
    MOMENTS_ASKED_ABOUT,
    MOMENTS_MAPPED_IN_FULL,
    MOMENTS_TOLD_BY_THE_PERSON,
)
