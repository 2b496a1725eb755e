"""A static research website generator: every fact opens the passage that it rests on."""

__version__ = "0.1.0"
