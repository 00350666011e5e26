internal import GRDB

extension Row {
    /// Returns the value of a column.
    ///
    /// Unlike the subscript of GRDB, it does not end the process when the file is damaged and the
    /// value has another type than the column.
    ///
    /// - Throws: `RowDecodingError` for a value of another type, and for NULL unless `Value` is
    ///   optional.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: String
    ) throws -> Value {
        try decode(Value.self, forColumn: column)
    }
}
