/// The letters a–z that are the bases of the other letters of the Latin blocks of Unicode, and the
/// marks of Romanian: `ș` is s with a comma, `É` is e with a foreign mark, `ł` is like l.
///
/// A letter that is like none of a–z (`ƀ`, `ʒ`) has no base.
@usableFromInline package enum LatinLetters {
    /// U+00C0–U+024F, one character for each; a full stop where there is no base letter. Capitals
    /// are the bases of letters that Unicode does not decompose: those with strokes, ligatures.
    @usableFromInline static let extended: StaticString = """
        aaaaaaAceeeeiiiiDnooooo.OuuuuyTSaaaaaaAceeeeiiiiDnooooo.OuuuuyTy\
        aaaaaaccccccccddDDeeeeeeeeeegggggggghhHHiiiiiiiiiIIIjjkkKllllllL\
        LLLnnnnnnNNNooooooOOrrrrrrssssssssttttTTuuuuuuuuuuuuwwyyyzzzzzzS\
        ...............A................oo.............uu...............\
        ....DDDLLLNNNaaiioouuuuuuuuuu.aaaa....ggkkoooo..jDDDgg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """

    /// U+1E00–U+1EFF.
    @usableFromInline static let additional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyAS....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """

    /// The character of the tables, 0 beyond them.
    @inlinable @inline(__always)
    static func entry(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xC0..<0x250: extended.utf8Start[Int(scalar - 0xC0)]
        case 0x1E00..<0x1F00: additional.utf8Start[Int(scalar - 0x1E00)]
        default: 0
        }
    }

    /// The base letter in lower case, also of letters with strokes and of ligatures; nil when there
    /// is none.
    @inlinable @inline(__always)
    package static func base(of scalar: UInt32) -> UInt8? {
        let letter = entry(of: scalar) | 0x20
        return letter >= UInt8(ascii: "a") ? letter : nil
    }

    /// The base letter in lower case of a letter with marks; nil of one with a stroke.
    @inlinable @inline(__always)
    package static func unmarked(_ scalar: UInt32) -> UInt8? {
        let letter = entry(of: scalar)
        return letter >= UInt8(ascii: "a") ? letter : nil
    }

    /// A text with ş and ţ for ș and ț: as it was written before fonts had the comma below.
    package static func withCedillas(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "ș": "ş"
                    case "ț": "ţ"
                    case "Ș": "Ş"
                    case "Ț": "Ţ"
                    default: scalar
                    }
                }))
    }

    /// A text with ș and ț for ş and ţ.
    package static func withCommas(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "ş": "ș"
                    case "ţ": "ț"
                    case "Ş": "Ș"
                    case "Ţ": "Ț"
                    default: scalar
                    }
                }))
    }

    /// The marks that make other letters of Romanian; a cedilla counts as a comma below.
    @usableFromInline package enum Mark: UInt8 {
        case none, breve, circumflex, comma
        /// Any mark that Romanian does not use; they are not told apart.
        case foreign
    }

    /// The mark of a letter beyond ASCII.
    @inlinable @inline(__always)
    package static func mark(of scalar: UInt32) -> Mark {
        switch scalar {
        case 0x102, 0x103: .breve
        case 0xC2, 0xE2, 0xCE, 0xEE: .circumflex
        case 0x15E, 0x15F, 0x162, 0x163, 0x218...0x21B: .comma
        default: .foreign
        }
    }

    /// The mark that a combining character makes on a base letter in lower case.
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
