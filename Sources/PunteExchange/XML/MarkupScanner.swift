internal import Glibc
internal import PunteLanguage

/// A token found by a ``MarkupScanner``.
enum MarkupToken<Element: MarkupVocabulary>: Equatable {
    /// A start tag, with its element; nil for a name that is not in the vocabulary.
    case start(Element?)
    /// An end tag; for an empty or unclosed element, the end tag that must follow.
    case end(Element?)
    /// A piece of text.
    ///
    /// A long text, or one with references, is returned in several pieces.
    case text
    /// The end of the document.
    case finished
}

/// Reads XML one token at a time and continues after errors.
///
/// XML 1.0 obliges parsers to stop at the first error. Translation memories, however, are written
/// by programs that paste text between tags, and a single control character must not cost a hundred
/// thousand units. The scanner therefore accepts all that parsers accept, and corrects the rest:
/// characters that XML forbids are removed, a bare `&` or `<` is text, the entities of HTML are
/// known, invalid bytes become U+FFFD, and tags are balanced, so that each start tag has its end
/// tag in the right order. Each correction is logged with its line.
///
/// Nothing outside the document is read: a document type is skipped, a document that declares
/// entities is rejected, and no other file is ever opened. On well-formed documents the scanner has
/// the same result as libxml2, which the tests check.
///
/// Memory is bounded by the longest tag, ``maximumTagLength``; text of any length is returned in
/// pieces.
///
/// - Complexity: O(*n*) in the length of the input.
struct MarkupScanner<Element: MarkupVocabulary>: ~Copyable {
    let log: FindingLog
    /// The line where the current token begins, from 1.
    private(set) var line = 1
    /// The current piece of text with its references resolved; valid until the next call of
    /// ``next()``.
    private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Whether the current end tag is missing in the document and follows from the tags around it.
    private(set) var isImplied = false
    /// Whether the current start tag belongs to an empty element, such as `<ph/>`.
    private(set) var isEmptyElement = false
    /// The number of attributes of the current start tag.
    private(set) var attributeCount = 0

    private let input: UTF8Stream
    /// The bytes of the document; those at `position..<end` have not been read yet.
    private let window: UnsafeMutablePointer<UInt8>
    private var position = 0
    private var end = 0
    private var isInputAtEnd = false
    /// The attributes of the current start tag.
    private let attributes: UnsafeMutablePointer<Attribute>
    /// A buffer for a returned character that does not occur in the window in this form.
    private let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    /// The pieces collected by ``elementText()``.
    private var gathered: [UInt8] = []

    private var names: ElementNames
    private let elements: [Element]
    /// The values of ``MarkupVocabulary/nests`` for all elements.
    private let nests: [Bool]
    /// The ids of the open elements, outermost first.
    private var open: [UInt16] = []
    /// The number of elements that stay open; the end tags of the others are returned next.
    private var target = 0
    /// The depth of the element whose end tag is in the document and ends other elements before it.
    private var writtenEnd: Int?
    /// A start tag that is returned after the end tags of the elements that it ends.
    private var pendingStart: UInt16?
    private var pendingIsEmpty = false
    /// The id of the name of the current tag.
    private var currentName: UInt16 = 0
    /// Whether the position is inside a CDATA section, where only `]]>` is markup.
    private var isInCharacterData = false
    /// The number of line feeds in the current token, added to `line` when the next token begins.
    private var passedLines = 0

    private static var windowSize: Int { 1 << 18 }
    /// The maximum length of a tag in bytes; anything longer is text.
    static var maximumTagLength: Int { 1 << 17 }
    /// The maximum number of elements that may be open at once.
    static var maximumDepth: Int { 500 }
    /// The maximum number of attributes of a tag that are read.
    private static var attributeLimit: Int { 256 }

    /// Begins to read a document.
    ///
    /// - Parameters:
    ///   - input: the document.
    ///   - log: collects the findings.
    /// - Throws: ``ExchangeError`` if the log is strict and the document is not in the encoding
    ///   that it declares.
    init(_ input: UTF8Stream, log: FindingLog) throws {
        self.input = input
        self.log = log
        window = .allocate(capacity: Self.windowSize)
        attributes = .allocate(capacity: Self.attributeLimit)
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

    /// The name of the current tag as written, without its prefix.
    var name: String { name(of: currentName) }

    /// The number of open elements, including the element of the current start tag.
    var depth: Int { open.count }

    /// Reads the next token.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be read, when the document declares entities
    ///   or nests too deeply, and at the first correction when the log is strict.
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
            if isInCharacterData || window[position] != .lessThan {
                if try readText() { return .text }
            } else if let token = try readTag() {
                return token
            }
        }
    }

    /// Reads the current element to its end.
    ///
    /// - Returns: The text of the element without the tags in it. A text longer than
    ///   ``UnitLimits/text`` is cut, which is reported.
    mutating func elementText() throws -> String {
        let depth = self.depth
        let line = self.line
        gathered.removeAll(keepingCapacity: true)
        while true {
            switch try next() {
            case .text where gathered.count < UnitLimits.text:
                gathered.append(contentsOf: text)
            case .end, .finished:
                guard self.depth < depth else { continue }
                if gathered.count >= UnitLimits.text {
                    try log.report(.mended, line: line, "a text longer than 1 MB cut")
                }
                return String(decoding: gathered, as: UTF8.self)
            default: break
            }
        }
    }
}

// MARK: Window

extension MarkupScanner {
    /// Reads until at least `count` bytes of the window are unread.
    ///
    /// - Returns: False if the input ends before that.
    private mutating func ensure(_ count: Int) throws -> Bool {
        while end - position < count {
            if isInputAtEnd { return false }
            try refill()
        }
        return true
    }

    /// Moves the unread bytes to the front of the window and reads more.
    private mutating func refill() throws {
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

    /// Returns whether the unread bytes begin with a text.
    private func isAt(_ written: StaticString) -> Bool {
        end - position >= written.utf8CodeUnitCount
            && memcmp(window + position, written.utf8Start, written.utf8CodeUnitCount) == 0
    }

    /// Returns whether a byte occurs in the window from `start` on.
    private func contains(_ byte: UInt8, from start: Int) -> Bool {
        start < end && memchr(window + start, Int32(byte), end - start) != nil
    }
}

// MARK: Open elements

extension MarkupScanner {
    private func name(of id: UInt16) -> String { names[id] }

    /// Returns the element of the vocabulary with an id; nil for other names.
    private func element(_ id: UInt16) -> Element? {
        Int(id) < elements.count ? elements[Int(id)] : nil
    }

    private mutating func enter(_ id: UInt16) throws -> MarkupToken<Element> {
        guard open.count < Self.maximumDepth else {
            throw ExchangeError(
                "elements are nested more than \(Self.maximumDepth) deep: refused",
                file: log.file, line: line)
        }
        currentName = id
        open.append(id)
        target = open.count
        return .start(element(id))
    }

    private mutating func close() -> MarkupToken<Element> {
        currentName = open.removeLast()
        target = min(target, open.count)
        return .end(element(currentName))
    }

    /// Ends the elements that are open at the end of the input, and reports the first of them.
    private mutating func finish() throws -> MarkupToken<Element> {
        guard !open.isEmpty else { return .finished }
        try log.report(.mended, line: line, "the file ends inside <\(name(of: open[0]))>")
        target = 0
        isImplied = true
        return close()
    }
}

// MARK: Tags

extension MarkupScanner {
    /// Reads the markup that begins with `<`.
    ///
    /// - Returns: The token; nil for comments, instructions, declarations and stray tags.
    private mutating func readTag() throws -> MarkupToken<Element>? {
        guard try ensure(2) else {
            position = end
            return nil
        }
        switch window[position + 1] {
        case UInt8(ascii: "/"): return try readEndTag()
        case UInt8(ascii: "!"): return try readDeclaration()
        case UInt8(ascii: "?"):
            try skip(2, upTo: "?>", what: "an instruction")
            return nil
        case let byte where byte.isXMLNameStart: return try readStartTag()
        default: return try readBareLessThan()
        }
    }

    /// Reads a `<` that does not begin a tag as text.
    private mutating func readBareLessThan() throws -> MarkupToken<Element>? {
        try log.report(.mended, line: line, "bare < read as text")
        scratch[0] = .lessThan
        text = UnsafeBufferPointer(start: scratch, count: 1)
        position += 1
        return .text
    }

    /// Finds the end of the tag at the position.
    ///
    /// A `<` in the value of an attribute belongs to it if the value ends in its line, and if a space
    /// or the end of the tag follows; otherwise a quote is missing.
    ///
    /// - Returns: The offset of the `>` from the position; nil if a `<` or the end of the file
    ///   comes first, or if the tag is longer than ``maximumTagLength``.
    private mutating func tagLength() throws -> Int? {
        var offset = 1
        var quote: UInt8 = 0
        var hasBracket = false
        var mustEnd = false
        var brackets = 0
        while true {
            let tag = UnsafeBufferPointer(start: window + position, count: end - position)
            while offset < tag.count {
                let byte = tag[offset]
                if mustEnd {
                    guard byte.isXMLSpace || byte == UInt8(ascii: "/") || byte == .greaterThan
                    else { return nil }
                    mustEnd = false
                }
                // Only line feeds, quotes, < and > matter, and none of them is above >.
                if byte <= .greaterThan {
                    if byte == .lessThan {
                        if quote == 0 { return nil }
                        hasBracket = true
                        brackets += 1
                    }
                    if byte == .lineFeed {
                        if hasBracket { return nil }
                        passedLines += 1
                    }
                    if quote != 0 {
                        if byte == quote {
                            quote = 0
                            mustEnd = hasBracket
                            hasBracket = false
                        }
                    } else if byte == .greaterThan {
                        if brackets > 0 {
                            try log.report(
                                .mended, line: line, "bare < in an attribute read as text")
                        }
                        return offset
                    } else if byte == .quote || byte == .apostrophe {
                        quote = byte
                    }
                }
                offset += 1
            }
            guard offset < Self.maximumTagLength, !isInputAtEnd else { return nil }
            try refill()
        }
    }

    /// Returns the length of the name at `start`, which ends before `limit`.
    private func nameLength(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = window[index]
            if byte.isXMLSpace || byte == UInt8(ascii: "/") || byte == .greaterThan
                || byte == UInt8(ascii: "=")
            {
                break
            }
            index += 1
        }
        return index - start
    }

    /// Returns the id of the element name at `start` in the window, without its prefix.
    private mutating func nameID(at start: Int, length: Int) -> UInt16 {
        var name = UnsafeBufferPointer(start: window + start, count: length)
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            name = UnsafeBufferPointer(rebasing: name[(colon + 1)...])
        }
        return names.id(of: name)
    }

    /// Reads a `<` whose tag does not end.
    ///
    /// It is read as text, or ignored if the tag is cut off at the end of the file.
    private mutating func readUnfinishedTag() throws -> MarkupToken<Element>? {
        passedLines = 0
        if isInputAtEnd, !contains(.lessThan, from: position + 1) {
            position = end
            return nil
        }
        return try readBareLessThan()
    }

    private mutating func readEndTag() throws -> MarkupToken<Element>? {
        guard let length = try tagLength() else { return try readUnfinishedTag() }
        let id = nameID(
            at: position + 2, length: nameLength(from: position + 2, to: position + length))
        position += length + 1
        if open.last == id {
            open.removeLast()
            target = open.count
            currentName = id
            return .end(element(id))
        }
        guard let depth = depthToClose(id) else {
            try log.report(.mended, line: line, "</\(name(of: id))> closes nothing")
            return nil
        }
        try log.report(
            .mended, line: line,
            "</\(name(of: id))> closes <\(name(of: open[open.count - 1]))>")
        target = depth
        writtenEnd = depth
        return nil
    }

    /// Returns the number of elements that stay open when the innermost element with a name ends.
    ///
    /// The result is nil if no element with this name is open. A name that is not in the vocabulary
    /// does not end elements of the vocabulary.
    private func depthToClose(_ id: UInt16) -> Int? {
        let isKnown = element(id) != nil
        for depth in open.indices.reversed() {
            if open[depth] == id { return depth }
            if !isKnown, element(open[depth]) != nil { return nil }
        }
        return nil
    }

    private mutating func readStartTag() throws -> MarkupToken<Element>? {
        guard let length = try tagLength() else { return try readUnfinishedTag() }
        let limit = position + length
        let nameEnd = position + 1 + nameLength(from: position + 1, to: limit)
        let id = nameID(at: position + 1, length: nameEnd - position - 1)
        isEmptyElement = window[limit - 1] == UInt8(ascii: "/")
        try readAttributes(from: nameEnd, to: isEmptyElement ? limit - 1 : limit)
        position = limit + 1
        if Int(id) < nests.count, !nests[Int(id)], let depth = open.lastIndex(of: id) {
            try log.report(
                .mended, line: line, "<\(name(of: id))> begins before the last one ended")
            pendingStart = id
            pendingIsEmpty = isEmptyElement
            isEmptyElement = false
            target = depth
            return nil
        }
        return try enter(id)
    }

    private mutating func readDeclaration() throws -> MarkupToken<Element>? {
        _ = try ensure(9)
        if isAt("<!--") {
            try skip(4, upTo: "-->", what: "a comment")
        } else if isAt("<![CDATA[") {
            position += 9
            isInCharacterData = true
        } else if isAt("<!DOCTYPE") {
            try skipDocumentType()
        } else {
            return try readBareLessThan()
        }
        return nil
    }

    /// Skips a comment or an instruction up to and including `closing`.
    private mutating func skip(_ opening: Int, upTo closing: StaticString, what: String) throws {
        position += opening
        let first = closing.utf8Start[0]
        while try ensure(closing.utf8CodeUnitCount) {
            if isAt(closing) {
                position += closing.utf8CodeUnitCount
                return
            }
            repeat {
                if window[position] == .lineFeed { passedLines += 1 }
                position += 1
            } while position < end && window[position] != first
        }
        position = end
        try log.report(.skipped, line: line, "the file ends inside \(what) that begins here")
    }

    /// Skips a document type with its internal subset.
    ///
    /// - Throws: ``ExchangeError`` if it declares an entity: entities can refer to other files, and
    ///   can expand to gigabytes.
    private mutating func skipDocumentType() throws {
        position += 9
        var depth = 0
        var quote: UInt8 = 0
        while try ensure(8) || end > position {
            let byte = window[position]
            if isAt("<!--") {
                try skip(4, upTo: "-->", what: "a comment")
                continue
            }
            if isAt("<!ENTITY") {
                throw ExchangeError(
                    "the document declares entities: refused; remove its DOCTYPE if you trust it",
                    file: log.file, line: line + passedLines)
            }
            position += 1
            switch byte {
            case .lineFeed: passedLines += 1
            case quote where quote != 0: quote = 0
            case _ where quote != 0: break
            case .quote, .apostrophe: quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case .greaterThan where depth <= 0: return
            default: break
            }
        }
        try log.report(.skipped, line: line, "the file ends inside its DOCTYPE")
    }
}

// MARK: Attributes

extension MarkupScanner {
    /// An attribute of the current start tag, as ranges of the window.
    private struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// Reads the value of an attribute of the current start tag.
    ///
    /// References are resolved and white space is normalised (XML 1.0, section 3.3.3). Characters
    /// that XML forbids in a value are corrected and reported.
    ///
    /// - Parameter name: the name with its prefix: `xml:lang`.
    /// - Returns: The value; nil if the tag has no such attribute.
    /// - Throws: ``ExchangeError`` at the first correction, if the log is strict.
    func attribute(_ name: StaticString) throws -> String? {
        try index(of: name).map { try value(of: attributes[$0]) }
    }

    /// Returns the value of an attribute as it is written, with its references.
    ///
    /// - Parameter name: the name with its prefix: `xml:lang`.
    /// - Returns: Bytes that are valid until the next call of ``next()``; nil if the tag has no
    ///   such attribute.
    func attributeBytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        index(of: name).map { bytes(attributes[$0].value) }
    }

    /// Returns the names and values of all attributes of the current start tag in their order.
    func allAttributes() throws -> [(name: String, value: String)] {
        try (0..<attributeCount).map { index in
            let attribute = attributes[index]
            let name = String(decoding: bytes(attribute.name), as: UTF8.self)
            return (name, try value(of: attribute))
        }
    }

    private func index(of name: StaticString) -> Int? {
        let length = name.utf8CodeUnitCount
        for index in 0..<attributeCount where attributes[index].name.count == length {
            let written = window + attributes[index].name.lowerBound
            if memcmp(written, name.utf8Start, length) == 0 { return index }
        }
        return nil
    }

    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: window + range.lowerBound, count: range.count)
    }

    /// Finds the attributes of the tag whose name ends at `start` and which ends at `limit`.
    private mutating func readAttributes(from start: Int, to limit: Int) throws {
        attributeCount = 0
        var index = start
        while true {
            while index < limit, window[index].isXMLSpace { index += 1 }
            if index >= limit { return }
            let name = index..<index + nameLength(from: index, to: limit)
            index = name.upperBound
            while index < limit, window[index].isXMLSpace { index += 1 }
            guard !name.isEmpty, index < limit, window[index] == UInt8(ascii: "=") else {
                try log.report(
                    .mended, line: line, "something in a tag is not an attribute: ignored")
                if name.isEmpty { index += 1 }
                continue
            }
            index += 1
            while index < limit, window[index].isXMLSpace { index += 1 }
            guard index < limit else { return }
            let quote = window[index]
            var stop = index
            if quote == .quote || quote == .apostrophe {
                index += 1
                stop = index
                while stop < limit, window[stop] != quote { stop += 1 }
                append(Attribute(name: name, value: index..<stop))
                index = min(stop + 1, limit)
            } else {
                while stop < limit, !window[stop].isXMLSpace { stop += 1 }
                try log.report(.mended, line: line, "attribute without quotes")
                append(Attribute(name: name, value: index..<stop))
                index = stop
            }
        }
    }

    private mutating func append(_ attribute: Attribute) {
        guard attributeCount < Self.attributeLimit else { return }
        attributes[attributeCount] = attribute
        attributeCount += 1
    }

    private func value(of attribute: Attribute) throws -> String {
        let raw = bytes(attribute.value)
        let isPlain = raw.allSatisfy { byte in
            !byte.isControl && !byte.isBeyondASCII && byte != .ampersand
        }
        if isPlain { return String(decoding: raw, as: UTF8.self) }
        return try AttributeValue.normalized(raw, line: line, log: log)
    }
}

// MARK: Text

extension MarkupScanner {
    /// Reads a piece of text.
    ///
    /// - Returns: False if there is no text, but a character to be removed or the end of a CDATA
    ///   section.
    private mutating func readText() throws -> Bool {
        let length = plainLength()
        if length > 0 {
            text = UnsafeBufferPointer(start: window + position, count: length)
            position += length
            return true
        }
        return try readSpecial()
    }

    /// Returns the length of the text at the position that can be returned as it is written.
    private mutating func plainLength() -> Int {
        let bytes = UnsafeBufferPointer(start: window, count: end)
        return TextByte.classes.withUnsafeBufferPointer { classes in
            var index = position
            var lines = 0
            let stopsAtBracket = isInCharacterData
            let raw = UnsafeRawPointer(window)
            scan: while index < bytes.count {
                if index + 8 <= bytes.count {
                    let word = ByteWord(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    if !word.needsMarkupScan, !stopsAtBracket || !word.hasSquareBracket {
                        index += 8
                        continue
                    }
                }
                if stopsAtBracket, bytes[index] == UInt8(ascii: "]") { break }
                switch classes[Int(bytes[index])] {
                case TextByte.plain: index += 1
                case TextByte.lineFeed:
                    lines += 1
                    index += 1
                case TextByte.beyondASCII:
                    guard case .valid(let length) = UTF8Sequence(bytes, at: index),
                        !isForbidden(bytes, at: index)
                    else { break scan }
                    index += length
                default: break scan
                }
            }
            passedLines += lines
            return index - position
        }
    }

    /// Returns whether the valid sequence at `index` is U+FFFE or U+FFFF, or a U+FFFD from a
    /// converter.
    ///
    /// XML forbids the former two; a converter writes U+FFFD for bytes that it could not read.
    @inline(__always)
    private func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        // U+FFFD, U+FFFE and U+FFFF are EF BF BD, EF BF BE and EF BF BF.
        guard bytes[index] == 0xEF, bytes[index + 1] == 0xBF else { return false }
        return bytes[index + 2] > 0xBD
            || (bytes[index + 2] == 0xBD && input.encoding.name != "UTF-8")
    }

    /// Reads the character at which a run of plain text ended.
    private mutating func readSpecial() throws -> Bool {
        let byte = window[position]
        if isInCharacterData, byte == UInt8(ascii: "]") || byte == .ampersand || byte == .lessThan {
            return try readCharacterDataByte(byte)
        }
        switch byte {
        case .carriageReturn:
            _ = try ensure(2)
            // The line ends of XML 1.0, section 2.11: CR LF and CR are both LF.
            if end - position > 1, window[position + 1] == .lineFeed {
                position += 1
                return false
            }
            position += 1
            return give(.lineFeed)
        case .ampersand: return try readReference()
        case _ where byte.isBeyondASCII: return try readBeyondASCII()
        default:
            position += 1
            try log.report(.mended, line: line, "control character \(byte.hex) removed")
            return false
        }
    }

    private mutating func readReference() throws -> Bool {
        _ = try ensure(CharacterReference.maximumLength)
        let rest = UnsafeBufferPointer(start: window + position, count: end - position)
        switch CharacterReference(rest) {
        case .character(let scalar, let length):
            position += length
            return give(scalar)
        case .html(let scalar, let length):
            let written = String(decoding: rest[..<length], as: UTF8.self)
            position += length
            try log.report(.mended, line: line, "\(written) is not known in XML: read as in HTML")
            return give(scalar)
        case .forbidden(let value, let length):
            position += length
            try log.report(
                .mended, line: line,
                "reference to the forbidden character U+\(String(value, radix: 16)) removed")
            return false
        case .none:
            position += 1
            try log.report(.mended, line: line, "bare & read as text")
            return give(.ampersand)
        }
    }

    /// Reads a character beyond ASCII that is invalid, forbidden, or cut by the end of the window.
    private mutating func readBeyondASCII() throws -> Bool {
        _ = try ensure(4)
        let rest = UnsafeBufferPointer(start: window, count: end)
        guard case .valid(let length) = UTF8Sequence(rest, at: position) else {
            let byte = window[position]
            position += 1
            try log.report(.mended, line: line, "byte \(byte.hex) is not UTF-8: read as \u{FFFD}")
            return give("\u{FFFD}")
        }
        guard isForbidden(rest, at: position) else {
            text = UnsafeBufferPointer(start: window + position, count: length)
            position += length
            return true
        }
        let isReplacement = window[position + 2] == 0xBD
        position += length
        try log.report(
            .mended, line: line,
            isReplacement
                ? "bytes that are not \(input.encoding.name): read as \u{FFFD}"
                : "noncharacter U+FFFE or U+FFFF removed")
        return isReplacement ? give("\u{FFFD}") : false
    }

    /// Reads a byte in a CDATA section that would be markup elsewhere, or the end of the section.
    private mutating func readCharacterDataByte(_ byte: UInt8) throws -> Bool {
        _ = try ensure(3)
        if isAt("]]>") {
            position += 3
            isInCharacterData = false
            return false
        }
        position += 1
        return give(byte)
    }

    private mutating func give(_ byte: UInt8) -> Bool {
        scratch[0] = byte
        if byte == .lineFeed { passedLines += 1 }
        text = UnsafeBufferPointer(start: scratch, count: 1)
        return true
    }

    private mutating func give(_ scalar: Unicode.Scalar) -> Bool {
        var count = 0
        for byte in scalar.utf8 {
            scratch[count] = byte
            count += 1
        }
        text = UnsafeBufferPointer(start: scratch, count: count)
        return true
    }
}
