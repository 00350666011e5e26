#!/usr/bin/env python3
"""Lets LibreOffice write files that Punte reads, and read what Punte writes.

    office.py PUNTE

PUNTE is the built binary; LibreOffice Calc and Writer must be installed (`soffice`). A table and a document
in flat OpenDocument, with merged cells, formulas, tracked changes, footnotes and hidden text, are
converted to xlsx, ods and docx; the pairs that Punte takes from them must be these texts, letter for
letter. Then the table that `memory export --for-excel` writes must come out of LibreOffice with the texts
of the memory. Exit status 1 when anything differs.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

PAIRS = [
    ("The council approved the budget on Monday.", "Consiliul a aprobat bugetul luni."),
    ("“Țăndărei” has 12,000 inhabitants.", "„Țăndărei” are 12.000 de locuitori."),
    ("A line & <another> = one cell", "Un rând & <altul> = o celulă"),
    ("The bridge cost 3.5 million euros.", "Podul a costat 3,5 milioane de euro."),
    ("=The mayor answered.", "+Primarul a răspuns."),
    ("Schools reopen in Bârlad and Râșnov.", "Școlile se redeschid la Bârlad și la Râșnov."),
]
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")]
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cell(text, attributes=""):
    paragraph = f"<text:p>{escaped(text)}</text:p>"
    return f'<table:table-cell office:value-type="string" {attributes}>{paragraph}</table:table-cell>'


def sheet():
    """Returns a table with a title over merged cells, a number and a formula beside each pair."""
    rows = ["<table:table-row>" + cell("English") + cell("Română") + cell("Cuvinte") + "</table:table-row>"]
    for number, (english, romanian) in enumerate(PAIRS, 2):
        formula = f'<table:table-cell table:formula="of:=LEN([.A{number}])" office:value-type="float"/>'
        rows.append("<table:table-row>" + cell(english) + cell(romanian) + formula + "</table:table-row>")
    merged = cell("Sfârșitul tabelului", 'table:number-columns-spanned="2" table:number-rows-spanned="1"')
    rows.append("<table:table-row>" + merged + "<table:covered-table-cell/></table:table-row>")
    return (f'<?xml version="1.0"?><office:document {NAMESPACES} '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
            f'<table:table table:name="Perechi">{"".join(rows)}</table:table>'
            "</office:spreadsheet></office:body></office:document>")


def document():
    """Returns a document with a table; a part of its first pair is deleted, another has a footnote."""
    rows = []
    for number, (english, romanian) in enumerate(PAIRS):
        left, right = escaped(english), escaped(romanian)
        if number == 0:
            left = left.replace("Monday", '<text:change text:change-id="c1"/>Monday')
        if number == 3:
            right += ('<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                      "<text:note-body><text:p>Suma este estimată.</text:p></text:note-body></text:note>")
        rows.append("<table:table-row>" + "".join(
            f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in (left, right))
            + "</table:table-row>")
    info = "<office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
    changes = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>' + info +
               "<text:p>Sunday</text:p></text:deletion></text:changed-region></text:tracked-changes>")
    header = "<table:table-row>" + "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("English", "Română")
    ) + "</table:table-row>"
    return (f'<?xml version="1.0"?><office:document {NAMESPACES} '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
            f"{changes}<text:p>Raport de revizie</text:p>"
            '<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>'
            f'{header}{"".join(rows)}</table:table><text:p>Sfârșit</text:p>'
            "</office:text></office:body></office:document>")


def convert(folder, file, target):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target,
         "--outdir", folder, file], check=True, capture_output=True, timeout=180)
    return file.with_suffix("." + target.split(":")[0])


def stored(punte, memory):
    lines = subprocess.run(
        [punte, "memory", "export", "--format", "jsonl", "-", "--memory", memory], check=True,
        capture_output=True, text=True).stdout.splitlines()
    return [(unit["en"], unit["ro"]) for unit in map(json.loads, lines) if "en" in unit]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    punte = pathlib.Path(sys.argv[1]).resolve()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "perechi.fods").write_text(sheet(), encoding="utf-8")
        (folder / "perechi.fodt").write_text(document(), encoding="utf-8")
        for source, target in [("fods", "xlsx"), ("fods", "ods"), ("fodt", "docx")]:
            file = convert(folder, folder / f"perechi.{source}", target)
            memory = folder / f"{target}.sqlite"
            outcome = subprocess.run(
                [punte, "memory", "import", file, "--memory", memory, "--as-marked"], capture_output=True, text=True)
            found = stored(punte, memory) if outcome.returncode == 0 else []
            missing = [pair for pair in PAIRS if pair not in found]
            extra = [pair for pair in found if pair not in PAIRS]
            wrong += len(missing) + len(extra)
            print(f"{target}: {len(PAIRS) - len(missing)} of {len(PAIRS)} pairs read, {len(extra)} others")
            for pair in missing + extra:
                print("  ", pair)
            if outcome.returncode:
                print("  ", outcome.stderr)
        memory = folder / "xlsx.sqlite"
        table = folder / "redactie.csv"
        subprocess.run([punte, "memory", "export", table, "--for-excel", "--memory", memory], check=True,
                       capture_output=True)
        # 59 is the semicolon, 34 the quotation mark, 76 UTF-8.
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--infilter=CSV:59,34,76", "--convert-to", "ods", "--outdir", folder, table],
            check=True, capture_output=True, timeout=180)
        back = convert(folder, table.with_suffix(".ods"), "csv:Text - txt - csv (StarCalc):44,34,76")
        with open(back, encoding="utf-8", newline="") as lines:
            cells = {cell for row in csv.reader(lines) for cell in row}
        texts = {text for pair in stored(punte, memory) for text in pair}
        # A cell that begins like a formula stands behind an apostrophe.
        lost = {text for text in texts if text not in cells and "'" + text not in cells}
        wrong += len(lost)
        print(f"for Excel: {len(texts) - len(lost)} of {len(texts)} texts whole in LibreOffice")
        for text in sorted(lost):
            print("  ", text)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
