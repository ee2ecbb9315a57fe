"""Pictures as files: SVG as drawn, PNG rendered from it, HTML with the same facts as a table beneath."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import escape

from tacitus.errors import SettingsError
from tacitus.views.plots.figure import WIDTH, Figure

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 3rem; background: #fbfaf7; color: #1d1c1a;
  font: 1.0625rem/1.55 Charter, "Charis SIL", Cambria, Georgia, serif; }}
h1 {{ font-size: 1.6rem; line-height: 1.2; }}
figure {{ margin: 0; overflow-x: auto; }}
svg {{ display: block; width: 100%; min-width: 38rem; height: auto; }}
a:hover, g:hover > rect, g:hover > circle {{ opacity: 0.75; }}
table {{ border-collapse: collapse; margin-top: 1.5rem; font-size: 0.9375rem; }}
th, td {{ text-align: left; padding: 0.3rem 1.2rem 0.3rem 0; border-bottom: 1px solid #dcd7cc; }}
td {{ font-variant-numeric: tabular-nums; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{told}</p>
<figure>{picture}</figure>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def svg(figure: Figure) -> bytes:
    """Return a picture as an SVG file."""
    return figure.document().encode()


def html(figure: Figure) -> bytes:
    """Return a picture as a page of its own, with its facts as a table; it needs no script."""
    head = "".join(f'<th scope="col">{escape(name.replace("_", " "))}</th>' for name in figure.table.columns)
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{escape(str(value))}</td>' for value in row)}</tr>" for row in figure.table.rows
    )
    told = escape(figure.description)
    page = _PAGE.format(title=escape(figure.title), told=told, picture=figure.svg(), head=head, rows=rows)
    return page.encode()


def png(figure: Figure) -> bytes:
    """Return a picture as a PNG file, two pixels a unit.

    Raises:
        SettingsError: The renderer is not installed.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise SettingsError('PNG needs resvg-py; install it with: pip install "tacitus[plots]"') from error
    drawn: bytes = resvg_py.svg_to_bytes(svg_string=figure.document(), width=2 * WIDTH)
    return bytes(drawn)


WRITERS: Mapping[str, Callable[[Figure], bytes]] = {".svg": svg, ".html": html, ".png": png}
"""By the end of a file's name."""
