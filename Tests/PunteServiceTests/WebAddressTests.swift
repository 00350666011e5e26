import Testing

@testable import PunteService

/// Tests how the address that a person types is taken apart.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
        ("  http://Example.ORG:80 ", "http://example.org/"),
        ("HTTP://example.org:8080?x", "http://example.org:8080/?x"),
        ("example.org/știri", "https://example.org/%C8%99tiri"),
        ("https://example.org./a|b", "https://example.org/a%7Cb"),
        ("https://[2001:DB8::7]:444/x", "https://[2001:db8::7]:444/x"),
        ("localhost:8080/%2e%2e/a", "https://localhost:8080/%2e%2e/a"),
    ])
    func anAddressIsWrittenInOneWay(text: String, written: String) throws {
        let address = try WebAddress(text)
        #expect(address.text == written)
        #expect(try WebAddress(address.text) == address)
    }

    @Test(arguments: [
        "", " ", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "https://",
        "https:///a", "javascript:alert(1)", "https://example.org@10.0.0.1/",
        "https://user:word@example.org/", "https://example.org:0/", "https://example.org:99999/",
        "https://example.org:8a/", "https://exa mple.org/", "https://example.org\\@10.0.0.1/",
        "https://example.org/\n10.0.0.1", "https://example.org\u{0}/", "https://țară.example/",
        "https://[::1/", "https://[::1%25lo]/", "https://[]/", "https://-/\u{7F}",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        let error = #expect(throws: ServiceError.self) { try WebAddress(text) }
        #expect(error?.code == .invalid)
        #expect(error?.description.hasPrefix("address: ") == true)
    }

    @Test(arguments: [
        ("https://example.org/a/b.html?c=/d", "b.html"), ("https://example.org", ""),
        ("https://example.org/a/", ""),
    ])
    func theLastNameIsThatOfTheFile(text: String, name: String) throws {
        #expect(try WebAddress(text).lastName == name)
    }
}
