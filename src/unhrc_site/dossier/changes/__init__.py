"""What an edit did: two linked dossiers compared, in the terms of their readers."""
