public import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A glossary with its recognisers of both languages, which can be stored as one block of bytes.
///
/// Reading the block takes a few milliseconds, inflecting thousands of terms longer than a short
/// command. A block is valid for one version of the rules and one layout of memory; other and damaged
/// blocks are not read.
public struct CompiledGlossary: Sendable {
    /// The terms.
    public let glossary: Glossary
    private let english: TermRecognizer
    private let romanian: TermRecognizer

    /// Creates a compiled glossary by inflecting all terms.
    public init(_ glossary: Glossary) {
        self.glossary = glossary
        english = TermRecognizer(glossary, language: .english)
        romanian = TermRecognizer(glossary, language: .romanian)
    }

    /// Returns the recogniser of the names in one language.
    public func recognizer(for side: Side) -> TermRecognizer {
        switch side {
        case .english: english
        case .romanian: romanian
        }
    }

    /// Returns the glossary and its recognisers as a block of bytes.
    ///
    /// - Parameter key: a fingerprint of the terms; ``init(words:key:)`` compares it.
    /// - Returns: the block, in words of 32 bits.
    package func words(key: UInt64) -> [UInt32] {
        var body = CompiledWriter()
        body.write(glossary.count)
        for term in glossary.terms { body.write(term) }
        english.write(to: &body)
        romanian.write(to: &body)
        body.pad(to: 8)
        var writer = CompiledWriter()
        writer.write(Self.version)
        writer.write(key)
        writer.write(body.bytes.withUnsafeBytes { ByteHash.hash($0) })
        let bytes = writer.bytes + body.bytes
        return bytes.withUnsafeBytes { raw in
            [UInt32](unsafeUninitializedCapacity: raw.count / 4) { buffer, count in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: raw.prefix(raw.count / 4 * 4)))
                count = raw.count / 4
            }
        }
    }

    /// Reads a block; nil when it was written for other terms or other rules, or is damaged.
    package init?(words: [UInt32], key: UInt64) {
        let read = words.withUnsafeBytes { raw -> (Glossary, TermRecognizer, TermRecognizer)? in
            var reader = CompiledReader(raw)
            guard raw.count > 24, reader.word() == Self.version, reader.word() == key,
                reader.word() == ByteHash.hash(UnsafeRawBufferPointer(rebasing: raw[24...]))
            else { return nil }
            let count = reader.count(ofAtLeast: 8)
            var terms: [Term] = []
            terms.reserveCapacity(count)
            for _ in 0..<count {
                guard let term = reader.term() else { return nil }
                terms.append(term)
            }
            let glossary = Glossary(terms)
            guard let english = TermRecognizer(&reader, glossary, language: .english),
                let romanian = TermRecognizer(&reader, glossary, language: .romanian),
                !reader.hasFailed
            else { return nil }
            return (glossary, english, romanian)
        }
        guard let read else { return nil }
        (glossary, english, romanian) = read
    }

    /// A hash of the layout in memory and of the tables that determine the forms.
    private static let version: UInt64 = {
        let layout =
            "3 \(MemoryLayout<TermIndex.Form>.size) \(MemoryLayout<PathTable.Node>.size) "
            + "\(UInt32(1).littleEndian == 1)"
        var hash = FNVHash(layout.utf8)
        for data in [
            LanguageData.Ro.paradigms, LanguageData.Ro.adjectives, LanguageData.Ro.agreement,
            LanguageData.Ro.nounEndings, LanguageData.Ro.articles,
            LanguageData.En.plurals, LanguageData.En.homographs, LanguageData.Ro.homographs,
            LanguageData.Both.places, LanguageData.Both.currencies,
        ] {
            hash.combine(data.withUTF8Buffer { ByteHash.hash($0) })
        }
        return hash.value
    }()
}
