import { Buffer } from "node:buffer";
import { constants, createHash, createPublicKey, verify } from "node:crypto";
import { fromBER, OctetString } from "asn1js";
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from "pkijs";
import type { SignerInfo } from "pkijs";
import { timeOf, timestampOf } from "./signing-time.ts";

/** A signed message of a PDF (CMS, RFC 5652), with the certificate of who signed. */
export interface SignedMessage {
  signer: SignerInfo;
  certificate: Certificate;
  /** By a time-stamping service that saw this signature, else as the signer says; null where neither does. */
  signedAt: Date | null;
}

const HASHES: Record<string, string> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
const RSA_PSS = "1.2.840.113549.1.1.10";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

/** Null where the bytes are no signed message or hold no certificate of its signer. */
export function openMessage(contents: Uint8Array): SignedMessage | null {
  try {
    const { result, offset } = fromBER(Uint8Array.from(contents).buffer);
    if (offset === -1) return null;
    const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    const [signer] = data.signerInfos;
    const certificates = (data.certificates ?? []).filter((found) => found instanceof Certificate);
    const certificate = signer && certificates.find((found) => isOf(signer, found));
    if (!signer || !certificate) return null;
    return { signer, certificate, signedAt: timestampOf(signer) ?? timeOf(signer) };
  } catch {
    // What stands there was not made by a signing program, or is damaged.
    return null;
  }
}

function isOf(signer: SignerInfo, certificate: Certificate): boolean {
  const { sid } = signer;
  if (sid instanceof IssuerAndSerialNumber) {
    return (
      certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber)
    );
  }
  // Otherwise the signer is named by a hash of the key; there is one certificate of a signer.
  return certificate.extensions?.some(({ extnID }) => extnID === "2.5.29.14") ?? false;
}

/** Whether the signature holds over these bytes; null where its method is not known here. */
export function isIntact(
  { signer, certificate }: SignedMessage,
  signed: readonly Uint8Array[],
): boolean | null {
  const hash = HASHES[signer.digestAlgorithm.algorithmId];
  if (hash === undefined) return null;
  const digest = createHash(hash);
  for (const part of signed) digest.update(part);
  const attributes = signer.signedAttrs;
  if (attributes) {
    const stated = attributes.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0];
    if (!(stated instanceof OctetString)) return false;
    if (!digest.digest().equals(Buffer.from(stated.valueBlock.valueHexView))) return false;
  }
  const message = attributes ? Buffer.from(attributes.encodedValue) : Buffer.concat(signed);
  try {
    const key = createPublicKey({
      key: Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()),
      format: "der",
      type: "spki",
    });
    const isPss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
    const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
    return verify(
      hash,
      message,
      { key, ...padding },
      Buffer.from(signer.signature.valueBlock.valueHexView),
    );
  } catch {
    return null;
  }
}
