"""One side of a formulation: what lies behind, with numbers, and its situations as stacks."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.cognition.beliefs import (
    BeliefElicitation,
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RecurrentThought,
    Strategy,
)
from cbt_homework.cognition.formulation import Conceptualization, FormulatedSituation
from cbt_homework.cognition.schemas import Schema
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.phrases import joined_notes, rating_text, term_label
from cbt_homework.show.sheets import Box, Item, items_or_gap, text_item_or_gap, text_items_or_gap

SITUATION_HEADINGS = ("Situation", "Thought", "What it means", "Feelings", "What was done")
_RECOGNIZED = {True: "yes", False: "no"}

Part = tuple[str, tuple[Item, ...]]
"""A heading, and what stands below it."""


class PartNumbers:
    """The short names by which other parts refer to a part: B1 for the first core belief."""

    def __init__(self, side: Conceptualization) -> None:
        lettered: tuple[tuple[str, Iterable[str | None]], ...] = (
            ("E", (e.id for e in side.development or ())),
            ("B", (b.id for b in side.core_beliefs or ())),
            ("A", (a.id for a in side.assumptions or ())),
            ("S", (s.id for s in side.strategies or ())),
        )
        self._names = {
            ref: f"{letter}{place}"
            for letter, refs in lettered
            for place, ref in enumerate(refs, start=1)
            if ref is not None
        }

    def known_numbers(self, ids: Iterable[str]) -> list[str]:
        """The numbers of those ids that are on this side."""
        return [self._names[each] for each in ids if each in self._names]

    def references_text(self, verb: str, ids: tuple[str, ...] | None) -> str:
        """Writes *serves B1, A2*, and how many of them this side does not hold."""
        return (
            ""
            if ids is None
            else f"{verb} {names_with_missing_count_text(self.known_numbers(ids), len(ids))}"
        )


def names_with_missing_count_text(names: list[str], count: int) -> str:
    """Lists the names, and how many could not be found."""
    missing = count - len(names)
    return ", ".join([*names, *([f"{missing} that cannot be found"] if missing else ())]) or "none"


def numbered_layer_parts(side: Conceptualization) -> tuple[Part, ...]:
    """Lists the layers behind the situations, from the oldest on, with numbers."""
    numbers = PartNumbers(side)
    development = None
    if side.development is not None:
        development = [_experience_item(e, f"E{i}") for i, e in enumerate(side.development, 1)]
    beliefs = None
    if side.core_beliefs is not None:
        beliefs = [
            _core_belief_item(b, f"B{i}", numbers) for i, b in enumerate(side.core_beliefs, 1)
        ]
    assumptions = None
    if side.assumptions is not None:
        each = enumerate(side.assumptions, 1)
        assumptions = [item for i, a in each for item in _assumption_items(a, f"A{i}", numbers)]
    strategies = None
    if side.strategies is not None:
        numbered = enumerate(side.strategies, 1)
        strategies = [item for i, s in numbered for item in _strategy_items(s, f"S{i}", numbers)]
    return (
        ("What was experienced", items_or_gap(development)),
        ("Core beliefs", items_or_gap(beliefs)),
        ("Assumptions and rules", items_or_gap(assumptions)),
        ("Strategies", items_or_gap(strategies)),
    )


def situation_box_stacks(side: Conceptualization) -> tuple[tuple[Box, ...], ...]:
    """A stack of boxes for each situation, from what happened to what was done."""
    numbers = PartNumbers(side)
    return tuple(
        tuple(
            Box(heading=heading, items=items)
            for heading, items in zip(SITUATION_HEADINGS, _situation_cells(s, numbers), strict=True)
        )
        for s in side.situations or ()
    )


def thought_pattern_and_schema_parts(side: Conceptualization) -> tuple[Part, ...]:
    """Lists the remaining parts of this side."""
    numbers = PartNumbers(side)
    parts: list[Part] = []
    if side.recurrent_thoughts is not None:
        each = enumerate(side.recurrent_thoughts, 1)
        thoughts = [item for i, t in each for item in _recurrent_thought_items(t, f"T{i}", numbers)]
        parts.append(("Thoughts that came up several times", items_or_gap(thoughts)))
    if side.patterns is not None:
        numbered = enumerate(side.patterns, 1)
        patterns = [item for i, p in numbered for item in _pattern_items(p, f"P{i}", numbers)]
        parts.append(("What happens again and again with others", items_or_gap(patterns)))
    if side.schemas is not None:
        schemas = [i for s in side.schemas for i in _schema_items(s)]
        parts.append(("Schemas that may be at work", items_or_gap(schemas)))
    if side.recognized is not None:
        answer = side.recognized
        note = answer.label if isinstance(answer, Missing) else _RECOGNIZED[answer]
        parts.append(("Whether the person recognizes it", (Item(note=note),)))
    return tuple(parts)


def _situation_cells(
    situation: FormulatedSituation, numbers: PartNumbers
) -> tuple[tuple[Item, ...], ...]:
    moment = "" if situation.moment is None else f"homework: {situation.moment.label}"
    leads = numbers.references_text("leads to", situation.leads_to)
    if isinstance(situation.meaning, str):
        meaning = (Item(situation.meaning, note=leads),)
    else:
        why = "not recorded" if situation.meaning is None else situation.meaning.label
        meaning = (Item(note=joined_notes(why, leads)),)
    return (
        (Item(situation.situation, note=moment),),
        text_item_or_gap(situation.thought),
        meaning,
        text_items_or_gap(situation.emotions),
        text_item_or_gap(situation.behavior),
    )


def _experience_item(experience: DevelopmentalExperience, number: str) -> Item:
    whom = "" if experience.with_whom is None else f"with: {experience.with_whom.label}"
    return Item(experience.what, note=whom, label=number)


def _core_belief_item(belief: CoreBelief, number: str, numbers: PartNumbers) -> Item:
    note = joined_notes(
        rating_text(belief.strength),
        term_label(belief.about, "about: "),
        term_label(belief.category),
        _text_of_slug(belief.theme),
        numbers.references_text("from", belief.from_experiences),
    )
    return Item(belief.statement, note=note, label=number)


def _assumption_items(
    assumption: ConditionalAssumption, number: str, numbers: PartNumbers
) -> list[Item]:
    note = joined_notes(
        rating_text(assumption.strength),
        term_label(assumption.kind),
        term_label(assumption.form),
        numbers.references_text("belongs to", assumption.core_beliefs),
        numbers.references_text("from", assumption.from_experiences),
        _elicitation_text(assumption.elicited_by),
    )
    return [
        Item(assumption.statement, note=note, label=number),
        *_items_of_recorded_words(
            (f"{number}, if", assumption.condition), (f"{number}, then", assumption.then)
        ),
    ]


def _elicitation_text(ways: tuple[BeliefElicitation, ...] | None) -> str:
    return "" if ways is None else f"found by: {', '.join(w.label for w in ways) or 'none'}"


def _strategy_items(strategy: Strategy, number: str, numbers: PartNumbers) -> list[Item]:
    note = joined_notes(
        term_label(strategy.kind), numbers.references_text("serves", strategy.serves)
    )
    return [
        Item(strategy.what, note=note, label=number),
        *_items_of_recorded_words(
            (f"{number}, at once", strategy.relief),
            (f"{number}, in the long run", strategy.upkeep),
        ),
    ]


def _recurrent_thought_items(
    thought: RecurrentThought, number: str, numbers: PartNumbers
) -> list[Item]:
    count = "" if thought.count is None else f"times: {thought.count}"
    note = joined_notes(count, numbers.references_text("from", thought.beliefs))
    return [
        Item(thought.thought, note=note, label=number),
        *_trigger_items(number, thought.triggers),
    ]


def _pattern_items(pattern: InterpersonalPattern, number: str, numbers: PartNumbers) -> list[Item]:
    items = [
        Item(pattern.what, note=numbers.references_text("rests on", pattern.beliefs), label=number)
    ]
    for relationship in pattern.relationships or ():
        items += _relationship_items(relationship, number)
    return items


def _relationship_items(relationship: PatternRelationship, number: str) -> list[Item]:
    parts = (
        ("the person", relationship.own_part),
        ("the other", relationship.their_part),
    )
    whom = f"{number}, with: {relationship.with_whom.label}"
    return _items_of_recorded_words(*((f"{whom}, {who}", words) for who, words in parts)) or [
        Item(label=whom, note="nothing more recorded")
    ]


def _schema_items(schema: Schema) -> list[Item]:
    catalogue = "" if schema.catalogue is None else f"of {_text_of_slug(schema.catalogue)}"
    influences = ""
    if schema.influences is not None:
        influences = f"shaped by: {', '.join(i.label for i in schema.influences) or 'none'}"
    makes_up = ""
    if schema.compensates_for is not None:
        makes_up = (
            f"makes up for: {', '.join(map(_text_of_slug, schema.compensates_for)) or 'none'}"
        )
    note = joined_notes(
        catalogue,
        rating_text(schema.strength),
        term_label(schema.about, "about: "),
        _text_of_slug(schema.theme),
        term_label(schema.valence),
        influences,
        makes_up,
    )
    return [
        Item(schema.words or "", note=note, label=_text_of_slug(schema.key)),
        *_trigger_items(_text_of_slug(schema.key), schema.triggers),
    ]


def _trigger_items(owner: str, triggers: tuple[str, ...] | None) -> list[Item]:
    if triggers is None:
        return []
    if not triggers:
        return [Item(label=f"{owner}, set off by", note="nothing particular")]
    return [Item(trigger, label=f"{owner}, set off by") for trigger in triggers]


def _items_of_recorded_words(*pairs: tuple[str, str | None]) -> list[Item]:
    return [Item(words, label=label) for label, words in pairs if words is not None]


def _text_of_slug(slug: str | None) -> str:
    return (slug or "").replace("-", " ")
