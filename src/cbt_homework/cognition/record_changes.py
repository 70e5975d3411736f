"""Changes from the first rating to the second, for each emotion and each thought."""

from __future__ import annotations

from collections import defaultdict

import attrs

from cbt_homework.cognition.thought_record import Emotion, Position, ThoughtRecord
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Change, Rating, change
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing


def change_between_rating_answers(
    before: Rating | Missing | None, after: Rating | Missing | None
) -> Change | None:
    """Computes the change between two answers; None unless both are ratings."""
    if not isinstance(before, Rating) or not isinstance(after, Rating):
        return None
    return change(before, after)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RatedTwice(Value):
    """One emotion or thought, before and after.

    Attributes:
        position: The position of the item in the record, counted from 0.
        before: The first rating.
        after: The second rating; None where there is none.
    """

    position: Position = attrs.field(kw_only=False)
    before: Rating | Missing | None = None
    after: Rating | Missing | None = None

    @property
    def change(self) -> Change | None:
        """Later minus earlier; without a difference where the scales differ, and then why.

        None where there are no two ratings.
        """
        return change_between_rating_answers(self.before, self.after)

    @property
    def drop(self) -> float | None:
        """The fall, in hundredths of its scale; below 0 for a rise.

        None where the two cannot be compared. The ratings themselves are not converted.
        """
        before, after = self.before, self.after
        if not isinstance(before, Rating) or not isinstance(after, Rating):
            return None
        least, most = before.scale.least, before.scale.most
        if before.scale != after.scale or least is None or most is None:
            return None
        return (before.value - after.value) * 100 / (most - least)


def emotion_changes(record: ThoughtRecord) -> tuple[RatedTwice, ...]:
    """Every emotion of before with its second rating, found by name, in the order of the record.

    Names are compared without regard to case and outer space; of several with one name the first
    is paired with the first.

    Raises:
        TypeError: ``record`` is no ThoughtRecord.
    """
    check_class("record", record, ThoughtRecord)
    again = _numbered_emotions_by_name(record.emotions_after or ())
    changes: list[RatedTwice] = []
    for position, emotion in enumerate(record.emotions or ()):
        ratings_left = again[_normalized_emotion_name(emotion)]
        after = ratings_left.pop(0)[1].intensity if ratings_left else None
        changes.append(RatedTwice(position, before=emotion.intensity, after=after))
    return tuple(changes)


def thought_changes(record: ThoughtRecord) -> tuple[RatedTwice, ...]:
    """Every thought with its second belief, in the order of the record.

    Raises:
        TypeError: ``record`` is no ThoughtRecord.
    """
    check_class("record", record, ThoughtRecord)
    again = {rerating.thought: rerating.belief for rerating in record.thoughts_after or ()}
    return tuple(
        RatedTwice(position, before=thought.belief, after=again.get(position))
        for position, thought in enumerate(record.thoughts or ())
    )


def new_emotions(record: ThoughtRecord) -> tuple[int, ...]:
    """Lists the positions, among the emotions of after, of those that are new.

    Raises:
        TypeError: ``record`` is no ThoughtRecord.
    """
    check_class("record", record, ThoughtRecord)
    again = _numbered_emotions_by_name(record.emotions_after or ())
    for emotion in record.emotions or ():
        ratings_left = again[_normalized_emotion_name(emotion)]
        if ratings_left:
            ratings_left.pop(0)
    return tuple(
        sorted(position for ratings_left in again.values() for position, _ in ratings_left)
    )


def largest_drop(record: ThoughtRecord) -> RatedTwice | None:
    """The emotion that fell most, by its own scale; None where none fell. The first of equals."""
    fell = [c for c in emotion_changes(record) if c.drop is not None and c.drop > 0]
    return max(fell, key=lambda c: c.drop or 0.0, default=None)


def _normalized_emotion_name(emotion: Emotion) -> str:
    return emotion.name.strip().casefold()


def _numbered_emotions_by_name(
    emotions: tuple[Emotion, ...],
) -> defaultdict[str, list[tuple[int, Emotion]]]:
    by_name: defaultdict[str, list[tuple[int, Emotion]]] = defaultdict(list)
    for position, emotion in enumerate(emotions):
        by_name[_normalized_emotion_name(emotion)].append((position, emotion))
    return by_name
