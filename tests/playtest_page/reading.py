"""Reads a page back: what stands in its rows, and what it points to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = ("meta", "col", "br", "rect")


@dataclass
class Row:
    """A source line as the page shows it."""

    id: str
    state: str
    at: str = ""
    times: str = ""
    sign: str = ""
    code: str = ""
    remarks: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """`opened` are all tags with their attributes; a tag that is closed out of turn is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.opened: list[tuple[str, dict[str, str]]] = []
        self.rows: list[Row] = []
        self.texts: dict[str, list[str]] = {}
        self._path: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self._path, self._path

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.opened.append((tag, given))
        kind = given.get("class", "")
        if tag == "tr" and "id" in given:
            self.rows.append(Row(given["id"], kind.replace("scene", "").strip()))
        if "role" in given and self.rows:
            self.rows[-1].sign = given["aria-label"]
        if tag == "span" and kind.startswith("remark") and kind != "remarks":
            self.rows[-1].remarks.append("")
        if tag not in _VOID:
            self._path.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self._path.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tag, kind = self._path[-1] if self._path else ("", "")
        self.texts.setdefault(tag, []).append(data)
        if tag == "code" and ("table", "source") in self._path:
            self.rows[-1].code += data
        elif kind == "times":
            self.rows[-1].times += data
        elif kind in ("remark", "remark missed"):
            self.rows[-1].remarks[-1] += data
        elif tag == "a" and ("td", "at") in self._path:
            self.rows[-1].at += data

    def of(self, name: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [given[name] for _, given in self.opened if name in given]


def cells(page: str, head: str) -> list[str]:
    """The texts of the row of a table that begins with this head."""
    at = page.index(f'<tr><th scope="row">{head}')
    row = Page(f"<table>{page[at : page.index('</tr>', at) + 5]}</table>")
    return [text for tag in ("td", "th") for text in row.texts.get(tag, [])]
