"""Claims about the layers of the program, and proof that each check sees what it looks for."""

from __future__ import annotations

from pathlib import Path

import pytest

import unhrc_site
from support.layers import MAY_IMPORT, PURE, Module, check

ROOT = Path(unhrc_site.__file__).parent

PATHS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))

LONG_BODY = "    x = 1\n" * 60


def broken(path: str, text: str) -> list[str]:
    """Return what one module breaks, without the path and line."""
    return [found.split(": ", 1)[1] for found in check(Module(path, text))]


@pytest.mark.parametrize("path", PATHS)
def test_module_keeps_the_rule(path: str) -> None:
    """Each module of the program keeps its layer's rule and the limits of length."""
    assert check(Module(path, (ROOT / path).read_text(encoding="utf-8"))) == []


def test_every_folder_is_a_layer() -> None:
    """Nothing in the program lies beside the layers."""
    assert {Module(path, "").layer for path in PATHS} <= set(MAY_IMPORT)
    assert {path.split("/")[0] for path in PATHS} >= PURE - {"search"}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("model/x.py", "from unhrc_site.load import y", ["model imports unhrc_site.load.y"]),
        ("model/x.py", "from unhrc_site.model.text import y", []),
        ("model/x.py", "from .text import y", []),
        ("load/x.py", "from ..dossier import y", ["load imports unhrc_site.dossier.y"]),
        ("load/a/x.py", "from ..b import y", []),
        ("load/a/x.py", "from ...render import y", ["load imports unhrc_site.render.y"]),
        ("dossier/x.py", "import unhrc_site.pages", ["dossier imports unhrc_site.pages"]),
        ("pages/x.py", "from unhrc_site.dossier.facts import y", []),
        ("render/x.py", "from unhrc_site import dossier", ["render imports unhrc_site.dossier"]),
        ("build/x.py", "import unhrc_site.commands", ["build imports unhrc_site.commands"]),
        ("commands/x.py", "import unhrc_site.load", ["commands imports unhrc_site.load"]),
        (
            "model/x.py",
            "if TYPE_CHECKING:\n    from unhrc_site.build import y",
            ["model imports unhrc_site.build.y"],
        ),
        (
            "model/x.py",
            "def f():\n    from unhrc_site.build import y",
            ["model imports unhrc_site.build.y"],
        ),
        (
            "build/x.py",
            "import unhrc_site.load\nimport unhrc_site.render",
            ["load, render meet outside build/pipeline.py"],
        ),
        ("build/pipeline.py", "import unhrc_site.load\nimport unhrc_site.render", []),
    ],
)
def test_direction_of_imports(path: str, text: str, expected: list[str]) -> None:
    """An import against the direction of the layers is found, however it is written."""
    assert broken(path, text) == expected


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("load/x.py", "import yaml", []),
        ("model/x.py", "import yaml", ["yaml belongs to load/"]),
        ("dossier/x.py", "from pydantic import y", ["pydantic belongs to load/"]),
        ("commands/watch.py", "from watchdog.events import y", []),
        (
            "commands/serve.py",
            "import watchdog.events",
            ["watchdog belongs to commands/watch.py"],
        ),
        ("build/x.py", "import sqlite3", []),
        ("commands/x.py", "import sqlite3", ["sqlite3 belongs to build/"]),
        ("cli.py", "import click", []),
        ("build/x.py", "import click", ["click belongs to cli.py and commands/"]),
        ("load/x.py", "import requests", ["requests has no home in any layer"]),
        ("model/x.py", "import re, unicodedata", []),
    ],
)
def test_home_of_packages(path: str, text: str, expected: list[str]) -> None:
    """A third-party package is imported in its own layer and nowhere else."""
    assert broken(path, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open('x')", ["calls open()"]),
        ("print('x')", ["calls print()"]),
        ("input()", ["calls input()"]),
        ("from datetime import datetime\ndatetime.now()", ["calls .now()"]),
        ("import datetime\ndatetime.date.today()", ["calls .today()"]),
        ("import time", ["imports time"]),
        ("from time import time", ["imports time.time"]),
        ("import os", ["imports os"]),
        ("from os import environ", ["imports os.environ"]),
        ("from pathlib import Path", ["imports pathlib.Path"]),
        ("import pathlib\npathlib.Path('x')", ["uses pathlib.Path"]),
        ("from pathlib import PurePosixPath", []),
        ("def f(path):\n    return path.read_text()", ["calls .read_text()"]),
        ("import sys\nsys.stdout.write('x')", ["uses sys.stdout"]),
        ("import sys\nsys.intern('x')", []),
        ("import importlib.resources", ["imports importlib.resources"]),
        ("from urllib import request", ["imports urllib.request"]),
        ("from urllib.parse import quote", []),
        ("def f(date):\n    return date.isoformat()", []),
    ],
)
def test_pure_layers_reach_nothing(text: str, expected: list[str]) -> None:
    """A file, a clock, a stream or the environment in a pure layer is found; in build it is not."""
    assert broken("dossier/x.py", text) == expected
    assert broken("build/x.py", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cache = {}", ["cache can change, and is no constant"]),
        ("_seen: set[str] = set()", ["_seen can change, and is no constant"]),
        ("if True:\n    names = [1]", ["names can change, and is no constant"]),
        ("table = defaultdict(list)", ["table can change, and is no constant"]),
        ("table = collections.Counter()", ["table can change, and is no constant"]),
        ("table = dict[str, int]()", ["table can change, and is no constant"]),
        ("__all__ = ['x']", []),
        ("names = ('x', 'y')\nfound = frozenset()", []),
        ("TABLE = {'x': 1}\ndef f():\n    return TABLE['x']", []),
        (
            "TABLE = {}\ndef f():\n    TABLE['x'] = 1",
            ["changes TABLE, which outlives the call"],
        ),
        ("TABLE = []\ndef f():\n    TABLE.append(1)", ["changes TABLE, which outlives the call"]),
        ("TABLE = {}\ndef f():\n    del TABLE['x']", ["changes TABLE, which outlives the call"]),
        ("count = 0\ndef f():\n    global count", ["global count"]),
        ("def f():\n    seen = set()\n    seen.add(1)", []),
    ],
)
def test_pure_layers_remember_nothing(text: str, expected: list[str]) -> None:
    """State that outlives a call is found in a pure layer; in build it is not."""
    assert broken("load/x.py", text) == expected
    assert broken("build/x.py", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\n" * 400, []),
        ("x = 1\n" * 401, ["the module has 401 lines"]),
        ("# long: one table\n" + "x = 1\n" * 400, []),
        ("def f():\n" + LONG_BODY[10:], []),
        ("def f():\n" + LONG_BODY, ["f has 61 lines"]),
        ("class C:\n async def f(self):\n" + LONG_BODY, ["f has 61 lines"]),
        ("# long: the whole story\ndef f():\n" + LONG_BODY, []),
        ("# long: the whole story\n@cache\ndef f():\n" + LONG_BODY, []),
        ("def f():\n    # long: the whole story\n" + LONG_BODY, []),
        ("# long:\ndef f():\n" + LONG_BODY, ["f has 61 lines"]),
        ("def f():\n" + LONG_BODY + "    # long: too late\n    x = 2\n", ["f has 63 lines"]),
    ],
)
def test_limits_of_length(text: str, expected: list[str]) -> None:
    """A module over 400 lines or a function over 60 is found, unless its head says why."""
    assert broken("build/x.py", text) == expected
