"""Makes a rule book ready for one class of subjects, so that assessing one is cheap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from cbt_homework.foundation.arguments import class_name, has_plain_metaclass
from cbt_homework.foundation.findings import Finding, Outcome, Weight
from cbt_homework.foundation.rules import MOST_HINTS, Answer, Effort, Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.assessment import Judged
from cbt_homework.judgment.books import Subject, View, every_subject, subject_of
from cbt_homework.judgment.retired import retired_rule

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

    def __init__(self, rule: Rule[Any], prefix: str, place: int, votes: Votes) -> None:
        self._rule = rule
        self._prefix = prefix
        self._place = place
        self._votes = votes
        self._most = MOST_HINTS if rule.weight is Weight.HINT else None
        self._room = ROOM
        self.kept: dict[Answer, Ranked] = {}
        """Facts are numbers and words of vocabularies, so the same few outcomes come again."""

    def ranked(self, answer: Outcome | tuple[Outcome, ...]) -> list[Ranked]:
        """The findings of an answer; of a rule about wording, the first ones."""
        if isinstance(answer, Outcome):
            return [self._ranked(answer)]
        return [self._ranked(outcome) for outcome in answer[: self._most]]

    def _ranked(self, outcome: Outcome) -> Ranked:
        known = self.kept.get(outcome)
        if known is not None:
            return known
        finding = self._rule.finding(outcome, self._prefix)
        rank = _rank(self._rule, outcome.verdict, self._place)
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


class PlanView(NamedTuple):
    """The rules about one part of a subject.

    Attributes:
        part_of: Gets the part from the subject.
        steps: The rules that a policy is enough for.
        hints: The rules that read words, by a wording guide.
    """

    part_of: Callable[[Any], Any]
    steps: tuple[Step, ...]
    hints: tuple[Step, ...]


class Plan:
    """A rule book, ready for subjects of one class.

    Attributes:
        subject: The name of the class.
        book: The book.
        views: The rules, by the part of the subject that they are about.
        criteria: The criteria that the rules speak to, in the order of a profile.
    """

    __slots__ = ("_profiles", "book", "criteria", "subject", "views")

    def __init__(
        self, subject: str, book: RuleBook, views: tuple[PlanView, ...], criteria: tuple[str, ...]
    ) -> None:
        self.subject = subject
        self.book = book
        self.views = views
        self.criteria = criteria
        self._profiles: dict[int, tuple[Judged, ...]] = {}

    def profile(self, votes: int) -> tuple[Judged, ...]:
        """The profile of criteria by the votes of all findings."""
        profile = self._profiles.get(votes)
        if profile is None:
            profile = tuple(self._judged(votes))
            if len(self._profiles) >= _MOST_PROFILES:
                self._profiles.clear()
            self._profiles[votes] = profile
        return profile

    def _judged(self, votes: int) -> Iterator[Judged]:
        for place, criterion in enumerate(self.criteria):
            given = _votes_at(place)
            verdict = next((v for v in _WEAKEST_FIRST if votes & given[v]), None)
            if verdict is not None:
                yield Judged(criterion, verdict)


def _votes_at(place: int) -> Votes:
    """The votes on the criterion at a place of the profile."""
    first = len(_WEAKEST_FIRST) * place
    return {verdict: 1 << first + n for n, verdict in enumerate(_WEAKEST_FIRST)}


def plan_of(cls: type[Any], book: RuleBook | None) -> Plan:
    """The plan for a class; by the book of the library where none is given.

    Raises:
        TypeError: nothing of this class can be assessed, a rule is about something that is never
            assessed, or it has the code of a retired one.
    """
    if not has_plain_metaclass(cls):
        raise _not_assessed(cls)
    hashable: Any = cls
    return _plan(hashable, book)


@lru_cache(maxsize=256)
def _plan(cls: type[Any], book: RuleBook | None) -> Plan:
    subject = subject_of(cls)
    if subject is None:
        raise _not_assessed(cls)
    rules = subject.book if book is None else book
    _check(rules)
    about = {view.subject for view in subject.views}
    used = [rule for rule in rules if rule.subject in about]
    criteria = tuple(dict.fromkeys(rule.criterion.value for rule in _in_vocabulary_order(used)))
    places = {rule.code: place for place, rule in enumerate(sorted(used, key=_by_code))}

    def step(rule: Rule[Any], prefix: str) -> Step:
        essential = rule.weight is Weight.ESSENTIAL
        votes: Votes = _votes_at(criteria.index(rule.criterion.value)) if essential else {}
        maker = FindingMaker(rule, prefix, places[rule.code], votes)
        return rule.judge, maker.kept, maker

    def plan_view(view: View) -> PlanView:
        own = [rule for rule in used if rule.subject is view.subject]
        return PlanView(
            view.get,
            tuple(step(rule, view.prefix) for rule in own if rule.weight is not Weight.HINT),
            tuple(step(rule, view.prefix) for rule in own if rule.weight is Weight.HINT),
        )

    return Plan(subject.name, rules, tuple(map(plan_view, subject.views)), criteria)


def _not_assessed(cls: type[Any]) -> TypeError:
    known = ", ".join(sorted(subject.__name__ for subject, _ in every_subject()))
    return TypeError(f"{class_name(cls)} cannot be assessed; what can be: {known}")


def _check(book: RuleBook) -> None:
    for rule in book:
        if retired_rule(rule.code) is not None:
            # Its findings would be read by the sentences of the rule that had the code before.
            raise TypeError(f"{rule.code} is the code of a retired rule; take another code")
        known: Subject | None = subject_of(rule.subject)
        if known is None or all(view.subject is not rule.subject for view in known.views):
            # Silence would look like nothing found, and the rule may be one of ATTENTION.
            raise TypeError(
                f"{rule.code} is about {rule.subject.__name__}, which is never assessed"
            )


def _in_vocabulary_order(rules: list[Rule[Any]]) -> list[Rule[Any]]:
    """By vocabulary as first met, then in the order of its members."""
    vocabularies = list(dict.fromkeys(type(rule.criterion) for rule in rules))

    def place(rule: Rule[Any]) -> tuple[int, int]:
        vocabulary = type(rule.criterion)
        return vocabularies.index(vocabulary), list(vocabulary).index(rule.criterion)

    return sorted(rules, key=place)


def _by_code(rule: Rule[Any]) -> str:
    return rule.code


_WEIGHTS = (Weight.ATTENTION, Weight.ESSENTIAL, Weight.HELPFUL, Weight.HINT)
_COSTS = tuple(Effort)
_MANY = 10_000


def _rank(rule: Rule[Any], verdict: Verdict, place: int) -> int:
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
    return (group * len(_COSTS) + cost) * _MANY + place
