internal import GRDB
internal import PunteLanguage

/// Records in the table `property` with which text analysis the index was built.
enum IndexState {
    /// Returns the value of ``AnalysisProbe`` with which the index was built; nil without an index.
    static func analysis(in db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'analysis'")
    }

    static func save(analysis: Int64, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('analysis', ?)",
            arguments: [analysis])
    }
}

/// A hash of the analysis of a sample text.
///
/// It shows whether texts are still tokenised and stemmed as they were when an index was built. It
/// changes with the rules of ICU, libstemmer, the normal forms, the function words and the format
/// of the index.
enum AnalysisProbe {
    /// The version of the index format, to be increased when the format changes.
    private static let form: UInt32 = 4

    /// Returns the hash for this version of the program and its libraries.
    ///
    /// - Throws: `ICUError` when ICU lacks a language's word rules.
    static func current() throws -> Int64 { try probed.get() }

    private static let probed = Result { try probe() }

    private static func probe() throws -> Int64 {
        var hash = Fingerprint()
        hash.combine(form)
        let tables = [
            LanguageData.Both.functionWords, LanguageData.Both.numberWords,
            LanguageData.Ro.oldSpelling, LanguageData.Both.negations, LanguageData.Both.signWords,
            LanguageData.Both.quantityWords,
        ]
        for table in tables { hash.combine("\(table)") }
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            let text = try analyzer.analyze(sample(of: side))
            for code in text.hashed { hash.combine(code.bits) }
            for key in text.keys where key != SegmentAnalyzer.noKey {
                hash.combine(analyzer.keyHashes[Int(key)])
            }
        }
        return hash.signed
    }

    /// Returns a sample text that contains everything that the analysis treats specially.
    private static func sample(of side: Side) -> String {
        switch side {
        case .english:
            """
            The U.S. president's 24-year-old envoys weren't in Kyiv on Dec. 3, 2025, "officials" \
            said; it's 1,250.5 km (777 mi) away — e-mail: a_b@c.org, 50% of co-operating ministers' \
            relatively international studies, www.example.org/x?y=1 #tag #2 can't rock'n'roll… \
            $5, €6 or £7 at 11 am, -3°C without +2%
            """
        case .romanian:
            """
            Într-o sâmbătă, președintele nu s-a întâlnit cu d-na ministră; „mi-l dau”, zice „sînt” \
            informațiile/informaţiilor instituțiilor: 1.250,5 km, 24 de ani – 50 % la sută într-un \
            Sud-Est al Ucrainei… dintr-însul, luându-și-o, reînnoit, București-Nord, e-mailul, ora 17:00! \
            Fără -3 °C, +2%, 5 $ și 6 €
            """
        }
    }
}
