"""Claims about a site in a string."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.site import split

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

TWO_FILES = "a remark\n-- content/site.yaml --\ntitle: Test\n-- seeds/x.txt --\r\nä\r\nb"


def test_files_are_kept_byte_for_byte() -> None:
    """Each file has the bytes that stand between its header and the next, line ends too."""
    assert split(TWO_FILES) == {
        "content/site.yaml": b"title: Test\n",
        "seeds/x.txt": "ä\r\nb".encode(),
    }


@pytest.mark.parametrize(
    "text", ["-- ../x --\n", "-- /etc/x --\n", "-- a/../../x --\n", "-- x --\n1\n-- x --\n2\n"]
)
def test_paths_that_lead_out_or_stand_twice(text: str) -> None:
    """A path that leads out of the dossier, or stands twice, is an error."""
    with pytest.raises(ValueError, match="not a path of this dossier"):
        split(text)


def test_writing_again_keeps_other_files(make_site: Callable[[str], Site]) -> None:
    """A second text replaces the files it names and keeps the others."""
    site = make_site(TWO_FILES)
    site.write("-- content/site.yaml --\ntitle: Other\n")
    assert (site.root / "content/site.yaml").read_bytes() == b"title: Other\n"
    assert (site.root / "seeds/x.txt").exists()


def test_both_ways_to_run_agree(make_site: Callable[[str], Site]) -> None:
    """The program in this process and the one in its own show the same and end alike."""
    site = make_site(TWO_FILES)
    inside = site.run("--version")
    assert inside == site.run_program("--version")
    assert inside.exit_code == 0


def test_built_files_are_sorted(make_site: Callable[[str], Site]) -> None:
    """What was built is given by its path from the site's root, in order."""
    site = make_site("-- _site/b.html --\n2\n-- _site/a/c.html --\n1\n")
    assert list(site.files().items()) == [("a/c.html", b"1\n"), ("b.html", b"2\n")]
    assert site.read("b.html") == "2\n"
