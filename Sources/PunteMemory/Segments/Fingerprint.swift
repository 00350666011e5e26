internal import PunteLanguage

/// A 64-bit hash that may be stored: ``FNVHash``, mixed with the finaliser of MurmurHash3
/// (Appleby).
struct Fingerprint {
    private var state = FNVHash()

    init() {}

    init(_ texts: String...) {
        for text in texts { combine(text) }
    }

    @inline(__always)
    mutating func combine(_ value: UInt32) {
        state.combine(UInt64(value))
    }

    /// Adds a text followed by an end mark, so that ("ab", "c") and ("a", "bc") differ.
    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine($0) }
    }

    private mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { combine(UInt32(byte)) }
        combine(0x1FF)
    }

    /// Returns the fingerprint of two UTF-8 texts, in the form of ``signed``.
    static func of(
        _ first: Slice<UnsafeBufferPointer<UInt8>>, _ second: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int64 {
        var result = Fingerprint()
        result.combine(UnsafeBufferPointer(rebasing: first))
        result.combine(UnsafeBufferPointer(rebasing: second))
        return result.signed
    }

    /// The hash of everything that has been added.
    var value: UInt64 {
        var mixed = state.value
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The hash as a signed integer, as SQLite stores it; it is never 0, which is
    /// ``Context/border``.
    var signed: Int64 {
        let value = Int64(bitPattern: value)
        return value == 0 ? 1 : value
    }
}
