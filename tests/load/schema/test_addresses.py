from __future__ import annotations

import pytest

from unhrc_site.load.content.reading import read_record, read_settings

BAD = (
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example/x",
    "ftp://example.org/x",
    "https://",
    "https://example.org/a b",
    'https://example.org/"><script>',
    "https://[::1",
    "https://example.org:99999/",
    "example.org",
)


@pytest.mark.parametrize("address", BAD)
@pytest.mark.parametrize("key", ["url", "archived"])
def test_a_source_takes_only_addresses_of_the_web(key: str, address: str) -> None:
    """What a source's page links to is http or https with a host, and breaks out of nothing."""
    text = f"---\nseed: a.txt\n{key}: '{address}'\n---\n"
    record, problems = read_record("content/sources/a.md", text.encode())
    assert record is None
    assert [problem.code for problem in problems] == ["E114"]


@pytest.mark.parametrize("address", BAD)
def test_the_site_takes_only_addresses_of_the_web(address: str) -> None:
    """Neither the licence's address nor the base address can run or lead anywhere else."""
    for line in (f"base_url: '{address}'", f"licence: {{name: x, url: '{address}'}}"):
        settings, problems = read_settings("content/site.yaml", f"title: T\n{line}\n".encode())
        assert settings is None
        assert [problem.code for problem in problems] == ["E114"]


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c#d", "http://example.org", "HTTPS://é.example/ü"]
)
def test_addresses_of_the_web_are_taken(address: str) -> None:
    """An ordinary address is kept as it is written."""
    text = f"---\ntitle: R\nurl: '{address}'\n---\n"
    record, problems = read_record("content/references/r.md", text.encode())
    assert problems == ()
    assert getattr(record, "url", None) == address
