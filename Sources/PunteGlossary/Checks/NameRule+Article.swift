internal import PunteLanguage
internal import PunteText

// Names whose articles are known.
extension NameRule {
    /// Returns the names of a Romanian sentence that contradict the English article.
    ///
    /// An adapted article leaves names out, completes them and moves them to other sentences, so that
    /// a name counts as wrong only when the whole English article lacks it and a name of the English
    /// sentence should be in its place, or when it is nearly a name of the English article.
    func findings(in pair: CheckedPair, of article: ArticleFacts) -> [Finding] {
        let names = PairNames(pair, matcher: matcher)
        return exchangedTerms(in: names, of: article) + freeNames(in: names, of: article)
    }

    /// Returns the names of the glossary that are in the place of another one.
    private func exchangedTerms(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        let pair = names.pair
        var left = pair.english.longestTerms.filter { match in
            guard isName(match), !isRendered(match, in: names) else { return false }
            return !pair.english.terms.contains {
                $0.range == match.range && isRendered($0, in: names)
            }
        }
        var result: [Finding] = []
        for match in pair.romanian.longestTerms where isName(match) {
            let kind = glossary[match.term].kind
            let same = pair.romanian.terms.filter { $0.range == match.range }
            guard !same.contains(where: { isExplained($0, in: names) }),
                !same.contains(where: { article.hasEnglish($0.term, of: glossary) }),
                !isOutlet(match, in: pair.romanian),
                let index = left.firstIndex(where: { glossary[$0.term].kind == kind })
            else { continue }
            let source = pair.english.excerpt(left.remove(at: index).range)
            result.append(
                finding(
                    in: pair, romanian: match.range, "the English has “\(source)”",
                    advice: "check the name"))
        }
        return result
    }

    private func isOutlet(_ match: TermMatch, in text: CheckedPair.Text) -> Bool {
        text.words.indices.contains {
            text.words[$0].range.overlaps(match.range) && isOutlet($0, in: text)
        }
    }

    /// Returns the names that the glossary lacks and that are nearly those of the English article, or
    /// in the place of another one.
    private func freeNames(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        let pair = names.pair
        var result: [Finding] = []
        for name in names.romanian where mayBeName(name, in: pair.romanian) {
            guard
                let nearest = article.nearestEnglish(
                    to: name.key, bare: NormalForm.bare(name.text)),
                !(renderings?.canRender(name.text, anyOf: names.englishTexts) ?? false)
            else { continue }
            let limits = GlossaryParameters.Names.self
            guard nearest.similarity < limits.sameName else { continue }
            if nearest.similarity >= limits.nearName {
                guard isMisspelt(name, for: nearest.name, in: article) else { continue }
                result.append(
                    finding(
                        in: pair, romanian: pair.romanian.words[name.index].range,
                        "the English has “\(nearest.name.text)”", advice: "check the spelling"))
            } else if let source = exchanged(name, in: names, of: article) {
                result.append(
                    finding(
                        in: pair, romanian: pair.romanian.words[name.index].range,
                        "the English has “\(source)”",
                        advice: "check the name; `punte glossary add` keeps the pair"))
            }
        }
        return result
    }

    /// Returns whether a Romanian word is written as a name and is none of the dictionary's words.
    private func mayBeName(_ name: Word, in text: CheckedPair.Text) -> Bool {
        guard name.isCapital, isFree(name.index, in: text), !isEmphasised(name.text),
            !isOutlet(name.index, in: text)
        else { return false }
        guard let renderings else { return !text.isInitial(name.index) }
        return !renderings.knows(romanian: name.text)
            || !text.isInitial(name.index) && renderings.isShared(romanian: name.text)
    }

    /// Returns whether a Romanian name is a wrong spelling of an English one.
    ///
    /// It is when the Romanian article spells the name otherwise elsewhere, as the English has it, or
    /// when a single letter is wrong in a name that both languages spell alike.
    private func isMisspelt(_ name: Word, for english: ArticleFacts.Name, in article: ArticleFacts)
        -> Bool
    {
        let bare = NormalForm.bare(name.text)
        let isUsed = article.romanianNames.contains {
            $0.bare != bare
                && matcher.similarity(english.key, $0.key) >= GlossaryParameters.Names.sameName
        }
        return isUsed
    }

    /// Returns the English name of the sentence in whose place a Romanian name is; nil for none.
    private func exchanged(_ name: Word, in names: PairNames, of article: ArticleFacts) -> String? {
        let pair = names.pair
        guard isLone(name.index, in: pair.romanian) else { return nil }
        let left = names.english.filter { word in
            word.isCapital && isFree(word.index, in: pair.english) && words.isName(word.text)
                && isLone(word.index, in: pair.english)
                && !hasSimilarWord(word.key, in: names) && !isTranslated(word.text, in: names)
                && !article.romanianNames.contains {
                    matcher.similarity(word.key, $0.key) >= NameMatcher.threshold
                }
        }
        return left.count == 1 ? left[0].text : nil
    }

    /// Returns whether no word with a capital is beside a word: a name of one word.
    private func isLone(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let isAfter = index > 0 && text.words[index].gap == .joining && text.isCapital(index - 1)
        let isBefore =
            index + 1 < text.words.count && text.words[index + 1].gap == .joining
            && text.isCapital(index + 1)
        return !isAfter && !isBefore
    }
}

extension ArticleFacts {
    /// Returns the English name that is most like a Romanian one; nil when there is no name.
    fileprivate func nearestEnglish(
        to key: NameMatcher.Key, bare: String
    ) -> (name: Name, similarity: Double)? {
        let matcher = NameMatcher()
        return englishNames.map { name in
            (name, name.bare == bare ? 1 : matcher.similarity(name.key, key))
        }.max { $0.1 < $1.1 }
    }

    /// Returns whether any sentence of the English article has a term, or a word derived from it.
    fileprivate func hasEnglish(_ term: Int, of glossary: Glossary) -> Bool {
        if english.contains(where: { $0.terms.contains { $0.term == term } }) { return true }
        return glossary[term].designations.contains { name in
            Places.standard.derived(from: name.text, in: .english).contains { beginning in
                bareEnglish.contains { $0.hasPrefix(beginning) }
            }
        }
    }
}
