package import CICU

/// What a failed call of ICU said.
public struct ICUError: Error, CustomStringConvertible, Sendable {
    public let code: Int32
    public let operation: String

    package init(code: Int32, operation: String) {
        self.code = code
        self.operation = operation
    }

    public var description: String {
        "ICU: \(operation): \(String(cString: icu_status_name(code)))"
    }
}

/// Calls an ICU function with an error code; negative codes are warnings and pass.
package func withICU<Result>(_ operation: String, _ body: (inout icu_status) -> Result) throws
    -> Result
{
    var status: icu_status = 0
    let result = body(&status)
    guard status <= 0 else { throw ICUError(code: status, operation: operation) }
    return result
}
