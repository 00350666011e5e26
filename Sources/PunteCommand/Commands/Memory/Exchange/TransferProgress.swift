internal import PunteLanguage

/// The progress of reading or writing a file.
struct TransferProgress {
    private let start = ContinuousClock.now

    /// Returns the progress in words: `34 % of 2000 MB, 24 MB/s, 0:55 left`.
    ///
    /// `done` is the number of bytes read or written, `share` their share of the whole, from 0 to
    /// 1, or nil if it is not known.
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
