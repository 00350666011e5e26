internal import PunteLanguage

/// What was learned from right texts: how much more probable one form of a word is than another where it
/// stands.
///
/// The model is log-linear: the score of a form is the sum of the weights of its features, and the
/// difference of two scores is the log-odds of the forms. A feature is a template filled with what the form
/// and its surroundings are (``FormContext``). Its weight stands in the place to which its hash points, behind a
/// letter of the hash that tells it from others, so that the table of weights is read where it lies in the
/// binary; a feature that is not there has no weight.
///
/// The file has remarks, a line `@templates` with each template as `VALUE:SURROUNDINGS`, a line
/// `@scale` with the unit of the weights and the least log-odds of a finding of each ``Sort``, and the places, two letters each,
/// 512 a line. A letter is a number from 0 to 90, `#` to `~` without the backslash; 45 is no weight.
struct FormModel: Sendable {
    private struct Template: Sendable {
        let value: Int
        let surroundings: [Int]
        let seed: UInt32
    }

    /// What two forms are; of some sorts wrong forms are more certain than of others.
    enum Sort: Int, CaseIterable {
        /// Two function words: „a”, „au”.
        case functionWords
        /// A function word and another one.
        case functionWordOrNot
        /// Two forms of a verb.
        case verbs
        /// All others.
        case others

        /// Tells the sort of two forms.
        init(_ first: FormGrammar, _ second: FormGrammar) {
            if first.isFunctionWord, second.isFunctionWord {
                self = .functionWords
            } else if first.isFunctionWord || second.isFunctionWord {
                self = .functionWordOrNot
            } else {
                self = first.isOnlyVerb && second.isOnlyVerb ? .verbs : .others
            }
        }
    }

    /// The least log-odds for which a form is held to be wrong, for each sort.
    private(set) var limits: [Float] = []
    private var templates: [Template] = []
    private var scale: Float = 0
    private let data: StaticString
    /// The UTF-8 offset of the first weight.
    private var start = 0
    /// The number of bits of the index of a place.
    private var bits: UInt32 = 0

    private static let placesInLine = 512
    private static let letters: UInt32 = 91
    private static let zero = 45

    /// The model that comes with Punte.
    static let shipped = FormModel(GlossaryData.forms)

    /// Reads the head of a model; one that finds nothing when it is for other features.
    init(_ data: StaticString) {
        self.data = data
        let bytes = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        var position = 0
        var head: [[String]] = []
        while head.count < 2, let end = bytes.offset(of: UInt8(ascii: "\n"), from: position) {
            let line = String(decoding: bytes[position..<end], as: UTF8.self)
            if !line.hasPrefix("#") { head.append(line.split(separator: " ").map(String.init)) }
            position = end + 1
        }
        let count = (bytes.count - position) / (2 * Self.placesInLine + 1) * Self.placesInLine
        guard head.count == 2, head[0].first == "@templates", head[1].first == "@scale",
            let scale = head[1].dropFirst().first.flatMap({ Float($0) }),
            count > 0, count & (count - 1) == 0
        else { return }
        let limits = head[1].dropFirst(2).compactMap { Float($0) }
        guard limits.count == Sort.allCases.count else { return }
        var templates: [Template] = []
        for (number, text) in head[0].dropFirst().enumerated() {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            let names = parts.last?.split(separator: ",") ?? []
            let surroundings = names.compactMap { FormContext.names.firstIndex(of: String($0)) }
            guard parts.count == 2, surroundings.count == names.count,
                let value = FormContext.choiceNames.firstIndex(of: String(parts[0]))
            else { return }
            templates.append(
                Template(
                    value: value, surroundings: surroundings,
                    seed: FormHash.mixed(UInt32(number), 0x5EED)))
        }
        (self.templates, self.scale, self.limits) = (templates, scale, limits)
        start = position
        bits = UInt32(count.trailingZeroBitCount)
    }

    /// Whether a model was read.
    var isEmpty: Bool { templates.isEmpty }

    /// Returns the scores of some forms in their surroundings.
    ///
    /// - Parameters:
    ///   - choices: the values of each form (``FormContext/values(of:)``).
    ///   - surroundings: the values of the surroundings.
    /// - Returns: A score each; the difference of two is the log-odds of their forms.
    func scores(of choices: [[UInt32]], in surroundings: [UInt32]) -> [Float] {
        var sums = [Int](repeating: 0, count: choices.count)
        let weights = data.utf8Start + start
        for template in templates {
            var hash = template.seed
            for index in template.surroundings {
                hash = FormHash.mixed(hash, surroundings[index])
            }
            for (index, choice) in choices.enumerated() {
                let feature = FormHash.mixed(
                    FormHash.mixed(hash, choice[template.value]), 0x85EB_CA6B)
                let place = Int(feature & ((1 << bits) - 1))
                let letters = weights + 2 * place + place / Self.placesInLine
                guard Self.number(letters[0]) == Int((feature >> bits) % Self.letters) else {
                    continue
                }
                sums[index] += Self.number(letters[1]) - Self.zero
            }
        }
        return sums.map { Float($0) * scale }
    }

    /// Returns the number that a letter stands for.
    private static func number(_ letter: UInt8) -> Int {
        Int(letter > 92 ? letter - 36 : letter - 35)
    }
}
