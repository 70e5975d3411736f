"""The rules about conversations: which move comes before and after which, and what is open."""

from __future__ import annotations

from itertools import product
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cases, show
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.supervision.criteria import DialogueCriterion
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove as Move, DialogueTurn
from cbt_homework.supervision.rules.dialogues import DIALOGUES
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
CODES = tuple(rule.code for rule in DIALOGUES)


def conversation(*moves: tuple[Move, ...] | None, **fields: Any) -> Dialogue:
    """Turns of a therapist, one after the other."""
    turns = tuple(DialogueTurn(Role.THERAPIST, moves=each) for each in moves)
    return Dialogue(turns, **{"setting": Setting.THERAPY, **fields})


def verdict(dialogue: Dialogue, code: str) -> ch.Verdict | None:
    outcome = CATALOGUE[code].judge(dialogue, stated.DRAFT)
    return None if outcome is None else outcome.verdict


VERA = cases.vera().dialogue
assert VERA is not None


def without(*moves: Move) -> Dialogue:
    """Vera's conversation without these moves."""
    assert VERA is not None
    return attrs.evolve(
        VERA,
        turns=tuple(
            attrs.evolve(
                turn,
                moves=None
                if turn.moves is None
                else tuple(move for move in turn.moves if move not in moves),
            )
            for turn in VERA.turns
        ),
    )


def test_the_conversation_of_the_first_box_meets_every_rule_about_its_moves() -> None:
    made = stated.assess(VERA)
    assert dict.fromkeys(CODES, MET) == {f.code: f.verdict for f in made.findings}
    assert made.meets(*DialogueCriterion)


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ((Move.MEANING_QUESTION,), "FO40"),
        ((Move.SUMMARIZE,), "FO41"),
        ((Move.AFFECT_FOCUS,), "FO42"),
        ((Move.AFFECT_FOCUS, Move.PAST_LINK, Move.GENERALIZE), "FO43"),
        ((Move.INVITE,), "FO44"),
        ((Move.CHECK_UNDERSTANDING,), "FO45"),
        ((Move.REINFORCE_REFLECTION,), "FO46"),
        ((Move.LINK_TO_HOMEWORK, Move.PROPOSE_REDESIGN), "FO47"),
    ],
    ids=str,
)
def test_each_rule_misses_its_move_and_no_other_rule_does(
    missing: tuple[Move, ...], code: str
) -> None:
    found = stated.assess(without(*missing)).with_verdict(UNMET)
    assert [code] == [finding.code for finding in found]


def test_an_unmet_rule_names_the_turn_that_people_count() -> None:
    (found,) = stated.assess(without(Move.MEANING_QUESTION)).with_verdict(UNMET)
    assert found.at == ("turns.16.moves",)
    assert 17 == found.facts["turn"]
    text = show.text(stated.assess(without(Move.MEANING_QUESTION)), VERA)
    assert text.startswith("Conversation\n")
    assert "A rule was asked for in turn 17" in " ".join(text.split())


def test_a_rule_named_first_and_a_meaning_asked_later_is_unmet() -> None:
    assert UNMET is verdict(conversation((Move.ELICIT_RULE,), (Move.MEANING_QUESTION,)), "FO40")
    assert MET is verdict(conversation((Move.MEANING_QUESTION, Move.ELICIT_RULE)), "FO40")
    assert UNMET is verdict(conversation((Move.ELICIT_RULE, Move.MEANING_QUESTION)), "FO40")


def test_a_second_link_to_the_past_wants_a_check_of_its_own() -> None:
    first = ((Move.PAST_LINK,), (Move.CHECK_UNDERSTANDING,))
    assert MET is verdict(conversation(*first), "FO45")
    assert UNMET is verdict(conversation(*first, (Move.PAST_LINK,)), "FO45")


def test_homework_that_was_named_only_on_the_way_has_not_come_back() -> None:
    on_the_way = conversation((Move.LINK_TO_HOMEWORK, Move.ELICIT_RULE))
    assert UNMET is verdict(on_the_way, "FO47")
    assert MET is verdict(conversation((Move.ELICIT_RULE,), (Move.PROPOSE_REDESIGN,)), "FO47")


def test_moves_of_the_one_who_is_led_are_never_missing_and_count_for_nothing() -> None:
    def talk(role: Role, moves: tuple[Move, ...] | None = None) -> Dialogue:
        asked = DialogueTurn(Role.SUPERVISOR, moves=(Move.PAST_LINK,))
        return Dialogue((DialogueTurn(role, "I feel low", moves=moves), asked))

    assert UNMET is verdict(talk(Role.PATIENT), "FO42")
    assert UNMET is verdict(talk(Role.SUPERVISEE), "FO42")
    assert UNMET is verdict(talk(Role.PATIENT, (Move.AFFECT_FOCUS,)), "FO42")
    assert UNKNOWN is verdict(talk(Role.THERAPIST), "FO42")
    assert MET is verdict(talk(Role.THERAPIST, (Move.AFFECT_FOCUS,)), "FO42")


def test_a_conversation_without_moves_gets_no_finding() -> None:
    talk = cases.mr_v().dialogue
    assert talk is not None
    assert () == stated.assess(talk).findings


TOKENS: dict[str, tuple[Move, ...]] = {
    "FO40": (Move.MEANING_QUESTION, Move.ELICIT_RULE),
    "FO42": (Move.AFFECT_FOCUS, Move.PAST_LINK),
    "FO43": (Move.AFFECT_FOCUS, Move.PAST_LINK),
    "FO45": (Move.PAST_LINK, Move.CHECK_UNDERSTANDING),
    "FO47": (Move.PAST_LINK, Move.PROPOSE_REDESIGN),
}


@pytest.mark.parametrize("code", TOKENS)
def test_a_verdict_holds_for_exactly_those_records_whose_every_completion_has_it(code: str) -> None:
    """Enumerated: UNKNOWN is said if, and only if, two completions differ."""
    moves: tuple[tuple[Move, ...], ...] = ((), *((move,) for move in TOKENS[code]))
    tried = 0
    for record in product((None, *moves), repeat=4):
        said = verdict(conversation(*record), code)
        if said is None:
            continue
        tried += 1
        completions = product(*(moves if turn is None else (turn,) for turn in record))
        ends = {verdict(conversation(*each), code) for each in completions} - {None}
        assert said is (ends.pop() if len(ends) == 1 else UNKNOWN), record
    assert tried > 10
