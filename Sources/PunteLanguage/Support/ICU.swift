package import CICU

/// An error of a call to ICU.
public struct ICUError: Error, CustomStringConvertible, Sendable {
    /// The error code of ICU (`UErrorCode`), greater than 0.
    public let code: Int32
    /// The operation that failed, such as `opening the word rules of ro`.
    public let operation: String

    /// Creates an error of what a function of ICU returned.
    package init(code: Int32, operation: String) {
        self.code = code
        self.operation = operation
    }

    /// The operation and the name of the error code, as one line.
    public var description: String {
        "ICU: \(operation): \(String(cString: icu_status_name(code)))"
    }
}

/// Returns the result of an ICU function that takes an error code.
///
/// - Parameters:
///   - operation: a description of the operation, for the error.
///   - body: calls the function with the code, which is 0 before the call.
/// - Returns: The result of `body`.
/// - Throws: ``ICUError`` for a positive code; negative codes are warnings.
package func withICU<Result>(_ operation: String, _ body: (inout icu_status) -> Result) throws
    -> Result
{
    var status: icu_status = 0
    let result = body(&status)
    guard status <= 0 else { throw ICUError(code: status, operation: operation) }
    return result
}
