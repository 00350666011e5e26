internal import FoundationEssentials
internal import PunteExchange
internal import PunteLanguage
internal import PunteText

/// Two files of parallel text, told from one of their names: `news.en` and `news.ro`.
struct ParallelFiles {
    let english: String
    let romanian: String

    /// - Returns: nil when the name ends in neither language or the other file is not there.
    init?(_ path: String) {
        guard path.hasSuffix(".en") || path.hasSuffix(".ro") else { return nil }
        english = path.dropLast(2) + "en"
        romanian = path.dropLast(2) + "ro"
        guard FileManager.default.fileExists(atPath: english),
            FileManager.default.fileExists(atPath: romanian)
        else { return nil }
    }

    func reader(log: FindingLog) throws -> ParallelTextReader {
        try ParallelTextReader(
            (ByteSource(path: english), .english), (ByteSource(path: romanian), .romanian), log: log
        )
    }
}
