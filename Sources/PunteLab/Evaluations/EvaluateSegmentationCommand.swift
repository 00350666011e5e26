import ArgumentParser
import FoundationEssentials
import PunteCommand
internal import PunteLanguage
internal import PunteText

/// The command `punte-lab evaluate segmentation`, which scores sentence boundaries.
struct EvaluateSegmentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation",
        abstract: "Score sentence boundaries against texts with a sentence a line.",
        discussion: """
            The FOLDER holds NAME.LANGUAGE.txt files (001.ro.txt). The lines of each are joined by \
            spaces, the first as a paragraph of its own; an end is right when a line ends there. \
            The default rules of ICU stand beside ours for comparison.

              punte-lab evaluate segmentation align-news/plain
            """)

    @Argument(help: "The folder of texts.") var folder: String
    @Option(help: "SRX 2.0 rules to score beside the built-in ones.") var srx: String?
    @Flag(help: "List the ends that are wrong (+) or missing (-).") var errors = false

    func run() throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw Failure("\(folder): cannot be read; name a folder of .ro.txt and .en.txt files")
        }
        let byLanguage = Dictionary(grouping: names.filter { $0.hasSuffix(".txt") }) { name in
            name.split(separator: ".").dropLast().last.map(String.init) ?? ""
        }
        guard !byLanguage.isEmpty else {
            throw Failure("\(folder): no NAME.LANGUAGE.txt files in it")
        }
        let output = TextOutput()
        try output.write("language\trules\tprecision\trecall\tf1\n")
        for (tag, files) in byLanguage.sorted(by: { $0.key < $1.key }) {
            let language = Language(tag: tag)
            let documents = try files.map { file in
                let input = try InputFile(path: folder + "/" + file)
                let reading = try ArticleReader(layout: .lines, language: language)
                    .read(input.bytes, name: input.path)
                return reading.article.sentences.map(\.text)
            }
            for (name, segmenter) in try segmenters(language) {
                var evaluation = SegmentationEvaluation()
                for lines in documents { try evaluation.add(lines: lines, segmenter: segmenter) }
                let values = [evaluation.precision, evaluation.recall, evaluation.f1]
                let columns = values.map { $0.fixed(4) }.joined(separator: "\t")
                try output.write("\(tag)\t\(name)\t\(columns)\n")
                guard errors, name == "Punte" else { continue }
                for line in evaluation.differences { try output.write("  \(line)\n") }
            }
        }
        try output.finish()
    }

    private func segmenters(_ language: Language) throws -> [(String, SentenceSegmenter)] {
        var segmenters = [
            ("ICU", try SentenceSegmenter(language: language, usesRules: false)),
            ("Punte", try SentenceSegmenter(language: language)),
        ]
        if let srx {
            let rules = try SRXRules(srx: InputFile(path: srx).bytes, name: srx)
            segmenters.append((srx, try SentenceSegmenter(language: language, srx: rules)))
        }
        return segmenters
    }
}

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
