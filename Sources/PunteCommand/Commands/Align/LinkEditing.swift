internal import Glibc
internal import PunteLanguage

/// The change of the links of two articles in a person's editor.
struct LinkEditing {
    private let sheet: LinkSheet
    /// The links before the change.
    private let old: ReviewedLinks
    /// The names of both articles, as the command line has them.
    private let arguments: String

    init(_ pair: PairAlignment) {
        let files = pair.files
        sheet = LinkSheet(
            title: "\(files.romanian.path) – \(files.english.path)",
            english: files.english.sentences, romanian: files.romanian.sentences)
        old = pair.review
        arguments = "\(files.romanian.path) \(files.english.path)"
    }

    /// The maximum number of mistakes that are listed.
    private static let maximumProblems = 10

    /// Opens the links in the editor, again and again while they make no sense and a person on the
    /// terminal wants to go on.
    ///
    /// - Parameters:
    ///   - text: The text that the editor begins with; nil for the links as they are.
    ///   - store: Stores the links; the text stays in its file when that fails.
    /// - Returns: Whether there was something to store: not when the person emptied the text.
    /// - Throws: ``Failure`` with the file of the text when it makes no sense or cannot be stored.
    func run(beginningWith text: String?, store: (ReviewedLinks) throws -> Void) throws -> Bool {
        var text = text ?? sheet.text(of: old)
        while true {
            var result: Reading?
            let changed = try TextEditor.edit(text, name: "links.txt") { edited in
                text = edited
                result = try read(edited, store: store)
            }
            // An editor that changes nothing leaves the links as they are.
            if changed == nil { result = try read(text, store: store) }
            switch result {
            case .stored: return true
            case .emptied: return false
            case .again, nil: continue
            }
        }
    }

    private enum Reading {
        case stored
        case emptied
        case again
    }

    private func read(_ text: String, store: (ReviewedLinks) throws -> Void) throws -> Reading {
        do {
            guard let review = try sheet.review(from: text, changing: old) else { return .emptied }
            try store(review)
            return .stored
        } catch let error as LinkSheetError {
            report(error)
            if Self.asks("go on editing?") { return .again }
            throw Failure(
                "\(Count.of(error.problems.count, "mistake")) in the links; "
                    + "`punte align \(arguments) --edit --links FILE` goes on with the text")
        }
    }

    /// Reads links from a text that was edited before.
    ///
    /// - Throws: ``Failure`` when the text makes no sense.
    func review(of text: String, in path: String) throws -> ReviewedLinks {
        do {
            guard let review = try sheet.review(from: text, changing: old) else {
                throw Failure("\(path): there is no link in it")
            }
            return review
        } catch let error as LinkSheetError {
            report(error, in: path)
            throw Failure(
                "\(path): \(Count.of(error.problems.count, "mistake")) in the links; "
                    + "`punte align \(arguments) --edit --links \(path)` opens them in the editor")
        }
    }

    private func report(_ error: LinkSheetError, in path: String? = nil) {
        for problem in error.problems.prefix(Self.maximumProblems) {
            let line = problem.line.map { path == nil ? "line \($0)" : "\($0)" }
            let place = [path, line].compactMap(\.self).joined(separator: ":")
            StandardError.note(place.isEmpty ? problem.text : "\(place): \(problem.text)")
        }
        let rest = error.problems.count - Self.maximumProblems
        if rest > 0 { StandardError.note("and \(Count.of(rest, "other mistake"))") }
    }

    /// Asks on the terminal whether to go on: yes unless the answer begins with n; no where nobody
    /// can be asked.
    private static func asks(_ question: String) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
        StandardError.write("punte: \(question) [Y/n] ", end: "")
        guard let answer = readLine() else { return false }
        return !answer.lowercased().hasPrefix("n")
    }
}
