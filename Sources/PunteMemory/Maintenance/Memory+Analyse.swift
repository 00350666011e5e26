internal import GRDB
internal import PunteLanguage
internal import PunteText

/// Something in a memory that a person should look at.
public struct Suspicion: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// One English text (but for spelling) with several Romanian ones.
        case conflict = "conflicting translations"
        /// Texts that differ only in numbers or in the forms of words.
        case nearDuplicate = "near duplicates"
        /// Each side has a number that the other has not.
        case numbers = "numbers that differ"
        /// A text in the other language.
        case language = "wrong language"
        /// One side is much longer than the other.
        case length = "lengths that do not fit"
        /// The same text on both sides.
        case untranslated
    }

    public var kind: Kind
    public var segments: [Int64]
    /// What is wrong, for people.
    public var detail: String
}

extension Memory {
    /// Looks through the whole memory for what is suspicious. Linear in its size.
    ///
    /// - Parameters:
    ///   - progress: Called with the number of segments looked at and that of all.
    ///   - body: Called with each finding: those of single segments first, in the order of the
    ///     segments, then groups.
    public func analyse(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ body: (Suspicion) throws -> Void
    ) throws {
        let english = try SegmentAnalyzer(.english)
        let romanian = try SegmentAnalyzer(.romanian)
        var sources: [UInt64: [(id: Int64, target: UInt64)]] = [:]
        var levelled: [UInt64: [(id: Int64, source: UInt64)]] = [:]
        try forEachSegment(progress: progress) { segment in
            guard segment.status != .rejected else { return }
            let first = try english.analyze(segment.english)
            let second = try romanian.analyze(segment.romanian)
            for (kind, detail) in Self.suspicions(segment, first, second) {
                try body(Suspicion(kind: kind, segments: [segment.id], detail: detail))
            }
            let source = UInt64(bitPattern: Context.fingerprint(of: segment.english))
            let target = UInt64(bitPattern: Context.fingerprint(of: segment.romanian))
            sources[source, default: []].append((segment.id, target))
            levelled[Self.level(first, english), default: []].append((segment.id, source))
        }
        for group in sources.values.sorted(by: { $0[0].id < $1[0].id }) {
            let different = Set(group.map(\.target)).count
            guard different > 1 else { continue }
            try body(
                Suspicion(
                    kind: .conflict, segments: group.map(\.id),
                    detail: "\(different) different translations"))
        }
        for group in levelled.values.sorted(by: { $0[0].id < $1[0].id }) {
            let different = Set(group.map(\.source)).count
            guard different > 1 else { continue }
            try body(
                Suspicion(
                    kind: .nearDuplicate, segments: group.map(\.id),
                    detail: "\(different) texts that differ only in numbers or forms"))
        }
    }

    /// A hash of the stems, with one mark for all numbers.
    private static func level(_ text: AnalyzedText, _ analyzer: SegmentAnalyzer) -> UInt64 {
        var hash = Fingerprint()
        for (key, code) in zip(text.keys, text.hashed) {
            hash.combine(key == SegmentAnalyzer.noKey ? code : analyzer.keyHashes[Int(key)])
        }
        return hash.value
    }

    private static func suspicions(
        _ segment: StoredSegment, _ english: AnalyzedText, _ romanian: AnalyzedText
    ) -> [(Suspicion.Kind, String)] {
        var result: [(Suspicion.Kind, String)] = []
        let words = english.hashed.count { $0.tokenClass == .content }
        if words >= 4, segment.english == segment.romanian {
            return [(.untranslated, "the same \(words) words on both sides")]
        }
        let onlyEnglish = figures(segment.english).subtracting(figures(segment.romanian))
        let onlyRomanian = figures(segment.romanian).subtracting(figures(segment.english))
        if !onlyEnglish.isEmpty, !onlyRomanian.isEmpty {
            result.append(
                (
                    .numbers,
                    "\(onlyEnglish.sorted().joined(separator: " ")) against "
                        + onlyRomanian.sorted().joined(separator: " ")
                ))
        }
        for side in Side.allCases {
            let text = segment.text(side)
            guard (side == .english ? english : romanian).tokens.count >= 8,
                let found = LanguageIdentifier.standard.identify(text, as: .sure),
                found.primary != side.rawValue
            else { continue }
            result.append((.language, "\(side.rawValue) looks like \(found)"))
        }
        let lengths = (Double(segment.english.utf8.count), Double(segment.romanian.utf8.count))
        if lengths.0 + lengths.1 > 60, max(lengths.0, lengths.1) > 3 * min(lengths.0, lengths.1) {
            result.append((.length, "\(Int(lengths.0)) bytes against \(Int(lengths.1))"))
        }
        return result
    }

    /// Numbers of two figures or more, without their separators.
    private static func figures(_ text: String) -> Set<String> {
        var result: Set<String> = []
        var figures = ""
        var previous: UInt8 = 0
        func close() {
            if figures.utf8.count > 1 { result.insert(figures) }
            figures = ""
        }
        for byte in text.utf8 {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                figures.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                if previous == byte { close() }
            } else {
                close()
            }
            previous = byte
        }
        close()
        return result
    }
}
