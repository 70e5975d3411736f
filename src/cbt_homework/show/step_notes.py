"""The steps of the ladder, as notes for a conversation in supervision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cbt_homework.engagement.goal_reviews import GOAL_MOVES
from cbt_homework.engagement.ladder_steps import STEPS, AgreementGap, Because, WouldHelp
from cbt_homework.judgment.step_found import CheckAnswer, SessionNeed, StepFound
from cbt_homework.policies.criteria import Criterion
from cbt_homework.show.layout import wrapped_text
from cbt_homework.show.schedule_phrases import day_phrase

_WHY = {
    Because.CARRIED_OUT: "at the last session everything was carried out",
    Because.TRIED: "something was tried or done, and that comes before everything else",
    Because.ONCE: "at the last session something was not carried out, or only partly",
    Because.PERHAPS_REPEATED: "at the last session something was not carried out, or only partly; "
    "for a session before that, this is not known",
    Because.REPEATED: "at {n} sessions in a row something was not carried out, or only partly",
    Because.OFTEN: "at {missed} of the last {among} sessions something was not carried out, or "
    "only partly",
    Because.MISSED_BESIDE_OTHERS: "{which} was not carried out {n} times in a row, or only partly, "
    "while other homework was carried out (assignments: {assignments})",
    Because.REASON_NOT_ASKED: "at {n} sessions in a row something was not carried out. No attempt "
    "and no record is recorded, and the record does not show that anybody asked for the reason",
    Because.NOT_DISCUSSED: "{sessions} something was not carried out, or only partly, and "
    "{gaps}. Making up for that can come before everything else",
    Because.NOTHING_CAME: "at {n} sessions in a row no attempt, no record and no reason is "
    "recorded, although it had been talked over and agreed on",
    Because.BESIDE_IT: "it belongs beside every step from 1 on",
    Because.CONCERN_RECORDED: "it was carried out, and a concern is recorded that it feeds the "
    "problem",
    Because.OWN_PART_SUPPORTED: "something speaks for a barrier on this side, or in between",
    Because.OWN_PART_ASKED_ABOUT: "something recorded is worth a look on this side, or in between",
    Because.RECURRED: "it was talked about in supervision, and came up again",
}
_GAPS = {
    AgreementGap.NOT_TALKED_OVER: "it was not talked over thoroughly",
    AgreementGap.PURPOSE_NOT_GIVEN: "its purpose was not said",
    AgreementGap.PURPOSE_NOT_UNDERSTOOD: "its purpose was not clear",
    AgreementGap.UNDERSTANDING_NOT_CHECKED: "nobody checked how it was understood",
    AgreementGap.TASK_NOT_UNDERSTOOD: "the task was not clear",
    AgreementGap.NOT_AGREED: "the person who does it is not among those who agreed to it",
    AgreementGap.IN_HASTE: "it was planned in haste",
}
_CRITERIA = {
    Criterion.FOLLOWS_FROM_SESSION: "it followed from the session",
    Criterion.CONCRETE: "it was concrete",
    Criterion.MEANINGFUL: "its purpose was said, and heard in own words",
    Criterion.NO_LOSE: "something could be learned from it whatever came of it",
    Criterion.OBSTACLES_ANTICIPATED: "obstacles were looked at before they came",
    Criterion.RECORD_FORM_READY: "the form for the record was ready",
    Criterion.BELIEVED_ACHIEVABLE: "the person was confident of doing it",
    Criterion.RIGHT_DIFFICULTY: "it was neither too easy nor too hard",
    Criterion.COLLABORATIVE: "the two agreed on it",
    Criterion.WRITTEN: "the person has it in writing",
}
_WOULD_HELP = {
    WouldHelp.CARRIED_OUT: "was it carried out",
    WouldHelp.TRIED: "was it tried",
    WouldHelp.RECORD: "was there a record",
    WouldHelp.REASON: "was a reason given",
}
_MOST_SESSIONS_TOLD = 5
_FIRST, _NEXT = "        ", "        "


def ladder_steps_text(steps: Sequence[StepFound], awaits: Sequence[SessionNeed] = ()) -> str:
    """The steps in their order, and what has to be known before a step can be named."""
    texts = [ladder_step_text(step_found, is_first=i == 0) for i, step_found in enumerate(steps)]
    if awaits:
        text = " ".join([*map(_awaited_sentence, awaits), _NO_STEP_FROM_OLDER])
        texts.append(wrapped_text(text, "  ", "  ") + "\n")
    return "".join(texts)


_NO_STEP_FROM_OLDER = "Until then, no step is taken from earlier homework."


def ladder_step_text(step_found: StepFound, *, is_first: bool = False) -> str:
    """A step of the ladder, with the reason for it, the questions and what it would help to know.

    The first step begins with what can be said before any question.
    """
    step_entry = STEPS[step_found.step]
    why = _why_text(step_found)
    lines = [
        wrapped_text(step_entry.title, f"Step {step_found.step.number}  ", _NEXT),
        wrapped_text(f"{why[0].upper()}{why[1:]}.", _FIRST, _NEXT),
    ]
    if is_first and step_found.step.is_main:
        lines.append(wrapped_text(acknowledgment_sentence(step_found), "        To say: ", _NEXT))
    lines.append(wrapped_text(step_entry.says, "        To consider: ", _NEXT))
    answers = {check.question: check.answer for check in step_found.checks}
    for question in () if step_entry.questions is None else step_entry.questions.questions:
        answer = answers.get(question.key, CheckAnswer.OPEN)
        answered = "" if answer is CheckAnswer.OPEN else f" (answered: {answer.value})"
        lines.append(wrapped_text(question.asks + answered, "        To ask: ", _NEXT))
    for move in step_found.goal_moves:
        says = GOAL_MOVES[move].says
        lines.append(wrapped_text(says, "        To consider after these answers: ", _NEXT))
    lines += [wrapped_text(text, _FIRST, _NEXT) for text in _not_recorded_sentences(step_found)]
    return "\n".join(lines) + "\n"


def acknowledgment_sentence(step_found: StepFound) -> str:
    """What can be said first: it depends on what was done."""
    if step_found.because is Because.CARRIED_OUT or step_found.because is Because.TRIED:
        done = "did it" if step_found.because is Because.CARRIED_OUT else "worked on it"
        if step_found.times is not None:
            done = f"did it {_times_text(step_found.times)}"
        return f"You {done}. What did that take?"
    return "Thank you for coming and telling me."


_NUMBERS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _times_text(times: int) -> str:
    if times <= 2:
        return "once" if times == 1 else "twice"
    return f"{_NUMBERS[times - 3] if times <= 10 else times} times"


def _why_text(step_found: StepFound) -> str:
    n = step_found.in_a_row
    which = "one and the same task"
    if step_found.kind is not None:
        which = f"homework of one kind ({step_found.kind.label})"
    return _WHY[step_found.because].format(
        n=n,
        missed=step_found.missed,
        among=step_found.among,
        which=which,
        assignments=", ".join(step_found.assignments),
        sessions="at the last session" if n == 1 else f"at {n} sessions in a row",
        gaps=_gaps_text(step_found),
    )


def _gaps_text(step_found: StepFound) -> str:
    if step_found.gaps:
        return f"the record says: {'; '.join(_GAPS[gap] for gap in step_found.gaps)}"
    statements = "; ".join(_CRITERIA[criterion] for criterion in step_found.repair)
    return f"the record does not show: {statements}"


def _not_recorded_sentences(step_found: StepFound) -> Iterator[str]:
    needs = step_found.would_help
    for need in needs[-_MOST_SESSIONS_TOLD:]:
        yield _session_sentence(need)
    if len(needs) > _MOST_SESSIONS_TOLD:
        earlier = len(needs) - _MOST_SESSIONS_TOLD
        yield f"The same would help to know of earlier sessions: {earlier}."
    for criterion in step_found.not_recorded:
        yield f"It is not recorded that {_CRITERIA[criterion]}. To consider: asking about it."


def _session_sentence(need: SessionNeed) -> str:
    session = "a session whose day is not recorded" if need.on is None else day_phrase(need.on)
    asked = ", ".join(_WOULD_HELP[part] for part in need.would_help)
    return f"Of {session} it would help to know: {asked}?"


def _awaited_sentence(need: SessionNeed) -> str:
    if need.on is not None:
        return _session_sentence(need)
    return "It would help to know what became of the latest homework. It may not be due yet."
