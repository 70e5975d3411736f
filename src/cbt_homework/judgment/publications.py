"""The publications that rules, catalogues and figures cite."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.citations import Source


def _sources_by_key(*sources: Source) -> Mapping[str, Source]:
    return MappingProxyType({s.key: s for s in sources})


SOURCES: Mapping[str, Source] = _sources_by_key(
    Source(
        "prasko-2022",
        citation="Prasko J, Krone I, Burkauskas J, et al. Homework in Cognitive Behavioral "
        "Supervision: Theoretical Background and Clinical Application. "
        "Psychol Res Behav Manag 2022;15:3809-3824",
        doi="10.2147/PRBM.S382246",
        note="The source article on homework in CBT and its supervision: expert opinion and work "
        "samples.",
    ),
    Source(
        "detweiler-bedell-whisman-2005",
        citation="Detweiler-Bedell and Whisman 2005",
        note="Homework behaviors of therapists and outcome; N = 24.",
    ),
    Source(
        "ryum-2023",
        citation="Ryum, Bennion and Kazantzis. Psychotherapy 2023",
        note="25 studies, 1304 clients, 118 therapists; findings counted study by study.",
    ),
    Source(
        "rozental-2016",
        citation="Rozental, Kottorp, Boettcher, Andersson and Carlbring. PLOS ONE 2016;11:e0157503",
        doi="10.1371/journal.pone.0157503",
        note="N = 653; six factors of unwanted effects. Abstract seen.",
    ),
    Source(
        "ladwig-2014",
        citation="Ladwig, Rief and Nestoriuc. Verhaltenstherapie 2014;24:252-264",
        doi="10.1159/000367928",
        note="195 former patients; areas of unwanted effects of psychotherapy. Abstract seen.",
    ),
    Source(
        "schermuly-haupt-2018",
        citation="Schermuly-Haupt, Linden and Rush. Cogn Ther Res 2018;42:219-229",
        doi="10.1007/s10608-018-9904-y",
        note="100 CBT therapists were asked about one current outpatient each. Abstract seen.",
    ),
    Source(
        "linden-2013",
        citation="Linden. Clin Psychol Psychother 2013;20:286-296",
        doi="10.1002/cpp.1765",
        note="Tells unwanted events from reactions to treatment, and from malpractice. Abstract "
        "seen.",
    ),
    Source(
        "helbig-fehm-2004",
        citation="Helbig and Fehm. Behav Cogn Psychother 2004",
        note="77 therapists, each asked to recall two patients.",
    ),
    Source(
        "conklin-2018",
        citation="Conklin, Strunk and Cooper. Cogn Ther Res 2018;42:16-23",
        note="n = 66; early sessions of cognitive therapy for depression; three classes of acts.",
    ),
    Source("tompkins-2004", citation="Tompkins. Using Homework in Psychotherapy. 2004"),
    Source(
        "haarhoff-kazantzis-2007",
        citation="Haarhoff and Kazantzis. Cogn Behav Pract 2007;14:325-332",
    ),
    Source(
        "beck-2021",
        citation="J. Beck 2021 (3rd edition), chapter 8, Action Plans",
        note="Known to us from a secondary description.",
    ),
    Source(
        "beck-1979",
        citation="Beck, Rush, Shaw and Emery. Cognitive Therapy of Depression. 1979",
        note="Its checklist of reasons is known to us from descriptions; no wording is given here.",
    ),
    Source(
        "eubanks-2018",
        citation="Eubanks, Burckell and Goldfried. J Psychother Integr 2018;28(1):60-76",
        doi="10.1037/int0000097",
        note="Consensus of 134 therapists whom their peers named as experts; the abstract was "
        "seen.",
    ),
    Source("gutnick-2014", citation="Gutnick et al. 2014, Brief Action Planning"),
    Source(
        "bunnell-2021",
        citation="Bunnell et al. 2021, PMC8183976",
        note="Barriers in treatment of youth and families.",
    ),
    Source(
        "framework-synthesis-2024",
        citation="Framework synthesis of predictors of engagement. CBT journal 2024",
        doi="10.1080/16506073.2024.2369939",
        note="59 studies, ten themes.",
    ),
    Source(
        "greenberger-padesky-2016",
        citation="Greenberger and Padesky. Mind Over Mood, 2016",
        note="The form, as printed.",
    ),
    Source(
        "octc-2006",
        citation="Behavioral experiment sheet, OCTC 2006",
        note="The form, as printed.",
    ),
    Source(
        "kazantzis-shinkfield-2007",
        citation="Kazantzis and Shinkfield. Cogn Behav Pract 2007;14:317-324",
    ),
    Source(
        "kazantzis-lampropoulos-2005",
        citation="Kazantzis, Lampropoulos and Deane 2005;73:742-748",
        note="Survey of 827 practitioners.",
    ),
    Source(
        "yew-2021",
        citation="Yew, Dobson, Zyphur and Kazantzis. Cogn Ther Res 2021;45:209-223",
        note="50 dyads, 233 sessions.",
    ),
    Source(
        "va-brief-cbt",
        citation="Cully and Teten. A Therapist's Guide to Brief CBT. US Department of Veterans "
        "Affairs, 2008",
        note="Text seen by way of a later transcription.",
    ),
    Source(
        "beck-thought-record",
        citation="J. Beck, Thought Record",
        note="Known from a secondary description. The edition is not on record here.",
    ),
    Source(
        "beck-ccd",
        citation="J. Beck, cognitive conceptualization diagram and core beliefs",
        note="Three situations, three families of core beliefs about oneself, two questions of the "
        "downward arrow. The edition is not on record here.",
    ),
    Source(
        "rudd-joiner-1997",
        citation="Rudd and Joiner. Countertransference and the therapeutic relationship: a "
        "cognitive perspective. J Cogn Psychother 1997",
        note="The therapeutic belief system. The table itself was not seen; role words come from "
        "later descriptions.",
    ),
    Source(
        "haarhoff-2006",
        citation="Haarhoff. NZ J Psychol 2006;35(3):126-131",
        note="Therapists' schemas in four groups of trainees.",
    ),
    Source(
        "phin-2013",
        citation="Phin. Thesis (MA), Massey University, 2013",
        note="N = 269; says fifteen original schemas of therapists, and finds seven factors.",
    ),
    Source("leahy-2001", citation="Leahy. Overcoming Resistance in Cognitive Therapy. 2001"),
    Source(
        "leahy-2007",
        citation="Leahy 2007, chapter with tables of therapists' and patients' schemas",
        note="Tables 11.1 and 11.2, seen in excerpts.",
    ),
    Source(
        "young-schemas",
        citation="Young, early maladaptive schemas",
        note="18 in five domains, known from descriptions. The edition is not on record here.",
    ),
    Source(
        "therapist-schemas-review",
        citation="Scoping review of maladaptive therapist schemas",
        note="13 studies since 2001. Authors and year are not on record here.",
    ),
    Source(
        "wilson-2016",
        citation="Wilson et al. 2016",
        note="Synthesis of 15 qualitative studies of supervision.",
    ),
    Source(
        "alfonsson-2020",
        citation="Alfonsson et al. 2020",
        note="Protocol-based supervision of six therapists; competence rated by observers.",
    ),
    Source(
        "kazantzis-2000",
        citation="Kazantzis, Deane and Ronan 2000",
        note="Meta-analysis: 27 studies, N = 1702.",
    ),
    Source(
        "kazantzis-2010",
        citation="Kazantzis, Whittington and Dattilio 2010",
        note="Meta-analysis: 46 studies, N = 1072.",
    ),
    Source(
        "mausbach-2010",
        citation="Mausbach et al. 2010",
        note="Meta-analysis: 23 studies, N = 2183.",
    ),
    Source(
        "kazantzis-2016",
        citation="Kazantzis et al. 2016",
        note="Meta-analysis: 17 studies, N = 2312.",
    ),
    Source(
        "kazantzis-2004",
        citation="Kazantzis, Deane and Ronan. J Clin Psychol 2004;60:627-641",
        note="Reviews how 32 studies measured homework; proposes the Homework Rating Scale.",
    ),
    Source(
        "massey-2005",
        citation="Homework Adherence and Competence Scale. Massey thesis, 2005",
        note="Ratings by observers, built on the guiding model; only its description was seen.",
    ),
    Source(
        "primakoff-1986",
        citation="Primakoff, Epstein and Covi. Behav Ther 1986",
        note="Known by way of Callan et al. 2012.",
    ),
    Source(
        "callan-2012",
        citation="Callan et al. Int J Cogn Ther 2012;5:219-235, PMC3774296",
        note="Barriers to homework in depression: 20 patients and 20 therapists, tested with 56.",
    ),
    Source(
        "bryant-1999",
        citation="Bryant, Simons and Thase. Cogn Ther Res 1999;23:381-399",
        note="Only the citation was seen.",
    ),
    Source(
        "haller-watzke-2021",
        citation="Haller and Watzke. Cogn Ther Res 2021;45:224-235",
        doi="10.1007/s10608-020-10136-x",
        note="197 sessions of 22 patients; therapy by telephone for depression.",
    ),
    Source(
        "hildebrand-burke-2024",
        citation="Hildebrand-Burke et al. Psychother Res 2024;34:41-53",
        note="N = 80.",
    ),
    Source(
        "fehm-kazantzis-2004",
        citation="Fehm and Kazantzis 2004",
        note="Survey of 140 therapists in Germany.",
    ),
    Source(
        "rees-2005",
        citation="Rees, McEvoy and Nathan 2005",
        note="Known from a secondary description.",
    ),
    Source("neimeyer-feixas-1990", citation="Neimeyer and Feixas 1990", note="N = 63."),
    Source(
        "pbq",
        citation="Beck and Beck 1991 and 1995, Personality Belief Questionnaire",
        note="126 items; a short form takes seven for each scale.",
    ),
    Source("das", citation="Weissman and Beck 1978, Dysfunctional Attitude Scale"),
    Source(
        "ysq",
        citation="Young Schema Questionnaire, short form 3",
        note="90 items. The year is not on record here.",
    ),
    Source(
        "cts",
        citation="Young and Beck, Cognitive Therapy Scale, 1980 and 1988",
        note="Eleven items in the form of 1988, thirteen in that of 1980.",
    ),
    Source(
        "cts-r",
        citation="Blackburn, James, Milne and Reichelt 2001, revised Cognitive Therapy Scale",
        note="Twelve items.",
    ),
    Source(
        "reiser-2018",
        citation="Reiser, Cliffe and Milne 2018",
        note="The short form of SAGE: 14 items.",
    ),
    Source(
        "beckman-2020",
        citation="Beckman et al. 2020",
        note="SAGE: 20 sessions, four raters; one item with a good agreement, the others less.",
    ),
    Source(
        "sage",
        citation="Milne, SAGE",
        note="23 items in two components; 115 raters. The year is not on record here.",
    ),
    Source(
        "s-srq",
        citation="S-SRQ, 18 items on the supervisory relationship",
        note="The year is not on record here.",
    ),
    Source(
        "maass-2024",
        citation="Maass 2024, QSQ",
        note="12 items, three factors; versions for supervisee and supervisor.",
    ),
    Source(
        "calvert-msq",
        citation="Calvert, Deane and Grenyer, Metacommunication in Supervision Questionnaire",
        note="n = 129. The year is not on record here.",
    ),
    Source(
        "scaife-2019",
        citation="Scaife. Supervision in Clinical Practice. 2019",
        note="Known by way of the source article, which adapted a list of it.",
    ),
    Source(
        "kottler",
        citation="Kottler. The Therapist's Workbook",
        note="That the article's prompts come from it is likely, not checked. The year is not on "
        "record here.",
    ),
    Source(
        "bennett-levy-2006",
        citation="Bennett-Levy. Behav Cogn Psychother 2006;34:57-78",
        note="Declarative, procedural and reflective systems; self-practice and self-reflection.",
    ),
    Source(
        "pugh-margetts-2020",
        citation="Pugh and Margetts. tCBT 2020",
        note="Action-based supervision.",
    ),
    Source("gordon-2012", citation="Gordon. tCBT 2012;5:71-82", note="Ten steps; the citation."),
    Source("newman-kaplan-2016", citation="Newman and Kaplan 2016"),
    Source(
        "library",
        citation="A convention of this library, stated as policy so that it can be changed",
    ),
)
