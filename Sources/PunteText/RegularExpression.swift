internal import CICU
internal import PunteLanguage

/// A regular expression of ICU over UTF-8, whose searches end after a bounded number of steps.
///
/// One instance serves one thread.
package final class RegularExpression {
    private let pattern: String
    private let regex: OpaquePointer
    private let text = ICUText()

    /// Compiles a pattern.
    ///
    /// - Throws: ``RegularExpressionError`` that names the pattern and the position of the error in
    ///   it.
    package init(_ pattern: String, ignoringCase: Bool = false) throws {
        self.pattern = pattern
        var status: icu_status = 0
        var errorOffset: Int32 = 0
        let units = Array(pattern.utf16)
        let opened = icu_regex_open(
            units, Int32(units.count), ignoringCase, &errorOffset, &status)
        guard let opened, status <= 0 else {
            throw RegularExpressionError(
                "“\(pattern)” is no regular expression (wrong at sign \(errorOffset)); correct it")
        }
        regex = opened
        icu_regex_set_time_limit(regex, TextParameters.regularExpressionSteps, &status)
    }

    deinit { icu_regex_close(regex) }

    /// Returns whether the whole string matches.
    ///
    /// - Throws: ``RegularExpressionError`` when the search takes too long.
    func matchesWhole(_ string: String) throws -> Bool {
        var string = string
        return try string.withUTF8 { bytes in
            try withText(bytes) { try call { icu_regex_matches_whole(regex, &$0) } }
        }
    }

    /// Calls `body` with each match: the UTF-8 offsets of the whole match, then those of its groups,
    /// nil for a group that has no part in it.
    ///
    /// - Throws: ``RegularExpressionError`` when the search takes too long; what `body` throws.
    package func forEachMatch(
        in string: String, _ body: ([Range<Int>?]) throws -> Void
    ) throws {
        var string = string
        try string.withUTF8 { bytes in
            try withText(bytes) {
                let groups = try call { icu_regex_group_count(regex, &$0) }
                while try call({ icu_regex_find_next(regex, &$0) }) {
                    try body(try (0...groups).map(range))
                }
            }
        }
    }

    /// Calls `body` with the UTF-8 offset at which the first group of each match ends.
    ///
    /// The next search begins at this offset, so that the text after one place can be the text
    /// before the next.
    ///
    /// - Throws: ``RegularExpressionError`` when the search takes too long.
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

    private func range(of group: Int32) throws -> Range<Int>? {
        let start = Int(try call { icu_regex_group_start(regex, group, &$0) })
        let end = Int(try call { icu_regex_group_end(regex, group, &$0) })
        return start < 0 ? nil : start..<end
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
            throw RegularExpressionError(
                "“\(pattern)” takes too long on this text; make it simpler")
        }
        return result
    }
}

/// Says why a regular expression cannot be used, or not on a certain text.
public struct RegularExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A one-line message for the person who wrote the expression.
    public var description: String

    init(_ description: String) { self.description = description }
}
