"""What things are: frozen values, and the pure rules that need nothing but the standard library."""
