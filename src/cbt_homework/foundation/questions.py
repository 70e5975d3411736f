"""Banks of questions, and the answers to them by id."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.field_types import Label, Slug, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Question(Value):
    """One question of a bank, in this library's words.

    Attributes:
        key: The stable key that answers refer to.
        asks: The question.
    """

    key: Slug = attrs.field(kw_only=False)
    asks: Label = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class QuestionBank(Value):
    """Questions that belong together, in their order.

    Attributes:
        key: The stable key of the bank.
        questions: The questions; at least one.
        sources: Where they come from.
    """

    key: Slug = attrs.field(kw_only=False)
    questions: Annotated[tuple[Question, ...], k.Size(1, 100)]
    sources: tuple[Citation, ...]

    __invariants__ = (
        no_repeats("questions", "key", code="question-twice", message="must not use a key twice"),
    )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the questions, in order."""
        return tuple(question.key for question in self.questions)


_NO_ANSWER = (Missing.NOT_ASKED, Missing.DECLINED, Missing.NOT_APPLICABLE)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Answered(Value):
    """The answer to one question of a bank.

    Attributes:
        question: The key of the question.
        said: What was answered, or why there is no answer.
        is_yes: Whether the answer was yes, to a question that can be answered so.
    """

    question: Slug = attrs.field(kw_only=False)
    said: Text | Missing = attrs.field(kw_only=False)
    is_yes: bool | None = None

    __invariants__ = (
        Invariant(
            "yes-without-an-answer",
            "is_yes",
            "must be empty where the question was not asked or not answered",
            lambda answered: answered.is_yes is None or answered.said not in _NO_ANSWER,
        ),
    )
