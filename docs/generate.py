"""Writes the pages that come from the library itself: run it after a rule, word or policy changed.

A test compares what it would write with what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import (
    cases,
    cognition as co,
    engagement as en,
    judgment,
    research as re,
    supervision as su,
)
from cbt_homework.engagement.barriers import BarrierEntry
from cbt_homework.engagement.ladder_steps import StepEntry
from cbt_homework.foundation import field_kinds as k, people, ratings
from cbt_homework.foundation.citations import AdviceEvidence, Citation, CitationStatus
from cbt_homework.foundation.declarations import field_sentences, is_personal, kinds_of
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework import (
    agreement,
    assignment,
    forms,
    schedule,
    spec,
    target,
    vocabulary,
)
from cbt_homework.judgment.catalogue import BOOKS
from cbt_homework.judgment.ladder_table import ladder_rows
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.policies.homework import HomeworkPolicy

HERE = Path(__file__).parent
NOTE = "<!-- Written by docs/generate.py: change the library, not this page. -->\n\n"


def pages() -> Iterator[tuple[str, str]]:
    """Every generated page: its path below docs, and its text."""
    yield "reference/rules.md", NOTE + rules()
    yield "reference/policy.md", NOTE + policy()
    yield "reference/sources.md", NOTE + sources()
    yield "reference/fields.md", NOTE + fields()
    yield "reference/vocabularies.md", NOTE + vocabularies()
    yield "reference/barriers.md", NOTE + barriers()
    yield "reference/lifecycle.md", NOTE + lifecycle()
    for book in BOOKS:
        yield f"rules/{book.name}.md", NOTE + rules_of(book)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    heading = list(head)
    lines = [heading, ["---"] * len(heading), *map(list, rows)]
    return (
        "\n".join("| " + " | ".join(cell or " " for cell in line) + " |" for line in lines) + "\n"
    )


CRITERIA: dict[str, type[Term]] = {
    "A design or an assignment": ch.Criterion,
    "A review": en.ReviewCriterion,
    "What became of an assignment": en.HistoryCriterion,
    "A course": en.CourseCriterion,
    "A review of problem and goals": en.GoalReviewCriterion,
    "A thought record": co.RecordCriterion,
    "A behavioral experiment": co.ExperimentCriterion,
    "An exposure hierarchy": co.ExposureCriterion,
    "An activity schedule": co.ActivityCriterion,
    "A vicious circle": co.CircleCriterion,
    "A case formulation": co.FormulationCriterion,
    "A downward arrow": co.ArrowCriterion,
    "A therapeutic belief system": co.TherapeuticBeliefCriterion,
    "A session of supervision": su.SupervisionCriterion,
    "A series of such sessions": su.SeriesCriterion,
    "A conversation": su.DialogueCriterion,
    "A self-assessment": su.SelfAssessmentCriterion,
}


def rules() -> str:
    """Where the rules of each subject stand: it stays the same when a rule is added."""
    parts = [
        "# The rules\n",
        (
            "A criterion stands or falls with its *essential* rules; *helpful* rules and *hints* "
            "move no verdict. Each page lists the rules of a book by criterion, and says of each "
            "rule what it asks, why, its examples, and what it cannot see.\n"
        ),
        table(("page", "speaks of"), map(_book_row, BOOKS)),
    ]
    pages_of_books = "\n".join(f"../rules/{book.name}" for book in BOOKS)
    parts.append(f"```{{toctree}}\n:hidden:\n\n{pages_of_books}\n```\n")
    return "\n".join(parts)


def _book_row(book: RuleBook) -> tuple[str, ...]:
    subjects = "; ".join(_subjects(book)).lower()
    return f"[{_title(book)}](../rules/{book.name}.md)", subjects


def _title(book: RuleBook) -> str:
    return book.name.replace("-", " ").capitalize()


def _subjects(book: RuleBook) -> dict[str, type[Term]]:
    """The criteria that the rules of a book speak to, by what is judged by them."""
    spoken_to = {type(rule.criterion) for rule in book}
    return {subject: words for subject, words in CRITERIA.items() if words in spoken_to}


def rules_of(book: RuleBook) -> str:
    """The rules of a book, criterion by criterion, and then each of them in full."""
    parts = [f"# Rules: {_title(book).lower()}\n"]
    ordered: list[Rule[Any]] = []
    for subject, vocabulary_of_it in _subjects(book).items():
        parts.append(f"## {subject}\n")
        for criterion in vocabulary_of_it:
            of_it = [rule for rule in book if rule.criterion is criterion]
            head = ("code", "name", "weight", "phase", "asks")
            parts.append(f"### {criterion.label}\n\n" + table(head, map(_rule_row, of_it)))
            ordered += of_it
    parts.append("## Each rule\n")
    parts += [_rule_in_full(rule) for rule in ordered]
    return "\n".join(parts)


def _rule_row(rule: Rule[Any]) -> tuple[str, ...]:
    phase = "" if rule.phase is None else rule.phase.label
    code = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
    return code, f"`{rule.name}`", rule.weight.label, phase, rule.asks


def _rule_in_full(rule: Rule[Any]) -> str:
    """What `explain` says of a rule, with its headings two levels further down."""
    lines = ch.explain(rule.code).splitlines()
    return "\n".join(f"##{line}" if line.startswith("#") else line for line in lines) + "\n"


def policy() -> str:
    """The thresholds, with their defaults and where those come from."""
    own = field_sentences(ch.Policy)
    rows = [
        (f"`{name}`", _default(getattr(ch.DRAFT, name)), own[name], "[library](sources.md)")
        for name in ("absent", "thorough")
    ]
    rooms: tuple[tuple[str, type[Any]], ...] = (
        ("homework", HomeworkPolicy),
        ("cognition.records", co.RecordPolicy),
        ("cognition.beliefs", co.BeliefPolicy),
        ("engagement", en.EngagementPolicy),
        ("supervision", su.SupervisionPolicy),
    )
    for room, cls in rooms:
        said = field_sentences(cls)
        rows += [
            (
                f"`{room}.{a.name}`",
                _default(a.default),
                said[a.name],
                f"[{a.metadata['origin']}](sources.md)",
            )
            for a in attrs.fields(cls)
        ]
    return (
        "# The policy\n\nThe article gives no thresholds. Each one is a field of `Policy` that can "
        "be stated and changed; shares are in percent of the rating's own scale.\n\n"
        + table(("field", "default", "what it decides", "origin"), rows)
    )


def _default(value: Any) -> str:
    match value:
        case Term() | ch.Verdict():
            return value.label
        case tuple():
            return ", ".join(map(_default, value))
        case bool():
            return "yes" if value else "no"
        case _:
            return f"{value:g}"


def sources() -> str:
    """The sources, and what standing means."""
    rows = [
        (f"`{s.key}`", s.citation + (f". doi:{s.doi}" if s.doi else ""), s.note or "")
        for s in SOURCES.values()
    ]
    meanings = {
        CitationStatus.VERIFIED: "seen in the source itself",
        CitationStatus.REPORTED: "seen in a secondary description of it",
        CitationStatus.CONTESTED: "other sources disagree",
        CitationStatus.RECONSTRUCTED: "put together from partial descriptions",
        CitationStatus.POLICY: "a convention of this library; no source gives it",
    }
    return (
        "# Sources\n\n"
        + table(("key", "source", "note"), rows)
        + "\nHow well it is established that "
        "a source says what it is cited for (not how strong its evidence is):\n\n"
        + table(("status", "meaning"), ((f"`{s.value}`", meanings[s]) for s in CitationStatus))
    )


def _public(base: type[Any]) -> tuple[type[Any], ...]:
    """The classes of one sort that the namespaces of later rooms name."""
    things = (getattr(room, name) for room in (co, su, re, cases) for name in room.__all__)
    return tuple(thing for thing in things if isinstance(thing, type) and issubclass(thing, base))


CLASSES: tuple[type[Any], ...] = (
    assignment.Assignment, assignment.Assignee, spec.HomeworkSpec, spec.FromSession, spec.Rationale,
    spec.Hypothesis, spec.NoLose, spec.Obstacle, spec.SupervisionAim, spec.Step, spec.Progression,
    spec.EarlierWork, spec.Goal, schedule.Times, schedule.OnDays, schedule.Once, schedule.Whenever,
    schedule.AllDay, schedule.Several, schedule.SchedulePart, schedule.Span,
    target.Target, target.Unit,
    forms.RecordForm, forms.Column, agreement.Agreement, agreement.SessionTime,
    agreement.Suitability, ratings.Rating,
    ratings.Scale, ch.Course, en.Session, en.Lateness, ch.AssignmentHistory, ch.Report, en.Attempt,
    ch.homework.Amount, en.Measurement, en.BroughtRecord,
    en.ObstacleMet, en.Reason, ch.Review, en.Answered,
    en.Inquiry,
    en.HomeworkThought, en.Explored, en.GoalReview, en.AssigningObservation, en.FactorFit,
    en.HomeworkBelief, en.Attribution, en.Concern, en.UnwantedEffectEntry,
    en.Revision, en.SetAside, en.Ending, en.Quantity, en.MeasureChange,
    en.CountedShare, en.KindCompletion, en.ReviewDue, en.NextDesign, en.DesignChange,
    judgment.CourseOverview, judgment.AssignmentOverview,
    judgment.AdherenceDiagnosis,
    judgment.BarrierFound, judgment.BarrierFact, judgment.StepFound,
    judgment.SessionNeed, judgment.Check,
    judgment.CourseExtent, judgment.LastSessions, judgment.OneAssignment,
    Citation, *_public(Value),
)  # fmt: skip


def fields() -> str:
    """The codebook: every field of every class a record consists of."""
    parts = [
        "# The fields\n",
        (
            "What each class holds. *Personal* marks words that somebody wrote or said: they are "
            "in no `repr`, no error and no finding. An optional field that is `None` was not "
            "recorded.\n"
        ),
    ]
    for cls in CLASSES:
        parts.append(f"## {cls.__name__}\n")
        parts.append(table(("field", "holds", "", "what it is"), _field_rows(cls)))
    return "\n".join(parts)


def _field_rows(cls: type[Any]) -> Iterator[tuple[str, ...]]:
    required = {a.name for a in attrs.fields(cls) if a.default is attrs.NOTHING}
    for name, kind in kinds_of(cls).items():
        marks = ["required"] * (name in required) + ["personal"] * is_personal(kind)
        yield f"`{name}`", told(kind), ", ".join(marks), field_sentences(cls)[name]


def told(kind: k.Kind) -> str:
    """What a kind holds, for people."""
    match kind:
        case k.Text(most=most) | k.Label(most=most):
            return f"text, up to {most} characters"
        case k.Token(what=what):
            return what
        case k.Whole(least=least, most=most):
            return f"whole number, {least} to {most}"
        case k.Number(least=least, most=most):
            return f"number, {least} to {most}"
        case k.Flag():
            return "true or false"
        case k.Choice(options=options):
            return f"[{options.__name__}](vocabularies.md)"
        case k.Day():
            return "date"
        case k.Clock():
            return "time of day"
        case k.Fact():
            return "number, date or word"
        case k.One(model=model):
            return model.__name__
        case k.OneOf(models=models):
            return " or ".join(model.__name__ for model in models)
        case k.Many(item=item, least=least, most=most):
            return f"{least} to {most}: {told(item)}"
        case k.Answer(kind=inner):
            return f"{told(inner)}; or [Missing](vocabularies.md)"
        case k.Maybe(kind=inner):
            return told(inner)


VOCABULARIES: tuple[type[Term], ...] = (
    ch.Criterion, ch.homework.Phase, ch.Verdict, Weight, ch.Missing, vocabulary.HomeworkKind,
    vocabulary.HomeworkPurpose, vocabulary.PlanMeans, vocabulary.SuccessDependsOn,
    vocabulary.SupervisionKind, vocabulary.SupervisionHomeworkFunction,
    people.Setting, people.Role, people.Party, people.Proposer, agreement.UnderstandingCheck,
    agreement.CheckResult, agreement.SessionPart,
    agreement.FirstTry, schedule.Period, schedule.Weekday, schedule.PartOfDay,
    schedule.EventMoment, target.Per,
    forms.Asks, ratings.Rater, ratings.Timing, ratings.WhyNoChange, en.ReviewCriterion,
    en.HistoryCriterion, en.CourseCriterion, en.GoalReviewCriterion,
    ch.Completion, en.OccasionState, en.WhyNoQuantity,
    en.RecordBrought, en.PlanUse, en.Moment, en.Bound, en.ReviewStep, en.HomeworkMoment, en.Effect,
    en.Reply, en.Manner, en.AssigningFactor, en.HomeworkAttitude, en.Ground, en.ConcernKind,
    en.UnwantedEffect, en.Attendance, en.WhyNothingAssigned, en.BroughtKind,
    en.EndKind, en.Stage, en.Happening, en.FirstDay, en.CutShort, ch.Barrier, en.Side,
    en.BarrierState, en.KnownBy, judgment.Extent, en.Speaks, en.LadderStep, en.Because,
    en.AgreementGap, en.WouldHelp, en.GoalMove, judgment.CheckAnswer,
    en.WhatChanged, en.WhyChanged,
    su.SupervisionFocus, CitationStatus, AdviceEvidence, *_public(Term),
)  # fmt: skip


def vocabularies() -> str:
    """The closed vocabularies, by their stable keys."""
    parts = ["# The vocabularies\n", "The keys are stable; the wire and the findings carry them.\n"]
    for words in dict.fromkeys(VOCABULARIES):
        doc = (words.__doc__ or "").splitlines()[0]
        parts.append(f"## {words.__name__}\n\n{doc}\n\n" + ", ".join(f"`{w.value}`" for w in words))
        parts.append("")
    usual = [
        (setting.label, ", ".join(sorted(kind.label for kind in vocabulary.USUAL[setting])))
        for setting in people.Setting
    ]
    parts.append("## Kinds that are usual in each setting\n")
    parts.append("A convention of this library; another kind is asked about, never refused.\n")
    parts.append(table(("setting", "kinds"), usual))
    return "\n".join(parts)


def barriers() -> str:
    """The catalogue that a diagnosis speaks from: barriers, indicators and steps."""
    parts = [
        "# Barriers, indicators and steps\n",
        (
            "The catalogue of a diagnosis. A barrier is *supported* once one indicator speaks "
            "for it and its author can know; anybody else's word is an impression, and only asks. "
            "What could be considered is an option; beside it stands what kind of evidence "
            "there is, and how well the [source](sources.md) is established.\n"
        ),
    ]
    for side in en.Side:
        rows = [_barrier_row(en.BARRIERS[b]) for b in ch.Barrier if b.side is side]
        parts.append(f"## Side: {side.label}\n")
        parts.append(
            table(("barrier", "means", "to ask", "to consider", "named by", "known by"), rows)
        )
    indicators = [
        (f"`{s.key}`", _said(s.says_for), _said(s.says_against), _cited(s.source))
        for s in en.INDICATORS
    ]
    parts.append(
        "## The indicators\n\nWhat in a record speaks for a barrier, or against it. What was not "
        "recorded is no sign.\n"
    )
    parts.append(
        table(
            ("indicator", "speaks for, or asks", "speaks against, or beside", "rests on"),
            indicators,
        )
    )
    parts.append(
        "## The steps\n\nAt most one of the steps 1 to 3 at a time, step 0 before it or alone; "
        "any of 4 to 6 beside it. [The ladder](../ladder.md) says which one follows a miss.\n"
    )
    steps = [_step_row(en.STEPS[step]) for step in en.LadderStep]
    parts.append(table(("step", "key", "what it consists of", "questions", "rests on"), steps))
    reasons = [(f"`{b.value}`", REASONS[b]) for b in en.Because]
    parts.append("## Why a step is there\n")
    parts.append(table(("because", "when"), reasons))
    return "\n".join(parts)


REASONS = {
    en.Because.CARRIED_OUT: "at the last session all that was due was carried out",
    en.Because.TRIED: "something was tried or done at the last session, and not all of it was "
    "carried out, or that is not known",
    en.Because.ONCE: "something was not carried out, or only partly, and not repeatedly",
    en.Because.PERHAPS_REPEATED: "something was not carried out, or only partly, and of a session "
    "that would make it repeated, this is not known",
    en.Because.REPEATED: "at several sessions in a row, with an attempt, a record or a reason "
    "among them, or with something about these not recorded",
    en.Because.OFTEN: "at several of the recent sessions, and not in a row (`often_missed` and "
    "`recent_sessions` of the policy)",
    en.Because.MISSED_BESIDE_OTHERS: "one kind of homework, or one task, was missed several times "
    "in a row, while other homework was carried out at the same sessions",
    en.Because.REASON_NOT_ASKED: "at several sessions in a row no attempt and no record, and "
    "nobody is recorded to have asked for the reason",
    en.Because.NOT_DISCUSSED: "the record says that something was missing when it was agreed on; "
    "or, after several sessions at which nothing came, that it does not meet the criteria of the "
    "policy's `thorough`",
    en.Because.NOTHING_CAME: "at several sessions in a row no attempt, no record and no reason, "
    "although it was talked over and agreed on",
    en.Because.BESIDE_IT: "it belongs beside every step from 1 on (in diagnoses up to version 0.3)",
    en.Because.CONCERN_RECORDED: "it was carried out, and a concern is recorded that it feeds the "
    "problem",
    en.Because.OWN_PART_SUPPORTED: "a barrier on the side *therapist* or *relationship* is "
    "supported",
    en.Because.OWN_PART_ASKED_ABOUT: "something was missing when it was agreed on, or there is a "
    "lead on the side *therapist* or *relationship*",
    en.Because.RECURRED: "it was talked about in supervision, and came up again since",
}
_KNOWN = {
    True: "yes",
    False: "no",
    ch.Verdict.MET: "yes",
    ch.Verdict.UNMET: "no",
    ch.Verdict.UNKNOWN: "not known",
}


def ladder_table() -> str:
    """Which step follows a miss, for everything that can be known: docs/ladder.md has it."""
    head = ("gap on record", "repeated", "attempt", "record", "reason", "discussed", "step")
    rows = [
        (
            *(_KNOWN[value] for value in row.values),
            *("any" for _ in range(6 - len(row.values))),
            f"{row.step.number}, {row.because.label}",
        )
        for row in ladder_rows()
    ]
    return table(head, rows)


def _barrier_row(entry: BarrierEntry) -> tuple[str, ...]:
    options = "; ".join(
        f"{option.consider} ({option.evidence.label}, {_cited(option.source)})"
        for option in entry.options
    )
    named_by = "; ".join(map(_cited, entry.sources))
    known_by = en.KNOWN_BY[entry.barrier].label
    return f"`{entry.barrier.value}`", entry.means, entry.question, options, named_by, known_by


def _step_row(entry: StepEntry) -> tuple[str, ...]:
    asked = () if entry.questions is None else entry.questions.questions
    return (
        f"{entry.step.number} {entry.title}",
        f"`{entry.step.value}`",
        entry.says,
        " ".join(question.asks for question in asked),
        _cited(entry.source),
    )


def _said(sentence: str | None) -> str:
    return (sentence or "").replace("{words}", "...")


def _cited(citation: Citation) -> str:
    return f"{citation.source}, {citation.status.label}"


def lifecycle() -> str:
    """The life of an assignment, as a table and as a diagram."""
    rows = [
        (
            stage.label,
            *(
                en.TRANSITIONS[stage][happening].label if happening in en.TRANSITIONS[stage] else ""
                for happening in en.Happening
            ),
        )
        for stage in en.Stage
    ]
    return (
        "# The life of an assignment\n\nWhat can happen in each stage, and where it leads; an "
        "empty cell cannot happen, and an entry that says so is refused. The table says what is "
        "possible, not what is good: concluding without a review is possible, and "
        "[EN02](../rules/engagement.md#en02-concluded-with-a-review) has something to say about "
        "it.\n\n"
        + table(("stage", *(happening.label for happening in en.Happening)), rows)
        + f"\n```mermaid\n{diagram()}```\n"
    )


def diagram() -> str:
    """The same as a Mermaid diagram of states."""
    arrows = [
        f"    {stage.value} --> {to.value}: {happening.value}"
        for stage, row in en.TRANSITIONS.items()
        for happening, to in row.items()
    ]
    return "\n".join(["stateDiagram-v2", "    [*] --> designed", *arrows]) + "\n"


if __name__ == "__main__":
    for where, page in pages():
        path = HERE / where
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    print(f"{len(list(pages()))} pages written")
