"""Writes the files with which the fuzzing of a reader begins.

    python3 Tests/Fuzzing/seeds.py READER FOLDER

`seeds.files()` gives them to other scripts, by the name of their format.
"""

import io
import os
import sqlite3
import sys
import tempfile
import zipfile

EN = ["The river rose by 20 cm.", "Nobody was hurt.", "Police closed two roads."]
RO = ["Râul a crescut cu 20 cm.", "Nimeni nu a fost rănit.", "Poliția a închis două drumuri."]

TMX = """<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>
<tu tuid="1" creationdate="20260101T000000Z"><prop type="a" xml:lang="ro">b</prop><note>n</note>
<tuv xml:lang="en"><seg>A&amp;<bpt i="1">&lt;b></bpt>river<ept i="1"/><ph x="1"><sub>d</sub></ph><hi>e</hi></seg></tuv>
<tuv xml:lang="ro"><seg>Un râu<![CDATA[ ș]]></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Nobody was hurt.</seg></tuv><tuv xml:lang="ro"><seg>Nimeni nu a fost rănit.</seg></tuv></tu>
</body></tmx>"""
XLIFF2 = """<xliff version="2.0" srcLang="en" trgLang="ro"><file id="f"><unit id="u"><originalData><data id="d">x</data></originalData>
<segment state="final"><source>a<ph id="1" dataRef="d"/><mrk id="m">b</mrk><pc id="2">c</pc><sm id="3"/><em startRef="3"/></source>
<target>b<cp hex="7"/></target></segment></unit></file></xliff>"""
XLIFF1 = """<xliff version="1.2"><file original="a" source-language="en" target-language="ro" datatype="x"><body>
<trans-unit id="1" approved="yes"><source>a<bpt id="1"><sub>b</sub></bpt></source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source>
<target state="translated"><mrk mtype="seg" mid="1">b</mrk></target><alt-trans match-quality="80"><target>c</target></alt-trans></trans-unit>
</body></file></xliff>"""
PO = """msgid ""
msgstr "Language: ro\\n"

#, fuzzy
#| msgid "o"
msgctxt "c"
msgid "a"
msgid_plural "b"
msgstr[0] "c\\n\\x41\\101"
msgstr[1] "e"
"d"

#~ msgid "x"
#~ msgstr "y"
"""
TBX = """<tbx type="TBX-Basic" style="dca"><text><body><conceptEntry id="c"><descrip type="subjectField">a</descrip>
<langSec xml:lang="en"><termSec><term>river</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
<langSec xml:lang="ro"><termSec><term>râu</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
<termEntry><langSet xml:lang="en"><tig><term>c</term></tig></langSet><langSet xml:lang="ro"><ntig><termGrp><term>d</term></termGrp></ntig></langSet></termEntry>
</body></text></tbx>"""
TBX_MIN = """<TBX dialect="TBX-Min"><header><languages source="en" target="ro"/></header><body><entry id="1"><subjectField>a</subjectField>
<langGroup xml:lang="en"><termGroup><term>river</term><note>n</note></termGroup></langGroup>
<langGroup xml:lang="ro"><termGroup><term>râu</term><termStatus>preferred</termStatus></termGroup></langGroup></entry></body></TBX>"""
MTF = """<mtf><conceptGrp><concept>1</concept><descripGrp><descrip type="Subject">a</descrip></descripGrp>
<languageGrp><language lang="EN" type="English"/><termGrp><term>river</term></termGrp></languageGrp>
<languageGrp><language lang="RO" type="Romanian"/><termGrp><term>râu</term><descripGrp><descrip type="Status">x</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>"""
WORDFAST = "\t".join(["%20260101~120000", "%AN", "%TU=00000002", "%EN-US", "%Wordfast TM v.5.51w9/00",
                      "%RO-RO", "%---1", "."]) + "\r\n" + "".join(
    "\t".join(["20260101~120000", "AN", "0", "EN-US", en, "RO-RO", ro]) + "\r\n" for en, ro in zip(EN, RO))
TXML = """<txml version="1.0" locale="en" targetlocale="ro"><translatable blockId="1"><segment segmentId="0" modified="true">
<source>The <ut id="1" type="content">x</ut>river</source><target>Râul</target><comments><comment>c</comment></comments></segment></translatable></txml>"""
SHEET = "<worksheet><sheetData>" + "".join(
    f'<row r="{r}"><c r="A{r}" t="s"><v>{2 * r - 2}</v></c><c r="B{r}" t="inlineStr"><is><t>{ro}</t></is></c>'
    f'<c r="C{r}"><f>A1</f><v>1.5</v></c></row>'
    for r, ro in enumerate(["Romanian"] + RO, 1)) + '</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>'
STRINGS = "<sst>" + "".join(
    f"<si><t>{t}</t></si><si><r><t>{t[:3]}</t></r><rPh><t>x</t></rPh><r><t>{t[3:]}_x000A_</t></r></si>"
    for t in ["English"] + EN) + "</sst>"
WORKBOOK = ('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
            '<sheet name="b" state="hidden" sheetId="2" r:id="rId2"/></sheets></workbook>')
RELATIONS = ('<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>'
             '</Relationships>')
DOCUMENT = "<w:document><w:body><w:p><w:r><w:t>Title</w:t></w:r></w:p><w:tbl>" + "".join(
    f"<w:tr><w:tc><w:p><w:r><w:t>{en}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins><w:r><w:t>{ro}</w:t></w:r></w:ins>"
    f"<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr>"
    for en, ro in zip(["English"] + EN, ["Romanian"] + RO)) + (
    '</w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
    '<w:fldChar w:fldCharType="end"/><w:tab/><w:br/><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>')


def archive(files, packed=True):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as out:
        for name, text in files:
            out.writestr(name, text)
    return data.getvalue()


def workbook(packed=True):
    return archive([
        ("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS), ("xl/sharedStrings.xml", STRINGS),
        ("xl/worksheets/sheet1.xml", SHEET)], packed)


def spreadsheet(packed=True):
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{en}</text:p></table:table-cell>"
        f'<table:table-cell office:value-type="string"><text:p>{ro}<text:s/></text:p></table:table-cell></table:table-row>'
        for en, ro in zip(["English"] + EN, ["Romanian"] + RO))
    content = ("<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\">"
               + rows + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
               'table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>'
               "</office:body></office:document-content>")
    return archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)],
                   packed)


def trados():
    path = os.path.join(tempfile.mkdtemp(), "memory.sdltm")
    with sqlite3.connect(path) as db:
        db.executescript("""
            CREATE TABLE translation_memories (id INTEGER PRIMARY KEY, name TEXT, source_language TEXT, target_language TEXT);
            INSERT INTO translation_memories VALUES (1, 'tm', 'en-US', 'ro-RO');
            CREATE TABLE translation_units (id INTEGER PRIMARY KEY, translation_memory_id INTEGER, source_segment TEXT,
                target_segment TEXT, creation_date TEXT, creation_user TEXT, change_date TEXT, change_user TEXT,
                confirmation_level INTEGER);
            """)
        for number, (en, ro) in enumerate(zip(EN, RO)):
            def segment(text, language):
                return (f"<Segment><Elements><Text><Value>{text}</Value></Text><Tag><Type>Start</Type><Anchor>1</Anchor>"
                        f"<TagID>2</TagID></Tag></Elements><CultureName>{language}</CultureName></Segment>")
            db.execute("INSERT INTO translation_units VALUES (?, 1, ?, ?, '2026-01-01 00:00:00', 'a', NULL, NULL, 4)",
                       (number, segment(en, "en-US"), segment(ro, "ro-RO")))
    db.close()
    with open(path, "rb") as file:
        data = file.read()
    os.remove(path)
    os.rmdir(os.path.dirname(path))
    return data


def files():
    """Returns the first files of each reader: its name, the ending of such files, and their bytes."""
    def table(separator):
        return "".join(
            separator.join([en, f'"{ro}"', "confirmed"]) + "\n"
            for en, ro in zip(["en"] + EN, ["ro"] + RO))
    terms = "en\tro\tnote\nriver\trâu\tx\nMoldova\tMoldova\t\n"
    package = archive([("a/b.xlf", XLIFF1), ("c.tmx", TMX), ("../d.tmx", TMX), ("e.txt", "x")])
    texts = [
        ("tmx", "tmx", TMX), ("xliff", "xlf", XLIFF2), ("xliff", "xlf", XLIFF1), ("po", "po", PO),
        ("tsv", "tsv", table("\t")), ("csv", "csv", "sep=;\n" + table(";")),
        ("jsonl", "jsonl", '{"en":"a","ro":"b\\u00e3","confidence":0.5,"variants":[{"language":"en","text":"a"}]}\n'),
        ("xlsx", "xlsx", workbook()), ("xlsx", "xlsx", workbook(False)), ("sheet", "", SHEET),
        ("strings", "", STRINGS), ("workbook", "", WORKBOOK),
        ("docx", "docx", archive([("word/document.xml", DOCUMENT)])),
        ("docx", "docx", archive([("word/document.xml", DOCUMENT)], False)), ("document", "", DOCUMENT),
        ("ods", "ods", spreadsheet()), ("ods", "ods", spreadsheet(False)),
        ("package", "sdlrpx", package), ("package", "zip", archive([("c.tmx", TMX)], False)),
        ("sdltm", "sdltm", trados()), ("wordfast", "txt", WORDFAST), ("txml", "txml", TXML),
        ("terms-tbx", "tbx", TBX), ("terms-tbx", "tbx", TBX_MIN), ("terms-tbx", "xml", MTF),
        ("terms-omegat", "tab", terms), ("terms-csv", "csv", terms.replace("\t", ";")),
        ("terms-utx", "utx", "#UTX 1.11; en/ro; x\n#src\ttgt\tsrc:pos\ttgt:pos\nriver\trâu\tnoun\tnoun\n"),
        ("terms-xlsx", "xlsx", workbook()),
    ]
    return [(name, ending, data if isinstance(data, bytes) else data.encode()) for name, ending, data in texts]


if __name__ == "__main__":
    reader, folder = sys.argv[1:]
    for number, (name, _, data) in enumerate(files()):
        if name == reader:
            with open(os.path.join(folder, f"first-{number}"), "wb") as out:
                out.write(data)
