"""Dates: their notation (EDTF), their reading in words and their reading by people.

Nothing is imported here, so that who needs only the notation does not load the tables of words:
`edtf` (notation), `human` (notation to words), `words` (words to notation), `stated` (do these
words state that date?), `relative` (words such as “last Friday”).
"""
