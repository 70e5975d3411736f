"""Nothing that a person wrote becomes markup, and every word of it is there."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, strategies as st
from markdown_it import MarkdownIt

from cbt_homework import show
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.show.escape import escape_markdown, escape_mermaid, escape_xml
from tests.one_item import in_one_item
from tests.show.cognition.hostile import SHOWN, SNIPPETS, Pair, forms, pairs, shown, squeezed, texts

DRAWN = [cls for cls in SHOWN if cls is not ThoughtRecord]
DRAWING = ("svg", "title", "desc", "rect", "g", "polyline", "polygon", "circle")
SVG = "{http://www.w3.org/2000/svg}"


def _xml(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 (we wrote it)


class Reader(HTMLParser):
    """The elements of a piece of HTML with their attributes, and the text in it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Any] = []
        self.text = ""
        self._in_style = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Whether a drawing fits a page depends on how long the words are.
        self.elements.append((tag, [a for a in attrs if a != ("class", "cbt-page")]))
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.elements.append(f"/{tag}")
        self._in_style = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._in_style else data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("processing instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.elements.append(("marked section", data))

    def outside_drawings(self) -> list[Any]:
        """The elements that are in no drawing."""
        found: list[Any] = []
        drawing = False
        for element in self.elements:
            drawing |= element[0] == "svg"
            if not drawing:
                found.append(element)
            drawing &= element != "/svg"
        return found


@given(pairs())
def test_html_has_the_elements_of_a_harmless_text_and_all_the_words(pair: Pair) -> None:
    hostile, harmless = Reader(show.html(pair.hostile)), Reader(show.html(pair.harmless))
    tags = {e[0] if isinstance(e, tuple) else e[1:] for e in hostile.elements}
    assert not tags & {"script", "img", "a", "link", "iframe", "br"}
    assert harmless.outside_drawings() == hostile.outside_drawings()
    assert pair.expected(harmless.text) == squeezed(hostile.text)


@given(pairs(*DRAWN))
def test_svg_has_the_elements_of_a_harmless_text_and_all_the_words(pair: Pair) -> None:
    hostile, harmless = (
        _xml(show.svg(pair.hostile)),
        _xml(show.svg(pair.harmless)),
    )
    lines = {f"{SVG}text", f"{SVG}tspan"}
    kept = [[e.tag for e in root.iter() if e.tag not in lines] for root in (harmless, hostile)]
    assert kept[0] == kept[1]
    assert set(kept[0]) <= {f"{SVG}{tag}" for tag in DRAWING}
    names = {name for e in hostile.iter() for name in e.attrib}
    assert not {n for n in names if n.startswith("on") or "href" in n or n == "id"}
    assert pair.expected("".join(harmless.itertext())) == squeezed("".join(hostile.itertext()))


@given(forms(), st.integers(1, 4))
def test_a_blank_form_in_html_has_the_elements_of_a_harmless_one(pair: Pair, entries: int) -> None:
    hostile = Reader(show.blank(pair.hostile, "html", entries=entries))
    harmless = Reader(show.blank(pair.harmless, "html", entries=entries))
    assert harmless.elements == hostile.elements
    assert pair.expected(harmless.text) == squeezed(hostile.text)


@given(texts)
def test_a_text_is_one_text_for_an_xml_parser(text: str) -> None:
    said = escape_xml(text)
    root = _xml(f'<a b="{said}">{said}</a>')
    assert [] == list(root)
    assert squeezed(shown(text)) == squeezed(root.text or "") == squeezed(root.attrib["b"])


# --------------------------------------------------------------------------------- Markdown


def _parsers() -> list[MarkdownIt]:
    return [
        MarkdownIt("commonmark").enable(["table", "strikethrough"]),
        MarkdownIt("gfm-like", {"typographer": True}),  # links without marks need linkify-it-py
    ]


def _read(parser: Any, markdown: str) -> tuple[list[str], str]:
    """The kinds of tokens in order, and the text."""
    kinds: list[str] = []
    text = ""
    for token in parser.parse(markdown):
        kinds.append(token.type)
        for child in token.children or ():
            if child.type in ("text", "softbreak"):
                text += child.content
            else:
                kinds.append(child.type)
    return kinds, text


ALLOWED = re.compile(
    r"(heading|bullet_list|list_item|paragraph|table|thead|tbody|tr|th|td|strong|em)_(open|close)"
    r"|inline"
)


def _same_in_markdown(hostile: str, harmless: str, pair: Pair) -> None:
    for parser in _parsers():
        kinds, text = _read(parser, hostile)
        expected, said = _read(parser, harmless)
        assert [] == [kind for kind in kinds if not ALLOWED.fullmatch(kind)]
        assert expected == kinds
        assert pair.expected(said) == squeezed(text)


@given(pairs())
def test_markdown_has_the_elements_of_a_harmless_text_and_all_the_words(pair: Pair) -> None:
    _same_in_markdown(show.markdown(pair.hostile), show.markdown(pair.harmless), pair)


@given(forms())
def test_a_blank_form_in_markdown_has_the_elements_of_a_harmless_one(pair: Pair) -> None:
    hostile, harmless = (show.blank(f, "markdown") for f in (pair.hostile, pair.harmless))
    _same_in_markdown(hostile, harmless, pair)


@pytest.mark.parametrize(
    "place", ["{}", "- {}", "| a |\n| --- |\n| {} |", "# {}", "**a:** {} *(b)*"]
)
@given(text=texts)
def test_a_text_is_one_text_in_markdown(place: str, text: str) -> None:
    for parser in _parsers():
        kinds, said = _read(parser, place.format(escape_markdown(text)))
        assert _read(parser, place.format("x"))[0] == kinds or not squeezed(shown(text))
        around = _read(parser, place.format("x"))[1]
        assert squeezed(around.replace("x", shown(text))) == squeezed(said)


# ---------------------------------------------------------------------------------- Mermaid

_SAFE = r"(?:[^\W_]|[ \u0370-\u1fff]|[#][0-9]+;)"
LINES = re.compile(
    rf"""flowchart\ TD
    | \ {{4}}accTitle:\ [A-Z][a-z ]+
    | \ {{4}}accDescr:\ [A-Za-z ,.]+
    | \ {{4}}subgraph\ s[0-9]\["{_SAFE}+"\]
    | \ {{4}}end
    | \ {{4}}b[0-9]+\["{_SAFE}+(?:<br/>{_SAFE}+)*"\]
    | \ {{4}}style\ b[0-9]+\ stroke-width:3px
    | \ {{4}}b[0-9]+\ -->\ b[0-9]+""",
    re.VERBOSE,
)
WORDS = ("end", "click", "style", "class", "subgraph", "href", "call", "graph", "flowchart")


def _decoded(mermaid: str) -> str:
    """What a reader sees in the boxes."""
    boxes = "\n".join(re.findall(r'\["(.*)"\]', mermaid))
    return re.sub(r"#([0-9]+);", lambda n: chr(int(n[1])), boxes.replace("<br/>", "\n"))


@given(pairs(*DRAWN))
def test_mermaid_has_lines_of_known_shapes_and_all_the_words(pair: Pair) -> None:
    hostile, harmless = show.mermaid(pair.hostile), show.mermaid(pair.harmless)
    for line in hostile.split("\n")[:-1]:
        assert LINES.fullmatch(line), line
    shapes = [re.sub(r'\[".*"\]', "", said) for said in (harmless, hostile)]
    assert shapes[0] == shapes[1]
    assert harmless.count("<br/>") == hostile.count("<br/>")
    assert pair.expected(_decoded(harmless)) == squeezed(_decoded(hostile))


@given(texts)
@example("END end. Click; b")
def test_no_word_of_the_language_stands_in_a_label(text: str) -> None:
    said = escape_mermaid(text)
    plain = re.sub(r"#[0-9]+;", "\N{BULLET}", said)
    assert not set(re.findall("[a-z0-9]+", plain.lower())) & set(WORDS)
    assert re.fullmatch(f"{_SAFE}*", said)


# ------------------------------------------------------------------------------------ plain


@given(pairs())
def test_plain_text_holds_no_control_character(pair: Pair) -> None:
    assert shown(said := show.plain(pair.hostile)) == said


@given(pairs(*DRAWN))
def test_plain_text_of_lists_holds_all_the_words(pair: Pair) -> None:
    said = squeezed(show.plain(pair.hostile))
    situations = [getattr(side, "situations", None) for side in _sides(pair.hostile)]
    if not any(situations):  # a table puts two columns side by side
        assert pair.expected(show.plain(pair.harmless)).replace("-", "").replace(
            "=", ""
        ) == said.replace("-", "").replace("=", "")


def _sides(thing: Any) -> list[Any]:
    return [side for _, side in thing.sides] if hasattr(thing, "sides") else [thing]


@given(pairs(ThoughtRecord))
def test_plain_text_of_a_record_holds_all_the_words_in_its_right_column(pair: Pair) -> None:
    def right(said: str) -> str:
        table = said.partition("What changed")[0].split("\n")
        return squeezed("".join(line[29:].removeprefix("- ") for line in table[5:]))

    hostile, harmless = show.plain(pair.hostile), show.plain(pair.harmless)
    for token in re.findall("q[0-9]+q", right(harmless)):
        wanted = squeezed(shown(pair.words[token])).replace("-", "")
        assert wanted in right(hostile).replace("-", "")


PLACES = ("{}", "- {}", "| a |\n| --- |\n| {} |", "# {}", "**a:** {} *(b)*")


@in_one_item
@pytest.mark.parametrize("text", SNIPPETS, ids=range(len(SNIPPETS)))
def test_every_snippet_is_one_text_in_every_language(text: str) -> None:
    said = escape_xml(text)
    root = _xml(f"<a b=\"{said}\" c='{said}'>{said}</a>")
    assert {"b", "c"} == set(root.attrib)
    for held in (root.text or "", *root.attrib.values()):
        assert squeezed(shown(text)) == squeezed(held)
    assert re.fullmatch(f"{_SAFE}*", escape_mermaid(text))
    if not squeezed(text):
        return
    for parser in _parsers():
        for place in PLACES:
            kinds, read = _read(parser, place.format(escape_markdown(text)))
            expected, around = _read(parser, place.format("x"))
            assert expected == kinds
            assert squeezed(around.replace("x", shown(text))) == squeezed(read)


@pytest.mark.parametrize("word", ["direction", "classDef", "linkStyle", "init", "default", *WORDS])
def test_a_word_of_mermaid_has_its_first_letter_by_number(word: str) -> None:
    assert f"#{ord(word[0])};{word[1:]}" == escape_mermaid(word)
    assert f"{word}x" == escape_mermaid(f"{word}x")


@pytest.mark.parametrize("sign", "=+$^~{}@")
def test_a_sign_of_usual_extensions_is_escaped_in_markdown(sign: str) -> None:
    assert f"a\\{sign}b" == escape_markdown(f"a{sign}b")


def test_the_snippets_do_what_they_are_for() -> None:
    """Unescaped, each parser finds markup in some of them."""
    assert "script" in {element[0] for element in Reader(f"<p>{SNIPPETS[0]}</p>").elements}
    with pytest.raises(ET.ParseError):
        _xml(f"<p>{SNIPPETS[0]}</p>")
    for parser in _parsers():
        kinds = {kind for snippet in SNIPPETS for kind in _read(parser, snippet)[0]}
        assert {"code_inline", "link_open", "fence", "html_inline", "hr", "image"} <= kinds
