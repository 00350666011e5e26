import Foundation
import PunteTestSupport
import Testing

@Suite("punte")
struct RootCommandTests {
    @Test func unknownCommandIsWrongUsage() throws {
        let outcome = try Workspace().punte("frobnicate")
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: [
        (["sugest", "x.txt"], "there is no command 'sugest'; did you mean 'suggest'?"),
        (["glosary"], "there is no command 'glosary'; did you mean 'glossary'?"),
        (["undo"], "there is no command 'undo'; did you mean 'memory undo'?"),
        (
            ["import", "x.tmx"],
            "there is no command 'import'; did you mean 'memory import' or 'glossary import'?"
        ),
        (["memory", "infos"], "there is no command 'memory infos'; did you mean 'memory info'?"),
        (["help", "aling"], "there is no command 'aling'; did you mean 'align'?"),
        (["frobnicate"], "there is no command 'frobnicate'; `punte help` lists what there is"),
        (
            ["align", "a", "b", "--fromat", "tsv"],
            "align has no option '--fromat'; did you mean '--format'?"
        ),
        (
            ["memory", "list", "--frobnicate"],
            "memory list has no option '--frobnicate'; `punte help memory list` lists what there is"
        ),
    ])
    func `an unknown name is answered with the nearest one, in a line`(
        arguments: [String], answer: String
    ) throws {
        let outcome = try Workspace().run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.message == "punte: " + answer)
    }

    @Test func helpNamesTheMainCommands() throws {
        let outcome = try Workspace().punte("--help")
        #expect(outcome.status == 0)
        for command in ["align", "suggest", "lookup", "glossary", "memory"] {
            #expect(outcome.output.contains("  \(command) "))
        }
    }

    @Test func `help has the commands under what they are for`() throws {
        let lines = try Workspace().punte("help").lines
        let headings = lines.filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") }
        #expect(
            headings == [
                "OPTIONS:", "DAILY WORK:", "THE MEMORY:", "TERMS AND WORDS:", "TEXTS AND FILES:",
                "MEASURING:", "THE BROWSER AND OTHER PROGRAMS:", "FIRST STEPS AND HELP:",
            ])
    }

    @Test func `the version with all that is in it`() throws {
        let outcome = try Workspace().punte("--version", "--verbose")
        #expect(outcome.status == 0)
        let names = outcome.lines.map { $0.prefix { $0 != " " } }
        for name in ["punte", "commit", "SQLite", "ICU", "libxml2", "zlib", "lexicon", "model"] {
            #expect(names.contains(name[...]), "\(name)")
        }
        #expect(outcome.output.contains("memory      schema "))
        #expect(outcome.output.contains("JSON lines  version 1\n"))
    }
}
