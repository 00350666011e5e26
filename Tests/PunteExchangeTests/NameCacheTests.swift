import Testing

@testable import PunteExchange

@Suite struct NameCacheTests {
    private func name(_ written: String, _ cache: inout NameCache) -> String? {
        Array(written.utf8).withUnsafeBufferPointer { cache[$0] }
    }

    @Test func namesComeBackAsTheyAreWritten() {
        var cache = NameCache()
        for _ in 0..<2 {
            for written in ["x-client", "x-punte-document", "x-Client", "x"] {
                #expect(name(written, &cache) == written)
            }
        }
    }

    /// Names that may contain references or invalid bytes are not decoded by the cache.
    @Test(arguments: ["", "a&amp;b", "două", "a b"])
    func whatIsNoPlainNameIsLeftToOthers(written: String) {
        var cache = NameCache()
        #expect(name(written, &cache) == nil)
    }

    @Test func noFileFillsTheMemoryWithNames() {
        var cache = NameCache()
        let known = (0..<100).filter { name("name-\($0)", &cache) != nil }
        #expect(known.count < 100)
        #expect(name("name-\(known[0])", &cache) == "name-\(known[0])")
    }
}
