/// Escapes text for XML documents.
enum XMLText {
    /// The ways in which a byte is escaped.
    private enum Treatment {
        static let plain: UInt8 = 0
        /// The byte is written as a reference.
        static let reference: UInt8 = 1
        /// The byte is written as a reference in attributes, and unchanged elsewhere.
        static let attributeReference: UInt8 = 2
        /// The byte is removed because XML forbids it.
        static let forbidden: UInt8 = 3
        /// The byte may be the first one of U+FFFE or U+FFFF, which XML forbids, or of an allowed
        /// character.
        static let mayBeNoncharacter: UInt8 = 4
    }

    private static let treatments: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case .ampersand, .lessThan, .greaterThan, .carriageReturn: Treatment.reference
        case .tab, .lineFeed, .quote: Treatment.attributeReference
        case _ where byte.isControl: Treatment.forbidden
        case 0xEF: Treatment.mayBeNoncharacter
        default: Treatment.plain
        }
    }

    /// The maximum number of bytes written for one byte: the length of `&quot;`.
    static let expansion = 6

    /// Returns whether a text contains any character that XML allows.
    static func remains(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.isAllowedInXML }
    }

    /// Returns a text escaped as ``escape(_:into:isAttribute:)`` does.
    static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var bytes: [UInt8] = []
        var text = text
        _ = text.withUTF8 { escape($0, into: &bytes, isAttribute: isAttribute) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text with special characters as references and without the characters that XML
    /// forbids.
    ///
    /// Special characters are `&`, `<`, `>` and the carriage return.
    ///
    /// - Parameters:
    ///   - text: the text as UTF-8.
    ///   - result: the escaped text is appended to it.
    ///   - isAttribute: whether quotes, tabs and line feeds become references too; a parser would
    ///     read the latter two as spaces.
    /// - Returns: The number of characters removed.
    @discardableResult
    static func escape(
        _ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8], isAttribute: Bool = false
    ) -> Int {
        var removed = 0
        result += [UInt8](unsafeUninitializedCapacity: text.count * expansion) { room, count in
            guard let start = room.baseAddress else { return }
            (count, removed) = escape(text, to: start, isAttribute: isAttribute)
        }
        return removed
    }

    /// Writes a text to a buffer, escaped like ``escape(_:into:isAttribute:)``.
    ///
    /// - Parameters:
    ///   - text: the text as UTF-8.
    ///   - output: a buffer of ``expansion`` times the length of the text.
    ///   - isAttribute: whether the text is the value of an attribute.
    /// - Returns: The number of bytes written and the number of characters removed.
    static func escape(
        _ text: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>,
        isAttribute: Bool
    ) -> (written: Int, removed: Int) {
        guard let start = text.baseAddress else { return (0, 0) }
        let raw = UnsafeRawPointer(start)
        let count = text.count
        var written = 0
        var removed = 0
        var index = 0
        treatments.withUnsafeBufferPointer { treatments in
            while index < count {
                // Copy eight bytes at once as long as none of them needs a look.
                while index + 8 <= count {
                    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if ByteWord(word).needsEscape { break }
                    UnsafeMutableRawPointer(output + written).storeBytes(of: word, as: UInt64.self)
                    index += 8
                    written += 8
                }
                let stop = min(index + 8, count)
                while index < stop {
                    let byte = start[index]
                    switch treatments[Int(byte)] {
                    case Treatment.plain:
                        output[written] = byte
                        written += 1
                        index += 1
                        continue
                    case Treatment.reference:
                        written += put(reference(byte), at: output + written)
                    case Treatment.attributeReference where isAttribute:
                        written += put(reference(byte), at: output + written)
                    case Treatment.attributeReference:
                        output[written] = byte
                        written += 1
                    case Treatment.mayBeNoncharacter:
                        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                        let isNoncharacter =
                            index + 2 < count && start[index + 1] == 0xBF && start[index + 2] > 0xBD
                        if isNoncharacter {
                            removed += 1
                            index += 2
                        } else {
                            output[written] = byte
                            written += 1
                        }
                    default: removed += 1
                    }
                    index += 1
                }
            }
        }
        return (written, removed)
    }

    /// Copies a text to a buffer and returns its length.
    @inline(__always)
    private static func put(_ text: StaticString, at output: UnsafeMutablePointer<UInt8>) -> Int {
        output.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        return text.utf8CodeUnitCount
    }

    private static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case .ampersand: "&amp;"
        case .lessThan: "&lt;"
        case .greaterThan: "&gt;"
        case .quote: "&quot;"
        case .carriageReturn: "&#13;"
        case .lineFeed: "&#10;"
        default: "&#9;"
        }
    }
}
