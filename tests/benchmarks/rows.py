"""What is measured, what is wanted of it, and why it is missed where it is.

The page `docs/reference/speed.md` is held against this module by a test, so nothing here imports a
peer. Numbers of goals are those of the list that this library was asked to reach.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """One line of the table: a ratio, and its limits.

    Attributes:
        name: What is measured, and after the slash against what.
        goal: The numbers of the goals it stands for.
        gate: The limit; None where the row is only reported.
        aim: What lies beyond the limit and is wanted as well.
        least: The limits are lower ones: the ratio is a gain.
        firm: A missed gate fails the run, explained or not.
    """

    name: str
    goal: str = ""
    gate: float | None = None
    aim: float | None = None
    least: bool = False
    firm: bool = False

    def limit(self, value: float | None) -> str:
        """A limit as the table shows it."""
        return "" if value is None else f"{'>=' if self.least else '<='} {value:g}"

    def meets(self, ratio: float, limit: float | None) -> bool:
        """Whether a ratio keeps to a limit."""
        return limit is None or (ratio >= limit if self.least else ratio <= limit)

    def verdict(self, ratio: float | None) -> str:
        """What the table says of a ratio, rounded as it is shown."""
        if ratio is None:
            return NOT_MEASURED
        if self.gate is None:
            return REPORTED
        if not self.meets(ratio, self.gate):
            return MISSED
        if self.aim is None:
            return OK
        return AIM_MET if self.meets(ratio, self.aim) else AIM_MISSED


NOT_MEASURED, REPORTED, OK, AIM_MET = "not measured", "reported", "ok", "aim met"
AIM_MISSED, MISSED = "ok, AIM MISSED", "MISSED"
TO_EXPLAIN = (AIM_MISSED, MISSED)
"""Verdicts that need a reason."""

WANTED: tuple[Wanted, ...] = (
    # plain data and JSON text to objects, and back
    Wanted("read an assignment / pydantic", "1", gate=0.75, aim=0.5),
    Wanted("read a thought record / pydantic", "1", gate=0.75, aim=0.5),
    Wanted("read an assignment / attrs validators and cattrs", "2", gate=0.2),
    Wanted("read an assignment / msgspec", "3", gate=4.0),
    Wanted("read a thought record / msgspec", "3", gate=4.0),
    Wanted("write an assignment / pydantic", "5", gate=0.85, aim=0.7),
    Wanted("write a thought record / pydantic", "5", gate=0.85, aim=0.7),
    Wanted("write an assignment / msgspec, without defaults"),
    Wanted("JSON text to an assignment, stdlib / pydantic", "6", gate=1.8),
    Wanted("JSON text to an assignment, orjson / pydantic", "6", gate=0.95),
    Wanted("JSON text to an assignment, orjson / msgspec"),
    Wanted("an assignment to JSON text, stdlib / pydantic", "7", gate=3.3),
    Wanted("an assignment to JSON text, orjson / pydantic", "7", gate=0.6),
    Wanted("an assignment to JSON text, orjson / msgspec, without defaults"),
    Wanted("refuse seven faults / pydantic", "8", gate=2.5, aim=1.0),
    # objects made
    Wanted("construct a spec / pydantic", "4", gate=0.85, aim=0.7, firm=True),
    Wanted("construct a spec / msgspec, checked by hand"),
    Wanted("construct a spec in Czech / pydantic", "4", gate=0.85, aim=0.7, firm=True),
    Wanted("construct a spec in Czech / msgspec, checked by hand"),
    Wanted("construct an assignment / pydantic", "4", gate=0.85, aim=0.7, firm=True),
    Wanted("construct an assignment / msgspec, checked by hand"),
    # objects kept
    Wanted("keep an assignment / pydantic", "10", gate=0.15),
    Wanted("keep an assignment / msgspec", "10", gate=1.05),
    Wanted("hash of an assignment / pydantic", "18", gate=0.8),
    Wanted("hash of an assignment / msgspec"),
    Wanted("== of equal assignments / pydantic", "18", gate=0.35),
    Wanted("== of equal assignments / msgspec"),
    Wanted("evolve one field of a spec / attrs validators", "17", gate=0.15),
    Wanted("pickle an assignment / attrs default", "19", gate=0.6),
    Wanted("unpickle an assignment / attrs default", "19", gate=0.45),
    Wanted("bytes of a pickled assignment / attrs default"),
    # a program that begins
    Wanted("import cbt_homework / import attrs", gate=1.3, firm=True),
    Wanted("import and assess a first spec / import attrs"),
    Wanted("import and assess a first spec / import pydantic, one model"),
    Wanted("a module of 40 classes / the same in pydantic", "11", gate=0.65),
    Wanted("a module of 40 classes, an object of each / the same in pydantic"),
    Wanted("six classes and a first object / the same in pydantic", "12", gate=0.45),
    Wanted("six classes and a first object read / the same in pydantic", "12", gate=0.6),
    # rules
    Wanted("assess a spec / construct it", gate=4.0, firm=True),
    Wanted("assess an assignment / construct it", gate=4.0, firm=True),
    Wanted("assess a spec / ask its rules", gate=1.6, firm=True),
    Wanted("assess an assignment / ask its rules", gate=1.6, firm=True),
    Wanted("assess an assignment history / ask its rules", gate=1.6, firm=True),
    Wanted("assess by 17 rules / naive generators", "13", gate=0.65),
    Wanted("ask 17 rules, nothing made of it / naive generators"),
    Wanted("assess by 17 rules / rule-engine", "14", gate=0.0167),
    Wanted("assess by 17 rules / business-rules", "14", gate=0.125),
    Wanted("plain data to findings / pydantic and naive generators", "15", gate=0.55),
    Wanted("diagnose, an assignment of a course of 1 / of 10"),
    Wanted("diagnose, an assignment of a course of 100 / of 10", gate=1.3, firm=True),
    Wanted("diagnose, an assignment of a course of 1,000 / of 10", gate=1.3, firm=True),
    # many documents
    Wanted("stream many documents, CPU time of each / of 10,000", "16", gate=1.2),
    Wanted("stream many documents, peak memory / of 10,000", "16", gate=1.1),
    Wanted("one process, 40,000 documents / two processes", "20", gate=1.35, least=True),
)

_READING = (
    "Each rating and column carries its scale, so that the document holds {objects} objects. "
    "Reading them asks dicts {gets} times, looks at {texts} texts and checks what has to hold "
    "between fields, all in Python; pydantic does only the last in Python, and the rest in Rust."
)
_ASSESSED = (
    "Asking the rules takes three fifths of it. The rest makes what `assess` gives beside: 13 "
    "findings on average are looked up and sorted, and each criterion gets its verdict."
)
WHY: dict[str, str] = {
    "read an assignment / pydantic": _READING.format(objects=25, gets=99, texts=25),
    "read a thought record / pydantic": _READING.format(objects=29, gets=95, texts=27),
    "refuse seven faults / pydantic": (
        "What is refused is read again by the plain readers, which have the words. They leave the "
        "objects without a fault to the compiled readers. A tenth goes into *did you mean*, which "
        "pydantic does not say."
    ),
    "construct a spec in Czech / pydantic": (
        "Beside what an English spec costs, a text that is not ASCII is searched for halves of "
        "surrogate pairs, which no UTF-8 can hold; pydantic finds them as it encodes the text."
    ),
    "evolve one field of a spec / attrs validators": (
        "`attrs.evolve` reads every field and gives all of them to the constructor, which "
        "checks them again. The check is a quarter of that: without any it would still be at "
        "0.28. Only a function of its own, which copies the slots and checks what changed, "
        "could do it."
    ),
    "pickle an assignment / attrs default": (
        "An object is pickled as a call of its class with its fields by name, which a function "
        "in Python gathers; attrs by default gathers them in Python as well, and the 17 words "
        "of vocabularies cost the same on either side."
    ),
    "unpickle an assignment / attrs default": (
        "On purpose: an object comes back through its constructor, which checks everything, so "
        "that what was changed on its way is refused. attrs by default sets the slots without a "
        "look."
    ),
    "assess by 17 rules / rule-engine": (
        "Most of these conditions ask no more than whether something is there, the cheapest an "
        "expression can ask, and only what is unmet is found by it: 5 of the 13 findings of "
        "ours. " + _ASSESSED
    ),
    "assess by 17 rules / business-rules": (
        "Its conditions are functions in Python, too, and all it adds is a code where one is "
        "unmet, for 5 of the 13 findings of ours. " + _ASSESSED
    ),
}
"""Why a row is missed, by its name; said of a row that is not missed, it is left out."""


def find(name: str) -> Wanted:
    """The row of a name."""
    return next(wanted for wanted in WANTED if wanted.name == name)
