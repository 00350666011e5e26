internal import Glibc
internal import PunteLanguage

/// Lets a user change the links of two articles in an editor.
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

    /// Opens the links in the editor, and again after each mistake until the user gives up.
    ///
    /// - Parameters:
    ///   - text: The initial text of the editor; nil for the text of the present links.
    ///   - store: Stores the links; the text stays in its file when that fails.
    /// - Returns: Whether links were stored; false when the user emptied the text.
    /// - Throws: ``Failure`` with the file of the text when it is invalid or its links cannot be
    ///   stored.
    func run(beginningWith text: String?, store: (ReviewedLinks) throws -> Void) throws -> Bool {
        var text = text ?? sheet.text(of: old)
        while true {
            let edited = try TextEditor.edit(text, name: "links.txt") { edited in
                text = edited
                return try read(edited, store: store)
            }
            // An editor that changes nothing leaves the links as they are.
            let result = try edited ?? read(text, store: store)
            switch result {
            case .stored: return true
            case .emptied: return false
            case .again: continue
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
    /// - Throws: ``Failure`` when the text is invalid.
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

    /// Asks on the terminal whether to continue, and returns the answer.
    ///
    /// Every answer means yes unless it begins with n. Without a terminal, the result is false.
    private static func asks(_ question: String) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
        StandardError.write("punte: \(question) [Y/n] ", end: "")
        guard let answer = readLine() else { return false }
        return !answer.lowercased().hasPrefix("n")
    }
}
