"""Rules for PRACTICED: a session of supervision practices something."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.recordings import Recording, UsedRecording
from cbt_homework.supervision.rules.samples import example_session
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import PRACTICE, SupervisorIntervention as Does

_rule = partial(
    Rule[SupervisionSession], subject=SupervisionSession, criterion=SupervisionCriterion.PRACTICED
)


def _example_session_with_interventions(
    *interventions: Does, **session_fields: Any
) -> SupervisionSession:
    return example_session(interventions=interventions, **session_fields)


def _judge_practiced_in_the_session(session: SupervisionSession, policy: Policy) -> Outcome | None:
    for i, used in enumerate(session.recordings or ()):
        if used.together:
            return met(f"recordings.{i}.together", what=Does.LISTEN_TO_RECORDING)
    if session.interventions is None:
        return unknown("interventions")
    done = [does for does in session.interventions if does in PRACTICE]
    if done:
        return met("interventions", what=done[0])
    if session.recordings is None:
        return unknown("recordings")
    open_ = [i for i, used in enumerate(session.recordings) if used.together is None]
    if open_:
        return unknown(*(f"recordings.{i}.together" for i in open_))
    return unmet("interventions", count=len(session.interventions))


PRACTICED_IN_THE_SESSION = _rule(
    "SU26",
    "practiced-in-the-session",
    _judge_practiced_in_the_session,
    Weight.ESSENTIAL,
    version=2,
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
        Example.met(
            "a role-play", _example_session_with_interventions(Does.SUPPORT, Does.ROLE_PLAY)
        ),
        Example.met(
            "a recording listened to together",
            example_session(recordings=(UsedRecording(Recording("r1"), together=True),)),
        ),
        Example.unmet(
            "talk alone",
            _example_session_with_interventions(Does.SUPPORT, Does.INSTRUCT, recordings=()),
        ),
        Example.unmet("asked, none", _example_session_with_interventions(recordings=())),
        Example.unknown(
            "no record of recordings",
            _example_session_with_interventions(Does.SUPPORT, Does.INSTRUCT),
        ),
        Example.unknown(
            "a recording, and no record of listening to it together",
            _example_session_with_interventions(
                Does.SUPPORT, recordings=(UsedRecording(Recording("r1")),)
            ),
        ),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="How long it was practiced, and what was seen.",
)


ACCESSIBLE = frozenset({Does.GUIDED_DISCOVERY, Does.MAP_CIRCLE, Does.RESTRUCTURE_THOUGHTS})
"""Ways of working on the accessible level, which may be enough."""


def _judge_simplest_level_first(session: SupervisionSession, policy: Policy) -> Outcome | None:
    used = session.interventions or ()
    if Does.DOWNWARD_ARROW not in used:
        return None
    before = [does for does in used if does in ACCESSIBLE]
    return met("interventions", what=before[0]) if before else unmet("interventions")


SIMPLEST_LEVEL_FIRST = _rule(
    "SU27",
    "simplest-level-first",
    _judge_simplest_level_first,
    Weight.HELPFUL,
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
        Example.met(
            "a circle as well",
            _example_session_with_interventions(Does.MAP_CIRCLE, Does.DOWNWARD_ARROW),
        ),
        Example.unmet("the arrow alone", _example_session_with_interventions(Does.DOWNWARD_ARROW)),
        Example.silent("no arrow", _example_session_with_interventions(Does.MAP_CIRCLE)),
    ),
    cannot_see="What was tried in the sessions before.",
    never={Verdict.UNKNOWN: "Where interventions are not recorded, another rule asks for them."},
)


SESSION_PRACTICE: tuple[Rule[SupervisionSession], ...] = (
    PRACTICED_IN_THE_SESSION,
    SIMPLEST_LEVEL_FIRST,
)
