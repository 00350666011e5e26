internal import PunteLanguage

/// Finds the codes that Phrase (formerly Memsource) writes into the texts of its files.
///
/// `{1}` stands for a code without a span, `{1>` and `<1}` begin and end one; names such as `b`, `i`
/// and `u` say what the span is.
enum PhraseCodes {
    private static let maximumLength = 20

    /// Returns a text with its codes apart; a space stays or comes in where a code divides sentences.
    static func separated(_ text: String) -> InlineText {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "}")) else {
            return InlineText(text)
        }
        var builder = InlineBuilder()
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var position = 0
            func pass() {
                guard position > start else { return }
                builder.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
            }
            while position < bytes.count {
                guard let (kind, length) = code(in: bytes, at: position) else {
                    position += 1
                    continue
                }
                pass()
                let written = String(decoding: bytes[position..<position + length], as: UTF8.self)
                let name = String(written.dropFirst().dropLast())
                builder.append(
                    InlineCode(
                        kind, at: builder.offset, pair: kind == .placeholder ? nil : name,
                        counterpart: kind == .placeholder ? name : nil,
                        content: XMLText.escaped(written)))
                if kind == .placeholder { builder.note(.placeholder) }
                position += length
                start = position
            }
            pass()
        }
        return builder.current
    }

    /// Returns the kind and length of the code at an index; nil if there is none.
    private static func code(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (kind: InlineCode.Kind, length: Int)? {
        let opens = bytes[start] == UInt8(ascii: "{")
        guard opens || bytes[start] == .lessThan else { return nil }
        var end = start + 1
        while end < bytes.count, end - start <= maximumLength,
            bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "_")
        {
            end += 1
        }
        guard end > start + 1, end < bytes.count else { return nil }
        switch (opens, bytes[end]) {
        case (true, .greaterThan): return (.open, end + 1 - start)
        case (true, UInt8(ascii: "}")): return (.placeholder, end + 1 - start)
        case (false, UInt8(ascii: "}")): return (.close, end + 1 - start)
        default: return nil
        }
    }
}
