import Foundation
import Testing

/// A file in `Golden/` that holds what a case printed when it was recorded.
struct GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Golden").standardizedFileURL

    /// Whether the files are to be written rather than compared.
    static let isRecording = ProcessInfo.processInfo.environment["PUNTE_RECORD"] == "1"

    /// The name within the folder, without its ending: `align/table`.
    let name: String

    init(_ name: String) { self.name = name }

    private var file: URL { Self.folder.appending(path: name + ".txt") }

    /// The names of the files that there are.
    static var names: Set<String> {
        get throws {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            return Set(paths.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
        }
    }

    /// Records an issue, with the lines that differ, unless the file holds `text`.
    ///
    /// When recording, writes the file and records an issue all the same, so that no run that
    /// compared nothing ever passes.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if Self.isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record(
                "Golden/\(name).txt was recorded, not compared: unset PUNTE_RECORD",
                sourceLocation: sourceLocation)
            return
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "Golden/\(name).txt is not there; PUNTE_RECORD=1 writes it:\n\(text)",
                sourceLocation: sourceLocation)
            return
        }
        guard text != expected else { return }
        Issue.record(
            "Golden/\(name).txt (-) is not what was printed (+):\n\(LineDiff(from: expected, to: text))",
            sourceLocation: sourceLocation)
    }
}
