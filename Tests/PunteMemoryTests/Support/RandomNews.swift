import PunteLanguage

@testable import PunteMemory

/// Creates random sentences like those of news, and random edits of them.
struct RandomNews {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// Returns a random number below `bound`.
    mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

    static let words: [Side: [String]] = [
        .romanian: [
            "președintele", "președintelui", "ministrul", "miniștrii", "ucraineană", "ucrainean",
            "Ucrainei", "Rusia", "rușii", "atac", "atacul", "atacuri", "în", "și", "a", "de", "la",
            "pe", "un", "o", "al", "că", "s-a", "într-un", "declarat", "declarația", "informații",
            "informațiilor", "orașul", "orașului", "sâmbătă", "vineri", "sînt", "sunt", "nu", "20",
            "1.250", "3,5", "2026", "%", ",", "„", "”", "–", "rănite", "răniți", "persoane",
            "școală", "școli", "țara", "țării", "armata", "trei", "două", "sute", "noua", "$", "€",
            "-5", "−7", "+3", "fără", "niciodată", "procente", "minus", "dolari", "grade", "°",
        ],
        .english: [
            "president", "presidents", "minister", "the", "of", "in", "a", "to", "and", "said",
            "says", "attack", "attacks", "attacked", "Ukraine", "Ukrainian", "Russia", "Russian",
            "city", "cities", "on", "Friday", "Saturday", "20", "1,250", "3.5", "2026", "%", ",",
            "\"", "-", "people", "injured", "injuries", "not", "weren't", "it", "was", "were",
            "school", "schools", "army", "armies", "information", "report", "reported", "three",
            "five", "million", "one", "$", "€5", "-5", "−7", "+3", "am", "pm", "p.m.", "without",
            "never",
            "percent", "minus", "dollars", "degrees", "°C",
        ],
    ]

    mutating func sentence(_ side: Side) -> [String] {
        let words = Self.words[side] ?? []
        return (0...next(12)).map { _ in pick(words) } + (next(3) == 0 ? [] : ["."])
    }

    mutating func edited(_ words: [String], _ side: Side) -> [String] {
        var words = words
        for _ in 0..<next(4) {
            let place = next(words.count + 1)
            switch next(6) {
            case 0: words.insert(pick(Self.words[side] ?? []), at: place)
            case 1 where place < words.count: words.remove(at: place)
            case 2 where place < words.count: words[place] = pick(Self.words[side] ?? [])
            case 3 where place < words.count: words[place] = words[place].uppercased()
            case 4 where place < words.count: words[place] = Self.cedilla(words[place])
            case 5 where place < words.count: words[place] = Self.plain(words[place])
            default: break
            }
        }
        return words
    }

    static func cedilla(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "ș": "ş"
                case "ț": "ţ"
                default: character
                }
            })
    }

    static func plain(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "ș": "s"
                case "ț": "t"
                case "ă", "â": "a"
                case "î": "i"
                default: character
                }
            })
    }
}
