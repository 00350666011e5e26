import Foundation
import PunteLanguage
import Synchronization
import Testing

@testable import PunteService

/// Tests that lines are answered in order, a bounded number at a time.
@Suite struct LineServerTests {
    /// Runs a server over the numbers below `count`, and returns what it wrote.
    private func answers(
        _ settings: LineServer.Settings, count: Int, _ step: (Int) -> LineServer.Step
    ) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data((0..<count).map { "\($0)\n" }.joined().utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let written = Written()
        try LineServer(settings).run(try FileReader(path: file.path()), write: written.add) {
            line in
            guard case .text(let bytes) = line.content else { return .nothing }
            return step(Int(String(decoding: bytes, as: UTF8.self)) ?? -1)
        }
        return written.lines.withLock { $0 }
    }

    private final class Written: Sendable {
        let lines = Mutex<[String]>([])

        func add(_ bytes: [UInt8]) {
            lines.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
        }
    }

    @Test(arguments: [1, 2, 5])
    func answersHaveTheOrderOfTheLines(jobs: Int) throws {
        let found = try answers(LineServer.Settings(jobs: jobs), count: 200) { number in
            .answer {
                usleep(number % 7 == 0 ? 2000 : 0)
                return number % 5 == 0 ? nil : Array("\(number)".utf8)
            }
        }
        #expect(found == (0..<200).filter { $0 % 5 != 0 }.map(String.init))
    }

    @Test func readingWaitsForAnswers() throws {
        let running = Mutex(0)
        let most = Mutex(0)
        var settings = LineServer.Settings(jobs: 2)
        settings.maximumInFlight = 3
        let found = try answers(settings, count: 60) { number in
            let now = running.withLock {
                $0 += 1
                return $0
            }
            most.withLock { $0 = max($0, now) }
            return .answer {
                usleep(500)
                running.withLock { $0 -= 1 }
                return Array("\(number)".utf8)
            }
        }
        #expect(found.count == 60)
        #expect(most.withLock { $0 } <= 5)
    }

    @Test func whatIsAloneRunsBesideNothing() throws {
        let value = Mutex(0)
        let found = try answers(LineServer.Settings(jobs: 4), count: 100) { number in
            let body: @Sendable () -> [UInt8]? = {
                let seen = value.withLock { value -> Int in
                    if number % 10 == 9 { value += 1 }
                    return value
                }
                return Array("\(seen)".utf8)
            }
            return number % 10 == 9 ? .answerAlone(body) : .answer(body)
        }
        #expect(found == (0..<100).map { "\(($0 + 1) / 10)" })
    }

    @Test func anOutputThatCannotBeWrittenEndsTheServer() throws {
        struct Full: Error {}
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(String(repeating: "1\n", count: 1000).utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(throws: Full.self) {
            try LineServer(.init(jobs: 2)).run(
                try FileReader(path: file.path()), write: { _ in throw Full() },
                { _ in .answer { [1] } })
        }
    }
}
