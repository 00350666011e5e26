/// A set of ``Fingerprint``s, which are random already and never 0: open addressing with linear
/// probing, at most half full.
struct FingerprintSet {
    private var slots: [Int64]
    private(set) var count = 0

    init(minimumCapacity: Int = 512) {
        var size = 16
        while size < minimumCapacity * 2 { size *= 2 }
        slots = [Int64](repeating: 0, count: size)
    }

    func contains(_ fingerprint: Int64) -> Bool {
        var place = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
        while slots[place] != 0 {
            if slots[place] == fingerprint { return true }
            place = (place + 1) & (slots.count - 1)
        }
        return false
    }

    mutating func insert(_ fingerprint: Int64) {
        if count * 2 >= slots.count { grow() }
        var place = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
        while slots[place] != 0 {
            if slots[place] == fingerprint { return }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = fingerprint
        count += 1
    }

    private mutating func grow() {
        var larger = FingerprintSet(minimumCapacity: slots.count)
        for fingerprint in slots where fingerprint != 0 { larger.insert(fingerprint) }
        self = larger
    }
}
