"""A self-assessment: the part that may be passed on, or all of it for the one who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

import attrs

from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.show.items import (
    NOTHING,
    Part,
    date_text,
    labeled_items,
    labeled_notes,
    labeled_words,
    text_with_note,
    texts,
    with_gaps,
    yes_or_no,
)
from cbt_homework.show.phrases import joined, term_label
from cbt_homework.show.sheets import Item, Section, Sheet, Table, items_or_gap
from cbt_homework.supervision.self_assessment import SelfAssessment, contradictions
from cbt_homework.supervision.self_assessment_banks import (
    CONTRADICTORY,
    OTHER_DIFFICULTY,
    SELF_ASSESSMENT_BANKS,
    STRESS_CHECK,
)
from cbt_homework.supervision.self_assessment_sharing import shared, topics_for_supervision

ASKS = MappingProxyType(
    {
        question.key: question.asks
        for questions in (
            *(bank.questions for bank in SELF_ASSESSMENT_BANKS),
            (OTHER_DIFFICULTY, STRESS_CHECK),
        )
        for question in questions
    }
)
"""Every question of a self-assessment, by its key."""
_HEADS = ("Question", "Answer")
_HeadedParts = tuple[str, Iterable[Part] | None]


def shared_sheet(assessment: SelfAssessment) -> Sheet:
    """Makes the sheet of the part that `shared` passes on.

    What has no answer in it may be kept private or not recorded; the sheet says the same of both.
    """
    sheet = whole_sheet(shared(assessment))
    return attrs.evolve(sheet, parts=tuple(map(_without_gap_wording, sheet.parts)))


def _without_gap_wording(part: Part) -> Part:
    if isinstance(part, Table):  # its cells are answers
        return part
    heading = "Not in this copy" if part.heading == NOTHING else part.heading
    items = tuple(
        attrs.evolve(item, note="nothing here") if item.note == "not recorded" else item
        for item in part.items
    )
    return attrs.evolve(part, heading=heading, items=items)


def whole_sheet(assessment: SelfAssessment) -> Sheet:
    """All of it, with a list of what is kept private."""
    title = joined("Self-assessment", date_text(assessment.on), term_label(assessment.occasion))
    return Sheet(title=title, parts=tuple(with_gaps(_parts(assessment))))


def _parts(assessment: SelfAssessment) -> list[_HeadedParts]:
    media = assessment.media
    parts = [
        _answers("Before starting", assessment.before),
        _list("How the work is to be looked at", _labels(media)),
        _answers("More specifically", assessment.specific),
        _difficulties(assessment),
        _list("Other difficulties", _texts(assessment.other_difficulties)),
        _list("To take up first", _priorities(assessment)),
        _list("Strengths to be found", _texts(assessment.strengths)),
        _list("To develop", _texts(assessment.development_points)),
        _list("Less at ease with", _unease(assessment)),
        _list("Stress", _stress(assessment)),
        _mistakes(assessment),
        _answers("Mastery", assessment.mastery),
        _list("Put off because it seemed risky", _risks(assessment)),
        _list("To talk about", _topics(assessment)),
    ]
    pairs = contradictions(assessment)
    if pairs:
        asks = [Item(CONTRADICTORY[pair].asks) for pair in pairs]
        parts.insert(4, _list("To ask about these answers", asks))
    if assessment.kept_private is not None:
        private_items = [Item(ASKS[key]) for key in assessment.kept_private]
        parts.append(_list("Kept private", private_items))
    return parts


def _list(heading: str, items: Iterable[Item] | None) -> _HeadedParts:
    return heading, None if items is None else (
        Section(heading=heading, items=items_or_gap(items)),
    )


def _texts(words: Iterable[str] | None) -> tuple[Item, ...] | None:
    return None if words is None else texts(words)


def _labels(terms: Iterable[Term] | Missing | None) -> list[Item] | None:
    if terms is None:
        return None
    if isinstance(terms, Missing):
        return [Item(note=terms.label)]
    return [Item(term.label) for term in terms]


def _answers(heading: str, answers: tuple[Answered, ...] | None, level: int = 1) -> _HeadedParts:
    if not answers:
        return _list(heading, None if answers is None else ())
    rows = tuple(((Item(ASKS[a.question]),), _answer_cell(a.said)) for a in answers)
    return heading, (Table(caption=heading, heads=_HEADS, rows=rows, level=level),)


def _answer_cell(answer: str | Missing) -> tuple[Item, ...]:
    return (Item(note=answer.label) if isinstance(answer, Missing) else Item(answer),)


def _difficulties(assessment: SelfAssessment) -> _HeadedParts:
    heading = "Difficulties in earlier supervision"
    lines = assessment.difficulties
    if lines is None or isinstance(lines, Missing):
        return _list(heading, _labels(lines))
    if not lines:
        return _list(heading, ())
    rows = tuple(
        ((Item(ASKS[line.difficulty.value]),), (Item(note=yes_or_no(line.met)),)) for line in lines
    )
    return heading, (Table(caption=heading, heads=_HEADS, rows=rows),)


def _priorities(assessment: SelfAssessment) -> list[Item] | None:
    if assessment.priorities is None:
        return None
    return [
        text_with_note(p.lessened_by, "", f"{p.difficulty.label}, lessened by")
        for p in assessment.priorities
    ]


def _unease(assessment: SelfAssessment) -> list[Item] | None:
    unease = assessment.unease
    if unease is None:
        return None
    groups = labeled_items("With whom", unease.groups)
    taken_up = labeled_notes(("To be taken up in supervision", yes_or_no(unease.wants_to_address)))
    return groups + taken_up or [Item(note="no more recorded")]


def _stress(assessment: SelfAssessment) -> list[Item] | None:
    stress = assessment.stress
    if stress is None:
        return None
    sources = labeled_items(
        "Source", None if stress.sources is None else [s.label for s in stress.sources]
    )
    most = stress.greatest_impact
    adds = labeled_notes(("Adds most", "" if most is None else most.label))
    pointed = labeled_items("Pointed to by supervisors", stress.seen_by_supervisors)
    return sources + adds + pointed or [Item(note="no more recorded")]


def _mistakes(assessment: SelfAssessment) -> _HeadedParts:
    heading = "Therapies that disappointed"
    if not assessment.mistakes:
        return _list(heading, None if assessment.mistakes is None else ())
    parts: list[Part] = [Section(heading=heading)]
    for number, mistake in enumerate(assessment.mistakes, 1):
        name = f"Therapy {number}"
        _, answer_parts = _answers(name, mistake.answers, level=2)
        parts += answer_parts or (Section(heading=name, items=items_or_gap(None), level=2),)
    return heading, parts


def _risks(assessment: SelfAssessment) -> list[Item] | None:
    if assessment.risks_put_off is None:
        return None
    return [
        item
        for risk in assessment.risks_put_off
        for item in (
            Item(risk.what),
            *labeled_words(("to gain", risk.to_gain), ("to lose", risk.to_lose)),
        )
    ]


def _topics(assessment: SelfAssessment) -> list[Item] | None:
    topics = topics_for_supervision(assessment)
    if assessment.wanted is None and not topics:
        return None
    return [Item(ASKS[topic.key]) for topic in topics]
