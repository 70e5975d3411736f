"""How far two labelers agree, hint by hint, over the sentences that could have the hint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

Labels = Mapping[str, Sequence[str]]


class Agreement(NamedTuple):
    """How often both, one, the other and neither gave a hint."""

    both: int
    first_only: int
    second_only: int
    neither: int

    @property
    def of(self) -> int:
        """How many sentences both were asked about."""
        return sum(self)

    @property
    def percent(self) -> float | None:
        """The share of sentences both said the same of; None without sentences."""
        return 100 * (self.both + self.neither) / self.of if self.of else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa; None where chance alone would agree on everything."""
        first, second = self.both + self.first_only, self.both + self.second_only
        chance = first * second + (self.of - first) * (self.of - second)
        if chance == self.of**2:
            return None
        return (self.of * (self.both + self.neither) - chance) / (self.of**2 - chance)


def agreement(first: Labels, second: Labels, hint: str, among: Iterable[str]) -> Agreement:
    """How far both agree on one hint ``among`` these sentences."""
    both = first_only = second_only = neither = 0
    for sentence in among:
        match hint in first[sentence], hint in second[sentence]:
            case True, True:
                both += 1
            case True, False:
                first_only += 1
            case False, True:
                second_only += 1
            case _:
                neither += 1
    return Agreement(both, first_only, second_only, neither)


def disputed(first: Labels, second: Labels) -> Iterator[tuple[str, str]]:
    """The sentences and hints that only one of both gave, in order."""
    for sentence, hints in first.items():
        for hint in sorted(set(hints) ^ set(second[sentence])):
            yield sentence, hint


def agreed(first: Labels, second: Labels, decided: Mapping[tuple[str, str], bool]) -> Labels:
    """The hints that both gave, and those in dispute as they were ``decided``.

    Raises:
        KeyError: a dispute is not decided.
    """
    found = {s: [hint for hint in hints if hint in second[s]] for s, hints in first.items()}
    for sentence, hint in disputed(first, second):
        if decided[sentence, hint]:
            found[sentence].append(hint)
    return {sentence: sorted(hints) for sentence, hints in found.items()}
