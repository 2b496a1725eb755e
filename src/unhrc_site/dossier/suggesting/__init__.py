"""Candidates for differences: places where accounts may differ, proposed to a person.

Nothing here is evidence, and nothing of it reaches a page. `suggest.py` is the way in.
"""
