public import PunteMemory
internal import PunteText

/// Replaces in a stored translation the facts by which the new sentence differs from the stored
/// one, where the stored pair proves which words say them.
///
/// The proof has three parts. The quantities of the two sentences stand in each other's place; each
/// that differs has exactly one counterpart of the same value in the translation; and the way the
/// translation writes it, applied to the old value, gives back what is written. Where one part
/// fails, nothing is replaced and the refusal says why: there is no half-repair.
///
/// One instance serves one thread.
public final class Repairer {
    public let side: Side
    private let source: QuantityRecognizer
    private let target: QuantityRecognizer
    private let rewriter: QuantityRewriter
    private let sourceAnalyzer: TextAnalyzer
    private let targetAnalyzer: TextAnalyzer

    /// - Parameter side: the language of the new sentences.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public init(from side: Side) throws {
        self.side = side
        source = QuantityRecognizer(language: side.language)
        target = QuantityRecognizer(language: side.other.language)
        rewriter = try QuantityRewriter(language: side.other.language)
        sourceAnalyzer = try TextAnalyzer(language: side.language)
        targetAnalyzer = try TextAnalyzer(language: side.other.language)
    }

    /// The translation of `stored` made to say what `text` says.
    ///
    /// - Parameters:
    ///   - text: the new sentence.
    ///   - stored: a sentence like it, of the same language.
    ///   - translation: the translation of `stored`.
    public func repair(
        _ text: String, stored: String, translation: String
    ) throws -> Result<Repair, RepairRefusal> {
        let old = try SlotSequence(stored, source.quantities(in: stored), analyzer: sourceAnalyzer)
        let new = try SlotSequence(text, source.quantities(in: text), analyzer: sourceAnalyzer)
        let written = try SlotSequence(
            translation, target.quantities(in: translation), analyzer: targetAnalyzer)
        return Result { () throws(RepairRefusal) in try repair(old, new, written) }
    }

    private func repair(
        _ old: SlotSequence, _ new: SlotSequence, _ written: SlotSequence
    ) throws(RepairRefusal) -> Repair {
        let alignment = SlotAlignment(stored: old, new: new)
        let changed = alignment.pairs.filter {
            old.quantities[$0.stored].value != new.quantities[$0.new].value
        }
        if changed.isEmpty, alignment.storedAlone.isEmpty, alignment.newAlone.isEmpty {
            throw RepairRefusal(.nothingToReplace)
        }
        if let slot = alignment.storedAlone.first {
            throw RepairRefusal(.noCounterpart(old.slice(slot)))
        }
        if let slot = alignment.newAlone.first {
            throw RepairRefusal(.noCounterpart(new.slice(slot)))
        }
        let correspondence = QuantityCorrespondence(source: old, target: written)
        if let slot = correspondence.unaccounted {
            throw RepairRefusal(.onlyInTranslation(written.slice(slot)))
        }
        var changes: [Int: Quantity.Value] = [:]
        for pair in changed { changes[pair.stored] = new.quantities[pair.new].value }
        var edits: [Int: Edit] = [:]
        for pair in changed {
            let found = try correspondence.counterparts(of: pair.stored, changes: changes)
            for counterpart in found where edits[counterpart.target] == nil {
                let quantity = written.quantities[counterpart.target]
                let result = try rewriter.rewrite(
                    quantity, in: written.text, from: old.quantities[pair.stored],
                    to: new.quantities[pair.new], counterpart.agreement)
                let range =
                    quantity.range.lowerBound..<quantity.range.upperBound + result.following
                edits[counterpart.target] = Edit(
                    range: range, text: result.text, proof: counterpart.proof,
                    source: old.slice(pair.stored), newSource: new.slice(pair.new))
            }
        }
        return apply(
            edits.values.sorted { $0.range.lowerBound < $1.range.lowerBound }, to: written.text,
            isComplete: !alignment.wordsDiffer)
    }

    private struct Edit {
        var range: Range<Int>
        var text: String
        var proof: Repair.Proof
        var source: String
        var newSource: String
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
