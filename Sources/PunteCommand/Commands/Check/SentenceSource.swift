internal import PunteLanguage

/// A sentence and the bytes of the file that hold it, so that a change of one is made in the other.
///
/// Line breaks and markup inside the sentence stay as they are.
struct SentenceSource {
    private let text: [Unicode.Scalar]
    /// The bytes of each character; a character that was not found has none, nor has any after it.
    private let places: [Range<Int>]
    private let source: ArraySlice<UInt8>

    /// Creates a sentence.
    ///
    /// - Parameters:
    ///   - text: the sentence as it was read.
    ///   - source: the bytes of the file, in UTF-8, that hold it.
    init(_ text: String, in source: ArraySlice<UInt8>) {
        self.text = Array(text.unicodeScalars)
        self.source = source
        var places: [Range<Int>] = []
        var position = source.startIndex
        for scalar in self.text {
            guard let place = Self.place(of: scalar, in: source, from: position) else { break }
            places.append(place)
            position = place.upperBound
        }
        self.places = places
    }

    /// Returns the bytes of the next character, behind any markup.
    private static func place(
        of scalar: Unicode.Scalar, in source: ArraySlice<UInt8>, from start: Int
    ) -> Range<Int>? {
        let bytes = Array(String(scalar).utf8)
        var position = start
        while position < source.endIndex {
            let rest = source[position...]
            if scalar == " ", let space = space(in: rest) { return position..<space }
            if rest.starts(with: bytes) { return position..<position + bytes.count }
            switch source[position] {
            case UInt8(ascii: "<"):
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                position = end + 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): position += 1
            default: return nil
            }
        }
        return nil
    }

    /// Returns the end of the white space that a space of the sentence stands for: a run of it that has
    /// a line break, or a single blank.
    private static func space(in rest: ArraySlice<UInt8>) -> Int? {
        let run = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard !run.isEmpty else { return nil }
        return run.contains { $0 == 0x0A || $0 == 0x0D } ? run.endIndex : run.startIndex + 1
    }

    /// Returns the bytes of the file with another text of the sentence.
    ///
    /// - Parameter other: The text, which should differ in few characters.
    /// - Returns: The bytes; nil when a change concerns a line break or what the file does not have
    ///   letter by letter.
    func changed(to other: String) -> [UInt8]? {
        let new = Array(other.unicodeScalars)
        var result: [UInt8] = []
        var position = source.startIndex
        let steps = EditScript.steps(
            from: text.count, to: new.count, removing: { _ in 2 }, inserting: { _ in 2 },
            replacing: { text[$0] == new[$1] ? 0 : 3 })
        var isKnown = true
        for step in steps {
            switch step {
            case .pair(let index, let target):
                guard index < places.count else {
                    isKnown = false
                    if text[index] != new[target] { return nil }
                    continue
                }
                if text[index] == new[target] {
                    result += source[position..<places[index].upperBound]
                } else {
                    guard !breaksLine(index) else { return nil }
                    result += source[position..<places[index].lowerBound]
                    result += String(new[target]).utf8
                }
                position = places[index].upperBound
            case .removed(let index):
                guard index < places.count, !breaksLine(index) else { return nil }
                result += source[position..<places[index].lowerBound]
                position = places[index].upperBound
            case .inserted(let target):
                guard isKnown else { return nil }
                result += String(new[target]).utf8
            }
        }
        return result + source[position...]
    }

    private func breaksLine(_ index: Int) -> Bool {
        source[places[index]].contains { $0 == 0x0A || $0 == 0x0D }
    }
}
