import Foundation
import PunteTestSupport
import Testing

/// What every command prints for the sample articles and glossaries, compared with files.
///
/// The cases are in ``GoldenCase/all``, the expected transcripts in `Golden/`. After a change of
/// output that is wanted, write the files anew and look through the difference before it is
/// committed:
///
///     PUNTE_RECORD=1 swift test --filter GoldenOutputTests; git diff Tests/PunteCommandTests/Golden
@Suite(.preparedDesks)
struct GoldenOutputTests {
    @Test(arguments: GoldenCase.all)
    func `a command prints what it printed before`(golden: GoldenCase) throws {
        let desks = try #require(PreparedDesks.current)
        let transcript = try Transcript(
            of: golden, in: desks.workspace(golden.desk), since: desks.start)
        try GoldenFile(golden.name).expect(transcript.text)
    }

    /// Locales do not affect the output: a Turkish locale has other small letters, Tokyo another
    /// date.
    @Test(arguments: GoldenCase.all.filter { GoldenCase.namesForOtherLocales.contains($0.name) })
    func `a command prints the same anywhere`(golden: GoldenCase) throws {
        let desks = try #require(PreparedDesks.current)
        let transcript = try Transcript(
            of: golden, in: desks.workspace(golden.desk), since: desks.start,
            environment: [
                "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo",
                "TERM": "xterm-256color",
            ])
        try GoldenFile(golden.name).expect(transcript.text)
    }

    @Test(arguments: try CommandTree.ofBinary().all)
    func `the help of a command stays the same`(command: CommandTree) throws {
        let outcome = try Workspace().run(["help"] + command.path.dropFirst())
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        try GoldenFile(command.helpName).expect(outcome.output)
    }

    @Test func `every command has a case`() throws {
        let cases = GoldenCase.all.flatMap(\.commands).map(ShellWords.init).map(\.words)
        for command in try CommandTree.ofBinary().all {
            let isRun = cases.contains { $0.starts(with: command.path) }
            #expect(
                isRun, "no case in GoldenCase.all runs `\(command.path.joined(separator: " "))`")
        }
    }

    @Test func `every option has a case`() throws {
        let cases = GoldenCase.all.flatMap(\.commands).map(ShellWords.init).map(\.words)
        for command in try CommandTree.ofBinary().all {
            let used = Set(cases.filter { $0.starts(with: command.path) }.joined())
            let missing = command.options.filter {
                !used.contains("--" + $0) && !GoldenCase.optionsWithoutCase.contains($0)
            }
            #expect(
                missing == [],
                "no case in GoldenCase.all runs `\(command.path.joined(separator: " "))` with these"
            )
        }
    }

    @Test func `every file belongs to a case`() throws {
        let known = GoldenCase.all.map(\.name) + (try CommandTree.ofBinary().all.map(\.helpName))
        #expect(Set(known).count == known.count, "two cases have one name")
        #expect(try GoldenFile.names.subtracting(known) == [])
    }
}
