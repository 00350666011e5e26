internal import CICU
internal import PunteLanguage

/// The text that an ICU iterator reads: UTF-8 where it stands, without a copy. Reused for one text
/// after the other.
final class ICUText {
    private var text: OpaquePointer?

    deinit { icu_text_close(text) }

    /// Calls `body` with the text over these bytes.
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
