"""Facts about instruments on therapists' schemas, and on supervision."""

from __future__ import annotations

from cbt_homework.cognition.schema_catalogues import THERAPIST_SCHEMAS
from cbt_homework.foundation.ratings import Rater
from cbt_homework.research.instruments.fact_builders import (
    ARTICLE,
    NOT_KNOWN,
    fact,
    reconstructed,
    reported,
    verified,
)
from cbt_homework.research.instruments.instrument_facts import (
    Aspect,
    Caution,
    CautionWhen,
    InstrumentEntry,
)
from cbt_homework.research.instruments.templates import BRING_YOUR_OWN

_THERAPISTS_SCHEMAS = verified(
    "prasko-2022", "Names it among questionnaires that help to find therapists' schemas."
)
_PROMPT = Caution(
    "Of therapists, it is a prompt to reflect, and no assessment.",
    by=verified("therapist-schemas-review", "Little empirical support for therapists' schemas."),
)

OF_THERAPISTS = (
    InstrumentEntry(
        "tsq",
        "Therapist Schema Questionnaire (TSQ)",
        measures="Assumptions of therapists, as a first look.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "46 assumptions.", verified("prasko-2022"), 46),
            *(
                fact(Aspect.SUBSCALES, f"{claim.schemas} schemas.", claim.by, claim.schemas)
                for claim in THERAPIST_SCHEMAS.claims
            ),
            fact(
                Aspect.SUBSCALES,
                "Seven factors in an analysis of 269 answers.",
                verified("phin-2013"),
                7,
                form="37 items (Phin)",
            ),
            fact(Aspect.ITEMS, "37 items.", verified("phin-2013"), 37, form="37 items (Phin)"),
        ),
        cautions=(
            _PROMPT,
            Caution(
                "Sources say 14 or 15 schemas; which item belongs to which is not established "
                "here.",
                by=verified("phin-2013"),
            ),
        ),
        sources=(reported("leahy-2001"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "ysq-s3",
        "Young Schema Questionnaire, short form 3 (YSQ-S3)",
        measures="Early maladaptive schemas.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "90 items.", verified("ysq"), 90),
            fact(Aspect.SUBSCALES, "18 schemas.", reported("young-schemas"), 18),
            fact(Aspect.RESPONSES, "From 1 to 6.", reconstructed("ysq"), 1, 6),
        ),
        cautions=(_PROMPT,),
        sources=(verified("ysq"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "pbq",
        "Personality Belief Questionnaire (PBQ)",
        measures="Beliefs that go with personality disorders.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "126 items.", verified("pbq"), 126),
            fact(Aspect.RESPONSES, "How far each is believed, from 0 to 4.", verified("pbq"), 0, 4),
            fact(Aspect.SUBSCALES, "Nine scales.", verified("pbq"), 9),
            fact(Aspect.FORMS, "A short form takes seven items of each scale.", verified("pbq")),
        ),
        cautions=(_PROMPT,),
        sources=(verified("pbq"), _THERAPISTS_SCHEMAS),
    ),
    InstrumentEntry(
        "das",
        "Dysfunctional Attitude Scale (DAS)",
        measures="Dysfunctional attitudes.",
        filled_in_by=(Rater.THERAPIST,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "40 items.", reconstructed("das"), 40, form="DAS-A"),
            fact(Aspect.RESPONSES, "From 1 to 7.", reconstructed("das"), 1, 7, form="DAS-A"),
            fact(Aspect.TOTAL, "From 40 to 280.", reconstructed("das"), 40, 280, form="DAS-A"),
            fact(
                Aspect.REVERSED,
                "Some items count the other way round.",
                reconstructed("das"),
                form="DAS-A",
            ),
        ),
        cautions=(_PROMPT,),
        sources=(reconstructed("das"), _THERAPISTS_SCHEMAS),
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
            fact(Aspect.ITEMS, "23 items.", verified("sage"), 23),
            fact(
                Aspect.SUBSCALES,
                "Two components: supervision cycle, supervisee cycle.",
                verified("sage"),
                2,
            ),
            fact(
                Aspect.AGREEMENT, "Alpha .91 and .81, of 115 raters.", verified("sage"), 0.81, 0.91
            ),
            fact(
                Aspect.AGREEMENT,
                "Four raters of 20 sessions: good on one item, fair or less on the others.",
                verified("beckman-2020"),
            ),
            fact(
                Aspect.RESPONSES, "Used with three points and with seven.", verified("beckman-2020")
            ),
        ),
        cautions=(
            Caution(
                "One rater alone says little: raters agreed well on one item only.",
                when=CautionWhen.RATED_ALONE,
                by=verified("beckman-2020"),
            ),
        ),
        sources=(verified("sage"), verified("beckman-2020")),
    ),
    InstrumentEntry(
        "short-sage",
        "Short-SAGE",
        measures="What happens in a session of supervision, in a shorter form.",
        license=BRING_YOUR_OWN,
        facts=(fact(Aspect.ITEMS, "14 items.", verified("reiser-2018"), 14),),
        cautions=(
            Caution(
                "One rater alone says little: on the longer form, raters agreed well on one item "
                "only.",
                when=CautionWhen.RATED_ALONE,
                by=verified("beckman-2020"),
            ),
        ),
        sources=(verified("reiser-2018"),),
    ),
    InstrumentEntry(
        "s-srq",
        "S-SRQ, on the supervisory relationship",
        measures="The supervisory relationship.",
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.ITEMS, "18 items.", verified("s-srq"), 18),
            fact(
                Aspect.SUBSCALES,
                "Three: safe base, reflective education, structure.",
                verified("s-srq"),
                3,
            ),
        ),
        sources=(verified("s-srq"),),
    ),
    InstrumentEntry(
        "qsq",
        "QSQ, on a session of supervision",
        measures="Supervision, session by session.",
        filled_in_by=(Rater.SUPERVISEE, Rater.SUPERVISOR),
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.ITEMS, "12 items.", verified("maass-2024"), 12),
            fact(
                Aspect.SUBSCALES,
                "Three factors: effectiveness, procedural knowledge, relationship.",
                verified("maass-2024"),
                3,
            ),
            fact(Aspect.FORMS, "Forms for supervisee and for supervisor.", verified("maass-2024")),
        ),
        sources=(verified("maass-2024"),),
    ),
    InstrumentEntry(
        "msq",
        "Metacommunication in Supervision Questionnaire (MSQ)",
        measures="Talking about the supervisory relationship itself: how often, and how willingly.",
        filled_in_by=(Rater.SUPERVISEE,),
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.SUBSCALES, "Two factors.", verified("calvert-msq"), 2),
            fact(
                Aspect.RESPONSES,
                "How often, and how willing oneself and, as it seems, the supervisor.",
                verified("calvert-msq"),
            ),
            fact(
                Aspect.USE,
                "Talking about difficult feelings was least frequent.",
                verified("prasko-2022"),
            ),
        ),
        cautions=(
            Caution("How many items it has is not established here.", by=verified("calvert-msq")),
        ),
        sources=(verified("calvert-msq", "129 answers."), ARTICLE),
    ),
)
