internal import FoundationEssentials

/// The file of a memory that is measured: one that the user keeps, or one that is removed afterwards.
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

    /// Removes the file and those that SQLite adds to it, unless the user keeps it.
    func discard() {
        guard !isKept else { return }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }
}
