"""Combines answers about the parts of a session to one outcome, the weakest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.session import SupervisionSession


class OpenPartReason(Term):
    """Why something about a part of a session is open."""

    NOT_RECORDED = "not-recorded"


class PartAnswer(NamedTuple):
    """The answer about one part of a session.

    Attributes:
        verdict: Whether it is in place.
        at: The fields that show it; for UNKNOWN those that would decide it.
        words: Words for its sentence, by the names of their places.
    """

    verdict: Verdict
    at: tuple[str, ...]
    words: tuple[tuple[str, Term], ...] = ()


def combine_part_answers(
    part_answers: Iterable[PartAnswer | None], *, silent: bool = False
) -> Outcome | None:
    """The weakest verdict, with the parts that have it and the words of the first of them.

    None where no part has an answer. With ``silent``, another rule asks for one of the parts, and
    the outcome is never MET.
    """
    parts = [part for part in part_answers if part is not None]
    if not parts or (silent and all(part.verdict is Verdict.MET for part in parts)):
        return None
    verdict = all_of(part.verdict for part in parts)
    weakest = [part for part in parts if part.verdict is verdict]
    judged = {Verdict.MET: met, Verdict.UNMET: unmet, Verdict.UNKNOWN: unknown}[verdict]
    paths = tuple(path for part in weakest for path in part.at)
    return judged(*paths, count=len(weakest), **dict(weakest[0].words))


def part_answer_from_yes_no(path: str, answer: bool | Missing | None) -> PartAnswer | None:
    """The answer about a part from a yes, a no or a reason; None where it does not apply."""
    if answer is Missing.NOT_APPLICABLE:
        return None
    if isinstance(answer, bool):
        return PartAnswer(Verdict.MET if answer else Verdict.UNMET, (path,))
    return PartAnswer(Verdict.UNKNOWN, (path,), (("why", answer or OpenPartReason.NOT_RECORDED),))


def example_dated_session(**session_fields: Any) -> SupervisionSession:
    """A session for an example."""
    return SupervisionSession(
        "s1", on=date(2026, 3, 9), setting=Setting.SUPERVISION, **session_fields
    )


def example_session_with_account(**account_fields: Any) -> SupervisionSession:
    """A session with one account of homework, for an example."""
    return example_dated_session(accounts=(Account("a1", **account_fields),))
