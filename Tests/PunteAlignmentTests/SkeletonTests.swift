import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests spellings without the differences between English and Romanian writing.
@Suite struct SkeletonTests {
    @Test(arguments: [
        ("khodorkovsky", "hodorkovski"), ("kyiv", "ciiv"), ("phoenix", "foenix"),
        ("communism", "comunism"), ("system", "sistem"), ("theory", "teori"), ("zhukov", "jucov"),
        ("washington", "vasington"), ("quartz", "cuartz"), ("ghana", "gana"),
        ("tsvetkov", "tvetcov"), ("missouri", "misouri"),
    ])
    func spellingsOfOneNameAreEqual(english: String, romanian: String) {
        #expect(Skeleton(of: english) == Skeleton(of: romanian))
        #expect(Skeleton(of: english).likeness(to: Skeleton(of: romanian)) == 1)
    }

    @Test func likenessIsTheShareOfTheCommonBeginning() {
        let (short, long) = (Skeleton(of: "minis"), Skeleton(of: "ministerul"))
        #expect(short.likeness(to: long) == 0.5)
        #expect(long.likeness(to: short) == 0.5)
        #expect(Skeleton(of: "podul").likeness(to: Skeleton(of: "banca")) == 0)
        #expect(Skeleton(of: "").likeness(to: Skeleton(of: "")) == 0)
    }

    @Test func theOnsetIsTheFirstFourLetters() {
        #expect(Skeleton(of: "moscow").onset == Skeleton(of: "moscova").onset)
        #expect(Skeleton(of: "moscova").onset != Skeleton(of: "moldova").onset)
        #expect(Skeleton(of: "wsw").onset == Skeleton(of: "vsv").onset)
    }

    @Test func onlyTheFirstSixteenLettersCount() {
        let (first, second) = ("abcdefgijlmnoprt", "abcdefgijlmnoprtuvb")
        #expect(Skeleton(of: first) == Skeleton(of: second))
        #expect(Skeleton(of: second).count == 16)
        #expect(Skeleton(of: "abcdefgijlmnoprx") != Skeleton(of: second))
    }

    @Test(arguments: 0..<100) func likenessIsSymmetricAndAtMostOne(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("abcdefhiklmnorstuwyz".unicodeScalars)
        let first = Skeleton(of: random.text(from: letters, upTo: 20))
        let second = Skeleton(of: random.text(from: letters, upTo: 20))
        #expect(first.likeness(to: second) == second.likeness(to: first))
        #expect((0...1).contains(first.likeness(to: second)))
        #expect(first == second || first.likeness(to: second) < 1 || first.count != second.count)
        if first.count > 0 { #expect(first.likeness(to: first) == 1) }
    }
}
