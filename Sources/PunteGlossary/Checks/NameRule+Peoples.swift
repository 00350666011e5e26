internal import PunteLanguage
internal import PunteText

// Countries and the words made from their names.
extension NameRule {
    /// A word that names a place or is derived from one: *German*, „Germaniei”.
    private struct PlaceWord {
        let index: Int
        let rows: Set<Int>
    }

    /// Returns the finding about the first word for a country that stands where the English has another:
    /// „ministrul francez” for *the German minister*.
    ///
    /// Neither side may have the other country in any form, and the words around both must be alike, the
    /// more where the English article speaks of the Romanian country elsewhere.
    func exchangedPeoples(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        guard let renderings else { return [] }
        let pair = names.pair
        let sources = placeWords(of: pair.english, .english)
        let targets = placeWords(of: pair.romanian, .romanian)
        guard !sources.isEmpty, !targets.isEmpty else { return [] }
        let places = Places.standard
        let left = sources.reduce(into: places.rows(ofPhrasesIn: pair.english.text, in: .english)) {
            $0.formUnion($1.rows)
        }
        let right = targets.reduce(into: places.rows(ofPhrasesIn: pair.romanian.text, in: .romanian)) {
            $0.formUnion($1.rows)
        }
        let lost = sources.filter { $0.rows.isDisjoint(with: right) }
        let added = targets.filter {
            $0.rows.isDisjoint(with: left)
                && !renderings.canRender(pair.romanian.word($0.index), anyOf: names.englishTexts)
        }
        let surroundings = QuantitySurroundings(renderings: renderings)
        for target in added {
            let range = pair.romanian.words[target.index].range
            let best = lost.map { source in
                (
                    source,
                    surroundings.likeness(
                        of: pair.english.words[source.index].range, in: pair.english, and: range,
                        in: pair.romanian)
                )
            }.max { $0.1 < $1.1 }
            guard let (source, likeness) = best else { continue }
            let limits = GlossaryParameters.Names.self
            let isElsewhere = article.english.contains { sentence in
                placeWords(of: sentence, .english).contains {
                    !$0.rows.isDisjoint(with: target.rows)
                } || !places.rows(ofPhrasesIn: sentence.text, in: .english)
                    .isDisjoint(with: target.rows)
            }
            guard
                likeness
                    >= (isElsewhere ? limits.elsewhereExchangedLikeness : limits.exchangedLikeness)
            else { continue }
            return [
                finding(
                    in: pair, romanian: range, against: pair.english.word(source.index),
                    advice: "check the country")
            ]
        }
        return []
    }

    /// Returns the words of a text that name a place of the table or are derived from one.
    ///
    /// English writes them with a capital, Romanian only the names themselves.
    private func placeWords(of text: CheckedPair.Text, _ side: Side) -> [PlaceWord] {
        text.words.indices.compactMap { index in
            guard text.words[index].kind == .letters, text.words[index].range.count > 2 else {
                return nil
            }
            let isCapital = text.isCapital(index)
            guard side == .romanian || isCapital else { return nil }
            let rows = Places.standard.rows(ofBare: NormalForm.bare(text.word(index)), in: side)
            return rows.isEmpty ? nil : PlaceWord(index: index, rows: rows)
        }
    }
}
