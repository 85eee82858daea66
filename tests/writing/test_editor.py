"""The schema in an editor's own language server: it names a mistake on its line, and offers the words."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from game.words import WORDS
from game.writing.schema import schema_text
from tests.writing.language_server import Client

pytestmark = pytest.mark.tools
_SERVER = "yaml-language-server@1.25.0"
_SCENES = """\
scene: lobby
heading: INT. LOBBY - NIGHT
script:
- The doors open.
- choose:
  - Ask:
      whne: heat > 1
      go: street
  - Wait:
- show: lobby
  wiht: cut
---
scene: street
haeding: EXT. STREET - NIGHT
script:
- goto: lobby
- chance: 1 of 6
- if: heat > 2
- 3.10
- 
"""
_UNFINISHED = "scene: lobby\nscript:\n- choose:\n  - Ask:\n      "


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("editor")
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("there is no node or npm here, so that no language server can be had")
    installed = subprocess.run(
        ["npm", "install", "--prefix", str(root), "--no-audit", "--no-fund", _SERVER],
        capture_output=True,
        text=True,
    )
    if installed.returncode != 0:
        pytest.skip(f"npm could not install {_SERVER}: {installed.stderr.strip()[-200:]}")
    schema = root / "scene.schema.json"
    schema.write_text(schema_text(), "utf-8")
    yaml = {"schemas": {schema.as_uri(): ["/*.yaml"]}, "schemaStore": {"enable": False}, "completion": True}
    server = root / "node_modules" / ".bin" / "yaml-language-server"
    made = Client([str(server), "--stdio"], {"yaml": yaml | {"validate": True}}, root)
    yield made
    made.close()


def test_each_mistake_is_named_on_its_line(client: Client) -> None:
    found = client.diagnostics("file:///scenes.yaml", _SCENES)
    told = {item["range"]["start"]["line"] + 1: item["message"] for item in found}
    assert "whne" in told[7] and "wiht" in told[11]
    assert "haeding" in told[14] and '"go"' in told[16]
    assert "pattern" in told[17] and "then" in told[18]
    assert set(told) == {7, 11, 14, 16, 17, 18, 20}


def test_the_words_of_a_script_are_offered(client: Client) -> None:
    client.diagnostics("file:///words.yaml", "scene: lobby\nscript:\n- ")
    assert client.completions("file:///words.yaml", 2, 2) == [key for key in WORDS if key]


def test_the_keys_of_an_option_are_offered(client: Client) -> None:
    client.diagnostics("file:///option.yaml", _UNFINISHED)
    assert {"when", "why", "do", "script", "go"} <= set(client.completions("file:///option.yaml", 4, 6))
