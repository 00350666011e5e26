import Testing

@testable import PunteMemory

@Suite struct FingerprintTests {
    /// Memories store these numbers; other values would make every stored segment unknown.
    @Test func `fingerprints are those of memories that exist`() {
        #expect(Fingerprint("").value == 0x66AE_2314_C3E5_5649)
        #expect(
            Fingerprint("The bridge is closed.", "Podul este închis.").signed
                == 84_594_872_521_507_821)
        #expect(Fingerprint("ab", "c").signed == -6_047_854_922_345_018_416)
    }

    @Test func `texts are kept apart`() {
        #expect(Fingerprint("ab", "c").value != Fingerprint("a", "bc").value)
        #expect(Fingerprint("a").value != Fingerprint("a", "").value)
    }
}
