// ICU for Swift. ICU appends its major version to every symbol through macros that Swift cannot
// import. Renaming is switched off here, and each function in use is redirected to the versioned
// symbol by name. A function missing from the list is an error of the linker.
#ifndef PUNTE_CICU_H
#define PUNTE_CICU_H

#define U_DISABLE_RENAMING 1
#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uvernum.h>

#define PUNTE_PRAGMA(text) _Pragma(#text)
#define PUNTE_VERSIONED(name, suffix) PUNTE_PRAGMA(redefine_extname name name##suffix)
#define PUNTE_SUFFIXED(name, suffix) PUNTE_VERSIONED(name, suffix)
#define PUNTE_ICU(name) PUNTE_SUFFIXED(name, U_ICU_VERSION_SUFFIX)

// Foundation carries another version of ICU. Where both are seen at once, Clang takes enumerations of
// one name for one and finds them different; those that the versions disagree on get names of ours.
#define UErrorCode PunteICUErrorCode
#define UProperty PunteICUProperty
#define UDateFormatSymbolType PunteICUDateFormatSymbolType
#define UDisplayContext PunteICUDisplayContext
#define UDisplayContextType PunteICUDisplayContextType
#define UNumberFormatAttribute PunteICUNumberFormatAttribute

// Sorted by header.
PUNTE_ICU(u_errorName)
PUNTE_ICU(u_charType)
PUNTE_ICU(u_tolower)
PUNTE_ICU(u_toupper)
PUNTE_ICU(u_isalpha)
PUNTE_ICU(u_isdigit)
PUNTE_ICU(u_isupper)
PUNTE_ICU(u_islower)
PUNTE_ICU(u_getIntPropertyValue)
PUNTE_ICU(u_strFromUTF8)
PUNTE_ICU(u_strFromUTF8WithSub)
PUNTE_ICU(u_strToUTF8)
PUNTE_ICU(u_strToLower)
PUNTE_ICU(u_strToUpper)
PUNTE_ICU(u_strFoldCase)
PUNTE_ICU(ubrk_open)
PUNTE_ICU(ubrk_openRules)
PUNTE_ICU(ubrk_close)
PUNTE_ICU(ubrk_clone)
PUNTE_ICU(ubrk_setText)
PUNTE_ICU(ubrk_setUText)
PUNTE_ICU(ubrk_first)
PUNTE_ICU(ubrk_next)
PUNTE_ICU(ubrk_following)
PUNTE_ICU(ubrk_isBoundary)
PUNTE_ICU(ubrk_getRuleStatus)
PUNTE_ICU(unorm2_getNFCInstance)
PUNTE_ICU(unorm2_getNFDInstance)
PUNTE_ICU(unorm2_getNFKCInstance)
PUNTE_ICU(unorm2_normalize)
PUNTE_ICU(unorm2_getDecomposition)
PUNTE_ICU(unorm2_quickCheck)
PUNTE_ICU(unorm2_spanQuickCheckYes)
PUNTE_ICU(utext_openUTF8)
PUNTE_ICU(utext_close)
PUNTE_ICU(ucsdet_open)
PUNTE_ICU(ucsdet_close)
PUNTE_ICU(ucsdet_setText)
PUNTE_ICU(ucsdet_detect)
PUNTE_ICU(ucsdet_detectAll)
PUNTE_ICU(ucsdet_getName)
PUNTE_ICU(ucsdet_getConfidence)
PUNTE_ICU(ucnv_open)
PUNTE_ICU(ucnv_close)
PUNTE_ICU(ucnv_toUChars)
PUNTE_ICU(ucnv_toUnicode)
PUNTE_ICU(ucnv_setToUCallBack)
PUNTE_ICU(ucnv_convert)
PUNTE_ICU(uregex_open)
PUNTE_ICU(uregex_openUText)
PUNTE_ICU(uregex_close)
PUNTE_ICU(uregex_clone)
PUNTE_ICU(uregex_setText)
PUNTE_ICU(uregex_setUText)
PUNTE_ICU(uregex_setRegion)
PUNTE_ICU(uregex_useTransparentBounds)
PUNTE_ICU(uregex_useAnchoringBounds)
PUNTE_ICU(uregex_setTimeLimit)
PUNTE_ICU(uregex_find)
PUNTE_ICU(uregex_findNext)
PUNTE_ICU(uregex_matches)
PUNTE_ICU(uregex_lookingAt)
PUNTE_ICU(uregex_reset)
PUNTE_ICU(uregex_start)
PUNTE_ICU(uregex_end)
PUNTE_ICU(uregex_groupCount)
PUNTE_ICU(unumf_openForSkeletonAndLocale)
PUNTE_ICU(unumf_close)
PUNTE_ICU(unumf_openResult)
PUNTE_ICU(unumf_closeResult)
PUNTE_ICU(unumf_formatInt)
PUNTE_ICU(unumf_formatDouble)
PUNTE_ICU(unumf_formatDecimal)
PUNTE_ICU(unumf_resultToString)
PUNTE_ICU(uplrules_open)
PUNTE_ICU(uplrules_close)
PUNTE_ICU(uplrules_select)
PUNTE_ICU(uplrules_selectFormatted)
PUNTE_ICU(udat_open)
PUNTE_ICU(udat_close)
PUNTE_ICU(udat_format)
PUNTE_ICU(unum_open)
PUNTE_ICU(unum_close)
PUNTE_ICU(unum_formatInt64)
PUNTE_ICU(unum_setTextAttribute)
PUNTE_ICU(uloc_getDisplayLanguage)
PUNTE_ICU(uloc_getDisplayCountry)

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#endif
