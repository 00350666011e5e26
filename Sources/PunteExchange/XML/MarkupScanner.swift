/// What the scanner stands at.
enum MarkupToken<Element: MarkupVocabulary>: Equatable {
    /// A start tag; nil for a name beyond the vocabulary.
    case start(Element?)
    /// An end tag, or the end that an empty or unclosed element must have.
    case end(Element?)
    /// A piece of text: a long one, or one with references, comes in several.
    case text
    case finished
}

/// Reads XML one token at a time and goes on where a conforming parser must stop.
///
/// XML 1.0 obliges its parsers to give up at the first error. Translation memories are written by
/// programs that paste text between tags, and one control character must not cost a hundred
/// thousand units. The scanner therefore reads what parsers read, and mends the rest: characters
/// that XML forbids are removed, a bare `&` or `<` is text, HTML's entities are known, bad bytes
/// become U+FFFD, and tags are balanced, so that each start has its end in the right order. Each
/// mending goes into the log with its line.
///
/// It resolves nothing: a document type is skipped, one that declares entities is refused, and no
/// other file is ever opened. On well-formed documents it gives what libxml2 gives; the tests hold
/// it to that.
///
/// Memory is bounded by the longest tag, at most ``maximumTagLength``; text of any length passes in
/// pieces. Complexity: O(*n*) in the length of the input.
struct MarkupScanner<Element: MarkupVocabulary>: ~Copyable {
    let input: UTF8Stream
    let log: FindingLog
    /// Line of the current token, from 1.
    var line = 1
    /// The piece of text of the current token, free of references; valid until the next call.
    var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Whether the current end was not written but follows from what stands around it.
    var isImplied = false
    /// Attributes of the current start tag; valid until the next call.
    let attributes = UnsafeMutablePointer<MarkupAttribute>.allocate(
        capacity: MarkupAttribute.limit)
    var attributeCount = 0

    /// Bytes not yet read stand at `position..<end`.
    let window: UnsafeMutablePointer<UInt8>
    var position = 0
    var end = 0
    var isInputAtEnd = false
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    var names: ElementNames
    let elements: [Element]
    let nests: [Bool]
    /// Numbers of the open elements, outermost first.
    var open: [UInt16] = []
    /// How many elements are to stay open; the ends of the others come next.
    var target = 0
    /// Depth of the element whose end tag was written and closes others on its way.
    var writtenEnd: Int?
    /// A start tag that waits for the ends of elements that it closes.
    var pendingStart: UInt16?
    var pendingIsEmpty = false
    /// Whether the tag just given was an empty element's.
    var isEmptyElement = false
    var currentName: UInt16 = 0
    /// Whether text is read as it stands, up to `]]>`.
    var isInCharacterData = false
    /// Line feeds inside the current token, to be counted when it is left behind.
    var passedLines = 0

    static var windowSize: Int { 1 << 18 }
    static var maximumTagLength: Int { 1 << 17 }
    static var maximumDepth: Int { 500 }

    init(_ input: UTF8Stream, log: FindingLog, vocabulary: Element.Type = Element.self) throws {
        self.input = input
        self.log = log
        window = .allocate(capacity: Self.windowSize)
        elements = Array(Element.allCases)
        nests = elements.map(\.nests)
        names = ElementNames(elements.map(\.rawValue))
        if let remark = input.encoding.remark { try log.report(.mended, line: 1, remark) }
    }

    deinit {
        window.deallocate()
        scratch.deallocate()
        attributes.deallocate()
    }

    /// Name of the current tag as written, without its prefix.
    var name: String { names[currentName] }

    /// Number of open elements, that of the current start tag included.
    var depth: Int { open.count }

    /// - Throws: ``ExchangeError`` when the source cannot be read, when the document declares
    ///   entities or nests too deeply, and what a strict log throws.
    mutating func next() throws -> MarkupToken<Element> {
        line += passedLines
        passedLines = 0
        isImplied = false
        if isEmptyElement {
            isEmptyElement = false
            return close()
        }
        while true {
            if open.count > target {
                isImplied = open.count - 1 != writtenEnd
                return close()
            }
            writtenEnd = nil
            if let start = pendingStart {
                pendingStart = nil
                isEmptyElement = pendingIsEmpty
                return try enter(start)
            }
            line += passedLines
            passedLines = 0
            guard try ensure(1) else { return try finish() }
            if isInCharacterData || window[position] != UInt8(ascii: "<") {
                if try readText() { return .text }
            } else if let token = try readTag() {
                return token
            }
        }
    }

    /// Makes sure that at least `count` bytes stand in the window, if the input has as many.
    mutating func ensure(_ count: Int) throws -> Bool {
        while end - position < count {
            if isInputAtEnd { return false }
            try refill()
        }
        return true
    }

    /// Moves what is unread to the front and reads on.
    mutating func refill() throws {
        if position > 0 {
            window.update(from: window + position, count: end - position)
            end -= position
            position = 0
        }
        let room = UnsafeMutableRawBufferPointer(start: window + end, count: Self.windowSize - end)
        let count = try input.read(into: room)
        isInputAtEnd = count == 0
        end += count
    }

    func element(_ number: UInt16) -> Element? {
        Int(number) < elements.count ? elements[Int(number)] : nil
    }

    mutating func enter(_ number: UInt16) throws -> MarkupToken<Element> {
        guard open.count < Self.maximumDepth else {
            throw ExchangeError(
                "elements are nested more than \(Self.maximumDepth) deep: refused",
                file: log.file, line: line)
        }
        currentName = number
        open.append(number)
        target = open.count
        return .start(element(number))
    }

    private mutating func close() -> MarkupToken<Element> {
        currentName = open.removeLast()
        target = min(target, open.count)
        return .end(element(currentName))
    }

    /// The end of the input: what is open is closed, and that is a finding.
    private mutating func finish() throws -> MarkupToken<Element> {
        guard !open.isEmpty else { return .finished }
        try log.report(.mended, line: line, "the file ends inside <\(names[open[0]])>")
        target = 0
        isImplied = true
        return close()
    }
}
