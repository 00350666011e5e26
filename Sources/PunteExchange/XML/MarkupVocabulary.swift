internal import PunteLanguage

/// The element names of a format, without namespace prefixes.
protocol MarkupVocabulary: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == String {
    /// Whether an element may occur within another element of the same name.
    ///
    /// If it may not, its start tag ends an open element of the same name, so that a lost end tag
    /// costs one unit and not the rest of the file.
    var nests: Bool { get }
}

/// Limits that keep a damaged or hostile file from filling the memory with one unit.
enum UnitLimits {
    /// The maximum length in bytes of the text of a segment, a property or a note.
    static let text = 1 << 20
    /// The maximum number of variants, properties, notes and other parts of a unit.
    static let parts = 5000
    /// The maximum number of inline codes in a text.
    static let codes = 10_000
}

/// Assigns a small id to each element name of a document.
///
/// The names of the vocabulary have the first ids, in its order.
struct ElementNames {
    private var table = ByteTable(minimumCapacity: 64)

    /// The maximum number of names with an id of their own; all others share one id.
    private static let limit = 2048

    init(_ known: [String]) {
        for name in known {
            var name = name
            _ = name.withUTF8 { id(of: $0) }
        }
    }

    /// Returns the id of a name, which is a new id if the name is new.
    mutating func id(of name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        guard table.count < Self.limit else {
            return UInt16(table.id(of: name) ?? Self.limit - 1)
        }
        return UInt16(table.insert(name).id)
    }

    /// The name with an id.
    subscript(id: UInt16) -> String {
        table.withBytes(of: Int(id)) { String(decoding: $0, as: UTF8.self) }
    }
}

/// Caches the ``Language`` of each tag in a file, because every unit repeats the same few tags.
struct LanguageCache {
    private var known: [(tag: String, language: Language)] = []

    /// The maximum number of cached tags, so that a file of random tags cannot fill the memory.
    private static let limit = 64

    /// The language of a tag as written in the file.
    subscript(tag: String) -> Language {
        mutating get {
            for entry in known where entry.tag == tag { return entry.language }
            let language = Language(tag: tag)
            if known.count < Self.limit { known.append((tag, language)) }
            return language
        }
    }

    /// The language of an attribute that may be missing.
    subscript(optional tag: String?) -> Language? {
        mutating get {
            guard let tag else { return nil }
            return self[tag]
        }
    }
}
