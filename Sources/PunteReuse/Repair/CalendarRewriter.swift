internal import PunteLanguage
internal import PunteText

/// Replaces a date, weekday, time or score in a translation by another.
///
/// The old value is written in each known way. The way that reproduces the text of the translation
/// exactly is then used for the new value.
struct CalendarRewriter {
    let renderer: QuantityRenderer
    /// The language of the translation.
    let side: Side

    func rewrite(
        _ written: String, _ target: Quantity, from old: Quantity, to new: Quantity
    ) throws(RepairRefusal) -> String {
        let refusal = RepairRefusal(.cannotBeRewritten(written))
        switch (target.value, old.value, new.value) {
        case (.date(let date), .date(let before), .date(let after)):
            guard let day = after.restricted(to: date, changing: before) else {
                throw RepairRefusal(.namedPartly(written))
            }
            return try written.rewritten(
                ways: [
                    { render(target, .date($0)) }, { dayFirst($0, target.style) },
                ], from: date, to: day, refusal)
        case (.time(let time), .time(let before), .time(let after)):
            guard before.zone == after.zone, before.isCertain == after.isCertain,
                time.isCertain || after.minutes < 720
            else { throw RepairRefusal(.namedPartly(written)) }
            var new = after
            new.zone = time.zone
            new.hasMinutes = time.hasMinutes || after.minutes % 60 != 0
            new.isCertain = time.isCertain
            if side == .romanian {
                return try romanian(written, from: time, to: new, orThrow: refusal)
            }
            return try written.rewritten(
                ways: [{ render(target, .time($0)) }], from: time, to: new, refusal)
        case (.weekday, .weekday, .weekday), (.score, .score, .score):
            return try written.rewritten(
                ways: [{ render(target, $0) }], from: target.value, to: new.value, refusal)
        default: throw refusal
        }
    }

    private func render(_ target: Quantity, _ value: Quantity.Value) -> String? {
        var quantity = target
        quantity.value = value
        return renderer.render(quantity)
    }

    /// Returns a date with the day first, as British newspapers write it: `3 May 2026`.
    private func dayFirst(_ date: CalendarDate, _ style: Quantity.Style) -> String? {
        guard side == .english, let day = date.day, let month = date.month else { return nil }
        let name = Quantity(
            kind: .date, value: .date(CalendarDate(month: month)), range: 0..<0, style: style)
        return renderer.render(name).map { name in
            "\(day) \(name)" + (date.year.map { " \($0)" } ?? "")
        }
    }

    /// Returns a time whose hour and minutes have the format of the translation: `22:00`, `9.30`,
    /// `22`.
    private func romanian(
        _ written: String, from old: ClockTime, to new: ClockTime,
        orThrow refusal: RepairRefusal
    ) throws(RepairRefusal) -> String {
        let head = String(written.prefix { !$0.isNumber })
        let zone = new.zone.map { " " + $0 } ?? ""
        func hour(_ time: ClockTime, isPadded: Bool) -> String {
            isPadded
                ? QuantityRenderer.twoDigits(time.minutes / 60) : String(time.minutes / 60)
        }
        for isPadded in [true, false] {
            for separator in [":", ".", ""] {
                func text(_ time: ClockTime) -> String? {
                    guard !separator.isEmpty || time.minutes % 60 == 0 else { return nil }
                    let minutes =
                        separator.isEmpty
                        ? "" : separator + QuantityRenderer.twoDigits(time.minutes % 60)
                    return head + hour(time, isPadded: isPadded) + minutes + zone
                }
                if text(old) == written, let result = text(new) { return result }
            }
        }
        throw refusal
    }
}

extension String {
    /// Returns the new value, written in the first way that reproduces the text of the old value.
    fileprivate func rewritten<Value>(
        ways: [(Value) -> String?], from old: Value, to new: Value, _ refusal: RepairRefusal
    ) throws(RepairRefusal) -> String {
        for way in ways {
            guard let check = way(old), NormalForm.folded(check) == NormalForm.folded(self),
                let result = way(new)
            else { continue }
            return result.capitalized(like: check.first?.isUppercase == true ? "" : self)
        }
        throw refusal
    }
}

extension CalendarDate {
    /// Returns the parts of this date that a translation names; nil if a part that it omits
    /// changes.
    fileprivate func restricted(
        to written: CalendarDate, changing old: CalendarDate
    ) -> CalendarDate? {
        func part(_ path: KeyPath<CalendarDate, Int?>) -> (value: Int?, isKept: Bool) {
            let isNamed = written[keyPath: path] != nil
            let changes = old[keyPath: path] != self[keyPath: path]
            return isNamed ? (self[keyPath: path], self[keyPath: path] != nil) : (nil, !changes)
        }
        let (year, month, day) = (part(\.year), part(\.month), part(\.day))
        guard year.isKept, month.isKept, day.isKept else { return nil }
        return CalendarDate(year: year.value, month: month.value, day: day.value)
    }
}
