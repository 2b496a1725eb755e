"""Records to one linked dossier, pure: evidence, mentions, the timeline, checks and facts."""
