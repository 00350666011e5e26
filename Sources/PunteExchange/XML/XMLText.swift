/// Text as it stands in XML.
enum XMLText {
    /// 0 for a byte that stands for itself, else what is to be done with it.
    private static let classes: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0D: 1
        case 0x09, 0x0A, UInt8(ascii: "\""): 2
        case 0..<0x20: 3
        case 0xEF: 4
        default: 0
        }
    }

    /// The most bytes that a byte becomes: `&quot;`.
    static let expansion = 6

    /// Whether anything is left of a text when what XML forbids is removed.
    static func remains(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.isAllowedInXML }
    }

    static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var bytes: [UInt8] = []
        var text = text
        _ = text.withUTF8 { escape($0, into: &bytes, isAttribute: isAttribute) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends text with `& < >` and the carriage return as references, and without what XML
    /// forbids.
    /// - Parameter isAttribute: quotes, tabs and line feeds are references too, for a parser would
    ///   make spaces of the latter.
    /// - Returns: how many characters were removed.
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

    /// - Parameter place: has room for ``expansion`` times the text.
    /// - Returns: how many bytes were written, and how many characters removed.
    static func escape(
        _ text: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>,
        isAttribute: Bool
    ) -> (written: Int, removed: Int) {
        guard let start = text.baseAddress else { return (0, 0) }
        let raw = UnsafeRawPointer(start)
        let count = text.count
        var written = 0
        var removed = 0
        var index = 0
        classes.withUnsafeBufferPointer { classes in
            while index < count {
                // Eight bytes at once, as long as none of them needs a look.
                while index + 8 <= count {
                    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if ByteWord(word).needsEscape { break }
                    UnsafeMutableRawPointer(place + written).storeBytes(of: word, as: UInt64.self)
                    index += 8
                    written += 8
                }
                let stop = min(index + 8, count)
                while index < stop {
                    let byte = start[index]
                    switch classes[Int(byte)] {
                    case 0:
                        place[written] = byte
                        written += 1
                        index += 1
                        continue
                    case 1:
                        written += put(reference(byte), at: place + written)
                    case 2 where isAttribute:
                        written += put(reference(byte), at: place + written)
                    case 2:
                        place[written] = byte
                        written += 1
                    case 4:
                        let isNoncharacter =
                            index + 2 < count && start[index + 1] == 0xBF && start[index + 2] > 0xBD
                        if isNoncharacter {
                            removed += 1
                            index += 2
                        } else {
                            place[written] = byte
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

    @inline(__always)
    private static func put(_ text: StaticString, at place: UnsafeMutablePointer<UInt8>) -> Int {
        place.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        return text.utf8CodeUnitCount
    }

    private static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x0D: "&#13;"
        case 0x0A: "&#10;"
        default: "&#9;"
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    init(_ literal: StaticString) {
        self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    }
}
