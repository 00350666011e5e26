internal import FoundationEssentials

/// The file of a measured memory, which is either kept by the user or removed afterwards.
struct MeasuredMemory {
    let path: String
    private let isKept: Bool

    init(keptAs path: String?) {
        isKept = path != nil
        self.path =
            path
            ?? FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID()).sqlite")
            .path(percentEncoded: false)
    }

    /// Removes the file and the files that SQLite adds to it, unless the user keeps it.
    func discard() {
        guard !isKept else { return }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }
}
