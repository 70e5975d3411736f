"""Facts about instruments on therapists' schemas, and on supervision."""

from __future__ import annotations

from cbt_homework.cognition.schema_catalogues import THERAPIST_SCHEMAS
from cbt_homework.foundation.ratings import Rater
from cbt_homework.research.instruments.fact_builders import (
    ARTICLE,
    NOT_KNOWN,
    build_fact,
    from_memory_citation,
    reported_citation,
    verified_citation,
)
from cbt_homework.research.instruments.instrument_facts import (
    Aspect,
    Caution,
    CautionWhen,
    InstrumentEntry,
)
from cbt_homework.research.instruments.templates import BRING_YOUR_OWN

_THERAPISTS_SCHEMAS = verified_citation(
    "prasko-2022", "Names it among questionnaires that help to find therapists' schemas."
)
_PROMPT = Caution(
    "Of therapists, it is a prompt to reflect, and no assessment.",
    by=verified_citation(
        "therapist-schemas-review", "Little empirical support for therapists' schemas."
    ),
)

OF_THERAPISTS = (
    InstrumentEntry(
        "tsq",
        "Therapist Schema Questionnaire (TSQ)",
        measures="Assumptions of therapists, as a first look.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "46 assumptions.", verified_citation("prasko-2022"), 46),
            *(
                build_fact(Aspect.SUBSCALES, f"{claim.schemas} schemas.", claim.by, claim.schemas)
                for claim in THERAPIST_SCHEMAS.claims
            ),
            build_fact(
                Aspect.SUBSCALES,
                "Seven factors in an analysis of 269 answers.",
                verified_citation("phin-2013"),
                7,
                form="37 items (Phin)",
            ),
            build_fact(
                Aspect.ITEMS,
                "37 items.",
                verified_citation("phin-2013"),
                37,
                form="37 items (Phin)",
            ),
        ),
        cautions=(
            _PROMPT,
            Caution(
                "Sources say 14 or 15 schemas; which item belongs to which is not established "
                "here.",
                by=verified_citation("phin-2013"),
            ),
        ),
        sources=(reported_citation("leahy-2001"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "ysq-s3",
        "Young Schema Questionnaire, short form 3 (YSQ-S3)",
        measures="Early maladaptive schemas.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "90 items.", verified_citation("ysq"), 90),
            build_fact(Aspect.SUBSCALES, "18 schemas.", reported_citation("young-schemas"), 18),
            build_fact(Aspect.RESPONSES, "From 1 to 6.", from_memory_citation("ysq"), 1, 6),
        ),
        cautions=(_PROMPT,),
        sources=(verified_citation("ysq"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "pbq",
        "Personality Belief Questionnaire (PBQ)",
        measures="Beliefs that go with personality disorders.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "126 items.", verified_citation("pbq"), 126),
            build_fact(
                Aspect.RESPONSES,
                "How far each is believed, from 0 to 4.",
                verified_citation("pbq"),
                0,
                4,
            ),
            build_fact(Aspect.SUBSCALES, "Nine scales.", verified_citation("pbq"), 9),
            build_fact(
                Aspect.FORMS,
                "A short form takes seven items of each scale.",
                verified_citation("pbq"),
            ),
        ),
        cautions=(_PROMPT,),
        sources=(verified_citation("pbq"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "das",
        "Dysfunctional Attitude Scale (DAS)",
        measures="Dysfunctional attitudes.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "40 items.", from_memory_citation("das"), 40, form="DAS-A"),
            build_fact(
                Aspect.RESPONSES, "From 1 to 7.", from_memory_citation("das"), 1, 7, form="DAS-A"
            ),
            build_fact(
                Aspect.TOTAL,
                "From 40 to 280.",
                from_memory_citation("das"),
                40,
                280,
                form="DAS-A",
            ),
            build_fact(
                Aspect.REVERSED,
                "Some items count the other way round.",
                from_memory_citation("das"),
                form="DAS-A",
            ),
        ),
        cautions=(_PROMPT,),
        sources=(from_memory_citation("das"), _THERAPISTS_SCHEMAS),
    ),
)

OF_SUPERVISION = (
    InstrumentEntry(
        "sage",
        "SAGE, for supervision (Milne)",
        measures="What happens in a session of supervision: supervisor's and supervisee's part.",
        filled_in_by=(Rater.OBSERVER,),
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "23 items.", verified_citation("sage"), 23),
            build_fact(
                Aspect.SUBSCALES,
                "Two components: supervision cycle, supervisee cycle.",
                verified_citation("sage"),
                2,
            ),
            build_fact(
                Aspect.AGREEMENT,
                "Alpha .91 and .81, of 115 raters.",
                verified_citation("sage"),
                0.81,
                0.91,
            ),
            build_fact(
                Aspect.AGREEMENT,
                "Four raters of 20 sessions: good on one item, fair or less on the others.",
                verified_citation("beckman-2020"),
            ),
            build_fact(
                Aspect.RESPONSES,
                "Used with three points and with seven.",
                verified_citation("beckman-2020"),
            ),
        ),
        cautions=(
            Caution(
                "One rater alone says little: raters agreed well on one item only.",
                when=CautionWhen.RATED_ALONE,
                by=verified_citation("beckman-2020"),
            ),
        ),
        sources=(verified_citation("sage"), verified_citation("beckman-2020")),
    ),
    InstrumentEntry(
        "short-sage",
        "Short-SAGE",
        measures="What happens in a session of supervision, in a shorter form.",
        license=BRING_YOUR_OWN,
        facts=(build_fact(Aspect.ITEMS, "14 items.", verified_citation("reiser-2018"), 14),),
        cautions=(
            Caution(
                "One rater alone says little: on the longer form, raters agreed well on one item "
                "only.",
                when=CautionWhen.RATED_ALONE,
                by=verified_citation("beckman-2020"),
            ),
        ),
        sources=(verified_citation("reiser-2018"),),
    ),
    InstrumentEntry(
        "s-srq",
        "S-SRQ, on the supervisory relationship",
        measures="The supervisory relationship.",
        license=NOT_KNOWN,
        facts=(
            build_fact(Aspect.ITEMS, "18 items.", verified_citation("s-srq"), 18),
            build_fact(
                Aspect.SUBSCALES,
                "Three: safe base, reflective education, structure.",
                verified_citation("s-srq"),
                3,
            ),
        ),
        sources=(verified_citation("s-srq"),),
    ),
    InstrumentEntry(
        "qsq",
        "QSQ, on a session of supervision",
        measures="Supervision, session by session.",
        filled_in_by=(Rater.SUPERVISEE, Rater.SUPERVISOR),
        license=NOT_KNOWN,
        facts=(
            build_fact(Aspect.ITEMS, "12 items.", verified_citation("maass-2024"), 12),
            build_fact(
                Aspect.SUBSCALES,
                "Three factors: effectiveness, procedural knowledge, relationship.",
                verified_citation("maass-2024"),
                3,
            ),
            build_fact(
                Aspect.FORMS,
                "Forms for supervisee and for supervisor.",
                verified_citation("maass-2024"),
            ),
        ),
        sources=(verified_citation("maass-2024"),),
    ),
    InstrumentEntry(
        "msq",
        "Metacommunication in Supervision Questionnaire (MSQ)",
        measures="Talking about the supervisory relationship itself: how often, and how willingly.",
        filled_in_by=(Rater.SUPERVISEE,),
        license=NOT_KNOWN,
        facts=(
            build_fact(Aspect.SUBSCALES, "Two factors.", verified_citation("calvert-msq"), 2),
            build_fact(
                Aspect.RESPONSES,
                "How often, and how willing oneself and, as it seems, the supervisor.",
                verified_citation("calvert-msq"),
            ),
            build_fact(
                Aspect.USE,
                "Talking about difficult feelings was least frequent.",
                verified_citation("prasko-2022"),
            ),
        ),
        cautions=(
            Caution(
                "How many items it has is not established here.",
                by=verified_citation("calvert-msq"),
            ),
        ),
        sources=(verified_citation("calvert-msq", "129 answers."), ARTICLE),
    ),
)
