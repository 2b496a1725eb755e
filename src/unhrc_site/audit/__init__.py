"""The second pass over what is published: whether any byte of it is of what is withheld."""
