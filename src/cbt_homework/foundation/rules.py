"""Rules: data plus a plain function, and books of them."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import attrs

from cbt_homework.foundation.arguments import plain_str_or_none
from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.errors import (
    InvariantError,
    Problem,
    UnknownCodeError,
    is_safe_to_name,
)
from cbt_homework.foundation.field_kinds import SLUG
from cbt_homework.foundation.findings import Finding, Outcome, Weight, capped_paths, parameters
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term

S = TypeVar("S")
S_co = TypeVar("S_co", covariant=True)

Answer = Outcome | tuple[Outcome, ...] | None
"""The answer of a judge: one outcome, several (wording), or None where it does not apply."""
MOST_HINTS = 100
"""How many places a HINT names, the first ones; long texts can hold endlessly many."""


LACKS: Mapping[str, str] = MappingProxyType(
    {
        "none": "The record says that there was none.",
        "not-asked": "The record says that nobody asked.",
        "declined": "The record says that it was declined.",
        "one-character": "Only a single letter or sign stands in its place.",
        "repeats-the-task": "Only the words of the task stand in its place.",
        "repeats-the-obstacle": "Only the words of the obstacle stand in its place.",
        "resolve-alone": "The plan rests on resolve alone.",
        "not-own-act": "It counts as done by something that is not the person's own act.",
    }
)
"""A sentence for each reason why a part counts as not there, behind that of the verdict."""


class Status(Term):
    """The maturity of a rule: how far it may be relied on."""

    PREVIEW = "preview"
    """It may still change without a new code."""
    STABLE = "stable"
    DEPRECATED = "deprecated"
    """It will be retired; its code will not be used again."""


class Effort(Term):
    """How much effort it takes, in the session, to settle an unmet rule."""

    A_QUESTION = "a-question"
    A_FEW_MINUTES = "a-few-minutes"
    A_REDESIGN = "a-redesign"


@attrs.frozen
class Example(Generic[S_co]):
    """A subject with the verdict that the rule gives it; ``expect`` is None where it gives none.

    `met`, `unmet`, `unknown`, `imported` and `silent` make one. ``absent`` says how the policy of
    the example reads an empty field.
    """

    __repr__ = partial_repr

    shows: str
    subject: S_co
    expect: Verdict | None
    absent: Verdict = Verdict.UNMET

    @staticmethod
    def met(shows: str, subject: S) -> Example[S]:
        """An example in which what the rule asks for is in place."""
        return Example(shows, subject, Verdict.MET)

    @staticmethod
    def unmet(shows: str, subject: S) -> Example[S]:
        """An example in which what the rule asks for is not in place."""
        return Example(shows, subject, Verdict.UNMET)

    @staticmethod
    def unknown(shows: str, subject: S) -> Example[S]:
        """An example that leaves the answer open although an empty field counts as not in place."""
        return Example(shows, subject, Verdict.UNKNOWN)

    @staticmethod
    def imported(shows: str, subject: S) -> Example[S]:
        """An example from an import, in which an empty field leaves the answer open."""
        return Example(shows, subject, Verdict.UNKNOWN, absent=Verdict.UNKNOWN)

    @staticmethod
    def silent(shows: str, subject: S) -> Example[S]:
        """An example to which the rule does not apply."""
        return Example(shows, subject, None)


_CODE = re.compile(r"[A-Z]{2,12}[0-9]{2,4}")
_FIELD_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "code": lambda code: isinstance(code, str) and _CODE.fullmatch(code) is not None,
    "weight": lambda weight: isinstance(weight, Weight),
    "criterion": lambda c: isinstance(c, enum.Enum) and _is_slug(c.value),
    "options": lambda options: isinstance(options, tuple),
    "sources": lambda sources: isinstance(sources, tuple),
    "examples": callable,
    "judge": callable,
}


def _is_slug(word: object) -> bool:
    return isinstance(word, str) and re.fullmatch(SLUG, word) is not None


@attrs.frozen(kw_only=True, eq=False)
class Rule(Generic[S]):
    """One question to a record, with the judge that answers it and a sentence for each verdict.

    Attributes:
        code: Two letters and a number; a user's own rules take a longer prefix. Never reused.
        name: Words that read before the verdict: *states-when: unmet*.
        judge: The function of a subject and a policy (for a HINT: a wording guide) that answers.
        weight: How much it counts.
        subject: The class it judges.
        criterion: The criterion it belongs to, a member of a vocabulary.
        phase: The phase it looks at, where its criteria have phases.
        version: Raised by any change that can alter a verdict.
        status: How far it may be relied on.
        asks: The question it puts to the record.
        why: Why the question matters.
        met, unmet, unknown: A sentence for each verdict, with ``{placeholders}``; None where the
            verdict cannot be given, and then ``never`` says why.
        none: A sentence for the record that says there was none, where that is UNMET.
        question: A question that could be asked in the session.
        options: Things to consider; never an instruction.
        effort: How much effort it takes to settle it.
        sources: The sources it rests on.
        examples: Makes the examples, at least one for every verdict.
        cannot_see: The limits of its view.
        never: Verdicts that it cannot give, with the reason.
    """

    __repr__ = partial_repr

    code: str = attrs.field(kw_only=False)
    name: str = attrs.field(kw_only=False)
    judge: Callable[[S, Any], Answer] = attrs.field(kw_only=False)
    weight: Weight = attrs.field(kw_only=False)
    subject: type[S]
    criterion: enum.Enum
    phase: Term | None = None
    version: int = 1
    status: Status = Status.STABLE
    asks: str
    why: str
    met: str | None = None
    unmet: str | None = None
    unknown: str | None = None
    none: str | None = None
    question: str | None = None
    options: tuple[str, ...] = ()
    effort: Effort = Effort.A_QUESTION
    sources: tuple[Citation, ...]
    examples: Callable[[], tuple[Example[S], ...]]
    cannot_see: str
    never: Mapping[Verdict, str] = MappingProxyType({})

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem((field,), "malformed", message)
            for field, message in (
                ("code", "must be capital letters and digits, such as CLINIC01"),
                ("weight", "must be a Weight, such as Weight.HELPFUL"),
                ("criterion", "must be a member of an enum whose values are lower-case words"),
                ("options", "must be a tuple of texts"),
                ("sources", "must be a tuple of citations"),
                ("examples", "must be a function that makes the examples"),
                ("judge", "must be a function of a subject and a policy"),
            )
            if not _FIELD_CHECKS[field](getattr(self, field))
        ]
        if problems:
            raise InvariantError(problems)

    def template(self, verdict: Verdict) -> str | None:
        """The sentence of a verdict, with its placeholders."""
        templates = {
            Verdict.MET: self.met,
            Verdict.UNMET: self.unmet,
            Verdict.UNKNOWN: self.unknown,
        }
        return templates[verdict]

    def finding(self, outcome: Outcome, prefix: str = "") -> Finding:
        """The finding of an outcome; ``prefix`` leads from the assessed object to the subject."""
        return Finding(
            code=self.code,
            verdict=outcome.verdict,
            weight=self.weight,
            criterion=self.criterion.value,
            at=capped_paths(prefix + path for path in outcome.at),
            needs=capped_paths(prefix + path for path in outcome.needs),
            parameters=parameters(outcome.facts),
        )

    def outcomes(self, subject: S, context: Any) -> tuple[Outcome, ...]:
        """The outcomes of the rule about a subject; empty if it does not apply."""
        answer = self.judge(subject, context)
        if answer is None:
            return ()
        outcomes = (answer,) if isinstance(answer, Outcome) else answer
        return outcomes[:MOST_HINTS] if self.weight is Weight.HINT else outcomes

    def sentence(self, finding: Finding) -> str:
        """The sentence of a finding; for a verdict it never gives, its name and the verdict."""
        template = self.template_of(finding)
        if template is None:
            return f"{self.name}: {finding.verdict.label}."
        lack = finding.facts.get("lack")
        if lack is None or template is self.none:
            return filled_template(template, finding)
        return f"{filled_template(template, finding)} {LACKS[str(lack)]}"

    def template_of(self, finding: Finding) -> str | None:
        """The sentence that a finding is said with: that of its verdict, or of *there was none*."""
        if self.none is not None and finding.facts.get("lack") == Missing.NONE.value:
            return self.none
        return self.template(finding.verdict)


_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def placeholders(template: str) -> frozenset[str]:
    """The names that a template is filled with."""
    return frozenset(_PLACEHOLDER.findall(template))


def filled_template(template: str, finding: Finding) -> str:
    """A template with the facts of a finding; three dots for a fact it does not have.

    Only bare names are looked up.
    """
    words = {name: fact_text(value) for name, value in finding.facts.items()}
    return _PLACEHOLDER.sub(lambda found: words.get(found[1], "..."), template)


def fact_text(value: object) -> str:
    """A fact for people: 70, 44.4, 2026-03-02, *thought record*.

    A number has one decimal, or as many as it takes not to read as the whole number next to it.
    """
    if isinstance(value, str):
        return value.replace("-", " ")
    if not isinstance(value, float):
        return str(value)
    if value.is_integer():
        return str(int(value))
    for decimals in range(1, 12):
        said = f"{value:.{decimals}f}"
        if float(said) != round(value):
            return said
    return str(round(value))


def _as_tuple(rules: Iterable[Rule[Any]]) -> tuple[Rule[Any], ...]:
    return tuple(rules)


@attrs.frozen(eq=False, repr=False)
class RuleBook:
    """A named tuple of rules. Its methods return new books; a book never changes.

    Attributes:
        name: What assessments call it.
        rules: Its rules, in any order.

    Raises:
        InvariantError: two rules with one code.
    """

    name: str
    rules: tuple[Rule[Any], ...] = attrs.field(converter=_as_tuple)

    def __attrs_post_init__(self) -> None:
        codes = [rule.code for rule in self.rules]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise InvariantError(
                Problem(("rules",), "code-twice", f"{code} stands for two rules") for code in twice
            )

    def __repr__(self) -> str:
        name, rules = getattr(self, "name", ""), getattr(self, "rules", ())
        return f"RuleBook({name!r}, {len(rules)} rules)"

    def __iter__(self) -> Iterator[Rule[Any]]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, code: object) -> bool:
        text = plain_str_or_none(code)
        return text is not None and any(rule.code == text for rule in self.rules)

    def __getitem__(self, code: str) -> Rule[Any]:
        """The rule of a code.

        Raises:
            UnknownCodeError: this book has no such rule.
        """
        asked = plain_str_or_none(code)
        for rule in self.rules:
            if asked is not None and rule.code == asked:
                return rule
        name = f" {asked}" if is_safe_to_name(asked) else ""
        raise UnknownCodeError(f"{self.name} has no rule{name}{self._suggestion_text(asked)}")

    def _suggestion_text(self, code: str | None) -> str:
        if code is None:
            return ""
        for rule in self.rules:
            if rule.criterion.value == code:
                criterion = rule.criterion
                return f"; for the criterion give {type(criterion).__name__}.{criterion.name}"
            if _code_letters_and_digits(rule.code) == _code_letters_and_digits(code):
                return f"; did you mean {rule.code}?"
        return "; for a rule of your own give the book it is in"

    def select(self, *codes: str | enum.Enum) -> RuleBook:
        """The rules of these codes and criteria, and every ATTENTION rule.

        Raises:
            UnknownCodeError: this book has no such rule.
        """
        self._check_codes_known(codes)
        return self._book_of_selected_and_attention(
            lambda rule: rule.code in codes or rule.criterion in codes
        )

    def without(self, *codes: str | enum.Enum) -> RuleBook:
        """All rules but those of these codes and criteria. ATTENTION rules stay.

        Raises:
            UnknownCodeError: this book has no such rule.
        """
        self._check_codes_known(codes)
        return self._book_of_selected_and_attention(
            lambda rule: not (rule.code in codes or rule.criterion in codes)
        )

    def phase(self, phase: Term) -> RuleBook:
        """The rules that look at one phase, and every ATTENTION rule.

        Raises:
            TypeError: a phase is a member of its vocabulary, such as Phase.DESIGN.
        """
        if not isinstance(phase, Term):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError("give a member such as Phase.DESIGN")
        return self._book_of_selected_and_attention(lambda rule: rule.phase is phase)

    def __add__(self, other: RuleBook | Iterable[Rule[Any]]) -> RuleBook:
        """The rules of both; a rule that is in both is there once."""
        more = [rule for rule in other if not any(rule is mine for mine in self.rules)]
        name = f"{self.name}+{other.name}" if isinstance(other, RuleBook) else f"{self.name}+own"
        return RuleBook(name, (*self.rules, *more))

    def with_name(self, name: str) -> RuleBook:
        """The same rules under another name."""
        return RuleBook(name, self.rules)

    def _book_of_selected_and_attention(self, is_selected: Callable[[Rule[Any]], bool]) -> RuleBook:
        kept = [r for r in self.rules if r.weight is Weight.ATTENTION or is_selected(r)]
        return RuleBook(f"{self.name}*", kept)

    def _check_codes_known(self, codes: Iterable[str | enum.Enum]) -> None:
        criteria = {rule.criterion for rule in self.rules}
        for code in codes:
            if not isinstance(code, enum.Enum):
                self[code]
            elif code not in criteria:
                raise UnknownCodeError(f"{self.name} has no rule for this criterion")


def _code_letters_and_digits(code: str) -> tuple[str, str]:
    letters = code.strip("0123456789 -").upper()
    return letters, code[len(letters) :].strip(" -").lstrip("0")
