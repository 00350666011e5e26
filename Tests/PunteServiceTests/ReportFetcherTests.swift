import Foundation
import Testing

@testable import PunteService

/// Tests what is asked when a person names a page, with a script in the place of `curl`.
@Suite struct ReportFetcherTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Returns a fetcher whose program stores what it is asked, and then runs a shell script.
    private func fetcher(
        _ script: String, _ scope: FetchPolicy.Scope = .public,
        _ change: (inout FetchPolicy) -> Void = { _ in }
    ) throws -> ReportFetcher {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/curl").standardized
        let program = folder.appending(path: "curl")
        try FileManager.default.createSymbolicLink(at: program, withDestinationURL: fixture)
        let kept = """
            cat <&3 >> "$folder/asked"
            echo "$*" > "$folder/arguments"

            """
        try Data((kept + script + "\n").utf8).write(to: folder.appending(path: "script"))
        var policy = FetchPolicy(scope)
        policy.program = program.path()
        change(&policy)
        return ReportFetcher(policy: policy)
    }

    private func asked() -> String {
        (try? String(contentsOf: folder.appending(path: "asked"), encoding: .utf8)) ?? ""
    }

    private static func answer(
        _ status: Int, _ body: String = "", to address: String = "", type: String = "text/html"
    ) -> String {
        "printf '%s\\n%s %s\\n%s' '\(body)' '\(status)' '\(address)' '\(type)'"
    }

    @Test func aPageComesWithItsKind() throws {
        let page = try fetcher(
            Self.answer(200, "one\ntwo\n", type: "Text/HTML; Charset=\"windows-1250\"")
        ).fetch("http://1.1.1.1/news")
        #expect(String(decoding: page.bytes, as: UTF8.self) == "one\ntwo\n")
        #expect(page.mediaType == "text/html")
        #expect(page.charset == "windows-1250")
        #expect(page.address.text == "http://1.1.1.1/news")
        #expect(asked().contains("url = \"http://1.1.1.1/news\"\n"))
    }

    @Test(arguments: [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0x7f.1/",
        "http://2130706433/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.1]/", "http://0/", "http://[fe80::1]/",
    ])
    func aHostOfTheOwnNetworkIsNotAsked(address: String) throws {
        let fetcher = try fetcher(Self.answer(200, "secret"))
        let error = #expect(throws: ServiceError.self) { try fetcher.fetch(address) }
        #expect(error?.code == .forbidden)
        #expect(asked() == "")
    }

    @Test(arguments: [
        "http://127.0.0.1/x", "http://[::1]/", "file:///etc/passwd", "http://0x7f.1/",
    ])
    func noRedirectionLeadsIntoTheOwnNetwork(address: String) throws {
        let fetcher = try fetcher(Self.answer(302, to: address))
        #expect(throws: ServiceError.self) { try fetcher.fetch("http://1.1.1.1/") }
        #expect(asked().split(separator: "\n").filter { $0.hasPrefix("url") }.count == 1)
    }

    @Test func theHostThatWasCheckedIsTheHostThatIsAsked() throws {
        _ = try fetcher(Self.answer(200, "x"), .all).fetch("http://localhost:8080/")
        let pinned = try #require(asked().firstMatch(of: /resolve = "localhost:8080:([^"]+)"/)?.1)
        let numbers = Set(pinned.split(separator: ",").map(String.init))
        #expect(numbers.isSubset(of: ["127.0.0.1", "[::1]"]))
        let arguments = try String(
            contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
        for option in ["--disable", "--proto =http,https", "--max-redirs 0", "--noproxy *"] {
            #expect(arguments.contains(option))
        }
        #expect(!arguments.contains("localhost"))
    }

    @Test func redirectionsHaveAnEnd() throws {
        let fetcher = try fetcher(Self.answer(301, to: "http://1.1.1.1/again"))
        let error = #expect(throws: ServiceError.self) { try fetcher.fetch("http://1.1.1.1/") }
        #expect(error?.description == "1.1.1.1: more than 5 redirections")
        #expect(asked().split(separator: "\n").filter { $0.hasPrefix("url") }.count == 6)
    }

    @Test(arguments: [
        (answer(404, "no"), "status 404"), (answer(304), "status 304"),
        ("echo 'curl: (60) SSL certificate problem' >&2; exit 60", "SSL certificate problem"),
        ("exit 63", "longer than 0 MB"), ("head -c 600000 /dev/zero", "longer than 0 MB"),
        ("sleep 0.3; exit 28", "Timeout was reached"), ("printf x", "gave no status"),
    ])
    func aHostThatGivesNothingIsNamed(script: String, message: String) throws {
        let fetcher = try fetcher(script) { policy in
            policy.maximumLength = 100
            policy.seconds = 5
        }
        let error = #expect(throws: ServiceError.self) { try fetcher.fetch("http://1.1.1.1/") }
        #expect(error?.code == .unreachable)
        #expect(error?.description.contains("1.1.1.1") == true)
        #expect(error?.description.contains(message) == true)
    }

    @Test func redirectionsShareTheTime() throws {
        let fetcher = try fetcher("sleep 0.2; " + Self.answer(302, to: "http://1.1.1.1/")) {
            $0.seconds = 0.3
        }
        let error = #expect(throws: ServiceError.self) { try fetcher.fetch("http://1.1.1.1/") }
        #expect(error?.description == "1.1.1.1: Timeout was reached")
    }

    @Test func aMissingProgramIsNamed() throws {
        var policy = FetchPolicy(.public)
        policy.program = "no-such-program"
        let error = #expect(throws: ServiceError.self) {
            try ReportFetcher(policy: policy).fetch("http://1.1.1.1/")
        }
        #expect(error?.description.contains("apt-get install curl") == true)
    }

    @Test(arguments: ["1.2.3.4.5", "0x7f.0.0.0.1", "256.1.1.1", "1.2.3.08"])
    func whatOnlySomeProgramsTakeForANumberIsRefused(host: String) throws {
        let fetcher = try fetcher(Self.answer(200, "x"))
        let error = #expect(throws: ServiceError.self) { try fetcher.fetch("http://\(host)/") }
        #expect(error?.code == .invalid)
        #expect(asked() == "")
    }
}
