internal import PunteLanguage

/// The links of a file: gold links, or those of an aligner.
///
/// A line has the Romanian and the English sentences of a link: `ro_ids<TAB>en_ids`, each a list of
/// indices from 0 with commas between them. Where one side is empty, the sentences of the other have
/// no counterpart. Further columns are a confidence and a label. Empty lines are skipped.
///
/// ```
/// 0⇥0,1⇥0.98
/// 1⇥3⇥0.71⇥partial
/// ⇥2
/// ```
package struct LinkFile: Sendable {
    /// One line of a file of links.
    package struct Line: Sendable, Hashable {
        /// Indices of the Romanian sentences, ascending.
        package var romanian: [Int]
        /// Indices of the English sentences, ascending.
        package var english: [Int]
        /// Probability that the link is right, 0…1; nil when the file gives none.
        package var confidence: Double?
    }

    /// The lines in the order of the file.
    package private(set) var lines: [Line] = []

    /// Reads a file of links.
    ///
    /// - Throws: ``AlignmentFileError`` when the file cannot be read, or with the number of the line
    ///   that is malformed.
    package init(path: String) throws {
        let text: String
        do {
            text = try FileReader.text(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        try self.init(text: text, named: path)
    }

    init(text: String, named name: String) throws {
        for row in TableReader(Array(text.utf8)) {
            guard row.count >= 2, let romanian = Self.ids(row[0]), let english = Self.ids(row[1])
            else {
                throw AlignmentFileError(
                    path: "\(name):\(row.line)",
                    problem: "expected sentence numbers, a tab, sentence numbers")
            }
            let confidence = row.count > 2 ? Double(row[2]) : nil
            lines.append(Line(romanian: romanian, english: english, confidence: confidence))
        }
    }

    /// Returns the sentence numbers of a field, ascending; nil when it holds something else.
    package static func ids(_ field: String) -> [Int]? {
        var result: [Int] = []
        for part in field.split(separator: ",") {
            guard let id = Int(part.trimming { $0 == " " }), id >= 0 else { return nil }
            result.append(id)
        }
        return result.sorted()
    }

    /// Creates lines from the links of an alignment.
    package init(_ alignment: Alignment) {
        lines = alignment.links.map {
            Line(
                romanian: Array($0.romanian), english: Array($0.english), confidence: $0.confidence)
        }
    }

    /// The lines with sentences on both sides.
    package var links: [Line] { lines.filter { !$0.romanian.isEmpty && !$0.english.isEmpty } }
}
