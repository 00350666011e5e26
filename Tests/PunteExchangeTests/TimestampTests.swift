import PunteExchange
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("20261122T100000Z", "20261122T100000Z"), ("2026-11-22T10:00:00Z", "20261122T100000Z"),
        ("2026-11-22T12:30:00+02:30", "20261122T100000Z"), ("2026-11-22", "20261122T000000Z"),
        ("2024-02-29T23:59", "20240229T235900Z"), ("19691231T235959Z", "19691231T235959Z"),
        ("2026-11-22T10:00:00.123Z", "20261122T100000Z"),
        ("2000-03-01 00:00:00", "20000301T000000Z"),
        ("20261122", "20261122T000000Z"), ("20261122t100000z", "20261122T100000Z"),
        ("20261122T1000Z", "20261122T100000Z"), ("20261122T100000", "20261122T100000Z"),
        ("20261122T120000+0200", "20261122T100000Z"), ("20261122T120000+02", "20261122T100000Z"),
        ("2026-11-22T05:00:00-05:00", "20261122T100000Z"),
        ("2026-11-22T10:00:00,5Z", "20261122T100000Z"),
        ("2026-11-22T10:00:00.1234567+00:00", "20261122T100000Z"),
        ("2026-12-31T24:00:00Z", "20270101T000000Z"),
        ("2016-12-31T23:59:60Z", "20170101T000000Z"),
        ("2026-01-01T00:30:00+01:00", "20251231T233000Z"),
    ])
    func `ISO 8601 in its forms`(written: String, compact: String) throws {
        #expect(try #require(Timestamp(written)).compact == compact)
    }

    @Test(arguments: [
        "", "ieri", "2026", "20261322", "99999999T999999Z", "2026-11-22Zx", "2026-1-2", "202611221",
        "20261122T10", "20261122T100000.5.5ZZ", "20261122T100060+0200x", "2026-11-32", "2026-00-10",
        "2026-11-00", "2026-11-22T26:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:61Z",
        "2026-11-22T10:00:00+2", "2026-11-22T10:00:00+aa", "2026-11-22T10:00:00+02:000",
        "T2026-11-22", "20261122T100000Z ", "１２３４-11-22", "Thu Jan  1 12:00:00 2026", "2026.11.22",
        "22.11.2026", "202611221000001", "Z", "+02:00",
    ])
    func `nothing else`(written: String) {
        #expect(Timestamp(written) == nil)
    }

    @Test func `days of 800 years come back`() {
        for day in stride(from: Int64(-146_097), to: 146_097, by: 61) {
            let timestamp = Timestamp(secondsSince1970: day * 86400 + day & 65535)
            #expect(Timestamp(timestamp.compact) == timestamp)
            #expect(Timestamp(timestamp.extended) == timestamp)
        }
    }

    /// Compares the dates with days of the calendar counted one by one.
    @Test func `the calendar is the Gregorian one`() {
        var day: Int64 = 0
        for year in 1970...2104 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                .enumerated()
            {
                // The first and the last day of each month.
                for date in [1, length] {
                    let written = padded(year, 4) + padded(month + 1, 2) + padded(date, 2)
                    let expected = (day + Int64(date) - 1) * 86400
                    #expect(Timestamp(written)?.secondsSince1970 == expected)
                    #expect(
                        Timestamp(secondsSince1970: expected + 3599).compact
                            == written + "T005959Z")
                }
                day += Int64(length)
            }
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    @Test func `both forms are written with all their zeros`() {
        let timestamp = Timestamp(secondsSince1970: 978_307_263)
        #expect(timestamp.compact == "20010101T000103Z")
        #expect(timestamp.extended == "2001-01-01T00:01:03Z")
        #expect(Timestamp(secondsSince1970: -62_135_596_800).extended == "0001-01-01T00:00:00Z")
    }

    @Test func `years that have no four digits become the nearest that have`() {
        #expect(Timestamp(secondsSince1970: .max).compact == "99991231T235959Z")
        #expect(Timestamp(secondsSince1970: .min).compact == "00000101T000000Z")
    }

    @Test func `moments are in the order of time, not of their spelling`() throws {
        let written = [
            "2026-11-22T12:00:00+03:00", "20261122T093000Z", "2026-11-22T10:00:00Z", "2026-11-23",
        ]
        let times = try written.map { try #require(Timestamp($0)) }
        #expect(times.reversed().sorted() == times)
        #expect([1, 3, 0, 2].map { times[$0] }.sorted() == times)
        #expect(Set(times).count == 4)
    }
}
