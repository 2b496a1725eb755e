"""`serve`: the site in a browser, built again after each change, and reloaded where it changed."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unhrc_site.build.output import OutputError, check_folder
from unhrc_site.build.pipeline import Options
from unhrc_site.commands.building import EXIT_ENVIRONMENT, print_refusal
from unhrc_site.commands.printing import printable
from unhrc_site.commands.serving import SiteServer
from unhrc_site.commands.watch import Bell, ended_by_signals, watch_and_build
from unhrc_site.model.editorial import Audience

if TYPE_CHECKING:
    from unhrc_site.build.report import BuildReport

_MOST = 65_535
"""The highest port."""


def run_serve(root: Path, out: str | None, host: str, port: int, audience: str) -> int:
    """Serve the site of the dossier at `root` until Ctrl-C or SIGTERM, and return 0.

    Returns 3 where its folder or its address is refused.
    """
    folder = Path(out) if out else root / "_site"
    try:
        check_folder(folder, root)
        server = SiteServer(host, port, folder)
    except OutputError as error:
        print_refusal(error)
        return EXIT_ENVIRONMENT
    except OSError as error:
        _print_taken(error, host, port)
        return EXIT_ENVIRONMENT
    bell = Bell()
    with ended_by_signals(bell):
        options = Options(folder, keep_last_good=True, audience=Audience(audience))
        serve_and_build(root, options, bell, server)
    return 0


def serve_and_build(root: Path, options: Options, bell: Bell, server: SiteServer) -> None:
    """Serve and build until `bell` is stopped, then end the server."""

    def tell(report: BuildReport) -> None:
        server.builds.add((*report.written, *report.removed))

    click.echo(f"serving {server.address} (Ctrl-C ends it)")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        watch_and_build(root, options, bell, tell)
    finally:
        server.end()
        thread.join()


def _print_taken(error: OSError, host: str, port: int) -> None:
    """Print why an address cannot be listened on, and a way out."""
    where = f"port {port} of {printable(host)}"
    if error.errno == errno.EADDRINUSE:
        why = f"{where} is taken by another program"
        hint = f"end that program, or take another port: --port {port % _MOST + 1}, or --port 0"
    elif error.errno == errno.EACCES:
        why = f"{where} is not for everybody to take"
        hint = "take one from 1024 on, such as --port 8000"
    else:
        why = f"cannot listen on {where}: {printable(error.strerror or str(error))}"
        hint = "name an address of this machine, such as --host 127.0.0.1"
    click.echo(f"error: {why}", err=True)
    click.echo(f"  help: {hint}", err=True)
