internal import PunteLanguage
internal import PunteText

/// Pairs each quantity of one side with one of the other.
struct QuantityBijection {
    private let english: TextFacts
    private let romanian: TextFacts
    /// The index of the Romanian quantity that each English one is paired with.
    private var partner: [Int: Int] = [:]

    init(_ english: TextFacts, _ romanian: TextFacts) {
        self.english = english
        self.romanian = romanian
        var taken: Set<Int> = []
        for wanted in [Quantity.Agreement.same, .converted] {
            for (index, quantity) in english.quantities.enumerated() where partner[index] == nil {
                let found = romanian.quantities.indices.first {
                    !taken.contains($0)
                        && Self.agreement(quantity, romanian.quantities[$0]) == wanted
                }
                guard let found else { continue }
                partner[index] = found
                taken.insert(found)
            }
        }
    }

    /// The first quantity that only one side has, or whose order differs; nil when there is none.
    var disagreement: FactDisagreement? {
        let unpaired = english.quantities.indices.filter { partner[$0] == nil }
        if let lone = Self.lone(unpaired, of: english) {
            return FactDisagreement(kind: .quantity, side: .english, excerpt: lone)
        }
        let taken = Set(partner.values)
        let left = romanian.quantities.indices.filter { !taken.contains($0) }
        if let lone = Self.lone(left, of: romanian) {
            return FactDisagreement(kind: .quantity, side: .romanian, excerpt: lone)
        }
        return crossing
    }

    /// Returns the first of some quantities that states a fact of its own.
    ///
    /// The same amount in a second unit does not, nor does the number one.
    private static func lone(_ indices: [Int], of facts: TextFacts) -> String? {
        indices.first { index in
            let quantity = facts.quantities[index]
            if quantity.kind == .cardinal, quantity.style.form == .words,
                quantity.number?.integer == 1
            {
                return false
            }
            return !facts.quantities.indices.contains {
                $0 != index && quantity.agreement(with: facts.quantities[$0]) == .converted
            }
        }.map { facts.slice(facts.quantities[$0].range) }
    }

    /// A quantity that is exchanged with another of the same kind and unit; nil when there is none.
    private var crossing: FactDisagreement? {
        let indices = partner.keys.sorted()
        for (place, index) in indices.enumerated() {
            for later in indices[(place + 1)...] {
                let (first, second) = (english.quantities[index], english.quantities[later])
                guard first.kind == second.kind, first.unit == second.unit,
                    first.value != second.value, let here = partner[index],
                    let there = partner[later], here > there
                else { continue }
                return FactDisagreement(
                    kind: .order, side: .english, excerpt: english.slice(first.range))
            }
        }
        return nil
    }

    /// Returns the way in which two quantities are equal, read strictly: dates with all their parts,
    /// times to the minute and zone, an order only with an order.
    private static func agreement(_ left: Quantity, _ right: Quantity) -> Quantity.Agreement? {
        switch (left.value, right.value) {
        case (.date(let first), .date(let second)): return first == second ? .same : nil
        case (.time(let first), .time(let second)):
            return first.minutes == second.minutes && first.zone == second.zone ? .same : nil
        default: break
        }
        guard (left.kind == .ordinal) == (right.kind == .ordinal) else { return nil }
        return left.agreement(with: right)
    }
}
