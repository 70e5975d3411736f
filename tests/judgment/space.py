"""A fixed space of subjects for each class that rules speak of, and what every rule answers there.

The space begins with the frozen `BASES`. From each base one field at a time is changed, at any
depth: absent, empty, one, several, each word of a vocabulary, numbers across a range. Declarations
say what may stand in a field; nothing is drawn, and the examples of rules are not in it. So another
rule, or another example, changes nothing here; a new field and a new word add subjects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

import attrs

import cbt_homework as ch
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Answer, Example, Rule
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from tests import stated
from tests.judgment.fields_read import all_read
from tests.judgment.space_bases import BASES

POLICIES = (stated.DRAFT, stated.IMPORTED)
GUIDE = (ch.judgment.ENGLISH,)

WHOLE = (0, 1, 2, 3, 4, 5, 9, 10, 15, 30, 60, 120, 400)
NUMBERS = (
    0, 1, 2, 3, 4, 5, 9, 10, 14, 15, 20, 29, 30, 40, 49, 50, 60, 69, 70, 79, 80, 89, 90, 100,
)  # fmt: skip
"""Both sides of each threshold that is in use, so that one that moves is felt."""
DAYS = (-40, -7, -1, 1, 7, 40)
A_DAY = date(2026, 3, 9)
TIMES = (time(0), time(6), time(12), time(18), time(23, 59))
TEXTS = (
    "Leave the house alone",
    "Try to relax and feel better",
    "Every morning for 10 minutes, if you can. I was sad and angry. I feel like a failure.",
    "If I faint, it has failed; otherwise it has worked. Why me?",
    "She was resistant. Ann Smith, ann@example.org, 555-123-4567, born 1 March 1980.",
    "I always fail, everybody hates me. You mean that you are worthless? What does it say of you?",
    "Anxious",
    "I was too lazy for the diary last week",
)
"""Words for the hints about wording; other rules read no text, and see the first one only."""
HINTED = frozenset(
    {"Assignment", "DownwardArrow", "AssignmentHistory", "HomeworkSpec", "ThoughtRecord"}
)
"""The classes that hints speak of."""


Make = Callable[[], Any]
Donors = Mapping[tuple[type[Any], str], Any]
"""Values for the fields of a class that hold a value of their own."""


class Change(NamedTuple):
    """One field of a base, filled otherwise."""

    field: str
    word: str
    make: Make
    of_text: bool

    @property
    def for_hints(self) -> bool:
        """Whether only hints can tell it from another one."""
        return self.of_text and self.word not in {"None", "text-0"}


def _kind(declared: Kind) -> Kind:
    return _kind(declared.kind) if isinstance(declared, k.Maybe | k.Answer) else declared


def changes(thing: Value, donors: Donors, items: int = 2) -> Iterator[Change]:
    """Every way to fill one field of a value otherwise, at any depth, in the first items of a list.

    Of lists within lists only the first item is changed.
    """
    for name, declared in kinds_of(type(thing)).items():
        held = getattr(thing, name)
        for word, new in _instead(declared, held, donors.get((type(thing), name))):
            if new.__class__ is not held.__class__ or new != held:
                yield Change(
                    name, word, _evolve(thing, name, new), isinstance(_kind(declared), k.Text)
                )
        if isinstance(held, Value):
            for change in changes(held, donors, items=1):
                yield _within(name, change, _put(thing, name, lambda new: new))
        elif held.__class__ is tuple:
            for n, item in enumerate(held[:items]):
                if isinstance(item, Value):
                    swap = _swap(held, n)
                    for change in changes(item, donors, items=1):
                        yield _within(f"{name}.{n}", change, _put(thing, name, swap))


def filled(thing: Value, name: str, word: str, donors: Donors) -> Any:
    """The value of a field after the change with this word.

    Raises:
        LookupError: there is no such change.
    """
    declared = kinds_of(type(thing))[name]
    every = dict(_instead(declared, getattr(thing, name), donors.get((type(thing), name))))
    return every[word]


Put = Callable[[Any], Any]


def _put(thing: Value, name: str, wrap: Put) -> Put:
    return lambda new: attrs.evolve(thing, **{name: wrap(new)})


def _swap(held: tuple[Any, ...], n: int) -> Put:
    return lambda new: (*held[:n], new, *held[n + 1 :])


def _within(at: str, change: Change, put: Put) -> Change:
    make = change.make
    return change._replace(field=f"{at}.{change.field}", make=lambda: put(make()))


def _evolve(thing: Value, name: str, new: Any) -> Make:
    return lambda: attrs.evolve(thing, **{name: new})


def _instead(declared: Kind, held: Any, donor: Any) -> Iterator[tuple[str, Any]]:
    """What may stand in a field in place of what it holds, each with a word for it."""
    if isinstance(declared, k.Maybe):
        yield "None", None
        declared = declared.kind
    if isinstance(declared, k.Answer):
        yield from ((f"missing-{why.value}", why) for why in declared.reasons)
        declared = declared.kind
    match declared:
        case k.Flag():
            yield from (("true", True), ("false", False))
        case k.Choice(options=options):
            yield from ((word.value, word) for word in options)
        case k.Whole(least=least, most=most):
            yield from ((str(n), n) for n in WHOLE if least <= n <= most)
        case k.Number(least=least, most=most):
            yield from ((str(n), n) for n in NUMBERS if least <= n <= most)
        case k.Day():
            start = held if held.__class__ is date else A_DAY
            yield from ((f"{days:+}", start + timedelta(days)) for days in (*DAYS, 0))
        case k.Clock():
            yield from ((f"{at:%H%M}", at) for at in TIMES)
        case k.Text():
            yield from ((f"text-{n}", said) for n, said in enumerate(TEXTS))
        case k.Many(item=item, least=least):
            yield from _lists(item, least, held if held.__class__ is tuple else (), donor)
        case _:
            if donor is not None:
                yield "present", donor


def _lists(
    item: Kind, least: int, held: tuple[Any, ...], donor: Any
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    if not least:
        yield "empty", ()
    if isinstance(item, k.Choice):
        yield from ((f"only-{word.value}", (word,)) for word in item.options)
        yield "all", tuple(item.options)
    if held:
        yield from (("first", held[:1]), ("last", held[-1:]), ("but-first", held[1:]))
        yield from (("twice", (*held, *held)), ("reversed", held[::-1]))
        if isinstance(held[0], Value) and "id" in kinds_of(type(held[0])):
            yield "another", (*held, attrs.evolve(held[0], id="another-one"))
    if donor is not None:
        yield "present", donor


@cache
def donors(cls: type[Any]) -> Donors:
    """For each field of each class, what the first base that fills it has there."""
    found: dict[tuple[type[Any], str], Any] = {}

    def look(thing: Any) -> None:
        if isinstance(thing, Value):
            for name in kinds_of(type(thing)):
                held = getattr(thing, name)
                if held is not None and held != () and not isinstance(held, Missing):
                    found.setdefault((type(thing), name), held)
                look(held)
        elif thing.__class__ is tuple:
            for item in thing:
                look(item)

    for base in BASES[cls]:
        look(base)
    return found


class Subject(NamedTuple):
    """One subject of the space, and who can tell it from its base."""

    name: str
    thing: Any
    is_base: bool = False
    of_text: bool = False
    for_hints: bool = False
    field: str = ""


@cache
def subjects(cls: type[Any]) -> tuple[Subject, ...]:
    """The space of a class; what its constructors refuse is left out."""
    others = donors(cls)
    found: list[Subject] = []
    for n, base in enumerate(BASES[cls]):
        found.append(Subject(f"{n}", base, is_base=True))
        for change in changes(base, others):
            if change.for_hints and cls.__name__ not in HINTED:
                continue
            try:
                thing = change.make()
            except InvariantError:
                continue
            name = f"{n} {change.field} {change.word}"
            found.append(
                Subject(
                    name,
                    thing,
                    of_text=change.of_text,
                    for_hints=change.for_hints,
                    field=change.field,
                )
            )
    return tuple(found)


def contexts(rule: Rule[Any], policies: tuple[ch.Policy, ...] = POLICIES) -> tuple[Any, ...]:
    """What a rule is asked with: a guide where it reads words, else each policy."""
    return GUIDE if rule.weight is Weight.HINT else policies


@cache
def read_of_bases(
    rule: Rule[Any], policies: tuple[ch.Policy, ...] = POLICIES
) -> tuple[frozenset[str], ...]:
    """The fields that a rule reads of each base of its class; no other change concerns it."""
    return tuple(all_read(rule, BASES[rule.subject], contexts(rule, policies)))


@cache
def answers(rule: Rule[Any], policies: tuple[ch.Policy, ...] = POLICIES) -> dict[str, str]:
    """What a rule answers in its space, where that differs from its answer to the base."""
    reads_words = rule.weight is Weight.HINT
    judge = rule.judge
    found: dict[str, str] = {}
    usual: list[Answer] = []
    fields = iter(read_of_bases(rule, policies))
    read = frozenset[str]()
    for subject in subjects(rule.subject):
        if subject.is_base:
            usual = [judge(subject.thing, context) for context in contexts(rule, policies)]
            found[subject.name] = written(usual)
            read = next(fields)
        elif subject.field in read and (subject.of_text if reads_words else not subject.for_hints):
            said = [judge(subject.thing, context) for context in contexts(rule, policies)]
            if said != usual:
                found[subject.name] = written(said)
    return found


def answer_to(rule: Rule[Any], example: Example[Any]) -> str:
    """What a rule answers to one of its own examples, as its policy reads it."""
    if rule.weight is Weight.HINT:
        return written((rule.judge(example.subject, ch.judgment.ENGLISH),))
    return written(tuple(rule.judge(example.subject, policy) for policy in POLICIES))


def written(said: Iterable[Answer]) -> str:
    """Answers in one line that reads the same in every process."""
    return "; ".join(_written(answer) for answer in said)


def _written(answer: Answer) -> str:
    if answer is None:
        return "-"
    if not isinstance(answer, Outcome):
        return " & ".join(map(_written, answer))
    facts = ",".join(f"{name}={_fact(held)}" for name, held in sorted(answer.facts))
    at, needs = ",".join(answer.at), ",".join(answer.needs)
    return f"{answer.verdict.value} at {at} needs {needs} with {facts}"


def _fact(held: object) -> str:
    if isinstance(held, Term):
        return str(held.value)
    return str(int(held)) if isinstance(held, float) and held.is_integer() else str(held)


def digest(said: object) -> str:
    """Twelve digits that change with what is said."""
    return sha256(str(said).encode()).hexdigest()[:12]


def digest_of(thing: Value) -> str:
    """The digest of a subject; a new optional field that it leaves empty does not change it."""
    return digest(source(thing))
