import type { DocumentDetail } from "@dondoc/contract";
import { Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import styles from "./reading-room.module.css";

interface ReceiptBoxProps {
  document: DocumentDetail;
  receipt: NonNullable<DocumentDetail["receipt"]>;
}

/** For an agency: its own receipt of the document, and that it has studied it. */
export function ReceiptBox({ document, receipt }: ReceiptBoxProps) {
  const { receipt: words } = useWords().documents;
  const act = useAct("acknowledgeReceipt", { said: words.thanks });
  const { acknowledgedAt, mustStudy } = receipt;
  return (
    <section className={styles.box}>
      <Text>
        {acknowledgedAt === null
          ? mustStudy
            ? words.must
            : words.may
          : words.done(formatInstant(acknowledgedAt))}
      </Text>
      <ProblemAlert act={act} />
      {acknowledgedAt === null && (
        <Group mt="xs">
          <ActButton
            act={actNamed(document.acts, "acknowledgeReceipt")}
            loading={act.pending}
            onAct={() => act.send({ body: { documentId: document.id } })}
          >
            {words.submit}
          </ActButton>
        </Group>
      )}
    </section>
  );
}
