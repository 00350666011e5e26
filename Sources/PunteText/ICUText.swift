internal import CICU
internal import PunteLanguage

/// Gives ICU's iterators access to UTF-8 in place, without a copy.
///
/// One instance is used for one text after another.
final class ICUText {
    private var text: OpaquePointer?

    deinit { icu_text_close(text) }

    /// Calls `body` with an ICU text over the bytes, which is valid during the call.
    func withText<Result>(
        over bytes: UnsafeBufferPointer<UInt8>,
        _ body: (OpaquePointer?) throws -> Result
    ) throws -> Result {
        try bytes.withMemoryRebound(to: CChar.self) { chars in
            text = try withICU("reading text") {
                icu_text_open(text, chars.baseAddress, Int64(chars.count), &$0)
            }
            return try body(text)
        }
    }
}
