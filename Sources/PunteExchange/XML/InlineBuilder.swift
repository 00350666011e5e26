internal import PunteLanguage

/// Collects the text of a segment and its inline codes while the markup of the segment is read.
struct InlineBuilder {
    private(set) var codes: [InlineCode] = []
    private var text: [UInt8] = []
    /// The native form of the last code, as far as it has been read.
    private var native: [UInt8] = []
    /// The depth of the element that contains the native form being read; nil outside native forms.
    private var nativeDepth: Int?
    /// The reason why the text of the segment cannot be known; nil if there is none.
    private var problem: String?
    /// The line where the segment begins.
    private var line = 0
    /// Whether the next text may need a space before it, because a code stands between.
    private var gap = Gap.none

    /// What a code between two texts says about the words beside it.
    enum Gap {
        /// The words belong together.
        case none
        /// The words are of two sentences if a sentence ends before the code.
        case placeholder
        /// The words are of two lines.
        case lineBreak
    }

    /// Begins a segment; `line` is the line to mention in reports.
    mutating func reset(line: Int) {
        self.line = line
        problem = nil
        clear()
    }

    /// Discards what was collected, because it does not belong to a segment.
    mutating func clear() {
        text.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        codes = []
        nativeDepth = nil
        gap = .none
    }

    /// The length of the text so far in UTF-8 bytes, which is the offset of a code that occurs
    /// here.
    var offset: Int { text.count }

    /// Whether the current text belongs to the native form of a code.
    var isInNative: Bool { nativeDepth != nil }

    /// Appends text to the segment, or to the native form that is being read.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard text.count + native.count + piece.count <= UnitLimits.text else {
            fail("longer than 1 MB")
            return
        }
        if nativeDepth == nil {
            if gap != .none { separateWords(before: piece) }
            text.append(contentsOf: piece)
        } else {
            XMLText.escape(piece, into: &native)
        }
    }

    /// Notes that a code stands at the end of the text so far.
    mutating func note(_ gap: Gap) {
        if self.gap != .lineBreak { self.gap = gap }
    }

    /// Appends a space where a code stands between two words that it keeps apart in the document.
    private mutating func separateWords(before piece: UnsafeBufferPointer<UInt8>) {
        defer { gap = .none }
        guard let last = text.last, let next = piece.first, !last.isXMLSpace, !next.isXMLSpace
        else { return }
        let isWord = next.isASCIIAlphanumeric || next.isBeyondASCII
        if gap == .lineBreak ? isWord || next == .quote : isWord && endsSentence {
            text.append(.space)
        }
    }

    /// Whether the text so far ends like a sentence.
    private var endsSentence: Bool {
        [".", "!", "?", "…", ".”", "!”", "?”"].contains {
            text.suffix($0.utf8.count).elementsEqual($0.utf8)
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

    /// Begins a native form: everything until the element at `depth` ends belongs to the last code.
    mutating func beginNative(depth: Int) { nativeDepth = depth }

    /// Ends the native form of the last code, if an end tag ends it.
    ///
    /// - Parameters:
    ///   - depth: the number of elements that are open after the end tag.
    ///   - name: the name of the element that ends.
    ///   - isImplied: whether the end tag is missing in the file.
    /// - Returns: False if the tag ends an element within the native form.
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

    /// Marks the text of the segment as unknown; `reason` completes the phrase "a segment …".
    mutating func fail(_ reason: String) { problem = problem ?? reason }

    /// The text and the codes so far.
    var current: InlineText { InlineText(String(decoding: text, as: UTF8.self), codes: codes) }

    /// Returns whether the text of the segment is known, and reports its loss if it is not.
    ///
    /// - Parameters:
    ///   - log: receives the report.
    ///   - isImplied: whether the end tag of the segment is missing in the file.
    /// - Returns: Whether the text is known.
    /// - Throws: ``ExchangeError`` for the loss, if the log is strict.
    func isSound(_ log: FindingLog, isImplied: Bool) throws -> Bool {
        guard let problem = problem ?? (isImplied ? "that is cut off" : nil) else { return true }
        try log.report(.skipped, line: line, "a segment \(problem) left out")
        return false
    }
}
