"""PRACTICED: something is done in the session, beside what is talked about."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.recordings import Recording, UsedRecording
from cbt_homework.supervision.rules.samples import session
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import PRACTICE, SupervisorIntervention as Does

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN

ACCESSIBLE = frozenset({Does.GUIDED_DISCOVERY, Does.MAP_CIRCLE, Does.RESTRUCTURE_THOUGHTS})
"""Ways of working on the accessible level, which may be enough."""


def _practiced(of: SupervisionSession, policy: Policy) -> Outcome | None:
    for i, used in enumerate(of.recordings or ()):
        if used.together:
            return met(f"recordings.{i}.together", what=Does.LISTEN_TO_RECORDING)
    if of.interventions is None:
        return unknown("interventions")
    done = [does for does in of.interventions if does in PRACTICE]
    if done:
        return met("interventions", what=done[0])
    if of.recordings is None:
        return unknown("recordings")
    open_ = [i for i, used in enumerate(of.recordings) if used.together is None]
    if open_:
        return unknown(*(f"recordings.{i}.together" for i in open_))
    return unmet("interventions", count=len(of.interventions))


def _accessible_first(of: SupervisionSession, policy: Policy) -> Outcome | None:
    used = of.interventions or ()
    if Does.DOWNWARD_ARROW not in used:
        return None
    before = [does for does in used if does in ACCESSIBLE]
    return met("interventions", what=before[0]) if before else unmet("interventions")


def _did(*interventions: Does, **parts: Any) -> SupervisionSession:
    return session(interventions=interventions, **parts)


PRACTICED: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU26",
        name="practiced-in-the-session",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.PRACTICED,
        subject=SupervisionSession,
        judge=_practiced,
        asks="Was something practiced, listened to or mapped, beside what was talked about?",
        why="Played through in the session, with roles reversed or in front of a camera, a task is "
        "easier to assign with confidence; talk alone tends to stay talk.",
        met="Among what was practiced: {what}.",
        unmet="Of the interventions recorded ({count}), nothing goes beyond talk.",
        unknown="Whether something was practiced or listened to together is not recorded.",
        question="Would you show me how you would say it to the patient?",
        options=(
            "playing the moment of assigning homework, then with roles reversed",
            "listening together to a few minutes of a recording, with consent",
            "mapping one moment as a vicious circle",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Role-play with roles reversed, and video feedback, raised confidence."),
            Citation(
                "pugh-margetts-2020",
                CitationStatus.VERIFIED,
                says="Supervision can drift from doing to talking; asks for action.",
            ),
            library("Which interventions count as practice."),
        ),
        examples=lambda: (
            Example("a role-play", _did(Does.SUPPORT, Does.ROLE_PLAY), MET),
            Example(
                "a recording listened to together",
                session(recordings=(UsedRecording(Recording("r1"), together=True),)),
                MET,
            ),
            Example("talk alone", _did(Does.SUPPORT, Does.INSTRUCT, recordings=()), UNMET),
            Example("asked, none", _did(recordings=()), UNMET),
            Example("no record of recordings", _did(Does.SUPPORT, Does.INSTRUCT), UNKNOWN),
            Example(
                "a recording, and no record of listening to it together",
                _did(Does.SUPPORT, recordings=(UsedRecording(Recording("r1")),)),
                UNKNOWN,
            ),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="How long it was practiced, and what was seen.",
    ),
    Rule(
        code="SU27",
        name="simplest-level-first",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.PRACTICED,
        subject=SupervisionSession,
        judge=_accessible_first,
        asks="Before a downward arrow: was something tried on the accessible level?",
        why="What can be noticed directly is often enough to change something, and it is what the "
        "supervisee can go on with alone.",
        met="Beside the downward arrow, on the accessible level: {what}.",
        unmet="A downward arrow is recorded, and nothing on the accessible level beside it.",
        question="What can we already change by looking at the thoughts in that moment?",
        options=("a vicious circle or a thought record of one moment first",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("At the simplest level, discovery, dialogue or a thought record may suffice."),
            library("Looks at one session; earlier ones may have tried it."),
        ),
        examples=lambda: (
            Example("a circle as well", _did(Does.MAP_CIRCLE, Does.DOWNWARD_ARROW), MET),
            Example("the arrow alone", _did(Does.DOWNWARD_ARROW), UNMET),
            Example("no arrow", _did(Does.MAP_CIRCLE), None),
        ),
        cannot_see="What was tried in the sessions before.",
        never={UNKNOWN: "Where interventions are not recorded, another rule asks for them."},
    ),
)
