"""The steps of the ladder, as notes for a conversation in supervision."""

from __future__ import annotations

from cbt_homework.engagement.ladder_steps import STEPS, Because
from cbt_homework.judgment.step_found import CheckAnswer, StepFound
from cbt_homework.show.layout import wrapped_text

_WHY = {
    Because.CARRIED_OUT: "at the last session everything was carried out",
    Because.ONCE: "at the last session something was not carried out, or only partly",
    Because.REPEATED: "at {n} sessions in a row something was not carried out, or only partly",
    Because.NOT_DISCUSSED: "at {n} sessions in a row nothing came, and what was assigned had not "
    "been talked over thoroughly: {repair}. That is to be repaired first",
    Because.NOTHING_CAME: "at {n} sessions in a row no attempt, no record and no reason is "
    "recorded, although it had been talked over and agreed on",
    Because.BESIDE_IT: "it belongs beside every step from 1 on",
    Because.CONCERN_RECORDED: "it was carried out, and a concern is recorded that it feeds the "
    "problem",
    Because.OWN_PART_SUPPORTED: "something speaks for a barrier on this side, or in between",
    Because.RECURRED: "it was talked about in supervision, and came up again",
}


def ladder_step_text(step_found: StepFound) -> str:
    """A step of the ladder, with the reason for it, the questions and what would decide more."""
    step_entry = STEPS[step_found.step]
    repair = ", ".join(criterion.label for criterion in step_found.repair)
    why = _WHY[step_found.because].format(n=step_found.in_a_row, repair=repair)
    lines = [
        wrapped_text(step_entry.title, f"Step {step_found.step.number}  ", "        "),
        wrapped_text(f"{why[0].upper()}{why[1:]}.", "        ", "        "),
        wrapped_text(step_entry.says, "        To consider: ", "        "),
    ]
    answers = {check.question: check.answer for check in step_found.checks}
    for question in () if step_entry.questions is None else step_entry.questions.questions:
        answer = answers.get(question.key, CheckAnswer.OPEN)
        answered = "" if answer is CheckAnswer.OPEN else f" (answered: {answer.value})"
        lines.append(wrapped_text(question.asks + answered, "        To ask: ", "        "))
    if step_found.needs:
        lines.append(
            wrapped_text(", ".join(step_found.needs), "        Would decide more: ", "        ")
        )
    return "\n".join(lines) + "\n"
