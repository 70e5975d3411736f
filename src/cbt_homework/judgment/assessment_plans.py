"""Makes a rule book ready for one class of subjects, so that assessing one is cheap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from cbt_homework.foundation.arguments import class_name, is_class_safe_to_look_up
from cbt_homework.foundation.findings import Finding, Outcome, Weight
from cbt_homework.foundation.rules import MOST_HINTS, Answer, Effort, Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.assessment import Judged
from cbt_homework.judgment.retired import retired_rule
from cbt_homework.judgment.subject import Subject, SubjectPart
from cbt_homework.judgment.subject_registry import classes_with_subjects, subject_of

_WEAKEST_FIRST = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)
"""The verdicts by strength: the weakest of several is their Kleene AND."""
ROOM = 1024
"""How many findings and paths in them are kept for one rule: enough for percentages and counts."""
_MOST_PROFILES = 256


Ranked = tuple[int, Finding, int]
"""A finding with what becomes of it in an assessment: its rank, the finding, and its vote.

Findings with a lower rank come first. The vote is one bit for the criterion and the verdict of an
essential rule, and 0 for other rules. The votes of several findings are put together by ``|``.
"""


Votes = Mapping[Verdict, int]
"""The vote of a rule by its verdict; empty for a rule that moves no criterion."""


class FindingMaker:
    """Makes the findings of one rule, and keeps those that come again and again."""

    __slots__ = ("_most", "_place", "_prefix", "_room", "_rule", "_votes", "kept")

    def __init__(self, rule: Rule[Any], prefix: str, rule_place: int, votes: Votes) -> None:
        self._rule = rule
        self._prefix = prefix
        self._place = rule_place
        self._votes = votes
        self._most = MOST_HINTS if rule.weight is Weight.HINT else None
        self._room = ROOM
        self.kept: dict[Answer, Ranked] = {}
        """Facts are numbers and words of vocabularies, so the same few outcomes come again."""

    def ranked_findings(self, answer: Outcome | tuple[Outcome, ...]) -> list[Ranked]:
        """The findings of an answer; of a rule about wording, the first ones."""
        if isinstance(answer, Outcome):
            return [self._ranked_finding(answer)]
        return [self._ranked_finding(outcome) for outcome in answer[: self._most]]

    def _ranked_finding(self, outcome: Outcome) -> Ranked:
        known = self.kept.get(outcome)
        if known is not None:
            return known
        finding = self._rule.finding(outcome, self._prefix)
        rank = _rank_of_finding(self._rule, outcome.verdict, self._place)
        ranked = (rank, finding, self._votes.get(outcome.verdict, 0))
        self._room -= 1 + len(outcome.at) + len(outcome.needs)
        if self._room < 0:
            self.kept.clear()
            self._room = ROOM
        else:
            self.kept[outcome] = ranked
        return ranked


Step = tuple[Callable[[Any, Any], Answer], Mapping[Answer, Ranked], FindingMaker]
"""One rule: its function, the findings that are kept by their outcome, and the maker of others."""


class RulesOfPart(NamedTuple):
    """The rules about one part of a subject.

    Attributes:
        part_of: Gets the part from the subject.
        steps: The rules that a policy is enough for.
        hints: The rules that read words, by a wording guide.
    """

    part_of: Callable[[Any], Any]
    steps: tuple[Step, ...]
    hints: tuple[Step, ...]


class AssessmentPlan:
    """A rule book, ready for subjects of one class.

    Attributes:
        subject: The name of the class.
        book: The book.
        parts: The rules, by the part of the subject that they are about.
        criteria: The criteria that the rules speak to, in the order of a profile.
    """

    __slots__ = ("_profiles", "book", "criteria", "parts", "subject")

    def __init__(
        self,
        subject: str,
        book: RuleBook,
        parts: tuple[RulesOfPart, ...],
        criteria: tuple[str, ...],
    ) -> None:
        self.subject = subject
        self.book = book
        self.parts = parts
        self.criteria = criteria
        self._profiles: dict[int, tuple[Judged, ...]] = {}

    def profile(self, votes: int) -> tuple[Judged, ...]:
        """The profile of criteria by the votes of all findings."""
        profile = self._profiles.get(votes)
        if profile is None:
            profile = tuple(self._judged_criteria(votes))
            if len(self._profiles) >= _MOST_PROFILES:
                self._profiles.clear()
            self._profiles[votes] = profile
        return profile

    def _judged_criteria(self, votes: int) -> Iterator[Judged]:
        for place, criterion in enumerate(self.criteria):
            given = _votes_by_verdict(place)
            verdict = next((v for v in _WEAKEST_FIRST if votes & given[v]), None)
            if verdict is not None:
                yield Judged(criterion, verdict)


def _votes_by_verdict(criterion_place: int) -> Votes:
    """The votes on the criterion at a place of the profile."""
    first = len(_WEAKEST_FIRST) * criterion_place
    return {verdict: 1 << first + n for n, verdict in enumerate(_WEAKEST_FIRST)}


def assessment_plan_for(cls: type[Any], book: RuleBook | None) -> AssessmentPlan:
    """The plan for a class; by the book of the library where none is given.

    Raises:
        TypeError: nothing of this class can be assessed, a rule is about something that is never
            assessed, or it has the code of a retired one.
    """
    if not is_class_safe_to_look_up(cls):
        raise _not_assessed_error(cls)
    hashable: Any = cls
    return _cached_plan(hashable, book)


@lru_cache(maxsize=256)
def _cached_plan(cls: type[Any], book: RuleBook | None) -> AssessmentPlan:
    subject = subject_of(cls)
    if subject is None:
        raise _not_assessed_error(cls)
    rules = subject.book if book is None else book
    _check_book_can_be_used(rules)
    about = {part.subject for part in subject.parts}
    used = [rule for rule in rules if rule.subject in about]
    criteria = tuple(
        dict.fromkeys(rule.criterion.value for rule in _rules_in_vocabulary_order(used))
    )
    places = {rule.code: place for place, rule in enumerate(sorted(used, key=_code_of_rule))}

    def plan_step(rule: Rule[Any], prefix: str) -> Step:
        essential = rule.weight is Weight.ESSENTIAL
        votes: Votes = _votes_by_verdict(criteria.index(rule.criterion.value)) if essential else {}
        maker = FindingMaker(rule, prefix, places[rule.code], votes)
        return rule.judge, maker.kept, maker

    def rules_of_part(part: SubjectPart) -> RulesOfPart:
        own = [rule for rule in used if rule.subject is part.subject]
        return RulesOfPart(
            part.get,
            tuple(plan_step(rule, part.prefix) for rule in own if rule.weight is not Weight.HINT),
            tuple(plan_step(rule, part.prefix) for rule in own if rule.weight is Weight.HINT),
        )

    return AssessmentPlan(subject.name, rules, tuple(map(rules_of_part, subject.parts)), criteria)


def _not_assessed_error(cls: type[Any]) -> TypeError:
    known = ", ".join(sorted(subject.__name__ for subject, _ in classes_with_subjects()))
    return TypeError(f"{class_name(cls)} cannot be assessed; what can be: {known}")


def _check_book_can_be_used(book: RuleBook) -> None:
    for rule in book:
        if retired_rule(rule.code) is not None:
            # Its findings would be read by the sentences of the rule that had the code before.
            raise TypeError(f"{rule.code} is the code of a retired rule; take another code")
        known: Subject | None = subject_of(rule.subject)
        if known is None or all(part.subject is not rule.subject for part in known.parts):
            # Silence would look like nothing found, and the rule may be one of ATTENTION.
            raise TypeError(
                f"{rule.code} is about {rule.subject.__name__}, which is never assessed"
            )


def _rules_in_vocabulary_order(rules: list[Rule[Any]]) -> list[Rule[Any]]:
    """By vocabulary as first met, then in the order of its members."""
    vocabularies = list(dict.fromkeys(type(rule.criterion) for rule in rules))

    def vocabulary_sort_key(rule: Rule[Any]) -> tuple[int, int]:
        vocabulary = type(rule.criterion)
        return vocabularies.index(vocabulary), list(vocabulary).index(rule.criterion)

    return sorted(rules, key=vocabulary_sort_key)


def _code_of_rule(rule: Rule[Any]) -> str:
    return rule.code


_WEIGHTS = (Weight.ATTENTION, Weight.ESSENTIAL, Weight.HELPFUL, Weight.HINT)
_COSTS = tuple(Effort)
_MANY = 10_000


def _rank_of_finding(rule: Rule[Any], verdict: Verdict, rule_place: int) -> int:
    """ATTENTION; essential unmet by what it takes to settle; helpful; hints; in place; unknown."""
    weight = _WEIGHTS.index(rule.weight)
    match verdict:
        case Verdict.UNMET:
            group = weight
        case Verdict.MET:
            group = len(_WEIGHTS)
        case _:
            group = 0 if rule.weight is Weight.ATTENTION else len(_WEIGHTS) + 1 + weight
    cost = _COSTS.index(rule.effort) if verdict is Verdict.UNMET else 0
    if rule.weight is Weight.ATTENTION:
        cost = 0 if verdict is Verdict.UNMET else 1
    return (group * len(_COSTS) + cost) * _MANY + rule_place
