/// The keys met so far, each with an id, and what their spelling says about them.
///
/// One instance serves one thread at a time.
final class KeyTable {
    // One thread uses a table at a time, and every word of a text is looked up: checks of exclusive
    // access would take time.
    private var ids: [String: UInt32] = [:]
    private var idsOfWords: [String: UInt32] = [:]
    private var strings: [String] = []
    /// By id: whether the key is a number.
    @exclusivity(unchecked) private(set) var isNumber: [Bool] = []
    /// By id: number of bytes of the key.
    @exclusivity(unchecked) private(set) var length: [UInt8] = []
    /// By id: the skeleton of the first word of the present text with the key.
    @exclusivity(unchecked) private(set) var skeletons: [Skeleton] = []
    /// By id: index of the first four letters of the skeleton among all onsets, nil for numbers and
    /// shorter skeletons.
    @exclusivity(unchecked) private(set) var onset: [UInt32?] = []
    private var onsets: [UInt32: UInt32] = [:]
    /// By id: index of the text that the skeleton was taken from.
    @exclusivity(unchecked) private var spelledIn: [UInt32] = []
    @exclusivity(unchecked) private var text: UInt32 = 0

    /// Number of keys.
    var count: Int { strings.count }

    /// The key with an id of this table.
    subscript(id: UInt32) -> String { strings[Int(id)] }

    /// Returns the id of the key of a bare word, a new one for a new key.
    func id(ofWord bare: String) -> UInt32 {
        if let known = idsOfWords[bare] { return known }
        let id = id(ofKey: LexicalKeys.key(ofBare: bare), word: bare)
        idsOfWords[bare] = id
        return id
    }

    /// Returns the id of a key, a new one for a new key.
    func id(ofKey key: String) -> UInt32 { id(ofKey: key, word: key) }

    private func id(ofKey key: String, word: String) -> UInt32 {
        if let known = ids[key] { return known }
        let id = UInt32(strings.count)
        ids[key] = id
        strings.append(key)
        let isDigit = key.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        isNumber.append(isDigit ?? false)
        spelledIn.append(0)
        length.append(UInt8(clamping: key.utf8.count))
        skeletons.append(Skeleton(of: word))
        onset.append(onset(of: id))
        return id
    }

    private func onset(of id: UInt32) -> UInt32? {
        let skeleton = skeletons[Int(id)]
        if isNumber[Int(id)] || skeleton.count < Skeleton.onsetLength { return nil }
        let index = onsets[skeleton.onset] ?? UInt32(onsets.count)
        onsets[skeleton.onset] = index
        return index
    }

    /// Lets keys take their skeleton from a new text from here on: texts that were read before must
    /// not be seen in its alignment.
    func beginText() { text += 1 }

    /// Returns whether the present text has not given a key its skeleton yet.
    @inline(__always)
    func needsSpelling(_ id: UInt32) -> Bool { spelledIn[Int(id)] != text }

    /// Gives a key the skeleton of a word of the present text.
    func spell(_ id: UInt32, as skeleton: Skeleton) {
        spelledIn[Int(id)] = text
        guard skeletons[Int(id)] != skeleton else { return }
        skeletons[Int(id)] = skeleton
        onset[Int(id)] = onset(of: id)
    }

    /// Number of distinct onsets so far.
    var onsetCount: Int { onsets.count }
}
