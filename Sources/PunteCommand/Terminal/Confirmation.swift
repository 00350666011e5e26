internal import ArgumentParser
internal import Glibc

/// The option of commands that remove something, and the question that they ask without it.
struct Confirmation: ParsableArguments {
    @Flag(help: "Do it without asking; needed where there is no terminal to ask on.")
    var yes = false

    /// Returns whether the user agrees, by `--yes` or by an answer on the terminal.
    ///
    /// The caller shows beforehand what is going to be done.
    ///
    /// - Parameters:
    ///   - question: A question that can be answered with yes or no.
    ///   - refusal: What was not done, for an error where nobody can be asked: `1 segment not
    ///     removed`.
    /// - Returns: True with `--yes` and for the answers y, yes, d and da; false for any other
    ///   answer.
    /// - Throws: ``UnconfirmedError``, so that the exit status is 64, without `--yes` and a terminal.
    func isGiven(_ question: String, otherwise refusal: String) throws -> Bool {
        if yes { return true }
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw UnconfirmedError(refusal: refusal)
        }
        StandardError.write("\(question) [y/N] ", end: "")
        let answer = readLine()?.lowercased() ?? ""
        let isGiven = ["y", "yes", "d", "da"].contains(answer)
        if !isGiven { StandardError.note("nothing changed") }
        return isGiven
    }
}

/// An error of a command that must ask before it does something, but has no terminal to ask on.
///
/// The exit status is 64.
struct UnconfirmedError: Error, CustomStringConvertible {
    /// What was not done: `1 segment not removed`.
    let refusal: String

    var description: String { "\(refusal): give --yes to do it" }
}
