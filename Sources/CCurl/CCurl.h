// Calls into libcurl through addresses that are looked up when they are needed: programs that make
// no request neither load libcurl nor need it. The numbers are those of soname 4, which libcurl
// promises to keep (https://curl.se/libcurl/abi.html).
#pragma once
#include <stddef.h>

enum {
    PUNTE_CURLOPT_WRITEDATA = 10001,
    PUNTE_CURLOPT_URL = 10002,
    PUNTE_CURLOPT_POSTFIELDS = 10015,
    PUNTE_CURLOPT_HTTPHEADER = 10023,
    PUNTE_CURLOPT_NOSIGNAL = 99,
    PUNTE_CURLOPT_POSTFIELDSIZE = 60,
    PUNTE_CURLOPT_TIMEOUT_MS = 155,
    PUNTE_CURLOPT_CONNECTTIMEOUT_MS = 156,
    PUNTE_CURLOPT_PROTOCOLS = 181,
    PUNTE_CURLOPT_WRITEFUNCTION = 20011,
    PUNTE_CURLINFO_RESPONSE_CODE = 0x200002,
    PUNTE_CURLPROTO_HTTP_AND_HTTPS = 3,
};

typedef size_t (*PunteCurlWrite)(char *, size_t, size_t, void *);

static inline int punte_curl_set_number(void *setopt, void *handle, int option, long value) {
    return ((int (*)(void *, int, ...))setopt)(handle, option, value);
}

static inline int punte_curl_set_pointer(
    void *setopt, void *handle, int option, const void *value) {
    return ((int (*)(void *, int, ...))setopt)(handle, option, value);
}

static inline int punte_curl_set_write(void *setopt, void *handle, PunteCurlWrite write) {
    return ((int (*)(void *, int, ...))setopt)(handle, PUNTE_CURLOPT_WRITEFUNCTION, write);
}

static inline int punte_curl_get_number(void *getinfo, void *handle, int info, long *value) {
    return ((int (*)(void *, int, ...))getinfo)(handle, info, value);
}
