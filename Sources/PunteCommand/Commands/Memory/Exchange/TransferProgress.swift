internal import PunteLanguage

/// How far a file is read or written, as words: `34 % of 2000 MB, 24 MB/s, 0:55 left`.
struct TransferProgress {
    private let start = ContinuousClock.now

    /// - Parameters:
    ///   - done: bytes read or written.
    ///   - share: how much of the whole that is, from 0 to 1, where it is known.
    func words(done: Int64, share: Double?) -> String {
        let seconds = max(start.duration(to: .now).seconds, 0.001)
        let speed = "\(Int((Double(done) / 1e6 / seconds).rounded())) MB/s"
        guard let share, share > 0 else { return "\(done / 1_000_000) MB, \(speed)" }
        let left = Int((seconds * (1 - min(share, 1)) / share).rounded())
        let digits = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
        let whole = Int64(Double(done) / share / 1e6)
        return "\(Int(share * 100)) % of \(whole) MB, \(speed), \(left / 60):\(digits) left"
    }
}
