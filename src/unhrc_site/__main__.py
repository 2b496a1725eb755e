"""The program, run as `python -m unhrc_site`."""

from unhrc_site.cli import main

main(prog_name="unhrc-site")
