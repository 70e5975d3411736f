"""Forms of questions to fill in, on paper or in an editor, in each of the formats."""

from __future__ import annotations

from typing import assert_never

import attrs

from cbt_homework.show.escape import escape_markdown, escape_xml, text_in_one_line
from cbt_homework.show.formats import OutputFormat
from cbt_homework.show.html import html_fragment
from cbt_homework.show.layout import WIDTH, wrapped_text
from cbt_homework.show.plain import wrapped_heading

_STYLE = """\
<style>
.cbt-asks { break-inside: avoid; margin: 0.9em 0; }
.cbt-asks p { margin: 0 0 0.3em; }
.cbt-asks span { display: inline-block; margin-right: 1.6em; }
.cbt-asks hr { border: 0; border-bottom: 1px solid #6e7781; margin: 0; height: 2.1em; }
</style>"""


@attrs.frozen(repr=False)
class FormQuestion:
    """A question with lines to write on, or with boxes to tick."""

    asks: str
    hint: str = attrs.field(default="", kw_only=True)
    lines: int = attrs.field(default=3, kw_only=True)
    choices: tuple[str, ...] = attrs.field(default=(), kw_only=True)


@attrs.frozen(kw_only=True, repr=False)
class BlankFormPart:
    """Questions that belong together; a part may have a heading and a word of explanation."""

    asks: tuple[FormQuestion, ...]
    heading: str = ""
    about: str = ""


@attrs.frozen(kw_only=True, repr=False)
class BlankForm:
    """A form with its title, what is to be said about it, and its parts."""

    title: str
    parts: tuple[BlankFormPart, ...]
    about: tuple[str, ...] = ()

    def text_in_format(self, output_format: OutputFormat) -> str:
        """The form written in one of the formats."""
        match output_format:
            case "plain":
                return _plain_form_text(self)
            case "markdown":
                return _markdown_form_text(self)
            case "html":
                return _html_form_text(self)
            case _:
                assert_never(output_format)


def _plain_form_text(form: BlankForm) -> str:
    """A form in plain text."""
    parts = [
        wrapped_heading(form.title, "="),
        *(wrapped_text(said) + "\n" for said in map(text_in_one_line, form.about)),
    ]
    for part in form.parts:
        if part.heading:
            parts.append(wrapped_heading(part.heading))
        if part.about:
            parts.append(wrapped_text(text_in_one_line(part.about)) + "\n")
        for ask in part.asks:
            question_text = wrapped_text(
                text_in_one_line(ask.asks + (f" ({ask.hint})" if ask.hint else ""))
            )
            room = f"\n{'_' * WIDTH}\n" * ask.lines
            if ask.choices:
                boxes = "   ".join(map(_tick_box_text, ask.choices))
                room = wrapped_text(boxes, "  ", "  ") + "\n"
            parts.append(f"{question_text}\n{room}")
    return "\n".join(parts)


def _tick_box_text(choice: str) -> str:
    """A box with its words, which stay together at the end of a line."""
    return f"[ ] {text_in_one_line(choice)}".replace(" ", "\N{NO-BREAK SPACE}")


def _markdown_form_text(form: BlankForm) -> str:
    """A form in Markdown."""
    parts = [f"## {escape_markdown(form.title)}", *map(escape_markdown, form.about)]
    for part in form.parts:
        if part.heading:
            parts.append(f"### {escape_markdown(part.heading)}")
        if part.about:
            parts.append(escape_markdown(part.about))
        for ask in part.asks:
            hint = f" *({escape_markdown(ask.hint)})*" if ask.hint else ""
            parts.append(f"**{escape_markdown(ask.asks)}**{hint}")
            if ask.choices:
                parts.append("\n".join(f"- \\[ \\] {escape_markdown(c)}" for c in ask.choices))
            else:
                parts += ["\\_" * 60] * ask.lines
    return "\n\n".join(parts) + "\n"


def _html_form_text(form: BlankForm) -> str:
    """A form as a piece of HTML, to be printed."""
    parts = [_STYLE, *(f"<p>{escape_xml(paragraph)}</p>" for paragraph in form.about)]
    for part in form.parts:
        if part.heading:
            parts.append(f"<h3>{escape_xml(text_in_one_line(part.heading))}</h3>")
        if part.about:
            parts.append(f"<p>{escape_xml(part.about)}</p>")
        parts += map(_question_html, part.asks)
    return html_fragment(form.title, "\n".join(parts), columns=0)


def _question_html(question: FormQuestion) -> str:
    hint = (
        f" <small>({escape_xml(text_in_one_line(question.hint))})</small>" if question.hint else ""
    )
    room = "<hr>" * question.lines
    if question.choices:
        boxes = (
            f"<span>\N{BALLOT BOX} {escape_xml(text_in_one_line(c))}</span>"
            for c in question.choices
        )
        room = f"<p>{' '.join(boxes)}</p>"
    asks = escape_xml(text_in_one_line(question.asks))
    return f'<div class="cbt-asks"><p><b>{asks}</b>{hint}</p>{room}</div>'
