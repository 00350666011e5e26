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
            "5 \(MemoryLayout<TermIndex.Form>.size) \(MemoryLayout<PathTable.Node>.size) "
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

/// Writes values into bytes, one after the other.
struct CompiledWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes a number as 32 bits.
    mutating func write(_ value: Int) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) {
            bytes.append(contentsOf: $0)
        }
    }

    /// Writes 64 bits.
    mutating func write(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a text after its length in bytes.
    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes whether there is a text, and the text.
    mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    /// Writes texts after their number.
    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }

    /// Writes zeros up to a multiple of a length in bytes.
    mutating func pad(to length: Int) {
        while bytes.count % length != 0 { bytes.append(0) }
    }

    /// Writes the number of some values, and the values as they are in memory.
    mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        write(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads what ``CompiledWriter`` wrote.
///
/// Reading beyond the end gives zeros and empty values, and sets ``hasFailed``.
struct CompiledReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    /// Whether something was read beyond the end.
    private(set) var hasFailed = false

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Returns the next bytes; none when there are fewer.
    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - position else {
            hasFailed = true
            return UnsafeRawBufferPointer(rebasing: bytes[0..<0])
        }
        position += count
        return UnsafeRawBufferPointer(rebasing: bytes[(position - count)..<position])
    }

    /// Reads a number of 32 bits.
    mutating func int() -> Int {
        let taken = take(4)
        return taken.isEmpty ? 0 : Int(UInt32(littleEndian: taken.loadUnaligned(as: UInt32.self)))
    }

    /// Reads 64 bits.
    mutating func word() -> UInt64 {
        let taken = take(8)
        return taken.isEmpty ? 0 : UInt64(littleEndian: taken.loadUnaligned(as: UInt64.self))
    }

    /// Reads a text.
    mutating func text() -> String {
        let count = int()
        return String(decoding: take(count), as: UTF8.self)
    }

    /// Reads a text that may be missing.
    mutating func optionalText() -> String? { int() == 0 ? nil : text() }

    /// Reads texts after their number.
    mutating func texts() -> [String] {
        let count = count(ofAtLeast: 4)
        var texts: [String] = []
        texts.reserveCapacity(count)
        for _ in 0..<count { texts.append(text()) }
        return texts
    }

    /// Reads a number of elements; fails when so many, of at least `size` bytes each, cannot follow.
    mutating func count(ofAtLeast size: Int) -> Int {
        let count = int()
        guard count <= (bytes.count - position) / max(size, 1) else {
            hasFailed = true
            return 0
        }
        return count
    }

    /// Reads values of a type.
    mutating func array<Value: BitwiseCopyable>(of type: Value.Type) -> [Value] {
        let count = count(ofAtLeast: MemoryLayout<Value>.stride)
        let taken = take(count * MemoryLayout<Value>.stride)
        return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: taken)
            filled = count
        }
    }
}

// The parts of a compiled glossary, which `CompiledReader` reads in the same order.
extension CompiledWriter {
    /// Writes a term.
    mutating func write(_ term: Term) {
        write(Term.Kind.allCases.firstIndex(of: term.kind) ?? 0)
        write(
            term.grammar.flatMap { RomanianGrammar.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        )
        write(term.unit)
        write(term.note)
        write(term.source)
        write(term.status?.rawValue)
        write(term.domain)
        write(term.definition)
        write(term.desks)
        for signature in [term.origination, term.modification] {
            write(signature.author)
            write(signature.date)
        }
        write(term.designations.count)
        for name in term.designations {
            write(Designation.Status.allCases.firstIndex(of: name.status) ?? 0)
            write(name.language.tag)
            write(name.text)
            write(name.desks)
        }
        write(term.romanianForms)
    }
}

extension CompiledReader {
    /// Reads a term; nil when it is damaged.
    mutating func term() -> Term? {
        let kind = int()
        let grammar = int()
        guard Term.Kind.allCases.indices.contains(kind), grammar <= RomanianGrammar.allCases.count
        else { return nil }
        var term = Term(
            kind: Term.Kind.allCases[kind], designations: [],
            grammar: grammar == 0 ? nil : RomanianGrammar.allCases[grammar - 1])
        term.unit = optionalText()
        term.note = optionalText()
        term.source = optionalText()
        term.status = optionalText().flatMap(Term.Status.init(rawValue:))
        term.domain = optionalText()
        term.definition = optionalText()
        term.desks = texts()
        term.origination = TermSignature(author: optionalText(), date: optionalText())
        term.modification = TermSignature(author: optionalText(), date: optionalText())
        let names = count(ofAtLeast: 16)
        term.designations.reserveCapacity(names)
        for _ in 0..<names {
            let status = int()
            let tag = text()
            guard Designation.Status.allCases.indices.contains(status) else { return nil }
            let language: Language =
                switch tag {
                case Side.english.rawValue: .english
                case Side.romanian.rawValue: .romanian
                default: Language(tag: tag)
                }
            term.designations.append(
                Designation(
                    text(), language, status: Designation.Status.allCases[status], desks: texts()))
        }
        term.romanianForms = texts()
        return hasFailed ? nil : term
    }
}

extension TermRecognizer {
    /// Writes the forms and the trie that finds them.
    func write(to writer: inout CompiledWriter) {
        writer.write(index.table.paths)
        writer.write(index.table.nodes)
        writer.write(index.forms)
        writer.write(index.texts)
    }

    /// Reads a recognizer; nil when an index in it is out of bounds.
    init?(_ reader: inout CompiledReader, _ glossary: Glossary, language: Language) {
        let paths = reader.array(of: UInt64.self)
        let nodes = reader.array(of: PathTable.Node.self)
        let forms = reader.array(of: TermIndex.Form.self)
        let texts = reader.array(of: UInt8.self)
        let names = NameTable(glossary, language)
        guard !reader.hasFailed, nodes.allSatisfy({ $0.form < forms.count }),
            let table = PathTable(paths: paths, nodes: nodes)
        else { return nil }
        let isSound = forms.allSatisfy { form in
            form.textRange.upperBound <= texts.count && form.next < forms.count
                && names.contains(term: Int(form.term), designation: Int(form.designation))
        }
        guard isSound else { return nil }
        self.init(
            TermIndex(table: table, forms: forms, texts: texts), names, language: language)
    }
}
