import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

/// A pair of sentences with slots for facts, in both languages.
private struct Frame: CustomTestStringConvertible, Sendable {
    var english: String
    var romanian: String

    var testDescription: String { english }

    /// Returns the sentences with their slots filled.
    ///
    /// `#1` and `#2` are numbers without and with "de", `@` is a weekday.
    func filled(_ numbers: [Int], _ day: Int) -> (english: String, romanian: String) {
        var (english, romanian) = (english, romanian)
        for (place, number) in numbers.enumerated() {
            let needsDe = number % 100 == 0 || number % 100 > 19
            english = english.filling("#\(place)", grouped(number, ","))
            romanian = romanian.filling(
                "#\(place)", grouped(number, ".") + (needsDe ? " de" : ""))
        }
        return (
            english.filling("@", Self.days[day].0), romanian.filling("@", Self.days[day].1)
        )
    }

    private func grouped(_ number: Int, _ separator: String) -> String {
        guard number >= 1000 else { return String(number) }
        let rest = String(number % 1000)
        return "\(number / 1000)\(separator)" + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private static let days = [
        ("Monday", "luni"), ("Tuesday", "marți"), ("Wednesday", "miercuri"), ("Thursday", "joi"),
        ("Friday", "vineri"), ("Saturday", "sâmbătă"), ("Sunday", "duminică"),
    ]
}

extension String {
    fileprivate func filling(_ mark: String, _ text: String) -> String {
        let parts = self.split(separator: mark, omittingEmptySubsequences: false)
        return parts.joined(separator: text)
    }
}

@Suite("What holds for every repair")
struct RepairPropertyTests {
    private static let frames = [
        Frame(
            english: "The army sent #0 soldiers and #1 trucks on @.",
            romanian: "Armata a trimis @ #0 soldați și #1 camioane."),
        Frame(
            english: "On @, #0 people were killed and #1 were wounded in #2 strikes.",
            romanian:
                "Pe parcursul zilei de @, #1 oameni au fost răniți și #0 persoane ucise în #2 atacuri."
        ),
        Frame(
            english: "Prices rose by #0 percent and wages by #1 lei.",
            romanian: "Prețurile au crescut cu #0 procente, iar salariile cu #1 lei."),
    ]

    /// Returns numbers that may be counted: no ones, and small numbers more often than large ones.
    private static func numbers(_ random: inout SplitMix64) -> [Int] {
        (0..<3).map { _ in
            let size = [20, 120, 5000, 60_000][Int(random.next() % 4)]
            return 2 + Int(random.next() % UInt64(size))
        }
    }

    /// A repaired translation is exactly the frame with the new values.
    ///
    /// The repair is refused if two of the old values are equal and the new ones are not.
    @Test(arguments: RepairPropertyTests.frames)
    private func randomValuesGiveTheFrameWithThoseValues(frame: Frame) throws {
        var random = SplitMix64(seed: 7)
        for side in [Side.english, .romanian] {
            let repairer = try Repairer(from: side)
            for _ in 0..<60 {
                let old = frame.filled(Self.numbers(&random), Int(random.next() % 7))
                let new = frame.filled(Self.numbers(&random), Int(random.next() % 7))
                let isEnglish = side == .english
                let result = try repairer.repair(
                    isEnglish ? new.english : new.romanian,
                    stored: isEnglish ? old.english : old.romanian,
                    translation: isEnglish ? old.romanian : old.english)
                guard case .success(let repair) = result else { continue }
                #expect(repair.text == (isEnglish ? new.romanian : new.english))
            }
        }
    }

    /// Repairing a repaired translation with the old values gives the stored translation.
    @Test(arguments: RepairPropertyTests.frames)
    private func undoingARepairGivesTheStoredTranslation(frame: Frame) throws {
        var random = SplitMix64(seed: 5)
        let repairer = try Repairer(from: .english)
        var returned = 0
        for _ in 0..<40 {
            let old = frame.filled(Self.numbers(&random), Int(random.next() % 7))
            let new = frame.filled(Self.numbers(&random), Int(random.next() % 7))
            let there = try repairer.repair(
                new.english, stored: old.english, translation: old.romanian)
            guard case .success(let repair) = there else { continue }
            let back = try repairer.repair(
                old.english, stored: new.english, translation: repair.text)
            guard case .success(let undone) = back else { continue }
            #expect(undone.text == old.romanian)
            returned += 1
        }
        #expect(returned > 20)
    }

    @Test(arguments: RepairPropertyTests.frames)
    private func theSameValuesLeaveNothingToReplace(frame: Frame) throws {
        let pair = frame.filled([7, 24, 1500], 3)
        let result = try Repairer(from: .english).repair(
            pair.english, stored: pair.english, translation: pair.romanian)
        #expect(result == .failure(RepairRefusal(.nothingToReplace)))
    }

    /// Two exchanged values are also exchanged in the translation, or the repair is refused.
    @Test(arguments: RepairPropertyTests.frames)
    private func swappedValuesAreSwappedInTheTranslation(frame: Frame) throws {
        var random = SplitMix64(seed: 11)
        let repairer = try Repairer(from: .english)
        var repaired = 0
        for _ in 0..<40 {
            let values = Self.numbers(&random)
            let old = frame.filled(values, 1)
            let new = frame.filled([values[1], values[0], values[2]], 1)
            let result = try repairer.repair(
                new.english, stored: old.english, translation: old.romanian)
            guard case .success(let repair) = result else { continue }
            #expect(repair.text == new.romanian)
            repaired += 1
        }
        #expect(repaired > 20)
    }

    /// Every quantity of a repaired translation is one of the new sentence.
    @Test(arguments: RepairPropertyTests.frames)
    private func nothingOldIsLeft(frame: Frame) throws {
        var random = SplitMix64(seed: 13)
        let repairer = try Repairer(from: .english)
        let english = QuantityRecognizer(language: .english)
        let romanian = QuantityRecognizer(language: .romanian)
        for _ in 0..<60 {
            let old = frame.filled(Self.numbers(&random), Int(random.next() % 7))
            let new = frame.filled(Self.numbers(&random), Int(random.next() % 7))
            let result = try repairer.repair(
                new.english, stored: old.english, translation: old.romanian)
            guard case .success(let repair) = result else { continue }
            let said = english.quantities(in: new.english)
            for quantity in romanian.quantities(in: repair.text) {
                #expect(said.contains { $0.agreement(with: quantity) != nil }, "\(repair.text)")
            }
        }
    }

    @Test func theRepairTellsWhatItReplacedAndWhy() throws {
        let repair = try Repairer(from: .english).repair(
            "The army sent 80 soldiers.", stored: "The army sent 120 soldiers.",
            translation: "Armata a trimis 120 de soldați."
        ).get()
        #expect(repair.isComplete)
        let replacement = try #require(repair.replacements.first)
        #expect(replacement.storedTarget == "120")
        #expect(replacement.newTarget == "80")
        #expect(replacement.proof == .sameValue)
    }

    @Test(arguments: [
        "The navy sent 80 soldiers.", "The army sent 80 sailors.", "The army of Syria sent 80 men.",
    ])
    func otherWordsForbidTheRepair(text: String) throws {
        let result = try Repairer(from: .english).repair(
            text, stored: "The army sent 120 soldiers.",
            translation: "Armata a trimis 120 de soldați.")
        #expect(result == .failure(RepairRefusal(.otherWords("80"))))
    }

    @Test func otherPunctuationLeavesTheRepairIncomplete() throws {
        let repair = try Repairer(from: .english).repair(
            "The army sent 80 soldiers", stored: "The army sent 120 soldiers.",
            translation: "Armata a trimis 120 de soldați."
        ).get()
        #expect(repair.text == "Armata a trimis 80 de soldați.")
        #expect(!repair.isComplete)
    }
}
