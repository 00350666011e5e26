internal import PunteLanguage

/// The discussion in a command's help, as paragraphs and lines that keep their breaks.
struct CommandDiscussion {
    enum Block: Equatable {
        case paragraph(String)
        case lines([String])
    }

    /// What is said before the examples.
    private(set) var blocks: [Block] = []
    /// The lines of the examples.
    private(set) var examples: [String] = []

    /// Reads a discussion: blank lines separate paragraphs, indented lines stay as they are, and the
    /// line EXAMPLES begins the examples.
    init(_ text: String) {
        var isInExamples = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == Self.heading {
                isInExamples = true
            } else if isInExamples {
                if !line.isEmpty { examples.append(String(line.dropFirst(2))) }
            } else {
                add(line)
            }
        }
        blocks.removeAll { $0 == .paragraph("") }
    }

    /// The line that stands before the examples.
    static let heading = "EXAMPLES"

    private mutating func add(_ line: Substring) {
        switch (line.hasPrefix("  "), blocks.last) {
        case (true, .lines(let lines)?):
            blocks[blocks.count - 1] = .lines(lines + [String(line.dropFirst(2))])
        case (true, _):
            blocks.append(.lines([String(line.dropFirst(2))]))
        case (false, .paragraph(let text)?) where !line.isEmpty && !text.isEmpty:
            blocks[blocks.count - 1] = .paragraph(text + " " + line)
        case (false, _):
            blocks.append(.paragraph(String(line)))
        }
    }
}
