import PunteTestSupport
import Testing

@Suite("punte")
struct RootCommandTests {
    @Test func unknownCommandIsWrongUsage() throws {
        let outcome = try Workspace().punte("frobnicate")
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func helpNamesTheMainCommands() throws {
        let outcome = try Workspace().punte("--help")
        #expect(outcome.status == 0)
        for command in ["align", "suggest", "lookup", "glossary", "memory"] {
            #expect(outcome.output.contains("  \(command) "))
        }
    }
}
