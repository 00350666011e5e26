import FoundationEssentials
import PunteExchange
import PunteLanguage

/// Returns all units of a file, and the findings of the reader.
func read(
    _ bytes: [UInt8], as format: ExchangeFormat = .tmx, strict: Bool = false
) throws -> (units: [TranslationUnit], log: FindingLog) {
    let log = FindingLog(strict: strict)
    let reader = try format.reader(ByteSource(bytes: bytes), log: log)
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return (units, log)
}

func read(
    _ text: String, as format: ExchangeFormat = .tmx, strict: Bool = false
) throws -> (units: [TranslationUnit], log: FindingLog) {
    try read(Array(text.utf8), as: format, strict: strict)
}

/// Returns the text of a file that contains the units.
func written(
    _ units: [TranslationUnit], as format: ExchangeFormat = .tmx, properties: [String] = []
) throws -> String {
    let sink = ByteSink()
    let writer = try format.writer(sink, properties: properties)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return String(decoding: sink.bytes, as: UTF8.self)
}

/// Returns a TMX document with the given content of its body.
func tmx(_ body: String, header: String = #"<header srclang="en"/>"#) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4">\(header)<body>
    \(body)
    </body></tmx>
    """
}

/// Returns a TMX unit with two segments, each given as it is written between the tags.
func tu(_ english: String, _ romanian: String) -> String {
    """
    <tu><tuv xml:lang="en"><seg>\(english)</seg></tuv>\
    <tuv xml:lang="ro"><seg>\(romanian)</seg></tuv></tu>
    """
}

extension TranslationUnit {
    init(_ english: String, _ romanian: String) {
        self.init(variants: [Variant(.english, english), Variant(.romanian, romanian)])
    }

    var english: String? { variant(in: .english)?.text.text }
    var romanian: String? { variant(in: .romanian)?.text.text }

    /// The unit without its line in a file.
    var unplaced: TranslationUnit {
        var unit = self
        unit.line = 0
        return unit
    }
}

/// A folder that is removed at the end of the test.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path() + "punte-exchange-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
