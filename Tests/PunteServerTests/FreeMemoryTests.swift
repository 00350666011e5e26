import Foundation
import Testing

@testable import PunteServer

/// Tests when free memory goes back to the system.
@Suite struct FreeMemoryTests {
    @Test func onlyRequestsGiveReason() {
        let memory = FreeMemory()
        #expect(!memory.giveBack())
        memory.noteRequest()
        #expect(memory.giveBack())
        #expect(!memory.giveBack())
    }

    @Test func whatBecameFreeGoesBack() throws {
        var blocks = (0..<60_000).compactMap { _ in malloc(1000) }
        for block in blocks { memset(block, 1, 1000) }
        // A block that stays at the end keeps the C library from giving back the rest by itself.
        let last = blocks.removeLast()
        defer { free(last) }
        for block in blocks { free(block) }
        let before = try resident()
        let memory = FreeMemory()
        memory.noteRequest()
        memory.giveBack()
        #expect(try resident() < before - 30_000_000)
    }

    /// Returns the resident memory of this process in bytes.
    private func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            .split(separator: " ")
        return try #require(Int(fields[1])) * Int(getpagesize())
    }
}
