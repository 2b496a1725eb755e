"""The layer rule of the program, as checks over the syntax tree of one module.

Each check takes a `Module` and yields what breaks the rule, as `path:line: sentence`. Nothing is
imported or run, so an import inside a function or under `TYPE_CHECKING` counts like any other.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PACKAGE = "unhrc_site"

PURE = frozenset({"model", "load", "dossier", "pages", "exports", "search", "render", "audit"})
"""Layers that do no I/O, read no clock, print nothing and remember nothing."""

MIDDLE = PURE - {"model"}

MAY_IMPORT: dict[str, frozenset[str]] = {
    "__init__": frozenset(),
    "__main__": frozenset({"cli"}),
    "cli": frozenset({"commands", "build", "model"}),
    "commands": frozenset({"build", "model"}),
    "build": MIDDLE | {"model"},
    "load": frozenset({"model"}),
    "dossier": frozenset({"model"}),
    "pages": frozenset({"dossier", "model"}),
    "exports": frozenset({"dossier", "model"}),
    "search": frozenset({"dossier", "model"}),
    "render": frozenset({"model"}),
    "audit": frozenset({"model"}),
    "model": frozenset(),
}
"""What each layer may import besides itself."""

MEETING_PLACE = "build/pipeline.py"
"""The one module that may import more than one of the middle layers."""

HOME: dict[str, tuple[str, ...]] = {
    "ahocorasick_rs": ("dossier/", "audit/"),
    "click": ("cli.py", "commands/"),
    "frontmatter": ("load/",),
    "jinja2": ("render/",),
    "markdown_it": ("load/",),
    "markupsafe": ("render/",),
    "pydantic": ("load/",),
    "pydantic_core": ("load/",),
    "sqlite3": ("build/",),
    "watchdog": ("commands/watch.py",),
    "yaml": ("load/",),
}
"""Where each package from outside the standard library, and sqlite3, may be imported.

The automaton has two homes: the audit looks for thousands of words in every byte, and may share no
code with what it checks.
"""

OUTSIDE_MODULES = _words(
    """
    asyncio ctypes fileinput getpass glob http locale logging mmap multiprocessing os random
    secrets shelve shutil signal socket socketserver sqlite3 ssl subprocess tempfile threading
    time webbrowser
    """
)
"""Modules of the standard library that are about the world outside the program, or about chance."""

OUTSIDE_MEMBERS = _words(
    """
    pathlib.Path pathlib.PosixPath pathlib.WindowsPath io.open io.FileIO sys.stdin sys.stdout
    sys.stderr sys.argv sys.path importlib.resources importlib.metadata concurrent.futures
    urllib.request uuid.uuid1 uuid.uuid4 jinja2.FileSystemLoader jinja2.PackageLoader
    jinja2.ChoiceLoader
    """
)
"""The same, of modules whose other parts are harmless."""

OUTSIDE_CALLS = frozenset({"open", "print", "input", "breakpoint", "__import__"})

OUTSIDE_METHODS = _words(
    """
    now today utcnow read_text read_bytes write_text write_bytes iterdir rglob mkdir rmdir
    unlink touch symlink_to hardlink_to is_file is_dir is_symlink expanduser lstat
    """
)
"""Methods that read a clock or a file, whatever they are called on; `exists` and `replace` have
innocent namesakes, and no `Path` gets as far as these layers."""

MUTABLE_CALLS = _words("list dict set bytearray defaultdict deque Counter OrderedDict ChainMap")
MUTABLE_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTATORS = _words(
    """
    add append appendleft clear discard extend insert pop popitem popleft remove reverse
    setdefault sort update
    """
)

MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 60
REASON = re.compile(r"\s*#\s*long:\s*\S.*")

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module of the package: `path` is relative to the package's folder (`load/letter.py`)."""

    path: str
    text: str
    tree: ast.Module = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tree", ast.parse(self.text, self.path))

    @property
    def layer(self) -> str:
        """The package below the top one that the module lies in, or its own name beside them."""
        return self.path.split("/")[0].removesuffix(".py")

    @cached_property
    def imported(self) -> tuple[tuple[str, int], ...]:
        """Each imported name in full (`unhrc_site.model.text.Text`), with its line."""
        return tuple(_imported(self))

    def broken(self, node: ast.AST | int, sentence: str) -> str:
        """Return one broken rule with its place."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 1)
        return f"{self.path}:{line}: {sentence}"


def check(module: Module) -> list[str]:
    """Return all that `module` breaks, in the order of the lines."""
    found = {*check_imports(module), *check_limits(module)}
    if module.layer in PURE:
        found |= {*check_purity(module), *check_state(module)}
    return sorted(found, key=lambda text: int(text.split(":")[1]))


def check_imports(module: Module) -> Iterator[str]:
    """Yield imports against the direction of the layers, or outside a package's home."""
    met: set[str] = set()
    for name, line in module.imported:
        top, _, rest = name.partition(".")
        if top == PACKAGE:
            layer = rest.split(".")[0]
            if layer in MIDDLE:
                met.add(layer)
            # The package itself says which version it is, to all who ask.
            if layer == "__version__":
                continue
            if layer and layer != module.layer and layer not in MAY_IMPORT[module.layer]:
                yield module.broken(line, f"{module.layer} imports {name}")
        elif top in HOME:
            if not module.path.startswith(HOME[top]):
                yield module.broken(line, f"{top} belongs to {' and '.join(HOME[top])}")
        elif top not in sys.stdlib_module_names:
            yield module.broken(line, f"{top} has no home in any layer")
    if module.layer == "build" and module.path != MEETING_PLACE and len(met) > 1:
        layers = ", ".join(sorted(met))
        yield module.broken(1, f"{layers} meet outside {MEETING_PLACE}")


def check_purity(module: Module) -> Iterator[str]:
    """Yield what reaches outside the program: modules, members, calls."""
    for name, line in module.imported:
        parts = name.split(".")
        prefixes = {".".join(parts[: n + 1]) for n in range(len(parts))}
        if parts[0] in OUTSIDE_MODULES or prefixes & OUTSIDE_MEMBERS:
            yield module.broken(line, f"imports {name}")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in OUTSIDE_MEMBERS:
            yield module.broken(node, f"uses {ast.unparse(node)}")
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in OUTSIDE_CALLS:
                yield module.broken(node, f"calls {called.id}()")
            if isinstance(called, ast.Attribute) and called.attr in OUTSIDE_METHODS:
                yield module.broken(node, f"calls .{called.attr}()")


def check_state(module: Module) -> Iterator[str]:
    """Yield what a module could remember from one call to the next.

    A list, dict or set may stand at module level under a CONSTANT name if nothing changes it.
    """
    tables = set()
    for name, value in _bound(module.tree):
        if _is_mutable(value):
            tables.add(name)
            if not name.isupper() and name != "__all__":
                yield module.broken(value, f"{name} can change, and is no constant")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield module.broken(node, f"global {', '.join(node.names)}")
        changed = _changed_name(node)
        if changed in tables:
            yield module.broken(node, f"changes {changed}, which outlives the call")


def check_limits(module: Module) -> Iterator[str]:
    """Yield a module or function that is too long and has no `# long: reason` at its head."""
    lines = module.text.splitlines()
    if len(lines) > MAX_MODULE_LINES and not (lines and REASON.fullmatch(lines[0])):
        yield module.broken(1, f"the module has {len(lines)} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, FunctionNode):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            first = min((node.lineno, *(decorator.lineno for decorator in node.decorator_list)))
            head = lines[max(first - 2, 0) : node.body[0].lineno]
            if length > MAX_FUNCTION_LINES and not any(map(REASON.fullmatch, head)):
                yield module.broken(node, f"{node.name} has {length} lines")


def _imported(module: Module) -> Iterator[tuple[str, int]]:
    package = [PACKAGE, *module.path.split("/")[:-1]]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                yield f"{source}.{alias.name}", node.lineno


def _bound(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Yield each name bound at module level with its value; in `if` and `try` there, too."""
    pending: list[ast.stmt] = [*tree.body]
    while pending:
        node = pending.pop(0)
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.value
        elif isinstance(node, ast.AnnAssign):
            if isinstance(node.target, ast.Name) and node.value:
                yield node.target.id, node.value
        elif not isinstance(node, (ast.ClassDef, FunctionNode)):
            pending += [
                child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)
            ]


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        called = value.func.value if isinstance(value.func, ast.Subscript) else value.func
        name = called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
        return name in MUTABLE_CALLS
    return isinstance(value, MUTABLE_DISPLAYS)


def _changed_name(node: ast.AST) -> str | None:
    """Return the name whose value `node` changes in place: by a method, an item, or an operator."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        changed = node.func.value if node.func.attr in MUTATORS else None
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del)):
        changed = node.value
    elif isinstance(node, ast.AugAssign):
        changed = node.target
    else:
        changed = None
    return changed.id if isinstance(changed, ast.Name) else None
