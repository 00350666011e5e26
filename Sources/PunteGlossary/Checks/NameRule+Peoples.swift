internal import PunteLanguage
internal import PunteText

// Countries and the words made from their names.
extension NameRule {
    /// A word that names a country or is derived from one: *German*, „Germaniei”.
    private struct CountryWord {
        let index: Int
        let rows: Set<Int>
    }

    /// Returns the finding about the first word for a country that belongs to a noun to which the English gives
    /// another: „ministrul francez” for *the German minister*.
    ///
    /// The English article must not speak of the Romanian country at all, nor the Romanian sentence of the
    /// English one: an adapted article tells its readers where something is.
    func exchangedPeoples(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        guard let renderings else { return [] }
        let pair = names.pair
        let sources = countryWords(of: pair.english, .english)
        guard !sources.isEmpty else { return [] }
        let targets = countryWords(of: pair.romanian, .romanian)
        let right = targets.reduce(into: phrases(of: pair.romanian, .romanian)) {
            $0.formUnion($1.rows)
        }
        let lost = sources.filter { $0.rows.isDisjoint(with: right) }
        for target in targets {
            guard let noun = pair.romanian.wordBeforeSpace(target.index),
                let source = lost.first(where: { source in
                    pair.english.wordAfterSpace(source.index).map { index in
                        renderings.canRender(
                            pair.romanian.word(noun), anyOf: nouns(from: index, in: pair.english))
                    } ?? false
                }), !isMentioned(target, in: pair.romanian, by: article),
                !renderings.canRender(pair.romanian.word(target.index), anyOf: names.englishTexts)
            else { continue }
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[target.index].range,
                    against: pair.english.word(source.index), advice: "check the country")
            ]
        }
        return []
    }

    /// Returns the word at an index and the one after it: *prime minister* is „premierul”.
    private func nouns(from index: Int, in text: CheckedPair.Text) -> [String] {
        [index, text.wordAfterSpace(index)].compactMap { $0.map(text.word) }
    }

    /// Returns whether any English sentence has the country of a Romanian word, or a word that begins like it.
    private func isMentioned(
        _ target: CountryWord, in text: CheckedPair.Text, by article: ArticleFacts
    ) -> Bool {
        let stem = GlossaryParameters.Stems.derivedFromPlace.stem(
            of: NormalForm.bare(text.word(target.index)))
        if article.bareEnglish.contains(where: { $0.hasPrefix(stem) }) { return true }
        return article.english.contains { sentence in
            countryWords(of: sentence, .english).contains {
                !$0.rows.isDisjoint(with: target.rows)
            } || !phrases(of: sentence, .english).isDisjoint(with: target.rows)
        }
    }

    private func phrases(of text: CheckedPair.Text, _ side: Side) -> Set<Int> {
        Places.standard.rows(ofPhrasesIn: text.text, in: side)
    }

    /// Returns the words of a text that name a country or are derived from one.
    ///
    /// English writes them with a capital, Romanian only the names themselves.
    private func countryWords(of text: CheckedPair.Text, _ side: Side) -> [CountryWord] {
        text.words.indices.compactMap { index in
            let rows = text.countries(at: index, side)
            return rows.isEmpty ? nil : CountryWord(index: index, rows: rows)
        }
    }
}

extension CheckedPair.Text {
    /// Returns the rows of ``PunteLanguage/Places`` of the countries that a word names or is derived from; none for
    /// most words.
    func countries(at index: Int, _ side: Side) -> Set<Int> {
        guard words[index].kind == .letters, words[index].range.count > 2,
            side == .romanian || isCapital(index)
        else { return [] }
        return Places.standard.rows(ofBare: NormalForm.bare(word(index)), in: side)
    }
}
