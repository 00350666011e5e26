import Foundation
import PunteLanguage
import PunteMemory

@testable import PunteReuse

extension Fragment {
    /// Returns the fragments of a text that a memory of some pairs has.
    static func found(
        in text: String, from side: Side, among pairs: [(String, String)]
    ) throws -> [Fragment] {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "fragments-\(UUID()).sqlite").path()
        defer {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + ending)
            }
        }
        var rest = pairs.map { StoredSegment(english: $0.0, romanian: $0.1) }[...]
        try Memory.open(at: path, access: .writing).importSegments { rest.popFirst() }
        let matcher = try Memory.open(at: path, access: .reading).matcher()
        return try FragmentFinder(matcher: matcher, from: side).fragments(in: text)
    }
}
