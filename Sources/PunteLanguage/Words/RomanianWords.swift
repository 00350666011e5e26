/// The words of Romanian in all their forms, from `Resources/ro/words.txt`.
///
/// The list is a minimal automaton that is read where it lies in the binary: opening it costs nothing,
/// and a word is found in as many steps as it has letters.
///
/// Each edge takes four digits of base 91, the lowest first; the digits are the printable characters of
/// ASCII from `#` on, without the backslash. From its lowest bit on, the number is the letter (5 bits), the
/// ``Rank`` of the word that ends with it (2 bits, 0 if none does), whether it is the last edge of its
/// node (1 bit), and the index of the first edge of the next node (0 if nothing follows). The first node is
/// the root.
///
/// Source: J. Daciuk et al., *Incremental Construction of Minimal Acyclic Finite-State Automata*,
/// Computational Linguistics 26 (2000).
package struct RomanianWords: Sendable {
    /// How common a word is.
    package enum Rank: UInt8, Sendable {
        /// A word of the dictionary.
        case known = 1
        /// A word that is common in news.
        case common
        /// A common feminine noun with its article (*casa*), which has another form in -ă.
        case commonDefinite
    }

    /// The list of the binary.
    package static let all = RomanianWords(LanguageData.Ro.words)

    private static let letters = Array("abcdefghijklmnopqrstuvwxyzăâîșț".unicodeScalars)
    private static let edgesPerLine = 30

    private let data: StaticString
    /// The UTF-8 offset of the first edge in ``data``, after the remarks.
    private let start: Int

    private init(_ data: StaticString) {
        self.data = data
        let bytes = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        var position = 0
        while position < bytes.count, bytes[position] == UInt8(ascii: "#"),
            let end = bytes.offset(of: UInt8(ascii: "\n"), from: position)
        {
            position = end + 1
        }
        start = position
    }

    // MARK: Looking up

    /// Returns how common a word in small letters is; nil if it is not in the list.
    package func rank(of word: String) -> Rank? {
        guard let codes = Self.codes(of: word) else { return nil }
        var node = 0
        var rank: Rank?
        for (index, code) in codes.enumerated() {
            guard index == 0 || node > 0, let edge = edge(code, of: node) else { return nil }
            rank = edge.rank
            node = edge.target
        }
        return rank
    }

    /// Returns the words that a word is without some of its diacritics, the common ones first.
    ///
    /// Marks that the word does have are kept: „gradiniță” is „grădiniță” only.
    ///
    /// - Parameter word: a word in small letters.
    /// - Returns: The words, without `word` itself.
    package func marked(_ word: String) -> [(word: String, rank: Rank)] {
        guard let codes = Self.codes(of: word) else { return [] }
        var found: [([UInt8], Rank)] = []
        var path: [UInt8] = []
        func walk(_ node: Int) {
            for letter in [codes[path.count]] + Self.markedLetters(of: codes[path.count]) {
                guard let edge = edge(letter, of: node) else { continue }
                path.append(letter)
                if path.count == codes.count {
                    if let rank = edge.rank, path != codes { found.append((path, rank)) }
                } else if edge.target > 0 {
                    walk(edge.target)
                }
                path.removeLast()
            }
        }
        walk(0)
        return found.map { (Self.word($0), $1) }.sorted { $0.rank.isCommon && !$1.rank.isCommon }
    }

    /// Returns the words from which a word differs by one letter that is missing, superfluous, wrong or
    /// exchanged with its neighbour: the common ones, or all where there is no common one.
    ///
    /// The first letter is not touched.
    ///
    /// - Parameter word: a word in small letters that is not in the list.
    /// - Returns: The words.
    package func corrections(of word: String) -> [(word: String, rank: Rank)] {
        guard let codes = Self.codes(of: word) else { return [] }
        var found: [String: Rank] = [:]
        func consider(_ changed: [UInt8]) {
            let word = Self.word(changed)
            if let rank = rank(of: word) { found[word] = rank }
        }
        for index in codes.indices.dropFirst() {
            var shorter = codes
            shorter.remove(at: index)
            consider(shorter)
            if index + 1 < codes.count {
                var exchanged = codes
                exchanged.swapAt(index, index + 1)
                consider(exchanged)
            }
            for letter in UInt8(0)..<UInt8(Self.letters.count) {
                var other = codes
                other[index] = letter
                consider(other)
                other = codes
                other.insert(letter, at: index)
                consider(other)
            }
        }
        let isCommonFound = found.values.contains(where: \.isCommon)
        return found.filter { !isCommonFound || $0.value.isCommon }
            .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    // MARK: The automaton

    private struct Edge {
        let value: Int

        var letter: UInt8 { UInt8(value & 31) }
        var rank: Rank? { Rank(rawValue: UInt8(value >> 5 & 3)) }
        var isLast: Bool { value & 128 != 0 }
        var target: Int { value >> 8 }
    }

    private func edge(at index: Int) -> Edge {
        let lines = index / Self.edgesPerLine
        let offset = start + index * 4 + lines
        var value = 0
        for digit in stride(from: 3, through: 0, by: -1) {
            let byte = Int(data.utf8Start[offset + digit])
            value = value * 91 + (byte > 92 ? byte - 36 : byte - 35)
        }
        return Edge(value: value)
    }

    /// Returns the edge of a letter from the node whose first edge has an index.
    private func edge(_ letter: UInt8, of node: Int) -> Edge? {
        var index = node
        while true {
            let edge = edge(at: index)
            if edge.letter == letter { return edge }
            if edge.isLast { return nil }
            index += 1
        }
    }

    // MARK: Letters

    /// Returns the numbers of the letters of a word; nil if it has others than those of the list.
    private static func codes(of word: String) -> [UInt8]? {
        var codes: [UInt8] = []
        codes.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars {
            switch scalar {
            case "a"..."z": codes.append(UInt8(scalar.value - 0x61))
            case "ă": codes.append(26)
            case "â": codes.append(27)
            case "î": codes.append(28)
            case "ș", "ş": codes.append(29)
            case "ț", "ţ": codes.append(30)
            default: return nil
            }
        }
        return codes.isEmpty ? nil : codes
    }

    private static func word(_ codes: [UInt8]) -> String {
        String(String.UnicodeScalarView(codes.map { letters[Int($0)] }))
    }

    /// Returns the letters that a letter is without its mark.
    private static func markedLetters(of code: UInt8) -> [UInt8] {
        switch letters[Int(code)] {
        case "a": [26, 27]
        case "i": [28]
        case "s": [29]
        case "t": [30]
        default: []
        }
    }
}

extension RomanianWords.Rank {
    /// Whether the word is common in news.
    package var isCommon: Bool { self != .known }
}
