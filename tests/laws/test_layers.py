"""The laws of the architecture, read from the imports of every module."""

import ast
from pathlib import Path

import pytest

GAME = Path(__file__).parents[2] / "game"
LEVELS = {
    "source": 0,
    "run": 1,
    "syntax": 1,
    "model": 2,
    "words": 3,
    "build": 4,
    "session": 5,
    "testing": 6,
    "writing": 7,
    "window": 8,
    "cli": 9,
    "__main__": 10,
}
ONLY_IN = {"pygame": ("window",), "yaml": ("syntax",)}
NOT_IN_RUN = ("random", "time", "datetime", "os", "pathlib", "yaml")
MODULES = sorted(GAME.rglob("*.py"))
NAMES = [path.relative_to(GAME).as_posix() for path in MODULES]


def imports(tree: ast.Module) -> list[tuple[str, ast.stmt]]:
    found: list[tuple[str, ast.stmt]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.append((node.module, node))
    return found


def room(name: str) -> str:
    """`game.run.step` and `run/step.py` are in the room run."""
    return name.removeprefix("game.").split(".")[0].split("/")[0].removesuffix(".py")


@pytest.mark.parametrize("name", [n for n in NAMES if n != "__init__.py"])
def test_a_module_imports_only_from_below(name: str) -> None:
    here = room(name)
    for target, _ in imports(ast.parse((GAME / name).read_text())):
        if target.startswith("game."):
            there = room(target)
            assert here == there or LEVELS[there] < LEVELS[here], f"{name} imports {target}"


@pytest.mark.parametrize("name", NAMES)
def test_libraries_stay_in_their_rooms(name: str) -> None:
    for target, _ in imports(ast.parse((GAME / name).read_text())):
        top = target.split(".")[0]
        assert room(name) in ONLY_IN.get(top, (room(name),)), f"{name} imports {target}"
        assert not (room(name) == "run" and top in NOT_IN_RUN), f"{name} imports {target}"


@pytest.mark.parametrize("name", [n for n in NAMES if n != "cli.py"])
def test_no_import_inside_a_function(name: str) -> None:
    tree = ast.parse((GAME / name).read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inside, f"{name}:{inside[0].lineno}"


@pytest.mark.parametrize("name", NAMES)
def test_modules_and_functions_are_small(name: str) -> None:
    text = (GAME / name).read_text()
    assert len(text.splitlines()) <= 300, name
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < 40, f"{name}: {node.name}"


def test_modules_do_not_import_in_a_circle() -> None:
    edges = {
        "game." + name.removesuffix(".py").removesuffix("/__init__").replace("/", "."): {
            target for target, _ in imports(ast.parse((GAME / name).read_text()))
        }
        for name in NAMES
    }
    done: set[str] = set()

    def follow(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module in done:
            return
        for target in edges.get(module, ()):
            if target in edges and target != module:
                follow(target, (*path, module))
        done.add(module)

    for module in edges:
        follow(module, ())


@pytest.mark.parametrize("name", NAMES)
def test_no_mutable_globals(name: str) -> None:
    for node in ast.parse((GAME / name).read_text()).body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        targets = [ast.unparse(t) for t in node.targets] if isinstance(node, ast.Assign) else []
        written_as_constant = all(t.strip("_").isupper() for t in targets)
        mutable = targets != ["__all__"] and isinstance(value, ast.List | ast.ListComp | ast.Set)
        mutable |= isinstance(value, ast.Dict | ast.DictComp) and not written_as_constant
        assert not mutable, f"{name}:{node.lineno}"
