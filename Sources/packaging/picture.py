#!/usr/bin/env python3
"""Draws the picture of the README: what Punte prints for the sample articles of `punte demo`.

    picture.py PUNTE OUTPUT.svg
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

COLUMNS = 84
WIDTH, HEIGHT, MARGIN = 8.43, 19, 18
STYLES = {"1": "b", "2": "d", "31": "r", "32": "g", "33": "y", "34": "u", "35": "m", "36": "c", "7": "i"}


def output(punte):
    """Returns the lines of the steps `align` and `suggest`, with their escape sequences."""
    with tempfile.TemporaryDirectory() as folder:
        text = subprocess.run(
            [punte, "demo", "--folder", f"{folder}/demo", "--color", "always", "--width", str(COLUMNS)],
            capture_output=True, text=True, check=True).stdout
    lines = []
    is_shown = False
    for line in text.splitlines():
        if re.match(r"\d of \d\. ", line) or line.startswith("The articles and the memory"):
            is_shown = False
        if re.match(r"\$ punte (align|suggest)", line):
            is_shown = True
            if lines:
                lines.append("")
            line = f"\x1b[1m{line.replace(' --memory demo.sqlite', '')}\x1b[0m"
        if is_shown:
            lines.append(line)
    while not lines[-1]:
        lines.pop()
    return lines


def spans(line):
    """Returns a line as spans with a class for each style."""
    result = ""
    style = []
    for number, part in enumerate(re.split(r"\x1b\[([0-9;]*)m", line)):
        if number % 2:
            codes = [code for code in part.split(";") if code not in ("", "0")]
            style = style + codes if codes else []
        elif part:
            names = " ".join(STYLES[code] for code in style if code in STYLES)
            text = html.escape(part)
            result += f'<tspan class="{names}">{text}</tspan>' if names else text
    return result


def picture(lines):
    width = round(COLUMNS * WIDTH + 2 * MARGIN)
    height = len(lines) * HEIGHT + 2 * MARGIN
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + 14 + number * HEIGHT}">{spans(line)}</text>'
        for number, line in enumerate(lines) if line)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="punte align and punte suggest on a short article">
<style>
rect {{ fill: #fdfcf8; stroke: #d8d4c8; }}
text {{ font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #222; white-space: pre; }}
.b {{ font-weight: bold; }} .d {{ fill: #6b6b6b; }} .r {{ fill: #b3261e; text-decoration: line-through; }} .g {{ fill: #1a7f37; }}
.y {{ fill: #8a5a00; }} .u {{ fill: #1a56b0; }} .m {{ fill: #7c2f92; }} .c {{ fill: #0b6b75; }}
</style>
<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>
{rows}
</svg>
"""


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pathlib.Path(sys.argv[2]).write_text(picture(output(sys.argv[1])))
