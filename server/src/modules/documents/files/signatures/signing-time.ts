import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { fromBER, GeneralizedTime, UTCTime } from "asn1js";
import { ContentInfo, SignedData, TSTInfo } from "pkijs";
import type { SignerInfo } from "pkijs";

const SIGNING_TIME = "1.2.840.113549.1.9.5";
const TIMESTAMP = "1.2.840.113549.1.9.16.2.14";
const HASHES: Record<string, string> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** The time that the signer says, under the signature. */
export function timeOf(signer: SignerInfo): Date | null {
  const value = signer.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0];
  return value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : null;
}

/** The time of a time-stamping service, where its token is of this very signature (RFC 3161). */
export function timestampOf(signer: SignerInfo): Date | null {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === TIMESTAMP)?.values[0];
  if (!token) return null;
  const data = new SignedData({ schema: new ContentInfo({ schema: token }).content });
  const content = data.encapContentInfo.eContent;
  if (!content) return null;
  const info = new TSTInfo({ schema: fromBER(content.getValue()).result });
  const hash = HASHES[info.messageImprint.hashAlgorithm.algorithmId];
  if (hash === undefined) return null;
  const seen = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  const own = createHash(hash).update(signer.signature.valueBlock.valueHexView).digest();
  return own.equals(seen) ? info.genTime : null;
}

/** "D:20240305101500+07'00'" (ISO 32000-1, 7.9.4); null for anything else. */
export function pdfTime(written: string): Date | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(
    written,
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", sign, zoneHours, zoneMinutes = "00"] =
    match;
  const zone = sign === undefined ? "Z" : `${sign}${zoneHours}:${zoneMinutes}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? null : time;
}
