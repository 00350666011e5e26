internal import PunteLanguage

/// The common part of the writers of both XLIFF versions.
///
/// It divides the file into documents, and writes a unit for each translation of a source text.
final class XLIFFDocument {
    let log: FindingLog
    let output: XMLOutput
    let source: Language
    let target: Language
    /// The index of the current unit, from 1.
    private(set) var count = 0
    /// The index of the current document, from 1.
    private(set) var files = 0
    /// The name of the current document.
    private var file: String?
    /// The hashes of the identifiers of units so far, eight bytes for each unit.
    private var identifiers: Set<Int> = []

    init(_ sink: ByteSink, source: Language, target: Language, log: FindingLog?) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = XMLOutput(sink)
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff")
    }

    /// Writes a unit for each translation of the source text, or one unit without a translation.
    ///
    /// - Parameters:
    ///   - unit: the unit; a unit without a source text is skipped and reported.
    ///   - begin: writes the start of a document with a name, after the end of the previous
    ///     document.
    ///   - body: writes one unit.
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(
        _ unit: TranslationUnit, begin: (String) -> Void,
        body: (_ source: InlineText, _ target: InlineText?) -> Void
    ) throws {
        guard let text = unit.variant(in: source)?.text else {
            count += 1
            try log.report(.skipped, line: count, "a unit without \(source) left out")
            return
        }
        enter(unit.context.file ?? "punte", begin)
        let translations = unit.variants(in: target)
        for translation in translations.isEmpty ? [nil] : translations.map(\.text) {
            count += 1
            body(text, translation)
        }
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(.mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    /// Returns an identifier that no other unit has: the unit's own if it is free.
    func identifier(of unit: TranslationUnit) -> String {
        let own = unit.id ?? String(count)
        var result = own
        var number = 1
        while !identifiers.insert(result.hashValue).inserted {
            number += 1
            result = "\(own)-\(number)"
        }
        return result
    }

    /// Begins a document if the file has none, because every file must have one.
    ///
    /// - Parameters:
    ///   - begin: writes the start of a document.
    ///   - empty: writes the contents that a document without units must have.
    func finish(begin: (String) -> Void, empty: () -> Void = {}) {
        guard file == nil else { return }
        enter("punte", begin)
        empty()
    }

    private func enter(_ name: String, _ begin: (String) -> Void) {
        if file == name { return }
        file = name
        files += 1
        begin(name)
    }
}

/// The names of the properties that contain XLIFF's data about a translation.
///
/// It also converts values of a unit for which XLIFF has no place to `context` elements (XLIFF 1.2)
/// or `mda:meta` elements (XLIFF 2), and back.
public enum XLIFFProperty {
    /// The state of the translation (`state`): `translated`, `final`, `needs-translation` and
    /// others.
    public static let state = "x-xliff-state"
    /// The sub-state that Punte adds (`subState` of XLIFF 2), such as `punte:repaired`.
    public static let subState = "x-xliff-substate"
    /// The prefix of the sub-states that Punte writes.
    static let subStatePrefix = "punte:"
    /// The XLIFF 1.2 state of a translation that a person has to review.
    ///
    /// XLIFF 2 has no such state; its ``subState`` says why a review is needed.
    public static let needsReview = "needs-review-translation"
    /// The mark of an approved translation (`approved` of XLIFF 1.2): `yes`.
    public static let approved = "x-xliff-approved"
    /// The confirmation level of Trados Studio (`conf`).
    public static let trados = "x-sdl-conf"
    /// The status of a row of memoQ (`mq:status`).
    public static let memoQ = "x-mq-status"
    /// The mark of a confirmed segment of Phrase (`m:confirmed`).
    public static let phrase = "x-phrase-confirmed"

    private static let previous = "x-context-prev"
    private static let next = "x-context-next"
    private static let created = "x-punte-creationdate"
    private static let createdBy = "x-punte-creationid"
    private static let changed = "x-punte-changedate"
    private static let changedBy = "x-punte-changeid"

    /// Returns the state of a translation as XLIFF 1.2 writes it.
    ///
    /// - Returns: The state of the file that the unit came from, if it says what is known of the
    ///   translation, or else one that does; nil if nothing is known.
    static func state12(of unit: TranslationUnit) -> String? {
        let own = unit.property(state)
        guard let review = unit.review else { return own }
        let isOwn = own.flatMap { ReviewState(xliff: $0) } == review && own != "reviewed"
        return isOwn && own != "initial" ? own : review.xliff12
    }

    /// Returns the mark of approval as XLIFF 1.2 writes it.
    static func approval(of unit: TranslationUnit) -> String? {
        unit.review.map { $0 == .confirmed ? "yes" : nil } ?? unit.property(approved)
    }

    /// Returns the values of a unit for which XLIFF has no other place.
    static func values(of unit: TranslationUnit) -> [(type: String, value: String)] {
        let known = [
            (previous, unit.context.previous), (next, unit.context.next),
            (created, unit.history.created?.compact), (createdBy, unit.history.createdBy),
            (changed, unit.history.changed?.compact), (changedBy, unit.history.changedBy),
        ]
        return known.compactMap { type, value in value.map { (type, $0) } }
            + unit.properties.filter { !$0.type.hasPrefix("x-xliff-") }.map { ($0.type, $0.value) }
    }

    /// Stores a value in the property of the unit from which ``values(of:)`` took it.
    static func restore(_ type: String, _ value: String, in unit: inout TranslationUnit) {
        switch type {
        case previous: unit.context.previous = value
        case next: unit.context.next = value
        case created: unit.history.created = Timestamp(value)
        case createdBy: unit.history.createdBy = value
        case changed: unit.history.changed = Timestamp(value)
        case changedBy: unit.history.changedBy = value
        default: unit.properties.append(Property(original(type), value))
        }
    }

    /// Returns a type with the prefix `x-`, which XLIFF 1.2 requires for types that it does not
    /// list, and without white space, which it forbids in them.
    static func extensionName(_ type: String) -> String {
        let name = type.hasPrefix("x-") && type.utf8.count > 2 ? type : "x-" + type
        guard name.contains(where: { $0.isWhitespace || $0 == "%" }) else { return name }
        return name.reduce(into: "") { result, character in
            guard character.isWhitespace || character == "%" else {
                result.append(character)
                return
            }
            for byte in character.utf8 { result += "%" + byte.hex }
        }
    }

    /// Returns the type that ``extensionName(_:)`` wrote.
    private static func original(_ type: String) -> String {
        guard type.contains("%") else { return type }
        var bytes: [UInt8] = []
        var rest = Array(type.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Assigns the identifiers that XLIFF requires to the inline codes of a text.
///
/// A code keeps its own identifier if that is valid; otherwise it gets a number.
struct XLIFFInlineIdentifiers {
    private var used: Set<String> = []
    private var pairs: [String: String] = [:]
    private var count = 0

    /// Returns an identifier for a code that is unique in the text.
    mutating func next(_ code: InlineCode) -> String {
        if let own = code.counterpart, Self.isName(own), used.insert(own).inserted { return own }
        repeat { count += 1 } while !used.insert(String(count)).inserted
        return String(count)
    }

    /// Returns the identifier that the two halves of a pair share.
    mutating func pair(_ code: InlineCode) -> String {
        let own = code.pair ?? ""
        if let known = pairs[own] { return known }
        let name = Self.isName(own) ? own : String(pairs.count + 1)
        pairs[own] = name
        return name
    }

    /// Returns whether a text can be an identifier.
    ///
    /// An identifier is an XML `NMTOKEN` without the characters that XLIFF 2 uses in fragment
    /// identifiers.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}
