"""What the rules know of languages: words and phrases as frozen tables, no rules and no I/O.

Phrases are written as `key` of `facts.py` returns them: lower case, words one space apart.
"""
