internal import PunteLanguage
internal import PuntePairing
internal import PunteService

/// A pair that was found, with the names of its articles and the files to align.
struct PairedArticle {
    /// The pair.
    let pairing: Pairing
    /// The article and its report.
    let romanian: ArchiveArticle
    let english: ArchiveArticle
    /// The other versions of the report, and those that are near-duplicates, by their ids.
    let versions: [String]
    let duplicates: [String]
    /// The other versions of the article, by their ids.
    let articleVersions: [String]
    /// The files of both; nil for articles of JSON lines that are not written.
    let files: (romanian: String, english: String)?

    /// The name of the file of links, for lists.
    var output: String? {
        guard let files else { return nil }
        return "\(Self.stem(files.romanian))~\(Self.stem(files.english)).tsv"
    }

    private static func stem(_ path: String) -> Substring {
        let name = path.split(separator: "/").last ?? ""
        return name.split(separator: ".").first ?? name
    }

    /// The reasons in words.
    var reasons: [String] {
        let reasons = pairing.reasons
        var result: [String] = []
        func add(_ name: String, _ values: [String], _ separator: String = ", ") {
            let shown = values.map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            if !shown.isEmpty { result.append(name + ": " + shown.joined(separator: separator)) }
        }
        result.append("\(Int((reasons.coverage * 100).rounded())) % of the text")
        if let outlet = reasons.outlet { result.append("it names \(outlet)") }
        if let days = reasons.days {
            result.append(
                days == 0
                    ? "on the same day"
                    : "\(Count.of(abs(days), "day")) \(days > 0 ? "later" : "earlier")")
        }
        add("names", reasons.names)
        add("numbers", reasons.quantities)
        add("quotations", reasons.quotations.prefix(2).map { String($0.prefix(60)) }, " | ")
        add("words", reasons.words)
        return result
    }

    /// The article and its report with their other versions, for people.
    var names: String {
        let first = Self.others(articleVersions)
        let second = Self.others(
            versions.map { duplicates.contains($0) ? $0 + ", nearly the same" : $0 })
        return "\(romanian.id)\(first) ← \(english.id)\(second)"
    }

    private static func others(_ versions: [String]) -> String {
        guard !versions.isEmpty else { return "" }
        return " (\(Count.of(versions.count, "other version")): "
            + versions.joined(separator: "; ") + ")"
    }

    /// A pair as an object of JSON.
    struct Record: Encodable {
        let ro: String
        let en: String
        let output: String?
        let roId: String
        let enId: String
        let probability: Double
        let versions: [String]
        let duplicates: [String]
        let roVersions: [String]
        let reasons: ArchivePairRecord.Reasons
    }

    /// The object of the pair.
    var record: Record {
        Record(
            ro: files?.romanian ?? romanian.id, en: files?.english ?? english.id, output: output,
            roId: romanian.id, enId: english.id, probability: pairing.probability.rounded(4),
            versions: versions, duplicates: duplicates, roVersions: articleVersions,
            reasons: ArchivePairRecord.Reasons(pairing.reasons))
    }
}
