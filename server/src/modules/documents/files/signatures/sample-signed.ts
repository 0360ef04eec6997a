import { Buffer } from "node:buffer";
import { createHash, webcrypto } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from "asn1js";
import type { Sequence } from "asn1js";
import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  setEngine,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

/** Signed PDFs for tests, with certificates made on the spot: names and numbers are invented. */

setEngine("node", new CryptoEngine({ name: "node", crypto: webcrypto }));

/** Room for a signature, in bytes. */
const ROOM = 6000;
const TYPES: Record<string, string> = {
  CN: "2.5.4.3",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  UID: "0.9.2342.19200300.100.1.1",
};

export interface SampleSigner {
  keys: CryptoKeyPair;
  certificate: Certificate;
}

type CryptoKeyPair = webcrypto.CryptoKeyPair;
type Subject = [type: "CN" | "O" | "OU" | "UID", value: string][];

export async function sampleSigner(
  subject: Subject,
  kind: "RSA" | "EC" = "EC",
): Promise<SampleSigner> {
  const algorithm =
    kind === "RSA"
      ? {
          name: "RSASSA-PKCS1-v1_5",
          hash: "SHA-256",
          modulusLength: 2048,
          publicExponent: Uint8Array.of(1, 0, 1),
        }
      : { name: "ECDSA", namedCurve: "P-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: subject.length });
  const name = (type: string, value: string): AttributeTypeAndValue =>
    new AttributeTypeAndValue({ type: TYPES[type] ?? "", value: new Utf8String({ value }) });
  for (const [type, value] of subject) certificate.subject.typesAndValues.push(name(type, value));
  certificate.issuer.typesAndValues.push(name("CN", "Tổ chức chứng thực thử"));
  certificate.notBefore.value = new Date("2023-01-01T00:00:00Z");
  certificate.notAfter.value = new Date("2026-01-01T00:00:00Z");
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return { keys, certificate };
}

/** Signs the file as it stands and appends the signature, as signing programs do. */
export async function signPdf(
  file: Uint8Array,
  signer: SampleSigner,
  signedAt: Date,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { context, catalog } = document;
  const root = context.trailerInfo.Root;
  const number = context.largestObjectNumber + 1;
  const form = catalog.lookupMaybe(PDFName.of("AcroForm"), PDFDict);
  const fields = form?.lookupMaybe(PDFName.of("Fields"), PDFArray)?.asArray().map(String) ?? [];
  const parts = [...fields, `${number + 1} 0 R`].join(" ");
  const entries = catalog.entries().filter(([key]) => key !== PDFName.of("AcroForm"));
  const objects: [number, string][] = [
    [
      number,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20240305101500+07'00') ` +
        `/ByteRange [0 1111111111 2222222222 3333333333] /Contents <${"0".repeat(ROOM * 2)}> >>`,
    ],
    [
      number + 1,
      `<< /FT /Sig /T (chu ky ${number}) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /V ${number} 0 R >>`,
    ],
    [
      Number(String(root).split(" ")[0]),
      `<< ${entries.map(([key, value]) => `${String(key)} ${String(value)}`).join(" ")} /AcroForm << /SigFlags 3 /Fields [${parts}] >> >>`,
    ],
  ];
  const update = Buffer.from(append(file, objects, String(root)));
  const from = update.lastIndexOf("/Contents <") + "/Contents ".length;
  const to = from + ROOM * 2 + 2;
  const range = [0, from, to, update.length - to];
  const written = `[${range.join(" ")}]`;
  const place = update.lastIndexOf("[0 1111111111 2222222222 3333333333]");
  update.write(written.padEnd("[0 1111111111 2222222222 3333333333]".length), place, "latin1");
  const signed = Buffer.concat([update.subarray(0, from), update.subarray(to)]);
  update.write((await signedMessage(signed, signer, signedAt)).toString("hex"), from + 1, "latin1");
  return new Uint8Array(update);
}

/** An update that no signature covers: a further object behind the end of the file. */
export async function appendUnsigned(file: Uint8Array): Promise<Uint8Array> {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  return append(
    file,
    [[context.largestObjectNumber + 1, "<< /Note (them) >>"]],
    String(context.trailerInfo.Root),
  );
}

function append(file: Uint8Array, objects: [number, string][], root: string): Uint8Array {
  const before = Buffer.from(file);
  const previous =
    /startxref\s+(\d+)/.exec(
      before.subarray(before.lastIndexOf("startxref")).toString("latin1"),
    )?.[1] ?? "0";
  let text = "\n";
  const places = objects.map(([number, body]) => {
    const at = before.length + Buffer.byteLength(text);
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = Math.max(...objects.map(([number]) => number)) + 1;
  const start = before.length + Buffer.byteLength(text);
  text += `xref\n${places.join("")}trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([before, Buffer.from(text)]));
}

async function signedMessage(
  signed: Buffer,
  signer: SampleSigner,
  signedAt: Date,
): Promise<Buffer> {
  const { keys, certificate } = signer;
  const digest = createHash("sha256").update(signed).digest();
  const attribute = (type: string, value: unknown): Attribute =>
    new Attribute({ type, values: [value] });
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute("1.2.840.113549.1.9.3", new ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })),
        attribute("1.2.840.113549.1.9.5", new UTCTime({ valueDate: signedAt })),
        attribute(
          "1.2.840.113549.1.9.4",
          new OctetString({ valueHex: Uint8Array.from(digest).buffer }),
        ),
      ],
    }),
  });
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" })],
    signerInfos: [info],
    certificates: [certificate],
  });
  await data.sign(keys.privateKey, 0, "SHA-256", Uint8Array.from(signed).buffer);
  const content = new ContentInfo({
    contentType: "1.2.840.113549.1.7.2",
    content: data.toSchema(true) as Sequence,
  });
  return Buffer.from(content.toSchema().toBER());
}
