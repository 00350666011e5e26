internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Puts other numbers, names and words in the slots of Romanian sentences, as mistakes of an editor.
struct ExchangePlanter {
    /// A sentence with a wrong slot, or with two that were exchanged.
    struct Mistake {
        /// The sentence.
        var text: String
        /// The UTF-8 offsets of the wrong slots in it, each with those of the slot in the right sentence.
        var places: [(wrong: Range<Int>, right: Range<Int>)]
    }

    /// The words of the articles that exclude others, by their sort.
    private var words: [UInt16: [(word: String, member: UInt8)]] = [:]

    /// Creates a planter that knows the words of some Romanian texts.
    init(vocabulary: some Sequence<String>) {
        let contrasts = Contrasts.words(of: .romanian)
        for word in Set(vocabulary) {
            for member in contrasts.members(bare: NormalForm.bare(word)) {
                words[member.sort, default: []].append((word, member.member))
            }
        }
        for sort in words.keys { words[sort]?.sort { $0.word < $1.word } }
    }

    /// Returns sentences with a mistake in a slot, each of another sort of mistake.
    ///
    /// - Parameters:
    ///   - slot: The slot.
    ///   - sentence: The sentence that has it.
    ///   - names: Other slots of the article that hold names, as they are written.
    ///   - numbers: Numbers in English digits that may be put in its place.
    ///   - generator: Chooses between the ways.
    /// - Returns: The sentence with the mistake, in each of the ways.
    func mistakes(
        in slot: Slot, of sentence: String, names: [(slot: Slot, text: String)],
        numbers: [String], using generator: inout some RandomNumberGenerator
    ) -> [Mistake] {
        let written = sentence.utf8Slice(slot.range)
        let texts: [String?]
        switch slot.kind {
        case .number, .ordinal, .date, .weekday, .time, .score, .vague:
            let mistake = FactPlanter.mistake(
                at: slot.range, in: sentence, others: numbers, using: &generator)
            texts = [mistake.map { $0.text.utf8Slice($0.range) }]
        case .name:
            let others = names.filter {
                $0.slot.kind == .name && $0.text != written && $0.slot.isSameSort(as: slot)
                    && !$0.text.contains(written) && !written.contains($0.text)
            }
            texts = [
                Self.misspelt(written, using: &generator),
                others.randomElement(using: &generator)?.text,
            ]
        case .people:
            let others = names.map(\.text).filter { other in
                other != written && other.first?.isLowercase ?? false
                    && Self.commonEnding(other, written) >= 2
            }
            texts = [others.randomElement(using: &generator)]
        case .contrast: texts = [opposite(of: written, using: &generator)]
        }
        return texts.compactMap { text in
            guard let text, text != written else { return nil }
            let changed = sentence.replacing(slot.range, with: text)
            let start = slot.range.lowerBound
            return Mistake(
                text: changed, places: [(start..<start + text.utf8.count, slot.range)])
        }
    }

    /// Returns a sentence in which two slots are exchanged.
    static func exchanged(_ first: Slot, _ second: Slot, of sentence: String) -> Mistake? {
        let (left, right) = (
            sentence.utf8Slice(first.range), sentence.utf8Slice(second.range)
        )
        guard left != right, first.range.upperBound <= second.range.lowerBound else { return nil }
        let text = sentence.replacing(second.range, with: left).replacing(first.range, with: right)
        let shift = right.utf8.count - left.utf8.count
        let start = first.range.lowerBound
        let other = second.range.lowerBound + shift
        return Mistake(
            text: text,
            places: [
                (start..<start + right.utf8.count, first.range),
                (other..<other + left.utf8.count, second.range),
            ])
    }

    /// Returns another word of the articles of the same sort, in the form most like that of a word.
    private func opposite(
        of written: String, using generator: inout some RandomNumberGenerator
    ) -> String? {
        let members = Contrasts.words(of: .romanian).members(bare: NormalForm.bare(written))
        let small = written.lowercased()
        let others = members.flatMap { member in
            (words[member.sort] ?? []).filter { other in
                other.member != member.member
                    && !members.contains { $0.sort == member.sort && $0.member == other.member }
            }
        }.map(\.word)
        // A form with the same ending fits the sentence: crescut, scăzut.
        let best = others.map { Self.commonEnding($0, small) }.max() ?? 0
        let fitting = others.filter { Self.commonEnding($0, small) >= min(best, 3) }
        return fitting.randomElement(using: &generator).map {
            written.first?.isUppercase ?? false ? $0.prefix(1).uppercased() + $0.dropFirst() : $0
        }
    }

    private static func commonEnding(_ left: String, _ right: String) -> Int {
        zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    }

    /// Returns a name with a slip of the fingers in one of its longer words.
    static func misspelt(
        _ name: String, using generator: inout some RandomNumberGenerator
    ) -> String? {
        var letters = Array(name)
        let places = letters.indices.dropFirst().filter {
            letters[$0].isLowercase && letters[$0 - 1].isLetter
        }
        guard letters.count > 4, let place = places.randomElement(using: &generator) else {
            return nil
        }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where letters[place - 1].isLowercase: letters.swapAt(place, place - 1)
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default:
            let vowels = Array("aeiou")
            let others = vowels.contains(letters[place]) ? vowels : Array("bcdfghklmnprstvz")
            letters[place] = others.randomElement(using: &generator) ?? letters[place]
        }
        return String(letters)
    }
}

extension String {
    /// Returns the text with another in a range of UTF-8 offsets.
    func replacing(_ range: Range<Int>, with text: String) -> String {
        let bytes = Array(utf8)
        return String(
            decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...],
            as: UTF8.self)
    }
}
