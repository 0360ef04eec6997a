/** The units in which settings count; working days follow the province's calendar. */
export const WORKING_DAYS = "ngày làm việc";
export const DAYS = "ngày";
export const TIMES = "lần";
export const MINUTES = "phút";
export const PERCENT = "%";
export const YEARS = "năm";
export const HOURS = "giờ";
