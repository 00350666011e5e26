import PunteLanguage
import Testing

@testable import PunteText

@Suite struct SentenceStreamTests {
    private static let text = """
        Guvernul amână legea bugetului

        Premierul a anunțat amânarea. Opoziția protestează.
        Sindicatele așteaptă.

        Reacții în Parlament

        „Nu vom vota”, a spus liderul opoziției. Votul are loc marți.
        Dezbaterea continuă.
        """

    private func stream(
        _ bytes: [UInt8], pieces: Int, longest: Int = SentenceStream.longestParagraph
    ) throws -> [Sentence] {
        var position = 0
        var stream = SentenceStream(
            language: .romanian, srx: nil, name: "test", longest: longest
        ) {
            guard position < bytes.count else { return nil }
            defer { position += pieces }
            return Array(bytes[position..<min(bytes.count, position + pieces)])
        }
        var sentences: [Sentence] = []
        while let sentence = try stream.next() { sentences.append(sentence) }
        return sentences
    }

    @Test(arguments: [1, 2, 3, 7, 4096])
    func aStreamReadsWhatTheReaderReads(pieces: Int) throws {
        let bytes = Array(Self.text.utf8)
        let whole = try ArticleReader(language: .romanian).read(bytes).article.sentences
        #expect(try stream(bytes, pieces: pieces) == whole)
        #expect(whole.map(\.paragraph) == [0, 1, 1, 1, 2, 3, 3, 3])
    }

    @Test func smallWindowsLoseNothing() throws {
        let text = String(repeating: Self.text + "\n\n", count: 20)
        let bytes = Array(text.utf8)
        let small = try stream(bytes, pieces: 50, longest: 600)
        let whole = try ArticleReader(layout: .text, language: .romanian).read(bytes).article
            .sentences
        #expect(small.map(\.text) == whole.map(\.text))
        #expect(small.map(\.range) == whole.map(\.range))
        #expect(small.map(\.paragraph) == whole.map(\.paragraph))
    }

    @Test func aParagraphWithoutEndIsReadInParts() throws {
        let line = String(repeating: "Ședința a început la ora zece. ", count: 400)
        let sentences = try stream(Array(line.utf8), pieces: 100, longest: 1000)
        #expect(sentences.count == 400)
        #expect(Set(sentences.map(\.text)) == ["Ședința a început la ora zece."])
        #expect(Set(sentences.map(\.paragraph)) == [0])
    }

    @Test func aSentenceWithoutEndIsCutBetweenWords() throws {
        let words = String(repeating: "pădure ", count: 2000)
        let sentences = try stream(Array(words.utf8), pieces: 100, longest: 500)
        #expect(sentences.map(\.text).joined(separator: " ") == words.dropLast())
    }

    @Test func legacyEncodingsAndUTF16AreStreamed() throws {
        var legacy = Array("Un text fara semne.\n".utf8)
        legacy += Array("A spus c".utf8) + [0xE3] + Array(" ".utf8) + [0xBA]
        legacy += Array("tie ".utf8) + [0xFE] + Array("ara lui.\n".utf8)
        let whole = try ArticleReader(language: .romanian).read(legacy).article.sentences
        #expect(try stream(legacy, pieces: 5) == whole)
        #expect(NormalForm.bare(whole.last?.text ?? "") == "a spus ca stie tara lui.")
        #expect(try stream(legacy, pieces: 5).last?.sourceRange == nil)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "Știrea a fost confirmată 😀.".utf16 {
            wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(try stream(wide, pieces: 3).map(\.text) == ["Știrea a fost confirmată 😀."])
    }

    @Test func nothingAndNoTextAreRefused() {
        #expect(throws: ReadingError.self) { try stream([], pieces: 1) }
        #expect(throws: ReadingError.self) { try stream(Array(" \n \n".utf8), pieces: 1) }
        #expect(throws: ReadingError.self) { try stream([0x41, 0, 1, 2], pieces: 1) }
    }
}
