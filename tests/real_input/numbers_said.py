"""Which numbers a text holds, and which a design holds."""

from __future__ import annotations

import re
from collections import Counter

import cbt_homework as ch
from cbt_homework.homework.schedule import Once, OnDays, Times

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: n for n, word in enumerate(_WORDS, 1)}
_NUMBER = re.compile(rf"\b([0-9]+|{'|'.join(NUMBERS)})(?:\b|(?=[ap]m\b))( ?pm\b)?", re.IGNORECASE)
_CLOCK = re.compile(r"\b[0-9]{1,2} ?[ap]m\b", re.IGNORECASE)


def in_text(text: str) -> set[int]:
    """The numbers of a text, in digits or in words; 4pm is 16."""
    found: set[int] = set()
    for match in _NUMBER.finditer(text):
        said = match[1].lower()
        number = NUMBERS[said] if said in NUMBERS else int(said)
        found.add(number + 12 if match[2] and number < 12 else number)
    return found


def has_clock_time(text: str) -> bool:
    """Whether a text names an hour."""
    return _CLOCK.search(text) is not None


def in_design(spec: ch.HomeworkSpec) -> set[int]:
    """The numbers that the fields of a design hold; its words are not read."""
    found: Counter[int] = Counter()
    if spec.target is not None:
        limits = (spec.target.at_least, spec.target.at_most)
        found.update(int(n) for n in limits if n is not None)
    if isinstance(spec.schedule, Times):
        found.update(n for n in (spec.schedule.times, spec.schedule.up_to) if n is not None)
    if isinstance(spec.schedule, Times | OnDays):
        found.update(t.hour for t in spec.schedule.at)
    if isinstance(spec.schedule, Once) and spec.schedule.at is not None:
        found[spec.schedule.at.hour] += 1
    if isinstance(spec.record_form, ch.homework.RecordForm):
        found[len(spec.record_form.columns or ())] += 1
    return set(found)
