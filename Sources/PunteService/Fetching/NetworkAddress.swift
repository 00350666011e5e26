internal import Glibc

/// The number of a host in the network, of IPv4 or IPv6.
struct NetworkAddress: Hashable, Sendable {
    /// The 4 or 16 bytes.
    let bytes: [UInt8]

    /// The number as programs write it: `192.0.2.7`, `2001:db8::7`.
    var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the number belongs to a host of the internet: neither to this machine nor to its network,
    /// and to nothing that has a purpose of its own.
    ///
    /// Source: the registries of special-purpose addresses that IANA keeps (RFC 6890).
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.isSpecial(bytes) }
        if let embedded = embeddedIPv4 { return !Self.isSpecial(embedded) }
        // Of IPv6, hosts of the internet are in 2000::/3.
        return bytes[0] & 0xE0 == 0x20 && !Self.specialIPv6.contains { bytes.starts(with: $0) }
    }

    /// The number of IPv4 that translators pass on: ::ffff:0:0/96 on this machine, 64:ff9b::/96 in the
    /// network.
    private var embeddedIPv4: [UInt8]? {
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        let translated = [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
        return bytes.starts(with: mapped) || bytes.starts(with: translated)
            ? Array(bytes.suffix(4)) : nil
    }

    /// The first bytes of special numbers in 2000::/3: Teredo, documentation, 6to4.
    private static let specialIPv6: [[UInt8]] = [
        [0x20, 0x01, 0x00, 0x00], [0x20, 0x01, 0x0D, 0xB8], [0x20, 0x02], [0x3F, 0xFF],
    ]

    /// The special numbers of IPv4, with the length of their prefix in bits.
    private static let specialIPv4: [(prefix: UInt32, length: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8),
        (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24),
        (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
        (0xCB00_7100, 24), (0xE000_0000, 3),
    ]

    private static func isSpecial(_ bytes: [UInt8]) -> Bool {
        let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return specialIPv4.contains { (number ^ $0.prefix) >> (32 - $0.length) == 0 }
    }

    /// Returns the numbers of a host.
    ///
    /// - Parameters:
    ///   - host: the name or number.
    ///   - isNumber: whether only a number is read, in any form that the system knows.
    /// - Returns: the numbers in the order in which the system would ask them; none when nobody knows the
    ///   host.
    static func addresses(of host: String, isNumber: Bool = false) -> [NetworkAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = isNumber ? AI_NUMERICHOST : 0
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        return sequence(first: list, next: { $0?.pointee.ai_next }).compactMap { entry in
            guard let entry = entry?.pointee, let address = entry.ai_addr else { return nil }
            let raw = UnsafeRawPointer(address)
            switch entry.ai_family {
            case AF_INET:
                return withUnsafeBytes(of: raw.load(as: sockaddr_in.self).sin_addr) {
                    NetworkAddress(bytes: Array($0))
                }
            case AF_INET6:
                return withUnsafeBytes(of: raw.load(as: sockaddr_in6.self).sin6_addr) {
                    NetworkAddress(bytes: Array($0))
                }
            default: return nil
            }
        }
    }
}
