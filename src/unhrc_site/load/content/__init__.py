"""Content files to records: one door for all kinds."""
