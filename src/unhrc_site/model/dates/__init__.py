"""Dates: their notation (EDTF), their reading in words and their reading by people.

Nothing is imported here, so that who needs only the notation does not load the tables of words:
`edtf` (notation), `human` (notation to words), `words` (words to notation), `stated` (whether
words state a date), `relative` (words such as “last Friday”).
"""
