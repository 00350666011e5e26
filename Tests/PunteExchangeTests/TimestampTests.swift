import PunteExchange
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("20261122T100000Z", "20261122T100000Z"), ("2026-11-22T10:00:00Z", "20261122T100000Z"),
        ("2026-11-22T12:30:00+02:30", "20261122T100000Z"), ("2026-11-22", "20261122T000000Z"),
        ("2024-02-29T23:59", "20240229T235900Z"), ("19691231T235959Z", "19691231T235959Z"),
        ("2026-11-22T10:00:00.123Z", "20261122T100000Z"),
        ("2000-03-01 00:00:00", "20000301T000000Z"),
    ])
    func `ISO 8601 in its forms`(written: String, compact: String) throws {
        #expect(try #require(Timestamp(written)).compact == compact)
    }

    @Test(arguments: [
        "", "ieri", "2026", "20261322", "99999999T999999Z", "2026-11-22Zx",
    ])
    func `nothing else`(written: String) {
        #expect(Timestamp(written) == nil)
    }

    @Test func `days of 800 years come back`() {
        for day in stride(from: Int64(-146_097), to: 146_097, by: 61) {
            let timestamp = Timestamp(secondsSince1970: day * 86400 + day & 65535)
            #expect(Timestamp(timestamp.compact) == timestamp)
        }
    }
}
