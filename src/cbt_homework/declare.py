"""Declare classes and vocabularies of your own as the library declares its own.

- a class: a frozen attrs class that derives from `Value`
- its fields: `Text` for personal words, `Label` for other words, `Ref` for ids, `Count` ...
- limits of your own in an `Annotated` type: `Whole`, `Token`, `Size`
- what has to hold between fields: `Invariant`, `in_order`, `no_repeats`; what an error says of
  it: `Problem`
- a vocabulary: an enum that derives from `Term`
- what a class declares: `kinds_of`, `field_sentences`, `is_personal`
"""

from __future__ import annotations

from cbt_homework.foundation.declarations import field_sentences, is_personal, kinds_of
from cbt_homework.foundation.errors import Problem
from cbt_homework.foundation.field_kinds import Size, Token, Whole
from cbt_homework.foundation.field_types import (
    Count,
    HowOften,
    Label,
    Minutes,
    Number,
    Ref,
    Share,
    Slug,
    Text,
)
from cbt_homework.foundation.invariants import Invariant, in_order, no_repeats
from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term

__all__ = [
    "Count", "HowOften", "Invariant", "Label", "Minutes", "Number", "Problem", "Ref", "Share",
    "Size", "Slug", "Term", "Text", "Token", "Value", "Whole", "field_sentences", "in_order",
    "is_personal", "kinds_of", "no_repeats",
]  # fmt: skip

explain_missing_names(__name__)
