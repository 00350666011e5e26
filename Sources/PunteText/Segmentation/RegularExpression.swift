internal import CICU

/// A regular expression of ICU over UTF-8. One instance serves one thread.
final class RegularExpression {
    private let pattern: String
    private let regex: OpaquePointer
    private let text = ICUText()

    /// Steps after which a search is given up: some patterns take exponential time.
    private static let timeLimit: Int32 = 1000

    /// - Throws: ``SRXError`` naming the pattern and where it is wrong.
    init(_ pattern: String, ignoringCase: Bool = false) throws {
        self.pattern = pattern
        var status = U_ZERO_ERROR
        var place = UParseError()
        let units = Array(pattern.utf16)
        let flags = ignoringCase ? UInt32(UREGEX_CASE_INSENSITIVE.rawValue) : 0
        let opened = uregex_open(units, Int32(units.count), flags, &place, &status)
        guard let opened, status.rawValue <= U_ZERO_ERROR.rawValue else {
            throw SRXError(
                "“\(pattern)” is no regular expression (wrong at sign \(place.offset)); correct it")
        }
        regex = opened
        uregex_setTimeLimit(regex, Self.timeLimit, &status)
    }

    deinit { uregex_close(regex) }

    func matchesWhole(_ string: String) throws -> Bool {
        var string = string
        return try string.withUTF8 { bytes in
            try withText(bytes) { try call { uregex_matches(regex, 0, &$0) } != 0 }
        }
    }

    /// Calls `body` with the end of the first group of each match. The next search begins there, so
    /// that what stands behind one place may stand before the next.
    func forEachFirstGroupEnd(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) throws {
        try withText(bytes) {
            var start = 0
            while start <= bytes.count, try call({ uregex_find(regex, Int32(start), &$0) }) != 0 {
                let end = Int(try call { uregex_end(regex, 1, &$0) })
                body(end)
                start = max(end, start + 1)
                while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
            }
        }
    }

    private func withText<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: () throws -> Result
    ) throws -> Result {
        try text.withText(over: bytes) { text in
            try withICU("reading text") { uregex_setUText(regex, text, &$0) }
            return try body()
        }
    }

    private func call<Result>(_ body: (inout PunteICUErrorCode) -> Result) throws -> Result {
        var status = U_ZERO_ERROR
        let result = body(&status)
        guard status.rawValue <= U_ZERO_ERROR.rawValue else {
            throw SRXError("“\(pattern)” takes too long on this text; make it simpler")
        }
        return result
    }
}
