internal import CICU

/// The text that an ICU iterator reads: UTF-8 where it stands, without a copy. Reused for one text
/// after the other.
///
/// A class of its own, so that no public type has a member of ICU's types: modules that see
/// Foundation, which brings an ICU of its own, could not read such a type.
final class ICUText {
    private var text: UnsafeMutablePointer<UText>?

    deinit { utext_close(text) }

    /// Calls `body` with the text over these bytes.
    func withText<Result>(
        over bytes: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeMutablePointer<UText>?) throws -> Result
    ) throws -> Result {
        try bytes.withMemoryRebound(to: CChar.self) { chars in
            text = try withICU("reading text") {
                utext_openUTF8(text, chars.baseAddress, Int64(chars.count), &$0)
            }
            return try body(text)
        }
    }
}
