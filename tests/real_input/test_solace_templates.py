"""Templates of an application that nobody here wrote can be said, judged and kept."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework import exchange, show
from tests.real_input.numbers_said import in_design
from tests.real_input.originals import facts
from tests.real_input.solace_templates import TEMPLATES

CONCRETE = {
    "thought_record": ch.Verdict.UNMET,  # no time
    "behavioral_activation": ch.Verdict.UNMET,  # the person is to set the times
    "mindfulness_practice": ch.Verdict.MET,  # daily, five to ten minutes
    "emotion_diary": ch.Verdict.MET,  # through the day, in a diary
    "values_clarification": ch.Verdict.UNMET,  # no time
    "exposure_hierarchy": ch.Verdict.UNMET,  # no time
    "stop_skill": ch.Verdict.UNMET,  # an occasion, and nothing that shows what was done
}

every_template = pytest.mark.parametrize("name", TEMPLATES)


@every_template
def test_it_can_be_kept_judged_and_shown(name: str) -> None:
    spec = TEMPLATES[name]
    assert exchange.loads(exchange.dumps(spec)) == spec
    assert spec.task in " ".join(show.plan(spec).split())
    for policy in (ch.DRAFT, ch.IMPORTED):
        assert show.text(ch.assess(spec, policy=policy), spec).startswith("Task: ")


@every_template
def test_it_is_concrete_where_a_reader_would_say_so(name: str) -> None:
    assert ch.assess(TEMPLATES[name]).verdict(ch.Criterion.CONCRETE) is CONCRETE[name]


def test_only_what_needs_a_form_and_has_one_is_ready() -> None:
    ready = {n for n, s in TEMPLATES.items() if ch.assess(s).meets(ch.Criterion.RECORD_FORM_READY)}
    assert ready == set(TEMPLATES) - {"mindfulness_practice", "stop_skill"}


def test_each_form_asks_for_what_its_kind_needs() -> None:
    for name, spec in TEMPLATES.items():
        unmet = ch.assess(spec).with_verdict(ch.Verdict.UNMET)
        assert "HW22" not in {finding.code for finding in unmet}, name


# ---------------------------------------------------- compared with the facts of the application

NUMBERS: dict[str, list[int]] = facts("templates.json")


def test_every_template_is_encoded() -> None:
    assert list(NUMBERS) == list(TEMPLATES)


@every_template
def test_every_number_of_the_steps_has_its_field(name: str) -> None:
    spec = TEMPLATES[name]
    form = spec.record_form
    columns = form.columns if isinstance(form, ch.homework.RecordForm) else ()
    ends = {n for c in columns if c.scale for n in (c.scale.least, c.scale.most)}
    # "One action" counts nothing; a scale's zero is its end.
    assert set(NUMBERS[name]) - {1} <= in_design(spec) | ends
