"""The catalog: what is established of each instrument, and how well; and the two structures."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from cbt_homework import research
from cbt_homework.cognition.schema_catalogues import THERAPIST_SCHEMAS
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import InvariantError, UnknownCodeError
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.research.instruments.catalogue import INSTRUMENTS
from cbt_homework.research.instruments.checklists import CHECKLISTS
from cbt_homework.research.instruments.instrument import with_wording
from cbt_homework.research.instruments.instrument_facts import (
    Aspect,
    Caution,
    CautionWhen,
    InstrumentEntry,
    InstrumentFact,
    cautions,
)
from cbt_homework.research.instruments.response import Response, respond
from cbt_homework.research.instruments.scoring import WhyNoBand, score
from cbt_homework.research.instruments.templates import CTS_R_ITEMS, TEMPLATES, template
from tests.research.instruments.samples import OURS

ENTRIES = [pytest.param(entry, id=key) for key, entry in INSTRUMENTS.items()]


def citations(thing: Any) -> Iterator[Citation]:
    """Every citation in a value, at any depth."""
    if isinstance(thing, Citation):
        yield thing
    elif isinstance(thing, Value):
        for a in attrs.fields(type(thing)):
            yield from citations(getattr(thing, a.name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from citations(one)


def test_the_catalog_has_what_the_article_and_its_references_name() -> None:
    named = "hrs-ii haacs acrs haller-watzke cts cts-r tsq ysq-s3 pbq das sage short-sage s-srq"
    assert {*named.split(), "qsq", "msq", "bchcs-d"} == set(INSTRUMENTS)
    assert all(key == entry.key for key, entry in INSTRUMENTS.items())


@pytest.mark.parametrize(
    "thing", [*INSTRUMENTS.values(), *CHECKLISTS.values(), *TEMPLATES.values()]
)
def test_whatever_is_said_has_a_source_that_is_on_record(thing: Value) -> None:
    found = list(citations(thing))
    assert found
    assert set() == {citation.source for citation in found} - set(SOURCES)


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_is_only_remembered_says_so(entry: InstrumentEntry) -> None:
    for fact in entry.facts:
        remembered = fact.by.status is CitationStatus.RECONSTRUCTED
        assert remembered is not fact.checked
        assert remembered is ("From memory, not checked." == fact.by.says)


@pytest.mark.parametrize("key", ["hrs-ii", "das", "acrs"])
def test_no_number_of_an_instrument_that_is_only_remembered_counts_as_checked(key: str) -> None:
    counts = INSTRUMENTS[key].facts_about(Aspect.ITEMS)
    assert counts
    assert not any(fact.checked for fact in counts)
    assert key not in TEMPLATES


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_item_of_a_licensed_instrument_is_in_here(entry: InstrumentEntry) -> None:
    assert "not in this library" in entry.license
    structure = TEMPLATES.get(entry.key)
    if structure is not None:
        assert {None} == {item.asks for item in structure.items}
        assert entry.license == structure.license


def test_the_modules_of_the_catalog_hold_no_list_of_items_but_the_names_of_twelve() -> None:
    """A wording would be a text with a question mark, or in the first person."""
    folder = Path(str(research.__file__)).parent / "instruments"
    names = (
        "catalogue", "instrument_facts", "fact_builders", "therapist_instruments", "exact_sums",
        "templates",
    )  # fmt: skip
    for name in names:
        path = folder / f"{name}.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert "?" not in node.value, path.name
                assert not node.value.startswith(("I ", "My ", "You ")), path.name


@pytest.mark.parametrize(
    ("key", "aspect", "form", "numbers"),
    [
        ("cts", Aspect.ITEMS, "1988", [(11, None)]),
        ("cts", Aspect.ITEMS, "1980", [(13, None)]),
        ("cts", Aspect.TOTAL, None, [(0, 66)]),
        ("cts", Aspect.CUT_OFF, None, [(40, None)]),
        ("cts-r", Aspect.ITEMS, None, [(12, None)]),
        ("cts-r", Aspect.TOTAL, None, [(0, 72)]),
        ("cts-r", Aspect.CUT_OFF, None, [(36, None)]),
        ("tsq", Aspect.ITEMS, "the article's", [(46, None)]),
        ("ysq-s3", Aspect.ITEMS, None, [(90, None)]),
        ("pbq", Aspect.ITEMS, None, [(126, None)]),
        ("pbq", Aspect.RESPONSES, None, [(0, 4)]),
        ("sage", Aspect.ITEMS, None, [(23, None)]),
        ("short-sage", Aspect.ITEMS, None, [(14, None)]),
        ("s-srq", Aspect.ITEMS, None, [(18, None)]),
        ("qsq", Aspect.ITEMS, None, [(12, None)]),
        ("haller-watzke", Aspect.RESPONSES, None, [(0, 4)]),
        ("tsq", Aspect.RESPONSES, None, []),
        ("msq", Aspect.ITEMS, None, []),
        ("haacs", Aspect.ITEMS, None, []),
    ],
)
def test_the_numbers_that_are_established_and_those_that_are_not(
    key: str, aspect: Aspect, form: str | None, numbers: list[tuple[int, int | None]]
) -> None:
    found = INSTRUMENTS[key].facts_about(aspect, form)
    assert numbers == [(fact.number, fact.upto) for fact in found]
    assert all(fact.checked for fact in found)


def test_a_mark_that_was_seen_in_a_description_only_says_so() -> None:
    (cts,) = INSTRUMENTS["cts"].facts_about(Aspect.CUT_OFF)
    (cts_r,) = INSTRUMENTS["cts-r"].facts_about(Aspect.CUT_OFF)
    assert (CitationStatus.VERIFIED, CitationStatus.REPORTED) == (cts.by.status, cts_r.by.status)


def test_fourteen_or_fifteen_schemas_are_contested_and_stand_once() -> None:
    tsq = INSTRUMENTS["tsq"]
    assert (Aspect.SUBSCALES,) == tsq.contested_aspects
    counted = [f for f in tsq.facts_about(Aspect.SUBSCALES) if f.form is None]
    assert [14, 15] == [fact.number for fact in counted]
    assert [claim.by for claim in THERAPIST_SCHEMAS.claims] == [fact.by for fact in counted]
    assert all(() == entry.contested_aspects for key, entry in INSTRUMENTS.items() if key != "tsq")


def test_two_forms_with_two_numbers_and_what_is_only_remembered_contest_nothing() -> None:
    seen = Citation("cts", CitationStatus.VERIFIED)
    guess = Citation("cts", CitationStatus.RECONSTRUCTED)

    def fact(number: int, by: Citation = seen, form: str | None = None) -> InstrumentFact:
        return InstrumentFact(Aspect.ITEMS, "items", number=number, form=form, by=by)

    def entry(*facts: InstrumentFact) -> InstrumentEntry:
        return InstrumentEntry(
            "x", "X", measures="Something.", license="Free.", facts=facts, sources=(OURS,)
        )

    assert () == entry(fact(1), fact(1)).contested_aspects
    assert () == entry(fact(1, form="a"), fact(2, form="b")).contested_aspects
    assert () == entry(fact(1), fact(2, guess)).contested_aspects
    assert (Aspect.ITEMS,) == entry(fact(1), fact(2)).contested_aspects


@pytest.mark.parametrize(
    ("number", "upto"), [(None, 1), (2, 1)], ids=["no start", "start above end"]
)
def test_a_range_has_its_start_below_its_end(number: int | None, upto: int) -> None:
    with pytest.raises(InvariantError) as error:
        InstrumentFact(Aspect.ITEMS, "items", number=number, upto=upto, by=OURS)
    assert [("number", "end-without-start")] == [(p.where, p.code) for p in error.value.problems]


def test_a_range_may_be_one_point() -> None:
    assert 3 == InstrumentFact(Aspect.ITEMS, "items", number=3, upto=3, by=OURS).upto


def rated(about: str | None, by: str | None = None, rater: Rater | None = None) -> Response:
    return Response("sage", version="1", answers=(), about=about, by=by, rater=rater)


@pytest.mark.parametrize(
    ("responses", "applies"),
    [
        ([], False),
        ([rated("s-1", "r-1")], True),
        ([rated("s-1", "r-1"), rated("s-1", "r-1")], True),
        ([rated("s-1", "r-1"), rated("s-1", "r-2")], False),
        ([rated("s-1", "r-1"), rated("s-2", "r-2")], True),
        ([rated("s-1", rater=Rater.OBSERVER), rated("s-1", rater=Rater.SUPERVISOR)], False),
        ([rated(None, "r-1"), rated(None, "r-2")], False),
        ([attrs.evolve(rated("s-1", "r-1"), instrument="cts")], False),
    ],
)
def test_of_one_rater_alone_there_is_a_caution(responses: list[Response], applies: bool) -> None:
    entry = INSTRUMENTS["sage"]
    found = cautions(entry, responses)
    assert (entry.cautions if applies else ()) == found


def test_a_caution_that_always_applies_does_not_ask_who_rated() -> None:
    tsq = INSTRUMENTS["tsq"]
    two = [attrs.evolve(rated("s-1", by), instrument="tsq") for by in ("r-1", "r-2")]
    assert tsq.cautions == cautions(tsq, two)
    assert {CautionWhen.ALWAYS} == {caution.when for caution in tsq.cautions}
    mixed = attrs.evolve(
        tsq, cautions=(*tsq.cautions, Caution("x", when=CautionWhen.RATED_ALONE, by=OURS))
    )
    assert tsq.cautions == cautions(mixed, two)


@pytest.mark.parametrize("key", list(TEMPLATES))
def test_a_structure_has_the_figures_of_the_catalog(key: str) -> None:
    structure, entry = template(key), INSTRUMENTS[key]
    form = structure.version
    (items,) = entry.facts_about(Aspect.ITEMS, form)
    (points,) = entry.facts_about(Aspect.RESPONSES, form)
    (range_,) = entry.facts_about(Aspect.TOTAL, form)
    (mark,) = entry.facts_about(Aspect.CUT_OFF, form)
    assert structure.scale is not None
    assert items.number == len(structure.items)
    assert (points.number, points.upto) == (structure.scale.least, structure.scale.most)
    nothing = score(structure, respond(structure, {})).scores[0]
    assert (range_.number, range_.upto) == (nothing.scale.least, nothing.scale.most)
    (band,) = structure.subscales[0].bands
    assert (mark.number, mark.by.status) == (band.at_least, band.by.status)


@pytest.mark.parametrize(
    ("points", "band", "why"),
    [
        ([3] * 12, "pass-mark", None),
        ([3] * 11 + [2], None, WhyNoBand.OUTSIDE_BANDS),
        ([4] * 11 + [1], None, WhyNoBand.ITEM_BELOW),
        ([4] * 11 + [2], "pass-mark", None),
    ],
)
def test_the_usual_mark_of_the_revised_scale_asks_for_36_and_no_item_below_2(
    points: list[int], band: str | None, why: WhyNoBand | None
) -> None:
    structure = template("cts-r")
    found = score(structure, respond(structure, dict(zip(CTS_R_ITEMS, points, strict=True))))
    assert (sum(points), band, why) == (
        found.scores[0].value,
        found.scores[0].band,
        found.scores[0].no_band,
    )


@pytest.mark.parametrize(("last", "band"), [(0, "pass-mark"), (None, None)])
def test_forty_of_66_reaches_the_mark_of_the_older_scale(
    last: int | None, band: str | None
) -> None:
    structure = template("cts")
    points = dict.fromkeys(structure.keys, 4) | {"item-11": last}
    found = score(structure, respond(structure, points)).scores[0]
    assert band == found.band
    below = score(structure, respond(structure, points | {"item-10": 3, "item-11": 0})).scores[0]
    assert (39, None, WhyNoBand.OUTSIDE_BANDS) == (below.value, below.band, below.no_band)


def test_a_structure_is_filled_with_wording_by_whoever_has_it() -> None:
    filled = with_wording(template("cts-r"), {"homework-setting": "Our own words for it"})
    assert "Our own words for it" == filled.items[-1].asks
    assert template("cts-r").items[-1].asks is None


@pytest.mark.parametrize("key", ["hrs-ii", "cst-r", ""])
def test_where_no_structure_is_established_there_is_none(key: str) -> None:
    with pytest.raises(UnknownCodeError, match="there are: cts, cts-r"):
        template(key)


def test_what_is_no_entry_no_response_or_no_key_is_refused() -> None:
    sage = INSTRUMENTS["sage"]
    one: Any = Response("sage", version="1", answers=())
    wrong: Any = "sage"
    with pytest.raises(TypeError, match=r"not a Response; for one response give \[response\]$"):
        cautions(sage, one)
    with pytest.raises(TypeError, match=r"^each of responses must be a Response, not a str$"):
        cautions(sage, [wrong])
    with pytest.raises(TypeError, match=r"^entry must be an InstrumentEntry, not a str$"):
        cautions(wrong, [one])
    with pytest.raises(TypeError, match=r"^key must be a str, not a Response$"):
        template(one)
