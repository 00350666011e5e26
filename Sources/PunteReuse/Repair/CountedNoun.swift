/// Whether a Romanian word behind a number is what is counted, so that "de" goes between them.
enum CountedNoun {
    /// A plural noun or adjective: `soldați`, `noi`, `kilometri`, `persoane`. Romanian plurals end
    /// in -i or -e; words of these endings that follow numbers without being counted are data.
    static func isPlural(_ word: some StringProtocol) -> Bool {
        guard word.count > 2, let last = word.last, last == "i" || last == "e",
            word.first?.isLowercase == true
        else { return false }
        return !WordList.uncounted.contains(word)
    }

    /// A word that is certainly not counted: „19 din cele”, „19 au murit”, or the end of a clause.
    static func isNone(_ word: some StringProtocol) -> Bool {
        word.isEmpty || WordList.uncounted.contains(word)
    }
}
