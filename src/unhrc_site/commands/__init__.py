"""Faces: one module for each command; it prints, and leaves the work to others."""
