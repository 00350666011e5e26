internal import CICU
internal import PunteLanguage

/// A regular expression of ICU over UTF-8.
///
/// One instance serves one thread.
final class RegularExpression {
    private let pattern: String
    private let regex: OpaquePointer
    private let text = ICUText()

    /// Compiles a pattern.
    ///
    /// - Throws: ``SRXError`` that names the pattern and the position of the error in it.
    init(_ pattern: String, ignoringCase: Bool = false) throws {
        self.pattern = pattern
        var status: icu_status = 0
        var errorOffset: Int32 = 0
        let units = Array(pattern.utf16)
        let opened = icu_regex_open(
            units, Int32(units.count), ignoringCase, &errorOffset, &status)
        guard let opened, status <= 0 else {
            throw SRXError(
                "“\(pattern)” is no regular expression (wrong at sign \(errorOffset)); correct it")
        }
        regex = opened
        icu_regex_set_time_limit(regex, TextParameters.regularExpressionSteps, &status)
    }

    deinit { icu_regex_close(regex) }

    /// Returns whether the whole string matches.
    ///
    /// - Throws: ``SRXError`` when the search takes too long.
    func matchesWhole(_ string: String) throws -> Bool {
        var string = string
        return try string.withUTF8 { bytes in
            try withText(bytes) { try call { icu_regex_matches_whole(regex, &$0) } }
        }
    }

    /// Calls `body` with the UTF-8 offset at which the first group of each match ends.
    ///
    /// The next search begins at this offset, so that the text after one place can be the text
    /// before the next.
    ///
    /// - Throws: ``SRXError`` when the search takes too long.
    func forEachFirstGroupEnd(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) throws {
        try withText(bytes) {
            var start = 0
            while start <= bytes.count, try call({ icu_regex_find(regex, Int32(start), &$0) }) {
                let end = Int(try call { icu_regex_group_end(regex, 1, &$0) })
                body(end)
                start = max(end, start + 1)
                while start < bytes.count, bytes[start].continuesScalar { start += 1 }
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
