internal import CICU
internal import CLibXML2
internal import CSQLite
internal import CZlib
internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// The version of Punte, and the versions of what is in it.
enum Version {
    /// The version of the JSON lines that commands print, which the guide ``JSONLines`` describes.
    static let jsonLines = 1

    /// The number of the version: `0.1.0`.
    static var number: String {
        String(describing: CommandData.version).split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The number, with the commit when it is known: `0.1.0 (4fdb322c1a)`.
    static var line: String {
        Revision.commit.isEmpty ? number : "\(number) (\(Revision.commit.prefix(10)))"
    }

    /// Returns the version, the libraries, the data and the formats, one a line.
    ///
    /// - Throws: An error when the data of the aligner cannot be read.
    static func details() throws -> String {
        let lexicon = try Lexicon.shipped()
        let model = try AlignmentModel.shipped()
        let rows = [
            ("punte", number), ("commit", Revision.commit.isEmpty ? "unknown" : Revision.commit),
            ("SQLite", String(cString: sqlite3_libversion())), ("ICU", icu),
            ("libxml2", LIBXML_DOTTED_VERSION), ("zlib", String(cString: zlibVersion())),
            ("Snowball", "English and Romanian (Porter 2)"),
            (
                "lexicon",
                "\(lexicon.counts.english) English and \(lexicon.counts.romanian) Romanian keys, "
                    + "\((Double(lexicon.size) / 1_000_000).rounded(1)) MB"
            ),
            ("model", model.provenance.first ?? ""), ("memory", "schema \(Memory.schemaVersion)"),
            ("JSON lines", "version \(jsonLines)"),
        ]
        return rows.map { TextWidth.padded($0, to: 12) + $1 + "\n" }.joined()
    }

    private static var icu: String {
        let length = icu_version_length
        var (version, unicode) = (
            [CChar](repeating: 0, count: length), [CChar](repeating: 0, count: length)
        )
        icu_versions(&version, &unicode)
        return "\(text(version)) (Unicode \(text(unicode)))"
    }

    private static func text(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
