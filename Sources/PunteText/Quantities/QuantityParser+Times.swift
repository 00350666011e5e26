internal import PunteLanguage

extension QuantityParser {
    /// A time that begins with a numeral: `5 p.m. ET`, `17:00`, `3.30pm`, `5 o'clock`.
    func time(at position: Int) -> Reading? {
        guard let (hour, minute, end, hasColon) = hourAndMinute(at: position) else { return nil }
        if let half = lookUp(end), let keyword = half.entry.keyword {
            switch keyword {
            case .am, .pm, .afternoon, .night:
                guard side == .english || hasColon || isWrittenHalf(half.end - end) else { break }
                return clock(hour, minute, keyword, position, half.end)
            case .clock where side == .english:
                return clock(hour, minute, lookUp(half.end)?.entry.keyword, position, half.end)
            default: break
            }
        }
        guard hasColon, isSign(position + 1, 0x3A) else { return nil }
        return clock(hour, minute, nil, position, end)
    }

    /// „ora 17:00”, „ora 5 dimineața”, `noon`, `midnight`.
    func keyword(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        guard let keyword = entry(match).keyword else { return nil }
        switch keyword {
        case .clock where side == .romanian: return afterClockWord(match.end)
        case .noon: return clock(12, 0, nil, position, match.end)
        case .midnight: return clock(0, 0, nil, position, match.end)
        case .aged, .age: return aged(at: position, match.end)
        case .minus: return minus(at: position, match.end)
        case .century: return romanOrdinal(at: match.end)
        case .al, .th: return side == .romanian ? articledOrdinal(at: position, match.end) : nil
        default: return nil
        }
    }

    private func afterClockWord(_ next: Int) -> Reading? {
        guard next < items.count else { return nil }
        if let (hour, minute, end, _) = hourAndMinute(at: next) {
            let half = lookUp(end)
            let keyword = half?.entry.keyword
            let isHalf = keyword.map { [.am, .pm, .afternoon, .night].contains($0) } ?? false
            return clock(
                hour, minute, isHalf ? keyword : nil, next, isHalf ? half?.end ?? end : end)
        }
        guard items[next].kind == .word, let number = number(at: next),
            let hour = number.value.integer, (0...24).contains(hour)
        else { return nil }
        let half = lookUp(number.end)
        let isHalf =
            half?.entry.keyword.map { [.am, .pm, .afternoon, .night].contains($0) } ?? false
        return clock(
            hour, 0, isHalf ? half?.entry.keyword : nil, next,
            isHalf ? half?.end ?? number.end : number.end)
    }

    /// `17:00`, `9.30`, `5`
    private func hourAndMinute(
        at position: Int
    ) -> (hour: Int, minute: Int, end: Int, hasMinutes: Bool)? {
        if let hour = digits(position, atMost: 2), hour <= 24 {
            guard isSign(position + 1, 0x3A), isAttached(position + 1), isAttached(position + 2),
                position + 2 < items.count,
                items[position + 2].end - items[position + 2].start == 2,
                let minute = digits(position + 2, atMost: 2), minute < 60
            else { return (hour, 0, position + 1, false) }
            return (hour, minute, position + 3, true)
        }
        let item = items[position]
        guard item.kind == .digits, (4...5).contains(item.end - item.start),
            bytes[item.end - 3] == 0x2E
        else { return nil }
        var hour = 0
        for byte in bytes[item.start..<item.end - 3] {
            guard byte.isASCIIDigit else { return nil }
            hour = hour * 10 + Int(byte - 0x30)
        }
        let minute = Int(bytes[item.end - 2] - 0x30) * 10 + Int(bytes[item.end - 1] - 0x30)
        guard hour <= 24, minute < 60 else { return nil }
        return (hour, minute, position + 1, true)
    }

    /// „p.m.” in Romanian text is written with stops or follows minutes; „a.m.” alike.
    private func isWrittenHalf(_ length: Int) -> Bool { length >= 3 }

    private func clock(
        _ hour: Int, _ minute: Int, _ half: QuantityEntry.Keyword?, _ first: Int, _ end: Int
    ) -> Reading? {
        var hour = hour
        switch half {
        case .pm, .afternoon: if hour < 12 { hour += 12 }
        case .night: hour = hour == 12 ? 0 : hour >= 7 && hour < 12 ? hour + 12 : hour
        case .am: if hour == 12 { hour = 0 }
        default: break
        }
        guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
        var end = end
        if half != nil, isSign(end, 0x2E), isAttached(end), isSign(end - 2, 0x2E) { end += 1 }
        var zone: String?
        if end < items.count, items[end].hasCapital, let (entry, behind) = lookUp(end), entry.isZone
        {
            zone = String(decoding: bytes[range(end, behind)], as: UTF8.self)
            end = behind
        }
        let hasMinutes =
            items[first..<end].contains {
                $0.kind == .digits && $0.end - $0.start > 2
            } || items[first..<end].filter { $0.kind == .digits }.count > 1
        let time = ClockTime(
            minutes: hour % 24 * 60 + minute, zone: zone,
            isCertain: half != nil || hour > 12 || hour == 0, hasMinutes: hasMinutes)
        return (Quantity(kind: .time, value: .time(time), range: range(first, end)), end)
    }
}
