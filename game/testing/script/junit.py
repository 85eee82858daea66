"""The results as JUnit XML, as CI systems read it (github.com/testmoapp/junitxml has its elements)."""

from xml.etree import ElementTree as ET

from game.source.diagnostic import Diagnostic
from game.testing.script.report import Outcome, Ran
from game.testing.script.running import EXPECTED, UNEXPECTED, Result, replay

_HEAD = '<?xml version="1.0" encoding="utf-8"?>'


def as_junit(outcome: Outcome) -> str:
    """A `testsuite` for each file. An expected failure counts as skipped, a mistake in a file as an error."""
    root = ET.Element("testsuites", name="no-permit test", time=f"{outcome.seconds:.3f}")
    for ran in outcome.files:
        root.append(_suite(ran, outcome.story))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return f"{_HEAD}\n{_allowed(ET.tostring(root, encoding='unicode'))}\n"


def _suite(ran: Ran, story: str) -> ET.Element:
    cases = [_case(result, story) for result in ran.results]
    cases += [_mistake(item, ran.loaded.file) for item in ran.loaded.found]
    seconds = sum(result.seconds for result in ran.results)
    suite = ET.Element("testsuite", name=ran.loaded.file, time=f"{seconds:.3f}", tests=str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(case.find(tag) is not None for case in cases)))
    suite.extend(cases)
    return suite


def _case(result: Result, story: str) -> ET.Element:
    case = result.case
    place = {"file": case.file, "line": str(case.span.line), "time": f"{result.seconds:.4f}"}
    element = ET.Element("testcase", {"classname": case.suite, "name": case.title, **place})
    if result.outcome == EXPECTED:
        ET.SubElement(element, "skipped", message=case.fails)
    elif result.outcome == UNEXPECTED:
        ET.SubElement(element, "failure", message=f"It should fail ({case.fails}), and passes.")
    elif not result.is_good:
        messages = [*(f"{item.span}: {item.message}" for item in result.failures), result.why]
        told = [line for line in messages if line]
        failure = ET.SubElement(element, "failure", message=told[0])
        failure.text = "\n".join([*told, replay(case, result.play, story)])
    return element


def _mistake(item: Diagnostic, file: str) -> ET.Element:
    element = ET.Element("testcase", classname=file, name=f"{item.span}", file=file, line=str(item.span.line))
    ET.SubElement(element, "error", message=f"{item.message} {item.hint}".rstrip())
    return element


def _allowed(text: str) -> str:
    """Without characters that XML 1.0 has no way to write."""
    return "".join(char for char in text if char in "\n\t" or ord(char) >= 0x20)
