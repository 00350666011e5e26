/// The letters a–z under the accented letters of the Latin blocks of Unicode: `ș` → `s`, `É` → `e`,
/// `ł` → `l`. A letter without one (`ƀ`, `ʒ`) stays itself.
package enum LatinLetters {
    /// U+00C0–U+024F, one sign for each; a full stop where there is no base letter.
    @usableFromInline static let extended: StaticString = """
        aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
        ...............a................oo.............uu...............\
        ....dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """

    /// U+1E00–U+1EFF.
    @usableFromInline static let additional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """

    /// The base letter in lower case, or `nil`.
    @inlinable
    package static func base(of scalar: UInt32) -> UInt8? {
        let letter: UInt8
        switch scalar {
        case 0xC0..<0x250: letter = extended.utf8Start[Int(scalar - 0xC0)]
        case 0x1E00..<0x1F00: letter = additional.utf8Start[Int(scalar - 0x1E00)]
        default: return nil
        }
        return letter == UInt8(ascii: ".") ? nil : letter
    }

    /// The marks that make other letters of Romanian; a cedilla counts as a comma below.
    package enum Mark: UInt8 {
        case none, breve, circumflex, comma
        /// Any mark that Romanian does not use; they are not told apart.
        case foreign
    }

    @inlinable
    package static func mark(of scalar: UInt32) -> Mark {
        switch scalar {
        case 0x102, 0x103: .breve
        case 0xC2, 0xE2, 0xCE, 0xEE: .circumflex
        case 0x15E, 0x15F, 0x162, 0x163, 0x218...0x21B: .comma
        default: .foreign
        }
    }

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
