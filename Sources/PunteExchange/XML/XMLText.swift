/// Escapes text for XML documents.
enum XMLText {
    /// What the escaping does with a byte.
    private enum Treatment {
        static let plain: UInt8 = 0
        /// Written as a reference.
        static let reference: UInt8 = 1
        /// Written as a reference in attributes only.
        static let attributeReference: UInt8 = 2
        /// Left out, because XML forbids it.
        static let forbidden: UInt8 = 3
        /// The first byte of U+FFFE and U+FFFF, which XML forbids, and of allowed characters.
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

    /// Number of bytes that one byte becomes at most: the length of `&quot;`.
    static let expansion = 6

    /// Whether a text holds any character that XML allows.
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

    /// Appends a text with `&`, `<`, `>` and the carriage return as references, and without the
    /// characters that XML forbids.
    ///
    /// - Parameters:
    ///   - text: the text in UTF-8.
    ///   - result: gets the escaped text.
    ///   - isAttribute: whether quotes, tabs and line feeds become references too, because a parser
    ///     would read the latter two as spaces.
    /// - Returns: the number of characters left out.
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

    /// Writes a text escaped as ``escape(_:into:isAttribute:)`` does.
    ///
    /// - Parameters:
    ///   - text: the text in UTF-8.
    ///   - output: room for ``expansion`` times the bytes of the text.
    ///   - isAttribute: whether the text is the value of an attribute.
    /// - Returns: the number of bytes written and the number of characters left out.
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

    /// Copies a text and returns its length.
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
