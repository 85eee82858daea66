"""Variables that nobody reads, or that nobody sets."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.build.rules.constant_tests import told_by_tests
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic


def check(linked: Linked) -> Iterator[Diagnostic]:
    read, changed = linked.used("read"), linked.used("set")
    told = told_by_tests(linked)
    variables = linked.story.settings.variables
    for variable in variables.items if variables is not None else ():
        name, span = variable.name, variable.span
        match name in read, name in changed:
            case False, False:
                yield diagnose("unused-variable", span, f"“{name}” is never used.", "Take it out.")
            case False, True:
                hint = "Test it, print it, or show it as a meter."
                yield diagnose("never-read", span, f"“{name}” is changed, and nothing ever reads it.", hint)
            case True, False if name not in told:
                hint = "Change it with `do:` somewhere, or take it out."
                yield diagnose("never-set", span, f"“{name}” is read, and nothing ever changes it.", hint)
