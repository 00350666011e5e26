import ArgumentParser
import FoundationEssentials
import PunteAlignment
import PunteCommand
import PunteLanguage

/// The command `punte-lab evaluate words`, which scores word alignments against gold links.
struct EvaluateWordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Score word alignments against gold links.",
        discussion: """
            RO and EN hold a tokenised sentence a line, GOLD its links as ro-en token numbers from 0.

              punte-lab evaluate words wpt.ro-en.ro wpt.ro-en.en wpt.ro-en.gold
            """)

    @Argument(help: "Romanian sentences.") var romanian: String
    @Argument(help: "English sentences.") var english: String
    @Argument(help: "Links.") var gold: String
    @Option(help: "A lexicon file; the built-in one when left out.") var lexicon: String?
    @Option(help: "Least agreement of both directions, 0…1.") var threshold: Float?

    func run() throws {
        let aligner = try WordAligner(lexicon: .chosen(lexicon))
        if let threshold { aligner.threshold = threshold }
        let lines = try [romanian, english, gold].map(Self.lines)
        guard lines[0].count == lines[1].count, lines[1].count == lines[2].count else {
            throw Failure("\(gold): the three files have different numbers of lines")
        }
        var (right, found, wanted) = (0, 0, 0)
        for index in lines[0].indices {
            let (target, source) = (lines[0][index], lines[1][index])
            let links = try aligner.align(english: source, romanian: target)
            let rows = Self.tokens(of: target)
            let columns = Self.tokens(of: source)
            var pairs: Set<SIMD2<Int>> = []
            for link in links {
                for row in rows.indices where rows[row].overlaps(link.romanian) {
                    for column in columns.indices where columns[column].overlaps(link.english) {
                        pairs.insert([row, column])
                    }
                }
            }
            let expected = Set(
                lines[2][index].split(separator: " ").compactMap { pair -> SIMD2<Int>? in
                    let ends = pair.split(separator: "-").compactMap { Int($0) }
                    return ends.count == 2 ? [ends[0], ends[1]] : nil
                })
            right += pairs.intersection(expected).count
            found += pairs.count
            wanted += expected.count
        }
        let precision = Double(right) / Double(max(1, found))
        let recall = Double(right) / Double(max(1, wanted))
        let f1 = 2 * Double(right) / Double(max(1, found + wanted))
        print("sentences\tprecision\trecall\tf1")
        print(
            "\(lines[0].count)\t\([precision, recall, f1].map { $0.fixed(4) }.joined(separator: "\t"))"
        )
    }

    private static func lines(of path: String) throws -> [String] {
        let bytes = try InputFile(path: path).bytes
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Returns the UTF-8 ranges of the words between spaces.
    private static func tokens(of sentence: String) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for word in sentence.utf8.split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        {
            if !word.isEmpty { result.append(start..<start + word.count) }
            start += word.count + 1
        }
        return result
    }
}
