"""Whether a text of a design says something: more than one sign, and more than the task again."""

from __future__ import annotations

import unicodedata
from typing import TypeGuard, cast

from cbt_homework.foundation.vocabulary import Missing, Term


class Lack(Term):
    """Why a part that is recorded counts as not there."""

    ONE_CHARACTER = "one-character"
    REPEATS_THE_TASK = "repeats-the-task"
    REPEATS_THE_OBSTACLE = "repeats-the-obstacle"
    RESOLVE_ALONE = "resolve-alone"
    NOT_OWN_ACT = "not-own-act"


def says_something(text: str) -> bool:
    """Whether a text has two different letters or digits, or a sign that is a word by itself."""
    if len(text) > 1 and text[0] != text[1] and text[0].isalnum() and text[1].isalnum():
        return True  # most texts; the rest of this function is for the others
    signs = {sign for sign in text.casefold() if sign.isalnum()}
    return len(signs) > 1 or any(_can_be_a_word(sign) for sign in signs)


def _can_be_a_word(sign: str) -> bool:
    """Whether a single sign can be a word: in other scripts than these, one often is."""
    return not unicodedata.name(sign, "").startswith(("LATIN", "GREEK", "CYRILLIC", "DIGIT"))


def says_the_same(text: str, text_beside: str) -> bool:
    """Whether two texts have the same words in the same order, whatever their case and marks."""
    if (
        text.isascii()
        and text_beside.isascii()
        and _have_different_first_letters(text, text_beside)
    ):
        return False  # most texts; what follows is for the others
    signs = _letters_digits_and_marks(text)
    return bool(signs) and signs == _letters_digits_and_marks(text_beside)


def _have_different_first_letters(text: str, text_beside: str) -> bool:
    first, beside = text[0], text_beside[0]
    return first.isalnum() and beside.isalnum() and first.lower() != beside.lower()


def _letters_digits_and_marks(text: str) -> str:
    """The letters, digits and the marks on letters of a text, without the rest."""
    folded = unicodedata.normalize("NFC", text.casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LMN")


def text_lack(text: str, task: str | None = None) -> Lack | None:
    """Why a recorded text counts as not there; None where it says something of its own."""
    if not says_something(text):
        return Lack.ONE_CHARACTER
    if task is not None and says_the_same(text, task):
        return Lack.REPEATS_THE_TASK
    return None


def is_stated(part: str | Missing | None, task: str | None = None) -> TypeGuard[str]:
    """Whether a part is recorded and says something of its own."""
    return isinstance(part, str) and text_lack(part, task) is None


def lack_of(part: str | Missing | None, task: str | None = None) -> Missing | Lack | None:
    """Why a part that is not stated is not there; None where nothing is recorded of it."""
    return text_lack(part, task) if isinstance(part, str) else part


def any_stated(texts: object) -> bool:
    """Whether one of several texts says something; False for anything but a tuple of texts."""
    if not isinstance(texts, tuple):
        return False
    some = cast("tuple[object, ...]", texts)
    return any(isinstance(text, str) and says_something(text) for text in some)


def lack_of_texts(texts: tuple[str, ...] | Missing | None) -> Missing | Lack | None:
    """Why several texts count as not there: an empty tuple says that there was none."""
    if isinstance(texts, tuple):
        return Lack.ONE_CHARACTER if texts else Missing.NONE
    return texts
