internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// `punte memory edit`: corrects a segment.
struct MemoryEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Correct a segment and confirm it.",
        discussion: """
            Without --en and --ro the texts are opened in $VISUAL or $EDITOR. Other segments with \
            the same two texts are corrected with it, and so are the sentences of a joined one. \
            `punte memory undo` brings the old texts back.

            EXAMPLES
              punte memory edit 12 --ro "Nimeni nu a fost rănit."
              punte memory edit 12
            """
    )

    @Argument(help: ArgumentHelp("The id of a segment.", valueName: "id"))
    var id: Int64

    @Option(help: "The English text.")
    var en: String?

    @Option(help: "The Romanian text.")
    var ro: String?

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let editor = try options.editor(author)
        let outcome: MemoryEditor.Outcome
        if en != nil || ro != nil {
            outcome = try editor.edit(id, english: en, romanian: ro)
        } else {
            let segment = try editor.show(id).segment
            let edited = try TextEditor.edit(
                SegmentSheet.text(of: segment), name: "segment-\(id).txt",
                read: SegmentSheet.texts)
            guard let edited else {
                StandardError.note("the texts are as they were; nothing changed")
                return
            }
            outcome = try editor.edit(id, english: edited.english, romanian: edited.romanian)
        }
        try EditReport(console: console, options: options).write(outcome, "corrected")
    }
}

/// The texts of a segment as they are shown in an editor.
enum SegmentSheet {
    private static let names: [(side: Side, name: String)] = [
        (.english, "en:"), (.romanian, "ro:"),
    ]

    static func text(of segment: StoredSegment) -> String {
        """
        # Segment \(segment.id), \(segment.status.rawValue). Change the texts below en: and ro:, save \
        and close.
        # Lines that begin with # do not count. To change nothing, leave all as it is.

        en:
        \(segment.english)

        ro:
        \(segment.romanian)

        """
    }

    /// Returns the texts of an edited sheet.
    ///
    /// - Throws: ``Failure`` with the number of the line that is wrong.
    static func texts(_ sheet: String) throws -> (english: String, romanian: String) {
        var found: [Side: [String]] = [:]
        var current: Side?
        for (index, line) in sheet.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let bare = line.trimming(while: \.isWhitespace)
            if line.hasPrefix("#") { continue }
            if let heading = names.first(where: { $0.name == bare }) {
                guard found[heading.side] == nil else {
                    throw Failure("line \(index + 1): \(heading.name) is there twice")
                }
                current = heading.side
                found[heading.side] = []
            } else if let side = current {
                found[side]?.append(String(line))
            } else if !bare.isEmpty {
                throw Failure("line \(index + 1): text before en:")
            }
        }
        func text(_ side: Side, _ name: String) throws -> String {
            guard let lines = found[side] else { throw Failure("the line \(name) is missing") }
            let text = lines.joined(separator: "\n").trimming(while: \.isWhitespace)
            guard !text.isEmpty else { throw Failure("there is no text below \(name)") }
            return String(text)
        }
        return (try text(.english, "en:"), try text(.romanian, "ro:"))
    }
}

extension StringProtocol {
    /// Returns the text without characters at both ends for which `isRemoved` returns true.
    fileprivate func trimming(while isRemoved: (Character) -> Bool) -> SubSequence {
        let rest = drop(while: isRemoved)
        guard let last = rest.lastIndex(where: { !isRemoved($0) }) else { return rest.prefix(0) }
        return rest[...last]
    }
}

/// The report to the user on what an edit changed.
struct EditReport {
    let console: ConsoleOptions
    let options: MemoryOptions

    /// Writes the changed segments to standard output, and a note on how to undo the edit.
    ///
    /// - Parameters:
    ///   - outcome: The segments before and after the edit.
    ///   - word: A participle for what was done to them, such as `corrected`.
    /// - Throws: An error of the system when standard output cannot be written.
    func write(_ outcome: MemoryEditor.Outcome, _ word: String) throws {
        guard let operation = outcome.operation else {
            StandardError.note("nothing changed")
            return
        }
        let output = TextOutput()
        let view = SegmentView(terminal: console.terminal)
        for segment in outcome.after { try output.write(view.lines(segment)) }
        try output.finish()
        StandardError.note(
            "\(Count.of(outcome.before.count, "segment")) \(word) (operation \(operation)); "
                + "\(options.command("memory undo")) takes it back")
    }
}

/// `punte memory replace`: replaces a text in many segments.
struct MemoryReplaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Replace a text in many segments; what would change is shown first.",
        discussion: """
            Letters count as they are written. With --regex OLD is a regular expression, and $1 in \
            NEW is its first group. The status of the segments stays; rejected ones are left alone.

            EXAMPLES
              punte memory replace Kiev Kyiv --in ro
              punte memory replace '(\\d+) la suta' '$1 la sută' --in ro --regex --yes
            """
    )

    @Argument(help: "The text that is searched.")
    var old: String

    @Argument(help: "The text that takes its place.")
    var new: String

    @Option(name: .customLong("in"), help: "The side that is searched: en or ro.")
    var side: Side

    @Flag(help: "OLD is a regular expression.")
    var regex = false

    @OptionGroup(title: "Which segments") var choice: SegmentOptions

    @OptionGroup var confirmation: Confirmation

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        if old.isEmpty { throw ValidationError("the text that is searched is empty") }
        _ = try replacement()
    }

    func run() throws {
        let replacement = try replacement()
        let editor = try options.editor(author)
        let changes = try editor.preview(replacement, filter: choice.filter)
        guard !changes.isEmpty else {
            StandardError.note("\(old): in no segment; nothing changed")
            return
        }
        let output = TextOutput()
        let view = SegmentView(terminal: console.terminal)
        for change in changes { try output.write(view.change(change.before, change.after)) }
        try output.finish()
        let segments = Count.of(changes.count, "segment")
        guard
            try confirmation.isGiven(
                "Change \(segments)?", otherwise: "\(segments) not changed")
        else { return }
        let outcome = try editor.replace(replacement, filter: choice.filter)
        guard let operation = outcome.operation else { return }
        StandardError.note(
            "\(Count.of(outcome.before.count, "segment")) changed (operation \(operation)); "
                + "\(options.command("memory undo")) takes it back")
    }

    private func replacement() throws -> TextReplacement {
        do {
            return try TextReplacement(of: old, with: new, on: side, isPattern: regex)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
