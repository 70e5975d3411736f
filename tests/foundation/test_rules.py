"""Rules are data plus a function; a book of them never changes and never drops ATTENTION."""

from __future__ import annotations

import enum
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError, UnknownCodeError
from cbt_homework.foundation.findings import (
    Finding,
    Outcome,
    Parameter,
    Weight,
    met,
    unknown,
    unmet,
)
from cbt_homework.foundation.rules import (
    Answer,
    Effort,
    Example,
    Rule,
    RuleBook,
    Status,
    fact_text,
    filled_template,
    placeholders,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term


class Virtue(Term):
    """What a number should be."""

    LARGE = "large"
    EVEN = "even"


class Stage(Term):
    """When a number is looked at."""

    BEFORE = "before"
    AFTER = "after"


def rule(
    code: str,
    weight: Weight = Weight.ESSENTIAL,
    criterion: enum.Enum = Virtue.LARGE,
    phase: Stage | None = None,
    judge: Callable[[int, Any], Answer] = lambda _n, _: met(),
) -> Rule[int]:
    return Rule(
        code=code, name=f"is-{code.lower()}", weight=weight, criterion=criterion, phase=phase,
        subject=int, judge=judge, asks="Is it?", why="It is nice.",
        met="It is {size}.", unmet="It is only {size} of {least}.", sources=(),
        examples=lambda: (Example("a number", 3, Verdict.MET),), cannot_see="Anything else.",
    )  # fmt: skip


LARGE = rule("NU01", phase=Stage.BEFORE)
EVEN = rule("NU02", Weight.HELPFUL, Virtue.EVEN, Stage.AFTER)
HARM = rule("NU03", Weight.ATTENTION, Virtue.EVEN, Stage.AFTER)
HINT = rule("NU04", Weight.HINT)
BOOK = RuleBook("numbers", (LARGE, EVEN, HARM, HINT))


def codes(book: RuleBook) -> list[str]:
    return [each.code for each in book]


def test_a_book_is_a_named_tuple_of_rules() -> None:
    assert ["NU01", "NU02", "NU03", "NU04"] == codes(BOOK)
    assert 4 == len(BOOK)
    assert "RuleBook('numbers', 4 rules)" == repr(BOOK)
    assert EVEN is BOOK["NU02"]
    assert "NU02" in BOOK
    assert "NU99" not in BOOK
    assert EVEN not in BOOK, "a book is asked by code"


def test_a_book_takes_its_rules_from_anything_that_gives_them() -> None:
    assert (LARGE, EVEN) == RuleBook("numbers", iter([LARGE, EVEN])).rules  # type: ignore[arg-type]


def test_selecting_keeps_these_codes_and_criteria_and_what_needs_attention() -> None:
    assert ["NU01", "NU03"] == codes(BOOK.select("NU01"))
    assert ["NU01", "NU03", "NU04"] == codes(BOOK.select(Virtue.LARGE))
    assert ["NU02", "NU03", "NU04"] == codes(BOOK.select(Virtue.EVEN, "NU04"))
    assert ["NU03"] == codes(BOOK.select())


def test_going_without_keeps_all_others_and_what_needs_attention() -> None:
    assert ["NU02", "NU03", "NU04"] == codes(BOOK.without("NU01"))
    assert ["NU02", "NU03"] == codes(BOOK.without(Virtue.LARGE))
    assert ["NU01", "NU03", "NU04"] == codes(BOOK.without(Virtue.EVEN, "NU03"))
    assert codes(BOOK) == codes(BOOK.without())


def test_a_phase_keeps_its_own_rules_and_what_needs_attention() -> None:
    assert ["NU01", "NU03"] == codes(BOOK.phase(Stage.BEFORE))
    assert ["NU02", "NU03"] == codes(BOOK.phase(Stage.AFTER))


@given(st.lists(st.sampled_from(["NU01", "NU02", "NU03", "NU04", Virtue.EVEN, Virtue.LARGE])))
def test_no_selection_drops_attention_and_selected_and_left_out_make_the_book(
    some: list[str | Virtue],
) -> None:
    kept, left = BOOK.select(*some), BOOK.without(*some)
    assert HARM.code in kept
    assert HARM.code in left
    assert set(BOOK) == set(kept) | set(left)
    assert {HARM} == set(kept) & set(left)
    assert codes(kept) == codes(kept.select(*some))


def test_a_new_book_has_a_new_name_and_the_old_one_is_as_it_was() -> None:
    assert ["numbers*", "numbers*", "numbers*"] == [
        book.name for book in (BOOK.select("NU01"), BOOK.without("NU01"), BOOK.phase(Stage.AFTER))
    ]
    assert 4 == len(BOOK)
    named = BOOK.select("NU01").with_name("just the one")
    assert ("just the one", ["NU01", "NU03"]) == (named.name, codes(named))


def test_adding_a_book_or_ones_own_rules_makes_a_book_of_both() -> None:
    own = rule("MYNU01")
    assert ["NU01", "NU02", "NU03", "NU04", "MYNU01"] == codes(BOOK + [own])
    assert "numbers+own" == (BOOK + [own]).name
    assert "numbers+mine" == (BOOK + RuleBook("mine", (own,))).name


def test_a_rule_that_is_in_both_books_is_there_once() -> None:
    assert codes(BOOK) == codes(BOOK + BOOK)
    assert set(BOOK) == set(BOOK.select("NU01") + BOOK.without("NU03"))


def test_one_code_cannot_stand_for_two_rules() -> None:
    with pytest.raises(InvariantError) as refused:
        BOOK + [rule("NU02"), rule("NU01"), rule("NU05")]
    assert [
        "rules: NU01 stands for two rules [code-twice]",
        "rules: NU02 stands for two rules [code-twice]",
    ] == list(map(str, refused.value.problems))


@pytest.mark.parametrize("ask", [BOOK.select, BOOK.without, BOOK.__getitem__])
def test_an_unknown_code_is_answered_with_the_nearest_and_not_repeated(ask: Any) -> None:
    with pytest.raises(UnknownCodeError) as refused:
        ask("nu-02")
    assert "numbers has no rule; did you mean NU02?" == str(refused.value)
    with pytest.raises(UnknownCodeError) as refused:
        ask("she said so")
    assert "numbers has no rule; for a rule of your own give the book it is in" == str(
        refused.value
    )


def test_what_is_no_code_at_all_has_no_nearest() -> None:
    with pytest.raises(UnknownCodeError, match=r"has no rule$"):
        BOOK[3]  # type: ignore[index]


def test_books_and_rules_are_the_same_only_where_they_are_one() -> None:
    assert BOOK != RuleBook("numbers", BOOK.rules)
    assert rule("NU01") != rule("NU01")
    assert 2 == len({BOOK, RuleBook("numbers", BOOK.rules)})


@pytest.mark.parametrize(
    ("answer", "outcomes"),
    [(None, ()), (met("n"), (met("n"),)), ((met("n"), met("m")), (met("n"), met("m"))), ((), ())],
    ids=repr,
)
def test_a_rule_answers_with_none_or_one_or_several(
    answer: Answer, outcomes: tuple[Outcome, ...]
) -> None:
    assert outcomes == rule("NU01", judge=lambda _n, _: answer).outcomes(3, None)


def test_a_rule_is_asked_about_its_subject_under_a_policy() -> None:
    against = rule("NU01", judge=lambda n, least: unmet("n", size=n) if n < least else None)
    assert ("size", 3) in against.outcomes(3, 5)[0].facts
    assert () == against.outcomes(3, 2)


def test_the_finding_of_an_outcome_leads_from_the_object_that_was_assessed() -> None:
    found = LARGE.finding(Outcome(Verdict.UNMET, ("n",), (), (("size", 3),)), prefix="held.")
    whole = Finding(
        code="NU01", verdict=Verdict.UNMET, weight=Weight.ESSENTIAL, criterion="large",
        at=("held.n",), parameters=(Parameter("size", 3),),
    )  # fmt: skip
    assert whole == found
    assert ("n",) == LARGE.finding(met("n")).at


def test_each_verdict_has_its_template_or_none() -> None:
    assert "It is {size}." == LARGE.template(Verdict.MET)
    assert "It is only {size} of {least}." == LARGE.template(Verdict.UNMET)
    assert LARGE.template(Verdict.UNKNOWN) is None


def test_a_finding_is_said_through_its_rule() -> None:
    finding = LARGE.finding(unmet("n", size=3, least=Virtue.LARGE))
    assert "It is only 3 of large." == LARGE.sentence(finding)
    never_given = LARGE.finding(unknown("n"), prefix="held.")
    assert ("held.n",) == never_given.needs
    assert "is-nu01: unknown." == LARGE.sentence(never_given)


def test_only_bare_names_are_filled_in_with_dots_for_what_is_not_there() -> None:
    finding = LARGE.finding(unmet("n", size=3))
    assert frozenset({"size", "least"}) == placeholders("{size} of {least} {size} {0} {a.b} {x!r}")
    assert "3 of ... {size.real} {size!r} {0} {}" == filled_template(
        "{size} of {least} {size.real} {size!r} {0} {}", finding
    )


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (70, "70"), (70.0, "70"), (33.333, "33.3"), (0.5, "0.5"), (-1.25, "-1.2"),
        ("thought-record", "thought record"), (date(2026, 3, 2), "2026-03-02"),
    ],
)  # fmt: skip
def test_a_fact_in_words(fact: object, words: str) -> None:
    assert words == fact_text(fact)


def test_what_a_rule_says_of_itself_unless_told_otherwise() -> None:
    assert (1, Status.STABLE, Effort.A_QUESTION) == (LARGE.version, LARGE.status, LARGE.effort)
    (example,) = LARGE.examples()
    assert Verdict.UNMET is example.absent
    assert {} == dict(LARGE.never)
    with pytest.raises(TypeError):
        LARGE.never[Verdict.MET] = "no"  # type: ignore[index]


class Plain(enum.StrEnum):
    """A vocabulary of a user whose words are strings."""

    FAIR = "fair"


def test_a_criterion_may_be_a_word_of_a_string_enum() -> None:
    fair = rule("MYNU01", criterion=Plain.FAIR)
    assert ["MYNU01"] == codes(RuleBook("mine", (fair,)).select(Plain.FAIR))


def test_a_criterion_that_no_rule_speaks_to_is_answered_like_an_unknown_code() -> None:
    with pytest.raises(UnknownCodeError):
        BOOK.select(Stage.BEFORE)


def test_a_number_just_below_a_threshold_does_not_read_as_the_threshold() -> None:
    assert fact_text(70) != fact_text(69.96)


def test_what_rounds_to_nothing_is_neither_nothing_nor_minus_nothing() -> None:
    assert ["0.04", "-0.04", "0"] == [fact_text(fact) for fact in (0.04, -0.04, -0.0)]
    assert "1" == fact_text(1 - 1e-13), "what no eleven decimals tell apart is the same to people"
