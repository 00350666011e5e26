internal import PunteGlossary
internal import PunteLanguage
internal import PunteService
internal import PunteText

/// Writes what is certain about a Romanian article into a copy of it: cedillas, quotation marks, spaces,
/// *de*, decimal commas.
struct ArticleFixer {
    /// An article that was put right.
    struct Outcome {
        /// The file as it was, decoded.
        let original: String
        /// The file as it should be, decoded.
        let text: String
        /// The same in the encoding of the file.
        let bytes: [UInt8]
        /// The number of corrections of each rule.
        let corrections: [String: Int]
        /// The number of corrections that the encoding of the file has no letters for.
        let unwritable: Int
        /// The encoding of the file.
        let encoding: String
        /// The article as it is after the corrections.
        let article: CheckedArticle
    }

    /// Finds what is certain, and the numbers that the texts dispute.
    let checker: TranslationChecker
    let article: CheckedArticle
    /// Whether each line is a sentence.
    let lines: Bool
    /// The keys of findings that a person dismissed.
    let dismissed: Set<String>

    /// The maximum number of times that a corrected article is read again, since a sentence may end
    /// elsewhere then.
    private static let maximumRounds = 8
    /// The maximum number of corrections of a sentence.
    private static let maximumCorrections = 400

    /// Returns the article with all corrections that are certain.
    ///
    /// - Throws: ``Failure`` for a file that could not be written as it was read; any error of reading
    ///   and aligning.
    func fixed() throws -> Outcome {
        let file = article.romanian
        let name = file.reading.encoding
        guard let encoder = TextEncoder(name, like: file.bytes),
            let encoding = TextEncoding(name),
            let original = try? TextDecoder.decode(file.bytes, name: file.path, as: encoding).text,
            encoder.encode(original) == file.bytes
        else {
            throw Failure(
                "\(file.path): cannot be written again exactly as it was read (\(name)); "
                    + "save it as UTF-8 first")
        }
        let isLocated = file.article.sentences.contains { $0.sourceRange != nil }
        guard isLocated || file.reading.text == original else {
            throw Failure("\(file.path): a page in \(name); save it as UTF-8 first")
        }
        var text = original
        var bytes = file.bytes
        var current = article
        var corrections: [String: Int] = [:]
        for _ in 0..<Self.maximumRounds {
            let passages = try current.check(by: checker).passages(listsCounterparts: false)
            let next = changed(text, by: passages, of: current.romanian, encoder, &corrections)
            guard next != text, let encoded = encoder.encode(next) else { break }
            text = next
            bytes = encoded
            current.romanian = try ArticleFile(
                InputFile(path: file.path, bytes: bytes), language: .romanian, lines: lines,
                encoding: encoding, note: { _ in })
        }
        return Outcome(
            original: original, text: text, bytes: bytes, corrections: corrections,
            unwritable: try unwritable(in: current, encoder), encoding: name, article: current)
    }

    /// Returns the number of certain corrections that an encoding cannot write.
    private func unwritable(in article: CheckedArticle, _ encoder: TextEncoder) throws -> Int {
        try article.check(by: checker).passages(listsCounterparts: false).reduce(0) {
            sum, passage in
            sum
                + passage.findings.count { finding in
                    finding.isCertain
                        && finding.correction.map { encoder.encode($0) == nil } ?? false
                        && !dismissed.contains(
                            finding.key(in: passage.sentence(of: finding)).text)
                }
        }
    }

    /// Returns the text of the file with the corrections of its passages.
    private func changed(
        _ text: String, by passages: [CheckedPassage], of file: ArticleFile,
        _ encoder: TextEncoder, _ corrections: inout [String: Int]
    ) -> String {
        // A byte order mark is no part of the text.
        let offset = file.bytes.count - text.utf8.count
        var source = Array(text.utf8)
        var changes: [(sentence: Int, text: String, rules: [String])] = []
        for passage in passages {
            guard let sentences = passage.romanianSentences else { continue }
            for (position, sentence) in sentences.enumerated() {
                if let change = change(of: position, in: passage, encoder) {
                    changes.append((sentence, change.text, change.rules))
                }
            }
        }
        // From the end, so that the places of the others stay.
        var done: Set<Int> = []
        for change in changes.sorted(by: { $0.sentence > $1.sentence })
        where done.insert(change.sentence).inserted {
            let sentence = file.article.sentences[change.sentence]
            let range =
                file.reading.text == text
                ? sentence.range : sentence.sourceRange?.shifted(by: -offset)
            guard let place = range, place.lowerBound >= 0, place.upperBound <= source.count,
                let bytes = SentenceSource(sentence.text, in: source[place])
                    .changed(to: change.text)
            else { continue }
            source.replaceSubrange(place, with: bytes)
            for rule in change.rules { corrections[rule, default: 0] += 1 }
        }
        return String(decoding: source, as: UTF8.self)
    }

    /// Returns a sentence of a passage with its corrections, and the rules that made them; nil when
    /// nothing changes.
    private func change(
        of position: Int, in passage: CheckedPassage, _ encoder: TextEncoder
    ) -> (text: String, rules: [String])? {
        let original = passage.romanian[position]
        let start = passage.offset(ofRomanian: position)
        let end = start + original.utf8.count
        var found = passage.findings.filter {
            $0.side == .romanian && $0.range.lowerBound >= start && $0.range.upperBound <= end
        }
        for index in found.indices { found[index].range = found[index].range.shifted(by: -start) }
        // „De” after a number depends on the number, which a person has to decide first.
        let disputed = found.filter { !$0.isCertain }.map(\.excerpt)
        var text = original
        var rules: [String] = []
        while rules.count < Self.maximumCorrections {
            let undisputed = found.filter { finding in
                !disputed.contains(where: finding.excerpt.contains)
            }
            let applied = apply(undisputed, to: &text, encoder)
            if applied.isEmpty { break }
            rules += applied
            // One finding may stand for several places of a sentence.
            found = checker.findings(english: passage.english, romanian: [text])
        }
        return text == original ? nil : (text, rules)
    }

    /// Writes the corrections of findings into their sentence, and returns the rules of those written.
    private func apply(
        _ findings: [Finding], to text: inout String, _ encoder: TextEncoder
    ) -> [String] {
        var bytes = Array(text.utf8)
        var rules: [String] = []
        var start = bytes.count
        for finding in findings.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            guard finding.isCertain, let correction = finding.correction,
                finding.range.upperBound <= start, encoder.encode(correction) != nil,
                !dismissed.contains(finding.key(in: text).text)
            else { continue }
            bytes.replaceSubrange(finding.range, with: correction.utf8)
            start = finding.range.lowerBound
            rules.append(finding.rule)
        }
        text = String(decoding: bytes, as: UTF8.self)
        return rules
    }
}
