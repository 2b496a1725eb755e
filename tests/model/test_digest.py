"""Claims about digests and addresses."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.digest import ADDRESS_DIGITS, address, digest, sha256


@given(st.binary())
def test_digests_are_what_other_programs_compute(content: bytes) -> None:
    """The two digests are BLAKE2b-128 and SHA-256 in lower-case hex digits."""
    assert digest(content) == hashlib.blake2b(content, digest_size=16).hexdigest()
    assert sha256(content) == hashlib.sha256(content).hexdigest()


@given(st.lists(st.text(st.characters(exclude_characters="\x1f", codec="utf-8")), min_size=1))
def test_the_bounds_of_parts_count(parts: list[str]) -> None:
    """The same letters in other parts are another address, and so is another order."""
    assert len(address(*parts)) == ADDRESS_DIGITS
    assert address(*parts, "") != address(*parts)
    assert address("".join([*parts, "x"]), "y") != address("".join(parts), "xy")
