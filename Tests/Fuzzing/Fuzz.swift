import PunteExchange
import PunteText

/// Reads what libFuzzer made up as one format after another. A reader may refuse a file by
/// `ExchangeError`; it may not crash, hang or grow.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let formats: [ExchangeFormat] = [.tmx, .xliff, .po, .tsv, .csv]
    let choice = Int(start[0]) % (formats.count + 2)
    do {
        if choice < formats.count {
            let reader = try formats[choice].reader(ByteSource(bytes: bytes))
            let sink = ByteSink()
            let writer = TMXWriter(sink)
            while let unit = try reader.next() { try writer.write(unit) }
            try writer.finish()
            // What was written must be flawless, whatever was read.
            let log = FindingLog(strict: true)
            let again = try TMXReader(ByteSource(bytes: sink.bytes), log: log)
            do {
                while try again.next() != nil {}
            } catch {
                fatalError("written TMX is not sound: \(error)")
            }
        } else {
            let format: GlossaryFormat = choice == formats.count ? .tbx : .csv
            let reader = try format.reader(ByteSource(bytes: bytes))
            while try reader.next() != nil {}
        }
    } catch is ExchangeError {
        return 0
    } catch {
        fatalError("an error that no user understands: \(error)")
    }
    return 0
}
