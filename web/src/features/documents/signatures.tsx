import type { DocumentSignature } from "@dondoc/contract";
import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { standingOf, worstOf } from "./signature-standing.ts";
import styles from "./reading-room.module.css";

/** Who signed the file, when, and whether it is still what was signed. */
export function Signatures({ signatures }: { signatures: readonly DocumentSignature[] }) {
  const words = useWords().documents.signatures;
  if (signatures.length === 0) return null;
  const worst = worstOf(signatures);
  const isBad = worst === "changed" || worst === "unsigned";
  return (
    <>
      {isBad && (
        <Alert variant="outline" color="#a61b1b" icon={<IconAlertTriangle aria-hidden />}>
          {words.warning[worst]}
        </Alert>
      )}
      <details className={styles.fold}>
        <summary>{words.title(signatures.length, words.brief[worst])}</summary>
        <ul>
          {signatures.map((signature, index) => (
            // A person may sign twice in the same second: only the place tells them apart.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index}>
              <Signature signature={signature} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Signature({ signature }: { signature: DocumentSignature }) {
  const words = useWords().documents.signatures;
  const { signer, organisation, unit, taxCode, budgetCode, issuer, signedAt } = signature;
  const codes = [
    taxCode === null ? null : words.taxCode(taxCode),
    budgetCode === null ? null : words.budgetCode(budgetCode),
  ];
  const belongs = [unit, organisation, ...codes].filter((part) => part !== null).join(" · ");
  return (
    <>
      <strong>{signer || words.nobody}</strong>
      {belongs && <div>{belongs}</div>}
      <div>
        {signedAt === null ? words.noTime : words.at(formatInstant(signedAt))}
        {issuer && ` · ${words.issuer(issuer)}`}
      </div>
      <div>{words.standing[standingOf(signature)]}</div>
      {signature.inForce === false && <div>{words.outOfForce}</div>}
    </>
  );
}
