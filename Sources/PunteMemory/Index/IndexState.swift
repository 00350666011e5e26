internal import GRDB
internal import PunteLanguage

/// What the index was built with.
enum IndexState {
    static func analysis(_ db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'analysis'")
    }

    static func save(analysis: Int64, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('analysis', ?)",
            arguments: [analysis])
    }
}

/// Tells whether texts are still cut and stemmed as they were when an index was built: the hash of
/// a sample's analysis. It changes with the rules of ICU, libstemmer, the normal forms, the
/// function words and the form of the index itself.
enum AnalysisProbe {
    /// Raised when the stored form of the index changes.
    static let form: UInt32 = 2

    static func current() throws -> Int64 { try probed.get() }

    private static let probed = Result { try probe() }

    private static func probe() throws -> Int64 {
        var hash = Fingerprint()
        hash.combine(form)
        let tables = [
            LanguageData.Both.functionWords, LanguageData.Both.numberWords,
            LanguageData.Ro.oldSpelling,
        ]
        for table in tables { hash.combine("\(table)") }
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            let text = try analyzer.analyze(sample[side] ?? "")
            for code in text.hashed { hash.combine(code) }
            for key in text.keys where key != SegmentAnalyzer.noKey {
                hash.combine(analyzer.keyHashes[Int(key)])
            }
        }
        return hash.signed
    }

    private static let sample: [Side: String] = [
        .english: """
        The U.S. president's 24-year-old envoys weren't in Kyiv on Dec. 3, 2025, "officials" \
        said; it's 1,250.5 km (777 mi) away — e-mail: a_b@c.org, 50% of co-operating ministers' \
        relatively international studies, www.example.org/x?y=1 #tag #2 can't rock'n'roll…
        """,
        .romanian: """
        Într-o sâmbătă, președintele nu s-a întâlnit cu d-na ministră; „mi-l dau”, zice „sînt” \
        informațiile/informaţiilor instituțiilor: 1.250,5 km, 24 de ani – 50 % la sută într-un \
        Sud-Est al Ucrainei… dintr-însul, luându-și-o, reînnoit, București-Nord, e-mailul, ora 17:00!
        """,
    ]
}
