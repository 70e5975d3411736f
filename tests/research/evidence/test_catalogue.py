"""The supplied records: the table of figures, the article's own statements, the conflicts."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

import attrs
import pytest

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.research.evidence import (
    catalogue as evidence_catalogue,
    effect_size_conversions,
    record as evidence,
)
from cbt_homework.research.evidence.catalogue import (
    EVIDENCE,
    evidence_conflicts,
    evidence_rows,
    find_evidence,
)
from cbt_homework.research.evidence.effect_size_conversions import d_to_u3
from cbt_homework.research.evidence.record import (
    ConflictNature,
    CountedUnit,
    EngagementFacet,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    EvidenceTiming,
)
from tests.house.test_tone import stems_in
from tests.one_item import in_one_item

PEOPLE = CountedUnit.PARTICIPANTS
RECORDS = tuple(EVIDENCE.values())
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.key)

CAUSAL, GOING_TOGETHER, PRE_POST = (
    EvidenceKind.CAUSAL,
    EvidenceKind.CORRELATIONAL,
    EvidenceKind.PRE_POST,
)
TABLE: dict[str, tuple[Any, ...]] = {
    # key: kind, metric, estimate, low, high, level, studies, n, studies in all, n in all
    "kazantzis-2000-adding": (CAUSAL, "r", 0.36, None, None, None, None, None, 27, 1702),
    "kazantzis-2000-completion": (
        GOING_TOGETHER, "r", 0.22, None, None, None, None, 1327, 27, 1702,
    ),
    "kazantzis-2000-completion-depression": (
        GOING_TOGETHER, "r", 0.22, None, None, None, None, None, 27, 1702,
    ),
    "kazantzis-2000-completion-anxiety": (
        GOING_TOGETHER, "r", 0.24, None, None, None, None, None, 27, 1702,
    ),
    "kazantzis-2010-without-homework": (
        PRE_POST, "d-pre-post", 0.63, None, None, None, None, None, 46, 1072,
    ),
    "kazantzis-2010-with-homework": (
        PRE_POST, "d-pre-post", 1.08, None, None, None, None, None, 46, 1072,
    ),
    "kazantzis-2010-contrast": (CAUSAL, "d", 0.48, None, None, None, None, None, 46, 1072),
    "mausbach-2010-completion": (GOING_TOGETHER, "r", 0.26, 0.19, 0.33, 95, 23, 2183, 23, 2183),
    "kazantzis-2016-quantity": (
        GOING_TOGETHER, "g", 0.79, 0.57, 1.02, None, 15, 1537, 17, 2312,
    ),
    "kazantzis-2016-quality": (GOING_TOGETHER, "g", 0.78, 0.03, 1.53, None, 3, 417, 17, 2312),
    "kazantzis-2016-quantity-follow-up": (
        GOING_TOGETHER, "g", 0.51, 0.28, 0.74, None, 7, 1291, 17, 2312,
    ),
    "kazantzis-2016-quality-follow-up": (
        GOING_TOGETHER, "g", 1.07, 0.06, 2.08, None, 3, 417, 17, 2312,
    ),
    "hildebrand-burke-2024-beliefs": (
        GOING_TOGETHER, "b", 1.03, 0.35, 2.03, None, 1, 80, None, None,
    ),
    "hildebrand-burke-2024-consequences": (
        GOING_TOGETHER, "b", 0.85, 0.39, 1.61, None, 1, 80, None, None,
    ),
}  # fmt: skip


def sentences(record: EvidenceRecord) -> list[str]:
    return [record.claim, *record.caveats, *(c.says for c in record.conflicts)]


@pytest.mark.parametrize("key", TABLE)
def test_a_figure_is_the_one_that_was_published(key: str) -> None:
    (row,) = (row for row in evidence_rows() if row["key"] == key)
    columns = (
        "metric", "estimate", "low", "high", "level", "studies", "n_participants",
        "studies_in_all", "n_participants_in_all",
    )  # fmt: skip
    assert TABLE[key] == (EVIDENCE[key].kind, *(row[name] for name in columns))


def test_every_effect_size_is_in_that_table_or_a_statement_of_the_article() -> None:
    effects = {"d", "d-pre-post", "g", "r", "b", "u3", "cl"}
    found = {r["key"] for r in evidence_rows() if r["metric"] in effects}
    assert {*TABLE, "article-average-patient"} == found


def test_how_many_of_what_was_studied() -> None:
    def cases(key: str) -> dict[str, int]:
        return {case.of.value: case.n for case in EVIDENCE[key].cases or ()}

    assert {"dyads": 50, "sessions": 233} == cases("yew-2021-competence")
    assert {"sessions": 197, "patients": 22} == cases("haller-watzke-2021-symptoms")
    assert {"patients": 1304, "therapists": 118} == cases("ryum-2023-acts")
    assert {"therapists": 77} == cases("helbig-fehm-2004-patient")
    assert {"therapists": 6} == cases("alfonsson-2020-competence")
    assert {"therapists": 827} == cases("kazantzis-lampropoulos-2005-use")
    assert {"therapists": 140} == cases("fehm-kazantzis-2004-attitudes")
    assert {"participants": 129} == cases("calvert-msq-feelings")
    assert {"participants": 24} == cases("detweiler-bedell-whisman-2005")
    assert {"participants": 63} == cases("neimeyer-feixas-1990-termination")
    assert {"participants": 66} == cases("conklin-2018-assigning")
    assert {"participants": 56} == cases("callan-2012-alpha")
    assert {"raters": 115} == cases("sage-variance")
    assert {"sessions": 20, "raters": 4} == cases("beckman-2020-agreement")
    assert 15 == EVIDENCE["wilson-2016-harm"].studies
    assert 25 == EVIDENCE["ryum-2023-acts"].studies
    assert 59 == EVIDENCE["framework-2024-unclear"].studies_in_all


def test_figures_about_measures() -> None:
    def figures(key: str) -> tuple[object, ...]:
        (row,) = (row for row in evidence_rows() if row["key"] == key)
        return row["metric"], row["estimate"], row["low"], row["high"], row["interval"]

    assert ("alpha", None, 0.80, 0.95, "range") == figures("callan-2012-alpha")
    assert ("retest", None, 0.72, 0.95, "range") == figures("callan-2012-retest")
    assert ("proportion", None, 0.77, 0.80, "range") == figures("callan-2012-sensitivity")
    assert ("proportion", 0.66, None, None, None) == figures("callan-2012-specificity")
    assert ("alpha", 0.91, None, None, None) == figures("sage-supervision-cycle")
    assert ("alpha", 0.81, None, None, None) == figures("sage-supervisee-cycle")
    assert ("percent", 52.8, None, None, None) == figures("sage-variance")
    assert ("percent", 68, None, None, None) == figures("kazantzis-lampropoulos-2005-use")
    counted = {"one-source": 23, "retrospect": 8, "shared": 4}
    for name, studies in counted.items():
        assert ("count", studies, None, None, None) == figures(f"kazantzis-2004-{name}")
        assert 32 == EVIDENCE[f"kazantzis-2004-{name}"].studies


def test_who_rated_it_when_and_how_makes_a_difference() -> None:
    found = find_evidence(source="mausbach-2010", question=EvidenceQuestion.MEASUREMENT)
    assert [
        "mausbach-2010-both-raters",
        "mausbach-2010-objective",
        "mausbach-2010-scale",
        "mausbach-2010-retrospective",
    ] == [record.key for record in found]


# Kinds that are never merged


@in_one_item
@each_record
def test_doing_homework_is_never_called_an_effect_of_it(record: EvidenceRecord) -> None:
    """Two claims: adding homework is a contrast, doing more of it goes together with outcome."""
    if record.question is EvidenceQuestion.DOING_HOMEWORK:
        assert EvidenceKind.CORRELATIONAL is record.kind
        assert EngagementFacet.NONE is not record.facet
    if record.kind is EvidenceKind.CAUSAL:
        assert EvidenceQuestion.ADDING_HOMEWORK is record.question
        assert EngagementFacet.NONE is record.facet


def test_nothing_pools() -> None:
    names = {
        n for module in (evidence, evidence_catalogue, effect_size_conversions) for n in dir(module)
    }
    assert not {n for n in names if re.search("pool|mean|average|combin|merge", n.lower())}


def test_quantity_quality_and_skill_are_told_apart() -> None:
    def sources(facet: EngagementFacet) -> set[str]:
        return {record.source.source for record in find_evidence(facet=facet)}

    assert {"prasko-2022", "kazantzis-2016"} == sources(EngagementFacet.QUANTITY)
    assert {"prasko-2022", "kazantzis-2016", "rees-2005"} == sources(EngagementFacet.QUALITY)
    assert {"neimeyer-feixas-1990"} == sources(EngagementFacet.SKILL)


def test_no_trial_of_homework_in_supervision_is_claimed() -> None:
    found = find_evidence(question=EvidenceQuestion.SUPERVISION_HOMEWORK)
    assert {EvidenceKind.GAP, EvidenceKind.OPINION} == {record.kind for record in found}
    assert {None} == {record.estimate for record in found}
    assert [EVIDENCE["article-no-study"]] == list(find_evidence(kind=EvidenceKind.GAP))


def test_an_association_between_sessions_and_one_at_follow_up_are_found_by_their_timing() -> None:
    between = find_evidence(timing=EvidenceTiming.BETWEEN_SESSIONS)
    assert {"yew-2021"} == {record.source.source for record in between}
    later = find_evidence(timing=EvidenceTiming.FOLLOW_UP)
    assert {None, 6, 12} == {record.months for record in later}
    assert {"article-constant-follow-up"} == {r.key for r in later if r.months == 12}
    assert {"neimeyer-feixas-1990-follow-up"} == {r.key for r in later if r.months == 6}


def test_20_to_50_percent_is_a_base_rate_without_a_middle_and_no_threshold() -> None:
    (found,) = find_evidence(question=EvidenceQuestion.BASE_RATE)
    assert found.spread is not None
    assert (20, 50) == (found.spread.low, found.spread.high)
    assert found.estimate is None
    assert any("no threshold" in caveat for caveat in found.caveats)
    assert "patients" in found.claim
    assert any("patients in therapy only" in caveat for caveat in found.caveats)
    assert any("people or of assignments" in caveat for caveat in found.caveats)
    (publication,) = (caveat for caveat in found.caveats if "Tang and Kreindler" in caveat)
    assert publication.startswith("From memory, not checked")


def test_a_review_that_tallies_findings_says_so_and_where_they_were_mixed() -> None:
    acts = EVIDENCE["ryum-2023-acts"]
    assert "can promote" in acts.claim
    said = " ".join(acts.caveats)
    assert "counted study by study" in said
    assert "within the session the results were mixed but neutral" in said
    assert "from session to session they were positive" in said


def test_predictors_amid_ambiguous_findings_are_called_relatively_consistent() -> None:
    for key in ("framework-2024-consistent", "framework-2024-beliefs"):
        assert "relatively consistent predictor" in EVIDENCE[key].claim
        assert any("ambiguous" in caveat for caveat in EVIDENCE[key].caveats)
    assert any("ambiguous" in c for c in EVIDENCE["framework-2024-counter-change-talk"].caveats)


def test_the_three_classes_of_acts_in_early_sessions_are_all_there() -> None:
    found = find_evidence(source="conklin-2018")
    assert ["assigning", "review", "obstacles"] == [r.key.rsplit("-", 1)[1] for r in found]
    for record in found:
        assert any("early sessions" in caveat for caveat in record.caveats)
    assert any("does not say what was found" in caveat for caveat in found[2].caveats)


def test_the_unit_and_the_kind_of_therapy_are_said_where_they_matter() -> None:
    for record in find_evidence(source="helbig-fehm-2004"):
        assert any("recall two patients" in caveat for caveat in record.caveats)
    for record in find_evidence(source="haller-watzke-2021"):
        assert any("telephone" in said for said in (record.claim, *record.caveats))


def test_the_gap_between_advice_and_practice_is_the_articles() -> None:
    claim = EVIDENCE["article-practice-gap"].claim
    assert "they forget homework" in claim
    assert "when, where, how often and how long" in claim
    assert "above all" not in claim


# The article beside its publications

ARTICLE = find_evidence(source="prasko-2022")


def test_the_article_speaks_for_itself_and_is_not_corrected() -> None:
    said = EVIDENCE["article-average-patient"]
    assert said.estimate is not None
    assert (0.7, 14) == (said.estimate.value, said.studies)
    assert 16 == EVIDENCE["article-completion-16"].studies
    assert 23 == EVIDENCE["article-completion-23"].studies
    assert (15, 3) == (EVIDENCE["article-quantity"].studies, EVIDENCE["article-quality"].studies)
    assert 12 == EVIDENCE["article-constant-follow-up"].months
    assert all(record.key.startswith("article-") for record in ARTICLE)
    assert {r.key for r in ARTICLE} == {key for key in EVIDENCE if key.startswith("article-")}


def test_about_70_percent_is_the_u3_of_the_published_contrast_rounded() -> None:
    published = EVIDENCE["kazantzis-2010-contrast"].estimate
    said = EVIDENCE["article-average-patient"].estimate
    assert published is not None
    assert said is not None
    assert 0.684 == round(d_to_u3(published).value, 3)
    assert abs(d_to_u3(published).value - said.value) < 0.02


CONFLICTS = {
    ("article-average-patient", "kazantzis-2010-contrast", ConflictNature.ROUNDED),
    ("article-average-patient", "kazantzis-2010-contrast", ConflictNature.NOT_CONFIRMED),
    ("article-completion-16", "kazantzis-2000-completion", ConflictNature.NOT_CONFIRMED),
    ("article-constant-follow-up", "kazantzis-2016-quantity-follow-up", ConflictNature.OPPOSED),
    ("article-constant-follow-up", "kazantzis-2016-quality-follow-up", ConflictNature.OPPOSED),
    (
        "article-constant-follow-up",
        "kazantzis-2016-quantity-follow-up",
        ConflictNature.NOT_CONFIRMED,
    ),
    (
        "article-constant-follow-up",
        "kazantzis-2016-quality-follow-up",
        ConflictNature.NOT_CONFIRMED,
    ),
    ("article-therapist-responsible", "helbig-fehm-2004-patient", ConflictNature.OPPOSED),
    ("article-therapist-responsible", "yew-2021-competence", ConflictNature.OPPOSED),
    (
        "article-therapist-responsible",
        "haarhoff-kazantzis-2007-responsibility",
        ConflictNature.GOES_BEYOND,
    ),
    ("article-relationship", "framework-2024-unclear", ConflictNature.GOES_BEYOND),
    (
        "article-attitudes-supported",
        "kazantzis-lampropoulos-2005-attitudes",
        ConflictNature.GOES_BEYOND,
    ),
    ("article-attitudes-supported", "fehm-kazantzis-2004-attitudes", ConflictNature.GOES_BEYOND),
    ("conklin-2018-review", "bryant-1999-review", ConflictNature.OPPOSED),
}


def test_where_sources_differ_the_conflict_is_on_both_records() -> None:
    assert {(c.first, c.second, c.nature) for c in evidence_conflicts()} == CONFLICTS
    assert len(CONFLICTS) == len(evidence_conflicts())
    for conflict in evidence_conflicts():
        assert conflict in EVIDENCE[conflict.first].conflicts
        assert conflict in EVIDENCE[conflict.second].conflicts


def test_a_statement_of_the_article_that_others_speak_against_is_contested() -> None:
    against = {ConflictNature.OPPOSED, ConflictNature.GOES_BEYOND}
    for record in ARTICLE:
        contested = any(c.nature in against for c in record.conflicts)
        expected = CitationStatus.CONTESTED if contested else CitationStatus.VERIFIED
        assert expected is record.source.status, record.key


def test_what_is_from_memory_says_so() -> None:
    recalled = [r for r in RECORDS if r.source.status is CitationStatus.RECONSTRUCTED]
    assert ["bryant-1999-review"] == [record.key for record in recalled]
    assert "From memory, not checked" in recalled[0].caveats[0]
    uncertain = [c for c in evidence_conflicts() if c.status is CitationStatus.RECONSTRUCTED]
    assert {"article-completion-16", "conklin-2018-review"} == {c.first for c in uncertain}


def test_what_was_seen_elsewhere_is_reported() -> None:
    for record in RECORDS:
        if record.seen_in is not None:
            assert CitationStatus.REPORTED is record.source.status, record.key


# The catalogue as a whole


@in_one_item
@each_record
def test_a_record_names_publications_that_are_known(record: EvidenceRecord) -> None:
    assert {record.source.source, record.seen_in} - {None} <= set(SOURCES)


@in_one_item
@each_record
def test_a_record_speaks_in_sentences_and_blames_nobody(record: EvidenceRecord) -> None:
    for sentence in sentences(record):
        assert re.fullmatch(r"[A-Z0-9].*[.]", sentence), sentence
        assert set() == stems_in(sentence), sentence


@in_one_item
@each_record
def test_a_record_says_which_side_of_doing_homework_it_is_about(record: EvidenceRecord) -> None:
    assert record.facet is not None
    if record.facet in {EngagementFacet.QUANTITY, EngagementFacet.QUALITY, EngagementFacet.SKILL}:
        assert EvidenceQuestion.DOING_HOMEWORK is record.question


@in_one_item
@each_record
def test_an_association_with_outcome_says_that_it_is_no_effect(record: EvidenceRecord) -> None:
    if record.question is EvidenceQuestion.DOING_HOMEWORK and record.estimate is not None:
        assert any("no effect" in caveat for caveat in record.caveats)


@in_one_item
@each_record
def test_an_interval_without_a_level_says_so(record: EvidenceRecord) -> None:
    within = None if record.estimate is None else record.estimate.interval
    if within is not None and within.level is None:
        assert any("level" in caveat for caveat in record.caveats)


def test_no_figure_of_the_registry_is_derived() -> None:
    assert not [r.key for r in RECORDS if r.estimate is not None and r.estimate.derived]


def test_the_rows_of_the_inventory_that_are_about_evidence_have_their_records() -> None:
    rows = set(chain.from_iterable(record.rows for record in RECORDS))
    assert {7, 8, 9, 12, 20, 21, 22, 23, 25, 50, 52, 59, 75, 76, 77, 150} <= rows
    spoken = set(chain.from_iterable(record.rows for record in ARTICLE))
    assert {9, 12, 14, 20, 21, 22, 23, 25, 50, 52, 59, 75, 76, 150} <= spoken


@pytest.mark.parametrize(
    "vocabulary", [EvidenceQuestion, EvidenceKind, EngagementFacet, EvidenceTiming], ids=str
)
def test_every_word_of_a_vocabulary_finds_a_record(vocabulary: Any) -> None:
    fields = {
        EvidenceQuestion: "question",
        EvidenceKind: "kind",
        EngagementFacet: "facet",
        EvidenceTiming: "timing",
    }
    for word in vocabulary:
        found = find_evidence(**{fields[vocabulary]: word})
        assert found
        assert all(getattr(record, fields[vocabulary]) is word for record in found)


def test_every_unit_and_every_nature_of_conflict_is_used() -> None:
    both = [(*(r.cases or ()), *(r.cases_in_all or ())) for r in RECORDS]
    assert set(CountedUnit) == {case.of for case in chain.from_iterable(both)}
    assert set(ConflictNature) == {conflict.nature for conflict in evidence_conflicts()}


def test_searches_narrow_each_other_and_none_is_all() -> None:
    assert RECORDS == find_evidence()
    narrow = find_evidence(
        question=EvidenceQuestion.DOING_HOMEWORK,
        kind=EvidenceKind.CORRELATIONAL,
        facet=EngagementFacet.QUALITY,
        timing=EvidenceTiming.FOLLOW_UP,
        source="kazantzis-2016",
    )
    assert (EVIDENCE["kazantzis-2016-quality-follow-up"],) == narrow
    assert () == find_evidence(kind=EvidenceKind.GAP, facet=EngagementFacet.SKILL)
    assert () == find_evidence(source="gutnick-2014")


def test_a_source_that_is_none_is_refused_with_the_nearest() -> None:
    for slip, near in (("kazantzis-2061", "kazantzis-2016"), ("Prasko-2022", "prasko-2022")):
        with pytest.raises(InvariantError) as refused:
            find_evidence(source=slip)
        assert (
            f"source: must be the key of a source; did you mean {near!r}? [unknown-source]"
        ) == str(refused.value)
    with pytest.raises(InvariantError, match=r"^source: must be the key of a source \["):
        find_evidence(source="xyz")
    with pytest.raises(InvariantError, match="; there are kazantzis-2000, kazantzis-2004"):
        find_evidence(source="kazantzis")
    mine = attrs.evolve(
        RECORDS[0], key="mine", source=Citation("our-2026", CitationStatus.VERIFIED)
    )
    assert (mine,) == find_evidence([*RECORDS, mine], source="our-2026")


@pytest.mark.parametrize("ask", [find_evidence, evidence_rows, evidence_conflicts])
def test_what_is_no_series_of_records_is_refused(ask: Any) -> None:
    for wrong in (EVIDENCE, RECORDS[0]):
        with pytest.raises(TypeError, match=r"^records must be several records, such as registry"):
            ask(wrong)
    with pytest.raises(TypeError, match=r"^each of records must be an EvidenceRecord, not a str$"):
        ask(list(EVIDENCE))


def test_every_row_has_the_same_columns_of_plain_values() -> None:
    rows = evidence_rows()
    assert [record.key for record in RECORDS] == [row["key"] for row in rows]
    assert 1 == len({tuple(row) for row in rows})
    assert {str, int, float, type(None)} == {type(value) for row in rows for value in row.values()}
    assert all(re.fullmatch(r"[a-z0-9_]+", name) for name in rows[0])


def test_a_row_holds_what_the_record_does() -> None:
    (row,) = evidence_rows([EVIDENCE["kazantzis-2016-quality-follow-up"]])
    shown = {name: value for name, value in row.items() if value is not None}
    assert {
        "key": "kazantzis-2016-quality-follow-up",
        "source": "kazantzis-2016",
        "status": "verified",
        "question": "doing-homework",
        "kind": "correlational",
        "facet": "quality",
        "timing": "follow-up",
        "metric": "g",
        "estimate": 1.07,
        "low": 0.06,
        "high": 2.08,
        "interval": "confidence",
        "studies": 3,
        "studies_in_all": 17,
        "n_participants": 417,
        "n_participants_in_all": 2312,
        "conflicts": "article-constant-follow-up",
        "claim": "How well it was done went with outcome at follow-up.",
    } == shown
    (said,) = evidence_rows([EVIDENCE["article-constant-follow-up"]])
    assert (12, None) == (said["months"], said["metric"])
    assert "kazantzis-2016-quantity-follow-up kazantzis-2016-quality-follow-up" == said["conflicts"]
    (quoted,) = evidence_rows([EVIDENCE["kazantzis-2000-completion-anxiety"]])
    assert ("mausbach-2010", "reported") == (quoted["seen_in"], quoted["status"])
