internal import CICU

/// What a failed call of ICU said.
public struct ICUError: Error, CustomStringConvertible, Sendable {
    public let code: Int32
    public let operation: String

    public var description: String {
        "ICU: \(operation): \(String(cString: u_errorName(PunteICUErrorCode(rawValue: code))))"
    }
}

/// Calls an ICU function with an error code; negative codes are warnings and pass.
func withICU<Result>(_ operation: String, _ body: (inout PunteICUErrorCode) -> Result) throws
    -> Result
{
    var status = U_ZERO_ERROR
    let result = body(&status)
    guard status.rawValue <= U_ZERO_ERROR.rawValue else {
        throw ICUError(code: Int32(truncatingIfNeeded: status.rawValue), operation: operation)
    }
    return result
}
