internal import PunteLanguage

/// Word boundaries of Unicode Standard Annex 29 for what most text is made of: Latin letters,
/// numerals, common punctuation. A run of signs without spaces that holds anything else is left to
/// ICU; the two agree wherever this one answers.
struct SimpleWords {
    enum Class: UInt8 {
        /// Anything that this type does not know.
        case other
        case letter
        case digit
        /// Stands for itself whatever is around it.
        case sign
        /// Joins letters or numerals on both sides of it: full stop and apostrophes.
        case joiner
        /// Joins numerals on both sides of it: comma and semicolon.
        case numberJoiner
        /// A colon, which some locales let join letters.
        case colon
    }

    let bytes: UnsafeBufferPointer<UInt8>

    private static let table: [Class] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x2E, 0x27: .joiner
        case 0x2C, 0x3B: .numberJoiner
        case 0x3A: .colon
        // ICU lets the at sign join letters.
        case 0x40, 0x5F: .other
        case 0x21...0x7E: .sign
        default: .other
        }
    }

    /// The class of the scalar at an offset and the offset behind it.
    @inline(__always)
    private func classify(_ position: Int, _ table: UnsafeBufferPointer<Class>) -> (Class, Int) {
        let byte = bytes[position]
        if byte < 0x80 { return (table[Int(byte)], position + 1) }
        let (scalar, end) = bytes.scalar(at: position)
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return (.letter, end)
        case 0x2018, 0x2019: return (.joiner, end)
        case 0xAB, 0xBB, 0x2010...0x2015, 0x201A...0x201F, 0x2026, 0x20AC, 0xA3, 0xA7, 0xB0:
            return (.sign, end)
        default: return (.other, end)
        }
    }

    /// Calls `body` with each word, numeral and sign of a range without spaces.
    ///
    /// - Returns: whether the range held only what is known; when not, some calls may have been
    ///   made already.
    @inline(__always)
    func forEachToken(in range: Range<Int>, _ body: (Range<Int>, Class) -> Void) -> Bool {
        Self.table.withUnsafeBufferPointer { table in
            var position = range.lowerBound
            while position < range.upperBound {
                let (first, behind) = classify(position, table)
                switch first {
                case .other: return false
                case .letter, .digit:
                    guard let end = run(of: first, from: behind, to: range.upperBound, table) else {
                        return false
                    }
                    body(position..<end, first)
                    position = end
                default:
                    body(position..<behind, .sign)
                    position = behind
                }
            }
            return true
        }
    }

    /// The end of a word or numeral; nil where letters and numerals meet or an unknown sign follows.
    @inline(__always)
    private func run(
        of kind: Class, from start: Int, to limit: Int, _ table: UnsafeBufferPointer<Class>
    ) -> Int? {
        var position = start
        while position < limit {
            let (next, behind) = classify(position, table)
            if next == kind {
                position = behind
                continue
            }
            switch next {
            case .other, .letter, .digit: return nil
            case .sign: return position
            case .colon:
                let isOpen = behind < limit && classify(behind, table).0 == kind
                return isOpen && kind == .letter ? nil : position
            case .joiner, .numberJoiner:
                guard behind < limit, kind == .digit || next == .joiner else { return position }
                let (after, end) = classify(behind, table)
                if after == .other { return nil }
                guard after == kind else { return position }
                position = end
            }
        }
        return position
    }
}
