import Foundation
import PunteTestSupport
import Testing

/// A folder with which a case begins.
enum Desk: CaseIterable {
    /// The files of `Desk/`, the sample articles and the texts of ``Story``, without a memory.
    case files
    /// The same files, and a memory that learned the story and has the seven terms of `terms.tsv`.
    case story
    /// The same files, the glossaries, and a memory with all their terms, one learned article and
    /// the sample memory.
    case newsroom
    /// Twenty pairs of articles with gold links, adapted manually, in `articles/`.
    case laboratory

    fileprivate var preparation: [String] {
        switch self {
        case .files, .laboratory: []
        case .story: ["punte learn ro.txt en.txt", "punte glossary import terms.tsv"]
        case .newsroom:
            [
                "punte glossary import " + GoldenCase.glossaries,
                "punte learn \(GoldenCase.diplomacy)",
                "punte memory import Memories/sample.tmx",
            ]
        }
    }
}

/// The desks, each created once for all cases, which use copies.
struct PreparedDesks {
    @TaskLocal static var current: PreparedDesks?

    /// The time at which the first desk was created.
    let start = Date.now
    private let workspaces: [Desk: Workspace]

    fileprivate init() throws {
        var workspaces: [Desk: Workspace] = [:]
        for desk in Desk.allCases { workspaces[desk] = try Self.prepared(desk) }
        self.workspaces = workspaces
    }

    /// Returns a copy of a desk, which is removed when it is no longer used.
    func workspace(_ desk: Desk) throws -> Workspace {
        try Workspace(copying: workspaces[desk]?.folder ?? URL(filePath: "/nonexistent"))
    }

    private static func prepared(_ desk: Desk) throws -> Workspace {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "..").standardizedFileURL
        let repository = tests.appending(path: "../..").standardizedFileURL
        let workspace = try Workspace(copying: tests.appending(path: "Desk"))
        if desk == .laboratory {
            try workspace.copy(
                repository.appending(
                    path: "Tests/Benchmarks/alignment/articles/held-out/00-second"),
                to: "articles/held-out")
            return workspace
        }
        for name in ["articles", "sample.tmx"] {
            try workspace.copy(
                repository.appending(path: "Memories/\(name)"), to: "Memories/\(name)")
        }
        if desk == .newsroom {
            try workspace.copy(repository.appending(path: "Glossaries"), to: "Glossaries")
        }
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write("next.txt", Story.followUp)
        for command in desk.preparation {
            let outcome = try workspace.run(Array(ShellWords(command).words.dropFirst()))
            try #require(outcome.status == 0, "\(command): \(outcome.errors)")
        }
        return workspace
    }
}

/// A trait that creates the desks before the tests of a suite and removes them after the last test.
struct PreparedDesksTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await PreparedDesks.$current.withValue(PreparedDesks()) { try await function() }
    }
}

extension Trait where Self == PreparedDesksTrait {
    /// Makes the desks of ``PreparedDesks`` available while the tests run.
    static var preparedDesks: Self { Self() }
}
