import Foundation
import PunteTestSupport
import Testing

@Suite struct TranscriptTests {
    @Test func `a command line is cut as a shell cuts it`() {
        #expect(
            ShellWords("punte  lookup 'Two words.' --after \"\" a\"b c\"d").words == [
                "punte", "lookup", "Two words.", "--after", "", "ab cd",
            ])
        #expect(ShellWords("punte concordance '\"Casa Albă\"'").words.last == "\"Casa Albă\"")
        #expect(ShellWords(" ").words.isEmpty)
        let line = ShellWords("EDITOR='sed -i d' LC_ALL=C punte align --x=A=b")
        #expect(line.environment == ["EDITOR": "sed -i d", "LC_ALL": "C"])
        #expect(line.words == ["punte", "align", "--x=A=b"])
    }

    @Test func `a redirection is taken from the end only`() {
        var line = ShellWords("punte segment < en.txt > out.txt")
        #expect(line.takeRedirection(">") == "out.txt")
        #expect(line.takeRedirection("<") == "en.txt")
        #expect(line.words == ["punte", "segment"])
        #expect(line.takeRedirection("<") == nil)
    }

    @Test func `only what differs from run to run is replaced`() {
        let start = Date(timeIntervalSince1970: 1_700_000_000)
        let volatile = VolatileText(folder: URL(filePath: "/tmp/desk-1"), start: start)
        for (text, expected) in [
            (
                "/tmp/desk-1/Memories/punte.sqlite: 3 segments",
                "<folder>/Memories/punte.sqlite: 3 segments"
            ),
            ("in /tmp/t/punte-edit-ab12CD/links.txt:3: no", "in <temporary>/links.txt:3: no"),
            ("created 2023-11-14T22:13:20Z", "created <now>"),
            ("created 2023-11-14T22:13:19Z", "created 2023-11-14T22:13:19Z"),
            ("changedate=\"20231114T221320Z\"", "changedate=\"<now>\""),
            ("{\"bytes\":2990080,\"pairs\":1}", "{\"bytes\":<size>,\"pairs\":1}"),
            ("size        3.0 MB, schema 2\n", "size        <size>, schema 2\n"),
            ("opened in\t0.16 ms\n", "opened in\t<duration>\n"),
            ("0.1.0\n", "<version>\n"),
            ("0.999873697757721", "0.999873"),
            ("At 8.30 the 0.1 percent fell by 3.5.", "At 8.30 the 0.1 percent fell by 3.5."),
        ] {
            #expect(volatile.replaced(in: text) == expected)
        }
    }
}
