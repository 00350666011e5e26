package import PunteExchange
internal import PunteText

/// A file to be imported, and how it is to be read.
package struct ImportFile: Sendable {
    /// `-` is standard input.
    var path: String
    /// Nil when the file is to tell.
    var format: ExchangeFormat?
    /// Everything must be flawless.
    var isStrict = false
    /// English and Romanian are marked the wrong way round.
    var isSwapped = false
    /// Texts are taken as they are marked.
    var isTrusted = false
    /// Every finding is kept, not only the first.
    var keepsFindings = false

    /// Units at the beginning by which the direction is judged.
    static let sample = 1000

    package func open(log: FindingLog) throws -> any TranslationUnitReader {
        if format == nil || format == .moses, let other = ParallelFiles(path) {
            return try other.reader(log: log)
        }
        let source = try ByteSource(path: path)
        let start = try source.peek()
        guard let format = format ?? ExchangeFormat.detect(path: path, firstBytes: start) else {
            throw Failure("\(path): its format cannot be told; name one with --format")
        }
        return try format.reader(source, log: log)
    }

    /// Reads the beginning, or all of it if it must be flawless.
    /// - Throws: what is wrong with the file, before anything of it is stored.
    func check() throws {
        let reader = try open(log: FindingLog(file: path, strict: isStrict))
        var direction = DirectionCheck()
        var count = 0
        let line = ProgressLine()
        let progress = TransferProgress()
        while isStrict || count < Self.sample, let unit = try reader.next() {
            count += 1
            if count <= Self.sample { direction.look(at: unit) }
            if count % 1000 == 0 {
                let done = reader.source.position
                line.show(
                    "\(path): \(count) units checked, "
                        + progress.words(done: done, share: reader.source.share))
            }
        }
        try refuse(direction)
    }

    func refuse(_ direction: DirectionCheck) throws {
        guard !isTrusted, direction.isSwapped != isSwapped, direction.decided > 0 else { return }
        if isSwapped, direction.swapped > 0 || direction.decided == direction.same { return }
        let wrong = isSwapped ? direction.decided - direction.same : direction.swapped
        let advice = isSwapped ? "import it without --swap" : "import it with --swap"
        throw Failure(
            "\(path): English and Romanian are marked the wrong way round in \(wrong) of "
                + "\(direction.decided) units; \(advice), or with --as-marked if it must be so")
    }
}

extension ImportFile {
    /// A file whose texts are taken as they are marked.
    package init(trusting path: String) {
        self.init(path: path, isTrusted: true)
    }
}

extension ByteSource {
    /// How much has been read, from 0 to 1; nil for pipes and the empty file.
    var share: Double? {
        guard let size, size > 0 else { return nil }
        return Double(position) / Double(size)
    }
}
