/// Danish public holidays and working days.
///
/// Public holidays: New Year's Day, Maundy Thursday, Good Friday, Easter Sunday and Monday,
/// Ascension Day, Whit Sunday and Monday, 25 and 26 December, and Great Prayer Day (store bededag,
/// the fourth Friday after Easter) up to and including 2023: abolished from 1 January 2024 by lov
/// nr. 214 of 2023, om konsekvenser ved afskaffelsen af store bededag som helligdag. Assumption of
/// this project: 5 June (Constitution Day), 24 and 31 December are customary closing days of
/// planned care, so they are no working days either. 1 May is one. Rules of today hold for all
/// years, past and future.
#pragma once

#include <chrono>

namespace engine {

/// Gregorian Easter. Source: the anonymous computus (Nature, 20 April 1876), as in Meeus,
/// Astronomical Algorithms, 2nd ed., 1998, chapter 8.
std::chrono::year_month_day easter_sunday(std::chrono::year year);

bool is_public_holiday(std::chrono::year_month_day date);

/// Monday to Friday, no public holiday, no customary closing day.
bool is_working_day(std::chrono::year_month_day date);

}  // namespace engine
