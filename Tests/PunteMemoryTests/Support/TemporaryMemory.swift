import Foundation
import PunteLanguage
import PunteText

@testable import PunteMemory

/// A memory in a folder of its own that is removed with it.
final class TemporaryMemory {
    let folder: URL
    let memory: Memory

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "punte-\(UUID().uuidString)")
        memory = try Memory.open(at: folder.appending(path: "m.sqlite").path(), access: .writing)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { memory.path }

    /// Adds segments with two texts each.
    @discardableResult
    func add(_ pairs: [(String, String)]) throws -> ImportProgress {
        var rest = pairs[...]
        return try memory.importSegments {
            rest.popFirst().map { StoredSegment(english: $0.0, romanian: $0.1) }
        }
    }

    func allSegments() throws -> [StoredSegment] {
        var result: [StoredSegment] = []
        try memory.forEachSegment { result.append($0) }
        return result
    }
}

extension Article {
    /// Creates an article with one paragraph of sentences.
    init(_ language: Language, _ sentences: String..., url: String? = nil) {
        self.init(
            url: url, language: language,
            sentences: sentences.map { Sentence(text: $0, paragraph: 0, range: 0..<0) })
    }
}
