/** Crockford's alphabet: no I, L, O, U, which people mistake for 1, 0 or V. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A hundred bits: nobody guesses one, however many there are. */
const LENGTH = 20;
const GROUP = 4;
const SIGNED = new RegExp(`^[${SIGNS}]+$`);

/** A code of random or keyed bytes, five bits a sign: "7KQF-3M2P-9XTR-W4HJ-D8CN". */
export function codeOf(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error("too few bytes for a code");
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS.charAt(byte & 31));
  return signs.map((sign, at) => (at > 0 && at % GROUP === 0 ? `-${sign}` : sign)).join("");
}

/** As it is kept, however it was typed; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[\s-]+/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/gu, "1");
  return signs.length === LENGTH && SIGNED.test(signs) ? signs : null;
}
