internal import Glibc

extension MarkupScanner {
    /// Reads what begins with `<`.
    /// - Returns: nil for what gives no token: comments, instructions, declarations, a stray tag.
    mutating func readTag() throws -> MarkupToken<Element>? {
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
        case let byte where byte.isNameStart: return try readStartTag()
        default: return try literalBracket()
        }
    }

    /// A `<` that opens no tag.
    private mutating func literalBracket() throws -> MarkupToken<Element>? {
        try log.report(.mended, line: line, "bare < read as text")
        scratch[0] = UInt8(ascii: "<")
        text = UnsafeBufferPointer(start: scratch, count: 1)
        position += 1
        return .text
    }

    /// Where the tag at the position ends.
    /// - Returns: offset of the `>` from the position; nil if a `<` or the end of the file comes
    ///   first, or nothing comes within the longest tag allowed.
    private mutating func tagLength() throws -> Int? {
        var offset = 1
        var quote: UInt8 = 0
        while true {
            let tag = UnsafeBufferPointer(start: window + position, count: end - position)
            while offset < tag.count {
                let byte = tag[offset]
                // Nothing below > but line ends, quotes and < is of interest here.
                if byte <= UInt8(ascii: ">") {
                    if byte == UInt8(ascii: "<") { return nil }
                    if byte == 0x0A { passedLines += 1 }
                    if quote != 0 {
                        if byte == quote { quote = 0 }
                    } else if byte == UInt8(ascii: ">") {
                        return offset
                    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                        quote = byte
                    }
                }
                offset += 1
            }
            guard offset < Self.maximumTagLength, !isInputAtEnd else { return nil }
            try refill()
        }
    }

    private func nameLength(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = window[index]
            if byte.isXMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "=")
            {
                break
            }
            index += 1
        }
        return index - start
    }

    /// The number of the name at a place in the window, its prefix left away.
    private mutating func number(at start: Int, length: Int) -> UInt16 {
        var name = UnsafeBufferPointer(start: window + start, count: length)
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            name = UnsafeBufferPointer(rebasing: name[(colon + 1)...])
        }
        return names.number(of: name)
    }

    private mutating func readEndTag() throws -> MarkupToken<Element>? {
        guard let length = try tagLength() else {
            passedLines = 0
            if isInputAtEnd, !contains(UInt8(ascii: "<"), from: position + 1) {
                position = end
                return nil
            }
            return try literalBracket()
        }
        let number = number(
            at: position + 2, length: nameLength(from: position + 2, to: position + length))
        position += length + 1
        if open.last == number {
            open.removeLast()
            target = open.count
            currentName = number
            return .end(element(number))
        }
        guard let depth = depthToClose(number) else {
            try log.report(.mended, line: line, "</\(names[number])> closes nothing")
            return nil
        }
        try log.report(
            .mended, line: line,
            "</\(names[number])> closes <\(names[open[open.count - 1]])>")
        target = depth
        writtenEnd = depth
        return nil
    }

    /// How many elements remain open when the innermost one of a name is closed. A name beyond the
    /// vocabulary reaches out no further than to the innermost element of the vocabulary.
    private func depthToClose(_ number: UInt16) -> Int? {
        let isKnown = element(number) != nil
        for depth in open.indices.reversed() {
            if open[depth] == number { return depth }
            if !isKnown, element(open[depth]) != nil { return nil }
        }
        return nil
    }

    private mutating func readStartTag() throws -> MarkupToken<Element>? {
        guard let length = try tagLength() else {
            passedLines = 0
            if isInputAtEnd, !contains(UInt8(ascii: "<"), from: position + 1) {
                position = end
                return nil
            }
            return try literalBracket()
        }
        let limit = position + length
        let nameEnd = position + 1 + nameLength(from: position + 1, to: limit)
        let number = number(at: position + 1, length: nameEnd - position - 1)
        isEmptyElement = window[limit - 1] == UInt8(ascii: "/")
        try readAttributes(from: nameEnd, to: isEmptyElement ? limit - 1 : limit)
        position = limit + 1
        if Int(number) < nests.count, !nests[Int(number)], let depth = open.lastIndex(of: number) {
            try log.report(
                .mended, line: line,
                "<\(names[number])> begins before the last one ended")
            pendingStart = number
            pendingIsEmpty = isEmptyElement
            isEmptyElement = false
            target = depth
            return nil
        }
        return try enter(number)
    }

    /// Notes where the attributes stand.
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
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index += 1
                stop = index
                while stop < limit, window[stop] != quote { stop += 1 }
                append(MarkupAttribute(name: name, value: index..<stop))
                index = min(stop + 1, limit)
            } else {
                while stop < limit, !window[stop].isXMLSpace { stop += 1 }
                try log.report(.mended, line: line, "attribute without quotes")
                append(MarkupAttribute(name: name, value: index..<stop))
                index = stop
            }
        }
    }

    private mutating func append(_ attribute: MarkupAttribute) {
        guard attributeCount < MarkupAttribute.limit else { return }
        attributes[attributeCount] = attribute
        attributeCount += 1
    }

    private mutating func readDeclaration() throws -> MarkupToken<Element>? {
        _ = try ensure(9)
        if stands("<!--") {
            try skip(4, upTo: "-->", what: "a comment")
        } else if stands("<![CDATA[") {
            position += 9
            isInCharacterData = true
        } else if stands("<!DOCTYPE") {
            try skipDocumentType()
        } else {
            return try literalBracket()
        }
        return nil
    }

    private func stands(_ written: StaticString) -> Bool {
        end - position >= written.utf8CodeUnitCount
            && memcmp(window + position, written.utf8Start, written.utf8CodeUnitCount) == 0
    }

    func contains(_ byte: UInt8, from start: Int) -> Bool {
        start < end && memchr(window + start, Int32(byte), end - start) != nil
    }

    /// Skips from `start` bytes on to the end of what is written as `closing`.
    private mutating func skip(_ start: Int, upTo closing: StaticString, what: String) throws {
        position += start
        let first = closing.utf8Start[0]
        while try ensure(closing.utf8CodeUnitCount) {
            if stands(closing) {
                position += closing.utf8CodeUnitCount
                return
            }
            // On to the next place where it may begin.
            repeat {
                if window[position] == 0x0A { passedLines += 1 }
                position += 1
            } while position < end && window[position] != first
        }
        position = end
        try log.report(.skipped, line: line, "the file ends inside \(what) that begins here")
    }

    /// Skips a document type with its internal subset.
    private mutating func skipDocumentType() throws {
        position += 9
        var depth = 0
        var quote: UInt8 = 0
        while try ensure(8) || end > position {
            let byte = window[position]
            if stands("<!--") {
                try skip(4, upTo: "-->", what: "a comment")
                continue
            }
            if stands("<!ENTITY") {
                throw ExchangeError(
                    "the document declares entities: refused; remove its DOCTYPE if you trust it",
                    file: log.file, line: line + passedLines)
            }
            position += 1
            switch byte {
            case 0x0A: passedLines += 1
            case quote where quote != 0: quote = 0
            case _ where quote != 0: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return
            default: break
            }
        }
        try log.report(.skipped, line: line, "the file ends inside its DOCTYPE")
    }
}
