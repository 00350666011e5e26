/// Reads the content of one `seg`: text, and codes with their native form.
struct SegmentReader {
    private var text: [UInt8] = []
    private var codes: [InlineCode] = []
    /// The native form of the code being read.
    private var native: [UInt8] = []
    private var nativeDepth: Int?
    private var problem: String?
    /// Pair numbers for tags that are not TMX's, from the outermost open one.
    private var foreignPairs: [String] = []
    private var foreignCount = 0
    private var line = 0

    /// - Returns: nil when the segment is damaged so that its text cannot be known; the log says why.
    mutating func read(from scanner: inout MarkupScanner<TMXElement>) throws -> InlineText? {
        let depth = scanner.depth
        reset(line: scanner.line)
        while true {
            let token = try scanner.next()
            switch token {
            case .text: append(scanner.text)
            case .start(let element): try start(element, scanner)
            case .end(let element):
                if scanner.depth < depth {
                    return try finish(scanner, isImplied: scanner.isImplied)
                }
                end(element, scanner)
            case .finished: return try finish(scanner, isImplied: true)
            }
        }
    }

    private mutating func reset(line: Int) {
        self.line = line
        text.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        codes = []
        nativeDepth = nil
        problem = nil
        foreignPairs = []
        foreignCount = 0
    }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard text.count + native.count + piece.count <= TMXParser.maximumText else {
            problem = "a segment longer than 1 MB"
            return
        }
        if nativeDepth == nil {
            text.append(contentsOf: piece)
        } else {
            XMLText.escape(piece, into: &native)
        }
    }

    private mutating func start(
        _ element: TMXElement?, _ scanner: borrowing MarkupScanner<TMXElement>
    ) throws {
        guard codes.count < 10_000 else {
            problem = "a segment with more than 10,000 codes"
            return
        }
        if nativeDepth != nil {
            // A code within the native form of a code, or its translatable text.
            native.append(contentsOf: try Self.tag(scanner).utf8)
            return
        }
        var code = InlineCode(.placeholder, at: text.count)
        code.pair = try scanner.attribute("i")
        code.counterpart = try scanner.attribute("x")
        code.type = try scanner.attribute("type")
        switch element {
        case .bpt: code.kind = .open
        case .ept: code.kind = .close
        case .it:
            let position = try scanner.attribute("pos")
            code.kind = position == "end" ? .isolatedClose : .isolatedOpen
        case .hi: code.kind = .highlightOpen
        case .ph, .ut, .sub: break
        default:
            // Markup that nobody escaped: kept as the code that it is.
            code.content = XMLText.escaped(try Self.tag(scanner))
            code.kind = scanner.isEmptyElement ? .placeholder : .open
            if code.kind == .open {
                foreignCount += 1
                code.pair = "f\(foreignCount)"
            }
            foreignPairs.append(code.pair ?? "")
            try scanner.log.report(
                .mended, line: scanner.line, "<\(scanner.name)> in a segment read as a code")
            codes.append(code)
            return
        }
        codes.append(code)
        if element != .hi { nativeDepth = scanner.depth }
    }

    private mutating func end(
        _ element: TMXElement?, _ scanner: borrowing MarkupScanner<TMXElement>
    ) {
        if let depth = nativeDepth {
            if scanner.depth >= depth {
                native.append(contentsOf: "</\(scanner.name)>".utf8)
                return
            }
            if scanner.isImplied {
                problem = problem ?? "a segment in which <\(scanner.name)> is not closed"
            }
            if !codes.isEmpty {
                codes[codes.count - 1].content = String(decoding: native, as: UTF8.self)
            }
            native.removeAll(keepingCapacity: true)
            nativeDepth = nil
            return
        }
        switch element {
        case .hi: codes.append(InlineCode(.highlightClose, at: text.count))
        case .bpt, .ept, .it, .ph, .ut, .sub: break
        default:
            guard let pair = foreignPairs.popLast(), !pair.isEmpty else { return }
            codes.append(
                InlineCode(
                    .close, at: text.count, pair: pair,
                    content: XMLText.escaped("</\(scanner.name)>")))
        }
    }

    private func finish(
        _ scanner: borrowing MarkupScanner<TMXElement>, isImplied: Bool
    ) throws -> InlineText? {
        if let problem {
            try scanner.log.report(.skipped, line: line, "\(problem) left out")
            return nil
        }
        if isImplied {
            try scanner.log.report(.skipped, line: line, "a segment that is cut off left out")
            return nil
        }
        return InlineText(String(decoding: text, as: UTF8.self), codes: codes)
    }

    /// The current start tag, written anew.
    private static func tag(_ scanner: borrowing MarkupScanner<TMXElement>) throws -> String {
        let attributes = try scanner.allAttributes().map { " \($0)=\"\(XMLText.escaped($1))\"" }
        return "<\(scanner.name)\(attributes.joined())\(scanner.isEmptyElement ? "/" : "")>"
    }
}
