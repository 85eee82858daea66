"""Findings as SARIF 2.1.0, the form in which code hosts and editors take the results of an analysis."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from game.source.codes import CODES
from game.source.diagnostic import Code, Diagnostic

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(found: Iterable[tuple[Diagnostic, str, str]], notice: str) -> str:
    """Findings, each with the file to show and its whole sentence; `notice` says what was not looked for."""
    items = list(found)
    codes = [CODES[name] for name in sorted({item.code for item, _, _ in items})]
    invocation: dict[str, Any] = {"executionSuccessful": True}
    if notice:
        told = {"level": "note", "message": {"text": notice}}
        invocation["toolExecutionNotifications"] = [told]
    index = {code.name: i for i, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "no-permit", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [_result(item, file, text, index[item.code]) for item, file, text in items],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.name,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.why},
        "defaultConfiguration": {"level": str(code.severity)},
    }


def _result(item: Diagnostic, file: str, text: str, rule: int) -> dict[str, Any]:
    span = item.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    place = {"artifactLocation": {"uri": quote(file), "uriBaseId": "%SRCROOT%"}, "region": region}
    return {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": str(item.severity),
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }
