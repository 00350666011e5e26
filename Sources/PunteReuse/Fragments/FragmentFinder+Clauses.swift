internal import PunteLanguage
internal import PunteMemory

extension FragmentFinder {
    /// A clause of a new sentence that stored segments have, too.
    private struct Clause {
        /// The words of the clause.
        var run: Range<Int>
        var hasOpener: Bool
        /// UTF-8 offsets in the sentence.
        var range: Range<Int>
        var source: String
        /// The words before the verb and behind the opener, counted from the first of the clause.
        var subject: Range<Int>
    }

    /// The counterpart of a clause in one segment.
    private struct ClauseCandidate {
        var segment: StoredSegment
        var sourceRange: Range<Int>
        var targetRange: Range<Int>
        var pair: ClausePair
        var target: String
    }

    /// Returns the longest clause in a phrase that has a certain translation.
    ///
    /// - Parameters:
    ///   - phrase: the words that the sentence shares with segments.
    ///   - new: the sentence.
    ///   - closed: the UTF-8 offsets at which clauses that were found end; behind them, *and* joins clauses.
    /// - Returns: nil where there is none.
    /// - Throws: ``PunteMemory/MemoryError``, ``PunteAlignment/AlignmentFileError``.
    func clause(
        of phrase: SharedPhrase, in new: ClauseText, behind closed: Set<Int>
    ) throws -> Fragment? {
        for clause in clauses(of: phrase, in: new, behind: closed) {
            if let found = try translation(of: clause, phrase) { return found }
        }
        return nil
    }

    /// Returns the clauses of a sentence that lie within a phrase and have a subject and a verb, the longest first.
    private func clauses(
        of phrase: SharedPhrase, in new: ClauseText, behind closed: Set<Int>
    ) -> [Clause] {
        let inside = new.words.indices.filter { phrase.range.overlaps(new.words[$0].range) }
        guard let lower = inside.first, let upper = inside.last else { return [] }
        var beginnings = new.edges.beginnings
        for index in new.words.indices.dropFirst(2)
        where closed.contains(new.words[index - 2].range.upperBound) && joins(index - 1, new) {
            beginnings.append(ClauseEdges.Beginning(word: index))
        }
        let grammar = ClauseGrammar(side)
        var result: [Clause] = []
        for beginning in beginnings where lower...upper ~= beginning.word {
            let start = beginning.word
            let opener =
                beginning.senses.isEmpty
                ? 0 : ClauseOpeners.words(of: side).opener(in: bare(new), at: start)?.count ?? 0
            for end in start + 1...upper + 1 where new.canEnd(at: end) && start + opener < end {
                let run = start..<end
                guard run.count >= ReuseParameters.Fragments.minimumWords,
                    new.words[run].filter({ !$0.isFunction }).count
                        >= ReuseParameters.Fragments.minimumContentWords,
                    let verb = grammar.verbBehindSubject(in: new.spelled(start + opener..<end)),
                    new.text.utf8Slice(new.offsets(run)).hasBalancedMarks,
                    !new.spelled(run.suffix(1)).contains(where: ReportingVerbs.contains)
                else { continue }
                let range = new.offsets(run)
                result.append(
                    Clause(
                        run: run, hasOpener: opener > 0, range: range,
                        source: new.text.utf8Slice(range), subject: opener..<opener + verb))
            }
        }
        return result.sorted {
            ($1.run.count, $0.run.lowerBound) < ($0.run.count, $1.run.lowerBound)
        }
    }

    private func joins(_ index: Int, _ new: ClauseText) -> Bool {
        FunctionWords.words(of: side).contains(bare: bare(new)[index], in: [.coordinating])
    }

    private func bare(_ text: ClauseText) -> [String] {
        text.spelled(text.words.indices).map(NormalForm.bare)
    }

    /// Returns the translation of a clause that most segments show; nil when none is certain.
    private func translation(of clause: Clause, _ phrase: SharedPhrase) throws -> Fragment? {
        var byTarget: [String: [ClauseCandidate]] = [:]
        for place in phrase.places
        where place.segment.status != .draft && PhraseEvidence.isSure(place.segment) {
            let start = place.range.lowerBound + clause.range.lowerBound - phrase.range.lowerBound
            let range = start..<start + clause.range.count
            guard let candidate = try candidate(for: clause, at: range, of: place.segment) else {
                continue
            }
            byTarget[NormalForm.folded(candidate.target), default: []].append(candidate)
        }
        let ranked = byTarget.values.sorted {
            ($1.count, $0[0].target) < ($0.count, $1[0].target)
        }
        guard let chosen = ranked.first,
            let shown = chosen.max(by: { $0.pair.agreement < $1.pair.agreement })
        else { return nil }
        let attestations = PhraseEvidence.count(
            chosen.map { NormalForm.folded($0.segment.text(side)) })
        guard
            try shown.pair.isSettled
                || attestations >= ReuseParameters.Fragments.undoubtedAttestations
                || isConfirmed(clause.source, shown.target)
        else { return nil }
        return Fragment(
            range: clause.range, source: clause.source,
            target: adapted(shown.target, to: clause.source, at: clause.range.lowerBound),
            segment: shown.segment, sourceRange: shown.sourceRange,
            targetRange: shown.targetRange, attestations: attestations,
            agreement: chosen.reduce(0) { $0 + $1.pair.agreement } / Double(chosen.count),
            isClause: true)
    }

    private func candidate(
        for clause: Clause, at range: Range<Int>, of segment: StoredSegment
    ) throws -> ClauseCandidate? {
        let stored = segment.text(side)
        guard range.upperBound <= stored.utf8.count,
            NormalForm.folded(stored.utf8Slice(range)) == NormalForm.folded(clause.source)
        else { return nil }
        let aligned = try alignment(of: segment)
        guard let run = aligned.source.run(at: range),
            let pair = ClausePair(
                run, hasOpener: clause.hasOpener, in: aligned.source, aligned.target,
                links: aligned.links),
            pair.linked
                >= (pair.isSettled
                    ? ReuseParameters.Fragments.minimumLinkedSettled
                    : ReuseParameters.Fragments.minimumLinkedClause),
            pair.agreement >= ReuseParameters.Fragments.minimumAgreementClause,
            !(pair.isWhole && segment.isUneven)
        else { return nil }
        let targetRange = aligned.target.offsets(pair.target)
        let target = aligned.target.text.utf8Slice(targetRange)
        let words = aligned.target.spelled(pair.target)
        let grammar = ClauseGrammar(side.other)
        guard target.hasBalancedMarks,
            words.indices.contains(where: {
                grammar.isVerb($0, of: words) || grammar.canBeVerb(words[$0])
            }),
            pair.isWhole
                || hasSubject(clause, run, aligned) && meaning.saysAlike(clause.source, target)
        else { return nil }
        return ClauseCandidate(
            segment: segment, sourceRange: range, targetRange: targetRange, pair: pair,
            target: target)
    }

    /// Returns whether the translation has the subject of a clause.
    private func hasSubject(_ clause: Clause, _ run: Range<Int>, _ aligned: Aligned) -> Bool {
        let start = run.lowerBound
        let subject = start + clause.subject.lowerBound..<start + clause.subject.upperBound
        return aligned.source.words[subject].contains { word in
            !word.isFunction && aligned.links.contains { $0.source == word.range }
        }
    }
}
