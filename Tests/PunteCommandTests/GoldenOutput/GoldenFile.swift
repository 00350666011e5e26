import Foundation
import Testing

/// A file in `Golden/` that contains the recorded output of a case.
struct GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Golden").standardizedFileURL

    /// Whether the files are written instead of compared.
    static let isRecording = ProcessInfo.processInfo.environment["PUNTE_RECORD"] == "1"

    /// The name within the folder, without its extension: `align/table`.
    let name: String

    init(_ name: String) { self.name = name }

    private var file: URL { Self.folder.appending(path: name + ".txt") }

    /// The names of the existing files.
    static var names: Set<String> {
        get throws {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            return Set(paths.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
        }
    }

    /// Records an issue, with the differing lines, unless the file contains `text`.
    ///
    /// When recording, it writes the file and also records an issue, so that a run without
    /// comparisons never passes.
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
