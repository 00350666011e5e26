import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct KeyTableTests {
    @Test func idsAreGivenInOrderAndStay() {
        let table = KeyTable()
        #expect(table.id(ofWord: "guvernul") == 0)
        #expect(table.id(ofKey: "army") == 1)
        #expect(table.id(ofWord: "guvernele") == 0)
        #expect(table.count == 2)
        #expect(table[0] == "guver")
        #expect(table[1] == "army")
    }

    @Test func numbersAreKnown() {
        let table = KeyTable()
        let (number, word) = (table.id(ofWord: "1.500"), table.id(ofWord: "lei"))
        #expect(table.isNumber[Int(number)])
        #expect(!table.isNumber[Int(word)])
        #expect(table.length[Int(word)] == 3)
        #expect(table.onset[Int(number)] == nil)
        // Shorter than an onset.
        #expect(table.onset[Int(word)] == nil)
    }

    @Test func manyKeysKeepTheirIds() {
        let table = KeyTable()
        var random = SeededRandom(seed: 5)
        var known: [String: UInt32] = [:]
        for _ in 0..<2000 {
            let letters = Array("abcdefgh".unicodeScalars)
            let key = random.text(from: letters, upTo: 5)
            let id = table.id(ofKey: key)
            #expect(known[key] ?? id == id)
            known[key] = id
        }
        #expect(table.count == known.count)
        for (key, id) in known { #expect(table[id] == key) }
    }

    /// A key has the skeleton of its first word in the current text, not one of an earlier text.
    @Test func skeletonsAreThoseOfThePresentText() {
        let table = KeyTable()
        let id = table.id(ofWord: "comunicatul")
        table.beginText()
        #expect(table.needsSpelling(id))
        table.spell(id, as: Skeleton(of: "comunistii"))
        #expect(!table.needsSpelling(id))
        #expect(table.skeletons[Int(id)] == Skeleton(of: "comunistii"))
        table.beginText()
        #expect(table.needsSpelling(id))
    }
}
