internal import FoundationEssentials
internal import PunteLanguage
internal import PunteText

/// What was learned from aligned documents: how probable a link is, given its features, and the
/// thresholds of the search.
///
/// A model is a text file: `#` remarks, `@setting NAME VALUE` lines, then three groups of
/// ``BoostedTrees``, each after a line with the names of its features: `@first` judges a bead by
/// itself, `@second` also by what was found around it, `@further` a sentence from elsewhere that may
/// join a link. `@confidence LOG-ODDS PROBABILITY` lines, ascending, are the corners of the
/// calibration curve.
public struct AlignmentModel: Sendable {
    /// The remarks at the head of the file: data, command, score.
    public private(set) var provenance: [String] = []
    private var settings: [String: Float] = [:]
    /// Log-odds of a bead by its own features.
    private(set) var first = BoostedTrees()
    /// Log-odds of a bead given all others; empty in models without this group.
    private(set) var second = BoostedTrees()
    /// Log-odds that a sentence joins a link; empty in models without this group.
    private(set) var further = BoostedTrees()
    /// Log-odds that a Romanian sentence draws on an English one; empty in models without this group.
    private(set) var pair = BoostedTrees()
    /// The same given all other pairs; empty in models without this group.
    private(set) var pairAgain = BoostedTrees()
    /// From log-odds to the confidence of links.
    private(set) var calibration = CalibrationCurve()

    /// The groups of trees, in the order in which they are asked.
    package enum Group: String, Sendable, CaseIterable {
        case first
        case second
        case further
        case pair
        case pairAgain = "pair-again"

        /// The names of the features that the trees of the group may ask for.
        package var featureNames: [String] {
            switch self {
            case .first: BeadFeatures.names
            case .second: BeadFeatures.names + ContextFeatures.names
            case .further: FurtherSentences.names
            case .pair: PairFeatures.names
            case .pairAgain: PairFeatures.names + PairContext.names
            }
        }
    }

    /// Returns the model that comes with Punte.
    ///
    /// - Throws: ``AlignmentFileError`` when the linked text is no model.
    public static func shipped() throws -> AlignmentModel { try linked.get() }

    private static let linked = Result {
        let text = AlignmentData.model
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return try AlignmentModel(
            text: String(decoding: bytes, as: UTF8.self), named: "built-in model")
    }

    /// Reads a model file.
    ///
    /// - Throws: ``AlignmentFileError`` when it cannot be read, or with the number of the line that is
    ///   malformed.
    public init(path: String) throws {
        do {
            try self.init(text: FileReader.text(of: path), named: path)
        } catch let error as AlignmentFileError {
            throw error
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
    }

    init(text: String, named name: String) throws {
        var group = Group.first
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard read(Substring(line), group: &group) else {
                throw AlignmentFileError(
                    path: "\(name):\(index + 1)", problem: "not a line of an alignment model")
            }
        }
        let isComplete = Group.allCases.allSatisfy {
            self[keyPath: Self.trees(of: $0)].featureCount <= $0.featureNames.count
        }
        guard isComplete
        else {
            throw AlignmentFileError(
                path: name, problem: "a tree asks for a feature that is not named")
        }
    }

    /// Reads a line; returns whether it is well formed.
    private mutating func read(_ line: Substring, group: inout Group) -> Bool {
        guard line.utf8.first == UInt8(ascii: "@") || line.utf8.first == UInt8(ascii: "#") else {
            return self[keyPath: Self.trees(of: group)].append(line: line)
        }
        let words = line.split(separator: " ")
        let numbers = words.compactMap { Float($0) }
        switch words[0] {
        case "#": provenance.append(String(line.dropFirst(2)))
        case "@setting" where words.count == 3 && numbers.count == 1:
            settings[String(words[1])] = numbers[0]
        case "@confidence" where words.count == 3 && numbers.count == 2:
            calibration.append(logOdds: numbers[0], probability: numbers[1])
        default:
            guard let next = Group(rawValue: String(words[0].dropFirst())) else { return false }
            group = next
            return words.dropFirst().map(String.init) == group.featureNames
        }
        return true
    }

    private static func trees(of group: Group) -> WritableKeyPath<AlignmentModel, BoostedTrees> {
        switch group {
        case .first: \.first
        case .second: \.second
        case .further: \.further
        case .pair: \.pair
        case .pairAgain: \.pairAgain
        }
    }

    /// Returns a threshold that the model sets, nil when it leaves it to
    /// ``AlignmentParameters/Search``.
    func setting(_ name: String) -> Float? { settings[name] }
}

/// Maps log-odds to the share of links of such log-odds that proved right: straight lines between
/// corners.
struct CalibrationCurve: Sendable {
    private var corners: [(logOdds: Float, probability: Float)] = []

    /// Adds a corner of greater log-odds than those before.
    mutating func append(logOdds: Float, probability: Float) {
        corners.append((logOdds, probability))
    }

    /// Returns the probability for log-odds: that of the first or last corner beyond them, the
    /// logistic function when there are no corners.
    ///
    /// - Complexity: O(corners).
    func probability(ofLogOdds odds: Float) -> Float {
        guard let first = corners.first, let last = corners.last else {
            return Float(probabilityOfLogOdds: odds)
        }
        if odds <= first.logOdds { return first.probability }
        if odds >= last.logOdds { return last.probability }
        let next = corners.firstIndex { $0.logOdds > odds } ?? corners.count - 1
        let (low, high) = (corners[next - 1], corners[next])
        let share = (odds - low.logOdds) / max(high.logOdds - low.logOdds, 1e-6)
        return low.probability + share * (high.probability - low.probability)
    }
}
