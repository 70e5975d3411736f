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
    labeled_note_items,
    labeled_word_items,
    parts_with_list_of_gaps,
    text_item,
    text_items,
    yes_or_no_text,
)
from cbt_homework.show.phrases import joined_notes, term_label
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
    return attrs.evolve(sheet, parts=tuple(map(_part_without_gap_wording, sheet.parts)))


def _part_without_gap_wording(part: Part) -> Part:
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
    title = joined_notes(
        "Self-assessment", date_text(assessment.on), term_label(assessment.occasion)
    )
    return Sheet(title=title, parts=tuple(parts_with_list_of_gaps(_headed_parts(assessment))))


def _headed_parts(assessment: SelfAssessment) -> list[_HeadedParts]:
    media = assessment.media
    parts = [
        _headed_answers_part("Before starting", assessment.before),
        _headed_list_part("How the work is to be looked at", _term_label_items(media)),
        _headed_answers_part("More specifically", assessment.specific),
        _headed_difficulties_part(assessment),
        _headed_list_part("Other difficulties", _text_items(assessment.other_difficulties)),
        _headed_list_part("To take up first", _priority_items(assessment)),
        _headed_list_part("Strengths to be found", _text_items(assessment.strengths)),
        _headed_list_part("To develop", _text_items(assessment.development_points)),
        _headed_list_part("Less at ease with", _unease_items(assessment)),
        _headed_list_part("Stress", _stress_items(assessment)),
        _headed_mistakes_part(assessment),
        _headed_answers_part("Mastery", assessment.mastery),
        _headed_list_part("Put off because it seemed risky", _risk_items(assessment)),
        _headed_list_part("To talk about", _topic_items(assessment)),
    ]
    pairs = contradictions(assessment)
    if pairs:
        asks = [Item(CONTRADICTORY[pair].asks) for pair in pairs]
        parts.insert(4, _headed_list_part("To ask about these answers", asks))
    if assessment.kept_private is not None:
        private_items = [Item(ASKS[key]) for key in assessment.kept_private]
        parts.append(_headed_list_part("Kept private", private_items))
    return parts


def _headed_list_part(heading: str, items: Iterable[Item] | None) -> _HeadedParts:
    return heading, None if items is None else (
        Section(heading=heading, items=items_or_gap(items)),
    )


def _text_items(words: Iterable[str] | None) -> tuple[Item, ...] | None:
    return None if words is None else text_items(words)


def _term_label_items(terms: Iterable[Term] | Missing | None) -> list[Item] | None:
    if terms is None:
        return None
    if isinstance(terms, Missing):
        return [Item(note=terms.label)]
    return [Item(term.label) for term in terms]


def _headed_answers_part(
    heading: str, answers: tuple[Answered, ...] | None, level: int = 1
) -> _HeadedParts:
    if not answers:
        return _headed_list_part(heading, None if answers is None else ())
    rows = tuple(((Item(ASKS[a.question]),), _answer_cell(a.said)) for a in answers)
    return heading, (Table(caption=heading, heads=_HEADS, rows=rows, level=level),)


def _answer_cell(answer: str | Missing) -> tuple[Item, ...]:
    return (Item(note=answer.label) if isinstance(answer, Missing) else Item(answer),)


def _headed_difficulties_part(assessment: SelfAssessment) -> _HeadedParts:
    heading = "Difficulties in earlier supervision"
    lines = assessment.difficulties
    if lines is None or isinstance(lines, Missing):
        return _headed_list_part(heading, _term_label_items(lines))
    if not lines:
        return _headed_list_part(heading, ())
    rows = tuple(
        ((Item(ASKS[line.difficulty.value]),), (Item(note=yes_or_no_text(line.met)),))
        for line in lines
    )
    return heading, (Table(caption=heading, heads=_HEADS, rows=rows),)


def _priority_items(assessment: SelfAssessment) -> list[Item] | None:
    if assessment.priorities is None:
        return None
    return [
        text_item(p.lessened_by, "", f"{p.difficulty.label}, lessened by")
        for p in assessment.priorities
    ]


def _unease_items(assessment: SelfAssessment) -> list[Item] | None:
    unease = assessment.unease
    if unease is None:
        return None
    groups = labeled_items("With whom", unease.groups)
    taken_up = labeled_note_items(
        ("To be taken up in supervision", yes_or_no_text(unease.wants_to_address))
    )
    return groups + taken_up or [Item(note="no more recorded")]


def _stress_items(assessment: SelfAssessment) -> list[Item] | None:
    stress = assessment.stress
    if stress is None:
        return None
    sources = labeled_items(
        "Source", None if stress.sources is None else [s.label for s in stress.sources]
    )
    most = stress.greatest_impact
    adds = labeled_note_items(("Adds most", "" if most is None else most.label))
    pointed = labeled_items("Pointed to by supervisors", stress.seen_by_supervisors)
    return sources + adds + pointed or [Item(note="no more recorded")]


def _headed_mistakes_part(assessment: SelfAssessment) -> _HeadedParts:
    heading = "Therapies that disappointed"
    if not assessment.mistakes:
        return _headed_list_part(heading, None if assessment.mistakes is None else ())
    parts: list[Part] = [Section(heading=heading)]
    for number, mistake in enumerate(assessment.mistakes, 1):
        name = f"Therapy {number}"
        _, answer_parts = _headed_answers_part(name, mistake.answers, level=2)
        parts += answer_parts or (Section(heading=name, items=items_or_gap(None), level=2),)
    return heading, parts


def _risk_items(assessment: SelfAssessment) -> list[Item] | None:
    if assessment.risks_put_off is None:
        return None
    return [
        item
        for risk in assessment.risks_put_off
        for item in (
            Item(risk.what),
            *labeled_word_items(("to gain", risk.to_gain), ("to lose", risk.to_lose)),
        )
    ]


def _topic_items(assessment: SelfAssessment) -> list[Item] | None:
    topics = topics_for_supervision(assessment)
    if assessment.wanted is None and not topics:
        return None
    return [Item(ASKS[topic.key]) for topic in topics]
