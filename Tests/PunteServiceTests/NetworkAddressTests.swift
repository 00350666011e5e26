import Testing

@testable import PunteService

/// Tests which numbers of hosts belong to the internet.
@Suite struct NetworkAddressTests {
    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.1.1.1",
        "169.253.1.1", "172.15.255.255", "172.32.0.0", "192.167.1.1", "223.255.255.255",
        "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101",
    ])
    func aHostOfTheInternetIsPublic(text: String) throws {
        let address = try #require(NetworkAddress.addresses(of: text, isNumber: true).first)
        #expect(address.isPublic)
    }

    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1",
        "192.168.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
        "2001:db8::1", "2001::1", "2002:7f00:1::", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "::127.0.0.1", "100::1",
    ])
    func aHostOfTheOwnNetworkIsNot(text: String) throws {
        let address = try #require(NetworkAddress.addresses(of: text, isNumber: true).first)
        #expect(!address.isPublic)
    }

    @Test(arguments: ["127.0.0.1", "0x7f.1", "2130706433", "0177.0.0.1", "127.1"])
    func everyFormOfANumberIsRead(text: String) {
        let addresses = NetworkAddress.addresses(of: text, isNumber: true)
        #expect(addresses.map(\.text) == ["127.0.0.1"])
    }

    @Test func aNameIsNoNumber() {
        #expect(NetworkAddress.addresses(of: "localhost", isNumber: true) == [])
        let numbers = NetworkAddress.addresses(of: "localhost").map(\.text)
        #expect(!numbers.isEmpty && Set(numbers).isSubset(of: ["127.0.0.1", "::1"]))
    }
}
