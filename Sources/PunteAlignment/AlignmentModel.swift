internal import FoundationEssentials

/// What was learned from aligned documents: how likely a bead is, given its features, and the
/// thresholds of the search.
///
/// A text file: `#` remarks, `@setting NAME VALUE`, `@features NAME…`, then the trees of
/// ``BoostedTrees``.
public struct AlignmentModel: Sendable {
    /// Remarks at the head of the file: data, command, score.
    public private(set) var provenance: [String] = []
    private(set) var settings: [String: Float] = [:]
    private(set) var trees = BoostedTrees()
    private var features: [String] = []

    /// The model that comes with Punte.
    public static func shipped() throws -> AlignmentModel {
        let text = EmbeddedData.modelTXT
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return try AlignmentModel(
            text: String(decoding: bytes, as: UTF8.self), named: "built-in model")
    }

    /// Reads a model file.
    ///
    /// - Throws: ``LexiconError`` when it cannot be read or is malformed, with the line.
    public init(path: String) throws {
        do {
            try self.init(text: String(contentsOfFile: path, encoding: .utf8), named: path)
        } catch let error as LexiconError {
            throw error
        } catch {
            throw LexiconError(path: path, problem: "cannot be read")
        }
    }

    init(text: String, named name: String) throws {
        for (number, line) in text.split(separator: "\n").enumerated() {
            let words = line.split(separator: " ")
            let good: Bool
            switch words.first {
            case "#":
                provenance.append(String(line.dropFirst(2)))
                good = true
            case "@setting":
                good = words.count == 3 && Float(words[2]) != nil
                if good { settings[String(words[1])] = Float(words[2]) }
            case "@features":
                features = words.dropFirst().map(String.init)
                good = features == BeadFeatures.names
            default: good = trees.append(line: line)
            }
            guard good else {
                throw LexiconError(
                    path: "\(name):\(number + 1)", problem: "not a line of an alignment model")
            }
        }
        guard trees.featureCount <= features.count else {
            throw LexiconError(path: name, problem: "a tree asks for a feature that is not named")
        }
    }
}
