// What Punte needs of ICU, behind types and names of its own.
//
// ICU's headers stay out of Swift's sight: Foundation carries another version of ICU, whose
// enumerations have the same names and other members, and a compilation that sees both fails. ICU
// also appends its version to every symbol through macros that Swift cannot import.
//
// Offsets and lengths are those of ICU: UTF-16 units, or bytes where the text is UTF-8. A function
// with a `status` does nothing when it comes in as a failure (a positive value).
#ifndef PUNTE_CICU_H
#define PUNTE_CICU_H

#include <stdbool.h>
#include <stdint.h>

/// ICU's `UErrorCode`: 0 for success, below for a warning, above for a failure.
typedef int32_t icu_status;

const char *icu_status_name(icu_status status);

/// A name in the program's default language in place of the one asked for.
extern const icu_status icu_using_default_warning;

enum { icu_version_length = 20 };

/// Writes the versions of ICU and of Unicode: `72.1`, `15.0`.
void icu_versions(char icu[icu_version_length], char unicode[icu_version_length]);

// MARK: Characters

bool icu_is_upper(uint32_t scalar);
bool icu_is_lower(uint32_t scalar);
bool icu_is_letter(uint32_t scalar);
uint32_t icu_lower(uint32_t scalar);
/// Whether the character takes two columns (Unicode Standard Annex 11: wide or full-width).
bool icu_is_wide(uint32_t scalar);

// MARK: UTF-8 in place

typedef struct icu_text icu_text;

/// A view of UTF-8; `reused` is null or a view that is no longer needed.
icu_text *icu_text_open(
    icu_text *reused, const char *bytes, int64_t count, icu_status *status);
void icu_text_close(icu_text *text);

// MARK: Boundaries (Unicode Standard Annex 29)

typedef struct icu_breaks icu_breaks;

icu_breaks *icu_sentence_breaks_open(const char *locale, icu_status *status);
icu_breaks *icu_word_breaks_open(const char *locale, icu_status *status);
void icu_breaks_close(icu_breaks *breaks);
/// Sets the text and goes to its start, which is 0.
void icu_breaks_set_text(icu_breaks *breaks, icu_text *text, icu_status *status);
/// The next boundary; -1 behind the last.
int32_t icu_breaks_next(icu_breaks *breaks);

typedef enum {
    icu_word_other,
    icu_word_number,
    icu_word_letters,
} icu_word_kind;

/// What stands before the boundary that was found last.
icu_word_kind icu_breaks_word_kind(icu_breaks *breaks);

// MARK: Regular expressions

typedef struct icu_regex icu_regex;

/// - `error_offset`: where a wrong pattern is wrong.
icu_regex *icu_regex_open(
    const uint16_t *pattern, int32_t count, bool ignores_case, int32_t *error_offset,
    icu_status *status);
void icu_regex_close(icu_regex *regex);
/// Steps after which a search fails.
void icu_regex_set_time_limit(icu_regex *regex, int32_t steps, icu_status *status);
void icu_regex_set_text(icu_regex *regex, icu_text *text, icu_status *status);
bool icu_regex_matches_whole(icu_regex *regex, icu_status *status);
bool icu_regex_find(icu_regex *regex, int32_t start, icu_status *status);
/// The first match, then the one after the last; false when there is no further one.
bool icu_regex_find_next(icu_regex *regex, icu_status *status);
int32_t icu_regex_group_count(icu_regex *regex, icu_status *status);
/// -1 for a group that has no part in the match.
int32_t icu_regex_group_start(icu_regex *regex, int32_t group, icu_status *status);
int32_t icu_regex_group_end(icu_regex *regex, int32_t group, icu_status *status);

// MARK: Normalisation (Unicode Standard Annex 15)

int32_t icu_compose(
    const uint16_t *source, int32_t count, uint16_t *result, int32_t capacity,
    icu_status *status);
/// The length of the canonical decomposition; negative for a character that has none.
int32_t icu_decompose(
    uint32_t scalar, uint16_t *result, int32_t capacity, icu_status *status);

// MARK: Numbers

typedef struct icu_speller icu_speller;

icu_speller *icu_speller_open(const char *locale, icu_status *status);
void icu_speller_close(icu_speller *speller);
void icu_speller_set_rules(
    icu_speller *speller, const uint16_t *name, int32_t count, icu_status *status);
int32_t icu_speller_spell(
    icu_speller *speller, int64_t number, uint16_t *result, int32_t capacity,
    icu_status *status);

typedef struct icu_number_format icu_number_format;

icu_number_format *icu_number_format_open(
    const uint16_t *skeleton, int32_t count, const char *locale, icu_status *status);
void icu_number_format_close(icu_number_format *format);
/// - `digits`: a decimal number as ICU reads it.
int32_t icu_number_format_decimal(
    icu_number_format *format, const char *digits, int32_t digit_count, uint16_t *result,
    int32_t capacity, icu_status *status);

// MARK: Encodings and names

/// The name of the encoding that fits the bytes best; false when none does.
bool icu_detect_encoding(const char *bytes, int32_t count, char *name, int32_t capacity);
/// Text of the named encoding as UTF-16; characters that do not fit become U+FFFD.
int32_t icu_decode(
    const char *encoding, const char *bytes, int32_t count, uint16_t *result, int32_t capacity,
    icu_status *status);
int32_t icu_territory_name(
    const char *locale, const char *language, uint16_t *result, int32_t capacity,
    icu_status *status);
/// What a currency is counted with, by its three letters and a plural category of CLDR; 0 when the
/// buffer is too small.
int32_t icu_currency_name(
    const uint16_t *currency, const char *language, const char *plural, uint16_t *result,
    int32_t capacity, icu_status *status);

#endif
