internal import GRDB
internal import PunteLanguage
internal import PunteText

/// A finding in a memory that a person should examine.
public struct Suspicion: Sendable, Hashable {
    /// The kinds of suspicious segments.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Segments with the same English text, apart from spelling, and different Romanian texts.
        case conflict = "conflicting translations"
        /// Texts that differ only in numbers or in the forms of words.
        case nearDuplicate = "near duplicates"
        /// Segments in which each side has a number that the other side lacks.
        case numbers = "numbers that differ"
        /// A segment with a text in the language of the other side.
        case language = "wrong language"
        /// A segment of which one side is much longer than the other.
        case length = "lengths that do not fit"
        /// A segment with the same text on both sides.
        case untranslated
    }

    /// The kind of the finding.
    public var kind: Kind
    /// The ids of the segments.
    public var segments: [Int64]
    /// A description of the problem for the user.
    public var detail: String
}

extension Memory {
    /// Searches the whole memory for suspicious segments.
    ///
    /// Rejected segments are ignored.
    ///
    /// - Parameters:
    ///   - progress: A function that is called with the number of segments examined and the total.
    ///   - body: A function that is called with each finding: first those of single segments, in
    ///     the order of the segments, then groups.
    /// - Throws: ``MemoryError``, and the errors of `body`.
    /// - Complexity: Time is linear in the size of the memory, space in the number of its segments.
    public func analyse(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ body: (Suspicion) throws -> Void
    ) throws {
        var analysis = try SuspicionSearch()
        try forEachSegment(progress: progress) { segment in
            guard segment.status != .rejected else { return }
            for suspicion in try analysis.add(segment) { try body(suspicion) }
        }
        for suspicion in analysis.groups() { try body(suspicion) }
    }
}

/// Finds suspicious segments one by one, and suspicious groups after all segments have been added.
private struct SuspicionSearch {
    private struct Member {
        var id: Int64
        /// The hash of the text in which members of a group must agree.
        var text: UInt64
    }

    private let english: SegmentAnalyzer
    private let romanian: SegmentAnalyzer
    /// The hashes of the Romanian texts and their segments, by the hash of the English text.
    private var translations: [UInt64: [Member]] = [:]
    /// The hashes of the English texts and their segments, by a hash of their stems.
    private var similar: [UInt64: [Member]] = [:]

    init() throws {
        english = try SegmentAnalyzer(.english)
        romanian = try SegmentAnalyzer(.romanian)
    }

    /// Adds a segment and returns the findings about this segment alone.
    mutating func add(_ segment: StoredSegment) throws -> [Suspicion] {
        let englishText = try english.analyze(segment.english)
        let romanianText = try romanian.analyze(segment.romanian)
        let source = UInt64(bitPattern: Context.fingerprint(of: segment.english))
        let target = UInt64(bitPattern: Context.fingerprint(of: segment.romanian))
        // A part renders one sentence of several, so that the parts of a sentence differ.
        if !segment.isPart {
            translations[source, default: []].append(Member(id: segment.id, text: target))
        }
        similar[stemHash(of: englishText), default: []]
            .append(Member(id: segment.id, text: source))
        return Self.findings(in: segment, english: englishText, romanian: romanianText).map {
            Suspicion(kind: $0, segments: [segment.id], detail: $1)
        }
    }

    /// Returns the suspicious groups of segments, conflicts before near duplicates.
    func groups() -> [Suspicion] {
        Self.groups(translations, kind: .conflict) { "\($0) different translations" }
            + Self.groups(similar, kind: .nearDuplicate) {
                "\($0) texts that differ only in numbers or forms"
            }
    }

    private static func groups(
        _ groups: [UInt64: [Member]], kind: Suspicion.Kind, detail: (Int) -> String
    ) -> [Suspicion] {
        groups.values.sorted { $0[0].id < $1[0].id }.compactMap { group in
            let different = Set(group.map(\.text)).count
            guard different > 1 else { return nil }
            return Suspicion(kind: kind, segments: group.map(\.id), detail: detail(different))
        }
    }

    /// Returns a hash of the stems of a text, in which all numbers are equal.
    private func stemHash(of text: AnalyzedText) -> UInt64 {
        var hash = Fingerprint()
        for (key, code) in zip(text.keys, text.hashed) {
            hash.combine(
                key == SegmentAnalyzer.noKey ? code.bits : english.keyHashes[Int(key)])
        }
        return hash.value
    }

    private static func findings(
        in segment: StoredSegment, english: AnalyzedText, romanian: AnalyzedText
    ) -> [(Suspicion.Kind, String)] {
        let words = english.hashed.count { $0.tokenClass == .content }
        if words >= Parameters.Analysis.untranslatedWords, segment.english == segment.romanian {
            return [(.untranslated, "the same \(words) words on both sides")]
        }
        var result: [(Suspicion.Kind, String)] = []
        if let detail = differentFigures(in: segment) { result.append((.numbers, detail)) }
        for side in Side.allCases {
            let tokens = (side == .english ? english : romanian).tokens.count
            guard tokens >= Parameters.Analysis.identifiedTokens,
                let found = LanguageIdentifier.standard.identify(segment.text(side), as: .sure),
                found.primary != side.rawValue
            else { continue }
            result.append((.language, "\(side.rawValue) looks like \(found)"))
        }
        let lengths = [segment.english.utf8.count, segment.romanian.utf8.count]
        let longer = Double(max(lengths[0], lengths[1]))
        let shorter = Double(min(lengths[0], lengths[1]))
        if !segment.isPart, longer + shorter > Parameters.Analysis.comparedBytes,
            longer > Parameters.Analysis.lengthRatio * shorter
        {
            result.append((.length, "\(lengths[0]) bytes against \(lengths[1])"))
        }
        return result
    }

    /// Returns the numbers that only one side of a segment has, where each has one; nil where a side has none.
    ///
    /// A measure that the other side gives in other units is no difference: 148 feet, 45 de metri.
    private static func differentFigures(in segment: StoredSegment) -> String? {
        let sides = [figures(in: segment.english), figures(in: segment.romanian)]
        var rest = [sides[0].subtracting(sides[1]), sides[1].subtracting(sides[0])]
        guard rest.allSatisfy({ !$0.isEmpty }) else { return nil }
        let quantities = Side.allCases.map { side in
            QuantityRecognizer(language: side.language).quantities(in: segment.text(side))
        }
        for first in quantities[0] {
            for second in quantities[1] where first.agreement(with: second) != nil {
                rest[0].subtract(figures(in: segment.english.utf8Slice(first.range)))
                rest[1].subtract(figures(in: segment.romanian.utf8Slice(second.range)))
            }
        }
        guard rest.allSatisfy({ !$0.isEmpty }) else { return nil }
        return rest.map { $0.sorted().joined(separator: " ") }.joined(separator: " against ")
    }

    /// Returns the numbers of two digits or more in a text, without their separators.
    private static func figures(in text: String) -> Set<String> {
        var result: Set<String> = []
        var figures = ""
        var previous: UInt8 = 0
        func close() {
            if figures.utf8.count > 1 { result.insert(figures) }
            figures = ""
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                figures.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if previous == byte { close() }
            default: close()
            }
            previous = byte
        }
        close()
        return result
    }
}

/// A group of segments that are equal except for spelling.
public struct DuplicateGroup: Sendable, Hashable {
    /// The segment that is kept.
    public var kept: StoredSegment
    /// The other segments, which are superfluous.
    public var removed: [StoredSegment]
}

extension Memory {
    /// Returns groups of segments that differ only in case, diacritics, quotes and spaces, on both
    /// sides.
    ///
    /// Of each group, one segment is kept; the order of preference is a segment of an article, a
    /// confirmed one, the one whose Romanian text has most diacritics, the newest. Segments of
    /// articles are never superfluous. Rejected segments are ignored.
    ///
    /// - Parameter progress: A function that is called with the number of segments examined and the
    ///   total.
    /// - Returns: The groups of two or more segments.
    /// - Throws: ``MemoryError``.
    /// - Complexity: Time is linear in the size of the memory, space in the number of its segments.
    public func duplicates(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> [DuplicateGroup] {
        var groups: [UInt64: [Int64]] = [:]
        try forEachSegment(progress: progress) { segment in
            guard segment.status != .rejected else { return }
            groups[Self.spellingHash(of: segment), default: []].append(segment.id)
        }
        let repeated = groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        return try read { db in
            try repeated.compactMap { ids in
                let segments = try ids.compactMap { try StoredSegment.fetch($0, in: db) }
                    .sorted { Self.rank($0) > Self.rank($1) }
                let removed = segments.dropFirst().filter { $0.place == nil }
                guard let kept = segments.first, !removed.isEmpty else { return nil }
                return DuplicateGroup(kept: kept, removed: removed)
            }
        }
    }

    /// Removes the superfluous segments of groups, in one transaction; the history keeps them.
    ///
    /// Segments that were changed after the groups were made are not removed. `author` is the
    /// person who decided this.
    ///
    /// - Returns: The number of segments removed.
    /// - Throws: ``MemoryError``.
    public func remove(_ groups: [DuplicateGroup], author: String? = nil) throws -> Int {
        try writeSegments(as: .deduplicate, author: author) { writer, db in
            var removed = 0
            for group in groups {
                for segment in group.removed
                where try StoredSegment.fetch(segment.id, in: db) == segment {
                    try writer.remove(
                        segment, action: "duplicate", author: author,
                        note: "of \(group.kept.id)")
                    removed += 1
                }
            }
            return removed
        }
    }

    private static func rank(_ segment: StoredSegment) -> (Int, Int, Int, Int64) {
        (
            segment.place == nil ? 0 : 1, segment.status == .confirmed ? 1 : 0,
            segment.romanian.unicodeScalars.count { "ăâîșțĂÂÎȘȚ".unicodeScalars.contains($0) },
            segment.id
        )
    }

    /// Returns a hash that is equal for segments that differ only in spelling.
    private static func spellingHash(of segment: StoredSegment) -> UInt64 {
        var hash = Fingerprint()
        for side in Side.allCases {
            let value = UInt64(bitPattern: Context.fingerprint(of: segment.text(side)))
            hash.combine(UInt32(truncatingIfNeeded: value))
            hash.combine(UInt32(truncatingIfNeeded: value >> 32))
        }
        return hash.value
    }
}
