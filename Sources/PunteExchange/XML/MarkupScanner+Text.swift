/// What a byte of text means to the scanner.
private enum ByteClass {
    static let plain: UInt8 = 0
    static let lineFeed: UInt8 = 1
    static let beyondASCII: UInt8 = 2
    static let special: UInt8 = 3

    static let table: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x0A: lineFeed
        case 0x09: plain
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: "&"): special
        case 0x80...: beyondASCII
        default: plain
        }
    }
}

extension MarkupScanner {
    /// Reads a piece of text.
    /// - Returns: whether there is one; removed characters and the end of a CDATA section leave
    ///   none.
    mutating func readText() throws -> Bool {
        let stop = runLength()
        if stop > 0 {
            text = UnsafeBufferPointer(start: window + position, count: stop)
            position += stop
            return true
        }
        return try readSpecial()
    }

    /// Length of the text that can be given as it stands.
    private mutating func runLength() -> Int {
        let bytes = UnsafeBufferPointer(start: window, count: end)
        return ByteClass.table.withUnsafeBufferPointer { classes in
            var index = position
            var lines = 0
            let stopsAtBracket = isInCharacterData
            let raw = UnsafeRawPointer(window)
            scan: while index < bytes.count {
                if index + 8 <= bytes.count {
                    let word = ByteWord(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    if !word.needsMarkupScan, !stopsAtBracket || !word.hasSquareBracket {
                        index += 8
                        continue
                    }
                }
                if stopsAtBracket, bytes[index] == UInt8(ascii: "]") { break }
                switch classes[Int(bytes[index])] {
                case ByteClass.plain: index += 1
                case ByteClass.lineFeed:
                    lines += 1
                    index += 1
                case ByteClass.beyondASCII:
                    guard case .valid(let length) = UTF8Sequence(bytes, at: index),
                        !isForbidden(bytes, at: index)
                    else { break scan }
                    index += length
                default: break scan
                }
            }
            passedLines += lines
            return index - position
        }
    }

    /// U+FFFE and U+FFFF, which XML forbids, and U+FFFD when the bytes come from a converter, which
    /// puts it for what it could not read.
    @inline(__always)
    private func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard bytes[index] == 0xEF, bytes[index + 1] == 0xBF else { return false }
        return bytes[index + 2] > 0xBD
            || (bytes[index + 2] == 0xBD && input.encoding.name != "UTF-8")
    }

    /// Reads what stopped a run of plain text.
    private mutating func readSpecial() throws -> Bool {
        let byte = window[position]
        if isInCharacterData,
            byte == UInt8(ascii: "]") || byte == UInt8(ascii: "&")
                || byte == UInt8(ascii: "<")
        {
            return try readCharacterDataByte(byte)
        }
        switch byte {
        case 0x0D:
            _ = try ensure(2)
            // The line ends of XML 1.0, section 2.11: CR LF and CR are both LF.
            if end - position > 1, window[position + 1] == 0x0A {
                position += 1
                return false
            }
            position += 1
            return give(0x0A)
        case UInt8(ascii: "&"): return try readReference()
        case 0x80...: return try readBadBytes()
        default:
            position += 1
            try log.report(.mended, line: line, "control character \(byte.hex) removed")
            return false
        }
    }

    private mutating func readReference() throws -> Bool {
        _ = try ensure(CharacterReference.maximumLength)
        let rest = UnsafeBufferPointer(start: window + position, count: end - position)
        switch CharacterReference(rest) {
        case .character(let scalar, let length):
            position += length
            return give(scalar)
        case .html(let scalar, let length):
            let written = String(decoding: rest[..<length], as: UTF8.self)
            position += length
            try log.report(.mended, line: line, "\(written) is not known in XML: read as in HTML")
            return give(scalar)
        case .forbidden(let value, let length):
            position += length
            try log.report(
                .mended, line: line,
                "reference to the forbidden character U+\(String(value, radix: 16)) removed")
            return false
        case .none:
            position += 1
            try log.report(.mended, line: line, "bare & read as text")
            return give(UInt8(ascii: "&"))
        }
    }

    private mutating func readBadBytes() throws -> Bool {
        _ = try ensure(4)
        let rest = UnsafeBufferPointer(start: window, count: end)
        guard case .valid(let length) = UTF8Sequence(rest, at: position) else {
            let byte = window[position]
            position += 1
            try log.report(.mended, line: line, "byte \(byte.hex) is not UTF-8: read as \u{FFFD}")
            return give("\u{FFFD}")
        }
        // The sequence was merely cut by the end of the window, or stands for a forbidden character.
        guard isForbidden(rest, at: position) else {
            text = UnsafeBufferPointer(start: window + position, count: length)
            position += length
            return true
        }
        let isReplacement = window[position + 2] == 0xBD
        position += length
        try log.report(
            .mended, line: line,
            isReplacement
                ? "bytes that are not \(input.encoding.name): read as \u{FFFD}"
                : "noncharacter U+FFFE or U+FFFF removed")
        return isReplacement ? give("\u{FFFD}") : false
    }

    private mutating func readCharacterDataByte(_ byte: UInt8) throws -> Bool {
        _ = try ensure(3)
        if byte == UInt8(ascii: "]"), end - position >= 3, window[position + 1] == byte,
            window[position + 2] == UInt8(ascii: ">")
        {
            position += 3
            isInCharacterData = false
            return false
        }
        position += 1
        return give(byte)
    }

    private mutating func give(_ byte: UInt8) -> Bool {
        scratch[0] = byte
        if byte == 0x0A { passedLines += 1 }
        text = UnsafeBufferPointer(start: scratch, count: 1)
        return true
    }

    private mutating func give(_ scalar: Unicode.Scalar) -> Bool {
        var count = 0
        for byte in UTF8.encode(scalar).unsafelyUnwrapped {
            scratch[count] = byte
            count += 1
        }
        text = UnsafeBufferPointer(start: scratch, count: count)
        return true
    }
}

extension UInt8 {
    /// Two hexadecimal digits.
    var hex: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
