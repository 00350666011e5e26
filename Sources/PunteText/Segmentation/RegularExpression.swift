internal import CICU
internal import PunteLanguage

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
        var status: icu_status = 0
        var place: Int32 = 0
        let units = Array(pattern.utf16)
        let opened = icu_regex_open(units, Int32(units.count), ignoringCase, &place, &status)
        guard let opened, status <= 0 else {
            throw SRXError(
                "“\(pattern)” is no regular expression (wrong at sign \(place)); correct it")
        }
        regex = opened
        icu_regex_set_time_limit(regex, Self.timeLimit, &status)
    }

    deinit { icu_regex_close(regex) }

    func matchesWhole(_ string: String) throws -> Bool {
        var string = string
        return try string.withUTF8 { bytes in
            try withText(bytes) { try call { icu_regex_matches_whole(regex, &$0) } }
        }
    }

    /// Calls `body` with the end of the first group of each match. The next search begins there, so
    /// that what stands behind one place may stand before the next.
    func forEachFirstGroupEnd(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) throws {
        try withText(bytes) {
            var start = 0
            while start <= bytes.count, try call({ icu_regex_find(regex, Int32(start), &$0) }) {
                let end = Int(try call { icu_regex_group_end(regex, 1, &$0) })
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
            try withICU("reading text") { icu_regex_set_text(regex, text, &$0) }
            return try body()
        }
    }

    private func call<Result>(_ body: (inout icu_status) -> Result) throws -> Result {
        var status: icu_status = 0
        let result = body(&status)
        guard status <= 0 else {
            throw SRXError("“\(pattern)” takes too long on this text; make it simpler")
        }
        return result
    }
}
