/// The base letters a–z of the letters in Unicode's Latin blocks, and the diacritical marks of
/// Romanian.
///
/// `ș` is s with a comma, `É` is e with a foreign mark, `ł` is similar to l. A letter that
/// resembles none of a–z (`ƀ`, `ʒ`) has no base.
@usableFromInline package enum LatinLetters {
    /// The base letters of U+00C0–U+024F, one character for each; a full stop where there is none.
    ///
    /// Capitals are the bases of letters that Unicode does not decompose: letters with strokes and
    /// ligatures.
    @usableFromInline static let extended: StaticString = """
        aaaaaaAceeeeiiiiDnooooo.OuuuuyTSaaaaaaAceeeeiiiiDnooooo.OuuuuyTy\
        aaaaaaccccccccddDDeeeeeeeeeegggggggghhHHiiiiiiiiiIIIjjkkKllllllL\
        LLLnnnnnnNNNooooooOOrrrrrrssssssssttttTTuuuuuuuuuuuuwwyyyzzzzzzS\
        ...............A................oo.............uu...............\
        ....DDDLLLNNNaaiioouuuuuuuuuu.aaaa....ggkkoooo..jDDDgg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """

    /// The base letters of U+1E00–U+1EFF, written like ``extended``.
    @usableFromInline static let additional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyAS....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """

    /// Returns the character that the tables have for a scalar; 0 for scalars beyond the tables.
    @inlinable @inline(__always)
    static func entry(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xC0..<0x250: extended.utf8Start[Int(scalar - 0xC0)]
        case 0x1E00..<0x1F00: additional.utf8Start[Int(scalar - 0x1E00)]
        default: 0
        }
    }

    /// Returns the lower-case base letter of a letter with marks or strokes, or of a ligature; nil
    /// if there is none.
    @inlinable @inline(__always)
    package static func base(of scalar: UInt32) -> UInt8? {
        let letter = entry(of: scalar) | 0x20
        return letter >= UInt8(ascii: "a") ? letter : nil
    }

    /// Returns the lower-case base letter of a letter with marks; nil for a letter with a stroke.
    @inlinable @inline(__always)
    package static func unmarked(_ scalar: UInt32) -> UInt8? {
        let letter = entry(of: scalar)
        return letter >= UInt8(ascii: "a") ? letter : nil
    }

    private typealias Letter = (UInt8, UInt8)

    /// The UTF-8 of Romanian letters with a comma, and with a cedilla.
    private static let commas: [Letter] = [(0xC8, 0x98), (0xC8, 0x99), (0xC8, 0x9A), (0xC8, 0x9B)]
    private static let cedillas: [Letter] = [
        (0xC5, 0x9E), (0xC5, 0x9F), (0xC5, 0xA2), (0xC5, 0xA3),
    ]

    /// Returns a text with ș and ț replaced by ş and ţ, which were used before fonts had the comma
    /// below.
    package static func withCedillas(_ text: String) -> String {
        replacing(commas, by: cedillas, in: text)
    }

    /// Returns a text with ş and ţ replaced by ș and ț.
    package static func withCommas(_ text: String) -> String {
        replacing(cedillas, by: commas, in: text)
    }

    private static func replacing(
        _ letters: [Letter], by others: [Letter], in text: String
    ) -> String {
        guard let lead = letters.first?.0, text.utf8.contains(lead) else { return text }
        var bytes = Array(text.utf8)
        for index in bytes.indices.dropLast() where bytes[index] == lead {
            if let number = letters.firstIndex(where: { $0.1 == bytes[index + 1] }) {
                (bytes[index], bytes[index + 1]) = others[number]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The marks of Romanian letters; a cedilla counts as a comma below.
    @usableFromInline package enum Mark: UInt8 {
        case none, breve, circumflex, comma
        /// Any mark that Romanian does not use; such marks are not distinguished.
        case foreign
    }

    /// Returns the mark of a letter beyond ASCII.
    @inlinable @inline(__always)
    package static func mark(of scalar: UInt32) -> Mark {
        switch scalar {
        case 0x102, 0x103: .breve
        case 0xC2, 0xE2, 0xCE, 0xEE: .circumflex
        case 0x15E, 0x15F, 0x162, 0x163, 0x218...0x21B: .comma
        default: .foreign
        }
    }

    /// Returns the mark that a combining character makes on a lower-case base letter.
    @inlinable
    package static func mark(ofCombining scalar: UInt32, on base: UInt8) -> Mark {
        switch (scalar, base) {
        case (0x306, UInt8(ascii: "a")): .breve
        case (0x302, UInt8(ascii: "a")), (0x302, UInt8(ascii: "i")): .circumflex
        case (0x326, UInt8(ascii: "s")), (0x326, UInt8(ascii: "t")): .comma
        case (0x327, UInt8(ascii: "s")), (0x327, UInt8(ascii: "t")): .comma
        default: .foreign
        }
    }
}
