const MEGABYTE = 1024 * 1024;

/** Bytes of one uploaded file. */
export const LARGEST_UPLOAD = 50 * MEGABYTE;
/** Bytes of a request without a file. */
export const LARGEST_BODY = 2 * MEGABYTE;
