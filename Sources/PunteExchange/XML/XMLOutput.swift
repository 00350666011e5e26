/// Writes XML in UTF-8 to a sink, piece by piece.
final class XMLOutput {
    private let sink: ByteSink
    private var buffer: [UInt8] = []
    /// Characters that XML forbids and that were left out since the last question.
    private var removed = 0

    private static let size = 1 << 16

    init(_ sink: ByteSink) {
        self.sink = sink
        buffer.reserveCapacity(Self.size * 2)
    }

    /// Markup, as it stands.
    func markup(_ literal: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(literal))
    }

    /// Markup that was made elsewhere, as it stands.
    func markup(_ text: String) {
        buffer.append(contentsOf: text.utf8)
    }

    func text(_ text: String) {
        var text = text
        removed += text.withUTF8 { XMLText.escape($0, into: &buffer) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        removed += XMLText.escape(bytes, into: &buffer)
    }

    /// ` name="value"`, or nothing for nil.
    func attribute(_ name: StaticString, _ value: String?) {
        guard var value else { return }
        buffer.append(0x20)
        markup(name)
        markup("=\"")
        removed += value.withUTF8 { XMLText.escape($0, into: &buffer, isAttribute: true) }
        buffer.append(UInt8(ascii: "\""))
    }

    /// `<name>text</name>` on a line of its own, or nothing for nil.
    func element(_ name: StaticString, _ content: String?) {
        guard let content else { return }
        markup("<")
        markup(name)
        markup(">")
        text(content)
        markup("</")
        markup(name)
        markup(">\n")
    }

    /// How many characters were left out since this was last asked.
    func takeRemoved() -> Int {
        defer { removed = 0 }
        return removed
    }

    /// Passes on what has gathered when it is enough; to be called between units.
    func flushIfFull() throws {
        if buffer.count >= Self.size { try flush() }
    }

    func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    func finish() throws {
        try flush()
        try sink.finish()
    }
}
