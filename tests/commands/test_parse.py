"""Claims about `parse`: a text read by itself, for people and for programs."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
from typing import TYPE_CHECKING

from support.dossiers import REPOSITORY
from support.site import PROGRAM, Site

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
Council suspends a member

By Ana Reyes

12 May 2021

"We will appeal," said Ana Ruiz, the envoy of the member.
"""


def folder_with(folder: Path, **texts: str) -> Site:
    """Return a folder of texts that is no dossier."""
    site = Site(folder)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return site


def test_no_dossier_is_needed(tmp_path: Path) -> None:
    """A text alone is read: its fields, its blocks with their addresses, its quotations."""
    ran = folder_with(tmp_path, article=TEXT).run("parse", "article.txt")
    assert ran.exit_code == 0
    assert ran.output.startswith("article.txt\n  kind: ")
    assert "title: Council suspends a member" in ran.output
    assert "2021-05-12" in ran.output
    assert re.search(r"¶\d+ paragraph [0-9a-f]{10}: ", ran.output)


def test_json_is_one_object_a_line(tmp_path: Path) -> None:
    """--json prints one object for each file, in the order of the names, each on a line."""
    site = folder_with(tmp_path, b=TEXT, a=TEXT.replace("\n", "\u2028\n", 1))
    ran = site.run("parse", "--json", ".")
    lines = ran.output.removesuffix("\n").split("\n")
    records = [json.loads(line) for line in lines]
    assert [record["path"] for record in records] == ["a.txt", "b.txt"]
    assert records[1]["title"] == "Council suspends a member"
    assert records[1]["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()


def test_offsets_lead_back_to_the_text(tmp_path: Path) -> None:
    """The offsets of a block are those of its words in the decoded text."""
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    site = folder_with(tmp_path, a=text)
    record = json.loads(site.run("parse", "--json", "a.txt").output)
    for block in record["blocks"]:
        words = text[1:][block["start"] : block["end"]]
        assert words.split() == block["text"].split()


def test_json_does_not_steer_the_terminal(tmp_path: Path) -> None:
    """Direction marks and control characters are escaped in JSON, and say the same."""
    site = folder_with(tmp_path, a=TEXT.replace("Council", "Coun\u202ecil\u009b"))
    ran = site.run("parse", "--json", "a.txt")
    assert not {"\u202e", "\u009b"} & set(ran.output)
    assert json.loads(ran.output)["title"] == "Council\u009b suspends a member"


def test_terminal_without_unicode(tmp_path: Path) -> None:
    """Where output takes Latin-1 alone, JSON is still JSON and text is no crash."""
    site = folder_with(tmp_path, a=TEXT.replace("Council", "Café → 😀"))
    printed = [
        subprocess.run(
            [PROGRAM, "parse", *arguments, site.root / "a.txt"],
            check=True,
            env=os.environ | {"PYTHONIOENCODING": "latin-1"},
            stdout=subprocess.PIPE,
        ).stdout.decode("latin-1")
        for arguments in (["--json"], [])
    ]
    assert json.loads(printed[0])["title"] == "Café → 😀 suspends a member"
    assert r"title: Café \u2192 \U0001f600" in printed[1]


def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is not there or no text is an error with its path; the others are read."""
    site = folder_with(tmp_path, good=TEXT, bad="\0")
    ran = site.run("parse", "--json", "absent.txt", "bad.txt", "good.txt")
    records = [json.loads(line) for line in ran.output.splitlines()]
    assert ran.exit_code == 1
    codes = [[problem["code"] for problem in record["diagnostics"]] for record in records]
    assert codes == [["E101"], ["E102"], []]
    assert all(list(record) == list(records[2]) for record in records)
    ran = site.run("parse", "absent.txt", "bad.txt", "good.txt")
    assert "absent.txt:1:1: error E101: cannot be read: No such file or directory" in ran.output
    assert "bad.txt:1:1: error E102: " in ran.output
    assert "title: Council suspends a member" in ran.output


def test_nothing_named(tmp_path: Path) -> None:
    """Without a path the usage is wrong."""
    assert Site(tmp_path).run("parse").exit_code == 2


def test_seeds_of_this_repository() -> None:
    """Each seed of the real dossier is read without a problem."""
    ran = Site(REPOSITORY).run("parse", "--json", "seeds")
    records = [json.loads(line) for line in ran.output.splitlines()]
    assert ran.exit_code == 0
    assert len(records) == len(list((REPOSITORY / "seeds").glob("*.txt")))
    assert all(record["blocks"] and not record["diagnostics"] for record in records)
