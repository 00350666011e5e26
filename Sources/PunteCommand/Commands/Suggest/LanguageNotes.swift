internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Notices articles that are in no language of the memory, or in both.
enum LanguageNotes {
    /// Words from which on a text tells its language.
    private static let fewestWords = 15
    /// Function words that running text has at least, as a share.
    private static let leastShare = 0.2
    /// Shorter segments say little.
    private static let shortest = 40
    private static let mostSegments = 2000

    static func write(_ document: SuggestionSource.Document, side: Side) throws {
        let sentences = document.article.sentences.prefix(mostSegments).map(\.text)
        let sample = sentences.prefix(100).joined(separator: "\n")
        let shares = try Side.allCases.map { try $0.functionWordShare(in: sample) }
        if shares[0].words >= fewestWords, shares.allSatisfy({ $0.share < leastShare }) {
            return StandardError.note(
                "\(document.name): looks like neither English nor Romanian; taken as "
                    + "\(name(side)), --from says otherwise")
        }
        let strange = sentences.count { text in
            guard text.utf8.count >= shortest,
                let found = LanguageIdentifier.standard.identify(text)
            else { return false }
            return found.probability >= 0.99 && Side(found.language) == side.other
        }
        guard strange > 0 else { return }
        let all = sentences.count
        StandardError.note(
            "\(document.name): \(strange) of \(all) segments look \(name(side.other)); they are "
                + "looked up as \(name(side))")
    }

    private static func name(_ side: Side) -> String {
        side == .english ? "English" : "Romanian"
    }
}
