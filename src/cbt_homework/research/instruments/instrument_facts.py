"""Facts about instruments that this library does not hold, with their status, and cautions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Label, Number, Slug
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.instruments.response import Response


class Aspect(Term):
    """The aspect of an instrument that a fact is about."""

    ITEMS = "items"
    RESPONSES = "responses"
    """The points of an item, from the lowest to the highest."""
    SUBSCALES = "subscales"
    REVERSED = "reversed"
    TOTAL = "total"
    CUT_OFF = "cut-off"
    FORMS = "forms"
    AGREEMENT = "agreement"
    """How far raters agree, or items go together."""
    USE = "use"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InstrumentFact(Value):
    """One thing that a source says of an instrument, and how well that is established.

    Attributes:
        aspect: The aspect that it is about.
        says: What is said, in this library's words.
        number: The number, or the lower end of a range.
        upto: The upper end of a range.
        form: The form or edition it is about, where there are several.
        by: The source, and how well it is established that it says so.
    """

    aspect: Aspect = attrs.field(kw_only=False)
    says: Label = attrs.field(kw_only=False)
    number: Number | None = None
    upto: Number | None = None
    form: Label | None = None
    by: Citation

    __invariants__ = (
        Invariant(
            "end-without-start",
            "number",
            "must be there where upto is, and not above it",
            lambda fact: (
                fact.upto is None or (fact.number is not None and fact.number <= fact.upto)
            ),
        ),
    )

    @property
    def checked(self) -> bool:
        """Whether it was seen in the source, or in a description of it; not only remembered."""
        return self.by.status in (CitationStatus.VERIFIED, CitationStatus.REPORTED)


class CautionWhen(Term):
    """When a caution applies."""

    ALWAYS = "always"
    RATED_ALONE = "rated-alone"
    """Something was rated by one rater only."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Caution(Value):
    """Something to bear in mind when an instrument is used.

    Attributes:
        says: The caution in words.
        when: The condition under which it applies.
        by: The source that speaks for it.
    """

    says: Label = attrs.field(kw_only=False)
    when: CautionWhen = CautionWhen.ALWAYS
    by: Citation


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InstrumentEntry(Value):
    """The entry of the catalog about one instrument, without its items.

    Attributes:
        key: Its key.
        name: The name of the instrument.
        measures: The thing that it measures.
        filled_in_by: In which roles people fill it in, as far as a source says so.
        license: What is known here of the terms of its wording.
        facts: The facts that sources state about it.
        cautions: What to bear in mind when it is used.
        sources: Where it comes from, and who names it.
    """

    key: Slug = attrs.field(kw_only=False)
    name: Label = attrs.field(kw_only=False)
    measures: Label
    filled_in_by: Annotated[tuple[Rater, ...], k.Size(1, 10)] | None = None
    license: Label
    facts: Annotated[tuple[InstrumentFact, ...], k.Size(0, 40)] = ()
    cautions: Annotated[tuple[Caution, ...], k.Size(0, 20)] = ()
    sources: Annotated[tuple[Citation, ...], k.Size(1, 20)]

    __invariants__ = (no_repeats("filled_in_by"),)

    def facts_about(self, aspect: Aspect, form: str | None = None) -> tuple[InstrumentFact, ...]:
        """Lists the facts about one aspect, of one form if that is given."""
        return tuple(
            fact
            for fact in self.facts
            if fact.aspect is aspect and (form is None or fact.form in (None, form))
        )

    @property
    def contested_aspects(self) -> tuple[Aspect, ...]:
        """The aspects on which checked facts of one form give different numbers."""
        said: dict[tuple[Aspect, str | None], set[tuple[Any, Any]]] = {}
        for fact in self.facts:
            if fact.checked and fact.number is not None:
                said.setdefault((fact.aspect, fact.form), set()).add((fact.number, fact.upto))
        return tuple(
            dict.fromkeys(aspect for (aspect, _), numbers in said.items() if len(numbers) > 1)
        )


def cautions(entry: InstrumentEntry, responses: Iterable[Response]) -> tuple[Caution, ...]:
    """The cautions of an entry that apply to these responses.

    A caution about a single rater applies where something was rated, and not by two people; who
    rated is read from ``by``, and where that is not recorded from the role. Responses to other
    instruments are left out, and where none is left nothing applies.

    Raises:
        TypeError: this is no entry, or these are not responses.
    """
    check_class("entry", entry, InstrumentEntry)
    hint = "; for one response give [response]"
    given = check_items("responses", responses, Response, hint=hint)
    raters: dict[str | None, set[object]] = {}
    for response in given:
        if response.instrument == entry.key:
            raters.setdefault(response.about, set()).add(response.by or response.rater)
    alone = any(len(several) < 2 for several in raters.values())
    return tuple(
        caution
        for caution in entry.cautions
        if raters and (caution.when is CautionWhen.ALWAYS or alone)
    )
