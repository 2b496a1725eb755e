"""Digests: BLAKE2b-128 inside the program, SHA-256 where a reader sees it."""

from __future__ import annotations

import hashlib

ADDRESS_DIGITS = 10
"""Hex digits of a permanent address: 40 bits, so that of 10,000 passages two clash 1 in 22,000."""


def digest(content: bytes) -> str:
    """Return the BLAKE2b-128 of `content` as 32 hex digits."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` as 64 hex digits, the one that a reader can check."""
    return hashlib.sha256(content).hexdigest()


def address(*parts: str) -> str:
    """Return the ten hex digits that name `parts` for good; their order and their bounds count."""
    return digest("\x1f".join(parts).encode())[:ADDRESS_DIGITS]
