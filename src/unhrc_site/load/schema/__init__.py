"""The schemas of content files: what each kind of file may say, checked all at once."""
