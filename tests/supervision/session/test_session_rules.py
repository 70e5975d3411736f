"""What the rules say of single sessions, in their sentences, with their numbers."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework.engagement.review import (
    DIFFICULTIES,
    HOW_DONE,
    LEARNED,
    OBSTACLES,
    RESULTS,
    Review,
    ReviewStep,
)
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle, Rationale
from cbt_homework.homework.vocabulary import HomeworkKind
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.policies.policy import Policy
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.homework_preparation import (
    HOMEWORK_PREPARATION,
    recorded_or_usual_stage,
)
from cbt_homework.supervision.rules.structure import is_held_before, mutual_feedback_verdict
from cbt_homework.supervision.self_practice import SUPERVISION_TASKS, SUPERVISOR_TASKS
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    Feedback,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    USUAL_ORDER,
    AgendaTopic,
    SupervisionElement as Element,
    SupervisionStage,
    SupervisorIntervention as Does,
)
from tests.stated import DRAFT, IMPORTED
from tests.supervision.session.sessions import (
    GOOD,
    HOMEWORK,
    RULES,
    findings,
    said,
    verdict,
    with_homework,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def sentence(subject: object, code: str, policy: Policy = DRAFT) -> str:
    """What a rule says, for people."""
    rule = next(rule for rule in RULES if rule.code == code)
    return rule.sentence(findings(subject, policy)[code])


def held(*elements: Element) -> SupervisionSession:
    """A session with these elements."""
    return SupervisionSession("s1", elements=tuple(ElementHeld(element) for element in elements))


def took(**minutes: int | None) -> SupervisionSession:
    """A session with elements of these lengths, by name."""
    elements = tuple(ElementHeld(Element[name], minutes=m) for name, m in minutes.items())
    return SupervisionSession("s1", elements=elements)


def agreed(*homework: Assignment, **parts: Any) -> SupervisionSession:
    """A session with homework."""
    return SupervisionSession("s1", homework=homework, **parts)


def task(n: int = 1, agreement: Agreement | None = None, **spec: Any) -> Assignment:
    """Homework of supervision."""
    return Assignment(id=f"h{n}", spec=HomeworkSpec("Read", **spec), agreement=agreement)


def looked_at(*reviews: Review | None) -> SupervisionSession:
    """A session in which homework was looked at like this."""
    reviewed = tuple(ReviewedHomework(f"h{i}", review=r) for i, r in enumerate(reviews))
    return SupervisionSession("s1", reviewed=reviewed)


def answered(*questions: str, **parts: Any) -> Review:
    """A review in which these questions were answered."""
    return Review(answers=tuple(Answered(question, "Yes") for question in questions), **parts)


# ------------------------------------------------------------------------------------- structure


def test_what_is_missing_is_counted_and_the_first_of_it_named() -> None:
    of = held(Element.MEASURES, Element.EVENTS, Element.WORK, Element.SUMMARY, Element.EVALUATION)
    expected = "Usual elements recorded: 5 of 8; the first that is not among them: homework review."
    assert expected == sentence(of, "SU01")


def test_of_two_that_stand_the_other_way_round_both_are_named() -> None:
    of = held(Element.WORK, Element.AGENDA)
    assert "In the order recorded: work, then agenda; usual is the other way round." == sentence(
        of, "SU02"
    )


def test_the_agenda_may_stand_before_homework_and_events() -> None:
    order = (Element.AGENDA, *(e for e in USUAL_ORDER if e is not Element.AGENDA))
    assert {MET} == {said(held(*order), code) for code in ("SU01", "SU02", "SU03", "SU10")}


def test_homework_reviewed_in_the_middle_of_the_work_is_not_at_the_beginning() -> None:
    of = held(Element.WORK, Element.HOMEWORK_REVIEW, Element.WORK)
    assert UNMET is said(of, "SU10")
    assert said(of, "SU02") is None  # one finding for one thing


def test_one_element_before_another_is_known_only_where_both_were_held() -> None:
    elements = held(Element.WORK, Element.SUMMARY).elements or ()
    assert is_held_before(elements, Element.WORK, Element.SUMMARY) is True
    assert is_held_before(elements, Element.SUMMARY, Element.WORK) is False
    assert is_held_before(elements, Element.WORK, Element.AGENDA) is None
    assert is_held_before(elements, Element.AGENDA, Element.WORK) is None


def test_work_of_several_parts_is_added_up() -> None:
    of = SupervisionSession(
        "s1",
        elements=(
            ElementHeld(Element.WORK, minutes=12),
            ElementHeld(Element.EVENTS, minutes=20),
            ElementHeld(Element.WORK, minutes=8),
        ),
    )
    assert MET is said(of, "SU04")
    assert "Minutes given to the work: 20; no other element is recorded as longer." == sentence(
        of, "SU04"
    )


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ({"WORK": 20, "EVENTS": 20}, MET),
        ({"WORK": 20, "EVENTS": 21}, UNMET),
        ({"WORK": 20, "EVENTS": None}, UNKNOWN),
        ({"WORK": 0, "EVENTS": None}, UNMET),
        ({"WORK": None, "EVENTS": 50}, UNKNOWN),
        ({"EVENTS": 50}, None),
    ],
)
def test_the_work_is_the_main_part_where_nothing_is_recorded_as_longer(
    minutes: dict[str, int | None], expected: Verdict | None
) -> None:
    assert expected is said(took(**minutes), "SU04")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, UNKNOWN),
        ({"feedback": ()}, UNKNOWN),
        ({"feedback": (), "elements": ()}, UNMET),
        ({"feedback": (Feedback(Party.ASSIGNEE),)}, UNKNOWN),
        ({"feedback": (Feedback(Party.ASSIGNEE),), "elements": ()}, UNMET),
        ({"feedback": (Feedback(Party.ASSIGNEE),) * 2, "elements": ()}, UNMET),
        ({"feedback": (Feedback(Party.ASSIGNEE), Feedback(Party.ASSIGNER))}, MET),
        ({"elements": ()}, UNKNOWN),
        ({"elements": (ElementHeld(Element.MUTUAL_FEEDBACK),)}, MET),
        ({"elements": (ElementHeld(Element.MUTUAL_FEEDBACK),), "feedback": ()}, MET),
    ],
)
def test_feedback_is_mutual_where_both_gave_it(parts: dict[str, Any], expected: Verdict) -> None:
    of = SupervisionSession("s1", **parts)
    assert expected is mutual_feedback_verdict(of)
    assert expected is said(of, "SU06")


# ------------------------------------------------------------------- looked at twice, and reviewed


@pytest.mark.parametrize("setting", [Setting.SUPERVISOR_TRAINING, Setting.METASUPERVISION])
def test_where_no_therapy_is_supervised_its_homework_is_not_asked_for_but_seen(
    setting: Setting,
) -> None:
    assert said(SupervisionSession("s1", setting=setting), "SU07") is None
    assert said(SupervisionSession("s1", setting=setting, therapy_homework=()), "SU07") is None
    assert MET is said(SupervisionSession("s1", setting=setting, therapy_homework=("a1",)), "SU07")


@pytest.mark.parametrize(
    ("parts", "expected", "needs"),
    [
        ({"reviewed": (), "homework": ()}, UNMET, ()),
        ({"reviewed": ()}, UNKNOWN, ("homework",)),
        ({"homework": ()}, UNKNOWN, ("reviewed",)),
        ({}, UNKNOWN, ("reviewed", "homework")),
        ({"reviewed": (ReviewedHomework("h1"),), "homework": ()}, MET, ()),
        ({"reviewed": (), "homework": (HOMEWORK,)}, MET, ()),
        ({"elements": (ElementHeld(Element.HOMEWORK_ASSIGNMENT),)}, MET, ()),
        ({"elements": (ElementHeld(Element.HOMEWORK_REVIEW),), "homework": ()}, MET, ()),
        (
            {"elements": (ElementHeld(Element.HOMEWORK_REVIEW),), "reviewed": ()},
            UNKNOWN,
            ("homework",),
        ),
    ],
)
def test_own_homework_is_looked_at_where_it_is_reviewed_or_agreed_on(
    parts: dict[str, Any], expected: Verdict, needs: tuple[str, ...]
) -> None:
    found = findings(SupervisionSession("s1", **parts))["SU08"]
    assert (expected, needs) == (found.verdict, found.needs)


def test_looking_at_one_of_the_two_only_is_not_looking_twice() -> None:
    of = attrs.evolve(GOOD, reviewed=(), homework=())
    twice = SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE
    assert UNMET is verdict(of, twice)
    assert UNMET is verdict(attrs.evolve(GOOD, therapy_homework=()), twice)
    assert MET is verdict(GOOD, twice)


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ((AgendaTopic.HOMEWORK_PROBLEM,), UNMET),
        ((AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.RISK_OR_ETHICS), UNMET),
        ((AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.THERAPEUTIC_RELATIONSHIP), MET),
        ((AgendaTopic.HOMEWORK_PROBLEM, None), UNKNOWN),
        ((AgendaTopic.HOMEWORK_PROBLEM, None, AgendaTopic.OWN_REACTION), MET),
        ((AgendaTopic.THERAPY_EVENT,), None),
        ((None,), None),
    ],
)
def test_a_problem_with_homework_is_more_than_the_case(
    topics: tuple[AgendaTopic | None, ...], expected: Verdict | None
) -> None:
    agenda = tuple(AgendaItem(f"i{n}", topic=topic) for n, topic in enumerate(topics))
    assert expected is said(SupervisionSession("s1", agenda=agenda), "SU09")


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (answered(RESULTS, OBSTACLES, LEARNED), MET),
        (answered(HOW_DONE, DIFFICULTIES, LEARNED), MET),
        (answered(RESULTS, OBSTACLES), UNKNOWN),
        (answered(RESULTS, OBSTACLES, steps=()), UNMET),
        (answered(OBSTACLES, LEARNED), UNMET),
        (answered(RESULTS, OBSTACLES, steps=(ReviewStep.LEARNED,)), MET),
        (answered(RESULTS, LEARNED, steps=(ReviewStep.DIFFICULTIES,)), MET),
        (answered(OBSTACLES, LEARNED, steps=(ReviewStep.QUALITY,)), UNMET),
        (Review(answers=()), UNMET),
        (Review(answers=(Answered(RESULTS, Missing.NOT_ASKED),)), UNMET),
        (Review(answers=(Answered(RESULTS, "Half of it"),)), UNKNOWN),
        (Review(steps=tuple(ReviewStep)), UNKNOWN),
        (Review(), UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_the_three_questions_count_in_any_form(review: Review | None, expected: Verdict) -> None:
    assert expected is said(looked_at(review), "SU11")


def test_an_answer_that_was_declined_was_asked_for() -> None:
    answers = (*(answered(RESULTS, LEARNED).answers or ()), Answered(OBSTACLES, Missing.DECLINED))
    assert MET is said(looked_at(Review(answers=answers)), "SU11")


def test_of_several_reviews_the_one_with_the_fewest_questions_counts() -> None:
    of = looked_at(answered(RESULTS, LEARNED, steps=()), answered(RESULTS, steps=()), None)
    expected = (
        "Homework looked at with fewer than the three questions: 2; questions asked, at the "
        "fewest: 1."
    )
    assert expected == sentence(of, "SU11")
    assert ("reviewed.0.review.answers", "reviewed.1.review.answers") == findings(of)["SU11"].at


# --------------------------------------------------------------------- grows from the work


def test_homework_beside_the_one_from_the_main_problem_may_serve_another() -> None:
    items = (AgendaItem("i1"), AgendaItem("i2"))
    of = agreed(task(1, problem="i2"), task(2, problem="i1"), agenda=items, main_problem="i1")
    assert "Homework tasks that work on the main problem: 1 of 2." == sentence(of, "SU14")
    assert ("main_problem", "homework.1.spec.problem") == findings(of)["SU14"].at


def test_homework_of_other_problems_only_does_not_grow_from_the_work() -> None:
    items = (AgendaItem("i1"), AgendaItem("i2"))
    of = agreed(task(1, problem="i2"), task(2, problem="i2"), agenda=items, main_problem="i1")
    assert {UNMET} == {said(of, "SU14", policy) for policy in (DRAFT, IMPORTED)}


@pytest.mark.parametrize(
    ("policy", "expected", "needs"),
    [
        (DRAFT, UNMET, ()),
        (IMPORTED, UNKNOWN, ("main_problem", "homework.0.spec.problem")),
    ],
    ids=["draft", "imported"],
)
def test_a_problem_that_homework_does_not_name_is_read_as_the_policy_says(
    policy: Policy, expected: Verdict, needs: tuple[str, ...]
) -> None:
    found = findings(agreed(task()), policy)["SU14"]
    assert (expected, needs) == (found.verdict, found.needs)


def _timed(at: int | None, whole: int | None, **parts: Any) -> SupervisionSession:
    time = SessionTime(at_minute=at, session_minutes=whole)
    return agreed(task(agreement=Agreement(time=time)), **parts)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (_timed(54, 60), MET),
        (_timed(55, 60), UNMET),
        (_timed(55, None, minutes=60), UNMET),
        (_timed(54, None, minutes=60), MET),
        (_timed(54, 60, minutes=55), MET),  # what the agreement says of the session is nearer
        (_timed(54, None, minutes=50), UNKNOWN),
        (_timed(None, 60), UNKNOWN),
        (_timed(54, None), UNKNOWN),
        (agreed(task(agreement=Agreement())), UNKNOWN),
        (
            agreed(task(1, Agreement(time=SessionTime(at_minute=1, session_minutes=9))), task(2)),
            UNKNOWN,
        ),
        (agreed(task(), elements=()), None),
        (agreed(), None),
    ],
)
def test_homework_is_agreed_on_before_the_last_minutes(
    of: SupervisionSession, expected: Verdict | None
) -> None:
    assert expected is said(of, "SU15")


def test_how_many_minutes_are_the_last_is_a_matter_of_policy() -> None:
    of = _timed(52, 60)
    policy = Policy(homework=HomeworkPolicy(late_minutes=10))
    assert (MET, UNMET) == (said(of, "SU15"), said(of, "SU15", policy))


def test_in_the_right_order_and_yet_in_haste() -> None:
    order = held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY).elements
    of = _timed(58, 60, elements=order)
    assert "When homework was agreed on: in the last minutes." == sentence(of, "SU15")
    assert "When homework was agreed on: before the summary." == sentence(
        attrs.evolve(of, homework=(task(),)), "SU15"
    )


# -------------------------------------------------------------------------------------- makes sense


@pytest.mark.parametrize(
    ("target", "code"),
    [("for_supervisee", "SU17"), ("for_patient", "SU18"), ("for_skills", "SU19")],
)
def test_each_of_the_three_has_its_own_finding(target: str, code: str) -> None:
    silent = attrs.evolve(HOMEWORK.spec.rationale or Rationale("x"), **{target: None})
    of = with_homework(rationale=silent)
    for policy, expected in ((DRAFT, UNMET), (IMPORTED, UNKNOWN)):
        found = findings(of, policy)[code]
        assert (expected, (f"homework.0.spec.rationale.{target}",)) == (
            found.verdict,
            found.at or found.needs,
        )


def test_of_several_it_is_said_how_many() -> None:
    said_of_one = Rationale("See", for_skills="Asking")
    of = agreed(task(1, rationale=said_of_one), task(2, rationale=Rationale("See")), task(3))
    expected = "Homework tasks that do not say which skills they develop: 1 of 2."
    assert expected == sentence(of, "SU19")
    expected = "Homework tasks that do not say what they mean for the supervisee: 3 of 3."
    assert expected == sentence(of, "SU17")


# -------------------------------------------------------------------------------- prepared


def test_one_homework_that_is_not_in_writing_is_found_beside_one_that_is() -> None:
    of = agreed(task(1, Agreement(in_writing=True)), task(2, Agreement(in_writing=False)), task(3))
    found = findings(of)["SU22"]
    assert (UNMET, ("homework.1.agreement.in_writing",)) == (found.verdict, found.at)
    assert {"count": 1, "all": 3} == found.facts


def test_what_was_asked_and_declined_is_open_and_what_does_not_apply_is_no_finding() -> None:
    assert UNKNOWN is said(agreed(task(obstacles=Missing.DECLINED)), "SU20")
    assert said(agreed(task(obstacles=Missing.NOT_APPLICABLE)), "SU20") is None
    assert UNMET is said(agreed(task(obstacles=Missing.NOT_ASKED)), "SU20", IMPORTED)


def test_a_finding_names_at_most_two_hundred_fields() -> None:
    rain = tuple(Obstacle(f"Rain {n}") for n in range(50))
    of = agreed(*(task(n, obstacles=rain) for n in range(50)))
    found = findings(of)["SU21"]
    assert (200, 50) == (len(found.at), found.facts["count"])


@pytest.mark.parametrize(
    ("stage", "year", "expected"),
    [
        (None, None, None),
        (None, 2, SupervisionStage.EARLY),
        (None, 3, SupervisionStage.LATER),
        (None, 5, SupervisionStage.LATER),
        (SupervisionStage.LATER, 1, SupervisionStage.LATER),
        (SupervisionStage.EARLY, 9, SupervisionStage.EARLY),
    ],
)
def test_the_year_of_training_stands_in_for_the_stage(
    stage: SupervisionStage | None, year: int | None, expected: SupervisionStage | None
) -> None:
    of = SupervisionSession("s1", stage=stage, training_year=year)
    assert expected is recorded_or_usual_stage(of, DRAFT)


def test_from_which_year_on_is_a_matter_of_policy() -> None:
    of = SupervisionSession("s1", training_year=3)
    policy = Policy(supervision=SupervisionPolicy(advanced_from_year=4))
    assert SupervisionStage.EARLY is recorded_or_usual_stage(of, policy)


@pytest.mark.parametrize(
    ("stage", "proposer", "expected"),
    [
        (SupervisionStage.EARLY, Proposer.ASSIGNER, MET),
        (SupervisionStage.EARLY, Proposer.JOINTLY, MET),
        (SupervisionStage.EARLY, Proposer.ASSIGNEE, UNMET),
        (SupervisionStage.EARLY, Proposer.PROGRAM, UNMET),
        (SupervisionStage.LATER, Proposer.ASSIGNER, UNMET),
        (SupervisionStage.LATER, Proposer.ASSIGNEE, MET),
        (SupervisionStage.LATER, Proposer.SELF, MET),
        (SupervisionStage.LATER, None, UNKNOWN),
        (None, Proposer.ASSIGNER, UNKNOWN),
        (None, Proposer.JOINTLY, MET),
        (None, None, UNKNOWN),
    ],
)
def test_who_proposes_is_held_against_the_stage(
    stage: SupervisionStage | None, proposer: Proposer | None, expected: Verdict
) -> None:
    of = agreed(task(agreement=Agreement(proposed_by=proposer)), stage=stage)
    assert expected is said(of, "SU23")


@pytest.mark.parametrize(
    ("setting", "proposer", "expected"),
    [
        (None, Proposer.ASSIGNER, "supervisor"),
        (Setting.SUPERVISOR_TRAINING, Proposer.ASSIGNER, "trainer"),
        (Setting.METASUPERVISION, Proposer.ASSIGNER, "metasupervisor"),
        (None, Proposer.PROGRAM, "program"),
    ],
)
def test_whose_idea_it_was_is_said_in_the_words_of_the_setting(
    setting: Setting | None, proposer: Proposer, expected: str
) -> None:
    homework = task(agreement=Agreement(proposed_by=proposer))
    of = agreed(homework, setting=setting, stage=SupervisionStage.LATER)
    assert (
        f"Whose idea it was: {expected}; at this stage (later) it is more often somebody else's."
    ) == sentence(of, "SU23")


def test_early_in_supervision_a_supervisees_idea_is_said_to_be_the_supervisees() -> None:
    homework = task(agreement=Agreement(proposed_by=Proposer.ASSIGNEE))
    of = agreed(homework, stage=SupervisionStage.EARLY)
    assert sentence(of, "SU23").startswith("Whose idea it was: supervisee; at this stage (early)")
    rule = next(rule for rule in RULES if rule.code == "SU23")
    assert "welcoming the initiative, where a supervisee proposes homework early" in rule.options
    assert all(("early" in option) != ("far" in option) for option in rule.options)


def test_the_options_for_homework_are_the_examples_of_the_tasks() -> None:
    options = {rule.code: rule.options for rule in HOMEWORK_PREPARATION}
    means = [entry.means[1:] for entry in SUPERVISION_TASKS]
    assert 3 == len(options["SU24"])
    assert options["SU24"][0] == (
        "a task of patient management, mapping: adding to the conceptualization of the case, or "
        "drawing its vicious circle"
    )
    assert all(any(option.endswith(each) for each in means) for option in options["SU24"])
    tasks = [entry.means[1:] for entry in SUPERVISOR_TASKS.values()]
    assert len(tasks) == len(options["SU25"])
    for option, task_ in zip(options["SU25"], tasks, strict=True):
        assert option.endswith(task_)


@pytest.mark.parametrize(
    "kind", [entry.kind for entry in SUPERVISOR_TASKS.values()], ids=lambda k: k.value
)
def test_the_kinds_of_the_six_tasks_are_usual_in_the_training_of_supervisors(
    kind: HomeworkKind,
) -> None:
    of = agreed(task(kinds=(HomeworkKind.READING, kind)), setting=Setting.SUPERVISOR_TRAINING)
    assert MET is said(of, "SU25")
    assert said(of, "SU24") is None  # kinds and functions are those of supervision


# ------------------------------------------------------------------------------- practiced


@pytest.mark.parametrize("does", Does, ids=lambda does: does.value)
def test_what_is_done_is_practice_and_what_is_said_is_talk(does: Does) -> None:
    done = {
        Does.ROLE_PLAY, Does.ROLE_REVERSAL, Does.VIDEO_FEEDBACK, Does.LISTEN_TO_RECORDING,
        Does.PLAN_EXPERIMENT, Does.MAP_CIRCLE, Does.DOWNWARD_ARROW, Does.RESTRUCTURE_THOUGHTS,
    }  # fmt: skip
    expected = MET if does in done else UNMET
    of = SupervisionSession("s1", interventions=(does,), recordings=())
    assert expected is said(of, "SU26")


@pytest.mark.parametrize(
    "does", [Does.GUIDED_DISCOVERY, Does.MAP_CIRCLE, Does.RESTRUCTURE_THOUGHTS]
)
def test_the_simplest_level_comes_with_the_deeper_one(does: Does) -> None:
    deep = SupervisionSession("s1", interventions=(Does.SUPPORT, Does.DOWNWARD_ARROW))
    both = attrs.evolve(deep, interventions=(Does.DOWNWARD_ARROW, does))
    assert (UNMET, MET) == (said(deep, "SU27"), said(both, "SU27"))


# ------------------------------------------------------------------------------ where it is written

_BOTH = (Feedback(Party.ASSIGNER), Feedback(Party.ASSIGNEE))
_PARTLY = (ReviewedHomework("h1", review=Review(answers=(Answered(RESULTS, "Half"),))),)
_ITEMS = (
    AgendaItem("i1", topic=AgendaTopic.HOMEWORK_PROBLEM),
    AgendaItem("i2"),
    AgendaItem("i3", topic=AgendaTopic.METHOD),
)


@pytest.mark.parametrize(
    ("code", "parts", "expected"),
    [
        ("SU06", {"feedback": _BOTH, "elements": ()}, ("feedback",)),
        ("SU06", {"elements": (ElementHeld(Element.MUTUAL_FEEDBACK),)}, ("elements",)),
        ("SU06", {"feedback": _BOTH[:1], "elements": ()}, ("feedback",)),
        ("SU06", {"feedback": _BOTH[:1]}, ("elements",)),
        ("SU06", {"elements": ()}, ("feedback",)),
        ("SU06", {}, ("feedback",)),
        ("SU11", {"reviewed": _PARTLY}, ("reviewed.0.review.steps",)),
        ("SU07", {"therapy_homework": ("a1",), "accounts": ()}, ("therapy_homework",)),
        ("SU07", {"accounts": (Account("a1"),)}, ("accounts",)),
        ("SU08", {"reviewed": (ReviewedHomework("h1"),)}, ("reviewed",)),
        ("SU08", {"reviewed": (), "homework": (HOMEWORK,)}, ("homework",)),
        ("SU08", {"elements": (ElementHeld(Element.HOMEWORK_REVIEW),)}, ("elements",)),
        ("SU08", {"reviewed": (), "homework": ()}, ("reviewed", "homework")),
        ("SU09", {"agenda": _ITEMS}, ("agenda.1.topic",)),
        ("SU26", {"interventions": (Does.ROLE_PLAY,), "recordings": ()}, ("interventions",)),
    ],
)
def test_a_finding_names_the_fields_it_rests_on_or_needs(
    code: str, parts: dict[str, Any], expected: tuple[str, ...]
) -> None:
    found = findings(SupervisionSession("s1", **parts))[code]
    assert expected == (found.at or found.needs)


def test_a_minute_of_work_is_work_and_the_last_minute_is_one_of_the_last() -> None:
    assert MET is said(took(WORK=1), "SU04")
    assert UNMET is said(_timed(50, None, minutes=50), "SU15")


def test_views_beside_the_case_are_counted() -> None:
    agenda = (
        AgendaItem("i1", topic=AgendaTopic.HOMEWORK_PROBLEM),
        AgendaItem("i2", topic=AgendaTopic.OWN_REACTION),
        AgendaItem("i3", topic=AgendaTopic.THERAPEUTIC_RELATIONSHIP),
    )
    of = SupervisionSession("s1", agenda=agenda)
    expected = "Beside the case, the agenda looks at the interaction (views in all: 3 of 3)."
    assert expected == sentence(of, "SU09")
