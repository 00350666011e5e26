internal import PunteText

/// Measures a segmenter against text with one sentence in each line.
///
/// The lines of a document are joined by spaces; the first line is a paragraph of its own. A
/// sentence end is correct if a line ends there. The ends of paragraphs count in both the gold and
/// the result.
struct SegmentationEvaluation: Sendable {
    private(set) var right = 0
    private(set) var found = 0
    private(set) var gold = 0
    /// The ends that are wrong (`+`) or missing (`-`), each with the text around it.
    private(set) var differences: [String] = []

    init() {}

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// Segments a document, given as its sentences, and counts the correct ends.
    mutating func add(lines: [String], segmenter: SentenceSegmenter) throws {
        for paragraph in [lines.prefix(1), lines.dropFirst()] where !paragraph.isEmpty {
            let text = paragraph.joined(separator: " ")
            var ends: Set<Int> = []
            var offset = 0
            for line in paragraph {
                offset += line.utf8.count
                ends.insert(offset)
                offset += 1
            }
            let bytes = Array(text.utf8)
            let system = Set(
                try segmenter.sentences(in: text).map { range in
                    bytes.withUnsafeBufferPointer { TextLines.trim(range, in: $0).upperBound }
                })
            gold += ends.count
            found += system.count
            right += ends.intersection(system).count
            let wrong = system.subtracting(ends).map { (mark: "+", end: $0) }
            let missing = ends.subtracting(system).map { (mark: "-", end: $0) }
            for (mark, end) in (wrong + missing).sorted(by: { $0.end < $1.end }) {
                differences.append("\(mark) \(Self.context(bytes, end))")
            }
        }
    }

    private static func context(_ bytes: [UInt8], _ end: Int) -> String {
        let before = String(decoding: bytes[max(0, end - 50)..<end], as: UTF8.self)
        let after = String(decoding: bytes[end..<min(bytes.count, end + 30)], as: UTF8.self)
        return "\(before) ¦\(after)"
    }
}
