"""Rules for conversations: meaning comes before a rule, guesses are checked, homework returns."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import DialogueCriterion
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove as Move, DialogueTurn
from cbt_homework.supervision.rules.dialogue_moves import (
    judge_one_comes_after,
    judge_one_comes_before,
    move_places,
    moves_path,
    open_turns,
)

_rule = partial(Rule[Dialogue], subject=Dialogue)

_GOES_DEEPER = (Move.MEANING_QUESTION, Move.PAST_LINK, Move.ELICIT_RULE)
_KINDS_OF_QUESTIONS = (
    Move.MEANING_QUESTION,
    Move.AFFECT_FOCUS,
    Move.PAST_LINK,
    Move.GENERALIZE,
)
_CANNOT_SEE = "How it was said, and moves that nobody wrote down as such."


def _example_dialogue(*moves_of_turns: tuple[Move, ...] | None, **fields: Any) -> Dialogue:
    turns = [
        turn
        for moves in moves_of_turns
        for turn in (DialogueTurn(Role.THERAPIST, moves=moves), DialogueTurn(Role.PATIENT, "I see"))
    ]
    return Dialogue(tuple(turns), setting=Setting.THERAPY, **fields)


def _judge_rule_after_meaning(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_before(dialogue, (Move.MEANING_QUESTION,), (Move.ELICIT_RULE,))


RULE_AFTER_MEANING = _rule(
    "FO40",
    "rule-after-meaning",
    _judge_rule_after_meaning,
    Weight.ESSENTIAL,
    criterion=DialogueCriterion.LED_BY_MEANING,
    asks="Was it asked what something means to the person before a rule was asked for?",
    why="A rule that follows from what something means is the person's own. Asked for at once, it "
    "is easily the one that the therapist had in mind.",
    met="It was asked what something means before a rule was asked for.",
    unmet="A rule was asked for in turn {turn}, and no question about meaning is recorded before.",
    unknown="Whether it was asked what something means before the rule is not recorded.",
    question="If that were so, what would it mean to you?",
    options=("asking what the worst thought means to the person, and staying with the answer",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Box 1: what it would mean is asked early, and the rule at the end."),),
    examples=lambda: (
        Example.met(
            "meaning, then the rule",
            _example_dialogue((Move.MEANING_QUESTION,), (Move.ELICIT_RULE,)),
        ),
        Example.met(
            "both in one turn", _example_dialogue((Move.MEANING_QUESTION, Move.ELICIT_RULE))
        ),
        Example.unmet("the rule at once", _example_dialogue((Move.INVITE,), (Move.ELICIT_RULE,))),
        Example.unmet(
            "meaning only afterward",
            _example_dialogue((Move.ELICIT_RULE,), (Move.MEANING_QUESTION,)),
        ),
        Example.unknown(
            "nothing kept of the beginning", _example_dialogue(None, (Move.ELICIT_RULE,))
        ),
        Example.silent("no rule was asked for", _example_dialogue((Move.MEANING_QUESTION,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_rule_after_summary(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_before(dialogue, (Move.SUMMARIZE,), (Move.ELICIT_RULE,))


RULE_AFTER_SUMMARY = _rule(
    "FO41",
    "rule-after-summary",
    _judge_rule_after_summary,
    Weight.HELPFUL,
    criterion=DialogueCriterion.LED_BY_MEANING,
    asks="Was what came up summed up before a rule was asked for?",
    why="A rule is what several situations have in common. A summary puts them side by side.",
    met="What came up was summed up before a rule was asked for.",
    unmet="A rule was asked for in turn {turn}, and no summary is recorded before.",
    unknown="Whether what came up was summed up before the rule is not recorded.",
    question="You told me of several situations. What do they have in common?",
    options=("naming the situations one after the other, in the person's own words",),
    sources=(article("Box 1: three relationships are put side by side, then comes the question."),),
    examples=lambda: (
        Example.met(
            "a summary, then the rule", _example_dialogue((Move.SUMMARIZE, Move.ELICIT_RULE))
        ),
        Example.unmet("the rule at once", _example_dialogue((Move.ELICIT_RULE,))),
        Example.unknown(
            "nothing kept of the beginning", _example_dialogue(None, (Move.ELICIT_RULE,))
        ),
        Example.silent("no rule was asked for", _example_dialogue((Move.SUMMARIZE,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_feeling_before_past(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_before(dialogue, (Move.AFFECT_FOCUS,), (Move.PAST_LINK,))


FEELING_BEFORE_PAST = _rule(
    "FO42",
    "feeling-before-past",
    _judge_feeling_before_past,
    Weight.HELPFUL,
    criterion=DialogueCriterion.LED_BY_MEANING,
    asks="Was it asked how it feels now before the past was asked about?",
    why="A feeling that is there in the room leads to where it was felt before. Without it, a link "
    "to the past is a guess.",
    met="It was asked how it feels before the past was asked about.",
    unmet="The past was asked about in turn {turn}, and no question about feelings is recorded "
    "before.",
    unknown="Whether it was asked how it feels before the past was asked about is not recorded.",
    question="What is it like for you to speak of this now?",
    options=("staying with the feeling for a moment, and asking where in the body it is",),
    sources=(
        article("Box 1: how it is to talk about it is asked first, then who in life it was."),
    ),
    examples=lambda: (
        Example.met(
            "feeling, then past", _example_dialogue((Move.AFFECT_FOCUS,), (Move.PAST_LINK,))
        ),
        Example.unmet("the past at once", _example_dialogue((Move.PAST_LINK,))),
        Example.unknown(
            "nothing kept of the beginning", _example_dialogue(None, (Move.PAST_LINK,))
        ),
        Example.silent("the past was not asked about", _example_dialogue((Move.AFFECT_FOCUS,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_several_kinds_of_questions(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    first_of_each = [
        places[0].turn for kind in _KINDS_OF_QUESTIONS if (places := move_places(dialogue, kind))
    ]
    if not first_of_each:
        return None
    paths = tuple(dict.fromkeys(moves_path(turn) for turn in first_of_each))
    if len(first_of_each) > 1:
        return met(*paths, count=len(first_of_each))
    needs = tuple(moves_path(turn) for turn in open_turns(dialogue))
    return unknown(*needs) if needs else unmet(*paths)


SEVERAL_KINDS_OF_QUESTIONS = _rule(
    "FO43",
    "several-kinds-of-questions",
    _judge_several_kinds_of_questions,
    Weight.HELPFUL,
    criterion=DialogueCriterion.LED_BY_MEANING,
    asks="Are there questions of more than one kind: about meaning, feeling, the past, and other "
    "relationships?",
    why="Each kind of question brings out another side. One kind alone, asked again and again, "
    "comes to feel like an interrogation.",
    met="Kinds of questions recorded: {count} of 4 (meaning, feeling, past, other relationships).",
    unmet="One kind of question is recorded, of 4 (meaning, feeling, past, other relationships).",
    unknown="One kind of question is recorded; the moves of some turns are not recorded.",
    question="What does it mean to you, how does it feel, and where else do you know it from?",
    options=("asking where else in life the same thing shows",),
    sources=(
        article(
            "Box 1 asks about meaning, feelings, an important person, and other relationships."
        ),
        library("Two kinds are more than one; the article gives no number."),
    ),
    examples=lambda: (
        Example.met(
            "meaning and feeling", _example_dialogue((Move.MEANING_QUESTION,), (Move.AFFECT_FOCUS,))
        ),
        Example.unmet("meaning only", _example_dialogue((Move.MEANING_QUESTION,), ())),
        Example.unknown(
            "meaning, and a turn not kept", _example_dialogue((Move.GENERALIZE,), None)
        ),
        Example.silent("no such question", _example_dialogue((Move.INVITE,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_leave_asked_first(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_before(dialogue, (Move.INVITE,), _GOES_DEEPER)


LEAVE_ASKED_FIRST = _rule(
    "FO44",
    "leave-asked-first",
    _judge_leave_asked_first,
    Weight.HELPFUL,
    criterion=DialogueCriterion.CHECKED_TOGETHER,
    asks="Was the person asked for leave before the conversation went deeper?",
    why="What hurts is easier to talk about for somebody who could have said no.",
    met="The person was asked for leave before the conversation went deeper.",
    unmet="The conversation goes deeper in turn {turn}; no asking for leave is recorded before.",
    unknown="Whether the person was asked for leave before it went deeper is not recorded.",
    question="May we look at this together, even if it is hard?",
    options=("saying tentatively what was noticed, and asking whether to go on",),
    sources=(
        article("Box 1 begins with what may hang together, and asks leave to talk about it."),
    ),
    examples=lambda: (
        Example.met("leave first", _example_dialogue((Move.INVITE,), (Move.MEANING_QUESTION,))),
        Example.unmet("meaning at once", _example_dialogue((Move.MEANING_QUESTION,))),
        Example.unknown(
            "nothing kept of the beginning", _example_dialogue(None, (Move.PAST_LINK,))
        ),
        Example.silent("it does not go deeper", _example_dialogue((Move.SUMMARIZE,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_past_link_checked(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_after(dialogue, (Move.CHECK_UNDERSTANDING,), (Move.PAST_LINK,))


PAST_LINK_CHECKED = _rule(
    "FO45",
    "past-link-checked",
    _judge_past_link_checked,
    Weight.ESSENTIAL,
    criterion=DialogueCriterion.CHECKED_TOGETHER,
    asks="Was the link to the past checked with the person afterward?",
    why="A link between then and now is a guess until the person recognizes it.",
    met="The link to the past was checked with the person afterward.",
    unmet="The past was asked about in turn {turn}, and no check is recorded afterward.",
    unknown="Whether the link to the past was checked with the person is not recorded.",
    question="I understand that you expect the same of me now. Did I get that right?",
    options=("saying the link as a guess, and asking what is different this time",),
    sources=(article("Box 1: the guess about mother and therapist is said, and then checked."),),
    examples=lambda: (
        Example.met(
            "a link, and a check", _example_dialogue((Move.PAST_LINK,), (Move.CHECK_UNDERSTANDING,))
        ),
        Example.unmet("a link, and on", _example_dialogue((Move.PAST_LINK,), (Move.SUMMARIZE,))),
        Example.unmet(
            "a check only before", _example_dialogue((Move.CHECK_UNDERSTANDING,), (Move.PAST_LINK,))
        ),
        Example.unknown("nothing kept of the end", _example_dialogue((Move.PAST_LINK,), None)),
        Example.silent("the past was not asked about", _example_dialogue((Move.SUMMARIZE,))),
    ),
    cannot_see="What the person answered, and whether a no would have been heard.",
)


def _judge_openness_acknowledged(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    return judge_one_comes_after(dialogue, (Move.REINFORCE_REFLECTION,), _GOES_DEEPER)


OPENNESS_ACKNOWLEDGED = _rule(
    "FO46",
    "openness-acknowledged",
    _judge_openness_acknowledged,
    Weight.HELPFUL,
    criterion=DialogueCriterion.CHECKED_TOGETHER,
    asks="Was it acknowledged, after it went deep, what the person put together or dared to say?",
    why="Speaking openly takes courage, above all for somebody who expects to be judged.",
    met="What the person put together or dared to say was acknowledged.",
    unmet="Since turn {turn}, the last that goes deeper, no acknowledgment is recorded.",
    unknown="Whether it was acknowledged what the person said or saw is not recorded.",
    question="What did it take for you to say that?",
    options=("saying in a sentence what the person has seen by himself or herself",),
    sources=(article("Box 1: the therapist says how well it was put together, to the last turn."),),
    examples=lambda: (
        Example.met(
            "acknowledged", _example_dialogue((Move.ELICIT_RULE,), (Move.REINFORCE_REFLECTION,))
        ),
        Example.unmet("not acknowledged", _example_dialogue((Move.ELICIT_RULE,), ())),
        Example.unknown("nothing kept of the end", _example_dialogue((Move.ELICIT_RULE,), None)),
        Example.silent("it does not go deeper", _example_dialogue((Move.INVITE,))),
    ),
    cannot_see=_CANNOT_SEE,
)


def _judge_homework_comes_back(dialogue: Dialogue, _policy: Policy) -> Outcome | None:
    returns = (Move.LINK_TO_HOMEWORK, Move.PROPOSE_REDESIGN)
    return judge_one_comes_after(dialogue, returns, _GOES_DEEPER)


HOMEWORK_COMES_BACK = _rule(
    "FO47",
    "homework-comes-back",
    _judge_homework_comes_back,
    Weight.ESSENTIAL,
    criterion=DialogueCriterion.BACK_TO_HOMEWORK,
    asks="Does the conversation come back to the homework after it went deep?",
    why="What was found is of use where it shows in the next task. Otherwise the homework is lost "
    "on the way.",
    met="The conversation comes back to the homework after it went deep.",
    unmet="Since turn {turn}, the last that goes deeper, the homework does not come up again.",
    unknown="Whether the conversation comes back to the homework is not recorded.",
    question="Where may this have played a part in the homework?",
    options=("going through the task again together, with what was found in view",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Box 1 ends with the rule in the homework, and with reviewing the task together."),
    ),
    examples=lambda: (
        Example.met(
            "the rule, then the homework",
            _example_dialogue((Move.ELICIT_RULE,), (Move.LINK_TO_HOMEWORK,)),
        ),
        Example.met(
            "the rule, then another design",
            _example_dialogue((Move.ELICIT_RULE,), (Move.PROPOSE_REDESIGN,)),
        ),
        Example.unmet(
            "homework only before",
            _example_dialogue((Move.LINK_TO_HOMEWORK,), (Move.MEANING_QUESTION,)),
        ),
        Example.unknown("nothing kept of the end", _example_dialogue((Move.PAST_LINK,), None)),
        Example.silent("it does not go deeper", _example_dialogue((Move.LINK_TO_HOMEWORK,))),
    ),
    cannot_see="Whether the task was changed. The next assignment shows that.",
)


DIALOGUES: tuple[Rule[Dialogue], ...] = (
    RULE_AFTER_MEANING,
    RULE_AFTER_SUMMARY,
    FEELING_BEFORE_PAST,
    SEVERAL_KINDS_OF_QUESTIONS,
    LEAVE_ASKED_FIRST,
    PAST_LINK_CHECKED,
    OPENNESS_ACKNOWLEDGED,
    HOMEWORK_COMES_BACK,
)
