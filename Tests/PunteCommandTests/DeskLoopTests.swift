import Foundation
import PunteTestSupport
import Testing

/// The loop of a desk: two wrong links are saved, corrected in the editor, a sentence of the article
/// is corrected and learned, and a later report is offered the corrected forms only.
@Suite struct DeskLoopTests {
    @Test func onlyWhatWasCorrectedComesBack() throws {
        let workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write("next.txt", Story.followUp)
        // The road with the army's sentence, and the other way round.
        try workspace.write("wrong.tsv", "0\t0\n1\t1\n2\t6\n3\t2\n4\t3,4\n5\t5\n")
        try workspace.punte("align", "ro.txt", "en.txt", "--links", "wrong.tsv", "--save")
        let savedWrong = try export(of: workspace)
        let wrong = try suggested(in: workspace)
        #expect(wrong["The road will stay closed until Friday."]?.contains("Armata") == true)

        let outcome = try workspace.run(
            ["align", "ro.txt", "en.txt", "--edit"],
            environment: ["EDITOR": "sed -i -e 's/^+ R3 /E3\\n&/' -e 's/^+ R4 /E7\\n&/'"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("6 links, 6 confirmed, 0 pairs rejected"))
        let savedCorrected = try export(of: workspace)
        let corrected = try suggested(in: workspace)
        #expect(
            corrected["The road will stay closed until Friday."]
                == "Drumul va rămâne închis până vineri.")
        #expect(
            corrected["The army sent 80 soldiers and four boats to the area."]?.hasPrefix("Armata")
                == true)

        try workspace.write(
            "ro.txt",
            Story.romanian.replacingOccurrences(
                of: "Drumul va rămâne închis până joi.", with: "Șoseaua rămâne închisă până joi."))
        let learned = try workspace.punte("learn", "ro.txt", "en.txt")
        #expect(learned.status == 0, "\(learned.errors)")
        let saved = try export(of: workspace)
        #expect(saved.contains("Șoseaua rămâne închisă până joi."))
        #expect(!saved.contains("Drumul va rămâne închis până joi."))
        let last = try suggested(in: workspace)
        #expect(
            last["The road will stay closed until Friday."] == "Șoseaua rămâne închisă până vineri."
        )

        // Each step is taken back, byte for byte.
        for earlier in [savedCorrected, savedWrong] {
            let undone = try workspace.punte("memory", "undo")
            #expect(undone.status == 0, "\(undone.errors)")
            #expect(try export(of: workspace) == earlier)
        }
    }

    private func export(of workspace: Workspace) throws -> String {
        try workspace.punte("memory", "export", "-", "--format", "jsonl").output
    }

    /// The best suggestion for each sentence of the later report.
    private func suggested(in workspace: Workspace) throws -> [String: String] {
        struct Record: Decodable {
            struct Match: Decodable { let target: String? }
            let text: String?
            let matches: [Match]?
        }
        let lines = try workspace.punte("suggest", "next.txt", "--format", "jsonl").lines
        var result: [String: String] = [:]
        for line in lines {
            let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
            if let text = record.text { result[text] = record.matches?.first?.target }
        }
        return result
    }
}
