internal import PunteLanguage
internal import PunteText

// Names whose articles are known.
extension NameRule {
    /// Returns the names of a Romanian sentence that contradict the English article.
    ///
    /// What ``JudgeModel/names`` learned of wrong and right names decides together with conditions, so that it
    /// neither needs nor hides what is certain.
    func findings(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        let certain = certainFindings(in: names, of: article)
        guard renderings != nil else { return certain }
        let candidates = NameCandidates(names, of: article, by: self, found: certain.map(\.range))
            .all()
        let wrong = candidates.filter {
            JudgeModel.names.logOdds($0.features) >= GlossaryParameters.Names.minimumLogOdds
        }
        func isAmong(_ candidates: [NameCandidate], _ range: Range<Int>) -> Bool {
            candidates.contains { $0.romanian.overlaps(range) }
        }
        let kept = certain.filter { !isAmong(candidates, $0.range) || isAmong(wrong, $0.range) }
        return kept
            + wrong.filter { candidate in
                !kept.contains { $0.range.overlaps(candidate.romanian) }
            }.map { candidate in
                finding(
                    in: names.pair, romanian: candidate.romanian, against: candidate.english,
                    advice: candidate.isSpelling
                        ? "check the spelling"
                        : "check the name; `punte glossary add` keeps the pair")
            }
    }

    /// Returns the names of a Romanian sentence of which conditions say that they contradict the English article.
    ///
    /// An adapted article leaves names out, completes them and moves them to other sentences, so that
    /// a name counts as wrong only when the whole English article lacks it and a name of the English
    /// sentence should be in its place, or when it is nearly a name of the English article.
    func certainFindings(in names: PairNames, of article: ArticleFacts) -> [Finding] {
        let found = exchangedTerms(in: names, of: article) + freeNames(in: names, of: article)
        let peoples = exchangedPeoples(in: names, of: article).filter { other in
            !found.contains { $0.range.overlaps(other.range) }
        }
        return found + peoples
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
                !isOutlet(match, in: pair.romanian)
            else { continue }
            if kind == .place, left.allSatisfy({ glossary[$0.term].kind != kind }),
                let source = freePlace(inPlaceOf: match, in: names)
            {
                guard !isGovernment(match, of: [source]) else { continue }
                result.append(
                    finding(
                        in: pair, romanian: match.range, against: source, advice: "check the name"))
                continue
            }
            guard
                let index = left.indices.filter({
                    glossary[left[$0].term].kind == kind && areAlike(left[$0], match, in: pair)
                }).max(by: {
                    likeness(left[$0], match, in: pair) < likeness(left[$1], match, in: pair)
                })
            else { continue }
            let exchanged = left.remove(at: index)
            let source = pair.english.excerpt(exchanged.range)
            guard
                !isGovernment(
                    match,
                    of: [source] + glossary[exchanged.term].designations(in: .english).map(\.text))
            else { continue }
            result.append(
                finding(
                    in: pair, romanian: match.range, against: source, advice: "check the name"))
        }
        return result
    }

    /// Returns the English name without a term that stands where the Romanian has a place of the glossary; nil
    /// for none.
    private func freePlace(inPlaceOf match: TermMatch, in names: PairNames) -> String? {
        // A country for one of its towns is an explanation: „Anglia” for *Kent*.
        guard renderings != nil,
            !glossary[match.term].designations(in: .romanian).contains(where: {
                !Places.standard.derived(from: $0.text, in: .romanian).isEmpty
            })
        else { return nil }
        let pair = names.pair
        return names.romanian.first { pair.romanian.words[$0.index].range.overlaps(match.range) }
            .flatMap { exchanged($0, in: names) }
    }

    /// Returns whether a Romanian name stands for an English one as a government does for its country.
    private func isGovernment(_ match: TermMatch, of english: [String]) -> Bool {
        SeatsOfGovernment.standard.areOne(
            english: english,
            romanian: glossary[match.term].designations(in: .romanian).map(\.text))
    }

    /// Returns whether the words around an English and a Romanian name are alike.
    private func areAlike(_ source: TermMatch, _ target: TermMatch, in pair: CheckedPair) -> Bool {
        renderings == nil
            || likeness(source, target, in: pair) >= GlossaryParameters.Names.exchangedLikeness
    }

    private func likeness(_ source: TermMatch, _ target: TermMatch, in pair: CheckedPair) -> Double
    {
        QuantitySurroundings(renderings: renderings).likeness(
            of: source.range, in: pair.english, and: target.range, in: pair.romanian)
    }

    /// Returns whether a match has a word of the name of a news outlet.
    func isOutlet(_ match: TermMatch, in text: CheckedPair.Text) -> Bool {
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
            let isNear =
                nearest.similarity >= limits.nearName && words.isName(nearest.name.text)
                && (!isKnown(name)
                    || !(renderings?.canRender(name.text, anyOf: [nearest.name.text]) ?? false))
                && isMisspelt(name, for: nearest.name, in: article)
            let source = exchanged(name, in: names)
            // A name that stands where this one does is nearer than one that only looks like it.
            if isNear, source == nil || isUnrendered(nearest.name, in: names) {
                result.append(
                    finding(
                        in: pair, romanian: pair.romanian.words[name.index].range,
                        against: nearest.name.text, advice: "check the spelling"))
            } else if let source,
                !SeatsOfGovernment.standard.areOne(
                    english: [source], romanian: [name.text] + Self.stems(of: name.text))
            {
                result.append(
                    finding(
                        in: pair, romanian: pair.romanian.words[name.index].range,
                        against: source,
                        advice: "check the name; `punte glossary add` keeps the pair"))
            }
        }
        return result
    }

    /// Returns whether the English sentence has a name of its article that the Romanian one lacks.
    private func isUnrendered(_ name: EnglishFacts.Name, in names: PairNames) -> Bool {
        names.english.contains { word in
            word.isCapital && NormalForm.bare(word.text) == name.bare
                && !isRendered(word, in: names)
        }
    }

    /// Returns whether a Romanian word is written as a name and is none of the dictionary's words.
    func mayBeName(_ name: Word, in text: CheckedPair.Text) -> Bool {
        guard name.isCapital, isFree(name.index, in: text), !isEmphasised(name.text),
            !isOutlet(name.index, in: text), !isWithinInstitution(name.index, in: text)
        else { return false }
        return !text.isInitial(name.index)
            || renderings != nil && (!isKnown(name) || isPlace(name))
    }

    /// Returns whether a word is a name wherever it stands: the dictionary lacks it, or both languages
    /// spell it alike.
    func isProper(_ name: Word) -> Bool {
        !isKnown(name) || renderings?.isShared(romanian: name.text) ?? false
    }

    /// Returns whether a word is the Romanian name of a country or a region, which it is at the beginning of a
    /// sentence, too.
    func isPlace(_ name: Word) -> Bool {
        Places.standard.isArea(romanian: name.text)
    }

    /// Returns whether a range of a text has a place of the glossary.
    private func isPlace(_ range: Range<Int>, in text: CheckedPair.Text) -> Bool {
        text.terms.contains { glossary[$0.term].kind == .place && $0.range.overlaps(range) }
    }

    private func isKnown(_ name: Word) -> Bool {
        renderings?.knows(romanian: name.text) ?? false
    }

    /// Returns whether a Romanian name is a wrong spelling of an English one.
    ///
    /// It is when few letters differ, or when the Romanian article has the name elsewhere and this
    /// spelling only goes on from it: *Stoicev*, later *Stoicevici*.
    private func isMisspelt(
        _ name: Word, for english: EnglishFacts.Name, in article: ArticleFacts
    ) -> Bool {
        let bare = NormalForm.bare(name.text)
        let limits = GlossaryParameters.Names.self
        let stems = [bare] + Self.stems(of: bare)
        let spellings = Set([english.bare, Self.withoutUmlauts(english.bare)])
        guard spellings.isDisjoint(with: stems) else { return false }
        let allowed = english.bare.count / limits.lettersForMistake
        if stems.contains(where: { Self.distance($0, english.bare) <= allowed }) { return true }
        return stems.allSatisfy { $0.hasPrefix(english.bare) }
            && article.hasRomanianName(english.bare)
    }

    /// Returns a name with one letter for each two that stand for one with a mark: *Joerg*, *Jorg*.
    static func withoutUmlauts(_ bare: String) -> String {
        umlauts.reduce(bare) { name, row in
            name.split(separator: row.letters).joined(separator: row.letter)
        }
    }

    private static let umlauts = DataTable(LanguageData.Both.umlauts).rows.filter { $0.count > 1 }
        .map { (letters: $0[0], letter: $0[1]) }

    /// Returns a name without each of the endings of Romanian cases that it may have.
    static func stems(of bare: String) -> [String] {
        NounEndings.romanian.endings(.case).map(NormalForm.bare)
            .filter { bare.hasSuffix($0) && bare.count > $0.count + 2 }
            .map { String(bare.dropLast($0.count)) }
    }

    /// Returns the number of letters to insert, remove, replace or swap with their neighbour.
    static func distance(_ left: String, _ right: String) -> Int {
        let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var rows = [Array(0...second.count)]
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                var best = min(rows[i][j + 1], row[j]) + 1
                best = min(best, rows[i][j] + (first[i] == second[j] ? 0 : 1))
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }

    /// Returns the English name of the sentence in whose place a Romanian name is that renders none of its
    /// words; nil for none.
    ///
    /// The words around both must be alike, and the English name must have no rendering either.
    private func exchanged(_ name: Word, in names: PairNames) -> String? {
        let pair = names.pair
        let bare = NormalForm.bare(name.text)
        let isInitial = pair.romanian.isInitial(name.index)
        let forms = pair.romanian.forms(name.index)
        // A noun with its article is of the name of an institution: „Universitatea Ilia”, „ministra Justiției”.
        guard !(forms.isKnown && forms.isOnlyArticled) || isPlace(name),
            !isInitial || isPlace(name),
            !names.english.contains(where: { NormalForm.bare($0.text) == bare })
        else { return nil }
        let surroundings = QuantitySurroundings(renderings: renderings)
        let range = pair.romanian.words[name.index].range
        let limits = GlossaryParameters.Names.self
        let minimum =
            isProper(name) || isInitial ? limits.exchangedLikeness : limits.commonExchangedLikeness
        var best: (name: String, likeness: Double)?
        for word in names.english {
            let other = pair.english.words[word.index].range
            guard
                word.isCapital && word.text.count > limits.maximumShortWord
                    && words.isName(word.text) && !isRendered(word, in: names)
                    && !isTranslated(word.text, in: names)
                    && (!isInitial || isPlace(other, in: pair.english))
                    && !pair.english.quantities.contains(where: { $0.range.overlaps(other) })
                    && !pair.english.terms.contains(where: {
                        $0.range.overlaps(other) && isRendered($0, in: names)
                    })
            else { continue }
            let likeness = surroundings.likeness(
                of: other, in: pair.english, and: range, in: pair.romanian)
            if likeness >= minimum, likeness > best?.likeness ?? 0 {
                best = (word.text, likeness)
            }
        }
        return best?.name
    }

    /// Returns whether the Romanian sentence has a spelling of an English name.
    func isRendered(_ word: Word, in names: PairNames) -> Bool {
        let limits = GlossaryParameters.Names.self
        return names.romanian.contains {
            $0.text.count > limits.maximumShortWord
                && matcher.similarity(word.key, $0.key)
                    >= ($0.isCapital ? limits.certainSimilarity : limits.commonWordSimilarity)
        }
    }
}

extension ArticleFacts {
    /// Returns the English name that is most like a Romanian one; nil when there is no name.
    fileprivate func nearestEnglish(
        to key: NameMatcher.Key, bare: String
    ) -> (name: EnglishFacts.Name, similarity: Double)? {
        let matcher = NameMatcher()
        return englishNames.map { name in
            (name, name.bare == bare ? 1 : matcher.similarity(name.key, key))
        }.max { $0.1 < $1.1 }
    }

    /// Returns whether any sentence of the English article has a term, or a word derived from it.
    func hasEnglish(_ term: Int, of glossary: Glossary) -> Bool {
        if english.contains(where: { $0.terms.contains { $0.term == term } }) { return true }
        return glossary[term].designations.contains { name in
            Places.standard.derived(from: name.text, in: .english).contains { beginning in
                bareEnglish.contains { $0.hasPrefix(beginning) }
            }
                || name.text.split(separator: " ").contains { part in
                    guard part.count > GlossaryParameters.Names.maximumShortWord else {
                        return false
                    }
                    let stem = GlossaryParameters.Stems.derivedFromName.stem(
                        of: NormalForm.bare(String(part)))
                    return bareEnglish.contains { $0.hasPrefix(stem) }
                }
        }
    }
}
