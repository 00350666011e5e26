internal import Glibc

/// Writes XML in UTF-8 to a sink, piece by piece.
///
/// One owner writes to it from one thread; the fields that every call touches are therefore not
/// checked for overlapping accesses.
final class XMLOutput {
    private let sink: ByteSink
    @exclusivity(unchecked) private var buffer: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private var count = 0
    /// Characters that XML forbids and that were left out since the last question.
    @exclusivity(unchecked) private var removed = 0

    private static let size = 1 << 16

    init(_ sink: ByteSink) {
        self.sink = sink
        capacity = Self.size * 2
        buffer = .allocate(capacity: Self.size * 2)
    }

    deinit { buffer.deallocate() }

    /// Markup, as it stands.
    @inline(__always)
    func markup(_ literal: StaticString) {
        append(literal.utf8Start, literal.utf8CodeUnitCount)
    }

    /// Markup that was made elsewhere, as it stands.
    func verbatim(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            if let start = bytes.baseAddress { append(start, bytes.count) }
        }
    }

    func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0, isAttribute: false) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        escape(bytes, isAttribute: false)
    }

    /// ` name="value"`, or nothing for nil.
    func attribute(_ name: StaticString, _ value: String?) {
        guard var value else { return }
        markup(" ")
        markup(name)
        markup("=\"")
        value.withUTF8 { escape($0, isAttribute: true) }
        markup("\"")
    }

    /// ` name="value"` of a text that someone else owns, or nothing for nil.
    func attribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>?) {
        guard let value else { return }
        markup(" ")
        markup(name)
        markup("=\"")
        escape(value, isAttribute: true)
        markup("\"")
    }

    /// ` name="value"` of a moment in the compact form, or nothing for nil.
    func attribute(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        markup(" ")
        markup(name)
        markup("=\"")
        reserve(Timestamp.capacity)
        let room = UnsafeMutableBufferPointer(start: buffer + count, count: Timestamp.capacity)
        count += value.writeCompact(to: room)
        markup("\"")
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
    @inline(__always)
    func flushIfFull() throws {
        if count >= Self.size { try flush() }
    }

    func flush() throws {
        try sink.write(UnsafeRawBufferPointer(start: buffer, count: count))
        count = 0
    }

    func finish() throws {
        try flush()
        try sink.finish()
    }

    @inline(__always)
    private func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        memcpy(buffer + count, bytes, length)
        count += length
    }

    private func escape(_ text: UnsafeBufferPointer<UInt8>, isAttribute: Bool) {
        reserve(text.count * XMLText.expansion)
        let outcome = XMLText.escape(text, to: buffer + count, isAttribute: isAttribute)
        count += outcome.written
        removed += outcome.removed
    }

    @inline(__always)
    private func reserve(_ length: Int) {
        if capacity - count < length { grow(length) }
    }

    private func grow(_ length: Int) {
        capacity = max(capacity * 2, count + length)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        memcpy(grown, buffer, count)
        buffer.deallocate()
        buffer = grown
    }
}
