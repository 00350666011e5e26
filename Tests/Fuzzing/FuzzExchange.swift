import Glibc
import PunteExchange

/// The reader under test, named in the environment.
private let reader = getenv("PUNTE_FUZZ").map { String(cString: $0) } ?? "tmx"

/// Gives a reader what libFuzzer made up. It may refuse a file by `ExchangeError`; it may not crash,
/// hang or grow.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        if let format = ExchangeFormat(rawValue: reader) {
            try readUnits(bytes, format)
        } else if let format = GlossaryFormat(rawValue: reader) {
            let terms = try format.reader(ByteSource(bytes: bytes))
            while try terms.next() != nil {}
        } else {
            fatalError("no reader \(reader)")
        }
    } catch is ExchangeError {
        return 0
    } catch {
        fatalError("an error that no user understands: \(error)")
    }
    return 0
}

/// What is read must be written soundly, whatever it was: TMX and both versions of XLIFF are read
/// again without a finding.
private func readUnits(_ bytes: [UInt8], _ format: ExchangeFormat) throws {
    let units = try format.reader(ByteSource(bytes: bytes))
    let formats: [ExchangeFormat] = [.tmx, .xliff, .xliff12]
    let sinks = formats.map { _ in ByteSink() }
    let writers = try zip(formats, sinks).map { try $0.writer($1) }
    while let unit = try units.next() {
        for writer in writers { try writer.write(unit) }
    }
    for (index, writer) in writers.enumerated() {
        try writer.finish()
        let log = FindingLog(strict: true)
        let again = try formats[index].reader(ByteSource(bytes: sinks[index].bytes), log: log)
        do {
            while try again.next() != nil {}
        } catch {
            fatalError("written \(formats[index]) is not sound: \(error)")
        }
    }
}
