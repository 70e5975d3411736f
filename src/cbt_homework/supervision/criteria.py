"""The criteria of supervision sessions, series of them, conversations and self-assessments."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class SupervisionCriterion(Term):
    """The criteria of a session of supervision that homework can grow from."""

    CONSENTED = "consented"
    """Recordings are used with leave of those who are heard on them."""
    WELL_STRUCTURED = "well-structured"
    HOMEWORK_LOOKED_AT_TWICE = "homework-looked-at-twice"
    """That of the therapy, and that of supervision itself."""
    WELL_REVIEWED = "well-reviewed"
    """Homework of supervision: before the work, and with the three questions."""
    HOMEWORK_GROWS_FROM_THE_WORK = "homework-grows-from-the-work"
    HOMEWORK_MAKES_SENSE = "homework-makes-sense"
    HOMEWORK_PREPARED = "homework-prepared"
    """Difficulties foreseen, in writing, by whom it is usual at this stage."""
    PRACTICED = "practiced"
    EXPLANATIONS_TESTED = "explanations-tested"
    BOTH_MOMENTS_MAPPED = "both-moments-mapped"
    RUPTURES_REPAIRED = "ruptures-repaired"
    REFLECTED = "reflected"
    KEPT_TO_SUPERVISION = "kept-to-supervision"
    """What is personal is worked on by agreement, as far as the work needs it."""


class SeriesCriterion(Term):
    """The criteria of a series of supervision sessions."""

    HOMEWORK_CARRIED_OVER = "homework-carried-over"
    PROPOSING_PASSES_OVER = "proposing-passes-over"
    SEEN_NOT_ONLY_TOLD = "seen-not-only-told"
    FEEDBACK_BOTH_WAYS = "feedback-both-ways"


class DialogueCriterion(Term):
    """The criteria of a conversation that leads to what is behind a difficulty."""

    LED_BY_MEANING = "led-by-meaning"
    """It asks what something means and how it feels, and sums up, before it asks for a rule."""
    CHECKED_TOGETHER = "checked-together"
    """It asks leave to begin with, and checks with the person what was put together."""
    BACK_TO_HOMEWORK = "back-to-homework"
    """It comes back to the homework with what was found."""


class SelfAssessmentCriterion(Term):
    """The criteria of a self-assessment before supervision, or in it."""

    EXPECTATIONS_STATED = "expectations-stated"
    DIFFICULTIES_WEIGHED = "difficulties-weighed"
    STRENGTHS_BALANCED = "strengths-balanced"
    UNEASE_CONSIDERED = "unease-considered"
    STRESS_LOCATED = "stress-located"
    MISTAKE_PROCESSED = "mistake-processed"
    MASTERY_EXPLORED = "mastery-explored"
