/// Gathers the text of one segment and its codes with their native form, while its markup is read.
struct InlineBuilder {
    private(set) var codes: [InlineCode] = []
    private var text: [UInt8] = []
    /// The native form of the code being read.
    private var native: [UInt8] = []
    private var nativeDepth: Int?
    private var problem: String?
    private var line = 0

    private static let maximumCodes = 10_000

    /// Begins a segment.
    mutating func reset(line: Int) {
        self.line = line
        problem = nil
        clear()
    }

    /// Forgets the text so far, which was not part of a segment.
    mutating func clear() {
        text.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        codes = []
        nativeDepth = nil
    }

    /// Where the next character of the text stands.
    var offset: Int { text.count }

    /// Whether what comes belongs to the native form of a code.
    var isInNative: Bool { nativeDepth != nil }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard text.count + native.count + piece.count <= TMXParser.maximumText else {
            fail("longer than 1 MB")
            return
        }
        if nativeDepth == nil {
            text.append(contentsOf: piece)
        } else {
            XMLText.escape(piece, into: &native)
        }
    }

    /// Appends a tag to the native form.
    mutating func appendNative(_ tag: String) {
        guard native.count + tag.utf8.count <= TMXParser.maximumText else {
            fail("longer than 1 MB")
            return
        }
        native.append(contentsOf: tag.utf8)
    }

    mutating func append(_ code: InlineCode) {
        guard codes.count < Self.maximumCodes else {
            fail("with more than 10,000 codes")
            return
        }
        codes.append(code)
    }

    /// What comes up to the end of the element at a depth is the native form of the last code.
    mutating func beginNative(depth: Int) { nativeDepth = depth }

    /// Takes the native form up, when it ends.
    /// - Returns: whether it was the one that ended, and not an element within it.
    mutating func endNative(depth: Int, name: String, isImplied: Bool) -> Bool {
        guard let start = nativeDepth, depth < start else { return false }
        if isImplied { fail("in which <\(name)> is not closed") }
        if !native.isEmpty, !codes.isEmpty {
            codes[codes.count - 1].content = String(decoding: native, as: UTF8.self)
        }
        native.removeAll(keepingCapacity: true)
        nativeDepth = nil
        return true
    }

    /// - Parameter reason: what is wrong with the segment, for "a segment …".
    mutating func fail(_ reason: String) { problem = problem ?? reason }

    /// The text so far.
    var current: InlineText { InlineText(String(decoding: text, as: UTF8.self), codes: codes) }

    /// Whether the text can be known; the log says why not.
    /// - Parameter isImplied: the end of the segment was not written.
    func isSound(_ log: FindingLog, isImplied: Bool) throws -> Bool {
        guard let problem = problem ?? (isImplied ? "that is cut off" : nil) else { return true }
        try log.report(.skipped, line: line, "a segment \(problem) left out")
        return false
    }
}
