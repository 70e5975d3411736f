"""What is asked in the wrong way is answered in words, at once, and without repeating it."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange, show, testing
from cbt_homework.foundation.field_types import Text
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.basis import basis_by_book
from cbt_homework.rules import Weight, unmet
from tests.judgment.test_assess import Own, own_rule

SPEC = ch.HomeworkSpec("Start going out alone")
_ASSIGNER = ch.homework.Party.ASSIGNER
PRIVATE = "what nobody else should read"


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: ch.assess(SPEC).verdict(7), "give a member such as Criterion.CONCRETE"),
        (lambda: ch.assess(SPEC).about(7), "give a member such as Criterion.CONCRETE"),
        (lambda: ch.assess(SPEC).meets(7), "give a member such as Criterion.CONCRETE"),
        (lambda: ch.assess(SPEC, policy=PRIVATE), "policy must be a Policy, not a str"),
        (lambda: ch.assess(SPEC, book=PRIVATE), "book must be a RuleBook, not a str"),
        (lambda: ch.assess(SPEC, wording=PRIVATE), "wording must be a WordingGuide, not a str"),
        (lambda: ch.judgment.HOMEWORK.phase(PRIVATE), "give a member such as Phase.DESIGN"),
        (lambda: ch.rules.all_of([PRIVATE]), "each of verdicts must be a Verdict, not a str"),
        (lambda: ch.rules.any_of([PRIVATE]), "each of verdicts must be a Verdict, not a str"),
        (lambda: show.text(SPEC), "an assessment is wanted first"),
        (lambda: show.plan(ch.assess(SPEC)), "wanted, not an Assessment"),
        (lambda: show.when(PRIVATE), "a schedule is wanted, not a str"),
    ],
)
def test_a_wrong_argument_is_answered_in_words(ask: Any, said: str) -> None:
    with pytest.raises(TypeError) as refused:
        ask()
    assert said in str(refused.value)
    assert PRIVATE not in str(refused.value)


def test_a_word_of_no_vocabulary_is_not_repeated() -> None:
    with pytest.raises(ValueError, match=r"this is no Setting; one of: therapy, ") as refused:
        ch.Setting(PRIVATE)
    assert PRIVATE not in str(refused.value)


@pytest.mark.parametrize("ask", ["verdict", "meets", "about"])
def test_a_key_of_no_finding_is_refused_and_not_repeated(ask: str) -> None:
    with pytest.raises(ch.rules.UnknownCodeError, match="no finding of this") as refused:
        getattr(ch.assess(SPEC), ask)(PRIVATE)
    assert PRIVATE not in str(refused.value)


def test_a_criterion_by_its_key_is_told_from_a_code() -> None:
    with pytest.raises(ch.rules.UnknownCodeError, match=r"give Criterion\.CONCRETE"):
        ch.judgment.HOMEWORK.select("concrete")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("code", "my rule"), ("weight", "essential"), ("criterion", "concrete"),
        ("options", "splitting"), ("sources", "mine"), ("examples", ()), ("judge", None),
    ],
)  # fmt: skip
def test_a_malformed_rule_is_refused_when_it_is_made(field: str, wrong: Any) -> None:
    with pytest.raises(ch.InvariantError) as refused:
        own_rule(**{field: wrong})
    assert [(field,)] == [problem.path for problem in refused.value.problems]


def test_a_rule_about_what_is_never_assessed_is_not_passed_over_in_silence() -> None:
    rule = own_rule(subject=ch.Agreement, weight=Weight.ATTENTION)
    with pytest.raises(TypeError, match="CLINIC01 is about Agreement, which is never assessed"):
        ch.assess(SPEC, book=ch.judgment.HOMEWORK + (rule,))


def test_no_fact_of_a_rule_is_text() -> None:
    rule = own_rule(judge=lambda spec, _: unmet("task", said=spec.task))
    with pytest.raises(TypeError, match="the fact said is text"):
        ch.assess(ch.HomeworkSpec("suicidal"), book=ch.rules.RuleBook("mine", (rule,)))


def test_what_needs_attention_fails_an_assertion_whatever_is_asked() -> None:
    alarm = own_rule(
        weight=Weight.ATTENTION,
        criterion=Own.SAFE,
        judge=lambda *_: unmet("task"),
        unmet="Somebody should look.",
    )
    book = ch.judgment.HOMEWORK.select(ch.Criterion.CONCRETE) + (alarm,)
    spec = attrs.evolve(SPEC, schedule=ch.daily())
    with pytest.raises(AssertionError, match=r"needs attention: Somebody should look\."):
        testing.assert_meets(spec, ch.Criterion.CONCRETE, book=book)
    made = ch.assess(spec, book=book)
    assert show.table({"a1": made, "a2": ch.assess(spec)}).endswith("\nneeds attention: a1\n")


def test_equal_policies_have_equal_digests() -> None:
    whole, broken = (
        ch.Policy(homework=ch.homework.HomeworkPolicy(confidence_enough=n)) for n in (75, 75.0)
    )
    assert whole == broken
    first = ch.assess(SPEC, policy=broken).basis
    basis_by_book.cache_clear()  # or the second would be the first
    assert first == ch.assess(SPEC, policy=whole).basis


@pytest.mark.parametrize(
    ("setting", "assignees", "rater", "expected"),
    [
        (ch.Setting.THERAPY, None, Rater.PATIENT, ch.Verdict.MET),
        (ch.Setting.THERAPY, None, Rater.CAREGIVER, ch.Verdict.MET),
        (ch.Setting.THERAPY, None, Rater.THERAPIST, ch.Verdict.UNKNOWN),
        (ch.Setting.THERAPY, (ch.homework.Role.CAREGIVER,), Rater.PATIENT, ch.Verdict.UNKNOWN),
        (ch.Setting.SUPERVISION, None, Rater.THERAPIST, ch.Verdict.MET),
        (None, None, Rater.PATIENT, ch.Verdict.UNKNOWN),
        (None, None, Rater.OBSERVER, ch.Verdict.UNKNOWN),
    ],
)
def test_confidence_is_the_persons_own(
    setting: ch.Setting | None, assignees: Any, rater: Rater, expected: ch.Verdict
) -> None:
    who = (
        None if assignees is None else tuple(ch.homework.Assignee("p1", role=r) for r in assignees)
    )
    made = ch.assess(
        ch.Assignment(
            id="a1",
            spec=SPEC,
            setting=setting,
            assignees=who,
            agreement=ch.Agreement(confidence=ch.percent(95, rater=rater)),
        )
    )
    assert expected is made.verdict(ch.Criterion.BELIEVED_ACHIEVABLE)


def test_of_several_people_with_several_roles_a_sentence_says_the_person() -> None:
    both = (
        ch.homework.Assignee("p1", role=ch.homework.Role.PATIENT),
        ch.homework.Assignee("c1", role=ch.homework.Role.CAREGIVER),
    )
    assignment = ch.Assignment(
        id="a1", spec=SPEC, setting=ch.Setting.THERAPY, assignees=both,
        agreement=ch.Agreement(confidence=ch.percent(95)),
    )  # fmt: skip
    (found,) = (f for f in ch.assess(assignment).findings if f.code == "HW23")
    assert "person" == found.facts["who"]


def test_an_own_idea_is_agreed_to_whoever_else_is_on_record() -> None:
    for agreed_by, verdict in ((None, ch.Verdict.MET), ((_ASSIGNER,), ch.Verdict.MET)):
        agreement = ch.Agreement(proposed_by=ch.Proposer.SELF, agreed_by=agreed_by)
        made = ch.assess(ch.Assignment(id="a1", spec=SPEC, agreement=agreement))
        assert verdict is made.verdict(ch.Criterion.COLLABORATIVE)


# ------------------------------------------------------ own classes, and the edge


def test_a_users_own_value_is_as_quiet_as_ours_without_asking_for_it() -> None:
    @attrs.frozen(kw_only=True)
    class Note(Value):
        """A note.

        Attributes:
            said: What was said.
        """

        said: Text

    assert PRIVATE not in repr(Note(said=PRIVATE))


def test_a_check_of_ones_own_is_an_invariant() -> None:
    with pytest.raises(TypeError, match="say it in __invariants__"):

        class Mine(Value):
            def __attrs_post_init__(self) -> None:
                """Would never be called."""


def test_a_converter_reads_our_words_by_their_key() -> None:
    made = exchange.converter()
    assert ch.Setting.THERAPY is made.structure("therapy", ch.Setting)
    with pytest.raises(ch.StructureError, match="did you mean 'therapy'") as refused:
        made.structure("therpy", ch.Setting)
    assert "therpy" not in str(refused.value)


def test_a_document_may_be_asked_for_by_its_class() -> None:
    assert exchange.loads(exchange.dumps(SPEC), ch.HomeworkSpec) == SPEC
    with pytest.raises(ch.StructureError, match=r"kind: is not of Assignment \[other-kind\]"):
        exchange.loads(exchange.dumps(SPEC), ch.Assignment)


def test_an_error_lists_so_many_problems_and_counts_the_rest() -> None:
    document = exchange.to_data(SPEC)
    document["data"]["bring"] = [""] * 40
    document["data"]["obstacles"] = [{f"k{i}": 1 for i in range(19)} for _ in range(40)]
    with pytest.raises(ch.StructureError) as refused:
        exchange.from_data(document)
    assert "more-problems" == refused.value.problems[-1].code
    assert len(refused.value.problems) <= exchange.MOST_PROBLEMS + 1


def test_every_term_keeps_its_counsel() -> None:
    for vocabulary in Term.__subclasses__():
        with pytest.raises(ValueError, match=f"this is no {vocabulary.__name__}") as refused:
            vocabulary(PRIVATE)
        assert PRIVATE not in str(refused.value)
