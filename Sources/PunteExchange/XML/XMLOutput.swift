internal import Glibc

/// Writes XML as UTF-8 to a sink, piece by piece.
///
/// It has one owner, which uses it on one thread. The properties that every call uses are therefore
/// not checked for overlapping accesses, which would take a large part of the time of an export.
final class XMLOutput {
    private let sink: ByteSink
    @exclusivity(unchecked) private var buffer: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private var count = 0
    /// The number of characters removed since ``takeRemoved()`` was last called.
    @exclusivity(unchecked) private var removed = 0

    /// The number of bytes that are passed on at once.
    private static let size = 1 << 16

    init(_ sink: ByteSink) {
        self.sink = sink
        capacity = Self.size * 2
        buffer = .allocate(capacity: Self.size * 2)
    }

    deinit { buffer.deallocate() }

    /// Writes a literal piece of markup unchanged.
    @inline(__always)
    func markup(_ literal: StaticString) {
        append(literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    /// Writes a text that is markup already, unchanged.
    func verbatim(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            if let start = bytes.baseAddress { append(start, count: bytes.count) }
        }
    }

    /// Writes text, escaped.
    func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0, isAttribute: false) }
    }

    /// Writes UTF-8 text, escaped.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        escape(bytes, isAttribute: false)
    }

    /// Writes ` name="value"`; writes nothing for nil.
    func attribute(_ name: StaticString, _ value: String?) {
        guard var value else { return }
        value.withUTF8 { attribute(name, $0) }
    }

    /// Writes ` name="value"` for a UTF-8 value; writes nothing for nil.
    func attribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>?) {
        guard let value else { return }
        beginAttribute(name)
        escape(value, isAttribute: true)
        markup("\"")
    }

    /// Writes ` name="value"` for a time in the basic form; writes nothing for nil.
    func attribute(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        beginAttribute(name)
        reserve(Timestamp.capacity)
        let room = UnsafeMutableBufferPointer(start: buffer + count, count: Timestamp.capacity)
        count += value.writeCompact(to: room)
        markup("\"")
    }

    @inline(__always)
    private func beginAttribute(_ name: StaticString) {
        markup(" ")
        markup(name)
        markup("=\"")
    }

    /// Writes `<name>text</name>` and a line feed; writes nothing for nil.
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

    /// Counts characters that were removed from markup before it was passed to this output.
    func countRemoved(_ count: Int) { removed += count }

    /// Returns the number of characters removed since the last call because XML forbids them.
    func takeRemoved() -> Int {
        defer { removed = 0 }
        return removed
    }

    /// Passes the bytes on if there are enough of them; called between units.
    @inline(__always)
    func flushIfFull() throws {
        if count >= Self.size { try flush() }
    }

    private func flush() throws {
        try sink.write(UnsafeRawBufferPointer(start: buffer, count: count))
        count = 0
    }

    /// Passes the remaining bytes on and completes the file.
    func finish() throws {
        try flush()
        try sink.finish()
    }

    @inline(__always)
    private func append(_ bytes: UnsafePointer<UInt8>, count length: Int) {
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
