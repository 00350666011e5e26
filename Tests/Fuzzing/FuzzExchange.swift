import Glibc
import PunteExchange

/// The name of the reader under test, from the environment variable `PUNTE_FUZZ`.
private let reader = getenv("PUNTE_FUZZ").map { String(cString: $0) } ?? "tmx"

/// Passes one input of libFuzzer to the reader under test.
///
/// The reader may reject a file with `ExchangeError`; it must not crash, hang or use unlimited
/// memory.
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

/// Reads units from any bytes, writes them, and checks that they are read again without findings.
///
/// The formats written are TMX and both versions of XLIFF.
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
