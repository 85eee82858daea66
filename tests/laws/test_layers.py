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
    "commands": 9,
    "cli": 10,
    "__main__": 11,
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


@pytest.mark.parametrize("name", [n for n in NAMES if room(n) != "commands"])
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


MUTABLE = ("dict", "list", "set", "bytearray", "defaultdict", "deque", "Counter", "count")


def is_mutable(value: ast.expr | None, name: str) -> bool:
    """Whether a module-level value can change. A table in capitals that is read only may be a dict."""
    if isinstance(value, ast.BinOp):
        return is_mutable(value.left, name) or is_mutable(value.right, name)
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in MUTABLE
    if isinstance(value, ast.Dict | ast.DictComp):
        return not name.strip("_").isupper() or (isinstance(value, ast.Dict) and not value.keys)
    return isinstance(value, ast.List | ast.ListComp | ast.Set | ast.SetComp) and name != "__all__"


def globals_of(tree: ast.Module) -> list[tuple[str, ast.expr | None, int]]:
    plain = [(ast.unparse(n.targets[0]), n.value, n.lineno) for n in tree.body if isinstance(n, ast.Assign)]
    typed = [(ast.unparse(n.target), n.value, n.lineno) for n in tree.body if isinstance(n, ast.AnnAssign)]
    return plain + typed


EMPTY_TABLES = {"session/format.py": ("MIGRATIONS",)}


@pytest.mark.parametrize("name", NAMES)
def test_no_mutable_globals(name: str) -> None:
    for target, value, line in globals_of(ast.parse((GAME / name).read_text())):
        allowed = target in EMPTY_TABLES.get(name, ())
        assert allowed or not is_mutable(value, target), f"{name}:{line}: {target}"


@pytest.mark.parametrize(
    "line", ["state: dict[str, int] = {}", "t = dict()", "HEAP = [0] * 3", "THINGS = {}"]
)
def test_the_law_on_globals_can_be_broken(line: str) -> None:
    ((target, value, _),) = globals_of(ast.parse(line))
    assert is_mutable(value, target)


@pytest.mark.parametrize(
    "name", [n for n in NAMES if n not in ("cli.py", "__main__.py") and room(n) != "commands"]
)
def test_no_work_at_import_and_no_registering_decorators(name: str) -> None:
    known = ("dataclass", "property", "cached_property", "cache", "lru_cache", "classmethod", "staticmethod",
             "contextmanager", "override", "overload", "total_ordering")  # fmt: skip
    tree = ast.parse((GAME / name).read_text())
    for node in tree.body:
        work = isinstance(node, ast.For | ast.While | ast.With) or (
            isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        )
        assert not work or name == "window/__init__.py", f"{name}:{node.lineno}"
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", ()):
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            assert ast.unparse(called).split(".")[-1] in known, f"{name}:{node.lineno}"
