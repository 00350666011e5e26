/// What was seen of an English and a Romanian name together.
struct NameTally {
    var count = 0
    /// Romanian forms with how often each was seen.
    var forms: [String: Int] = [:]
    var contexts: [Candidate.Context] = []
    var similarity = 0.0
    var placeCues = 0
    var personCues = 0

    /// The most frequent first.
    var formsByCount: [String] {
        forms.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }
}

struct NamePair: Hashable {
    var english: String
    /// Without endings and diacritics.
    var romanian: String
}
