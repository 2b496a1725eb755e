"""The command line: arguments in, exit code out. Each command's work is loaded when it is used."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import click

from unhrc_site import __version__
from unhrc_site.commands.checking import checked_base_url, checked_date, some_words

if TYPE_CHECKING:
    from unhrc_site.model.dates.day import Day

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_folder = click.option(
    "-C", "folder", default=".", metavar="DIR", help="The dossier, or a folder in it.  [default: .]"
)
_base_url = click.option(
    "--base-url",
    metavar="URL",
    callback=checked_base_url,
    help="Where the site will be published; else as in site.yaml.",
)
_audience = click.option(
    "--audience",
    type=click.Choice(["private", "public"]),
    default="private",
    show_default=True,
    help="For whom: private shows the editors all, public only what may be published.",
)
_date = click.option(
    "--date",
    metavar="YYYY-MM-DD",
    callback=checked_date,
    help="The day that embargoes are held against.  [default: today, or SOURCE_DATE_EPOCH]",
)
_strict = click.option("--strict", is_flag=True, help="Warnings count as errors.")
_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How problems are printed.",
)
_out = click.option(
    "-o", "out", metavar="DIR", help="Where the site goes.  [default: _site in the dossier]"
)


@click.group(context_settings=_CONTEXT)
@click.version_option(
    __version__, "--version", prog_name="unhrc-site", message="%(prog)s %(version)s"
)
def main() -> None:
    """Turn raw sources and the records about them into a site in which every fact opens the exact
    passage that it rests on.

    \b
    Examples:
      unhrc-site build                       build the dossier here into _site/
      unhrc-site check --strict              check it, warnings and all
      unhrc-site parse seeds/article.txt     show how a text is read
      unhrc-site find "voted to suspend"     find a passage and cite it
      unhrc-site serve                       browse it and rebuild while you edit
      unhrc-site diff                        say what an edit changed for a reader
      unhrc-site deploy                      publish it on a branch

    Exit codes: 0 clean, 1 problems in the content, 2 wrong usage, 3 the environment.
    """  # noqa: D205, D301 - \b is click's mark for lines that are not to be wrapped
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows no Unicode shows what it lacks as an escape; it is no crash.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _without_collection() -> None:
    """Turn off the search for cyclic garbage: a build makes values, not cycles, and then ends.

    It takes a tenth of the time of a build. Watching goes on for hours, and keeps it.
    """
    import gc  # noqa: PLC0415

    gc.disable()


@main.command("build")
@_folder
@_out
@_strict
@click.option("--clean", is_flag=True, help="First remove all that earlier builds wrote there.")
@_base_url
@_audience
@_date
@_format
def build_command(
    *,
    folder: str,
    out: str | None,
    strict: bool,
    clean: bool,
    base_url: str | None,
    audience: str,
    date: Day | None,
    form: str,
) -> None:
    """Build the site.

    A citation whose words are not in its source is an error: the page says so, and the exit code
    is 1. Everything wrong is reported in one run.

    For the audience "public" all that is withheld stays out: drafts, what is under embargo, names
    that are protected, and texts beyond what may be printed. Then every byte is searched for it;
    if any is found, nothing is written.

    \b
    Examples:
      unhrc-site build
      unhrc-site build --audience public --clean
      unhrc-site build -C my-dossier -o public --strict
      unhrc-site build --base-url https://example.org/dossier/
    """  # noqa: D301
    _without_collection()
    from pathlib import Path  # noqa: PLC0415 - start-up is part of the speed

    from unhrc_site.build.day import build_day  # noqa: PLC0415
    from unhrc_site.build.pipeline import Options  # noqa: PLC0415
    from unhrc_site.commands.building import root_of, run_build  # noqa: PLC0415
    from unhrc_site.model.editorial import Audience  # noqa: PLC0415

    root = root_of(folder, form)
    options = Options(
        Path(out) if out else root / "_site",
        base_url,
        clean,
        audience=Audience(audience),
        date=date or build_day(),
    )
    sys.exit(run_build(root, options, strict=strict, form=form))


@main.command("check")
@_folder
@_strict
@click.option(
    "--public-repository",
    is_flag=True,
    help="Everybody can read the repository: look for what must stay private in its files.",
)
@click.option(
    "--suggest",
    is_flag=True,
    help="Propose where the sources may differ: figures, dates, quotations, names.",
)
@_audience
@_date
@_format
def check_command(
    *,
    folder: str,
    strict: bool,
    public_repository: bool,
    suggest: bool,
    audience: str,
    date: Day | None,
    form: str,
) -> None:
    """Check the dossier without writing anything: a build without output.

    Suggestions are no problems: they never change the exit code. Each comes with its passages and
    a record to begin with; a person decides. Those that a difference cites already are only named.

    \b
    Examples:
      unhrc-site check
      unhrc-site check --audience public
      unhrc-site check --suggest
      unhrc-site check --public-repository
      unhrc-site check --strict --format github
    """  # noqa: D301
    _without_collection()
    from unhrc_site.build.day import build_day  # noqa: PLC0415
    from unhrc_site.build.pipeline import Options  # noqa: PLC0415
    from unhrc_site.commands.building import root_of, run_build  # noqa: PLC0415
    from unhrc_site.model.editorial import Audience  # noqa: PLC0415

    root = root_of(folder, form)
    options = Options(None, audience=Audience(audience), date=date or build_day())
    if suggest and public_repository:
        raise click.UsageError("--suggest and --public-repository are two questions; ask one")
    if suggest:
        from unhrc_site.commands.suggesting import run_suggest  # noqa: PLC0415

        sys.exit(run_suggest(root, options, strict=strict, form=form))
    if public_repository:
        from unhrc_site.commands.exposing import run_public_check  # noqa: PLC0415

        sys.exit(run_public_check(root, options, strict=strict, form=form))
    sys.exit(run_build(root, options, strict=strict, form=form))


@main.command("parse")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def parse_command(*, paths: tuple[str, ...], as_json: bool) -> None:
    """Show how raw texts are read, from the text alone; no dossier is needed.

    \b
    Examples:
      unhrc-site parse seeds/
      unhrc-site parse --json article.txt
    """  # noqa: D301
    from unhrc_site.commands.inspecting import run_parse  # noqa: PLC0415

    sys.exit(run_parse(paths, as_json=as_json))


@main.command("find")
@click.argument("words")
@_folder
def find_command(words: str, folder: str) -> None:
    """Find words in the sources, and print a citation that can be pasted into a record.

    \b
    Examples:
      unhrc-site find "voted to suspend"
    """  # noqa: D301
    from unhrc_site.commands.building import root_of  # noqa: PLC0415
    from unhrc_site.commands.inspecting import run_find  # noqa: PLC0415

    sys.exit(run_find(root_of(folder), words))


@main.command("diff")
@click.argument("revision", default="HEAD", metavar="[REV]")
@_folder
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How changes are printed.",
)
def diff_command(revision: str, folder: str, form: str) -> None:
    """Say what the files as they are change for a reader, against a revision (else HEAD).

    Citations broken, mended, moved; facts that gained or lost support; dates, figures, names;
    differences new or settled; records that came, went or moved. The exit code is 1 where a
    citation broke, or a file can no longer be read.

    \b
    Examples:
      unhrc-site diff
      unhrc-site diff HEAD --format json
    """  # noqa: D301
    _without_collection()
    from unhrc_site.commands.building import root_of  # noqa: PLC0415
    from unhrc_site.commands.comparing import run_diff  # noqa: PLC0415

    sys.exit(run_diff(root_of(folder), revision, form))


@main.command("deploy")
@_folder
@click.option(
    "--remote",
    metavar="NAME|URL",
    help="The repository to push to; a dot is the dossier's own.  [default: origin]",
)
@click.option("--branch", default="gh-pages", show_default=True, help="The branch for the site.")
@click.option("--message", callback=some_words, help="The message of the commit.")
@_base_url
@_strict
@click.option("--dry-run", is_flag=True, help="Say what would change, and push nothing.")
@click.option(
    "--replace",
    is_flag=True,
    help="Take a branch that holds something else; that stays in its history.",
)
def deploy_command(
    *,
    folder: str,
    remote: str | None,
    branch: str,
    message: str | None,
    base_url: str | None,
    strict: bool,
    dry_run: bool,
    replace: bool,
) -> None:
    """Build the site for everybody and push it, alone, to a branch for GitHub Pages.

    It is built anew from the files as they are, committed or not. A site with problems is not
    pushed, nor one over somebody else's newer commit. Nothing in the dossier is changed.

    \b
    Examples:
      unhrc-site deploy --dry-run
      unhrc-site deploy --remote https://example.org/dossier-site.git
    """  # noqa: D301
    _without_collection()
    from unhrc_site.build.deployment import Order  # noqa: PLC0415
    from unhrc_site.commands.building import root_of  # noqa: PLC0415
    from unhrc_site.commands.deploying import run_deploy  # noqa: PLC0415

    order = Order(remote, branch, message, base_url, strict, replace, dry_run)
    sys.exit(run_deploy(root_of(folder), order))


@main.command("watch")
@_folder
@_out
@_base_url
@_audience
def watch_command(folder: str, out: str | None, base_url: str | None, audience: str) -> None:
    """Build, then build again whenever a file changes, until interrupted.

    While a file cannot be read the last good site stays.

    \b
    Examples:
      unhrc-site watch
    """  # noqa: D301
    from unhrc_site.commands.building import root_of  # noqa: PLC0415
    from unhrc_site.commands.watch import run_watch  # noqa: PLC0415

    sys.exit(run_watch(root_of(folder), out, base_url, audience))


@main.command("serve")
@_folder
@_out
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    help="Port; 0 takes a free one.",
)
@_audience
def serve_command(folder: str, out: str | None, host: str, port: int, audience: str) -> None:
    """Serve the site, build it again whenever a file changes, and reload open pages.

    \b
    Examples:
      unhrc-site serve
      unhrc-site serve --port 8080
    """  # noqa: D301
    from unhrc_site.commands.building import root_of  # noqa: PLC0415
    from unhrc_site.commands.serve import run_serve  # noqa: PLC0415

    sys.exit(run_serve(root_of(folder), out, host, port, audience))
