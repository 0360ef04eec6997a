const MEBIBYTE = 1024 * 1024;

/** What a file may cost before it is refused. */
export interface FileLimits {
  bytes: number;
  /** Of text, in letters; a directive of a hundred pages has a quarter of a million. */
  letters: number;
  pages: number;
  /** Of those, pictures whose letters have to be recognised: seconds each. */
  scanPages: number;
  /** Of one picture, in millions of points, as it is stored: A3 at 600 dpi has 70. */
  megapixels: number;
  /** For one picture; it is left out when it takes longer. */
  pageMilliseconds: number;
  /** All of a package, as unpacked. */
  unzippedBytes: number;
  zipEntries: number;
  /** Unpacked to packed, looked at above 10 MiB only: small XML packs very well. */
  zipRatio: number;
  milliseconds: number;
  memoryMebibytes: number;
}

export const defaultLimits: FileLimits = {
  bytes: 50 * MEBIBYTE,
  letters: 2 * MEBIBYTE,
  pages: 1000,
  scanPages: 200,
  megapixels: 80,
  pageMilliseconds: 120_000,
  unzippedBytes: 100 * MEBIBYTE,
  zipEntries: 5000,
  zipRatio: 200,
  milliseconds: 30_000,
  memoryMebibytes: 768,
};

export function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MB`;
}
