import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory

@testable import PunteService

/// A service with a memory of its own in a temporary folder.
final class ServiceDesk {
    let memory: Memory
    let service: Service
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "punte-\(UUID().uuidString)")
        let memory = try Memory.open(
            at: folder.appending(path: "desk.sqlite").path(), access: .writing)
        self.memory = memory
        service = Service(memory) {
            try GlossaryStore(memory).compiled() ?? CompiledGlossary(Glossary([]))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A report of a made-up flood, with its translation.
    static let report = """
        Floods hit three villages near the Danube on Sunday. Firefighters rescued 14 people from \
        their roofs.

        The prefect said the water would recede by Tuesday. Schools will stay closed until Friday.
        """

    static let article = """
        Inundațiile au afectat duminică trei sate din apropierea Dunării. Pompierii au salvat 14 \
        oameni de pe acoperișuri.

        Prefectul a declarat că apele se vor retrage până marți. Școlile rămân închise până vineri.
        """

    /// Learns the flood and returns what was learned.
    @discardableResult
    func learnFlood() throws -> LearnRecord {
        try service.learn(
            LearnRequest(english: ArticleInput(Self.report), romanian: ArticleInput(Self.article)))
    }
}
