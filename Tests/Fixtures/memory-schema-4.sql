PRAGMA journal_mode = WAL;
BEGIN;
PRAGMA defer_foreign_keys = ON;
CREATE TABLE property (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;
CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL,
    fingerprint INTEGER NOT NULL,
    title TEXT,
    url TEXT,
    outlet TEXT,
    date TEXT,
    previous INTEGER REFERENCES article(id) ON DELETE SET NULL,
    created INTEGER NOT NULL
);
CREATE INDEX articleFingerprint ON article(fingerprint);
CREATE INDEX articleURL ON article(url) WHERE url IS NOT NULL;
CREATE INDEX articlePrevious ON article(previous) WHERE previous IS NOT NULL;
CREATE TABLE sentence (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL, fingerprint INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE articlePair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    english INTEGER NOT NULL REFERENCES article(id),
    romanian INTEGER NOT NULL REFERENCES article(id),
    origin INTEGER REFERENCES origin(id),
    created INTEGER NOT NULL, importSource INTEGER REFERENCES source(id),
    UNIQUE (english, romanian)
);
CREATE INDEX articlePairRomanian ON articlePair(romanian);
CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    en TEXT NOT NULL,
    ro TEXT NOT NULL,
    fingerprint INTEGER NOT NULL,
    status TEXT NOT NULL
        CHECK (status IN ('aligned', 'confirmed', 'rejected', 'imported', 'draft')),
    kind TEXT NOT NULL,
    confidence REAL,
    label TEXT,
    pair INTEGER REFERENCES articlePair(id),
    enPositions TEXT,
    roPositions TEXT,
    enBefore INTEGER,
    enAfter INTEGER,
    roBefore INTEGER,
    roAfter INTEGER,
    domain TEXT,
    document TEXT,
    origin INTEGER REFERENCES origin(id),
    author TEXT,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    metadata TEXT
, source INTEGER REFERENCES source(id));
CREATE INDEX segmentFingerprint ON segment(fingerprint);
CREATE INDEX segmentPair ON segment(pair) WHERE pair IS NOT NULL;
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    action TEXT NOT NULL,
    segment INTEGER NOT NULL,
    en TEXT NOT NULL,
    ro TEXT NOT NULL,
    status TEXT NOT NULL,
    author TEXT,
    note TEXT
);
CREATE INDEX historySegment ON history(segment);
CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    ids BLOB NOT NULL
);
CREATE TABLE signature (
    id INTEGER PRIMARY KEY,
    codes BLOB NOT NULL
);
CREATE VIRTUAL TABLE concordance USING fts5(
    en, ro, content = 'segment', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2"
);
CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    note TEXT,
    source TEXT,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
, importSource INTEGER REFERENCES source(id));
CREATE TABLE designation (
    term INTEGER NOT NULL REFERENCES term(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated')),
    grammar TEXT,
    forms TEXT,
    PRIMARY KEY (term, position)
) WITHOUT ROWID;
CREATE INDEX designationText ON designation(text);
CREATE TABLE termExample (
    term INTEGER NOT NULL REFERENCES term(id) ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segment(id) ON DELETE CASCADE,
    PRIMARY KEY (term, segment)
) WITHOUT ROWID;
CREATE INDEX termExampleSegment ON termExample(segment);
CREATE INDEX sentenceFingerprint ON sentence(fingerprint);
CREATE TABLE lexiconUpdate (
    id INTEGER PRIMARY KEY,
    pair INTEGER REFERENCES articlePair(id) ON DELETE CASCADE,
    segment INTEGER REFERENCES segment(id) ON DELETE CASCADE,
    en TEXT NOT NULL,
    ro TEXT NOT NULL,
    count REAL NOT NULL,
    CHECK ((pair IS NULL) <> (segment IS NULL))
);
CREATE INDEX lexiconUpdatePair ON lexiconUpdate(pair) WHERE pair IS NOT NULL;
CREATE INDEX lexiconUpdateSegment ON lexiconUpdate(segment) WHERE segment IS NOT NULL;
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    time INTEGER NOT NULL,
    read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    firstSegment INTEGER,
    lastSegment INTEGER
);
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    action TEXT NOT NULL,
    author TEXT,
    note TEXT,
    undoes INTEGER REFERENCES operation(id)
);
CREATE INDEX operationUndoes ON operation(undoes) WHERE undoes IS NOT NULL;
CREATE TABLE change (
    operation INTEGER NOT NULL REFERENCES operation(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    row TEXT NOT NULL,
    before TEXT,
    after INTEGER,
    PRIMARY KEY (operation, position)
) WITHOUT ROWID;
CREATE TABLE draftArticle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT,
    report TEXT NOT NULL,
    reportName TEXT,
    text TEXT NOT NULL,
    author TEXT,
    revision INTEGER NOT NULL,
    pair INTEGER REFERENCES articlePair(id) ON DELETE SET NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX draftArticlePair ON draftArticle(pair) WHERE pair IS NOT NULL;
INSERT INTO property (name, value) VALUES ('analysis', -5244717708486140553);
INSERT INTO origin (id, name) VALUES (1, 'ro.txt');
INSERT INTO origin (id, name) VALUES (2, 'desk.tsv');
INSERT INTO article (id, language, fingerprint, title, url, outlet, date, previous, created) VALUES (1, 'en', -3478538488941832586, 'Bridge reopens in Galati', NULL, NULL, NULL, NULL, 1795920250);
INSERT INTO article (id, language, fingerprint, title, url, outlet, date, previous, created) VALUES (2, 'ro', 9129951422742495311, 'Podul de la Galați s-a redeschis', NULL, NULL, NULL, NULL, 1795920250);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('article', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('articlePair', 1);
INSERT INTO sqlite_sequence (name, seq) VALUES ('segment', 8);
INSERT INTO sqlite_sequence (name, seq) VALUES ('operation', 6);
INSERT INTO sqlite_sequence (name, seq) VALUES ('source', 1);
INSERT INTO sqlite_sequence (name, seq) VALUES ('term', 1);
INSERT INTO sqlite_sequence (name, seq) VALUES ('history', 4);
INSERT INTO sqlite_sequence (name, seq) VALUES ('draftArticle', 1);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (1, 0, 0, 'title', 'Bridge reopens in Galati', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (1, 1, 1, 'text', 'The bridge over the Danube was reopened on Friday.', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (1, 2, 1, 'text', 'Traffic had been stopped for nine days.', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (1, 3, 1, 'text', 'The mayor said the repairs cost 2 million lei.', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (2, 0, 0, 'title', 'Podul de la Galați s-a redeschis', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (2, 1, 1, 'text', 'Podul peste Dunăre a fost redeschis vineri, după nouă zile în care traficul a fost oprit.', 0);
INSERT INTO sentence (article, position, paragraph, kind, text, fingerprint) VALUES (2, 2, 1, 'text', 'Primarul a spus că reparațiile au costat 2 milioane de lei.', 0);
INSERT INTO articlePair (id, english, romanian, origin, created, importSource) VALUES (1, 1, 2, 1, 1795920250, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (1, 'Bridge reopens in Galati', 'Podul de la Galați s-a redeschis', -1795028815974543328, 'aligned', 'title', 9.99000012874601717172e-01, NULL, 1, '0', '0', 0, 5425067001045649889, 0, 7072048448224930091, NULL, NULL, 1, NULL, 1795920250, 1795920250, NULL, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (2, 'The bridge over the Danube was reopened on Friday. Traffic had been stopped for nine days.', 'Podul peste Dunăre a fost redeschis vineri, după nouă zile în care traficul a fost oprit.', 4911165747125831501, 'aligned', 'text', 9.98400568962095613656e-01, NULL, 1, '1,2', '1', 8281989587444220807, 3551795788420867681, -4317998736494327062, -2849010634253676698, NULL, NULL, 1, NULL, 1795920250, 1795920250, NULL, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (3, 'The mayor said the repairs cost 2 million lei.', 'Primarul a spus că reparațiile au costat 2 milioane de lei.', -4441131217552792013, 'aligned', 'text', 9.99000012874601717172e-01, NULL, 1, '3', '2', -2051819703340548400, 0, 7072048448224930091, 0, NULL, NULL, 1, NULL, 1795920250, 1795920250, NULL, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (4, 'The bridge over the Danube was reopened on Friday.', 'Podul peste Dunăre a fost redeschis vineri, după nouă zile în care traficul a fost oprit.', 7420172343103501771, 'aligned', 'text', 9.98400568962095613656e-01, 'part', 1, '1', '1', 8281989587444220807, -2051819703340548400, -4317998736494327062, -2849010634253676698, NULL, NULL, 1, NULL, 1795920250, 1795920250, NULL, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (5, 'Traffic had been stopped for nine days.', 'Podul peste Dunăre a fost redeschis vineri, după nouă zile în care traficul a fost oprit.', -4863918533279431517, 'aligned', 'text', 9.98400568962095613656e-01, 'part', 1, '2', '1', 5425067001045649889, 3551795788420867681, -4317998736494327062, -2849010634253676698, NULL, NULL, 1, NULL, 1795920250, 1795920250, NULL, NULL);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (6, 'The ferry left at noon.', 'Bacul a plecat la prânz.', 3006341338617378370, 'imported', 'text', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'transport', NULL, 2, NULL, 1795920250, 1795920250, NULL, 1);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (7, 'The ferry carried 40 cars.', 'Bacul a transportat 14 mașini.', -5320870411705107889, 'draft', 'text', 0.93, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'transport', NULL, 2, NULL, 1795920250, 1795920250, NULL, 1);
INSERT INTO segment (id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author, created, changed, metadata, source) VALUES (8, 'Nobody was on board.', 'Nimeni nu era la bord.', 5846746041270422650, 'confirmed', 'text', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, NULL, 1795920250, 1795920250, NULL, 1);
INSERT INTO history (id, time, action, segment, en, ro, status, author, note) VALUES (1, 1795920250, 'edited', 6, 'The ferry left at noon.', 'Bacul a plecat la prânz.', 'imported', 'Ana Pop', NULL);
INSERT INTO history (id, time, action, segment, en, ro, status, author, note) VALUES (2, 1795920251, 'rejected', 8, 'Nobody was on board.', 'Nimeni nu era la bord.', 'confirmed', 'Ana Pop', NULL);
INSERT INTO history (id, time, action, segment, en, ro, status, author, note) VALUES (3, 1795973277, 'undone', 8, 'Nobody was on board.', 'Nimeni nu era la bord.', 'rejected', NULL, NULL);
INSERT INTO history (id, time, action, segment, en, ro, status, author, note) VALUES (4, 1795973277, 'undone', 6, 'The ferry left at noon.', 'Bacul a plecat la amiază.', 'confirmed', NULL, NULL);
INSERT INTO posting (id, ids) VALUES (0, X'040000000100001101000013010000180100001C07000000050000000300000002000000');
INSERT INTO posting (id, ids) VALUES (165454814690410496, X'030000000100000D010000150100001C080000000400000002000000');
INSERT INTO posting (id, ids) VALUES (355987048995225600, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (500199292594552832, X'010000000100000D08000000');
INSERT INTO posting (id, ids) VALUES (511456798088101888, X'010000000100001006000000');
INSERT INTO posting (id, ids) VALUES (530559532720455680, X'02000000010000150100001C0400000002000000');
INSERT INTO posting (id, ids) VALUES (623871419888959488, X'02000000010000150100001C0400000002000000');
INSERT INTO posting (id, ids) VALUES (1070048309965488128, X'010000000100001803000000');
INSERT INTO posting (id, ids) VALUES (1401837751585734656, X'05000000010000100100001101000015010000180100001C0600000007000000040000000300000002000000');
INSERT INTO posting (id, ids) VALUES (1432139644580921344, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (1734396240386326528, X'010000000100000D08000000');
INSERT INTO posting (id, ids) VALUES (1926675914347773952, X'010000000100000E01000000');
INSERT INTO posting (id, ids) VALUES (1932944821769469952, X'030000000100000E010000150100001C010000000400000002000000');
INSERT INTO posting (id, ids) VALUES (1938634863162687488, X'02000000010000150100001C0400000002000000');
INSERT INTO posting (id, ids) VALUES (1997152318323163136, X'010000000100001006000000');
INSERT INTO posting (id, ids) VALUES (2036540634466091008, X'030000000100000E010000150100001C010000000400000002000000');
INSERT INTO posting (id, ids) VALUES (2417491768552456192, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (2612527128964497408, X'010000000100001803000000');
INSERT INTO posting (id, ids) VALUES (2823880172866895872, X'030000000100000D010000150100001C080000000400000002000000');
INSERT INTO posting (id, ids) VALUES (3123125031303905280, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (3355735075240017920, X'010000000100001803000000');
INSERT INTO posting (id, ids) VALUES (3420091489047281664, X'010000000100000E01000000');
INSERT INTO posting (id, ids) VALUES (3508496159184257024, X'010000000100001803000000');
INSERT INTO posting (id, ids) VALUES (3534378589887660032, X'010000000100001006000000');
INSERT INTO posting (id, ids) VALUES (3599418589616013312, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (3657034131709100032, X'010000000100001803000000');
INSERT INTO posting (id, ids) VALUES (3862802515535855616, X'02000000010000130100001C0500000002000000');
INSERT INTO posting (id, ids) VALUES (3865880810938695680, X'010000000100001107000000');
INSERT INTO posting (id, ids) VALUES (4058322880834830336, X'0200000001000010010000110600000007000000');
INSERT INTO posting (id, ids) VALUES (4509073814444834816, X'010000000100001107000000');
INSERT INTO posting (id, ids) VALUES (4611686018427387904, X'0200000001000011010000190700000003000000');
INSERT INTO posting (id, ids) VALUES (4685438445215023104, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (4862305664468254720, X'02000000010000120300001C01000000020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (5025065576158986240, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (5329107442766708736, X'0200000001000010010000110600000007000000');
INSERT INTO posting (id, ids) VALUES (5509985181148119040, X'010000000100001008000000');
INSERT INTO posting (id, ids) VALUES (5563766919468679168, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (5594344253011525632, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (5596361463858987008, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (5824957619265077248, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (6265882809089392640, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (6295604544344686592, X'010000000100001006000000');
INSERT INTO posting (id, ids) VALUES (6823602437236981760, X'010000000100001008000000');
INSERT INTO posting (id, ids) VALUES (6852773728409878528, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (7114540761277792256, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (7125790511134146560, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (7539709613394886656, X'010000000100001006000000');
INSERT INTO posting (id, ids) VALUES (7573735191496097792, X'0200000001000012010000190100000003000000');
INSERT INTO posting (id, ids) VALUES (7823313928590458880, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (7934616139903008768, X'020000000200001001000012060000000800000001000000');
INSERT INTO posting (id, ids) VALUES (7935777960768831488, X'010000000100001201000000');
INSERT INTO posting (id, ids) VALUES (8031777507474669568, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8035316343630725120, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8126140204563038208, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8183942321109204992, X'010000000300001C020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8195226102138929152, X'05000000010000100100001101000012010000190300001C06000000070000000100000003000000020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8264468377326583808, X'010000000100001008000000');
INSERT INTO posting (id, ids) VALUES (8268720150136487936, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (8289821645510541312, X'02000000010000120300001C01000000020000000400000005000000');
INSERT INTO posting (id, ids) VALUES (8745067825036525568, X'010000000100001201000000');
INSERT INTO posting (id, ids) VALUES (8762786411968462848, X'010000000100001903000000');
INSERT INTO posting (id, ids) VALUES (8791977785334693888, X'010000000100001107000000');
INSERT INTO posting (id, ids) VALUES (8937396216812011520, X'010000000100001107000000');
INSERT INTO posting (id, ids) VALUES (9059759971440263168, X'010000000100001008000000');
INSERT INTO posting (id, ids) VALUES (9178543365094899712, X'010000000100001903000000');
INSERT INTO signature (id, codes) VALUES (0, X'00000000000000000400000016000000200000002A00000032000000380000003E000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000430000004300000043000000CBD99CDD0B6E83C768CE9DBAAF1DEAF776B0FE93CBD99CDD31FD3A9A76B0FE9356EF93D63A9639A9076F83C7C9D0A1B04A2D85DD25E8C12C0B82BAE4D322D58E7D7AD38E36D2C3D3EDF953B205AD9D48E7D694E525E8C12C76B0FE938ECF81F6913CC3DD76B0FE93EA2F3DE4D9AA58C321051F4D7DCB257FFAE04DCD25E8C12C76B0FE93CBD99CDD31FD3A9A76B0FE9356EF93D63A9639A9076F83C7C9D0A1B04A2D85DD25E8C12C0B82BAE4D322D58E7D7AD38E36D2C3D3EDF953B205AD9D48E7D694E525E8C12C76B0FE933048A6EE2E3D2BD3A81860AB711B02E225E8C12C76B0FE933048A6EE03261FD379083D74B51DCACD25E8C12C97AA7EEA3A9639A9C9D0A1B0724446D125E8C12C');
INSERT INTO signature (id, codes) VALUES (4611686018427387904, X'0000000000000000080000001A00000026000000380000004A00000050000000560000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C0000005C000000A47011FE66DEDDBD778CE4A2AFF9A8E7DAFAC9978A4AE2137CFB57BDF29B62D7A47011FE81E6DA88EBD8B7CC7CFB57BDCF9F47A3F29B62D7CF0FCBE289B68218F541B3A742888FCD68B6E0E068CE9DBA22B89F9577E8F2F27CFB57BDCF9F47A327B25FF725E8C12C0619E1D07CFB57BDCF81F0ED32BA3AA11099CFDF48E8BFB0AD7701D521051F4DDBBFE64566DEDDBDFAE04DCD25E8C12CA47011FE81E6DA88EBD8B7CC7CFB57BDCF9F47A3F29B62D7CF0FCBE289B68218F541B3A742888FCD68B6E0E068CE9DBA22B89F9577E8F2F27CFB57BDCF9F47A327B25FF725E8C12CA47011FE81E6DA88EBD8B7CC7CFB57BDCF9F47A3F29B62D7CF0FCBE289B68218F541B3A742888FCD68B6E0E068CE9DBA22B89F9577E8F2F27CFB57BDCF9F47A327B25FF725E8C12CFC01DEEF7CFB57BDC8D81DD6778CE4A2E79F4EE225E8C12CFC01DEEF7CFB57BD997A0DDA4B7B184C50E2BCCC25E8C12C0431B3C2F88606C70CBDF290778CE4A2508BD7C225E8C12C');
INSERT INTO term (id, kind, note, source, created, changed, importSource) VALUES (1, 'place', NULL, NULL, 1795920250, 1795920250, NULL);
INSERT INTO designation (term, position, language, text, status, grammar, forms) VALUES (1, 0, 'en', 'Galati', 'preferred', NULL, NULL);
INSERT INTO designation (term, position, language, text, status, grammar, forms) VALUES (1, 1, 'ro', 'Galați', 'preferred', NULL, NULL);
INSERT INTO lexiconUpdate (id, pair, segment, en, ro, count) VALUES (1, NULL, 8, 'board', 'bord', 9.99977231025695800781e-01);
INSERT INTO lexiconUpdate (id, pair, segment, en, ro, count) VALUES (2, NULL, 8, 'nobod', 'nimen', 9.99971926212310791015e-01);
INSERT INTO lexiconUpdate (id, pair, segment, en, ro, count) VALUES (3, NULL, 8, 'on', 'la', 9.91663753986358642578e-01);
INSERT INTO lexiconUpdate (id, pair, segment, en, ro, count) VALUES (4, NULL, 8, 'was', 'era', 9.99125897884368896484e-01);
INSERT INTO source (id, name, kind, time, read, added, firstSegment, lastSegment) VALUES (1, 'desk.tsv', 'file', 1795920250, 3, 3, 6, 8);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (1, 1795920250, 'save', NULL, 'Podul de la Galați s-a redeschis', NULL);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (2, 1795920250, 'terms', NULL, 'Galati = Galați', NULL);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (3, 1795920250, 'edit', 'Ana Pop', '6: The ferry left at noon.', NULL);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (4, 1795920251, 'reject', 'Ana Pop', '8: Nobody was on board.', NULL);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (5, 1795973277, 'undo', NULL, '8: Nobody was on board.', 4);
INSERT INTO operation (id, time, action, author, note, undoes) VALUES (6, 1795973277, 'undo', NULL, '6: The ferry left at noon.', 3);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 0, 'article', '[1]', NULL, -4668713050006139938);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 1, 'article', '[2]', NULL, 919363932935124728);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 2, 'articlePair', '[1]', NULL, 6234661097617393952);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 3, 'segment', '[1]', NULL, 2031365262527499640);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 4, 'segment', '[2]', NULL, 3132688801257627829);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 5, 'segment', '[3]', NULL, -713955565457909877);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 6, 'segment', '[4]', NULL, 3795247745954092782);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (1, 7, 'segment', '[5]', NULL, -7118394056008016149);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (2, 0, 'term', '[1]', NULL, 5578369620760569639);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (3, 0, 'segment', '[6]', '{"author":null,"fingerprint":3006341338617378370,"ro":"Bacul a plecat la prânz.","status":"imported"}', 5874692324116347501);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (4, 0, 'lexiconUpdate', '[null,8,"board","bord"]', '{"count":0.9999772310256958,"en":"board","ro":"bord","segment":8}', NULL);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (4, 1, 'lexiconUpdate', '[null,8,"nobod","nimen"]', '{"count":0.9999719262123108,"en":"nobod","ro":"nimen","segment":8}', NULL);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (4, 2, 'lexiconUpdate', '[null,8,"on","la"]', '{"count":0.9916637539863586,"en":"on","ro":"la","segment":8}', NULL);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (4, 3, 'lexiconUpdate', '[null,8,"was","era"]', '{"count":0.9991258978843689,"en":"was","ro":"era","segment":8}', NULL);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (4, 4, 'segment', '[8]', '{"author":null,"changed":1795920250,"status":"confirmed"}', 246897840824356119);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (5, 0, 'segment', '[8]', '{"author":"Ana Pop","changed":1795920251,"status":"rejected"}', 6363492107863081261);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (5, 1, 'lexiconUpdate', '[null,8,"board","bord"]', NULL, 1294566224097614636);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (5, 2, 'lexiconUpdate', '[null,8,"nobod","nimen"]', NULL, 2105477571488741757);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (5, 3, 'lexiconUpdate', '[null,8,"on","la"]', NULL, 6400140653293909094);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (5, 4, 'lexiconUpdate', '[null,8,"was","era"]', NULL, -4985425316918783333);
INSERT INTO change (operation, position, entity, row, before, after) VALUES (6, 0, 'segment', '[6]', '{"author":"Ana Pop","fingerprint":4613296353977107447,"ro":"Bacul a plecat la amiază.","status":"confirmed"}', -8515361252273004507);
INSERT INTO draftArticle (id, title, report, reportName, text, author, revision, pair, created, changed) VALUES (1, 'Inundații', 'Floods hit three villages near the Danube on Sunday.', NULL, 'Inundațiile au afectat duminică trei sate', 'Ana', 3, NULL, 1780000000, 1780000300);
INSERT INTO concordance (rowid, en, ro) SELECT id, en, ro FROM segment;
PRAGMA application_id = 1349873268;
PRAGMA user_version = 4;
COMMIT;
