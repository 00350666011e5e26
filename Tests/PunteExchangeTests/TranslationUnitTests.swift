import PunteLanguage
import Testing

@testable import PunteExchange

@Suite struct TranslationUnitTests {
    private func unit(_ tags: String...) -> TranslationUnit {
        TranslationUnit(
            variants: tags.enumerated().map { Variant(Language(tag: $1), "\($1) \($0)") })
    }

    @Test func `the exact tag comes before another of the same language`() {
        let unit = unit("en", "ro-MD", "ro", "ro")
        #expect(unit.variant(in: .romanian)?.text.text == "ro 2")
        #expect(unit.variant(in: Language(tag: "ro-MD"))?.text.text == "ro-MD 1")
        #expect(unit.variant(in: Language(tag: "ro-RO"))?.text.text == "ro-MD 1")
        #expect(unit.variant(in: Language(tag: "hu")) == nil)
        #expect(unit.variants(in: .romanian).count == 3)
    }

    @Test func `two regions of a language are two languages of a unit`() {
        #expect(unit("en-GB", "en-US").isBilingual)
        #expect(!unit("ro", "ro").isBilingual)
        #expect(!unit("ro").isBilingual)
        #expect(!TranslationUnit().isBilingual)
    }

    @Test func `the first property of a type counts`() {
        var unit = unit("en", "ro")
        unit.properties = [Property("domeniu", "sport"), Property("domeniu", "vreme")]
        #expect(unit.property("domeniu") == "sport")
        #expect(unit.property("client") == nil)
    }

    private func groups(_ tags: String) -> [String] {
        let variants = tags.split(separator: " ").enumerated()
            .map { Variant(Language(tag: String($1)), "\($0)") }
        return Variant.groups(of: variants).map { group in
            group.map { "\($0.language)\($0.text.text)" }.joined(separator: " ")
        }
    }

    @Test func `a language with several texts makes several groups`() {
        #expect(groups("en ro") == ["en0 ro1"])
        #expect(groups("en ro ro") == ["en0 ro1", "en0 ro2"])
        #expect(groups("ro en ro en ro") == ["ro0 en1", "ro2 en3", "ro4 en3"])
        #expect(groups("en ro ro-MD") == ["en0 ro1 ro-MD2"])
        #expect(groups("en en ro hu hu hu") == ["en0 ro2 hu3", "en1 ro2 hu4", "en1 ro2 hu5"])
        #expect(groups("") == [""])
    }

    @Test func `groups hold every text, and each language once`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<200 {
            let variants = (0..<Int.random(in: 1...7, using: &random)).map { number in
                let tag = ["en", "ro", "hu"][Int.random(in: 0..<3, using: &random)]
                return Variant(Language(tag: tag), "\(number)")
            }
            let groups = Variant.groups(of: variants)
            #expect(Set(groups.joined()) == Set(variants))
            let languages = Set(variants.map(\.language))
            for group in groups {
                #expect(Set(group.map(\.language)) == languages)
                #expect(group.count == languages.count)
            }
        }
    }

    @Test func `what is empty says so`() {
        #expect(UnitContext().isEmpty)
        #expect(!UnitContext(path: "/a").isEmpty)
        #expect(ChangeHistory().isEmpty)
        var history = ChangeHistory()
        history.useCount = 0
        #expect(!history.isEmpty)
    }

    @Test func `more languages than are remembered are still told apart`() {
        var cache = LanguageCache()
        for round in 0..<2 {
            for first in UInt8(ascii: "a")...UInt8(ascii: "z") {
                for second in UInt8(ascii: "a")...UInt8(ascii: "h") {
                    let tag = String(decoding: [first, second], as: UTF8.self) + "_x\(round)"
                    #expect(cache[tag] == Language(tag: tag))
                }
            }
        }
        #expect(cache[optional: nil] == nil)
        #expect(cache[optional: "mo"] == .romanian)
    }
}

@Suite struct InlineTextTests {
    /// Returns the pieces of a text, with codes in braces.
    private func pieces(_ text: InlineText) -> String {
        var result = ""
        text.forEachPiece { piece in
            switch piece {
            case .text(let bytes): result += String(decoding: bytes, as: UTF8.self)
            case .code(let code, let index): result += "{\(index)\(code.content)}"
            }
        }
        return result
    }

    @Test func `codes come before the character at their offset`() {
        let text = InlineText(
            "Țara arde",
            codes: [
                InlineCode(.placeholder, at: 0, content: "a"),
                InlineCode(.placeholder, at: 6, content: "b"),
                InlineCode(.placeholder, at: 6, content: "c"),
                InlineCode(.placeholder, at: 10, content: "d"),
            ])
        #expect(pieces(text) == "{0a}Țara {1b}{2c}arde{3d}")
    }

    @Test func `offsets outside the text or out of order lose no text`() {
        let text = InlineText(
            "abc",
            codes: [
                InlineCode(.placeholder, at: 2), InlineCode(.placeholder, at: -5),
                InlineCode(.placeholder, at: 99),
            ])
        #expect(pieces(text) == "ab{0}{1}c{2}")
        #expect(pieces(InlineText("")) == "")
        #expect(pieces(InlineText("", codes: [InlineCode(.placeholder, at: 0)])) == "{0}")
    }

    /// Returns the paired codes, found by comparing each code with all others.
    private func naivePairs(_ codes: [InlineCode]) -> Set<Int> {
        var taken: Set<Int> = []
        for (end, code) in codes.enumerated() where code.kind == .close && code.pair != nil {
            let start = (0..<end).last { codes[$0].kind == .open && codes[$0].pair == code.pair }
            // The last opening counts, and only once.
            if let start, !taken.contains(start) {
                taken.insert(start)
                taken.insert(end)
            }
        }
        return taken
    }

    @Test func `pairs are found as by looking for each partner`() {
        var random = SplitMix64(seed: 5)
        let kinds: [InlineCode.Kind] = [.open, .close, .open, .close, .placeholder, .isolatedOpen]
        for _ in 0..<500 {
            let codes = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                InlineCode(
                    kinds[Int.random(in: 0..<6, using: &random)], at: 0,
                    pair: ["1", "2", nil][Int.random(in: 0..<3, using: &random)])
            }
            #expect(InlineText("", codes: codes).pairedCodes == naivePairs(codes))
        }
    }

    @Test func `markup is one string that holds all of a text`() throws {
        let text = InlineText(
            "Podul & barajul",
            codes: [
                InlineCode(.open, at: 0, pair: "1", type: "bold", content: "&lt;b&gt;"),
                InlineCode(.close, at: 5, pair: "1", content: "&lt;/b&gt;"),
            ])
        #expect(
            text.markup
                == "<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>Podul<ept i=\"1\">&lt;/b&gt;</ept>"
                + " &amp; barajul")
        #expect(InlineText(markup: text.markup) == text)
        #expect(InlineText(markup: "simplu") == "simplu")
        #expect(InlineText(markup: "") == "")
    }

    @Test(arguments: ["<bpt i='1'>&lt;b&gt;Podul", "</seg>", "<hi><hi>"])
    func `markup whose text cannot be known gives none, or what there is`(markup: String) {
        // Not closed codes swallow the text; stray tags do not.
        let text = InlineText(markup: markup)
        #expect(text == nil || text?.text == "")
    }

    @Test func `random texts come back from their markup`() {
        var random = RandomUnits(seed: 10)
        for _ in 0..<200 {
            let plain = random.text()
            let text = InlineText(plain, codes: random.codes(in: plain))
            #expect(InlineText(markup: text.markup) == text)
        }
    }
}
