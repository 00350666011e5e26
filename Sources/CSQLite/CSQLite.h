#include <sqlite3.h>

/// Leaves off the statistics of memory in use, for which SQLite takes a lock at every allocation.
/// Has no effect after the first connection. (`sqlite3_config` takes arguments of any number, so
/// Swift cannot call it.)
static inline int punte_sqlite_without_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
