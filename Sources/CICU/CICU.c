#include "CICU.h"

#include <stdio.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

_Static_assert(sizeof(UErrorCode) == sizeof(icu_status), "ICU's status is no 32-bit integer");

static UErrorCode *code(icu_status *status) { return (UErrorCode *)status; }

const icu_status icu_using_default_warning = U_USING_DEFAULT_WARNING;

const char *icu_status_name(icu_status status) { return u_errorName((UErrorCode)status); }

void icu_versions(char icu[icu_version_length], char unicode[icu_version_length]) {
    _Static_assert(U_MAX_VERSION_STRING_LENGTH <= icu_version_length, "a version is longer");
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, icu);
    u_getUnicodeVersion(version);
    u_versionToString(version, unicode);
}

bool icu_is_upper(uint32_t scalar) { return u_isupper((UChar32)scalar); }
bool icu_is_lower(uint32_t scalar) { return u_islower((UChar32)scalar); }
bool icu_is_letter(uint32_t scalar) { return u_isalpha((UChar32)scalar); }
uint32_t icu_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

bool icu_is_wide(uint32_t scalar) {
    int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

icu_text *icu_text_open(
    icu_text *reused, const char *bytes, int64_t count, icu_status *status) {
    return (icu_text *)utext_openUTF8((UText *)reused, bytes, count, code(status));
}

void icu_text_close(icu_text *text) { utext_close((UText *)text); }

icu_breaks *icu_sentence_breaks_open(const char *locale, icu_status *status) {
    return (icu_breaks *)ubrk_open(UBRK_SENTENCE, locale, NULL, 0, code(status));
}

icu_breaks *icu_word_breaks_open(const char *locale, icu_status *status) {
    return (icu_breaks *)ubrk_open(UBRK_WORD, locale, NULL, 0, code(status));
}

void icu_breaks_close(icu_breaks *breaks) { ubrk_close((UBreakIterator *)breaks); }

void icu_breaks_set_text(icu_breaks *breaks, icu_text *text, icu_status *status) {
    ubrk_setUText((UBreakIterator *)breaks, (UText *)text, code(status));
    ubrk_first((UBreakIterator *)breaks);
}

int32_t icu_breaks_next(icu_breaks *breaks) {
    int32_t next = ubrk_next((UBreakIterator *)breaks);
    return next == UBRK_DONE ? -1 : next;
}

icu_word_kind icu_breaks_word_kind(icu_breaks *breaks) {
    int32_t status = ubrk_getRuleStatus((UBreakIterator *)breaks);
    if (status >= UBRK_WORD_LETTER) return icu_word_letters;
    if (status >= UBRK_WORD_NUMBER && status < UBRK_WORD_NUMBER_LIMIT) return icu_word_number;
    return icu_word_other;
}

icu_regex *icu_regex_open(
    const uint16_t *pattern, int32_t count, bool ignores_case, int32_t *error_offset,
    icu_status *status) {
    UParseError place = {0};
    uint32_t flags = ignores_case ? UREGEX_CASE_INSENSITIVE : 0;
    icu_regex *regex =
        (icu_regex *)uregex_open((const UChar *)pattern, count, flags, &place, code(status));
    *error_offset = place.offset;
    return regex;
}

void icu_regex_close(icu_regex *regex) { uregex_close((URegularExpression *)regex); }

void icu_regex_set_time_limit(icu_regex *regex, int32_t steps, icu_status *status) {
    uregex_setTimeLimit((URegularExpression *)regex, steps, code(status));
}

void icu_regex_set_text(icu_regex *regex, icu_text *text, icu_status *status) {
    uregex_setUText((URegularExpression *)regex, (UText *)text, code(status));
}

bool icu_regex_matches_whole(icu_regex *regex, icu_status *status) {
    return uregex_matches((URegularExpression *)regex, 0, code(status));
}

bool icu_regex_find(icu_regex *regex, int32_t start, icu_status *status) {
    return uregex_find((URegularExpression *)regex, start, code(status));
}

bool icu_regex_find_next(icu_regex *regex, icu_status *status) {
    return uregex_findNext((URegularExpression *)regex, code(status));
}

int32_t icu_regex_group_count(icu_regex *regex, icu_status *status) {
    return uregex_groupCount((URegularExpression *)regex, code(status));
}

int32_t icu_regex_group_start(icu_regex *regex, int32_t group, icu_status *status) {
    return uregex_start((URegularExpression *)regex, group, code(status));
}

int32_t icu_regex_group_end(icu_regex *regex, int32_t group, icu_status *status) {
    return uregex_end((URegularExpression *)regex, group, code(status));
}

int32_t icu_compose(
    const uint16_t *source, int32_t count, uint16_t *result, int32_t capacity,
    icu_status *status) {
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(code(status));
    return unorm2_normalize(
        normalizer, (const UChar *)source, count, (UChar *)result, capacity, code(status));
}

int32_t icu_decompose(
    uint32_t scalar, uint16_t *result, int32_t capacity, icu_status *status) {
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(code(status));
    return unorm2_getDecomposition(
        normalizer, (UChar32)scalar, (UChar *)result, capacity, code(status));
}

icu_speller *icu_speller_open(const char *locale, icu_status *status) {
    return (icu_speller *)unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, code(status));
}

void icu_speller_close(icu_speller *speller) { unum_close((UNumberFormat *)speller); }

void icu_speller_set_rules(
    icu_speller *speller, const uint16_t *name, int32_t count, icu_status *status) {
    unum_setTextAttribute(
        (UNumberFormat *)speller, UNUM_DEFAULT_RULESET, (const UChar *)name, count, code(status));
}

int32_t icu_speller_spell(
    icu_speller *speller, int64_t number, uint16_t *result, int32_t capacity,
    icu_status *status) {
    return unum_formatInt64(
        (const UNumberFormat *)speller, number, (UChar *)result, capacity, NULL, code(status));
}

icu_number_format *icu_number_format_open(
    const uint16_t *skeleton, int32_t count, const char *locale, icu_status *status) {
    return (icu_number_format *)unumf_openForSkeletonAndLocale(
        (const UChar *)skeleton, count, locale, code(status));
}

void icu_number_format_close(icu_number_format *format) {
    unumf_close((UNumberFormatter *)format);
}

int32_t icu_number_format_decimal(
    icu_number_format *format, const char *digits, int32_t digit_count, uint16_t *result,
    int32_t capacity, icu_status *status) {
    UFormattedNumber *number = unumf_openResult(code(status));
    unumf_formatDecimal(
        (const UNumberFormatter *)format, digits, digit_count, number, code(status));
    int32_t length = unumf_resultToString(number, (UChar *)result, capacity, code(status));
    unumf_closeResult(number);
    return length;
}

bool icu_detect_encoding(const char *bytes, int32_t count, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes, count, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const char *found = match ? ucsdet_getName(match, &status) : NULL;
    bool isFound = found && U_SUCCESS(status);
    if (isFound) snprintf(name, (size_t)capacity, "%s", found);
    ucsdet_close(detector);
    return isFound;
}

int32_t icu_decode(
    const char *encoding, const char *bytes, int32_t count, uint16_t *result, int32_t capacity,
    icu_status *status) {
    UConverter *converter = ucnv_open(encoding, code(status));
    int32_t length =
        ucnv_toUChars(converter, (UChar *)result, capacity, bytes, count, code(status));
    ucnv_close(converter);
    return length;
}

int32_t icu_territory_name(
    const char *locale, const char *language, uint16_t *result, int32_t capacity,
    icu_status *status) {
    return uloc_getDisplayCountry(locale, language, (UChar *)result, capacity, code(status));
}

int32_t icu_currency_name(
    const uint16_t *currency, const char *language, const char *plural, uint16_t *result,
    int32_t capacity, icu_status *status) {
    UBool is_choice_format = 0;
    int32_t length = 0;
    const UChar *name = ucurr_getPluralName(
        (const UChar *)currency, language, &is_choice_format, plural, &length, code(status));
    if (name == NULL || length > capacity) {
        return 0;
    }
    for (int32_t index = 0; index < length; index++) {
        result[index] = (uint16_t)name[index];
    }
    return length;
}
