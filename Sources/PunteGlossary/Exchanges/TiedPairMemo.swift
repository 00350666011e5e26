/// The ties of a pair of texts, which are found when a rule first asks for them.
///
/// One thread uses it at a time.
final class TiedPairMemo {
    private var known: TiedPair??

    /// Returns the ties, which `find` finds where they are not known yet; nil for texts that have none.
    func value(find: () -> TiedPair?) -> TiedPair? {
        if let known { return known }
        let found = find()
        known = .some(found)
        return found
    }
}
