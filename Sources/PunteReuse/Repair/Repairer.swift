public import PunteGlossary
public import PunteLanguage
internal import PunteMemory
public import PunteText

/// Replaces the facts in a stored translation by those of a new sentence, if the result is proved
/// to be right.
///
/// The proof has four parts. The quantities and names of the two sentences correspond to each other
/// in their places. Each one that differs has exactly one counterpart in the translation, of the
/// same value or of the same term of the glossary. The old value, written in the style of the
/// translation, reproduces the text of the translation. The result, read again, has the new values
/// in the changed places and no other changes. If a part fails, nothing is replaced and the refusal
/// gives the reason; there are no partial repairs.
///
/// One instance serves one thread.
public final class Repairer {
    /// The language of the new sentences.
    public let side: Side
    private let source: QuantityRecognizer
    private let target: QuantityRecognizer
    private let rewriter: QuantityRewriter
    private let nameRewriter: NameRewriter
    private let sourceWords: SlotWords
    private let targetWords: SlotWords
    private let sourceNames: NameFinder
    private let targetNames: NameFinder

    /// Creates a repairer.
    ///
    /// - Parameters:
    ///   - side: the language of the new sentences.
    ///   - glossary: the names that may replace each other.
    ///   - style: the house style of the Romanian quantities that are written; nil for that of the
    ///     stored sentence.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public init(from side: Side, glossary: CompiledGlossary, style: HouseStyle? = nil) throws {
        self.side = side
        source = QuantityRecognizer(language: side.language)
        target = QuantityRecognizer(language: side.other.language)
        rewriter = try QuantityRewriter(side: side.other, style: style)
        nameRewriter = NameRewriter(glossary.glossary, side: side.other)
        sourceWords = try SlotWords(language: side.language)
        targetWords = try SlotWords(language: side.other.language)
        sourceNames = NameFinder(glossary, side: side)
        targetNames = NameFinder(glossary, side: side.other)
    }

    /// Creates a repairer after inflecting all terms of the glossary.
    ///
    /// - Parameters:
    ///   - side: the language of the new sentences.
    ///   - glossary: the names that may replace each other; without it, only quantities are
    ///     repaired.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public convenience init(from side: Side, glossary: Glossary = Glossary()) throws {
        try self.init(from: side, glossary: CompiledGlossary(glossary))
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int {
        sourceWords.analyzer.vocabulary.count + targetWords.analyzer.vocabulary.count
    }

    /// Returns the translation of a stored sentence with the facts of a new sentence.
    ///
    /// - Parameters:
    ///   - text: the new sentence.
    ///   - stored: a similar sentence in the same language.
    ///   - translation: the translation of `stored`.
    /// - Returns: The repair, or the reason why nothing was replaced.
    /// - Throws: `ICUError` when ICU cannot find word boundaries.
    public func repair(
        _ text: String, stored: String, translation: String
    ) throws -> Result<Repair, RepairRefusal> {
        let old = try read(stored)
        let new = try read(text)
        let written = try readTranslation(translation)
        let result = Result { () throws(RepairRefusal) in
            try repair(written, from: old, to: new)
        }
        switch result {
        case .failure(let refusal): return .failure(refusal)
        case .success(let made):
            let check = RepairCheck(
                written: written, repaired: try readTranslation(made.repair.text),
                expected: made.expected)
            if let failure = check.failure { return .failure(RepairRefusal(failure)) }
            return .success(made.repair)
        }
    }

    private func read(_ text: String) throws -> SlotSequence {
        try SlotSequence(
            text, quantities: source.quantities(in: text), names: sourceNames.names(in: text),
            words: sourceWords)
    }

    private func readTranslation(_ text: String) throws -> SlotSequence {
        try SlotSequence(
            text, quantities: target.quantities(in: text), names: targetNames.names(in: text),
            words: targetWords)
    }

    /// Returns the repaired translation, and the facts that must be read in the changed places.
    private func repair(
        _ written: SlotSequence, from old: SlotSequence, to new: SlotSequence
    ) throws(RepairRefusal) -> (repair: Repair, expected: RepairCheck.Expected) {
        let alignment = SlotAlignment(stored: old, new: new)
        let changes = try changes(alignment, from: old, to: new)
        var values: [Int: Quantity] = [:]
        for pair in alignment.pairs { values[pair.stored] = new.quantities[pair.new] }
        let correspondence = QuantityCorrespondence(source: old, target: written, new: values)
        if !changes.quantities.isEmpty, let slot = correspondence.unaccounted {
            throw RepairRefusal(.onlyInTranslation(written.slice(slot)))
        }
        var expected = RepairCheck.Expected()
        var edits: [Edit] = []
        for pair in changes.quantities {
            for counterpart in try correspondence.counterparts(of: pair.stored)
            where expected.quantities[counterpart.target] == nil {
                let quantity = written.quantities[counterpart.target]
                let value = new.quantities[pair.new]
                let result = try rewriter.rewrite(
                    quantity, in: written.text, from: old.quantities[pair.stored], to: value,
                    agreement: counterpart.agreement)
                expected.quantities[counterpart.target] = value
                edits.append(
                    Edit(
                        at: quantity.range, result, proof: counterpart.proof,
                        source: old.slice(pair.stored), newSource: new.slice(pair.new)))
            }
        }
        let names = NameCorrespondence(
            source: old, target: written,
            changes: changes.names.map { ($0.stored, new.names[$0.new]) })
        for (place, pair) in changes.names.enumerated() {
            for target in try names.counterparts(of: place) where expected.names[target] == nil {
                let name = new.names[pair.new]
                let result = try nameRewriter.rewrite(
                    written.names[target], in: written.text, from: old.names[pair.stored], to: name)
                expected.names[target] = name.term
                edits.append(
                    Edit(
                        at: written.names[target].range, result, proof: .name,
                        source: old.slice(name: pair.stored), newSource: new.slice(name: pair.new)))
            }
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        return (apply(edits, to: written.text, isComplete: !alignment.signsDiffer), expected)
    }

    /// Returns the quantities and names that differ between the sentences and have to be replaced.
    private func changes(
        _ alignment: SlotAlignment, from old: SlotSequence, to new: SlotSequence
    ) throws(RepairRefusal) -> (quantities: [SlotAlignment.Pair], names: [SlotAlignment.Pair]) {
        if let slot = alignment.storedAlone.first {
            throw RepairRefusal(.noCounterpart(old.slice(slot)))
        }
        if let slot = alignment.newAlone.first {
            throw RepairRefusal(.noCounterpart(new.slice(slot)))
        }
        let quantities = alignment.pairs.filter {
            old.quantities[$0.stored].value != new.quantities[$0.new].value
        }
        let names = alignment.names.filter {
            old.names[$0.stored].term != new.names[$0.new].term
        }
        if quantities.isEmpty, names.isEmpty { throw RepairRefusal(.nothingToReplace) }
        if alignment.wordsDiffer {
            let first =
                quantities.first.map { new.slice($0.new) }
                ?? names.first.map { new.slice(name: $0.new) } ?? ""
            throw RepairRefusal(.otherWords(first))
        }
        return (quantities, names)
    }

    private struct Edit {
        var range: Range<Int>
        var text: String
        var proof: Repair.Proof
        var source: String
        var newSource: String

        init(
            at range: Range<Int>, _ rewriting: Rewriting, proof: Repair.Proof, source: String,
            newSource: String
        ) {
            self.range =
                range.lowerBound - rewriting.preceding..<range.upperBound + rewriting.following
            text = rewriting.text
            self.proof = proof
            self.source = source
            self.newSource = newSource
        }
    }

    private func apply(_ edits: [Edit], to text: String, isComplete: Bool) -> Repair {
        var result = ""
        var end = 0
        var replacements: [Repair.Replacement] = []
        for edit in edits {
            result += text.utf8Slice(end..<edit.range.lowerBound)
            let start = result.utf8.count
            result += edit.text
            replacements.append(
                Repair.Replacement(
                    storedSource: edit.source, newSource: edit.newSource,
                    storedTarget: text.utf8Slice(edit.range), newTarget: edit.text,
                    storedRange: edit.range, range: start..<result.utf8.count, proof: edit.proof))
            end = edit.range.upperBound
        }
        result += text.utf8Slice(end..<text.utf8.count)
        return Repair(text: result, replacements: replacements, isComplete: isComplete)
    }
}

/// Checks a repaired translation as the last step of the proof.
///
/// Read like any text, it must have the quantities and names of the stored translation in the same
/// order, with the new ones in the places that changed.
struct RepairCheck {
    /// The quantities and names that must be read in the changed places.
    struct Expected {
        /// The expected quantities, by their indices in the stored translation.
        var quantities: [Int: Quantity] = [:]
        /// The expected terms as indices in the glossary, by the index of the name in the stored
        /// translation.
        var names: [Int: Int] = [:]
    }

    let written: SlotSequence
    let repaired: SlotSequence
    let expected: Expected

    /// The reason to refuse the repair; nil if the repaired translation is as expected.
    var failure: RepairRefusal.Reason? {
        let (old, new) = (written.quantities, repaired.quantities)
        for place in old.indices {
            let isRight =
                place < new.count
                && (expected.quantities[place].map { $0.agreement(with: new[place]) != nil }
                    ?? (new[place].value == old[place].value && new[place].unit == old[place].unit))
            if !isRight { return .cannotBeRewritten(written.slice(place)) }
        }
        if new.count > old.count { return .cannotBeRewritten(repaired.slice(old.count)) }
        for place in written.names.indices {
            let term = expected.names[place] ?? written.names[place].term
            guard place < repaired.names.count, repaired.names[place].term == term else {
                return .cannotBeRewritten(written.slice(name: place))
            }
        }
        if repaired.names.count > written.names.count {
            return .cannotBeRewritten(repaired.slice(name: written.names.count))
        }
        return nil
    }
}
