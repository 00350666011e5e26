/// Gathers the text of one segment, and its inline codes with their native form, while the markup of
/// the segment is read.
struct InlineBuilder {
    private(set) var codes: [InlineCode] = []
    private var text: [UInt8] = []
    /// The native form of the last code as far as it has been read.
    private var native: [UInt8] = []
    /// Depth of the element that holds the native form being read; nil outside of native forms.
    private var nativeDepth: Int?
    /// What is wrong with the segment, if anything.
    private var problem: String?
    /// Line where the segment begins.
    private var line = 0

    /// Begins a segment.
    ///
    /// - Parameter line: the line to name in reports.
    mutating func reset(line: Int) {
        self.line = line
        problem = nil
        clear()
    }

    /// Forgets what was gathered, because it was not part of a segment.
    mutating func clear() {
        text.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        codes = []
        nativeDepth = nil
    }

    /// Length of the text so far in UTF-8 bytes: the offset of a code that occurs here.
    var offset: Int { text.count }

    /// Whether what is read belongs to the native form of a code.
    var isInNative: Bool { nativeDepth != nil }

    /// Appends text to the segment, or to the native form that is being read.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard text.count + native.count + piece.count <= UnitLimits.text else {
            fail("longer than 1 MB")
            return
        }
        if nativeDepth == nil {
            text.append(contentsOf: piece)
        } else {
            XMLText.escape(piece, into: &native)
        }
    }

    /// Appends a tag to the native form that is being read.
    mutating func appendNative(_ tag: String) {
        guard native.count + tag.utf8.count <= UnitLimits.text else {
            fail("longer than 1 MB")
            return
        }
        native.append(contentsOf: tag.utf8)
    }

    /// Appends a code.
    mutating func append(_ code: InlineCode) {
        guard codes.count < UnitLimits.codes else {
            fail("with more than 10,000 codes")
            return
        }
        codes.append(code)
    }

    /// Treats everything until the element at `depth` ends as the native form of the last code.
    mutating func beginNative(depth: Int) { nativeDepth = depth }

    /// Stores the native form in the last code, if an end tag ends it.
    ///
    /// - Parameters:
    ///   - depth: number of elements that are open after the end tag.
    ///   - name: name of the element that ends.
    ///   - isImplied: whether the end tag is missing in the file.
    /// - Returns: false if the tag ends an element within the native form.
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

    /// Marks the segment as one whose text cannot be known.
    ///
    /// - Parameter reason: what is wrong, as the end of the phrase "a segment …".
    mutating func fail(_ reason: String) { problem = problem ?? reason }

    /// The text and the codes so far.
    var current: InlineText { InlineText(String(decoding: text, as: UTF8.self), codes: codes) }

    /// Judges whether the text of the segment is known, and reports its loss if it is not.
    ///
    /// - Parameters:
    ///   - log: gets the report.
    ///   - isImplied: whether the end tag of the segment is missing in the file.
    /// - Returns: whether the text is known.
    /// - Throws: the loss, when the log is strict.
    func isSound(_ log: FindingLog, isImplied: Bool) throws -> Bool {
        guard let problem = problem ?? (isImplied ? "that is cut off" : nil) else { return true }
        try log.report(.skipped, line: line, "a segment \(problem) left out")
        return false
    }
}
