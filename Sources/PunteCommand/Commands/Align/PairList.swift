internal import PunteLanguage

/// A list of pairs of articles to align, and the files for their results.
struct PairList {
    /// The paths of a pair of articles and of its result.
    struct Entry: Sendable {
        var romanian: String
        var english: String
        /// The path of the result; nil if it is not written.
        var output: String?
    }

    private(set) var entries: [Entry] = []
    /// Messages to show to the user before the pairs are aligned.
    private(set) var notes: [String] = []

    /// Reads a list that has a line `ro<TAB>en<TAB>output` for each pair.
    ///
    /// Blank lines, lines that begin with `#` and a line with the names of the columns are skipped.
    /// If `needsOutput` is true, the third column is required.
    ///
    /// - Throws: ``Failure`` with the file and the line.
    init(file: String, needsOutput: Bool) throws {
        let input = try InputFile(path: file)
        var places: [String: Int] = [:]
        for row in TableReader(input.bytes, skippingRemarks: true) {
            let place = "\(input.path):\(row.line)"
            let fields = row.texts.map { String($0.trimming(\.isWhitespace)) }
            if fields.allSatisfy(\.isEmpty) || fields.prefix(2) == ["ro", "en"] { continue }
            guard (needsOutput ? 3...3 : 2...3).contains(fields.count),
                !fields.contains(where: \.isEmpty)
            else {
                throw Failure(
                    "\(place): expected a Romanian article, its English source and an output file, "
                        + "separated by tabs")
            }
            guard !fields.contains("-") else {
                throw Failure("\(place): - cannot stand in a list; name a file")
            }
            let output = fields.count > 2 ? fields[2] : nil
            if let output, let first = places.updateValue(row.line, forKey: output) {
                throw Failure("\(place): \(output) is the output of line \(first), too")
            }
            entries.append(Entry(romanian: fields[0], english: fields[1], output: output))
        }
        guard !entries.isEmpty else { throw Failure("\(input.path): there is no pair in it") }
    }

    /// Lists the pairs of two folders.
    ///
    /// - Parameters:
    ///   - folders: the paired files.
    ///   - output: the folder for the results; nil if they are not written.
    ///   - ending: the extension of the names of the results.
    init(_ folders: PairedFolders, output: String?, ending: String) {
        notes = folders.notes
        let short = Dictionary(grouping: folders.pairs, by: \.stem)
        entries = folders.pairs.map { pair in
            let name = (short[pair.stem]?.count ?? 0) > 1 ? pair.name : pair.stem
            return Entry(
                romanian: pair.romanian, english: pair.english,
                output: output.map { "\($0)/\(name)\(ending)" })
        }
    }
}
