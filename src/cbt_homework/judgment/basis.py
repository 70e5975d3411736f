"""The basis of an assessment: the library, the rules and the policy, each with a digest."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.version import __version__
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.policies.policy import Policy

Digest = Annotated[str, k.Token(r"[0-9a-f]{12}", "twelve hexadecimal digits", most=12)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Basis(Value):
    """The library, rules and policy of an assessment, to tell it apart from another one.

    Attributes:
        library: The version of this library.
        rules: The name of the rule book.
        rules_digest: A digest of its codes, versions and weights.
        policy_digest: A digest of the policy.
        wording: The language of the wording guide, where one was used.
        wording_digest: A digest of the guide.
    """

    library: Label
    rules: Label
    rules_digest: Digest
    policy_digest: Digest
    wording: Label | None = None
    wording_digest: Digest | None = None


@lru_cache(maxsize=256)
def basis_by_book(book: RuleBook, policy: Policy, wording: WordingGuide | None = None) -> Basis:
    """The basis of an assessment by a book and a policy."""
    rules = tuple(sorted((rule.code, rule.version, rule.weight.value) for rule in book))
    return basis_by_versions(book.name, rules, policy, wording)


@lru_cache(maxsize=256)
def basis_by_versions(
    rules_name: str,
    versions: tuple[tuple[str | int, ...], ...],
    policy: Policy,
    wording: WordingGuide | None = None,
) -> Basis:
    """The basis of a judgment by rules or indicators of these versions."""
    return Basis(
        library=__version__,
        rules=rules_name,
        rules_digest=_short_digest(list(versions)),
        policy_digest=_short_digest(_stable_form(policy)),
        wording=None if wording is None else wording.language,
        wording_digest=None if wording is None else _short_digest(_stable_form(wording)),
    )


def _stable_form(value: Any) -> Any:
    """A value without personal text as nested tuples that print the same in every process."""
    if isinstance(value, Value):
        names = [a.name for a in attrs.fields(type(value))]
        return (type(value).__name__, tuple((n, _stable_form(getattr(value, n))) for n in names))
    if value.__class__ is tuple:
        items: tuple[Any, ...] = value
        return tuple(_stable_form(item) for item in items)
    if isinstance(value, float) and value.is_integer():
        return int(value)  # 70 and 70.0 are one policy
    return value.value if isinstance(value, Term) else value


def _short_digest(value: Any) -> str:
    from hashlib import sha256  # noqa: PLC0415 (not needed for importing)

    return sha256(repr(value).encode()).hexdigest()[:12]
