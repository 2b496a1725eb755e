"""What may be published: public records and texts made from the private ones, before all else."""
